"""Refunds that tell how much went back and not what for: by their share of the order (SH25, SH60, R12-R14)."""

from dataclasses import replace

import pytest

from portal.loyalty import ledger
from portal.shop.facts import RefundKind
from portal.shop.formats import woocommerce
from portal.shop.formats.reading import JsonObject
from portal.shop.models import Order, OrderState
from portal.shop.recording import intake
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import at, buyer, euros, refund, snapshot
from tests.shop.shops import WOO, Shops, chosen_settings, order_of_woocommerce, shops

__all__ = ["buyer", "chosen_settings", "shops"]
pytestmark = pytest.mark.anyio


async def told(shops: Shops, *refunds: str, **changed) -> Order:
    """WooCommerce's order over 100.00 net at 19 %, with refunds in its body that are sums alone."""
    listed = [{"id": number, "reason": "", "total": f"-{amount}"} for number, amount in enumerate(refunds, start=900)]
    sums = {"total": "119.00", "total_tax": "19.00", "shipping_total": "0.00", "shipping_tax": "0.00"}
    body = order_of_woocommerce(**{**sums, "refunds": listed, **changed})
    await shops.woocommerce("order.updated", body)
    await shops.applied()
    return await Order.get()


@pytest.fixture
async def anna(make):
    await one_point_per_euro(make)
    return await make.member(email="anna@example.org")


@pytest.mark.parametrize(
    ("refunds", "points"),
    [
        (("59.50",), 50),  # one of two pieces, gross
        (("119.00",), 0),
        (("59.50", "59.50"), 0),
        (("29.75", "29.75"), 50),
        (("0.01",), 100),  # its share is less than a cent of the goods
        (("150.00",), 0),
    ],
)
async def test_gross_refunds_of_net_prices_take_their_share_sh25(shops: Shops, make, anna, refunds, points) -> None:
    await told(shops, *refunds)

    assert await account(make, anna) == (points, 0, 0)


async def test_several_rates_of_tax_share_what_went_back_sh25(shops: Shops, make, anna) -> None:
    """100.00 at 19 % and 100.00 at 7 % are 226.00: the 119.00 of the first line are 105.30 of 200.00."""
    lines = [
        {"id": 1, "name": "Mill", "quantity": 1, "total": "100.00", "total_tax": "19.00"},
        {"id": 2, "name": "Beans", "quantity": 1, "total": "100.00", "total_tax": "7.00"},
    ]

    order = await told(shops, "119.00", total="226.00", line_items=lines)

    assert (order.eligible_minor, order.standing_minor) == (20000, 20000 - 10530)
    assert await account(make, anna) == (94, 0, 0)


@pytest.mark.parametrize(
    ("refunds", "points"),
    [
        (("5.83",), 100),  # the shipping and its tax
        (("5.83", "59.50"), 50),  # then half of the goods
        (("5.83", "5.83"), 95),  # the second of the same sum is for something else: 4.89 of 100.00
        (("5.83", "119.00"), 0),
        (("4.90",), 96),  # by its share of 124.83
    ],
)
async def test_a_refund_of_exactly_the_shipping_takes_nothing_sh60_r13(
    shops: Shops, make, anna, refunds, points
) -> None:
    await told(shops, *refunds, total="124.83", shipping_total="4.90", shipping_tax="0.93")

    assert await account(make, anna) == (points, 0, 0)
    assert (await Order.get()).refunded_minor <= 12483


async def test_what_a_refund_was_for_counts_once_the_shop_says_it_sh60(shops: Shops, make, anna) -> None:
    """The daily look reads the lines: goods of as much as the shipping, and not the shipping."""
    shipping = {"total": "104.90", "shipping_total": "4.90", "shipping_tax": "0.00"}
    await told(shops, "4.90", **shipping)
    assert await account(make, anna) == (100, 0, 0)

    body = order_of_woocommerce(**shipping, refunds=[{"id": 900, "total": "-4.90"}])
    own = {"id": 900, "amount": "4.90", "line_items": [{"id": 1, "quantity": 0, "total": "-4.90"}]}
    await intake.keep_order(woocommerce.order_of(WOO, JsonObject(body), [JsonObject(own)]))

    assert await account(make, anna) == (95, 0, 0)


async def test_a_sum_has_its_share_of_what_the_told_refunds_left_sh25(make, buyer):
    """50.00 of 100.00 went back with 4.90 for shipping; half of the other 50.00 is 25.00."""
    await intake.keep_order(snapshot(buyer, total="104.90", eligible=euros("100.00")))
    await intake.keep_refund(refund("R1", "54.90", eligible=euros("50.00")))
    await intake.keep_refund(refund("R2", "25.00"))

    assert await account(make, buyer) == (25, 0, 0)


async def test_nothing_earns_once_all_the_money_went_back_r14(make, buyer):
    """Whatever the refunds say that they were for."""
    await intake.keep_order(snapshot(buyer, total="104.90", eligible=euros("100.00")))
    order = await intake.keep_refund(refund("R1", "104.90", eligible=euros("95.00")))

    assert (order.state, order.standing_minor) == (OrderState.REFUNDED, 0)
    assert await account(make, buyer) == (0, 0, 0)


async def test_sums_one_by_one_take_what_they_take_together_r12(make, buyer):
    """Shares are counted of all sums at once: thirds of 119.00 take 33.33, 66.66 and 100.00 of 100.00."""
    await intake.keep_order(snapshot(buyer, total="119.00", eligible=euros("100.00")))
    stands = []
    for number, amount in enumerate(("39.67", "39.67", "39.66")):
        order = await intake.keep_refund(refund(f"R{number}", amount))
        stands.append((order.standing_minor, (await account(make, buyer))[0]))

    assert stands == [(6667, 66), (3333, 33), (0, 0)]
    assert await ledger.verify() == []


async def test_what_the_buyers_bank_took_has_its_share_too_and_is_never_the_shipping_r22(make, buyer):
    shipped = {"total": "119.00", "eligible": euros("100.00"), "shipping": euros("59.50")}
    await intake.keep_order(snapshot(buyer, **shipped))
    taken = refund("dispute-1", "59.50", kind=RefundKind.CHARGEBACK)
    await intake.keep_refund(taken)
    assert await account(make, buyer) == (50, 0, 0)

    await intake.keep_refund(replace(taken, kind=RefundKind.CHARGEBACK_WON, refunded_at=at(40)))

    assert await account(make, buyer) == (100, 0, 0)
