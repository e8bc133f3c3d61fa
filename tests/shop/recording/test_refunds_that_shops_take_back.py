"""Refunds that a shop lists no longer: the newest whole list says what went back (SH45, R19)."""

from itertools import permutations

import pytest

from portal.kernel import clock
from portal.loyalty import ledger
from portal.shop.facts import OrderFacts, RefundFacts, RefundKind
from portal.shop.models import Order, OrderState, Product, Refund
from portal.shop.products.catalogue import has_bought
from portal.shop.recording import intake
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import buyer, enrolled, refund, snapshot
from tests.shop.shops import (
    Shops,
    chosen_settings,
    order_of_shopify,
    order_of_woocommerce,
    refund_of_shopify,
    shops,
)

__all__ = ["buyer", "chosen_settings", "shops"]
pytestmark = pytest.mark.anyio


def listing(member, minute: int, *refunds: RefundFacts, **changed) -> OrderFacts:
    return snapshot(member, told=minute, refunds=refunds, lists_refunds=True, **changed)


def of_woocommerce(minute: int, *refunds: tuple[int, str], **changed):
    listed = [{"id": number, "reason": "", "total": f"-{amount}"} for number, amount in refunds]
    return order_of_woocommerce(
        total="100.00",
        shipping_total="0.00",
        date_modified_gmt=f"2026-11-02T09:{minute:02}:00",
        refunds=listed,
        **changed,
    )


async def test_a_refund_deleted_in_woocommerce_gives_the_points_again_sh45(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.woocommerce("order.updated", of_woocommerce(1, (9, "50.00")), id="d-1")
    await shops.applied()
    assert await account(make, member) == (50, 0, 0)

    await shops.woocommerce("order.updated", of_woocommerce(2), id="d-2")
    await shops.applied()

    assert await account(make, member) == (100, 0, 0)
    assert (await Order.get()).state is OrderState.PAID
    assert await ledger.verify() == []


async def test_a_refund_that_replaces_a_deleted_one_is_the_only_one_sh45(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.woocommerce("order.updated", of_woocommerce(1, (9, "50.00")), id="d-1")
    await shops.woocommerce("order.updated", of_woocommerce(2, (10, "30.00")), id="d-2")
    await shops.applied()

    assert await account(make, member) == (70, 0, 0)
    assert (await Order.get()).refunded_minor == 3000


async def test_a_refund_deleted_without_a_new_time_of_its_order_is_gone_in_whatever_order_sh45(
    shops: Shops, make
) -> None:
    """WooCommerce leaves `date_modified` as it was; a refund that is made moves it, so the list without it is later."""
    await one_point_per_euro(make)
    for number, words in ((1, ([(9, "50.00")], [])), (2, ([], [(8, "50.00")]))):
        member = await make.member(email=f"anna{number}@example.org")
        whose = {"customer_id": number, "billing": {"email": member.email}}
        for refunds in words:
            body = of_woocommerce(1, *refunds, **whose) | {"id": number}
            await shops.woocommerce("order.updated", body, id=f"d-{len(refunds)}-{number}")
            await shops.applied()

        assert await account(make, member) == (100, 0, 0)


async def test_shopifys_refund_that_failed_after_all_gives_the_points_again_sh45(shops: Shops, make) -> None:
    """Its transaction has another status in the newest word: no money went back."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    first = refund_of_shopify()
    failed = {**first, "transactions": [{**first["transactions"][0], "status": "failure"}]}
    later = {"updated_at": "2026-11-03T11:00:00+01:00"}
    await shops.shopify("refunds/create", first, id="w-1")
    await shops.shopify("orders/updated", order_of_shopify(refunds=[first], updated_at="2026-11-03T10:00:00+01:00"))
    await shops.shopify("orders/updated", order_of_shopify(refunds=[failed], **later), id="w-3")
    await shops.applied()

    assert await account(make, member) == (100, 0, 0)


async def test_shopifys_lists_of_one_moment_drop_no_refund_sh19(shops: Shops, make) -> None:
    """Two words with one `updated_at` and different bodies: the refund that one of them has stands."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.shopify("orders/updated", order_of_shopify(refunds=[refund_of_shopify()]), id="w-1")
    await shops.shopify("orders/updated", order_of_shopify(), id="w-2")
    await shops.applied()

    assert await account(make, member) == (80, 0, 0)


async def test_a_refund_told_alone_is_not_missed_by_lists_that_had_none_yet_sh45(make, buyer):
    await intake.keep_refund(refund("R1", "25.00"))
    await intake.keep_order(listing(buyer, 1))
    await intake.keep_order(listing(buyer, 2))

    assert await account(make, buyer) == (75, 0, 0)


async def test_a_refund_told_alone_again_is_not_revived_once_the_list_was_without_it_sh45(make, buyer):
    await intake.keep_order(listing(buyer, 1, refund("R1", "25.00")))
    await intake.keep_order(listing(buyer, 2))
    await intake.keep_refund(refund("R1", "25.00"))

    assert await account(make, buyer) == (100, 0, 0)
    assert (await Refund.get()).is_taken_back


async def test_an_order_that_lists_no_refunds_at_all_takes_none_back_sh11(make, buyer):
    await intake.keep_order(listing(buyer, 1, refund("R1", "25.00")))
    await intake.keep_order(snapshot(buyer, told=2))

    assert await account(make, buyer) == (75, 0, 0)


async def test_what_the_buyers_bank_took_is_never_missed_in_a_list_sh28(make, buyer):
    await intake.keep_order(listing(buyer, 1))
    await intake.keep_refund(refund("dispute-1", "100.00", kind=RefundKind.CHARGEBACK))
    await intake.keep_order(listing(buyer, 2))
    await intake.keep_order(listing(buyer, 3, refund("R1", "20.00")))

    assert await account(make, buyer) == (0, 0, 0)


@pytest.mark.parametrize(
    ("words", "end"),
    [
        (("none", "first", "gone"), (0, (100, 0, 0))),
        (("first", "gone", "replaced"), (3000, (70, 0, 0))),
        (("none", "first", "replaced", "alone"), (3000, (70, 0, 0))),
        (("first", "gone", "first again"), (5000, (50, 0, 0))),
        (("none", "first", "changed"), (4000, (60, 0, 0))),
    ],
)
async def test_lists_of_refunds_come_to_the_same_in_whatever_order_w7(make, words, end):
    """An older list that comes late revives no refund that was deleted, and deletes none that is newer."""
    await one_point_per_euro(make)
    ends = set()
    for number, order in enumerate(permutations(words)):
        member = await enrolled(make)
        name = {"external_id": str(number)}
        first, second = refund(f"{number}-1", "50.00"), refund(f"{number}-2", "30.00")
        said = {
            "none": listing(member, 1, **name),
            "first": listing(member, 2, first, **name),
            "gone": listing(member, 3, **name),
            "replaced": listing(member, 4, second, **name),
            "first again": listing(member, 5, first, **name),
            "changed": listing(member, 6, refund(f"{number}-1", "40.00"), **name),
        }
        for word in order:
            if word == "alone":
                await intake.keep_refund(refund(f"{number}-1", "50.00", order_external_id=str(number)))
            else:
                await intake.keep_order(said[word])
        kept = await Order.get(external_id=str(number))
        ends.add((kept.refunded_minor, await account(make, member)))

    assert ends == {end}
    assert await ledger.verify() == []


async def test_points_that_count_for_tiers_go_and_come_with_a_refund_that_is_deleted_sh45(make, buyer):
    await intake.keep_order(listing(buyer, 1))
    counting = []
    for minute, refunds in ((2, [refund("R1", "100.00")]), (3, [])):
        await intake.keep_order(listing(buyer, minute, *refunds))
        held = await make.account(buyer)
        counting.append((held.available, held.qualifying_points))

    assert counting == [(0, 0), (100, 100)]


async def test_who_gave_everything_back_has_bought_again_once_the_refund_is_deleted_sh45(make, buyer):
    product = await Product.create(sku="beans", title="Beans", created_at=clock.now())
    bought = []
    for minute, refunds in ((1, []), (2, [refund("R1", "100.00")]), (3, [])):
        await intake.keep_order(listing(buyer, minute, *refunds))
        bought.append(await has_bought(buyer.id, product.id))

    assert bought == [True, False, True]
