"""Money that the buyer's bank takes back, and the shop wins again: points follow, both ways (R22, SH28)."""

import json
from datetime import UTC, date, datetime
from itertools import permutations

import pytest

from portal.accounts.viewer import SYSTEM
from portal.kernel.money import Money
from portal.loyalty import ledger
from portal.settings import Settings, use
from portal.shop.facts import RefundFacts, RefundKind
from portal.shop.formats import parse
from portal.shop.formats.reading import NotUnderstood
from portal.shop.inbox import awaiting
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import Order, OrderState
from portal.shop.rates import keeping
from tests.makers.points import account, one_point_per_euro
from tests.shop.shopify_bodies import dispute
from tests.shop.shops import SHOPIFY, Shops, chosen_settings, order_of_shopify, shops, written

__all__ = ["chosen_settings", "shops"]
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def told(body) -> RefundFacts | str | None:
    """What a dispute took or gave back, else why it does neither."""
    use(Settings(currency="EUR"))
    found = parse(SHOPIFY, "disputes/update", written(body), received_at=NOW)
    assert found.facts is None or isinstance(found.facts, RefundFacts)
    return found.facts or found.note


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("needs_response", RefundKind.CHARGEBACK),
        ("under_review", RefundKind.CHARGEBACK),
        ("accepted", RefundKind.CHARGEBACK),
        ("lost", RefundKind.CHARGEBACK),
        ("won", RefundKind.CHARGEBACK_WON),
        ("prevented", RefundKind.CHARGEBACK_WON),
        ("PREVENTED", RefundKind.CHARGEBACK_WON),
        ("charge_refunded", RefundKind.CHARGEBACK_WON),
    ],
)
def test_a_dispute_is_judged_by_its_status_alone(status: str, kind: RefundKind) -> None:
    assert told(dispute(status)) == RefundFacts(
        source=SHOPIFY,
        external_id="dispute-285",
        order_external_id="1001",
        refunded_at=datetime(2026, 11, 1, 9, tzinfo=UTC),
        amount=Money(10490, "EUR"),
        kind=kind,
    )


def test_an_inquiry_takes_nothing() -> None:
    assert told(dispute(type="inquiry")) == "An inquiry of the buyer's bank: no money has gone back."


def test_a_dispute_without_an_order_is_noted() -> None:
    assert (
        told(dispute(order_id=None))
        == "This dispute names no order: whose points it concerns is for staff to find out."
    )


@pytest.mark.parametrize("changed", [{"status": "pending"}, {"status": None}, {"type": "refund"}, {"amount": "0.00"}])
def test_what_no_dispute_can_be_is_not_understood(changed) -> None:
    with pytest.raises(NotUnderstood):
        told(dispute(**changed))


def test_the_recorded_disputes_are_understood(shared) -> None:
    folder = shared / "data" / "webhooks" / "shopify"
    listed = json.loads((folder / "rest_disputes_2026_07.json").read_text())["disputes"]
    alone = json.loads((folder / "disputes_create_2026_04.json").read_text())

    kinds = [found.kind.value if isinstance(found := told(one), RefundFacts) else None for one in listed]

    taken, won = RefundKind.CHARGEBACK.value, RefundKind.CHARGEBACK_WON.value
    assert kinds == [None, taken, won, None, taken, taken, taken, taken, taken, taken]
    assert told(alone).amount == Money(1150, "CAD")


@pytest.mark.anyio
async def test_opened_takes_the_points_and_won_gives_them_back(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", order_of_shopify())
    seen = []

    for topic, status in (("create", "needs_response"), ("update", "under_review"), ("update", "won")):
        await shops.shopify(f"disputes/{topic}", dispute(status), id=f"w-{status}")
        await shops.applied()
        seen.append((await account(make, member), (await Order.get()).state))

    assert seen == [
        ((0, 0, 0), OrderState.REFUNDED),
        ((0, 0, 0), OrderState.REFUNDED),
        ((100, 0, 0), OrderState.PAID),
    ]
    assert await ledger.verify() == []


@pytest.mark.anyio
async def test_lost_stays_lost_whatever_is_told_of_the_order_afterwards(shops: Shops, make) -> None:
    """The order itself says nothing of it, and stays paid for Shopify."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", order_of_shopify())
    await shops.shopify("disputes/create", dispute("lost"), id="w-2")
    await shops.applied()

    await shops.shopify("orders/updated", order_of_shopify(updated_at="2026-11-20T10:00:00+01:00"), id="w-3")
    await shops.applied()

    assert await account(make, member) == (0, 0, 0)


@pytest.mark.anyio
@pytest.mark.parametrize("way", range(6))
async def test_a_dispute_that_was_won_took_nothing_in_whatever_order_it_is_told(shops: Shops, make, way: int) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    words = [
        ("orders/paid", order_of_shopify()),
        ("disputes/create", dispute("needs_response")),
        ("disputes/update", dispute("won")),
    ]

    for topic, body in list(permutations(words))[way]:
        await shops.shopify(topic, body, id=topic)
        await shops.applied()

    assert await account(make, member) == (100, 0, 0)


@pytest.mark.anyio
async def test_several_disputes_of_one_order_end_each_in_its_own_way(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", order_of_shopify())

    await shops.shopify("disputes/create", dispute("lost", id=1, amount="20.00"), id="w-2")
    await shops.shopify("disputes/create", dispute("won", id=2, amount="30.00"), id="w-3")
    await shops.applied()

    assert await account(make, member) == (80, 0, 0)


@pytest.mark.anyio
async def test_staff_see_why_a_dispute_did_nothing(shops: Shops) -> None:
    await shops.shopify("disputes/create", dispute(order_id=None))
    await shops.applied()

    kept = await ShopDelivery.get()
    assert kept.state == DeliveryState.IGNORED
    assert kept.note == "This dispute names no order: whose points it concerns is for staff to find out."


@pytest.mark.anyio
@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize(
    ("amount", "rate", "left"),
    [
        # 1.10 dollars to the euro: 55.00 are 50.00 of 104.90, of which 100.00 earn; the buyer's bank is 2 % off for all.
        ("55.00", "1.10", 52),
        ("113.00", "1.10", 0),
    ],
)
async def test_a_dispute_in_the_buyers_currency_takes_what_it_is_worth_sh96(
    shops: Shops, make, is_first: bool, amount: str, rate: str, left: int
) -> None:
    """Told before its order, too."""
    await keeping.save_rate("USD", date(2026, 10, 30), rate, by=SYSTEM)
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    words = [
        ("orders/paid", order_of_shopify()),
        ("disputes/create", dispute("lost", amount=amount, currency="USD")),
    ]

    for topic, body in reversed(words) if is_first else words:
        await shops.shopify(topic, body, id=topic)
        await shops.applied()

    assert await account(make, member) == (left, 0, 0)
    assert await ShopDelivery.exclude(state=DeliveryState.APPLIED).count() == 0
    assert await ledger.verify() == []


@pytest.mark.anyio
async def test_a_dispute_of_whose_currency_no_rate_is_known_waits_for_one_sh96(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", order_of_shopify())
    await shops.shopify("disputes/create", dispute("lost", amount="115.00", currency="USD"), id="w-2")
    await shops.applied()
    assert await account(make, member) == (100, 0, 0)
    assert [one.currency for one in await awaiting.missing_rates()] == ["USD"]

    await keeping.save_rate("USD", date(2026, 10, 30), "1.10", by=SYSTEM)
    await shops.applied()

    assert await account(make, member) == (0, 0, 0)


@pytest.mark.anyio
async def test_a_dispute_in_another_currency_that_was_won_before_its_order_needs_no_rate(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.shopify("disputes/update", dispute("won", amount="115.00", currency="USD"), id="w-1")
    await shops.shopify("orders/paid", order_of_shopify(), id="w-2")
    await shops.applied()

    assert await account(make, member) == (100, 0, 0)
