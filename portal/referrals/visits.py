"""Following a referral link, and the token that a newcomer brings along from it."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.expressions import F

from portal.accounts.origin import NOWHERE, Origin
from portal.community.queries import PostRow
from portal.kernel import clock, rate_limits, sql
from portal.kernel.errors import NotFound
from portal.kernel.ids import new_id
from portal.kernel.steps import delete_some
from portal.kernel.work import unit_of_work
from portal.referrals import posts, queries
from portal.referrals.models import ReferralCode, ReferralVisit

_TOKEN_BYTES = 24


@dataclass(frozen=True, slots=True)
class Visit:
    """What the visitor takes along; the token itself is kept nowhere."""

    token: str
    expires_at: datetime
    post: PostRow | None = None
    """To which the link leads, if everybody may read it."""


async def record_visit(code: str, *, post_id: UUID | None = None, origin: Origin = NOWHERE) -> Visit:
    """Count a visit and make the token that attributes a sign-up to it, once, until the window closes.

    Where the code's owner wrote the post that the link leads to, the post is remembered, too (R94).

    Raises NotFound for a code that is unknown, withdrawn, of a campaign that does not run, or of
    somebody who may not invite any more: all in the same words (R73); and RateLimited.
    """
    await rate_limits.hit("referral_visit.address", origin.network)
    return await _record(code, post_id)


@unit_of_work
async def _record(code: str, post_id: UUID | None) -> Visit:
    found = await queries.valid_code(code)
    if found is None:
        raise NotFound("This referral link does not work any more.", field="code")
    post = None if post_id is None else await posts.open_post(post_id)
    own = post if post is not None and post.author_id == found.owner_id else None
    token, now = secrets.token_urlsafe(_TOKEN_BYTES), clock.now()
    visit = await ReferralVisit.create(
        code=found,
        post_id=None if own is None else own.id,
        token_hash=_hash(token),
        created_at=now,
        expires_at=end_of_window(now, found.campaign.attribution_days),
    )
    await ReferralCode.filter(id=found.id).update(visits=F("visits") + 1)
    await _count(found.id, now)
    if own is not None:
        await posts.count_visit(own.id, found.owner_id)
    return Visit(token, visit.expires_at, post)


async def _count(code_id: UUID, now: datetime) -> None:
    """Count it for its local day, too: days outlive the visits, for figures over years (RF1)."""
    await sql.execute(
        "INSERT INTO referral_visit_days (id, code_id, day, visits) VALUES ($1, $2, $3, 1)"
        " ON CONFLICT (code_id, day) DO UPDATE SET visits = referral_visit_days.visits + 1",
        new_id(),
        code_id,
        clock.local_day(now),
    )


async def find_visit(token: str) -> ReferralVisit | None:
    """The visit behind a token that is still good, with its code, campaign and owner."""
    return await ReferralVisit.get_or_none(
        token_hash=_hash(token), used_at__isnull=True, expires_at__gt=clock.now()
    ).select_related("code__campaign", "code__owner")


async def use_up(visit_id: UUID) -> bool:
    """Take the token out of use; False when somebody else was quicker."""
    return await ReferralVisit.filter(id=visit_id, used_at__isnull=True).update(used_at=clock.now()) == 1


async def forget_expired(now: datetime) -> int:
    """Drop visits whose token can bring nobody any more; how many in this step. The counts stay with the codes."""
    return await delete_some("referral_visits", "expires_at <= $1", now)


def end_of_window(invited_at: datetime, days: int) -> datetime:
    """The first instant after the window: its last day is whole, in the programme's time zone (R63)."""
    return clock.end_of_day(clock.local_day(invited_at) + timedelta(days=days))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="surrogatepass")).hexdigest()
