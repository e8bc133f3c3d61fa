"""What can be found: the table of sources, which stands in `portal.findable`, above all that it names."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel.sql import Values


@dataclass(frozen=True, slots=True)
class Document:
    """What a thing says, as plain text that everybody who may see the thing may read."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a search is narrowed to; None does not narrow."""

    kinds: frozenset[str] | None = None
    category_slug: str | None = None
    tag: str | None = None
    author_handle: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    solved: bool | None = None

    @property
    def is_of_threads(self) -> bool:
        """Whether something is asked that only what stands in the forum can answer."""
        return any(one is not None for one in (self.category_slug, self.tag, self.author_handle, self.solved))


EVERYTHING = Narrowed()
Load: TypeAlias = Callable[[Sequence[UUID]], Awaitable[Mapping[UUID, Document]]]
Told: TypeAlias = Callable[[Sequence[UUID], tuple[str, ...]], Awaitable[Mapping[UUID, Document]]]
Seen: TypeAlias = Callable[[Viewer, Narrowed, Values], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One kind of thing. Its migration adds the triggers that tell of changes, as that of the first ones does."""

    kind: str
    """Its type in the schema."""
    table: str
    load: Load
    """What these things say now; who is gone for good, or is nobody's to find, is left out."""
    seen: Seen
    """The condition of SQL under which the viewer may see the thing whose id is ``e.thing_id``, as it is narrowed; None
    where that leaves nothing of this kind."""
    told: Told | None = None
    """What they say to who reads these languages, the best first, where the brand translates them: ``load`` has every
    translation, to be found by any. None for what stands in one language."""
    weight: float = 1.0
    """What a hit of this kind counts beside one of another that says the same."""


_sources: dict[str, Source] = {}


def wire(sources: Sequence[Source]) -> None:
    """Install the table; `portal.reactions` does so."""
    _sources.clear()
    _sources.update({one.kind: one for one in sources})


def every_source() -> Sequence[Source]:
    """In the order of the table."""
    return list(_sources.values())


def source_of(kind: str) -> Source | None:
    return _sources.get(kind)
