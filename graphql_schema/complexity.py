"""Query complexity: what a selection set asks for, in numbers that add up, so that each part is measured once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from portal.kernel.pagination import DEFAULT_SIZE, LARGEST_SIZE

ENOUGH = 10**9
"""Where adding up ends: no limit is beyond it, and the numbers stay small."""

THING = 20
"""What an object weighs, or a value that is worked out: as much as so many that are only read."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many things a list is asked for: numbers in the document, or left to variables; the largest counts."""

    written: int | None = None
    variables: tuple[str, ...] = ()

    def within(self, variables: Mapping[str, Any]) -> int:
        asked = [counted(variables[name]) for name in self.variables if variables.get(name) is not None]
        return max(asked if self.written is None else [self.written, *asked], default=DEFAULT_SIZE)


def counted(asked: object) -> int:
    """As how many a value counts: a number as itself, a list by its length.

    What is no size at all is refused where it is used; here it counts as the most it could be.
    """
    if isinstance(asked, list):
        return len(asked)
    return min(abs(asked), LARGEST_SIZE) if isinstance(asked, int) else LARGEST_SIZE


@dataclass(slots=True)
class Complexity:
    """What one selection set asks for, with everything that it spreads."""

    depth: int = 0
    fields: int = 0
    spreads: int = 0
    aliases: int = 0
    directives: int = 0
    roots: int = 0
    sensitive: int = 0
    introspections: int = 0
    weight: int = 0
    """Of what stands in it once: the objects, the values, and not what its lists and parts hold."""
    lists: list[tuple[Size, "Complexity"]] = field(default_factory=list)
    parts: list["Complexity"] = field(default_factory=list)

    def include(self, other: "Complexity", *, deeper: int = 0) -> None:
        """Add what a part asks for; ``deeper`` is 1 for the selections of a field, 0 for a fragment's."""
        self.depth = max(self.depth, other.depth + deeper)
        self.fields = min(self.fields + other.fields, ENOUGH)
        self.spreads = min(self.spreads + other.spreads, ENOUGH)
        self.aliases = min(self.aliases + other.aliases, ENOUGH)
        self.directives = min(self.directives + other.directives, ENOUGH)
        self.sensitive = min(self.sensitive + other.sensitive, ENOUGH)
        self.introspections = min(self.introspections + other.introspections, ENOUGH)
        if not deeper:
            self.roots = min(self.roots + other.roots, ENOUGH)

    def weigh(self, variables: Mapping[str, Any], known: dict[int, int]) -> int:
        """What the answer may weigh at most; each part is weighed once and remembered in ``known``."""
        if (found := known.get(id(self))) is None:
            found = self.weight + sum(part.weigh(variables, known) for part in self.parts)
            found += sum(size.within(variables) * (THING + inner.weigh(variables, known)) for size, inner in self.lists)
            found = known[id(self)] = min(found, ENOUGH)
        return found

    def all_within(self, seen: set[int]) -> Iterator["Complexity"]:
        """Itself and all that is inside, each once."""
        if id(self) in seen:
            return
        seen.add(id(self))
        yield self
        for part in self.parts:
            yield from part.all_within(seen)
        for _, inner in self.lists:
            yield from inner.all_within(seen)
