"""What referrals bring and cost in a period: the way from a link to a rewarded friend, and the money on both sides."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from portal.accounts.models import ApiScope
from portal.accounts.restricted import unrestricted
from portal.accounts.viewer import Viewer
from portal.insights.amounts import own, whole
from portal.insights.queries import ensure_span
from portal.kernel import clock, sql
from portal.kernel.money import Money
from portal.loyalty import programme
from portal.referrals.models import BRINGING, REFUSED, ReferralState
from portal.settings import settings
from portal.shop.amounts import in_programme
from portal.shop.orders.standing import STANDS

_WHOLE = 100
_CAME = f"r.created_at >= $1 AND r.created_at < $2 AND {unrestricted('r.referee_id')}"
_GIVEN = "c.cost = 0 AND c.idempotency_key LIKE 'referral:%'"
_USED = f"c.state = 'USED' AND c.used_at >= $1 AND c.used_at < $2 AND {unrestricted('c.member_id')}"


@dataclass(frozen=True, slots=True)
class Funnel:
    """Numbers of people, and money in the programme's currency (RF1 to RF4)."""

    visits: int
    sign_ups: int
    qualified: int
    rewarded: int
    rejected: int
    viral_coefficient: float
    revenue: Money
    reward_cost: Money


async def funnel(start: date, end: date, *, by: Viewer) -> Funnel:
    """Referrals from ``start`` to ``end``, both included, in the programme's days, as they stand by now.

    Visits are those of the period; the friends are those who came in it, wherever they have got to since (RF1). Whose
    data is restricted is in no figure (LW30).
    """
    by.ensure_brand_or_key(ApiScope.INSIGHTS_READ)
    ensure_span(start, end)
    since, until = clock.start_of_day(start), clock.end_of_day(end)
    friends = await _friends(since, until)
    sign_ups = sum(counted for _, counted in friends.values())
    return Funnel(
        visits=await _visits(start, end),
        sign_ups=sign_ups,
        qualified=_in(friends, BRINGING),
        rewarded=_in(friends, (ReferralState.REWARDED,)),
        rejected=_in(friends, REFUSED),
        viral_coefficient=_ratio(sign_ups, await _others(since, until)),
        revenue=own(await _revenue(since, until)),
        reward_cost=await honoured(since, until),
    )


async def _visits(start: date, end: date) -> int:
    counted = "SELECT SUM(visits) FROM referral_visit_days WHERE day >= $1 AND day <= $2"
    return int(await sql.fetch_value(counted, start, end) or 0)


async def _friends(since: datetime, until: datetime) -> dict[ReferralState, tuple[int, int]]:
    """How many friends of the period are in each state, and how many of them proved their address."""
    rows = await sql.fetch(
        f"SELECT r.state, COUNT(*) AS all_of_them, COUNT(r.counted_at) AS counted"  # noqa: S608 - a fixed text
        f" FROM referrals r WHERE {_CAME} GROUP BY r.state",
        since,
        until,
    )
    return {ReferralState(row["state"]): (row["all_of_them"], row["counted"]) for row in rows}


def _in(friends: dict[ReferralState, tuple[int, int]], states: tuple[ReferralState, ...]) -> int:
    return sum(friends.get(state, (0, 0))[0] for state in states)


async def _others(since: datetime, until: datetime) -> int:
    """Who could have brought those who signed up: the members at the end of the period that are none of them (RF2)."""
    return int(
        await sql.fetch_value(
            f"""
            SELECT COUNT(*) FROM members m
            WHERE m.state = 'ACTIVE' AND m.restricted_at IS NULL AND m.joined_at < $2 AND NOT EXISTS (
                SELECT 1 FROM referrals r WHERE r.referee_id = m.id AND r.counted_at IS NOT NULL AND {_CAME}
            )
            """,  # noqa: S608 - a fixed text
            since,
            until,
        )
    )


async def _revenue(since: datetime, until: datetime) -> int:
    """What friends bought in the period, whenever they came, less what was refunded (RF3)."""
    rows = await sql.fetch(
        f"""
        SELECT o.currency, o.rate, SUM(o.total_minor - o.refunded_minor) AS net
        FROM referrals r JOIN customers c ON c.member_id = r.referee_id JOIN orders o ON o.customer_id = c.id
        WHERE r.state IN ({sql.placeholders(len(BRINGING), start=3)}) AND o.placed_at >= r.invited_at
            AND o.placed_at >= $1 AND o.placed_at < $2 AND {STANDS}
            AND {unrestricted("r.referee_id")}
        GROUP BY o.currency, o.rate
        """,  # noqa: S608 - only placeholders are put in
        since,
        until,
        *(state.value for state in BRINGING),
    )
    return sum(in_programme(int(row["net"]), row["currency"], row["rate"]) for row in rows)


async def honoured(since: datetime, until: datetime) -> Money:
    """What the rewards of both sides cost that were used in the period, less what came back (RF4)."""
    return own(await _coupons(since, until) + await _points(since, until))


async def _coupons(since: datetime, until: datetime) -> int:
    """What the coupons were worth that referrals gave and somebody used in the period, lost ones too (RF4)."""
    fixed = await sql.fetch_value(
        f"""
        SELECT SUM(CASE WHEN w.kind = 'FREE_PRODUCT' THEN p.price_minor ELSE w.value_minor END)
        FROM redemptions c JOIN rewards w ON w.id = c.reward_id AND {_GIVEN}
            LEFT JOIN products p ON p.id = w.product_id
        WHERE {_USED} AND (w.kind <> 'FREE_PRODUCT' OR p.currency = $3)
        """,  # noqa: S608 - a fixed text
        since,
        until,
        settings().currency,
    )
    parts = await sql.fetch(
        f"""
        SELECT w.percent, o.currency, o.rate,
            SUM(o.total_minor - o.refunded_minor - COALESCE(o.shipping_minor, 0)) AS paid
        FROM redemptions c JOIN rewards w ON w.id = c.reward_id AND {_GIVEN} AND w.kind = 'DISCOUNT_PERCENT'
            JOIN orders o ON o.external_id = c.order_external_id AND o.source = COALESCE(c.order_source, o.source)
        WHERE {_USED} AND {STANDS}
            AND o.total_minor - o.refunded_minor > COALESCE(o.shipping_minor, 0)
        GROUP BY w.percent, o.currency, o.rate
        """,  # noqa: S608 - a fixed text
        since,
        until,
    )
    return int(fixed or 0) + sum(
        _taken_off(in_programme(int(row["paid"]), row["currency"], row["rate"]), Decimal(row["percent"]))
        for row in parts
    )


def _taken_off(paid: int, percent: Decimal) -> int:
    """What a percentage took off goods for which that much was paid in the end; of what cost nothing nobody knows."""
    if percent >= _WHOLE:
        return 0
    return whole(paid * percent / (_WHOLE - percent))


async def _points(since: datetime, until: datetime) -> int:
    """What the points were worth that referrals gave and that went into coupons used in the period (RF4).

    A lot that moved with its member, or was given again, names the award at which it began.
    """
    points = await sql.fetch_value(
        f"""
        SELECT SUM(d.points)
        FROM redemptions c JOIN points_transfers t ON t.source_id = c.id AND t.kind IN ('REDEEM', 'RETURN')
            JOIN points_draws d ON d.transfer_id = t.id JOIN points_lots l ON l.id = d.lot_id
            JOIN points_transfers a ON a.id = l.award_id LEFT JOIN points_transfers f ON f.id = a.award_id
            JOIN referrals r ON r.id = COALESCE(f.source_id, a.source_id) AND r.state = 'REWARDED'
        WHERE {_USED} AND COALESCE(f.source_type, a.source_type) = 'Referral'
        """,  # noqa: S608 - a fixed text
        since,
        until,
    )
    return programme.worth(await programme.current(), int(points or 0)).minor


def _ratio(part: int, of: int) -> float:
    return part / of if of else 0.0
