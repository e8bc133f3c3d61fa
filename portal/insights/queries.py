"""What the figures are made from: orders of a period, summed by the database."""

from datetime import date, datetime
from decimal import Decimal

from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.insights.amounts import whole
from portal.insights.clv import LONGEST_HORIZON_MONTHS, LifetimeValue, Purchases, lifetime_value
from portal.kernel import clock, sql
from portal.kernel.errors import Invalid
from portal.kernel.money import Money, minor_digits
from portal.kernel.wording import Plural
from portal.settings import settings
from portal.shop.buyers.restricted import of_nobody_restricted
from portal.shop.orders.standing import STANDS

LONGEST_SPAN_YEARS = 5
_COUNTED = f"""
    o.placed_at >= $1 AND o.placed_at < $2 AND {STANDS}
    AND {of_nobody_restricted("o.customer_id")}
"""


async def clv(start: date, end: date, *, by: Viewer) -> LifetimeValue:
    """Customer lifetime value from the orders of ``start`` to ``end``, both included, in the programme's days.

    Cancelled and fully refunded orders do not count, and of the others what was refunded does not.
    """
    by.ensure_brand_or_key(ApiScope.INSIGHTS_READ)
    ensure_span(start, end)
    since, until = clock.start_of_day(start), clock.end_of_day(end)
    return lifetime_value(await purchases(since, until))


def ensure_horizon(months: int) -> None:
    """What a customer brings is told within a month at least, and ten years at most (CV2)."""
    if not 1 <= months <= LONGEST_HORIZON_MONTHS:
        raise Invalid(
            Plural("A horizon is at most one month.", "A horizon is one month at least and {count} at most."),
            field="horizonMonths",
            count=LONGEST_HORIZON_MONTHS,
        )


def ensure_span(start: date, end: date) -> None:
    """Reports run forward and over at most five years (G28)."""
    if start > end:
        raise Invalid("The report would begin after its end: swap the two days.", field="from")
    if (end - start).days > LONGEST_SPAN_YEARS * 366:
        raise Invalid(
            Plural("A report spans at most one year.", "A report spans at most {count} years."),
            field="to",
            count=LONGEST_SPAN_YEARS,
        )


async def purchases(since: datetime, until: datetime) -> Purchases:
    """The sums of the orders that were placed from ``since`` and before ``until``."""
    totals = await sql.fetch(
        f"""
        SELECT o.currency, o.rate, SUM(o.total_minor - o.refunded_minor) AS net, COUNT(*) AS orders,
            COUNT(o.customer_id) AS of_customers
        FROM orders o WHERE {_COUNTED} GROUP BY o.currency, o.rate
        """,  # noqa: S608 - only a constant is put in
        since,
        until,
    )
    span = await sql.fetch_one(
        f"""
        SELECT COUNT(*) AS customers, AVG({_days("last", "first")}) AS mean_span, {_days("MAX(last)", "MIN(first)")}
            AS observed
        FROM (
            SELECT MIN(o.placed_at) AS first, MAX(o.placed_at) AS last
            FROM orders o JOIN customers c ON c.id = o.customer_id
            WHERE {_COUNTED} GROUP BY COALESCE(c.merged_into_id, c.id)
        ) AS spans
        """,  # noqa: S608
        since,
        until,
    )
    assert span is not None
    return Purchases(
        revenue=Money(sum(_own(row) for row in totals), settings().currency),
        orders=sum(row["orders"] for row in totals),
        orders_of_customers=sum(row["of_customers"] for row in totals),
        customers=span["customers"],
        observed_days=float(span["observed"] or 0.0),
        mean_span_days=float(span["mean_span"] or 0.0),
    )


def _own(row: sql.Row) -> int:
    """A sum in minor units of the programme's currency, by the rate that was stored with the orders (R24)."""
    net, currency, own = int(row["net"]), row["currency"], settings().currency
    if currency == own:
        return net
    shift = Decimal(10) ** (minor_digits(own) - minor_digits(currency))
    return whole(net * Decimal(row["rate"]) * shift)


def _days(later: str, earlier: str) -> str:
    if sql.on_sqlite():
        return f"(JULIANDAY({later}) - JULIANDAY({earlier}))"
    return f"(EXTRACT(EPOCH FROM {later} - {earlier}) / 86400.0)"
