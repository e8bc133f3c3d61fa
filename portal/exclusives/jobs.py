"""What is due in releases by the clock: telling that one has opened."""

from datetime import datetime
from uuid import UUID

import structlog

from portal.exclusives.events import ReleaseOpened
from portal.exclusives.models import Release, ReleaseWindow
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work

BATCH = 100
_log = structlog.get_logger(__name__)


async def open_due(now: datetime) -> int:
    """Announce every opening that is due, once for each tier and once for everyone; how many there were.

    Any number of workers may do so at once. An announcement that fails is tried again the next time
    and keeps no other back.
    """
    opened = 0
    due = ReleaseWindow.filter(announced_at__isnull=True, opens_at__lte=now).order_by("opens_at")
    for window in await due.limit(BATCH).select_related("tier"):
        opened += await _guarded(window.release_id, window.tier.slug, now, window.id)
    everyone = Release.filter(public_announced_at__isnull=True, public_at__lte=now).order_by("public_at")
    for release in await everyone.limit(BATCH).only("id"):
        opened += await _guarded(release.id, None, now, release.id)
    return opened


async def _guarded(release_id: UUID, tier_slug: str | None, now: datetime, row_id: UUID) -> bool:
    try:
        return await _open(release_id, tier_slug, now, row_id)
    except Exception:  # noqa: BLE001 - whatever went wrong with one, the others are due
        _log.exception("release_not_announced", release=str(release_id), tier=tier_slug)
        return False


@unit_of_work
async def _open(release_id: UUID, tier_slug: str | None, now: datetime, row_id: UUID) -> bool:
    if tier_slug is None:
        due = Release.filter(id=row_id, public_announced_at__isnull=True, public_at__lte=now)
        told = await due.update(public_announced_at=now)
    else:
        windows = ReleaseWindow.filter(id=row_id, announced_at__isnull=True, opens_at__lte=now)
        told = await windows.update(announced_at=now)
    if told:
        await announce(ReleaseOpened(release_id=release_id, tier_slug=tier_slug))
    return bool(told)
