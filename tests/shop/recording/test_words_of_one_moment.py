"""Two words of one `updated_at`: the one counts that Shopify noticed later, in whatever order they come (SH19)."""

from datetime import UTC, datetime
from itertools import permutations

import pytest

from portal.loyalty import ledger
from portal.shop.inbox.models import ShopDelivery
from portal.shop.models import Order, OrderState, Refund
from tests.makers.points import account, one_point_per_euro
from tests.shop.shops import Shops, chosen_settings, order_of_shopify, refund_of_shopify, shops

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio
FIRST, SECOND = "2026-11-01T09:05:00.100000001Z", "2026-11-01T09:05:00.900000001Z"
DEARER = {"line_items": [{"id": 1, "sku": "beans", "title": "Beans", "quantity": 6, "price": "20.00"}]}
DEARER |= dict.fromkeys(("subtotal_price", "current_subtotal_price", "total_price", "current_total_price"), "120.00")


async def deliver(shops: Shops, *words: tuple[str, dict, str | None]) -> None:
    for number, (topic, changed, triggered_at) in enumerate(words):
        headers = {"x-shopify-triggered-at": triggered_at} if triggered_at else {}
        await shops.shopify(topic, order_of_shopify(**changed), id=f"w-{number}", **headers)
        await shops.applied()


@pytest.fixture
async def anna(make):
    await one_point_per_euro(make)
    return await make.member(email="anna@example.org")


@pytest.mark.parametrize("is_late", [False, True])
async def test_the_word_that_was_noticed_later_counts_sh19(shops: Shops, make, anna, is_late: bool) -> None:
    words = [("orders/updated", {}, FIRST), ("orders/updated", DEARER, SECOND)]

    await deliver(shops, *(reversed(words) if is_late else words))

    assert await account(make, anna) == (120, 0, 0)
    assert (await Order.get()).triggered_at == datetime(2026, 11, 1, 9, 5, 0, 900000, tzinfo=UTC)
    assert await ledger.verify() == []


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_three_words_of_one_moment_come_to_the_same_in_whatever_order_w7(shops: Shops, make, anna, order) -> None:
    """Paid, voided, and paid after all."""
    words = [
        ("orders/updated", {}, FIRST),
        ("orders/updated", {"financial_status": "voided"}, "2026-11-01T09:05:00.5Z"),
        ("orders/updated", DEARER, SECOND),
    ]

    await deliver(shops, *(words[place] for place in order))

    assert await account(make, anna) == (120, 0, 0)
    assert (await Order.get()).state is OrderState.PAID


async def test_the_later_word_may_take_the_payment_back_sh19(shops: Shops, make, anna) -> None:
    await deliver(shops, ("orders/paid", {}, FIRST), ("orders/updated", {"financial_status": "voided"}, SECOND))

    assert await account(make, anna) == (0, 0, 0)


async def test_a_refund_that_was_seen_is_not_dropped_by_a_word_of_its_moment_sh19(shops: Shops, make, anna) -> None:
    """Shopify deletes no refunds: the body without it was made before it."""
    await deliver(
        shops,
        ("orders/updated", {"refunds": [refund_of_shopify()]}, FIRST),
        ("orders/updated", {"refunds": []}, SECOND),
    )

    assert await Refund.all().count() == 1
    assert await account(make, anna) == (80, 0, 0)


async def test_a_newer_time_of_the_order_counts_whatever_was_noticed_when_r19(shops: Shops, make, anna) -> None:
    newer = {**DEARER, "updated_at": "2026-11-01T10:06:00+01:00"}

    await deliver(shops, ("orders/updated", newer, FIRST), ("orders/updated", {}, SECOND))

    assert await account(make, anna) == (120, 0, 0)


@pytest.mark.parametrize(
    "written", ["yesterday", "", "2026-11-01T09:05:00", "2999-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00"]
)
async def test_a_time_that_cannot_be_is_no_time_and_refuses_nothing(shops: Shops, anna, make, written: str) -> None:
    """Nobody signed it; without one the word that comes later counts, as ever."""
    await deliver(shops, ("orders/updated", {}, SECOND), ("orders/updated", DEARER, written or None))

    assert [one.triggered_at is None for one in await ShopDelivery.all().order_by("received_at", "id")] == [False, True]
    assert await account(make, anna) == (120, 0, 0)
