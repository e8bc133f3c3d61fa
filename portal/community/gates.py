"""Who is kept out of a category: by its own terms, and by those of the categories that it lies in."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from portal.community.audiences import LADDER
from portal.community.models import Audience, Category
from portal.community.rights_models import Ability, CategoryRight
from portal.kernel.errors import Conflict

_STAFF = LADDER.index(Audience.BRAND)
"""From here on nobody is asked for a key."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that whoever reads has to fulfil: a place on the ladder and perhaps a key, or to be named besides."""

    rung: int
    key: str | None
    named: frozenset[str]

    def lets_in_nobody_else_than(self, other: "Term") -> bool:
        """Whether everybody who passes this one passes the other as well."""
        return other.lets_in(self.rung, self.key) and all(
            name in other.named or other.lets_in(*_place_of(name)) for name in self.named
        )

    def lets_in(self, rung: int, key: str | None) -> bool:
        """Whether who stands there and has that key passes, named or not."""
        return rung >= self.rung and (self.key in {None, key} or rung >= _STAFF)


@dataclass(frozen=True, slots=True)
class Gate:
    """All terms of a category and of those above it, and who is denied to read whatever they fulfil."""

    terms: tuple[Term, ...]
    denied: frozenset[str]

    def lets_in_nobody_else_than(self, other: "Gate") -> bool:
        """Whether everybody who passes this one certainly passes the other as well."""
        anybody = Term(0, None, frozenset())
        mine = (anybody, *self.terms)
        return self.denied >= other.denied and all(
            any(term.lets_in_nobody_else_than(asked) for term in mine) for asked in other.terms
        )


async def may_others_read(source_id: UUID, target_id: UUID) -> bool:
    """Whether somebody may read in the one category who may perhaps not in the other, where something stands now."""
    if source_id == target_id:
        return False
    known = {category.id: category for category in await Category.all()}
    rights = await CategoryRight.filter(ability__in=[Ability.SEE, Ability.OPEN])
    target, source = _gate(target_id, known, rights), _gate(source_id, known, rights)
    return not target.lets_in_nobody_else_than(source)


async def ensure_nobody_else_reads(source_id: UUID, target_id: UUID, *, field: str) -> None:
    """What was written in one category goes into another only where nobody reads it there who did not before.

    Raises Conflict.
    """
    if await may_others_read(source_id, target_id):
        raise Conflict(
            "There, people would read these posts who may not read them where they are. "
            "Move the thread into the other category first, if that is what you want.",
            field=field,
        )


async def ensure_publishes_nothing(source_id: UUID, target_id: UUID) -> None:
    """A thread moves to where others read it only where that is said.

    Raises Conflict.
    """
    if await may_others_read(source_id, target_id):
        raise Conflict(
            "There, people would read this thread who may not read it where it is. Say that it is to be published, "
            "if that is what you want.",
            field="publishes",
        )


def _gate(category_id: UUID, known: dict[UUID, Category], rights: list[CategoryRight]) -> Gate:
    terms, denied = list[Term](), set[str]()
    here: UUID | None = category_id
    while here is not None:
        category = known[here]
        own = [right for right in rights if right.category_id == here]
        terms += _terms(category, own)
        denied |= {right.holder for right in own if right.is_denied}
        here = category.parent_id
    return Gate(tuple(terms), frozenset(denied))


def _terms(category: Category, rights: list[CategoryRight]) -> Iterator[Term]:
    for ability, audience, key in (
        (Ability.SEE, category.who_can_see, category.required_key),
        (Ability.OPEN, category.who_can_open, None),
    ):
        named = frozenset(right.holder for right in rights if right.ability is ability and not right.is_denied)
        yield Term(LADDER.index(audience), key, named)


def _place_of(holder: str) -> tuple[int, str | None]:
    """Where whoever is named so stands on the ladder at least, and the key that they have for certain."""
    if holder in {audience.value for audience in LADDER}:
        return LADDER.index(Audience(holder)), None
    return LADDER.index(Audience.CUSTOMER), holder
