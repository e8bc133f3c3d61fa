"""Staff are told what an order brings and a refund takes before they record it (SH101)."""

from datetime import UTC, datetime

import pytest

from portal.kernel.models import OutboxItem
from portal.loyalty.ledger.models import Account, Transfer
from portal.moderation.models import AuditEntry
from portal.shop.models import Order, Refund
from tests.makers.points import account, one_point_per_euro

pytestmark = pytest.mark.anyio
SEEN = "member { handle } pointsNow pointsThen errors { code field }"
TRY = f"mutation ($input: RecordOrderInput!) {{ tryOrder(input: $input) {{ {SEEN} }} }}"
TRY_REFUND = f"mutation ($input: RecordRefundInput!) {{ tryRefund(input: $input) {{ {SEEN} }} }}"
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

    assert told == {"member": {"handle": "anna"}, "pointsNow": 0, "pointsThen": 90, "errors": []}
    assert await rows() == before
    assert not await Account.exists(member_id=anna.id)


async def test_a_buyer_who_is_no_member_earns_nothing(make, graphql) -> None:
    await one_point_per_euro(make)

    told = await graphql(TRY, viewer=await make.brand(), input=an_order("guest@example.org"))

    assert told == {"member": None, "pointsNow": 0, "pointsThen": 0, "errors": []}


async def test_a_refund_that_is_tried_tells_what_it_takes_back(make, graphql) -> None:
    await one_point_per_euro(make)
    anna, staff = await make.member("anna"), await make.brand()
    await make.order(anna, "90.00", external_id="A-1")
    back = {"externalId": "R-1", "orderExternalId": "A-1", "refundedAt": AT, "amount": euros("30.00")}
    before = await rows()

    told = await graphql(TRY_REFUND, viewer=staff, input=back)

    assert told == {"member": {"handle": "anna"}, "pointsNow": 90, "pointsThen": 60, "errors": []}
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
