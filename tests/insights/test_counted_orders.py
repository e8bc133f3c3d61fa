"""What figures need of orders is kept, is never behind, and is proven by counting anew (IN32)."""

import os
from datetime import UTC, datetime

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.insights import baskets, counting, history, thresholds
from portal.insights.models import CountedOrder
from portal.insights.proving import rebuild, verify
from portal.insights.recorded import SHOWN, paid
from portal.kernel import clock, sql
from portal.privacy.restriction import lift, restrict
from portal.settings import settings, use
from portal.shop.models import Order, OrderLine, Product
from portal.shop.products.keeping import save_product
from tests.insights.orders_by_chance import OrdersByChance

pytestmark = pytest.mark.anyio
HISTORIES = int(os.environ.get("PORTAL_TEST_HISTORIES", "3"))
LONG_AGO, LATE = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


async def counted() -> int:
    """Let the worker come to all of it; how many steps' work that was."""
    done = 0
    while more := await counting.count_due(clock.now()):
        done += more
    return done


async def of_the_orders_themselves() -> tuple[list, list, dict[str, int], list]:
    """What figures are made of, without any order that was counted."""
    orders = [one.bought for one in await paid(SHOWN, ())]
    first: dict[str, int] = {}
    for one in sorted(orders, key=lambda one: one.day):
        if one.buyer is not None and not one.is_forgotten:
            first.setdefault(one.buyer, one.day)
    values = sorted(await thresholds._recorded("TRUE", [LONG_AGO, LATE]), key=repr)
    return sorted(orders, key=repr), plain(await baskets._recorded("TRUE", ())), first, values


async def as_figures_read() -> tuple[list, list, dict[str, int], list]:
    found, values = await history.bought(None, LATE), await thresholds.paid(LONG_AGO, LATE)
    read = plain(await baskets.baskets(LONG_AGO, LATE))
    return sorted(found, key=repr), read, await history.first_days(LATE), sorted(values, key=repr)


def plain(found) -> list:
    return sorted((one._replace(products=sorted(one.products)) for one in found), key=repr)


@pytest.mark.parametrize("seed", range(HISTORIES))
async def test_whatever_happens_to_orders_figures_read_what_they_say_in32(seed: int, make) -> None:
    history_of_orders = OrdersByChance(seed, make)
    await history_of_orders.begin()

    for place in range(24):
        await history_of_orders.go_on()
        if place == 10:
            await restrict(history_of_orders.members[0].id, reason="Disputed", by=SYSTEM)
        if place == 16:
            await lift(history_of_orders.members[0].id, reason="Settled", by=SYSTEM)
        assert await as_figures_read() == await of_the_orders_themselves()
    await counted()
    assert await sql.fetch_value("SELECT COUNT(*) FROM order_changes") == 0
    _, one, other, gone = history_of_orders.members
    await merge_members(one.id, other.id, reason="One person", by=SYSTEM)
    await erase_member(gone.id, deletes_posts=False)
    await counted()

    assert await as_figures_read() == await of_the_orders_themselves()
    assert await verify() == []


async def test_what_is_kept_otherwise_is_named_and_made_right_anew_in32(make) -> None:
    first, second = await make.order("anna@example.org"), await make.order("bert@example.org")
    await counted()
    await CountedOrder.filter(id=first.id).update(total=1)
    await CountedOrder.filter(id=second.id).delete()

    assert sorted(map(str, await verify())) == sorted(
        [
            f"Order {first.id}: total is kept as 1, and is 5000 by now",
            f"Order {second.id}: is not counted",
        ]
    )

    await rebuild()
    assert await verify() == []
    assert [one.total for one in await history.bought(None, LATE)] == [5000, 5000]


async def test_an_order_that_is_gone_is_counted_no_more_in32(make) -> None:
    order = await make.order("anna@example.org")
    await counted()

    await Order.filter(id=order.id).delete()

    assert await history.bought(None, LATE) == []
    await counted()
    assert not await CountedOrder.exists()


async def test_what_changes_by_any_way_is_told_in32(make) -> None:
    """A product that goes takes itself out of the lines, and a line that goes, goes."""
    product = await save_product("beans", "Beans", by=SYSTEM)
    await make.order("anna@example.org")
    await counted()
    (basket,) = await baskets.baskets(LONG_AGO, LATE)
    assert list(basket.products) == [product.id.bytes]

    await Product.filter(id=product.id).delete()
    assert [list(one.products) for one in await baskets.baskets(LONG_AGO, LATE)] == [[]]
    await OrderLine.all().delete()

    assert await baskets.baskets(LONG_AGO, LATE) == []
    await counted()
    assert await baskets.baskets(LONG_AGO, LATE) == []


async def test_another_time_zone_counts_everything_anew_in32(make) -> None:
    """An order of 23:30 in Berlin is one of the next day in Sydney."""
    at = datetime(2026, 1, 9, 22, 30, tzinfo=UTC)
    await make.order("anna@example.org", placed_at=at)
    await counted()
    before = (await history.bought(None, LATE))[0].day

    use(settings().model_copy(update={"time_zone": "Australia/Sydney"}))

    assert (await history.bought(None, LATE))[0].day == before + 1
    await counted()
    assert (await CountedOrder.get()).day == before + 1


async def test_a_step_takes_so_many_orders_and_no_more_in32(make, monkeypatch) -> None:
    monkeypatch.setattr(counting, "AT_ONCE", 2)
    for _ in range(5):
        await make.order("anna@example.org")

    await counting.count_due(clock.now())
    assert await CountedOrder.all().count() == 0
    await counting.count_due(clock.now())
    assert 2 <= await CountedOrder.all().count() <= 4

    assert len(await history.bought(None, LATE)) == 5
    await counted()
    assert await CountedOrder.all().count() == 5


async def test_what_was_paid_for_shipping_is_kept_and_is_never_behind_in32(make) -> None:
    """4.90 of 50.00; then the shop says that it was nothing, and of an order in another currency by its own rate."""
    order = await make.order("anna@example.org")
    await Order.filter(id=order.id).update(shipping_minor=490)
    foreign = await make.order("bert@example.org")
    await Order.filter(id=foreign.id).update(shipping_minor=500, currency="CHF", rate="1.1")
    await counted()
    kept = [(one.goods, one.shipping) for one in await thresholds.paid(LONG_AGO, LATE)]

    await Order.filter(id=order.id).update(shipping_minor=0)

    assert sorted(kept) == [(4510, 490), (4950, 550)]
    assert sorted(one[:2] for one in await thresholds.paid(LONG_AGO, LATE)) == [(4950, 550), (5000, 0)]
    await counted()
    assert sorted(one[:2] for one in await thresholds.paid(LONG_AGO, LATE)) == [(4950, 550), (5000, 0)]
    assert await verify() == []
