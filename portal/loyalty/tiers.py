"""Tiers: what a member's qualifying points have reached, for how long it holds, and which doors it opens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from portal.access.keys import replace_keys
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql, text
from portal.kernel.errors import Invalid, Taken
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger, programme
from portal.loyalty.events import TierChanged
from portal.loyalty.models import Account, Programme, Tier, TierPeriod, TierWindow

LARGEST_MULTIPLIER = 100
MOST_BENEFITS = 20
HIGHEST_RANK = 1000
KEY_PREFIX = "tier:"
_COLOUR = re.compile("#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TierTerms:
    """A tier as the brand writes it down; its slug says which one is meant."""

    slug: str
    name: str
    rank: int
    qualifying_points: int
    earn_multiplier: Decimal = Decimal(1)
    benefits: Sequence[str] = ()
    colour: str | None = None


@unit_of_work
async def save_tier(terms: TierTerms, *, by: Viewer) -> Tier:
    """Make the tier with this slug, or change it; everybody is reviewed by the worker's next round."""
    by.ensure_brand()
    slug = text.slug(terms.slug, field="slug", most=60)
    _ensure_terms(terms)
    if await Tier.filter(rank=terms.rank).exclude(slug=slug).exists():
        raise Taken("Another tier has this rank already.", field="rank")
    tier, _ = await Tier.update_or_create(
        slug=slug,
        defaults={
            "name": text.line(terms.name, field="name", most=80),
            "rank": terms.rank,
            "qualifying_points": terms.qualifying_points,
            "earn_multiplier": format(terms.earn_multiplier, "f"),
            "benefits": [text.line(one, field="benefits", most=200) for one in terms.benefits],
            "colour": _colour(terms.colour),
        },
    )
    await Account.all().update(tier_review_at=clock.now())
    return tier


@unit_of_work
async def enter(member_id: UUID) -> None:
    """Open the member's account and put them where everybody begins, if some tier asks for no points."""
    async with ledger.book(member_id):
        pass
    await review(member_id)


@unit_of_work
async def review(member_id: UUID, *, at: datetime | None = None) -> None:
    """Put the member into the tier that their qualifying points have reached.

    ``at`` is when the points began to count: a new tier begins then, so that late news changes no
    multiplier (R37). A tier that is no longer reached is kept for the programme's days of grace (R39);
    one given by hand is kept until its end (R42). Spending and expiry never lower anything (R10).
    """
    now = clock.now()
    account = await _locked(member_id)
    if account is None:
        return
    terms = await programme.current()
    tiers = await all_tiers()
    points, next_change = await _qualifying(account, terms, now)
    held = next((tier for tier in tiers if tier.id == account.tier_id), None)
    reached = reached_tier(tiers, points)
    until = _kept_until(account, held, reached, terms, now)
    deserved = held if until is not None else reached
    await Account.filter(id=account.id).update(
        qualifying_points=points,
        tier_until=until,
        tier_is_manual=account.tier_is_manual and until is not None,
        tier_review_at=min((moment for moment in (next_change, until) if moment is not None), default=None),
    )
    if deserved != held:
        await _move(account, held, deserved, at or now, now)
    await replace_keys(member_id, KEY_PREFIX, keys_for(tiers, deserved))


async def all_tiers() -> Sequence[Tier]:
    """Every tier, lowest rank first."""
    return await Tier.all().order_by("rank")


def reached_tier(tiers: Sequence[Tier], points: int) -> Tier | None:
    """The highest tier that so many qualifying points reach."""
    return max((tier for tier in tiers if tier.qualifying_points <= points), key=lambda tier: tier.rank, default=None)


def keys_for(tiers: Sequence[Tier], held: Tier | None) -> list[str]:
    """The keys of a tier: its own, and those of every tier below it."""
    return [] if held is None else [f"{KEY_PREFIX}{tier.slug}" for tier in tiers if tier.rank <= held.rank]


async def multiplier_at(account_id: UUID, at: datetime) -> Decimal:
    """By how much the member's tier of that moment multiplies what they earn; 1 without a tier."""
    multiplier = await sql.fetch_value(
        """
        SELECT t.earn_multiplier FROM loyalty_tier_periods p JOIN loyalty_tiers t ON t.id = p.tier_id
        WHERE p.account_id = $1 AND p.began_at <= $2 AND (p.ended_at IS NULL OR p.ended_at > $2)
        ORDER BY p.began_at DESC LIMIT 1
        """,
        account_id,
        at,
    )
    return Decimal(multiplier or 1)


def window_start(terms: Programme, now: datetime) -> datetime | None:
    """From when on deeds count for tiers; None means always. A window is whole local days, today among them."""
    today = clock.local_day(now)
    match terms.tier_window:
        case TierWindow.LIFETIME:
            return None
        case TierWindow.CALENDAR_YEAR:
            return clock.start_of_day(today.replace(month=1, day=1))
        case TierWindow.ROLLING:
            return clock.start_of_day(today - timedelta(days=terms.tier_window_days - 1))


async def _locked(member_id: UUID) -> Account | None:
    locked = await sql.fetch_one(
        "UPDATE loyalty_accounts SET last_number = last_number WHERE member_id = $1 RETURNING id", member_id
    )
    return None if locked is None else await Account.get(member_id=member_id)


async def _qualifying(account: Account, terms: Programme, now: datetime) -> tuple[int, datetime | None]:
    """The points inside the window, and when the next of them leaves it."""
    start = window_start(terms, now)
    row = await sql.fetch_one(
        """
        SELECT COALESCE(SUM(qualifying), 0) AS points, MIN(CASE WHEN qualifying > 0 THEN occurred_at END) AS oldest
        FROM points_transfers WHERE account_id = $1 AND occurred_at >= $2
        """,
        account.id,
        start or datetime(1900, 1, 1, tzinfo=now.tzinfo),
    )
    assert row is not None
    oldest = sql.instant_or_none(row["oldest"])
    if start is None or oldest is None:
        return max(0, int(row["points"])), None
    if terms.tier_window is TierWindow.CALENDAR_YEAR:
        leaves = clock.local_day(now).replace(month=12, day=31)
        return max(0, int(row["points"])), clock.end_of_day(leaves)
    leaves = clock.local_day(oldest) + timedelta(days=terms.tier_window_days)
    return max(0, int(row["points"])), clock.start_of_day(leaves)


def _kept_until(
    account: Account, held: Tier | None, reached: Tier | None, terms: Programme, now: datetime
) -> datetime | None:
    """Until when a tier is kept that points alone do not, or no longer, give; None when they decide."""
    if held is None:
        return None
    if account.tier_is_manual and account.tier_until is not None and account.tier_until > now:
        return account.tier_until
    if reached is not None and reached.rank >= held.rank:
        return None
    if account.tier_until is None and terms.tier_grace_days:
        return clock.end_of_day(clock.local_day(now) + timedelta(days=terms.tier_grace_days))
    return account.tier_until if account.tier_until is not None and account.tier_until > now else None


async def _move(
    account: Account, held: Tier | None, deserved: Tier | None, reached_at: datetime, now: datetime
) -> None:
    is_promotion = (deserved.rank if deserved else -1) > (held.rank if held else -1)
    at = max(reached_at if is_promotion else now, account.tier_since or reached_at)
    await Account.filter(id=account.id).update(tier_id=deserved.id if deserved else None, tier_since=at)
    await TierPeriod.filter(account_id=account.id, ended_at=None).update(ended_at=at)
    if deserved is not None:
        await TierPeriod.create(account_id=account.id, tier_id=deserved.id, began_at=at)
    await announce(
        TierChanged(
            member_id=account.member_id,
            before=held.slug if held else None,
            after=deserved.slug if deserved else None,
            is_promotion=is_promotion,
        )
    )


def _colour(value: str | None) -> str | None:
    if value is None or _COLOUR.fullmatch(value):
        return value
    raise Invalid("Write a colour as # and six hexadecimal digits, like #c79a2b.", field="colour")


def _ensure_terms(terms: TierTerms) -> None:
    """A tier has a rank, a threshold, and a multiplier that does not give the shop away (P6)."""
    if not 0 <= terms.rank <= HIGHEST_RANK:
        raise Invalid("A rank is a whole number from 0 to {most}.", field="rank", most=HIGHEST_RANK)
    if not 0 <= terms.qualifying_points <= 1_000_000_000:  # noqa: PLR2004 - the largest balance there is
        raise Invalid("Qualifying points are 0 or more.", field="qualifyingPoints")
    if not 0 < terms.earn_multiplier <= LARGEST_MULTIPLIER:
        raise Invalid(
            "A multiplier is more than 0 and at most {most}.", field="earnMultiplier", most=LARGEST_MULTIPLIER
        )
    if len(terms.benefits) > MOST_BENEFITS:
        raise Invalid("At most {most} benefits fit.", field="benefits", most=MOST_BENEFITS)
