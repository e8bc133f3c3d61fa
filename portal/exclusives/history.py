"""Who could see which release when: the versions of its terms, and what they meant for a member at a moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.accounts.models import Member
from portal.accounts.viewer import Viewer
from portal.exclusives.access import AccessState, Window, judge, standing_at
from portal.exclusives.models import Release, ReleaseVersion, ReleaseVisibility, ReleaseWindow
from portal.kernel import clock
from portal.kernel.errors import NotFound
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import Tier
from portal.loyalty.tiering.tiers import all_tiers, keys_for, tier_at


@dataclass(frozen=True, slots=True)
class Sight:
    """How a release stood to a member at one moment."""

    could_know: bool
    """Whether it was there for them at all: as a teaser, or open."""
    could_open: bool
    opens_at: datetime | None
    """When, by the terms of that moment, it opened or was to open for them."""
    tier: Tier | None
    """The tier they were in."""
    version: ReleaseVersion | None
    """The terms that held; None before there was such a release."""


async def keep_version(release_id: UUID, *, by_id: UUID | None) -> None:
    """Write down who may see the release from now on; where nothing of that changed, nothing is written."""
    release = await Release.get(id=release_id)
    windows = {
        window.tier.slug: window.opens_at.isoformat()
        for window in await ReleaseWindow.filter(release_id=release_id).select_related("tier").order_by("opens_at")
    }
    terms = (release.visibility, release.public_at, release.held_at, windows)
    last = await ReleaseVersion.filter(release_id=release_id).order_by("-saved_at", "-id").first()
    if last is not None and terms == (last.visibility, last.public_at, last.held_at, last.windows):
        return
    await ReleaseVersion.create(
        release_id=release_id,
        saved_at=clock.now(),
        saved_by_id=by_id,
        visibility=release.visibility,
        public_at=release.public_at,
        held_at=release.held_at,
        windows=windows,
    )


async def versions_of(release_id: UUID, *, by: Viewer) -> Sequence[ReleaseVersion]:
    """All terms that ever held, the newest first.

    Raises Unauthenticated or Forbidden: who planned what is for the brand's staff.
    """
    by.ensure_brand()
    return await ReleaseVersion.filter(release_id=release_id).order_by("-saved_at", "-id")


async def sight_of(release_id: UUID, member_id: UUID, at: datetime, *, by: Viewer) -> Sight:
    """What the member could see of the release at that moment, by its terms and their tier of then.

    Special rights, by which staff see everything, are left out of it. Raises Unauthenticated, Forbidden, or NotFound.
    """
    by.ensure_brand()
    if not await Release.exists(id=release_id):
        raise NotFound("There is no such release.", field="exclusiveId")
    if not await Member.exists(id=member_id):
        raise NotFound("There is no such member.", field="memberId")
    version = await ReleaseVersion.filter(release_id=release_id, saved_at__lte=at).order_by("-saved_at", "-id").first()
    account = await Account.get_or_none(member_id=member_id)
    tier = None if account is None else await tier_at(account.id, at)
    if version is None:
        return Sight(could_know=False, could_open=False, opens_at=None, tier=tier, version=None)
    tiers = await all_tiers()
    ranks = {one.slug: one.rank for one in tiers}
    windows = [
        Window(slug, ranks[slug], datetime.fromisoformat(opens_at))
        for slug, opens_at in version.windows.items()
        if slug in ranks
    ]
    access = judge(windows, version.public_at, keys_for(tiers, tier), standing_at(version.held_at, at))
    could_open = access.state is not AccessState.LOCKED
    return Sight(
        could_know=could_open or version.visibility is ReleaseVisibility.TEASER,
        could_open=could_open,
        opens_at=access.opens_at,
        tier=tier,
        version=version,
    )
