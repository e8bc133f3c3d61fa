"""All reports of insights over many order lines: seconds, and shares of the 5 s (PostgreSQL) and 15 s (SQLite) wanted.

python -m tests.bench.insights [sqlite|postgresql] [LINES]
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from random import Random
from time import perf_counter, process_time

from portal.accounts.viewer import SYSTEM
from portal.insights import (
    cohorts,
    community,
    counting,
    history,
    points,
    predictions,
    queries,
    related_sales,
    retention,
    segments,
)
from portal.kernel import clock, collecting, steps
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work
from portal.shop.models import Customer, Order, OrderLine, OrderState, Product
from tests.bench.databases import KINDS, fresh, settled

WANTED = {"sqlite": 15.0, "postgresql": 5.0}
START, END = date(2024, 1, 1), date(2025, 12, 31)
LINES_OF_AN_ORDER = (1, 1, 2, 3, 4, 9)
ORDERS_OF_A_CUSTOMER = 6
PRODUCTS = 400
AT_ONCE = 2000


async def main(kinds: list[str], lines: int) -> None:
    for kind in kinds:
        async with fresh(kind):
            written = await fill(lines)
            await settled(kind)
            print(f"{kind}: {written:,} lines")
            began = perf_counter()
            await steps.finish(counting.count_due, clock.end_of_day(END))
            print(f"  {'counting of all orders':<28}{perf_counter() - began:8.2f} s, by a worker")
            await settled(kind)
            collecting.spare_what_stays()  # as every process of the portal does
            total = total_own = 0.0
            for name, report in REPORTS.items():
                began, worked = perf_counter(), process_time()
                await report()
                took, own = perf_counter() - began, process_time() - worked
                total, total_own = total + took, total_own + own
                print(f"  {name:<28}{took:8.2f} s, {own:.2f} s of this process")
            print(
                f"  {'together':<28}{total:8.2f} s, {total / WANTED[kind]:.2f} of the {WANTED[kind]:.0f} s wanted; "
                f"{total_own:.2f} s of this process"
            )
            began = perf_counter()
            await predictions.refit_due(clock.end_of_day(END))
            print(f"  {'models of buying, by a worker':<28}{perf_counter() - began:8.2f} s")


async def of_orders() -> None:
    """As a request does: the orders once, for three reports."""
    orders = await history.bought(None, clock.end_of_day(END))
    start, end = START.toordinal(), END.toordinal()
    await asyncio.to_thread(cohorts.cohorts, orders, start=start, end=end)
    await asyncio.to_thread(segments.segment_counts, orders, end)
    await asyncio.to_thread(retention.retention, orders, start=start, end=end)


async def of_lines() -> None:
    await related_sales.related_sales(clock.start_of_day(START), clock.end_of_day(END))


async def of_clv() -> None:
    await queries.clv(START, END, by=SYSTEM)


async def of_points() -> None:
    await points.points(clock.start_of_day(START), clock.end_of_day(END))


async def of_community() -> None:
    await community.community(clock.start_of_day(START), clock.end_of_day(END))


REPORTS: dict[str, Callable[[], Awaitable[None]]] = {
    "value of a customer": of_clv,
    "cohorts, segments, retention": of_orders,
    "related sales": of_lines,
    "points": of_points,
    "community": of_community,
}


async def fill(lines: int) -> int:
    """Orders of two years by customers of whom some come often; how many lines they have."""
    chance, written = Random(7), 0
    goods = [Product(id=new_id(), sku=f"p{n}", title=f"P {n}", created_at=clock.now()) for n in range(PRODUCTS)]
    orders = round(lines * len(LINES_OF_AN_ORDER) / sum(LINES_OF_AN_ORDER))
    people = [
        Customer(id=new_id(), source="shop", external_id=str(n), created_at=clock.now(), is_placed=False)
        for n in range(max(1, orders // ORDERS_OF_A_CUSTOMER))
    ]
    await _write_people(goods, people)
    span = (END - START).days
    for begin in range(0, orders, AT_ONCE):
        rows = [
            _order(people[int(len(people) * chance.random() ** 2)], chance.random() * span, begin + n, chance)
            for n in range(min(AT_ONCE, orders - begin))
        ]
        bought = [
            OrderLine(
                order_id=row.id,
                position=place,
                product_id=product.id,
                sku=product.sku,
                title=product.title,
                quantity=1,
                total_minor=1000,
                earns=True,
            )
            for row in rows
            for place, product in enumerate(
                goods[int(PRODUCTS * chance.random() ** 2)] for _ in range(chance.choice(LINES_OF_AN_ORDER))
            )
        ]
        await _write(rows, bought)
        written += len(bought)
    return written


def _order(buyer: Customer, day: float, number: int, chance: Random) -> Order:
    at = datetime(START.year, 1, 1, tzinfo=UTC) + timedelta(days=day)
    return Order(
        id=new_id(),
        source="shop",
        external_id=str(number),
        body_hash="",
        customer_id=buyer.id,
        placed_at=at,
        currency="EUR",
        total_minor=chance.randrange(500, 9000),
        state=OrderState.PAID,
        is_open=False,
        was_sent=False,
        is_given_back=False,
        is_placed=False,
        recorded_at=at,
    )


@unit_of_work
async def _write_people(goods: list[Product], people: list[Customer]) -> None:
    await Product.bulk_create(goods, batch_size=200)
    for begin in range(0, len(people), AT_ONCE):
        await Customer.insert(people[begin : begin + AT_ONCE])


@unit_of_work
async def _write(orders: list[Order], lines: list[OrderLine]) -> None:
    await Order.insert(orders)
    await OrderLine.insert(lines)


if __name__ == "__main__":
    given = sys.argv[1:]
    size = next((int(one) for one in given if one.isdigit()), 1_000_000)
    asyncio.run(main([one for one in KINDS if one in given] or list(KINDS), size))
