"""What shops deliver comes to the same in any order, early, late and twice (R17-R19, R79, W7, W9)."""

from datetime import timedelta

import pytest
import time_machine

from portal.kernel import clock
from portal.kernel.queue import LEASE
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account, Transfer
from portal.shop.formats import woocommerce
from portal.shop.formats.reading import JsonObject
from portal.shop.inbox import applying, deliveries
from portal.shop.inbox.deliveries import QUEUE, Delivery
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import Customer, Order, OrderState, Refund
from portal.shop.recording import intake
from tests.arrivals import arrivals
from tests.makers.accounts import prove_address
from tests.makers.points import account, one_point_per_euro
from tests.shop.shops import (
    SHOPIFY,
    WOO,
    Shops,
    chosen_settings,
    order_of_shopify,
    order_of_woocommerce,
    refund_of_shopify,
    shops,
    written,
)

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio


def words_about(number: int, email: str) -> dict[str, tuple[str, dict]]:
    """What Shopify tells of one order over 100.00 of goods, each word with its own time."""
    buyer = {"email": email, "customer": {"id": number, "email": email}}

    def told(minute: int, **changed):
        return order_of_shopify(number, updated_at=f"2026-11-01T10:{minute:02}:00+01:00", **buyer, **changed)

    first = refund_of_shopify(number * 10 + 1, number, subtotal=20.0)
    second = refund_of_shopify(number * 10 + 2, number, subtotal=30.0)
    return {
        "created": ("orders/create", told(0, financial_status="pending")),
        "paid": ("orders/paid", told(1)),
        "updated": ("orders/updated", told(20, financial_status="partially_refunded", refunds=[first])),
        "refunded": ("refunds/create", first),
        "refunded again": ("refunds/create", second),
        "cancelled": (
            "orders/cancelled",
            told(30, cancelled_at="2026-11-01T10:30:00+01:00", refunds=[first, second]),
        ),
    }


async def deliver(topic: str, body, source: str = SHOPIFY) -> None:
    await deliveries.keep(Delivery(source, None, topic, written(body)))


async def outcome(member, number: int) -> tuple[object, ...]:
    """What became of the order and of the points; who never had any has no account."""
    order = await Order.get(external_id=str(number))
    held = await Account.get_or_none(member_id=member.id) or Account()
    return order.state, order.refunded_minor, (held.available, held.pending, held.debt, held.qualifying_points)


@pytest.mark.parametrize(
    ("left_out", "expected"),
    [
        ("cancelled", (OrderState.PARTIALLY_REFUNDED, 5000, (50, 0, 0, 50))),
        (None, (OrderState.CANCELLED, 5000, (0, 0, 0, 0))),
    ],
)
async def test_every_order_of_words_makes_the_same_order_and_the_same_points(
    shops: Shops, make, left_out: str | None, expected
) -> None:
    """W7, R17, R19: six words and five, any four of them in each of their orders, through the inbox."""
    await one_point_per_euro(make)
    names = [name for name in words_about(1, "") if name != left_out]
    buyers = []
    for number, arrival in enumerate(arrivals(names), start=10_000):
        buyers.append((number, member := await make.member()))
        words = words_about(number, member.email)
        for name in arrival:
            await deliver(*words[name])

    await shops.applied()

    found = {number: await outcome(member, number) for number, member in buyers}
    assert len(found) == (37 if left_out is None else 24)
    assert {number: one for number, one in found.items() if one != expected} == {}
    assert await ShopDelivery.exclude(state=DeliveryState.APPLIED).count() == 0
    assert await ledger.verify() == []


async def test_the_same_order_under_two_delivery_numbers_is_one_award(shops: Shops, make) -> None:
    """R18."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")

    await shops.shopify("orders/paid", order_of_shopify(), id="w-1")
    await shops.shopify("orders/paid", order_of_shopify(), id="w-2")
    await shops.shopify("orders/updated", order_of_shopify(), id="w-3")
    await shops.applied()

    assert await account(make, member) == (100, 0, 0)
    assert await Transfer.all().count() == 1


async def test_an_older_word_that_comes_later_is_ignored(shops: Shops, make) -> None:
    """R19."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.shopify("orders/updated", order_of_shopify(subtotal_price="60.00", current_subtotal_price="60.00"))

    older = order_of_shopify(updated_at="2026-11-01T09:59:00+01:00")
    await shops.shopify("orders/paid", older, id="w-2")
    await shops.applied()

    assert await account(make, member) == (60, 0, 0)


async def test_a_refund_before_its_order_makes_the_award_net(shops: Shops, make) -> None:
    """R17."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")

    await shops.shopify("refunds/create", refund_of_shopify())
    await shops.applied()
    assert (await Refund.get()).order_id is None
    await shops.shopify("orders/paid", order_of_shopify(), id="w-2")
    await shops.applied()

    assert await account(make, member) == (80, 0, 0)


async def test_what_an_unknown_buyer_bought_waits_for_the_member_they_become(shops: Shops, make) -> None:
    """R79, R23: stored, matched later, never dropped silently."""
    await one_point_per_euro(make)
    await shops.shopify("orders/paid", order_of_shopify())
    await shops.applied()
    assert (await Customer.get()).member_id is None

    member = await make.member(email="anna@example.org")
    await prove_address(member)

    assert await account(make, member) == (100, 0, 0)


async def test_woocommerce_and_shopify_have_numbers_of_their_own(shops: Shops, make) -> None:
    """Order 7 of one shop is not order 7 of the other."""
    await shops.shopify("orders/paid", order_of_shopify(7))
    await shops.woocommerce("order.created", order_of_woocommerce(7))
    await shops.applied()

    assert sorted(await Order.all().values_list("source", flat=True)) == [SHOPIFY, WOO]


async def test_a_woocommerce_refund_learns_later_what_it_was_for(shops: Shops, make) -> None:
    """R13: the webhook tells an amount alone; told again without its lines, what is known stays known."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    refunded = order_of_woocommerce(refunds=[{"id": 726, "reason": "", "total": "-14.90"}])
    await shops.woocommerce("order.updated", refunded)
    await shops.applied()
    assert await account(make, member) == (85, 0, 0)

    own = {"id": 726, "amount": "14.90", "line_items": [{"id": 1, "quantity": -1, "total": "-10.00"}]}
    await intake.keep_order(woocommerce.order_of(WOO, JsonObject(order_of_woocommerce()), [JsonObject(own)]))
    assert await account(make, member) == (90, 0, 0)
    await shops.woocommerce("order.updated", refunded, id="d-2")
    await shops.applied()

    assert await account(make, member) == (90, 0, 0)


async def test_a_deleted_and_restored_order_is_there_again(shops: Shops, make) -> None:
    """SH46."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.woocommerce("order.created", order_of_woocommerce())
    await shops.woocommerce("order.deleted", {"id": 727}, id="d-2")
    await shops.applied()
    assert await account(make, member) == (0, 0, 0)

    later = (clock.now() + timedelta(minutes=1)).replace(tzinfo=None).isoformat(timespec="seconds")
    await shops.woocommerce("order.restored", order_of_woocommerce(date_modified_gmt=later), id="d-3")
    await shops.applied()

    assert await account(make, member) == (100, 0, 0)


BAD = {
    "no JSON": b"{",
    "no order": b"[]",
    "missing members": {"id": 1},
    "negative quantity": order_of_shopify(line_items=[{"id": 1, "quantity": -1, "price": "1.00"}]),
    "duplicate lines": order_of_shopify(line_items=[{"id": 1, "quantity": 1, "price": "1.00"}] * 2),
    "an unknown currency": order_of_shopify(currency="ABC"),
    "far in the future": order_of_shopify(processed_at="2099-01-01T00:00:00Z"),
}


@pytest.mark.parametrize("kind", BAD)
async def test_what_is_not_understood_is_kept_with_the_reason_and_does_nothing(shops: Shops, make, kind: str) -> None:
    """W9, R79: 2xx, so that the shop does not disable us."""
    await one_point_per_euro(make)

    answer = await shops.shopify("orders/paid", BAD[kind])
    await shops.applied()

    kept = await ShopDelivery.get()
    assert answer.status_code == 202
    assert (kept.state, kept.body) == (DeliveryState.NOT_UNDERSTOOD, written(BAD[kind]))
    assert kept.note
    assert (await Order.all().count(), await Transfer.all().count()) == (0, 0)


async def test_an_unknown_topic_is_ignored_and_what_it_said_is_not_kept(shops: Shops) -> None:
    """W9."""
    answer = await shops.shopify("carts/update", {"id": 1, "email": "anna@example.org"})
    await shops.applied()

    kept = await ShopDelivery.get()
    assert answer.status_code == 202
    assert (kept.state, kept.topic, kept.body) == (DeliveryState.IGNORED, "carts/update", None)


async def test_an_order_of_nobody_is_an_order(shops: Shops) -> None:
    """W9: a null customer is a guest without an address."""
    await shops.shopify("orders/paid", order_of_shopify(customer=None, email=""))
    await shops.applied()

    assert (await Order.get()).customer_id is None


async def test_a_delivery_whose_worker_died_is_applied_by_another(shops: Shops, make, time_goes_on) -> None:
    """The lease of some seconds runs out."""
    await shops.shopify("orders/paid", order_of_shopify())
    assert len(await QUEUE.claim(40)) == 1
    assert await shops.applied() == 0

    with time_goes_on(LEASE + timedelta(seconds=1)):
        assert await shops.applied() == 1

    assert (await ShopDelivery.get()).state is DeliveryState.APPLIED


async def test_what_fails_is_tried_again_and_given_up_visibly(shops: Shops, monkeypatch, time_goes_on) -> None:
    """Nothing is dropped silently: over three days of tries, then it is shown as failed."""

    async def broken(*_: object) -> None:
        raise OSError("the disk is tired")

    monkeypatch.setattr(applying, "_tell", broken)
    await shops.shopify("orders/paid", order_of_shopify())

    waited = timedelta()
    for pause in (timedelta(), *QUEUE.pauses):
        waited += pause * 1.3
        with time_goes_on(waited):
            assert await applying.apply_waiting() == 1

    failed = await ShopDelivery.get()
    assert (failed.state, failed.note) == (DeliveryState.FAILED, "OSError: the disk is tired")
    assert await Order.all().count() == 0


@pytest.fixture
def time_goes_on():
    return lambda span: time_machine.travel(clock.now() + span, tick=False)
