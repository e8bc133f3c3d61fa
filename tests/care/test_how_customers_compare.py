"""In which segment a customer is, and what a model expects of them, for the brand's staff (IN17, CV4)."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.insights import segmenting
from portal.insights.models import BuyingModel, CustomerSegment, SegmentDay
from portal.insights.segments import Segment
from portal.kernel import clock
from portal.privacy.holdings import of_member
from portal.privacy.restriction import restrict
from tests.statements import counted

pytestmark = pytest.mark.anyio
TODAY = datetime(2026, 7, 1, 9, tzinfo=UTC)
CUSTOMERS = """query ($segment: Segment, $search: String, $first: Int, $after: String) {
  customers(segment: $segment, query: $search, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { email segment predictedClv { amount } churnRisk }
  }
}"""


@pytest.fixture
async def shop(make):
    """Sixteen guests: the first eight bought once, long ago; the others twice, and the later the number, the later."""
    begin = TODAY - timedelta(days=170)
    for number in range(16):
        for time in range(1 + number // 8):
            await make.order(f"b{number}@example.org", "10.00", placed_at=begin + timedelta(days=10 * number + time))
    with clock.living_at(TODAY):
        yield


async def a_model() -> None:
    of_buying = {"r": 0.8, "alpha": 30.0, "a": 0.8, "b": 2.5}
    of_amounts = {"p": 6.0, "q": 3.7, "v": 1500.0, "currency": "EUR"}
    await BuyingModel.create(day=TODAY.date(), fitted_at=TODAY, customers=100, came_again=40, **of_buying, **of_amounts)


async def emails(graphql, brand, **asked):
    found = await graphql(CUSTOMERS, viewer=brand, **asked)
    return [one["email"] for one in found["nodes"]]


async def test_each_customer_has_the_segment_of_the_report_in17(make, graphql, shop):
    brand = await make.brand("brenda")
    await segmenting.refresh_due(TODAY)

    found = {one["email"]: one["segment"] for one in (await graphql(CUSTOMERS, viewer=brand))["nodes"]}

    assert [found[f"b{number}@example.org"] for number in (0, 7, 8, 15)] == ["LOST", "PROMISING", "LOYAL", "CHAMPION"]
    assert found[brand.email] is None


async def test_customers_of_a_segment_are_found_and_walked_in17(make, graphql, shop):
    brand = await make.brand("brenda")
    await segmenting.refresh_due(TODAY)

    page = await graphql(CUSTOMERS, viewer=brand, segment="CHAMPION", first=3)
    rest = await graphql(CUSTOMERS, viewer=brand, segment="CHAMPION", first=3, after=page["pageInfo"]["endCursor"])

    assert page["totalCount"] == 5
    assert [one["email"] for one in page["nodes"] + rest["nodes"]] == [
        f"b{number}@example.org" for number in (15, 14, 13, 12, 11)
    ]
    assert await emails(graphql, brand, segment="CHAMPION", search="b12@") == ["b12@example.org"]
    assert await emails(graphql, brand, segment="CHAMPION", search="b0@") == []


async def test_segments_are_worked_out_once_a_day_by_what_was_bought_until_yesterday_in17(make, shop):
    await segmenting.refresh_due(TODAY)
    before = {one.id: one.segment for one in await CustomerSegment.all()}
    late = await make.order("b0@example.org", "90.00", placed_at=TODAY - timedelta(hours=1))

    await segmenting.refresh_due(TODAY + timedelta(hours=2))
    assert {one.id: one.segment for one in await CustomerSegment.all()} == before
    await segmenting.refresh_due(TODAY + timedelta(days=1))

    after = {one.id: one.segment for one in await CustomerSegment.all()}
    assert (before[late.customer_id], after[late.customer_id]) == (Segment.LOST, Segment.CHAMPION)
    assert sorted(await SegmentDay.all().values_list("day", "customers")) == [
        (TODAY.date() - timedelta(days=1), 16),
        (TODAY.date(), 16),
    ]


async def test_who_has_nothing_left_that_counts_is_in_no_segment_any_more_in17(make, shop):
    order = await make.order("late@example.org", "30.00", placed_at=TODAY - timedelta(days=1))
    await segmenting.refresh_due(TODAY)
    assert await segmenting.segments_of([order.customer_id]) == {order.customer_id: Segment.NEW}

    await make.refund(order, "30.00", refunded_at=TODAY)
    await segmenting.refresh_due(TODAY + timedelta(days=1))

    assert await segmenting.segments_of([order.customer_id]) == {}
    assert await CustomerSegment.all().count() == 16


async def test_fewer_than_fifteen_customers_are_in_no_segment_in17(make):
    await make.order("anna@example.org", "30.00", placed_at=TODAY - timedelta(days=5))

    await segmenting.refresh_due(TODAY)

    assert await CustomerSegment.all().count() == 0
    assert (await SegmentDay.get()).customers == 0


async def test_merged_erased_and_restricted_members_are_in_no_segment_r75_r76_lw30(make, graphql, shop):
    brand = await make.brand("brenda")
    people = [await make.member(name) for name in ("anna", "bert", "carl", "dora")]
    for person in people:
        await make.order(person, "30.00", placed_at=TODAY - timedelta(days=2))
    await segmenting.refresh_due(TODAY)
    anna, bert, carl, dora = people
    assert set(await segmenting.segments_of([one.id for one in people])) == {one.id for one in people}
    assert b'"segment": "NEW"' in await of_member(anna.id)

    await merge_members(anna.id, dora.id, reason="The same", by=SYSTEM)
    await erase_member(bert.id, deletes_posts=False)
    await restrict(carl.id, reason="Disputed", by=SYSTEM)

    assert set(await segmenting.segments_of([one.id for one in people])) == {dora.id}
    assert "carl@example.org" not in await emails(graphql, brand, segment="NEW")
    assert {one.id for one in await CustomerSegment.exclude(member_id=None)} == {carl.id, dora.id}
    await segmenting.refresh_due(TODAY + timedelta(days=1))
    assert {one.id for one in await CustomerSegment.exclude(member_id=None)} == {carl.id, dora.id}


async def test_staff_see_what_is_expected_of_each_customer_cv4(make, graphql, shop):
    brand = await make.brand("brenda")
    assert {one["predictedClv"] for one in (await graphql(CUSTOMERS, viewer=brand))["nodes"]} == {None}
    await a_model()

    found = {one["email"]: one for one in (await graphql(CUSTOMERS, viewer=brand))["nodes"]}

    latest, longest_ago, once = (found[f"b{number}@example.org"] for number in (15, 8, 0))
    assert float(latest["predictedClv"]["amount"]) > float(longest_ago["predictedClv"]["amount"]) > 0
    assert 0 < latest["churnRisk"] < longest_ago["churnRisk"] < 1
    assert once["churnRisk"] is None
    assert found[brand.email]["predictedClv"] is None


async def test_a_page_of_customers_asks_as_much_as_one_customer(make, graphql, shop):
    brand = await make.brand("brenda")
    await a_model()
    await segmenting.refresh_due(TODAY)
    await graphql(CUSTOMERS, viewer=brand, first=1)

    with counted() as one:
        await graphql(CUSTOMERS, viewer=brand, first=1)
    with counted() as many:
        await graphql(CUSTOMERS, viewer=brand, first=16)

    assert len(many) == len(one)
