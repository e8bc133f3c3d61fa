"""Lines that no order shows: left out and noted, while the order earns what its amounts say (SH55, SH61)."""

from typing import Any

import pytest

from portal.kernel.errors import Invalid, PortalError, TooLong
from portal.shop.facts import LineFacts
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import Order, OrderLine
from portal.shop.recording import intake
from portal.shop.recording.orders import NewLine
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import buyer, euros, snapshot
from tests.shop.shops import Shops, chosen_settings, order_of_shopify, order_of_woocommerce, shops

__all__ = ["buyer", "chosen_settings", "shops"]
pytestmark = pytest.mark.anyio
MILL = {"id": "2", "sku": "mill", "title": "Mill", "quantity": 1, "total": "20.00"}


def own(*lines: dict[str, Any], total: str = "100.00", **changed: Any) -> dict[str, Any]:
    data = {
        "id": "1001",
        "currency": "EUR",
        "total": total,
        "placed_at": "2026-11-01T10:00:00Z",
        "paid_at": "2026-11-01T10:00:00Z",
        "updated_at": "2026-11-01T10:00:00Z",
        "customer": {"email": "anna@example.org"},
        "lines": list(lines),
        **changed,
    }
    return {"type": "order.paid", "timestamp": "2026-11-01T10:00:00Z", "data": data}


def beans(**changed: Any) -> dict[str, Any]:
    return {"id": "1", "sku": "beans", "title": "Beans", "quantity": 1, "total": "80.00", **changed}


@pytest.fixture
async def anna(make):
    await one_point_per_euro(make)
    return await make.member(email="anna@example.org")


@pytest.mark.parametrize(
    ("line", "shown", "note"),
    [
        (beans(quantity=0.5), [("beans", 1), ("mill", 1)], None),
        (beans(quantity=2.25), [("beans", 3), ("mill", 1)], None),
        (beans(quantity=0), [("mill", 1)], "`data.lines[0]` is no line to be shown; its amount counts."),
        (beans(quantity=2_000_000), [("mill", 1)], "`data.lines[0]` is no line to be shown; its amount counts."),
        (beans(quantity=-1), [("mill", 1)], "`data.lines[0].quantity` is no count."),
        (beans(quantity=None), [("mill", 1)], "`data.lines[0].quantity` is missing."),
        (beans(quantity="many"), [("mill", 1)], "`data.lines[0].quantity` is no amount."),
        (
            beans(sku=["beans"], title=7),
            [("1", 1), ("mill", 1)],
            "`data.lines[0].sku` is no text. `data.lines[0].title`",
        ),
        (beans(properties="engraved"), [("beans", 1), ("mill", 1)], "`data.lines[0].properties` is no object."),
    ],
)
async def test_an_order_of_our_own_format_with_an_odd_line_earns_whole_sh61(
    shops: Shops, make, anna, line, shown, note
) -> None:
    await shops.own(own(line, MILL))
    await shops.applied()

    kept = await ShopDelivery.get()
    assert kept.state is DeliveryState.APPLIED
    assert (kept.note or "").startswith(note or "")
    assert (kept.note is None) is (note is None)
    assert await OrderLine.all().order_by("position").values_list("sku", "quantity") == shown
    assert await account(make, anna) == (100, 0, 0)


async def test_a_trade_in_of_our_own_format_lowers_what_earns_and_is_not_shown_sh61(shops: Shops, make, anna) -> None:
    await shops.own(own(beans(total="100.00"), beans(id="9", total="-20.00"), total="80.00"))
    await shops.applied()

    assert await account(make, anna) == (80, 0, 0)
    assert await OrderLine.all().values_list("total_minor", flat=True) == [10000]


async def test_a_buyer_that_cannot_be_read_is_nobody_and_the_order_stands_sh61(shops: Shops, make, anna) -> None:
    await shops.own(own(MILL, customer="anna", ip=4, total="20.00"))
    await shops.applied()

    assert (await Order.get()).customer_id is None
    assert (await ShopDelivery.get()).note == "`data.customer` is no object. `data.ip` is no text."


async def test_an_order_of_a_thousand_lines_earns_by_all_of_them_in_every_dialect_sh61(
    shops: Shops, make, anna
) -> None:
    """1000 lines of 0.10 are 100.00; the first 500 are kept to be shown."""
    many = range(1, 1001)
    await shops.own(own(*(beans(id=str(one), total="0.10") for one in many)))
    woo = [{"id": one, "name": "Bean", "quantity": 1, "total": "0.10"} for one in many]
    await shops.woocommerce("order.updated", order_of_woocommerce(line_items=woo, total="100.00"))
    shopify = [{"id": one, "title": "Bean", "quantity": 1, "price": "0.10"} for one in many]
    await shops.shopify("orders/paid", order_of_shopify(line_items=shopify, total_price="100.00"))
    await shops.applied()

    note = "Of 1000 lines the first 500 are shown; all of them count."
    assert await ShopDelivery.all().values_list("state", "note") == [(DeliveryState.APPLIED, note)] * 3
    assert [await OrderLine.filter(order_id=one.id).count() for one in await Order.all()] == [500] * 3
    assert await account(make, anna) == (300, 0, 0)


async def test_whatever_lines_a_reader_lets_through_the_order_is_kept_sh61(make, buyer):
    lines = [
        LineFacts(external_id=str(number), sku="beans", title="Beans", quantity=quantity, total=euros(total))
        for number, (quantity, total) in enumerate([(1, "100.00"), (0, "1.00"), (1, "-5.00")])
    ]

    order = await intake.keep_order(snapshot(buyer, lines=lines))

    assert await OrderLine.filter(order_id=order.id).values_list("external_id", flat=True) == ["0"]
    assert await account(make, buyer) == (100, 0, 0)


@pytest.mark.parametrize(
    ("lines", "refusal"),
    [([(0, "1.00")], Invalid), ([(1, "-1.00")], Invalid), ([(1, "0.10")] * 501, TooLong)],
)
async def test_who_records_an_order_is_told_which_line_cannot_be_and_nothing_is_kept_sh61(
    make, buyer, lines, refusal: type[PortalError]
):
    told = [NewLine(sku="beans", title="Beans", quantity=quantity, total=euros(total)) for quantity, total in lines]

    with pytest.raises(refusal):
        await make.order(buyer, "100.00", lines=told)

    assert await Order.all().count() == 0
