"""Who is kept out of a category: by its own terms, and by those of the categories that it lies in."""

from dataclasses import dataclass
from uuid import UUID

from portal.community.audiences import LADDER
from portal.community.models import Category
from portal.kernel.errors import Conflict


@dataclass(frozen=True, slots=True)
class Gate:
    """What somebody needs to come in: a place on the ladder of audiences, and every one of the keys."""

    rung: int
    keys: frozenset[str]

    def lets_in_nobody_else_than(self, other: "Gate") -> bool:
        """Whether everybody who passes this one passes the other as well."""
        return self.rung >= other.rung and self.keys >= other.keys


async def ensure_nobody_else_reads(source_id: UUID, target_id: UUID, *, field: str) -> None:
    """What was written in one category goes into another only where nobody reads it there who did not before.

    Raises Conflict.
    """
    if source_id == target_id:
        return
    known = {category.id: category for category in await Category.all()}
    if not _gate(target_id, known).lets_in_nobody_else_than(_gate(source_id, known)):
        raise Conflict(
            "There, people would read these posts who may not read them where they are. "
            "Move the thread into the other category first, if that is what you want.",
            field=field,
        )


def _gate(category_id: UUID, known: dict[UUID, Category]) -> Gate:
    rung, keys = 0, set[str]()
    here: UUID | None = category_id
    while here is not None:
        category = known[here]
        rung = max(rung, LADDER.index(category.who_can_see))
        if category.required_key is not None:
            keys.add(category.required_key)
        here = category.parent_id
    return Gate(rung, frozenset(keys))
