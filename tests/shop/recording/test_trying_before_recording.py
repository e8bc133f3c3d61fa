"""Staff are told what an order brings and a refund takes before they record it (SH101)."""

from datetime import UTC, datetime

import pytest

from portal.kernel.models import OutboxItem
from portal.loyalty.ledger.models import Account, Transfer
from portal.moderation.models import AuditEntry
from portal.shop.models import Order, Refund
from tests.makers.points import account, one_point_per_euro

pytestmark = pytest.mark.anyio
SEEN = "member { handle } pointsNow pointsThen isKnown errors { code field }"
TRY = f"mutation ($input: RecordOrderInput!) {{ tryOrder(input: $input) {{ {SEEN} }} }}"
TRY_REFUND = f"mutation ($input: RecordRefundInput!) {{ tryRefund(input: $input) {{ {SEEN} }} }}"
RECORD = "mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { order { externalId } errors { code } } }"
REFUND = "mutation ($input: RecordRefundInput!) { recordRefund(input: $input) { errors { code } } }"
AT = datetime(2026, 11, 1, 10, tzinfo=UTC).isoformat()


def euros(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


def an_order(email: str, **told: object) -> dict[str, object]:
    return {"externalId": "A-1", "customerEmail": email, "placedAt": AT, "total": euros("90.00"), "lines": []} | told


async def rows() -> tuple[int, ...]:
    return tuple([await one.all().count() for one in (Order, Refund, Transfer, AuditEntry, OutboxItem)])


async def test_an_order_that_is_tried_tells_its_points_and_leaves_nothing(make, graphql) -> None:
    await one_point_per_euro(make)
    anna, staff = await make.member("anna"), await make.brand()
    before = await rows()

    told = await graphql(TRY, viewer=staff, input=an_order(anna.email))

    assert told == {"member": {"handle": "anna"}, "pointsNow": 0, "pointsThen": 90, "isKnown": False, "errors": []}
    assert await rows() == before
    assert not await Account.exists(member_id=anna.id)


async def test_a_buyer_who_is_no_member_earns_nothing(make, graphql) -> None:
    await one_point_per_euro(make)

    told = await graphql(TRY, viewer=await make.brand(), input=an_order("guest@example.org"))

    assert told == {"member": None, "pointsNow": 0, "pointsThen": 0, "isKnown": False, "errors": []}


@pytest.mark.parametrize("written", ["M  17\u00fc", " M 17u\u0308\u200b "])
async def test_a_number_is_tried_as_it_would_be_kept(make, graphql, written) -> None:
    """With single spaces, composed, and without what cannot be seen."""
    await one_point_per_euro(make)
    anna, staff = await make.member("anna"), await make.brand()

    told = await graphql(TRY, viewer=staff, input=an_order(anna.email, externalId=written))
    kept = await graphql(RECORD, viewer=staff, input=an_order(anna.email, externalId=written))
    again = await graphql(TRY, viewer=staff, input=an_order(anna.email, externalId=written))
    back = {"externalId": "R-1", "orderExternalId": written, "refundedAt": AT, "amount": euros("30.00")}
    refund = await graphql(TRY_REFUND, viewer=staff, input=back)

    hers = {"member": {"handle": "anna"}, "errors": []}
    assert told == {**hers, "pointsNow": 0, "pointsThen": 90, "isKnown": False}
    assert kept == {"order": {"externalId": "M 17\u00fc"}, "errors": []}
    assert again == {**hers, "pointsNow": 90, "pointsThen": 90, "isKnown": True}
    assert refund == {**hers, "pointsNow": 90, "pointsThen": 60, "isKnown": False}


async def test_what_is_known_is_told_though_nobody_earns_by_it(make, graphql) -> None:
    await one_point_per_euro(make)
    staff, order = await make.brand(), an_order("guest@example.org")
    back = {"externalId": "R-1", "orderExternalId": "A-1", "refundedAt": AT, "amount": euros("30.00")}
    nothing = {"member": None, "pointsNow": 0, "pointsThen": 0, "errors": []}
    early = await graphql(TRY_REFUND, viewer=staff, input=back)
    await graphql(RECORD, viewer=staff, input=order)
    first = await graphql(TRY_REFUND, viewer=staff, input=back)
    await graphql(REFUND, viewer=staff, input=back)

    assert [early, first] == [nothing | {"isKnown": False}] * 2
    assert await graphql(TRY, viewer=staff, input=order) == nothing | {"isKnown": True}
    assert await graphql(TRY_REFUND, viewer=staff, input=back) == nothing | {"isKnown": True}


async def test_a_refund_that_is_tried_tells_what_it_takes_back(make, graphql) -> None:
    await one_point_per_euro(make)
    anna, staff = await make.member("anna"), await make.brand()
    await make.order(anna, "90.00", external_id="A-1")
    back = {"externalId": "R-1", "orderExternalId": "A-1", "refundedAt": AT, "amount": euros("30.00")}
    before = await rows()

    told = await graphql(TRY_REFUND, viewer=staff, input=back)

    assert told == {"member": {"handle": "anna"}, "pointsNow": 90, "pointsThen": 60, "isKnown": False, "errors": []}
    assert (await account(make, anna), await rows()) == ((90, 0, 0), before)


async def test_what_would_be_refused_is_refused_when_it_is_tried(make, graphql) -> None:
    await one_point_per_euro(make)
    anna, staff = await make.member("anna"), await make.brand()
    await make.order(anna, "90.00", external_id="A-1")

    taken = await graphql(TRY, viewer=staff, input=an_order(anna.email, total=euros("91.00")))
    own = await graphql(TRY, viewer=staff, input=an_order(staff.email, externalId="A-2"))
    hers = await graphql(TRY, viewer=anna, input=an_order(anna.email, externalId="A-3"))

    assert taken["errors"] == [{"code": "CONFLICT", "field": ["externalId"]}]
    assert [one["errors"][0]["code"] for one in (own, hers)] == ["FORBIDDEN", "FORBIDDEN"]
    assert [one["pointsThen"] for one in (taken, own, hers)] == [None, None, None]
    assert await Order.all().count() == 1
