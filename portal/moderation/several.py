"""Deciding several cases at once, each with a statement of its own: all of them, or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel.errors import Required, TooLong
from portal.kernel.forms import Form
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work
from portal.moderation import decisions, policies
from portal.moderation.models import Case
from portal.moderation.policies import Ruling

MOST = 50


@dataclass(frozen=True, slots=True)
class RulingOnCase:
    case_id: UUID
    ruling: Ruling


def ensure_so_many(count: int) -> None:
    """Raises Required for no case, and TooLong for more than are decided at once."""
    if count == 0:
        raise Required("Please choose at least one case.", field="cases")
    if count > MOST:
        raise TooLong(
            Plural("At most one case is decided at once.", "At most {count} cases are decided at once."),
            field="cases",
            count=MOST,
        )


@unit_of_work
async def decide_cases(rulings: Sequence[RulingOnCase], *, by: Viewer) -> list[Case]:
    """Decide all of them. Where one cannot be, none is, and every refusal is told at the position of its case.

    Raises Unauthenticated, Forbidden (A22), and what `decisions.decide` raises.
    """
    policies.ensure_moderates_somewhere(by)
    form, decided = Form(), list[Case]()
    for position, one in enumerate(rulings):
        with form.at("cases", position):
            decided.append(await decisions.decide(one.case_id, one.ruling, by=by))
    form.ensure_good()
    return decided
