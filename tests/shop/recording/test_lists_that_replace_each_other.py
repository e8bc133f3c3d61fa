"""What a newer word lists replaces what was known whole; what it does not list stays (SH11, SH62)."""

import pytest

from portal.kernel.pseudonyms import pseudonymised
from portal.shop.facts import LineFacts
from portal.shop.models import Order, OrderLine
from portal.shop.recording import intake
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import buyer, euros, snapshot
from tests.shop.shops import Shops, chosen_settings, order_of_shopify, order_of_woocommerce, shops

__all__ = ["buyer", "chosen_settings", "shops"]
pytestmark = pytest.mark.anyio


def line(number: str, sku: str) -> LineFacts:
    return LineFacts(external_id=number, sku=sku, title=sku, quantity=1, total=euros("50.00"))


async def skus() -> list[str]:
    return await OrderLine.all().order_by("position").values_list("sku", flat=True)


async def test_the_newest_lines_and_codes_are_all_there_are_sh62(buyer):
    await intake.keep_order(
        snapshot(buyer, told=1, lines=[line("1", "beans"), line("2", "mill")], coupon_codes=["A", "B"])
    )
    await intake.keep_order(snapshot(buyer, told=3, lines=[line("3", "cup")], coupon_codes=["C"]))
    await intake.keep_order(snapshot(buyer, told=2, lines=[line("1", "beans")], coupon_codes=["A"]))

    assert ((await Order.get()).coupon_codes, await skus()) == ("C", ["cup"])


async def test_what_is_not_listed_stays_and_what_is_listed_as_nothing_goes_sh62(buyer):
    known = {"lines": [line("1", "beans")], "coupon_codes": ["A"], "referral_code": "anna", "shipping": euros("4.90")}
    await intake.keep_order(snapshot(buyer, told=1, **known))
    await intake.keep_order(snapshot(buyer, told=2, lines=[], lists_lines=False, lists_coupons=False))
    order = await Order.get()
    assert (order.coupon_codes, order.referral_code, order.shipping_minor) == ("A", "anna", 490)
    assert await skus() == ["beans"]

    await intake.keep_order(snapshot(buyer, told=3, lines=[]))

    assert ((await Order.get()).coupon_codes, await skus()) == (None, [])


async def test_a_body_of_shopify_that_was_cut_down_wipes_no_line_and_no_code_sh11(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", order_of_shopify(discount_codes=[{"code": "A"}]), id="w-1")
    cut = order_of_shopify(updated_at="2026-11-01T10:06:00+01:00")
    for name in ("line_items", "discount_codes", "refunds", "customer", "email"):
        del cut[name]
    await shops.shopify("orders/updated", cut, id="w-2")
    await shops.applied()

    assert ((await Order.get()).coupon_codes, await skus()) == ("A", ["beans", "mill"])
    assert await account(make, member) == (100, 0, 0)


async def test_gift_cards_that_are_known_earn_nothing_by_a_body_that_was_cut_down_sh97(shops: Shops, make) -> None:
    """Its subtotal has them in it, and no line says so."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    whole = order_of_shopify()
    whole["line_items"][1]["gift_card"] = True
    await shops.shopify("orders/paid", whole, id="w-1")
    cut = order_of_shopify(updated_at="2026-11-01T10:06:00+01:00")
    del cut["line_items"]
    await shops.shopify("orders/updated", cut, id="w-2")
    await shops.applied()

    assert await account(make, member) == (80, 0, 0)


async def test_gift_cards_of_our_own_format_earn_nothing_by_their_order_s_sum_sh97(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    at = "2026-11-01T10:00:00Z"
    card = {"id": "2", "sku": "card", "title": "Card", "quantity": 1, "total": "20.00", "is_gift_card": True}
    beans = {"id": "1", "sku": "beans", "title": "Beans", "quantity": 1, "total": "80.00"}
    data = {"id": "7", "currency": "EUR", "total": "100.00", "paid_at": at, "customer": {"email": "anna@example.org"}}
    await shops.own({"type": "order.paid", "data": {**data, "updated_at": at, "lines": [beans, card]}}, id="msg_1")
    later = {**data, "updated_at": "2026-11-01T11:00:00Z"}
    await shops.own({"type": "order.updated", "data": later}, id="msg_2")
    await shops.applied()
    assert await account(make, member) == (80, 0, 0)

    told = {**data, "updated_at": "2026-11-01T12:00:00Z", "eligible": "90.00"}
    await shops.own({"type": "order.updated", "data": told}, id="msg_3")
    await shops.applied()

    assert await account(make, member) == (90, 0, 0), "what is told to earn, earns"


async def test_who_paid_how_and_from_where_stays_known_sh95(buyer):
    await intake.keep_order(snapshot(buyer, told=1, payment_fingerprint="card", ip="192.0.2.1"))
    known = await Order.get()
    await intake.keep_order(snapshot(buyer, told=2))

    order = await Order.get()
    assert (order.payment_hash, order.ip_hash) == (known.payment_hash, known.ip_hash)
    assert None not in {order.payment_hash, order.ip_hash}
    await intake.keep_order(snapshot(buyer, told=3, payment_fingerprint="another", ip="192.0.2.2"))
    assert (await Order.get()).payment_hash not in {None, known.payment_hash}
    assert (await Order.get()).ip_hash not in {None, known.ip_hash}


async def test_a_code_taken_off_an_order_of_woocommerce_is_off_sh62(shops: Shops, make) -> None:
    await shops.woocommerce("order.created", order_of_woocommerce(coupon_lines=[{"id": 1, "code": "a"}]), id="d-1")
    later = order_of_woocommerce(date_modified_gmt="2026-11-01T09:06:00", coupon_lines=[])
    await shops.woocommerce("order.updated", later, id="d-2")
    await shops.applied()

    assert (await Order.get()).coupon_codes is None


def cut_down(*names: str, **changed):
    """A body of Shopify that is newer than the whole one, without these members."""
    body = order_of_shopify(updated_at="2026-11-01T10:06:00+01:00", **changed)
    return {name: told for name, told in body.items() if name not in names}


@pytest.mark.parametrize("is_whole_first", [True, False])
async def test_gift_cards_that_are_told_after_a_body_that_was_cut_down_earn_nothing_either_sh97(
    shops: Shops, make, is_whole_first: bool
) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    whole = order_of_shopify()
    whole["line_items"][1]["gift_card"] = True
    for number, body in enumerate(
        [whole, cut_down("line_items")] if is_whole_first else [cut_down("line_items"), whole]
    ):
        await shops.shopify("orders/updated", body, id=f"w-{number}")
        await shops.applied()

    assert (await account(make, member), await skus()) == ((80, 0, 0), ["beans", "mill"])


@pytest.mark.parametrize("arrival", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)])
async def test_of_each_part_the_newest_word_counts_that_tells_it_in_whatever_order_they_come_sh62(buyer, arrival):
    first = snapshot(
        buyer, told=1, lines=[line("1", "beans")], coupon_codes=["A"], shipping=euros("4.90"), ip="192.0.2.1"
    )
    second = snapshot(buyer, told=2, lines=[line("2", "mill")], lists_coupons=False, payment_fingerprint="card")
    third = snapshot(buyer, told=3, lines=[], lists_lines=False, coupon_codes=["B"], ip="192.0.2.3")
    for place in arrival:
        await intake.keep_order([first, second, third][place])

    order = await Order.get()
    assert (order.coupon_codes, order.shipping_minor, await skus()) == ("B", 490, ["mill"])
    assert (order.ip_hash, order.payment_hash) == (pseudonymised("192.0.2.3"), pseudonymised("card"))
