"""Segments of the brand's own: whom conditions match, who stays since when, and what is told of them."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from graphql_schema.ids import global_id
from portal.accounts.merging import merge_members
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.feedback.profile.queries import LEAST_TOLD
from portal.insights import counting
from portal.insights.models import CustomerSegment
from portal.insights.own_segments.judging import judge_due
from portal.insights.own_segments.matching import days_of_year, members_matching
from portal.insights.segments import Segment
from portal.kernel import clock, sql, steps
from portal.kernel.money import Money
from portal.kernel.sql import Values
from portal.loyalty.ledger.models import Account
from portal.moderation.models import AuditEntry
from portal.segments.models import OwnSegment, SegmentMatch, SegmentStay
from portal.shop.models import Customer
from portal.shop.recording.orders import NewLine
from tests.makers.segments import condition

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)
SAVE = """mutation ($input: SaveSegmentInput!) { saveSegment(input: $input) {
    segment { id name match isActive judgedAt memberCount isPersonal conditions { field comparison values withinDays } }
    errors { code field message } } }"""
ALL = "query { ownSegments { name memberCount judgedAt savedBy { handle } } }"
PREVIEW = "query ($input: SegmentPreviewInput!) { segmentPreview(input: $input) { members fewerThan } }"
LISTED = """query ($id: ID!) { customers(ownSegmentId: $id, first: 5) { totalCount nodes { member { handle } } } }"""
ONE_ORDER = {"field": "ORDERS", "comparison": "AT_LEAST", "values": ["1"]}
IN_JULY = {"field": "BIRTHDAY_MONTH", "comparison": "IS_ONE_OF", "values": ["7"]}


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(NOW, tick=False):
        yield


async def matched(*conditions, match=SegmentMatch.ALL):
    """Handles, in their order."""
    await steps.finish(counting.count_due, clock.now())
    values = Values()
    asked = members_matching(match, conditions, clock.now(), values)
    rows = await sql.fetch(f"SELECT h.handle FROM ({asked}) x JOIN members h ON h.id = x.id ORDER BY h.handle", *values)
    return " ".join(row["handle"] for row in rows)


@pytest.fixture
async def buyers(make):
    """Anna bought twice and gave something back, Bert once long ago, Carl nothing."""
    anna, bert, carl = [await make.member(handle) for handle in ("anna", "bert", "carl")]
    await make.product("beans")
    await make.product("cups", "Cups")
    first = await make.order(anna, "40.00", placed_at=NOW - 40 * DAY)
    await make.refund(first, "10.00")
    cups = NewLine(sku="cups", title="Cups", quantity=1, total=Money(2000, "EUR"), categories=["Geschirr"])
    await make.order(anna, "20.00", placed_at=NOW - 2 * DAY, lines=[cups])
    await make.order(bert, "70.00", placed_at=NOW - 300 * DAY)
    return anna, bert, carl


async def test_orders_are_counted_summed_and_dated_in37(buyers) -> None:
    assert await matched(condition("ORDERS", "AT_LEAST", "2")) == "anna"
    assert await matched(condition("ORDERS", "AT_MOST", "1")) == "bert carl"
    assert await matched(condition("ORDERS", "AT_LEAST", "1", within=30)) == "anna"
    assert await matched(condition("SPENT", "AT_LEAST", "50.01")) == "bert"
    assert await matched(condition("SPENT", "AT_LEAST", "50.00")) == "anna bert"
    assert await matched(condition("SPENT", "AT_MOST", "20.00", within=30)) == "anna bert carl"
    assert await matched(condition("DAYS_SINCE_ORDER", "AT_LEAST", "300")) == "bert"
    assert await matched(condition("DAYS_SINCE_ORDER", "AT_MOST", "2")) == "anna"


async def test_products_and_categories_are_named_in37(buyers) -> None:
    assert await matched(condition("PRODUCT", "IS_ONE_OF", "beans")) == "anna bert"
    assert await matched(condition("PRODUCT", "IS_ONE_OF", "beans", within=60)) == "anna"
    assert await matched(condition("PRODUCT", "IS_NONE_OF", "cups")) == "bert carl"
    assert await matched(condition("CATEGORY", "IS_ONE_OF", "Geschirr", "Tassen")) == "anna"
    assert await matched(condition("CATEGORY", "IS_NONE_OF", "Geschirr")) == "bert carl"


@pytest.mark.parametrize("written", ["GESCHIRR & GLÄSER", "geschirr & glaser", "Geschirr & Gla\u0308ser"])
async def test_a_category_is_found_however_it_is_spelt_in37(make, written) -> None:
    anna = await make.member("anna")
    cups = NewLine(sku="cups", title="Cups", quantity=1, total=Money(2000, "EUR"), categories=["Geschirr & Gläser"])
    await make.order(anna, "20.00", placed_at=NOW - DAY, lines=[cups])

    assert await matched(condition("CATEGORY", "IS_ONE_OF", written)) == "anna"
    assert await matched(condition("CATEGORY", "IS_NONE_OF", written)) == ""


async def test_all_conditions_are_met_or_any_in37(buyers) -> None:
    two = condition("ORDERS", "AT_LEAST", "1"), condition("DAYS_SINCE_ORDER", "AT_LEAST", "100")

    assert await matched(*two) == "bert"
    assert await matched(*two, match=SegmentMatch.ANY) == "anna bert"


async def test_points_tier_and_time_since_joining_are_asked_in37(make) -> None:
    anna, bert = await make.member("anna"), await make.member("bert")
    gold = await make.tier("gold", 1, 50)
    await make.points(anna, 60)
    await Member.filter(id=bert.id).update(joined_at=NOW - 400 * DAY)

    assert await matched(condition("POINTS_AVAILABLE", "AT_LEAST", "60")) == "anna"
    assert await matched(condition("POINTS_EARNED", "AT_MOST", "59")) == "bert"
    assert await matched(condition("DAYS_SINCE_JOINING", "AT_LEAST", "400")) == "bert"
    assert await matched(condition("DAYS_SINCE_JOINING", "AT_MOST", "0")) == "anna"
    await Account.filter(member_id=anna.id).update(tier_id=gold.id)
    assert await matched(condition("TIER", "IS_ONE_OF", "gold")) == "anna"
    assert await matched(condition("TIER", "IS_NONE_OF", "gold")) == "bert"


async def test_what_can_be_seen_in_the_community_counts_in37(make) -> None:
    anna, bert = await make.member("anna"), await make.member("bert")
    thread = await make.thread(by=anna)
    await make.post(to=thread, by=anna)
    await make.post(to=thread, by=bert)

    assert await matched(condition("POSTS", "AT_LEAST", "2")) == "anna"
    assert await matched(condition("POSTS", "AT_LEAST", "1", within=1)) == "anna bert"
    assert await matched(condition("ACCEPTED_ANSWERS", "AT_MOST", "0")) == "anna bert"


async def test_birthdays_country_and_rfm_are_asked_in37(make, buyers) -> None:
    anna, bert, carl = buyers
    await Member.filter(id=anna.id).update(birthday=date(1990, 7, 3))
    await Member.filter(id=bert.id).update(birthday=date(1988, 2, 29))
    await Customer.filter(member_id=anna.id).update(country="DE")
    await CustomerSegment.create(id=carl.id, member=carl, segment=Segment.LOST, since=NOW.date())

    assert await matched(condition("BIRTHDAY_MONTH", "IS_ONE_OF", "7", "8")) == "anna"
    assert await matched(condition("BIRTHDAY_MONTH", "IS_NONE_OF", "7")) == "bert"
    assert await matched(condition("DAYS_TO_BIRTHDAY", "AT_MOST", "2")) == "anna"
    assert await matched(condition("DAYS_TO_BIRTHDAY", "AT_MOST", "1")) == ""
    assert await matched(condition("DAYS_TO_BIRTHDAY", "AT_LEAST", "3")) == "bert"
    assert await matched(condition("COUNTRY", "IS_ONE_OF", "DE", "AT")) == "anna"
    assert await matched(condition("RFM", "IS_ONE_OF", "LOST")) == "carl"


def test_who_was_born_on_a_leap_day_has_a_birthday_every_year_in37() -> None:
    assert days_of_year(date(2027, 2, 27), 2) == ["02-27", "02-28", "02-29"]
    assert days_of_year(date(2028, 2, 27), 2) == ["02-27", "02-28"]


async def test_nobody_banned_or_restricted_is_in_any_in37(make) -> None:
    anna, bert = await make.member("anna"), await make.member("bert")
    await make.member("carl")
    await Member.filter(id=anna.id).update(banned_at=NOW)
    await Member.filter(id=bert.id).update(restricted_at=NOW)

    assert await matched(condition("ORDERS", "AT_MOST", "0")) == "carl"


async def test_a_stay_begins_and_ends_with_the_days_look_in38(make) -> None:
    anna = await make.member("anna")
    segment = await make.own_segment(condition("DAYS_SINCE_JOINING", "AT_MOST", "1"))
    first = await SegmentStay.get(segment_id=segment.id)

    with time_machine.travel(NOW + DAY, tick=False):
        await steps.finish(judge_due, clock.now())
    kept = await SegmentStay.get(segment_id=segment.id)
    with time_machine.travel(NOW + 2 * DAY, tick=False):
        await steps.finish(judge_due, clock.now())
    over = await SegmentStay.get(segment_id=segment.id)
    stored = await OwnSegment.get(id=segment.id)

    assert (first.member_id, first.since, first.until, segment.members) == (anna.id, NOW, None, 1)
    assert (kept.since, kept.until) == (NOW, None)
    assert (over.until, stored.members, stored.judged_at) == (NOW + 2 * DAY, 0, NOW + 2 * DAY)


async def test_staff_write_a_segment_down_on_record_in38(make, graphql) -> None:
    brand = await make.brand("brenda")
    await make.member("anna")
    terms = {
        "name": "New ones",
        "match": "ANY",
        "isActive": True,
        "conditions": [ONE_ORDER, {**ONE_ORDER, "withinDays": 30}],
    }

    made = await graphql(SAVE, viewer=brand, input={**terms, "idempotencyKey": "one"})
    again = await graphql(SAVE, viewer=brand, input={**terms, "idempotencyKey": "one"})
    changed = await graphql(
        SAVE, viewer=brand, input={**terms, "id": made["segment"]["id"], "name": "Buyers", "conditions": [IN_JULY]}
    )
    await steps.finish(judge_due, clock.now())
    listed = await graphql(ALL, viewer=brand)

    assert made["segment"]["conditions"] == [{**ONE_ORDER, "withinDays": None}, {**ONE_ORDER, "withinDays": 30}]
    assert (made["segment"]["judgedAt"], made["segment"]["memberCount"]) == (None, None)
    assert again["segment"]["id"] == made["segment"]["id"]
    assert (changed["segment"]["name"], changed["segment"]["isPersonal"], changed["errors"]) == ("Buyers", True, [])
    assert listed == [
        {"name": "Buyers", "memberCount": None, "judgedAt": "2026-07-01T09:00:00Z", "savedBy": {"handle": "brenda"}}
    ]
    assert await AuditEntry.filter(action="segment.save").count() == 2


async def test_what_cannot_be_asked_is_refused_where_it_stands_in37(make, graphql) -> None:
    brand = await make.brand()
    wrong = [
        {"field": "ORDERS", "comparison": "IS_ONE_OF", "values": ["1"]},
        {"field": "TIER", "comparison": "AT_LEAST", "values": ["gold"]},
        {"field": "ORDERS", "comparison": "AT_LEAST", "values": ["-1"]},
        {"field": "SPENT", "comparison": "AT_LEAST", "values": ["1.005"]},
        {"field": "COUNTRY", "comparison": "IS_ONE_OF", "values": []},
        {"field": "RFM", "comparison": "IS_ONE_OF", "values": ["BEST"]},
        {"field": "BIRTHDAY_MONTH", "comparison": "IS_ONE_OF", "values": ["13"]},
        {"field": "COUNTRY", "comparison": "IS_ONE_OF", "values": ["DE"], "withinDays": 3},
        {"field": "POSTS", "comparison": "AT_LEAST", "values": ["1"], "withinDays": 0},
    ]

    refused = await graphql(
        SAVE, viewer=brand, input={"name": "Wrong", "match": "ALL", "isActive": True, "conditions": wrong}
    )
    none = await graphql(SAVE, viewer=brand, input={"name": "None", "match": "ALL", "isActive": True, "conditions": []})
    unknown = [
        await graphql(SAVE, viewer=brand, input={"name": "No", "match": "ALL", "isActive": True, "conditions": [one]})
        for one in (
            {"field": "TIER", "comparison": "IS_ONE_OF", "values": ["gold"]},
            {"field": "PRODUCT", "comparison": "IS_ONE_OF", "values": ["no-such"]},
        )
    ]

    assert [(error["code"], error["field"]) for error in refused["errors"]] == [
        ("INVALID", ["conditions", "0", "comparison"]),
        ("INVALID", ["conditions", "1", "comparison"]),
        ("INVALID", ["conditions", "2", "values"]),
        ("INVALID", ["conditions", "3", "values"]),
        ("REQUIRED", ["conditions", "4", "values"]),
        ("INVALID", ["conditions", "5", "values"]),
        ("INVALID", ["conditions", "6", "values"]),
        ("INVALID", ["conditions", "7", "withinDays"]),
        ("INVALID", ["conditions", "8", "withinDays"]),
    ]
    assert [error["code"] for error in none["errors"]] == ["REQUIRED"]
    assert [one["errors"][0]["code"] for one in unknown] == ["NOT_FOUND", "NOT_FOUND"]
    assert not await OwnSegment.exists()


@pytest.mark.parametrize(
    ("written", "kept"),
    [("3.0", "3"), ("-0", "0"), ("0E+5", "0"), ("1e3", "1000"), ("0E-999", "0"), ("1.0000000000000000000001", None)],
)
async def test_a_number_is_kept_in_the_spelling_that_is_compared_in37(make, graphql, written, kept) -> None:
    """Whatever is taken can be asked: of the worker, which would stop there, and of staff."""
    asked = [{**ONE_ORDER, "values": [written], "withinDays": 30}, {**ONE_ORDER, "field": "SPENT", "values": [written]}]
    terms = {"name": "Some", "match": "ANY", "isActive": True, "conditions": asked}

    saved = await graphql(SAVE, viewer=await make.brand(), input=terms)
    await steps.finish(judge_due, clock.now())

    found = [one.conditions for one in await OwnSegment.filter(judged_at=NOW)]
    assert [[one["values"] for one in each] for each in found] == ([] if kept is None else [[[kept], [kept]]])
    assert {error["code"] for error in saved["errors"]} == ({"INVALID"} if kept is None else set())


@pytest.mark.parametrize("days", ["0", "36525", "1000000000"])
async def test_any_time_since_joining_can_be_asked_in37(make, days) -> None:
    await make.member("anna")

    assert await matched(condition("DAYS_SINCE_JOINING", "AT_MOST", days)) == "anna"
    assert await matched(condition("DAYS_SINCE_JOINING", "AT_LEAST", days)) == ("anna" if days == "0" else "")


async def test_a_name_is_given_once_and_customers_see_nothing_in37(make, graphql) -> None:
    brand, anna = await make.brand(), await make.member("anna")
    segment = await make.own_segment(condition("ORDERS", "AT_MOST", "0"), name="Guests")

    twice = await graphql(
        SAVE, viewer=brand, input={"name": "Guests", "match": "ALL", "isActive": True, "conditions": [ONE_ORDER]}
    )
    theirs = await graphql(
        SAVE, viewer=anna, input={"name": "Mine", "match": "ALL", "isActive": True, "conditions": [ONE_ORDER]}
    )
    seen = await graphql(
        "query ($id: ID!) { node(id: $id) { id } }", viewer=anna, id=global_id("OwnSegment", segment.id)
    )

    assert [error["code"] for error in twice["errors"]] == ["TAKEN"]
    assert [error["code"] for error in theirs["errors"]] == ["FORBIDDEN"]
    assert seen is None
    assert await OwnSegment.all().count() == 1


async def test_a_definition_is_counted_before_it_is_saved_in39(make, graphql) -> None:
    brand = await make.brand()
    members = [await make.member() for _ in range(LEAST_TOLD)]
    await Member.filter(id__in=[one.id for one in members[:-1]]).update(birthday=date(1990, 7, 3))

    async def preview(asked):
        return await graphql(PREVIEW, viewer=brand, input={"match": "ALL", "conditions": [asked]})

    few = await preview(IN_JULY)
    none = await preview({**IN_JULY, "values": ["8"]})
    await Member.filter(id=members[-1].id).update(birthday=date(1990, 7, 3))

    assert await preview({**ONE_ORDER, "values": ["0"]}) == {"members": LEAST_TOLD + 1, "fewerThan": None}
    assert few == none == {"members": None, "fewerThan": LEAST_TOLD}
    assert await preview(IN_JULY) == {"members": LEAST_TOLD, "fewerThan": None}


async def test_staff_list_who_is_in_it_but_nobody_by_what_they_told_in39(make, graphql) -> None:
    brand, anna = await make.brand(), await make.member("anna")
    await make.order(anna)
    await make.member("bert")
    await steps.finish(counting.count_due, clock.now())
    bought = await make.own_segment(condition("ORDERS", "AT_LEAST", "1"))
    born = await make.own_segment(condition("BIRTHDAY_MONTH", "IS_ONE_OF", "7"), name="July")

    found = await graphql(LISTED, viewer=brand, id=global_id("OwnSegment", bought.id))

    assert found == {"totalCount": 1, "nodes": [{"member": {"handle": "anna"}}]}
    for one, code in ((born.id, "NOT_ELIGIBLE"), (anna.id, "NOT_FOUND")):
        answer = await graphql.raw(LISTED, viewer=brand, id=global_id("OwnSegment", one))
        assert [error["extensions"]["code"] for error in answer["errors"]] == [code]


async def test_a_segment_by_what_members_told_never_becomes_one_that_is_listed_in39(make, graphql) -> None:
    """Who was in it before would have been in it for longer than all others."""
    brand = await make.brand()
    born = await make.own_segment(condition("BIRTHDAY_MONTH", "IS_ONE_OF", "7"))
    terms = {"id": global_id("OwnSegment", born.id), "name": "All", "match": "ALL", "isActive": True}

    refused = await graphql(SAVE, viewer=brand, input={**terms, "conditions": [ONE_ORDER]})
    both = await graphql(SAVE, viewer=brand, input={**terms, "conditions": [ONE_ORDER, IN_JULY]})

    assert [(one["code"], one["field"]) for one in refused["errors"]] == [("CONFLICT", ["conditions"])]
    assert (both["errors"], both["segment"]["isPersonal"]) == ([], True)


async def test_of_two_who_become_one_the_stays_end_and_are_the_others_past_in38(make) -> None:
    anna, bert = await make.member("anna"), await make.member("bert")
    segment = await make.own_segment(condition("DAYS_SINCE_JOINING", "AT_MOST", "1"))

    await merge_members(anna.id, bert.id, reason="One person", by=SYSTEM)

    stays = await SegmentStay.filter(segment_id=segment.id, member_id=bert.id).order_by("until")
    assert {one.until for one in stays} == {None, NOW}
    assert not await SegmentStay.filter(member_id=anna.id).exists()
