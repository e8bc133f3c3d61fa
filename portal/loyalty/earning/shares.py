"""Sharing: a link of one's own for what is shared, which earns once somebody else came by it, once a day at most.

Nobody can look into a message, so that somebody came is the proof; from one's own network it is none.
"""

import secrets
from datetime import datetime, timedelta

from tortoise.exceptions import IntegrityError

from portal.accounts.origin import NOWHERE, Origin
from portal.accounts.restricted import unrestricted
from portal.accounts.viewer import Viewer
from portal.kernel import clock, rate_limits
from portal.kernel.errors import Suspended
from portal.kernel.lookup import known
from portal.kernel.pseudonyms import pseudonymised, pseudonyms_of
from portal.kernel.steps import delete_some
from portal.kernel.text import is_text
from portal.kernel.work import savepoint, unit_of_work
from portal.loyalty import earning
from portal.loyalty.earning import Deed
from portal.loyalty.earning.models import Share, ShareChannel
from portal.loyalty.ledger import keys
from portal.loyalty.programme.models import EarnAction

KEPT = timedelta(days=30)


@unit_of_work
async def record_share(path: str, channel: ShareChannel, *, by: Viewer, origin: Origin = NOWHERE) -> Share:
    """The member's link to ``path`` of these pages for ``channel``; the same one all day."""
    member_id = by.id
    if by.is_suspended:
        raise Suspended("Your account is suspended; you can share again when that is over.")
    name = channel.value.lower()
    now = clock.now()
    day = clock.local_day(now)
    try:
        async with savepoint():
            return await Share.create(
                member_id=member_id,
                token=secrets.token_urlsafe(12),
                path=path,
                channel=name,
                network_hash=pseudonymised(origin.network),
                shared_on=day,
                created_at=now,
            )
    except IntegrityError:
        return await Share.get(member_id=member_id, shared_on=day, path=path, channel=name)


async def follow(token: str, *, origin: Origin = NOWHERE) -> str | None:
    """Where a shared link leads; None for one that nobody made. The first visit of somebody else proves the share."""
    share = await known(Share.get_or_none(token=token)) if is_text(token) else None
    if share is None:
        return None
    own = share.network_hash is not None and share.network_hash in pseudonyms_of(origin.network)
    if share.visited_at is None and not own and share.created_at > clock.now() - KEPT:
        await rate_limits.hit("share_visit.address", origin.network)
        await _prove(share)
    return share.path


async def forget_old(now: datetime) -> int:
    """Links lead on for thirty days; how many were removed in this step."""
    return await delete_some("shares", f"created_at <= $1 AND {unrestricted('member_id')}", now - KEPT)


@unit_of_work
async def _prove(share: Share) -> None:
    now = clock.now()
    if await Share.filter(id=share.id, visited_at=None).update(visited_at=now):
        name = keys.share(share.member_id, share.shared_on)
        await earning.earn(
            Deed(action=EarnAction.SHARE, member_id=share.member_id, name=name, done_at=share.created_at)
        )
