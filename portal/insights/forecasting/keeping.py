"""Making a forecast at the beginning of each month, by the worker, and keeping it (IN36)."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from portal.insights import history
from portal.insights.forecasting import by_segment, demand, ledger, orders, points
from portal.insights.forecasting.models import (
    Forecast,
    ForecastDemand,
    ForecastFigure,
    ForecastMetric,
    ForecastSegment,
)
from portal.insights.forecasting.series import TWO_YEARS, going_on
from portal.insights.months import first_day, month_of
from portal.insights.points import worth
from portal.insights.recorded import PAID, Bought, ordinal
from portal.kernel import clock, sql
from portal.kernel.money import minor_digits
from portal.kernel.work import unit_of_work
from portal.loyalty.programme.current import current
from portal.loyalty.programme.models import Programme
from portal.settings import settings
from portal.shop.orders.standing import STANDS

MONTHS = 12
PRODUCTS = 100
DEMAND_MONTHS = 3
_BY_ORDERS = (ForecastMetric.ORDERS, ForecastMetric.REVENUE, ForecastMetric.CASH_FLOW)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
Figure = tuple[ForecastMetric, int, float, float | None, float | None]


async def foretell_due(now: datetime) -> int:
    """Foretell the months from the present one on, once, by what was known when it began. There is never more to do.

    Nothing is made before the orders of three whole months are there.
    """
    month = month_of(clock.local_day(now).toordinal())
    if await Forecast.read_one("month = $1 LIMIT 1", first_day(month)) is not None:
        return 0
    first = await sql.fetch_value(
        f"SELECT o.placed_at FROM orders o WHERE {PAID} AND o.placed_at > $1 ORDER BY o.placed_at LIMIT 1",  # noqa: S608
        _LONG_AGO,
    )
    if first is None:
        return 0
    first_whole = month_of(ordinal(first) - 1) + 1
    if month - first_whole < orders.LEAST_MONTHS:
        return 0
    begin = clock.start_of_day(first_day(month))
    bought = await history.bought(None, begin)
    foretold = await asyncio.to_thread(orders.foretell, bought, month, MONTHS)
    figures = [] if foretold is None else _of_orders(foretold, month)
    figures += await _of_points(month)
    of_segments = await asyncio.to_thread(by_segment.expected, foretold, bought, month)
    await _keep(
        Forecast(
            month=first_day(month),
            made_at=now,
            currency=settings().currency,
            by_model=foretold is not None and foretold.by_model,
        ),
        figures,
        await _demands(month),
        of_segments,
        await _segments_that_are_over(bought, month),
    )
    return 0


def _of_orders(foretold: orders.Foretold, month: int) -> list[Figure]:
    minor = 10 ** minor_digits(settings().currency)
    units = (1, minor, minor)
    figures: list[Figure] = []
    for place, outlook in enumerate(foretold.months):
        ranges = foretold.ranges[place] if foretold.ranges else (None, None, None)
        for metric, value, span, unit in zip(_BY_ORDERS, outlook, ranges, units, strict=True):
            low, high = (None, None) if span is None else (span.low / unit, span.high / unit)
            figures.append((metric, month + place, value / unit, low, high))
    return figures


async def _segments_that_are_over(bought: Sequence[Bought], month: int) -> list[ForecastSegment]:
    """What those bought who were in a segment when a forecast was made, of each month that is over by now."""
    minor = 10 ** minor_digits(settings().currency)
    waiting = await ForecastSegment.read("month < $1 AND came_orders IS NULL ORDER BY id", first_day(month))
    values = sql.Values()
    ids = sql.among("id", {one.forecast_id for one in waiting}, values)
    made = {one.id: one.month for one in await Forecast.read(ids, *values)}
    came = {}
    for start, of in sorted({(made[one.forecast_id], one.month) for one in waiting}):
        months = (month_of(start.toordinal()), month_of(of.toordinal()))
        came[start, of] = await asyncio.to_thread(by_segment.came, bought, *months)
    for one in waiting:
        found = came[made[one.forecast_id], one.month][one.segment]
        one.came_orders, one.came_revenue = found.orders, found.revenue / minor
    return waiting


async def _of_points(month: int) -> list[Figure]:
    first = await ledger.first_month()
    if first is None or first >= month:
        return []
    months, programme = range(max(first, month - TWO_YEARS), month), await current()
    past = await ledger.points_of(months, programme.points_per_currency_unit)
    earned = going_on([float(one.issued - one.reversed) for one in past], MONTHS)
    ahead = points.ahead(
        await ledger.lots_of(months),
        [max(0.0, one) for one in earned],
        month,
        life=_life(programme),
        has_expired=await ledger.has_expired(month),
    )
    return [figure for place, one in enumerate(ahead) for figure in _of_month(one, month + place, programme)]


def _of_month(one: points.Points, month: int, programme: Programme) -> list[Figure]:
    def cost(of: float) -> float:
        return float(worth(round(of), programme.points_per_currency_unit).amount)

    return [
        (ForecastMetric.POINTS_EARNED, month, one.earned, None, None),
        (ForecastMetric.POINTS_REDEEMED, month, one.redeemed, None, None),
        (ForecastMetric.POINTS_EXPIRED, month, one.expired, None, None),
        (ForecastMetric.LIABILITY, month, cost(one.outstanding), None, None),
        (ForecastMetric.EXPECTED_COST, month, cost(one.to_come), None, None),
    ]


def _life(programme: Programme) -> int | None:
    """After how many months points end, about."""
    if programme.points_expire_after_days is not None:
        return max(1, round(programme.points_expire_after_days / 30.44))
    return programme.points_expire_after_months


async def _demands(month: int) -> list[tuple[UUID, float, tuple[float, float] | None]]:
    """What sold most within a year: how much of each in the next months, and the range of such months before.

    A row begins with the month in which the product first sold: before that there was perhaps none.
    """
    sold: dict[UUID, list[int]] = defaultdict(lambda: [0] * TWO_YEARS)
    for place, of in enumerate(range(month - TWO_YEARS, month)):
        for row in await sql.fetch(
            f"""
            SELECT l.product_id, SUM(l.quantity) AS sold FROM orders o JOIN order_lines l ON l.order_id = o.id
            JOIN products p ON p.id = l.product_id
            WHERE o.placed_at >= $1 AND o.placed_at < $2 AND {STANDS} AND p.is_active GROUP BY l.product_id
            """,  # noqa: S608 - a constant
            clock.start_of_day(first_day(of)),
            clock.start_of_day(first_day(of + 1)),
        ):
            sold[sql.uuid_of(row["product_id"])][place] = int(row["sold"])
    found = []
    best = sorted(sold, key=lambda one: (-sum(sold[one][-12:]), one))[:PRODUCTS]
    for product in best:
        months = sold[product]
        begun = months[next(place for place, one in enumerate(months) if one) :]
        span = demand.of_sums(begun, DEMAND_MONTHS, orders.LOW, orders.HIGH)
        found.append((product, DEMAND_MONTHS * demand.demand(begun), span))
    return found


@unit_of_work
async def _keep(
    forecast: Forecast,
    figures: Sequence[Figure],
    demands: Sequence[tuple[UUID, float, tuple[float, float] | None]],
    of_segments: Sequence[by_segment.Expected],
    over: Sequence[ForecastSegment],
) -> None:
    """One for a month, however many workers made it."""
    values = {"made_at": forecast.made_at, "currency": forecast.currency, "by_model": forecast.by_model}
    kept, is_new = await Forecast.get_or_create(values, month=forecast.month)
    if not is_new:
        return
    await ForecastFigure.insert(
        [
            ForecastFigure(
                forecast_id=kept.id, metric=metric, month=first_day(month), expected=expected, low=low, high=high
            )
            for metric, month, expected, low, high in figures
        ]
    )
    await ForecastDemand.insert(
        [
            ForecastDemand(
                forecast_id=kept.id,
                product_id=product,
                expected=expected,
                low=None if span is None else span[0],
                high=None if span is None else span[1],
            )
            for product, expected, span in demands
        ]
    )
    minor = 10 ** minor_digits(kept.currency)
    await ForecastSegment.insert(
        [
            ForecastSegment(
                forecast_id=kept.id,
                segment=one.segment,
                month=first_day(one.month),
                customers=one.customers,
                expected_orders=one.orders,
                expected_revenue=one.revenue / minor,
            )
            for one in of_segments
        ]
    )
    for told in over:
        await told.save(update_fields=["came_orders", "came_revenue"])
