"""The terms of fair play in the forum: how often one votes in a day, and how long a vote can be changed."""

from typing import TypedDict, Unpack, cast
from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.community.fair_play.models import FairPlayTerms
from portal.kernel.errors import Invalid
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.work import unit_of_work

ONLY = UUID(int=1)
_BOUNDS = {
    "votes_a_day": (1, 1000, "votesADay"),
    "votes_a_day_for_one": (1, 1000, "votesADayForOne"),
    "vote_stands_after_minutes": (0, 1440, "voteStandsAfterMinutes"),
}


class Terms(TypedDict, total=False):
    """What is left out stays as it is; None makes it again what it is as long as nobody decided."""

    votes_a_day: int | None
    votes_a_day_for_one: int | None
    vote_stands_after_minutes: int | None


async def in_force() -> FairPlayTerms:
    """As they were saved last, or the portal's own."""
    return await FairPlayTerms.read_one("id = $1", ONLY) or FairPlayTerms(id=ONLY)


async def terms_for(viewer: Viewer) -> FairPlayTerms:
    """For moderators and the brand's staff.

    Raises Unauthenticated or Forbidden.
    """
    if not viewer.is_brand:
        viewer.ensure_moderator()
    return await in_force()


@unit_of_work
async def save_terms(*, by: Viewer, **changes: Unpack[Terms]) -> FairPlayTerms:
    """Say what is fair from now on; what was voted before stays.

    Raises Forbidden for everyone but the brand's staff, or Invalid.
    """
    by.ensure_brand()
    own = FairPlayTerms(id=ONLY)
    stored: dict[str, int] = {
        name: getattr(own, name) if value is None else cast("int", value) for name, value in changes.items()
    }
    form = Form()
    for name, (least, most, field) in _BOUNDS.items():
        with form:
            if name in stored and not least <= stored[name] <= most:
                raise Invalid("This is a whole number from {least} to {most}.", field=field, least=least, most=most)
    form.ensure_good()
    saved, is_new = await FairPlayTerms.get_or_create(id=ONLY, defaults=stored)
    if not is_new and stored:
        await saved.update_from_dict(stored).save(update_fields=list(stored))
    detail = ", ".join(f"{name}: {value}" for name, value in stored.items())
    await announce(
        StaffActed(by_id=by.member_id, action="fair_play.save", target_type="FairPlay", target_id=None, detail=detail)
    )
    return saved
