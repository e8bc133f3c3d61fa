"""What the brand has screened for: read with every text that is written, saved by staff."""

import re
from typing import TypedDict, Unpack
from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.kernel.errors import Invalid
from portal.kernel.events import announce
from portal.kernel.folding import folded
from portal.kernel.forms import Form
from portal.kernel.text import optional_prose
from portal.kernel.work import unit_of_work
from portal.screening.models import Holds, ScreeningTerms

ONLY = UUID(int=1)
LONGEST_LIST = 20_000
MOST_DAYS = 365
MOST_LINKS = 100
FEWEST_BESIDE_A_STAR = 3
"""Letters: what begins with one letter is nearly everything."""
_PATTERN = re.compile(r"[\\\[\](){}|^$]|\.[*+]")


class Terms(TypedDict, total=False):
    """What is left out stays as it is; None makes it again what it is as long as nobody decided."""

    words: str | None
    holds_personal_data: bool | None
    most_links_of_newcomers: int | None
    newcomer_days: int | None
    reviews: Holds | None


async def in_force() -> ScreeningTerms:
    """As they were saved last; without any, nothing is suspect."""
    return await ScreeningTerms.read_one("id = $1", ONLY) or ScreeningTerms(id=ONLY)


async def terms_for(viewer: Viewer) -> ScreeningTerms:
    """For moderators and the brand's staff: who knows what is looked for writes around it.

    Raises Unauthenticated or Forbidden.
    """
    if not viewer.is_brand:
        viewer.ensure_moderator()
    return await in_force()


@unit_of_work
async def save_terms(*, by: Viewer, **changes: Unpack[Terms]) -> ScreeningTerms:
    """Say what is suspect from now on; what was written before stays where it is.

    Raises Forbidden for everyone but the brand's staff, TooLong or Invalid.
    """
    by.ensure_brand()
    form = Form()
    undecided = ScreeningTerms(id=ONLY)
    stored = {name: getattr(undecided, name) if value is None else value for name, value in changes.items()}
    with form:
        if "words" in changes:
            words = optional_prose(changes["words"], field="words", most=LONGEST_LIST) or ""
            _ensure_words(words)
            stored["words"] = words
    with form:
        links = changes.get("most_links_of_newcomers")
        if links is not None and not 0 <= links <= MOST_LINKS:
            raise Invalid("Newcomers may have 0 to {most} links.", field="mostLinksOfNewcomers", most=MOST_LINKS)
    with form:
        if not 0 <= (changes.get("newcomer_days") or 0) <= MOST_DAYS:
            raise Invalid("Members are newcomers for 0 to {most} days.", field="newcomerDays", most=MOST_DAYS)
    form.ensure_good()
    saved, is_new = await ScreeningTerms.get_or_create(id=ONLY, defaults=stored)
    if not is_new and stored:
        await saved.update_from_dict(stored).save(update_fields=list(stored))
    await announce(
        StaffActed(by_id=by.member_id, action="screening.save", target_type="Screening", target_id=None, detail=None)
    )
    return saved


def _ensure_words(words: str) -> None:
    """What is looked for is words, and not patterns; a mistake in the list would hold back everything, or nothing."""
    for line in words.splitlines():
        bare, meant = line.strip(), folded(line).strip()
        if _PATTERN.search(meant) or "*" in meant.strip("*"):
            raise Invalid(
                "“{line}” cannot be looked for: write words, one to a line. Only * at an end stands for any letters.",
                field="words",
                line=bare[:80],
            )
        if "*" in meant and sum(one.isalnum() for one in meant) < FEWEST_BESIDE_A_STAR:
            raise Invalid(
                "“{line}” would find nearly everything: write more letters beside the *.",
                field="words",
                line=bare[:80],
            )
