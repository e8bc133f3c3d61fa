"""What a shop of one's own making tells `/hooks/orders`, as README.md shows it."""

import json
import re
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from portal.kernel.money import Money
from portal.settings import Settings, use
from portal.shop.facts import CancellationFacts, CustomerFacts, LineFacts, OrderFacts, RefundFacts, RefundKind
from portal.shop.formats import parse
from portal.shop.formats.reading import NotUnderstood
from tests.makers.points import account, one_point_per_euro
from tests.shop.shops import Shops, chosen_settings, shops, written

__all__ = ["chosen_settings", "shops"]

NOW = datetime(2026, 11, 24, tzinfo=UTC)
README = (Path(__file__).parents[3] / "README.md").read_text()


pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def in_euros():
    use(Settings(currency="EUR"))


def euros(amount: str) -> Money:
    return Money(int(Decimal(amount) * 100), "EUR")


def told(kind: str, /, **data):
    body = {"type": kind, "timestamp": "2026-11-01T10:05:00Z", "data": data}
    return parse("hooks", "", written(body), received_at=NOW)


def order(kind: str = "order.paid", **changed) -> OrderFacts:
    data = {"id": "A-1", "paid_at": "2026-11-01T10:00:00Z", "currency": "EUR", "total": "104.90", **changed}
    return told(kind, **data).facts


def test_the_example_of_the_readme_is_understood() -> None:
    example = re.search(r"```json\n(\{\n.*?\n\})\n```", README, re.DOTALL)
    assert example is not None

    facts = parse("hooks", "", example[1].encode(), received_at=NOW).facts

    assert facts == OrderFacts(
        source="hooks",
        external_id="A-1001",
        told_at=datetime(2026, 11, 1, 10, 5, tzinfo=UTC),
        placed_at=datetime(2026, 11, 1, 9, 58, tzinfo=UTC),
        paid_at=datetime(2026, 11, 1, 10, tzinfo=UTC),
        total=euros("104.90"),
        eligible=euros("100.00"),
        customer=CustomerFacts(external_id="77", email="anna@example.org", country="DE"),
        lines=[
            LineFacts(
                external_id="1",
                sku="beans",
                title="Beans",
                quantity=5,
                total=euros("100.00"),
                categories=("Coffee",),
            )
        ],
        refunds=[],
        referral_code="ANNA-7",
        coupon_codes=("TENOFF",),
        heard_at=NOW,
    )
    assert json.loads(example[1])["type"] == "order.paid"


def test_what_earns_is_told_or_the_lines_without_gift_cards_or_all_of_it() -> None:
    beans = {"id": 1, "sku": "beans", "title": "Beans", "quantity": 1, "total": "80.00"}
    card = {"id": 2, "sku": "card", "title": "Card", "quantity": 1, "total": "20.00", "is_gift_card": True}

    assert order(eligible="90.00", lines=[beans, card]).eligible == euros("90.00")
    assert order(lines=[beans, card]).eligible == euros("80.00")
    assert order().eligible == euros("104.90")


def test_amounts_may_be_numbers() -> None:
    assert order(total=104.9).total == euros("104.90")


def test_a_cancellation_may_be_the_order_or_its_number_alone() -> None:
    when = "2026-11-02T00:00:00Z"

    assert order("order.cancelled", cancelled_at=when).cancelled_at == datetime(2026, 11, 2, tzinfo=UTC)
    assert told("order.cancelled", id="A-1", cancelled_at=when).facts == CancellationFacts(
        source="hooks", external_id="A-1", cancelled_at=datetime(2026, 11, 2, tzinfo=UTC)
    )


def test_an_order_is_told_before_it_is_paid() -> None:
    """RC1: coupons are held from its first word."""
    facts = order("order.created", paid_at=None, coupon_codes=["TENOFF"])

    assert (facts.paid_at, facts.has_failed, facts.coupon_codes) == (None, False, ("TENOFF",))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("order.payment_failed", {}),
        ("order.updated", {"payment_failed": True}),
        ("order.paid", {"payment_failed": True}),
    ],
)
def test_an_order_whose_money_went_again_is_not_paid_whatever_time_it_has_sh78(kind: str, said: dict) -> None:
    facts = order(kind, **said)

    assert (facts.paid_at, facts.has_failed) == (None, True)


@pytest.mark.parametrize(
    ("deleted_at", "timestamp", "at", "has_own_time"),
    [
        ("2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z", datetime(2026, 11, 2, tzinfo=UTC), True),
        (None, "2026-11-03T00:00:00Z", datetime(2026, 11, 3, tzinfo=UTC), True),
        (None, None, NOW, False),
    ],
)
def test_an_order_may_be_deleted_with_a_time_of_its_own_or_without_sh78(
    deleted_at, timestamp, at, has_own_time
) -> None:
    body = {"type": "order.deleted", "timestamp": timestamp, "data": {"id": "A-1", "deleted_at": deleted_at}}

    assert parse("hooks", "", written(body), received_at=NOW).facts == CancellationFacts(
        source="hooks", external_id="A-1", cancelled_at=at, has_own_time=has_own_time
    )


@pytest.mark.parametrize(("said", "lists"), [({}, False), ({"refunds": None}, False), ({"refunds": []}, True)])
def test_refunds_within_an_order_are_all_there_are_sh78(said: dict, lists: bool) -> None:
    """Without the member nothing is said of them."""
    assert order("order.updated", **said).lists_refunds is lists


def test_a_refund_says_what_it_was_for_if_it_knows() -> None:
    """R13, R22."""
    facts = told(
        "order.refunded",
        id="R-1",
        order_id="A-1",
        refunded_at="2026-11-03T00:00:00Z",
        currency="EUR",
        amount="24.90",
        eligible="20.00",
        lines=[{"id": "1", "amount": "20.00"}],
        kind="chargeback",
    ).facts

    assert facts == RefundFacts(
        source="hooks",
        external_id="R-1",
        order_external_id="A-1",
        refunded_at=datetime(2026, 11, 3, tzinfo=UTC),
        amount=euros("24.90"),
        eligible=euros("20.00"),
        lines={"1": euros("20.00")},
        kind=RefundKind.CHARGEBACK,
    )


def test_a_refund_without_eligible_gives_back_what_its_lines_say() -> None:
    """R13: of 24.90, 20.00 was for a line, and the rest for shipping."""
    refund = {"id": "R-1", "order_id": "A-1", "refunded_at": "2026-11-03T00:00:00Z", "currency": "EUR"}

    facts = told("order.refunded", **refund, amount="24.90", lines=[{"id": "1", "amount": "20.00"}]).facts

    assert (facts.amount, facts.eligible) == (euros("24.90"), euros("20.00"))


def test_another_type_is_ignored_under_its_name() -> None:
    found = told("product.created", id=1)

    assert (found.topic, found.facts) == ("product.created", None)


@pytest.mark.parametrize(
    "changed",
    [
        {"id": None},
        {"paid_at": None},
        {"currency": "XXX"},
        {"total": "-"},
        {"lines": "none"},
        {"coupon_codes": "TENOFF"},
        {"payment_failed": "yes"},
        {"total": 10**40},
        {"lines": [{"id": "1", "quantity": 1, "total": "1e99"}]},
        {"refunds": [{"id": 1, "amount": "-1.00", "refunded_at": "2026-11-03T00:00:00Z"}]},
    ],
)
def test_what_no_order_can_be_is_not_understood(changed) -> None:
    """W9."""
    with pytest.raises(NotUnderstood):
        order(**changed)


@pytest.mark.parametrize(
    "body", [b"[]", b"{}", b'{"type": 1}', b'{"type": "order.paid"}', b'{"type":"order.paid","data":[]}']
)
def test_a_body_that_is_no_event_is_not_understood(body: bytes) -> None:
    with pytest.raises(NotUnderstood):
        parse("hooks", "", body, received_at=NOW)


async def test_a_direct_debit_that_was_returned_and_came_after_all_sh78(shops: Shops, make) -> None:
    """100.00 paid, gone, paid again; one word for each, and the points follow."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    data = {"id": "A-1", "paid_at": "2026-11-01T10:00:00Z", "currency": "EUR", "total": "100.00"}
    data["customer"] = {"email": "anna@example.org"}
    points = []

    for minute, kind in enumerate(("order.paid", "order.payment_failed", "order.paid")):
        body = {"type": kind, "data": {**data, "updated_at": f"2026-11-01T10:0{minute}:00Z"}}
        await shops.own(body, id=f"msg_{minute}")
        await shops.applied()
        points.append(await account(make, member))

    assert points == [(100, 0, 0), (0, 0, 0), (100, 0, 0)]


async def test_a_refund_that_the_order_no_longer_lists_was_taken_back_sh78(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    data = {"id": "A-1", "paid_at": "2026-11-01T10:00:00Z", "currency": "EUR", "total": "100.00"}
    data["customer"] = {"email": "anna@example.org"}
    half = {"id": "R-1", "amount": "50.00", "refunded_at": "2026-11-02T10:00:00Z"}
    points = []

    for minute, refunds in enumerate(([half], None, [])):
        changed = {**data, "updated_at": f"2026-11-03T10:0{minute}:00Z", "refunds": refunds}
        await shops.own({"type": "order.updated", "data": changed}, id=f"msg_{minute}")
        await shops.applied()
        points.append(await account(make, member))

    assert points == [(50, 0, 0), (50, 0, 0), (100, 0, 0)]


def test_members_that_nobody_reads_change_nothing_s4() -> None:
    """Who posted, what it earns and what became of it are not the shop's to say."""
    extra = {
        "points": 9000,
        "member_id": "1",
        "author_id": "1",
        "roles": ["ADMIN"],
        "state": "PAID",
        "created_at": "2020",
    }

    assert order(**extra) == order()
