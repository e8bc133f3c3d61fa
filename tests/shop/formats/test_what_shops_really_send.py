"""Histories out of public bug reports of loyalty and shop systems, delivered as shops do, with the balance after each.

One point for each euro; what is right was worked out by hand.
"""

from typing import Any

import pytest

from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import OrderLine
from tests.makers.points import one_point_per_euro
from tests.shop.recording.histories import AT_SHOPIFY, AT_WOOCOMMERCE, Step
from tests.shop.shops import Shops, chosen_settings, order_of_shopify, order_of_woocommerce, shops

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio


@pytest.fixture
async def anna(make):
    await one_point_per_euro(make)
    return await make.member(email="anna@example.org")


async def followed(shops: Shops, steps: list[Step], member) -> list[tuple[int, int]]:
    """What is available and owed after each delivery."""
    found = []
    for number, (topic, body, _) in enumerate(steps):
        deliver = shops.shopify if "/" in topic else shops.woocommerce
        await deliver(topic, body, id=f"delivery-{number}")
        await shops.applied()
        held = await Account.get_or_none(member_id=member.id) or Account()
        found.append((held.available, held.debt))
    return found


@pytest.mark.parametrize("history", AT_SHOPIFY)
async def test_what_shopify_tells_earns_what_is_right(shops: Shops, anna, history: str) -> None:
    """SH13, SH15, SH22-SH27: exchanges are counted from the order (SH27)."""
    steps = AT_SHOPIFY[history]

    assert await followed(shops, steps, anna) == [(points, 0) for _, _, points in steps]
    assert await ShopDelivery.exclude(state=DeliveryState.APPLIED).count() == 0
    assert await ledger.verify() == []


@pytest.mark.parametrize("history", AT_WOOCOMMERCE)
async def test_what_woocommerce_tells_earns_what_is_right(shops: Shops, anna, history: str) -> None:
    steps = AT_WOOCOMMERCE[history]

    assert await followed(shops, steps, anna) == [(points, 0) for _, _, points in steps]
    assert await ShopDelivery.exclude(state=DeliveryState.APPLIED).count() == 0
    assert await ledger.verify() == []


async def test_a_name_with_entities_is_kept_as_people_read_it(shops: Shops, anna) -> None:
    """W23."""
    line = {"id": 1, "name": "Caf&eacute; &#8211; 1&nbsp;kg", "quantity": 1, "total": "100.00"}
    await shops.woocommerce("order.created", order_of_woocommerce(line_items=[line]))
    await shops.applied()

    assert (await OrderLine.get()).title == "Caf\u00e9 \u2013 1 kg"


async def test_the_same_number_cancelled_in_the_other_shop_is_another_order(shops: Shops, anna) -> None:
    steps = [
        ("orders/paid", order_of_shopify(727), 100),
        ("order.updated", order_of_woocommerce(status="cancelled"), 100),
        ("order.deleted", {"id": 727}, 100),
    ]

    assert await followed(shops, steps, anna) == [(100, 0)] * 3


def own_order(total: str, *lines: tuple[str, str]) -> dict[str, Any]:
    at = "2026-11-01T10:00:00Z"
    listed = [
        {"id": number, "sku": number, "title": number, "quantity": 1, "total": amount} for number, amount in lines
    ]
    data = {"id": "7", "currency": "EUR", "total": total, "paid_at": at, "updated_at": at, "lines": listed}
    return {"type": "order.paid", "data": {**data, "customer": {"email": "anna@example.org"}}}


def own_refund(number: str, amount: str, **more: Any) -> dict[str, Any]:
    told = {"id": number, "order_id": "7", "amount": amount, "currency": "EUR", "refunded_at": "2026-11-02T10:00:00Z"}
    return {"type": "order.refunded", "data": {**told, **more}}


IN_OUR_OWN_FORMAT: dict[str, list[tuple[dict[str, Any], int]]] = {
    "a refund of 24.90 whose lines are 20.00": [
        (own_order("104.90", ("1", "80.00"), ("2", "20.00")), 100),
        (own_refund("r", "24.90", lines=[{"id": "1", "amount": "20.00"}]), 80),
    ],
    "a refund before its order": [(own_refund("r", "30.00"), 0), (own_order("100.00"), 70)],
    "a chargeback that is won": [
        (own_order("100.00"), 100),
        (own_refund("c", "100.00", kind="chargeback"), 0),
        (own_refund("c", "100.00", kind="chargeback_won"), 100),
    ],
    "a chargeback that is won with a refund between": [
        (own_order("100.00"), 100),
        (own_refund("c", "100.00", kind="chargeback"), 0),
        (own_refund("r", "50.00"), 0),
        (own_refund("c", "100.00", kind="chargeback_won"), 50),
    ],
}


@pytest.mark.parametrize("history", IN_OUR_OWN_FORMAT)
async def test_what_a_shop_of_ones_own_tells_earns_what_is_right(shops: Shops, anna, history: str) -> None:
    found = []
    for number, (body, _) in enumerate(IN_OUR_OWN_FORMAT[history]):
        await shops.own(body, id=f"msg_{number}")
        await shops.applied()
        held = await Account.get_or_none(member_id=anna.id) or Account()
        found.append((held.available, held.debt))

    assert found == [(points, 0) for _, points in IN_OUR_OWN_FORMAT[history]]
    assert await ledger.verify() == []
