"""Customers as the brand's staff see them, and their timeline over all rooms."""

from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.erasure import erase_member
from portal.accounts.events import EmailVerified
from portal.accounts.merging import merge_members
from portal.accounts.models import ApiScope, MemberState
from portal.accounts.viewer import SYSTEM, Viewer
from portal.care.interactions import Contact, record_interaction
from portal.care.models import InteractionChannel
from portal.kernel import clock
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work

pytestmark = pytest.mark.anyio
CUSTOMERS = """query ($search: String, $first: Int, $after: String) {
  customers(query: $search, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { email member { handle } orderCount spent { amount currency } }
  }
}"""
CUSTOMER = """query ($id: ID!) { customer(id: $id) {
  email member { handle } loyalty { available } orderCount spent { amount } lastOrderAt clv { amount }
  predictedClv { amount } churnRisk
} }"""
TIMELINE = """query ($id: ID!, $first: Int, $after: String) { customer(id: $id) {
  timeline(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes {
    __typename
    ... on Order { externalId } ... on Thread { title } ... on Post { bodyMarkdown } ... on Review { rating }
    ... on Interaction { summary agent { handle } } ... on SurveyResponse { survey { title } answers { score } }
  } }
} }"""


def of(person):
    return global_id("Customer", person.id)


@unit_of_work
async def proves(newcomer):
    """Their address, as verifyEmail has it."""
    await newcomer.update_from_dict({"state": MemberState.ACTIVE, "email_key": newcomer.email}).save()
    await announce(EmailVerified(member_id=newcomer.id, email_key=newcomer.email))


async def called(email, summary="Where is it?", **more):
    contact = Contact(customer_email=email, channel=InteractionChannel.PHONE, summary=summary, **more)
    await record_interaction(contact, by=SYSTEM)


async def seen(graphql, viewer, customer_id):
    """The whole timeline, walked three at a time."""
    found, after = [], None
    while True:
        page = (await graphql(TIMELINE, viewer=viewer, id=customer_id, first=3, after=after))["timeline"]
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            assert page["totalCount"] == len(found)
            return found
        after = page["pageInfo"]["endCursor"]


async def test_members_and_guests_who_bought_are_customers_ca4(make, graphql):
    anna, brand = await make.member("anna"), await make.brand("brenda")
    await make.order(anna, "40.00", external_id="A-1")
    await make.refund("A-1", "10.00")
    await make.order("guest@example.org", "15.00")
    await make.order("guest@example.org", "5.00")

    found = await graphql(CUSTOMERS, viewer=brand)

    assert found["totalCount"] == 3
    assert found["nodes"] == [
        {
            "email": "guest@example.org",
            "member": None,
            "orderCount": 2,
            "spent": {"amount": "20.00", "currency": "EUR"},
        },
        {
            "email": brand.email,
            "member": {"handle": "brenda"},
            "orderCount": 0,
            "spent": {"amount": "0.00", "currency": "EUR"},
        },
        {
            "email": "anna@example.org",
            "member": {"handle": "anna"},
            "orderCount": 1,
            "spent": {"amount": "30.00", "currency": "EUR"},
        },
    ]


async def test_customers_are_walked_page_by_page_and_found_by_address_handle_and_name_ca4(make, graphql):
    brand = await make.brand("brenda")
    for handle in ("anna", "anton", "bert"):
        await make.member(handle)
    await make.order("antonia@shop.example", "15.00")

    first = await graphql(CUSTOMERS, viewer=brand, first=2)
    rest = await graphql(CUSTOMERS, viewer=brand, first=3, after=first["pageInfo"]["endCursor"])
    named = await graphql(CUSTOMERS, viewer=brand, search="Anton")
    addressed = await graphql(CUSTOMERS, viewer=brand, search="bert@example.org")

    emails = [one["email"] for one in first["nodes"] + rest["nodes"]]
    assert emails[:4] == ["antonia@shop.example", "bert@example.org", "anton@example.org", "anna@example.org"]
    assert len(set(emails)) == 5
    assert [one["email"] for one in named["nodes"]] == ["antonia@shop.example", "anton@example.org"]
    assert [one["email"] for one in addressed["nodes"]] == ["bert@example.org"]
    assert (named["totalCount"], rest["pageInfo"]["hasNextPage"]) == (2, False)


async def test_a_customers_figures_are_those_of_their_orders_ca4(make, graphql):
    """CV1 for one customer: two orders of 60 on average, half a year apart, of which the first was a year ago."""
    await make.programme(points_expire_after_days=None)
    anna, brand, now = await make.member("anna"), await make.brand(), clock.now()
    await make.points(anna, 70)
    newest = now - timedelta(days=182.5)
    await make.order(anna, "50.00", placed_at=now - timedelta(days=365))
    await make.order(anna, "70.00", placed_at=newest)

    found = await graphql(CUSTOMER, viewer=brand, id=of(anna))

    assert (found["orderCount"], found["spent"], found["loyalty"]) == (2, {"amount": "120.00"}, {"available": 70})
    assert found["lastOrderAt"] == newest.isoformat().replace("+00:00", "Z")
    # 60 × (2 a year of 365 days) × (182.5 days and one interval of as many): twice 60.
    assert float(found["clv"]["amount"]) == pytest.approx(120.0, abs=0.02)
    assert (found["predictedClv"], found["churnRisk"]) == (None, None)


async def test_a_customer_who_stayed_away_is_worth_what_they_spent_and_no_less_ca4(make, graphql):
    """By the formula it would be 60 × 2 a year × (a day and half a year): 60.33."""
    anna, brand, now = await make.member("anna"), await make.brand(), clock.now()
    await make.order(anna, "50.00", placed_at=now - timedelta(days=365))
    await make.order(anna, "70.00", placed_at=now - timedelta(days=364))

    found = await graphql(CUSTOMER, viewer=brand, id=of(anna))

    assert (found["spent"], found["clv"]) == ({"amount": "120.00"}, {"amount": "120.00"})


async def test_the_timeline_has_every_channel_newest_first_ca5(make, graphql):
    anna, bert, brand = await make.member("anna"), await make.member("bert"), await make.brand("brenda")
    now = clock.now()
    await make.order(anna, external_id="A-1", placed_at=now - timedelta(days=3))
    await called("anna@example.org", at=now - timedelta(days=2))
    thread = await make.thread(by=anna, title="How I brew")
    await make.post(to=thread, by=anna, body="And with what water.")
    await make.post(to=thread, by=bert, body="Not hers.")
    await make.review(by=anna, rating=2)
    await make.response(await make.survey(points=0), 3, by=anna)
    await make.points(anna, 100)
    await make.redemption(anna, await make.reward(20))

    found = await seen(graphql, brand, of(anna))

    assert [one["__typename"] for one in found] == [
        "Redemption",
        "SurveyResponse",
        "Review",
        "Post",
        "Thread",
        "Interaction",
        "Order",
    ]
    assert found[1]["survey"] == {"title": "Would you tell a friend?"}
    assert found[1]["answers"] == [{"score": 3}]
    assert found[3]["bodyMarkdown"] == "And with what water."
    assert found[5] == {"__typename": "Interaction", "summary": "Where is it?", "agent": None}
    assert found[6]["externalId"] == "A-1"


async def test_a_guests_timeline_has_what_they_bought_and_said_ca5(make, graphql):
    now = clock.now()
    order = await make.order("guest@example.org", external_id="A-1", placed_at=now - timedelta(days=3))
    await make.order("other@example.org", external_id="A-2")
    await called("guest@example.org", at=now - timedelta(days=1))
    await called("other@example.org")

    found = await seen(graphql, await make.brand(), global_id("Customer", order.customer_id))

    assert [(one["__typename"], one.get("externalId") or one.get("summary")) for one in found] == [
        ("Interaction", "Where is it?"),
        ("Order", "A-1"),
    ]


async def test_of_the_forum_staff_read_no_more_than_anywhere_else_ca5(make, graphql):
    """What lies in a room of moderators is none of the brand's business, nor what was hidden or deleted."""
    mona, brand = await make.moderator("mona"), await make.brand()
    cellar = await make.category("cellar", who_can_see="MODERATOR", who_can_start="MODERATOR")
    below = await make.thread(within=cellar, by=mona, title="Below")
    await make.post(to=below, by=mona, body="Between us.")
    await make.thread(by=mona, title="Above")

    assert [one["title"] for one in await seen(graphql, brand, of(mona))] == ["Above"]
    assert {one["title"] for one in await seen(graphql, await make.admin(), of(mona)) if "title" in one} == {
        "Above",
        "Below",
    }


async def test_who_was_merged_is_who_they_are_now_and_who_was_erased_is_nobody_ca4(make, graphql):
    anna, anne, emil = await make.member("anna"), await make.member("anne"), await make.member("emil")
    brand = await make.brand()
    for member, number in ((anna, "A-1"), (anne, "A-2"), (emil, "A-3")):
        await make.order(member, external_id=number)
    await called("anna@example.org")

    await merge_members(anna.id, anne.id, reason="The same", by=SYSTEM)
    await erase_member(emil.id, deletes_posts=False)

    whole = await graphql(CUSTOMER, viewer=brand, id=of(anne))
    assert (whole["orderCount"], whole["member"]) == (2, {"handle": "anne"})
    assert sorted(one["__typename"] for one in await seen(graphql, brand, of(anne))) == [
        "Interaction",
        "Order",
        "Order",
    ]
    assert await graphql(CUSTOMER, viewer=brand, id=of(anna)) is None
    assert await graphql(CUSTOMER, viewer=brand, id=of(emil)) is None
    handles = [one["member"]["handle"] for one in (await graphql(CUSTOMERS, viewer=brand))["nodes"]]
    assert sorted(handles) == sorted(["anne", brand.handle])


async def test_a_guest_who_becomes_a_member_is_one_customer_ca4(make, graphql):
    order = await make.order("nora@example.org", external_id="A-1")
    await called("nora@example.org")
    nora = await make.newcomer(handle="nora", handle_key="nora", email="nora@example.org")
    await proves(nora)
    brand = await make.brand()

    found = await seen(graphql, brand, of(nora))

    assert sorted(one["__typename"] for one in found) == ["Interaction", "Order"]
    assert await graphql(CUSTOMER, viewer=brand, id=global_id("Customer", order.customer_id)) is None


async def test_nobody_but_the_brands_staff_sees_customers_ca4(make, graphql):
    anna = await make.member("anna")
    key, _ = await make.api_key(ApiScope.CUSTOMERS_READ)
    system = Viewer(api_key_id=key.id, scopes=frozenset({ApiScope.CUSTOMERS_READ}))

    for viewer, code in (
        (anna, "FORBIDDEN"),
        (await make.moderator(), "FORBIDDEN"),
        (system, "FORBIDDEN"),
        (None, "UNAUTHENTICATED"),
    ):
        for document in (CUSTOMERS, CUSTOMER):
            refused = await graphql.raw(document, viewer=viewer, **({"id": of(anna)} if document is CUSTOMER else {}))
            assert next(iter(refused["data"].values())) is None
            assert refused["errors"][0]["extensions"]["code"] == code
    assert await graphql("query ($id: ID!) { node(id: $id) { id } }", viewer=anna, id=of(anna)) is None
