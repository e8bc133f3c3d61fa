"""A buyer without an account asks their shop what is held: it is made ready for staff, who hand it over (SH79, SH30)."""

import json
from datetime import timedelta

import pytest

from portal.accounts.models import MemberState
from portal.alarms import watching
from portal.alarms.models import Alarm
from portal.kernel import clock
from portal.privacy.models import CustomerDataRequest, DataExport
from portal.shop.events import CustomerRedacted
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from tests.privacy.shops_requests import tell
from tests.shop.shops import SHOP, SHOPIFY, Shops, chosen_settings, order_of_shopify, refund_of_shopify, shops

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio
ASKED = {
    "shop_id": 9,
    "shop_domain": SHOP,
    "customer": {"id": 77, "email": "anna@example.org", "phone": None},
    "orders_requested": [1001],
    "data_request": {"id": 9999},
}
SEE = """query ($isOpen: Boolean) { customerDataRequests(isOpen: $isOpen) {
  nodes { id source externalId email askedAt dueAt answeredAt data } } }"""
ANSWER = """mutation ($id: ID!) { answerCustomerDataRequest(input: {requestId: $id}) {
  request { externalId email answeredAt data } errors { code } } }"""


async def ask(shops: Shops, id: str = "w-9", **changed) -> None:
    await shops.shopify("customers/data_request", ASKED | changed, id=id)
    await shops.applied()


async def test_all_that_is_held_is_made_ready_for_staff(shops: Shops, make, graphql) -> None:
    body = order_of_shopify(refunds=[refund_of_shopify()], discount_codes=[{"code": "TENOFF"}])
    await shops.shopify("orders/updated", body)
    await shops.shopify(
        "orders/updated", order_of_shopify(1002, customer={"id": 78, "email": "b@example.org"}), id="w-2"
    )
    await ask(shops)

    (found,) = (await graphql(SEE, viewer=await make.brand()))["nodes"]

    assert (found["source"], found["externalId"], found["email"]) == (SHOPIFY, "77", "anna@example.org")
    assert found["answeredAt"] is None
    kept = await CustomerDataRequest.get()
    assert kept.due_at - kept.asked_at == timedelta(days=30)
    data = json.loads(found["data"])
    assert [(one["external_id"], one["email"]) for one in data["customers"]] == [("77", "anna@example.org")]
    orders = [(one["external_id"], one["total_minor"], one["coupon_codes"]) for one in data["orders"]]
    assert orders == [("1001", 10490, "TENOFF")]
    assert [(one["order_external_id"], one["title"]) for one in data["order lines"]] == [
        ("1001", "Beans"),
        ("1001", "Mill"),
    ]
    assert [(one["external_id"], one["amount_minor"]) for one in data["refunds"]] == [("501", 2000)]
    assert "account" not in data


async def test_a_guest_whom_only_the_order_names_is_found(shops: Shops, make, graphql) -> None:
    """SH30: the shop knows the guest by a number that no order told."""
    await shops.shopify("orders/paid", order_of_shopify(customer=None, email="guest@example.org"))
    await ask(shops, customer={"id": 99, "email": None})

    (found,) = (await graphql(SEE, viewer=await make.brand()))["nodes"]

    assert [one["email"] for one in json.loads(found["data"])["customers"]] == ["guest@example.org"]


async def test_an_account_that_was_imported_for_them_belongs_to_it(shops: Shops, make, graphql) -> None:
    member = await make.member(email="anna@example.org", state=MemberState.IMPORTED)
    await ask(shops)

    (found,) = (await graphql(SEE, viewer=await make.brand()))["nodes"]

    data = json.loads(found["data"])
    assert [one["id"] for one in data["account"]["accounts"]] == [str(member.id)]
    assert await DataExport.all().count() == 0


async def test_a_buyer_of_whom_nothing_is_held_is_answered_too(shops: Shops, make, graphql) -> None:
    await ask(shops)

    (found,) = (await graphql(SEE, viewer=await make.brand()))["nodes"]

    data = json.loads(found["data"])
    del data["made_at"]
    held = ("customers", "orders", "order lines", "refunds", "contacts with the brand", "group of customers")
    assert data == {name: [] for name in held}


async def test_an_answered_request_no_longer_says_who_asked(shops: Shops, make, graphql) -> None:
    staff = await make.brand()
    await shops.shopify("orders/paid", order_of_shopify())
    await ask(shops)
    (found,) = (await graphql(SEE, viewer=staff, isOpen=True))["nodes"]

    answered = await graphql(ANSWER, viewer=staff, id=found["id"])
    again = await graphql(ANSWER, viewer=staff, id=found["id"])

    assert answered["errors"] == []
    assert {name: answered["request"][name] for name in ("externalId", "email", "data")} == {
        "externalId": None,
        "email": None,
        "data": None,
    }
    assert answered["request"]["answeredAt"] is not None
    assert again == {"request": None, "errors": [{"code": "ALREADY_DONE"}]}
    kept = await CustomerDataRequest.get()
    assert (kept.external_id, kept.email, kept.email_key, kept.order_numbers) == (None, None, None, None)
    assert (await graphql(SEE, viewer=staff, isOpen=True))["nodes"] == []
    assert len((await graphql(SEE, viewer=staff, isOpen=False))["nodes"]) == 1


async def test_asked_twice_it_is_one(shops: Shops) -> None:
    await ask(shops)
    await ask(shops, id="w-10", data_request={"id": 10000})

    assert await CustomerDataRequest.all().count() == 1
    assert await ShopDelivery.filter(state=DeliveryState.APPLIED).count() == 2


async def test_a_member_is_sent_the_link_and_staff_see_nothing(shops: Shops, make) -> None:
    await make.member(email="anna@example.org")
    await ask(shops)

    assert await CustomerDataRequest.all().count() == 0
    assert await DataExport.all().count() == 1


@pytest.mark.parametrize("by", ["customer", "shop"])
async def test_who_asks_to_be_forgotten_is_forgotten_here_too(shops: Shops, by: str) -> None:
    await ask(shops)

    if by == "customer":
        await tell(CustomerRedacted(source=SHOPIFY, external_id="77", email=None, order_external_ids=()))
    else:
        await shops.shopify("shop/redact", {"shop_id": 9, "shop_domain": SHOP}, id="w-11")
        await shops.applied()

    kept = await CustomerDataRequest.get()
    assert (kept.external_id, kept.email, kept.email_key, kept.order_numbers) == (None, None, None, None)


async def test_nobody_but_staff_sees_or_answers_them(shops: Shops, make, graphql) -> None:
    await ask(shops)
    (found,) = (await graphql(SEE, viewer=await make.brand()))["nodes"]
    member = await make.member(email="other@example.org")

    seen = await graphql.raw(SEE, viewer=member)
    node = await graphql("query ($id: ID!) { node(id: $id) { id } }", viewer=member, id=found["id"])
    refused = await graphql(ANSWER, viewer=member, id=found["id"])

    assert seen["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert node is None
    assert refused == {"request": None, "errors": [{"code": "FORBIDDEN"}]}
    assert (await CustomerDataRequest.get()).answered_at is None


async def test_what_is_due_within_a_week_is_an_alarm_until_it_is_answered_sh91(shops: Shops, make, graphql) -> None:
    await ask(shops)
    asked = await CustomerDataRequest.get()
    week_before = asked.due_at - timedelta(days=7)

    assert await watching.watch(week_before - timedelta(seconds=1)) == 0
    assert await watching.watch(week_before) == 1
    assert await watching.watch(asked.due_at + timedelta(days=1)) == 0
    assert await Alarm.all().values_list("kind", "about", "count", "since") == [
        ("DATA_REQUESTS", "", 1, asked.asked_at)
    ]

    await graphql(
        ANSWER, viewer=await make.brand(), id=(await graphql(SEE, viewer=await make.brand()))["nodes"][0]["id"]
    )

    assert await watching.watch(clock.now()) == 1
    assert not await Alarm.exists()
