"""What each segment will buy is foretold, kept, and held against what the same customers bought (IN44)."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest

from portal.insights.forecasting import by_segment, keeping, orders
from portal.insights.forecasting.models import ForecastSegment
from portal.insights.months import first_day, month_of
from portal.insights.recorded import Bought
from portal.insights.segments import Segment, habits, segments
from portal.kernel import clock
from portal.kernel.ids import new_id
from portal.shop.models import Customer, Order, OrderState
from tests.insights.buyers_by_chance import JULY, lives, on

SEGMENTS = """query { insights(from: "2026-07-01", to: "2026-08-31") { forecast { segments {
  segment month customers expectedOrders expectedRevenue cameOrders cameRevenue } } } }"""


def as_they_were(everything: list[Bought], month: int) -> dict[str, Segment]:
    return segments(habits([one for one in everything if one.day < on(month)], on(month) - 1))


def test_segments_are_foretold_as_the_models_suppose_in44() -> None:
    """Together within a tenth of what they buy in three months; who was there alone, newcomers are in none."""
    everything = lives(3000, on(JULY - 12), on(JULY + 3))

    found = by_segment.expected(orders.foretell(everything, JULY, 12), everything, JULY)

    there = as_they_were(everything, JULY)
    assert {(one.segment, one.customers) for one in found} == set(Counter(there.values()).items())
    assert {one.month for one in found} == {JULY, JULY + 1, JULY + 2}
    came = [one for one in everything if one.day >= on(JULY) and one.buyer in there]
    assert sum(one.orders for one in found) == pytest.approx(len(came), rel=0.1)
    assert sum(one.revenue for one in found) == pytest.approx(sum(one.total for one in came), rel=0.12)
    champions, lost = (
        next(one.orders / one.customers for one in found if one.segment is which)
        for which in (Segment.CHAMPION, Segment.LOST)
    )
    assert champions > 5 * lost


def test_nothing_is_foretold_of_fewer_than_ten_nor_without_a_model_in44() -> None:
    everything = lives(100, on(JULY - 12), on(JULY))
    sizes = Counter(as_they_were(everything, JULY).values())
    small = {segment for segment, size in sizes.items() if size < by_segment.LEAST_CUSTOMERS}

    found = by_segment.expected(orders.foretell(everything, JULY, 12), everything, JULY)

    assert small == {Segment.PROMISING}
    assert {one.segment for one in found} == set(sizes) - small
    few = lives(40, on(JULY - 12), on(JULY))
    assert by_segment.expected(orders.foretell(few, JULY, 12), few, JULY) == []


async def written(everything: list[Bought]) -> None:
    people = {
        name: Customer(id=new_id(), source="shop", external_id=name, created_at=clock.now(), is_placed=False)
        for name in sorted({one.buyer for one in everything if one.buyer is not None})
    }
    await Customer.insert(list(people.values()))
    await Order.insert(
        [
            Order(
                id=new_id(),
                source="shop",
                external_id=str(number),
                body_hash="",
                customer_id=people[one.buyer].id,
                placed_at=(at := datetime.combine(date.fromordinal(one.day), datetime.min.time(), UTC).replace(hour=9)),
                currency="EUR",
                total_minor=one.total,
                state=OrderState.PAID,
                is_open=False,
                was_sent=False,
                is_given_back=False,
                is_placed=False,
                recorded_at=at,
            )
            for number, one in enumerate(everything)
        ]
    )


@pytest.mark.anyio
async def test_a_month_that_is_over_has_what_the_same_customers_bought_in44(make, graphql):
    brand = await make.brand()
    everything = lives(250, on(JULY - 12), on(JULY + 1))
    await written(everything)
    there = as_they_were(everything, JULY)
    july = [one for one in everything if month_of(one.day) == JULY and one.buyer in there]
    for day in (date(2026, 7, 1), date(2026, 8, 1)):
        with clock.living_at(datetime(2026, day.month, 1, 12, tzinfo=UTC)):
            await keeping.foretell_due(clock.now())
            found = (await graphql(SEGMENTS, viewer=brand))["forecast"]["segments"]
        if day.month == 7:
            assert {one["month"] for one in found} == {"2026-07-01", "2026-08-01", "2026-09-01"}
            assert all(one["cameOrders"] is None for one in found)

    assert {one["month"] for one in found} == {f"2026-{month:02}-01" for month in (7, 8, 9, 10)}
    of_july = [one for one in found if one["month"] == "2026-07-01"]
    assert len(of_july) >= 3
    for one in of_july:
        theirs = [order for order in july if there[order.buyer] == one["segment"]]
        assert one["customers"] == sum(segment == one["segment"] for segment in there.values())
        assert one["cameOrders"] == len(theirs)
        assert one["cameRevenue"] == pytest.approx(sum(order.total for order in theirs) / 100)
    assert sum(one["cameOrders"] for one in of_july) > 0
    assert await ForecastSegment.filter(month=first_day(JULY + 1), came_orders=None).exists()

    await ForecastSegment.filter(forecast__month=date(2026, 8, 1)).delete()
    with clock.living_at(datetime(2026, 8, 1, 12, tzinfo=UTC)):
        found = (await graphql(SEGMENTS, viewer=brand))["forecast"]["segments"]
    assert {one["month"] for one in found} == {"2026-07-01"}, "an older forecast stands in for none of the newest"
