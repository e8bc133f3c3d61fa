"""Balances as they are at this moment, and what of them expires when: one's own, and all of them for the brand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.errors import Invalid
from portal.loyalty import programme
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import Tier
from portal.loyalty.tiering import qualifying
from portal.loyalty.tiering.tiers import all_tiers

LONGEST_OUTLOOK = 3650


@dataclass(frozen=True, slots=True)
class Balances:
    """A member's points. What has expired is off, whether the job has come by or not (R29)."""

    member_id: UUID
    account_id: UUID | None
    available: int
    pending: int
    debt: int
    lifetime_earned: int
    lifetime_redeemed: int
    lifetime_expired: int
    qualifying_points: int
    tier_id: UUID | None
    tier_until: datetime | None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a member stands between two tiers, and what keeps the present one.

    `keep_until` is when it is lost unless `keep_points` more count by then; null points are a time that
    nothing done before it moves: the end of a calendar year. Both null is a tier that nothing takes.
    """

    qualifying_points: int
    next_tier: Tier | None
    points_to_next: int | None
    fraction: float
    keep_points: int | None
    keep_until: datetime | None


@dataclass(frozen=True, slots=True)
class Expiring:
    points: int
    expires_at: datetime


def may_see(member_id: UUID, viewer: Viewer) -> bool:
    """Points are between a member and the brand."""
    return viewer.reads_customers or (viewer.member_id is not None and viewer.member_id == member_id)


async def balances_of(member_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Balances]:
    """The balances of those whom the viewer may look at; who has no account yet has nothing."""
    visible = [member_id for member_id in member_ids if may_see(member_id, viewer)]
    found = await _stored(visible) if visible else {}
    known = await _existing([member_id for member_id in visible if member_id not in found])
    return found | {member_id: _nothing(member_id) for member_id in known}


async def balances_of_member(member_id: UUID) -> Balances:
    """The same for one whom the caller may look at."""
    return (await _stored([member_id])).get(member_id) or _nothing(member_id)


async def expiring(balances: Balances, within_days: int) -> Sequence[Expiring]:
    """What of the spendable points ends within so many days, soonest first; points of one day in one line.

    Raises Invalid for less than a day or more than ten years (G10).
    """
    if not 1 <= within_days <= LONGEST_OUTLOOK:
        raise Invalid("“withinDays” is a number from 1 to {most}.", field="withinDays", most=LONGEST_OUTLOOK)
    now = clock.now()
    rows = await sql.fetch(
        """
        SELECT expires_at, SUM(remaining - reserved) AS points FROM points_lots
        WHERE account_id = $1 AND state = 'ACTIVE' AND expires_at > $2 AND expires_at <= $3 AND remaining > reserved
        GROUP BY expires_at ORDER BY expires_at
        """,
        balances.account_id,
        now,
        now + timedelta(days=within_days),
    )
    return [Expiring(int(row["points"]), sql.instant_of(row["expires_at"])) for row in rows]


async def progress(balances: Balances) -> Progress:
    """How far it is to the next tier, and what keeps the present one."""
    tiers = await all_tiers()
    held = next((tier for tier in tiers if tier.id == balances.tier_id), None)
    following = next((tier for tier in tiers if held is None or tier.rank > held.rank), None)
    points = balances.qualifying_points
    kept = await _kept(balances, held)
    return Progress(
        qualifying_points=points,
        next_tier=following,
        points_to_next=None if following is None else max(0, following.qualifying_points - points),
        fraction=_fraction(points, held, following),
        keep_points=kept.points if kept else None,
        keep_until=kept.until if kept else None,
    )


async def _kept(balances: Balances, held: Tier | None) -> qualifying.Keep | None:
    if held is None or balances.account_id is None:
        return None
    if balances.tier_until is not None:
        return qualifying.Keep(balances.tier_until, max(0, held.qualifying_points - balances.qualifying_points))
    account = await Account.get(id=balances.account_id)
    return await qualifying.keep(account, await programme.current(), held, clock.now())


def _fraction(points: int, held: Tier | None, following: Tier | None) -> float:
    if following is None:
        return 1.0
    start = held.qualifying_points if held else 0
    distance = following.qualifying_points - start
    return 1.0 if distance <= 0 else min(1.0, max(0.0, (points - start) / distance))


async def _stored(member_ids: Sequence[UUID]) -> dict[UUID, Balances]:
    rows = await sql.fetch(
        f"""
        SELECT a.id, a.member_id, a.available, a.pending, a.debt, a.lifetime_earned, a.lifetime_redeemed,
            a.lifetime_expired, a.qualifying_points, a.tier_id, a.tier_until,
            (SELECT COALESCE(SUM(l.remaining - l.reserved), 0) FROM points_lots l
                WHERE l.account_id = a.id AND l.state = 'ACTIVE' AND l.expires_at <= $1) AS ended
        FROM loyalty_accounts a WHERE a.member_id IN ({sql.placeholders(len(member_ids), start=2)})
        """,  # noqa: S608 - only placeholders are put in
        clock.now(),
        *member_ids,
    )
    return {sql.uuid_of(row["member_id"]): _balances(row) for row in rows}


def _balances(row: sql.Row) -> Balances:
    ended = int(row["ended"])
    return Balances(
        member_id=sql.uuid_of(row["member_id"]),
        account_id=sql.uuid_of(row["id"]),
        available=row["available"] - ended,
        pending=row["pending"],
        debt=row["debt"],
        lifetime_earned=row["lifetime_earned"],
        lifetime_redeemed=row["lifetime_redeemed"],
        lifetime_expired=row["lifetime_expired"] + ended,
        qualifying_points=row["qualifying_points"],
        tier_id=sql.uuid_or_none(row["tier_id"]),
        tier_until=sql.instant_or_none(row["tier_until"]),
    )


def _nothing(member_id: UUID) -> Balances:
    return Balances(
        member_id=member_id,
        account_id=None,
        available=0,
        pending=0,
        debt=0,
        lifetime_earned=0,
        lifetime_redeemed=0,
        lifetime_expired=0,
        qualifying_points=0,
        tier_id=None,
        tier_until=None,
    )


async def _existing(member_ids: Sequence[UUID]) -> list[UUID]:
    if not member_ids:
        return []
    rows = await sql.fetch(
        f"SELECT id FROM members WHERE id IN ({sql.placeholders(len(member_ids))})",  # noqa: S608 - as above
        *member_ids,
    )
    return [sql.uuid_of(row["id"]) for row in rows]
