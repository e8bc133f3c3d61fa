"""Orders that their shop sums up as refunded, or voided, with no refund that says so (SH12, SH44)."""

from itertools import permutations

import pytest
import time_machine

from portal.kernel import clock
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer
from portal.shop.facts import OrderFacts
from portal.shop.models import Order, OrderState, Product
from portal.shop.products.catalogue import has_bought
from portal.shop.recording import intake
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import at, buyer, enrolled, refund, snapshot
from tests.shop.shops import Shops, chosen_settings, order_of_shopify, order_of_woocommerce, shops

__all__ = ["buyer", "chosen_settings", "shops"]
pytestmark = pytest.mark.anyio


def given_back(member, minute: int, **changed) -> OrderFacts:
    return snapshot(member, told=minute, is_given_back=True, lists_refunds=True, **changed)


async def test_woocommerces_refunded_without_a_refund_takes_all_and_paid_again_gives_it_sh44(
    shops: Shops, make
) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    found = []
    for minute, status in ((5, "processing"), (6, "refunded"), (7, "completed")):
        body = order_of_woocommerce(status=status, date_modified_gmt=f"2026-11-01T09:{minute:02}:00")
        await shops.woocommerce("order.updated", body, id=f"d-{minute}")
        await shops.applied()
        found.append(((await Order.get()).state, await account(make, member)))

    assert found == [
        (OrderState.PAID, (100, 0, 0)),
        (OrderState.REFUNDED, (0, 0, 0)),
        (OrderState.PAID, (100, 0, 0)),
    ]
    assert await ledger.verify() == []


async def test_woocommerces_refunded_that_was_never_paid_is_nothing_sh44(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    await make.member(email="anna@example.org")
    await shops.woocommerce("order.updated", order_of_woocommerce(status="refunded", date_paid_gmt=None))
    await shops.applied()

    assert (await Order.get()).state is OrderState.OPEN
    assert await Transfer.all().count() == 0


@pytest.mark.parametrize(
    ("status", "state"), [("refunded", OrderState.REFUNDED), ("voided", OrderState.OPEN), ("expired", OrderState.OPEN)]
)
async def test_shopifys_order_without_a_transaction_that_says_so_sh12(shops: Shops, make, status, state) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    found = []
    for minute, word in ((5, "paid"), (6, status), (7, "paid")):
        body = order_of_shopify(financial_status=word, updated_at=f"2026-11-01T10:{minute:02}:00+01:00")
        await shops.shopify("orders/updated", body, id=f"w-{minute}")
        await shops.applied()
        found.append(((await Order.get()).state, await account(make, member)))

    assert found == [(OrderState.PAID, (100, 0, 0)), (state, (0, 0, 0)), (OrderState.PAID, (100, 0, 0))]


async def test_what_is_given_back_whole_counts_once_with_the_refunds_that_say_so_too_sh44(make, buyer):
    await make.points(buyer, 10)
    await intake.keep_order(snapshot(buyer, told=1))
    order = await intake.keep_order(given_back(buyer, 2, refunds=[refund("R1", "60.00"), refund("R2", "40.00")]))
    assert (order.refunded_minor, await account(make, buyer)) == (10000, (10, 0, 0))

    order = await intake.keep_order(snapshot(buyer, told=3, lists_refunds=True, refunds=[refund("R1", "60.00")]))

    assert (order.state, order.refunded_minor) == (OrderState.PARTIALLY_REFUNDED, 6000)
    assert await account(make, buyer) == (50, 0, 0)


async def test_who_had_all_given_back_has_not_bought_sh44(make, buyer):
    product = await Product.create(sku="beans", title="Beans", created_at=clock.now())
    bought = []
    for word in (snapshot(buyer, told=1), given_back(buyer, 2), snapshot(buyer, told=3)):
        await intake.keep_order(word)
        bought.append((await has_bought(buyer.id, product.id), (await make.account(buyer)).qualifying_points))

    assert bought == [(True, 100), (False, 0), (True, 100)]


@pytest.mark.parametrize(
    ("words", "end"),
    [
        (("open", "paid", "back"), (OrderState.REFUNDED, 10000, (0, 0, 0))),
        (("paid", "back", "again"), (OrderState.PAID, 0, (100, 0, 0))),
        (("paid", "back", "at that moment"), (OrderState.REFUNDED, 10000, (0, 0, 0))),
    ],
)
async def test_orders_given_back_and_paid_come_to_the_same_in_whatever_order_w7(make, words, end):
    await one_point_per_euro(make)
    ends = set()
    for number, order in enumerate(permutations(words)):
        with time_machine.travel(at(60), tick=False):
            member = await enrolled(make)
        name = {"external_id": str(number)}
        said = {
            "open": snapshot(member, told=0, paid=None, **name),
            "paid": snapshot(member, told=1, **name),
            "back": given_back(member, 2, **name),
            "at that moment": snapshot(member, told=2, **name),
            "again": snapshot(member, told=3, **name),
        }
        with time_machine.travel(at(60), tick=False):
            for word in order:
                await intake.keep_order(said[word])
        kept = await Order.get(external_id=str(number))
        ends.add((kept.state, kept.refunded_minor, await account(make, member)))

    assert ends == {end}
    assert await ledger.verify() == []
