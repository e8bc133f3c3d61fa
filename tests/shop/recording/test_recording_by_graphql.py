"""Orders and refunds that another system records by GraphQL, with the points after each."""

from datetime import UTC, datetime

import pytest

from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account
from portal.shop.models import Order
from tests.makers.points import account, one_point_per_euro

pytestmark = pytest.mark.anyio
RECORD = """mutation ($input: RecordOrderInput!) { recordOrder(input: $input) {
  order { pointsEarned } errors { code field } } }"""
REFUND = """mutation ($input: RecordRefundInput!) { recordRefund(input: $input) {
  order { state } errors { code field } } }"""
AT = datetime(2026, 11, 1, 10, tzinfo=UTC).isoformat()


def euros(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


def three_teas(buyer):
    line = {"sku": "tea", "title": "Tea", "quantity": 3, "total": euros("29.97")}
    order = {"externalId": "1", "customerEmail": buyer.email, "placedAt": AT, "total": euros("29.97")}
    return {**order, "lines": [line]}


async def test_an_order_that_is_recorded_twice_earns_once_r18(make, graphql) -> None:
    await one_point_per_euro(make)
    member, staff = await make.member(), await make.brand()

    told = [await graphql(RECORD, viewer=staff, input=three_teas(member)) for _ in range(2)]

    assert told == [{"order": {"pointsEarned": 29}, "errors": []}] * 2
    assert await account(make, member) == (29, 0, 0)


async def test_the_same_number_for_another_buyer_is_a_conflict_and_changes_nothing_r18(make, graphql) -> None:
    await one_point_per_euro(make)
    member, other, staff = await make.member(), await make.member(), await make.brand()
    await graphql(RECORD, viewer=staff, input=three_teas(member))

    told = await graphql(RECORD, viewer=staff, input=three_teas(other))

    assert (told["order"], [one["code"] for one in told["errors"]]) == (None, ["CONFLICT"])
    assert (await account(make, member), await Order.all().count()) == ((29, 0, 0), 1)
    assert not await Account.exists(member_id=other.id)


async def test_three_refunds_of_a_third_take_ten_ten_and_nine_r12(make, graphql) -> None:
    await one_point_per_euro(make)
    member, staff = await make.member(), await make.brand()
    await graphql(RECORD, viewer=staff, input=three_teas(member))

    left = []
    for number in ("a", "b", "c"):
        back = {"externalId": number, "orderExternalId": "1", "refundedAt": AT, "amount": euros("9.99")}
        assert (await graphql(REFUND, viewer=staff, input=back))["errors"] == []
        left.append((await make.account(member)).available)

    assert left == [29 - 10, 29 - 20, 0]
    assert await ledger.verify() == []


async def test_every_line_that_cannot_be_is_told_by_its_position(make, graphql) -> None:
    anna = await make.member()
    order = three_teas(anna)
    good = order["lines"][0]
    order["lines"] = [good, {**good, "quantity": 0}, {**good, "total": {"amount": "1.00", "currency": "CHF"}}]

    refused = await graphql(RECORD, viewer=await make.brand(), input=order)

    assert [(error["code"], error["field"][:2]) for error in refused["errors"]] == [
        ("INVALID", ["lines", "1"]),
        ("INVALID", ["lines", "2"]),
    ]
    assert not await Order.exists()
