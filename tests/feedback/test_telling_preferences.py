"""Customers tell what they prefer, change it and take it back; it earns once, and only segments see it (FB7, FB8)."""

from datetime import UTC, date, datetime

import orjson
import pytest
import time_machine

from graphql_schema.ids import global_id
from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.feedback.profile.models import ProfileAnswer, ProfileQuestion
from portal.insights.own_segments.conditions import Condition, SegmentComparison, SegmentField
from portal.kernel.errors import PortalError
from portal.loyalty.ledger.models import Transfer
from portal.privacy.holdings import of_member
from tests.makers.segments import condition

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)
SAVE = """mutation ($input: SaveProfileQuestionInput!) { saveProfileQuestion(input: $input) {
    question { id prompt purpose kind choices points isActive answerCount } errors { code field } } }"""
ALL = """query { profileQuestions { prompt choices answerCount viewerAnswer { choices day toldAt } } }"""
TELL = """mutation ($input: TellProfileInput!) { tellProfile(input: $input) {
    question { viewerAnswer { choices day } } errors { code field } } }"""
BACK = """mutation ($input: TakeBackProfileInput!) { takeBackProfile(input: $input) {
    question { viewerAnswer { choices } } errors { code field } } }"""
BREW = {
    "prompt": "How do you brew?",
    "purpose": "To show you what suits.",
    "kind": "CHOICE",
    "choices": ["Press", "Filter"],
    "points": 15,
    "isActive": True,
}


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(NOW, tick=False):
        yield


async def earned(make, member):
    """Points for telling something, each time that any were given."""
    account = await make.account(member)
    return [one.points for one in await Transfer.filter(account=account, kind="EARN").order_by("number")]


async def test_a_customer_tells_changes_and_takes_back_and_earns_once_fb8(make, graphql):
    brand, anna = await make.brand(), await make.member("anna")
    saved = await graphql(SAVE, viewer=brand, input={**BREW, "idempotencyKey": "a"})
    asked = saved["question"]["id"]

    async def told(*choices):
        return await graphql(TELL, viewer=anna, input={"questionId": asked, "choices": list(choices)})

    first = await told("Press")
    again = await told("Filter")
    back = await graphql(BACK, viewer=anna, input={"questionId": asked})
    gone = await ProfileAnswer.all().count()
    anew = await told("Press")

    assert saved == {"question": {"id": asked, **BREW, "answerCount": 0}, "errors": []}
    assert first == {"question": {"viewerAnswer": {"choices": ["Press"], "day": None}}, "errors": []}
    assert again["question"]["viewerAnswer"]["choices"] == ["Filter"]
    assert (back, gone) == ({"question": {"viewerAnswer": None}, "errors": []}, 0)
    assert anew["errors"] == []
    assert await earned(make, anna) == [15]
    assert (await ProfileAnswer.get()).text_version == "profile-1"


@pytest.mark.parametrize(
    ("kind", "said", "code", "field"),
    [
        ("CHOICE", {"choices": ["Tea"]}, "INVALID", ["choices"]),
        ("CHOICE", {"choices": ["Press", "Filter"]}, "INVALID", ["choices"]),
        ("CHOICES", {"choices": []}, "REQUIRED", ["choices"]),
        ("CHOICES", {"choices": ["Press"], "day": "2026-01-01"}, "INVALID", ["day"]),
        ("DATE", {"choices": ["Press"]}, "INVALID", ["choices"]),
        ("DATE", {}, "REQUIRED", ["day"]),
    ],
)
async def test_what_is_no_answer_is_refused_fb7(make, graphql, kind, said, code, field):
    anna, question = await make.member("anna"), await make.profile_question(kind=kind)

    answer = await graphql(TELL, viewer=anna, input={"questionId": global_id("ProfileQuestion", question.id), **said})

    assert answer["errors"] == [{"code": code, "field": field}]
    assert not await ProfileAnswer.exists()


async def test_staff_tell_nothing_and_customers_ask_nothing_fb7(make, graphql):
    brand, anna = await make.brand(), await make.member("anna")
    question = await make.profile_question()
    asked = {"questionId": global_id("ProfileQuestion", question.id), "choices": ["Press"]}

    staff = await graphql(TELL, viewer=brand, input=asked)
    customer = await graphql(SAVE, viewer=anna, input=BREW)
    visitor = await graphql("query { profileQuestions { id } }")

    assert [one["errors"][0]["code"] for one in (staff, customer)] == ["FORBIDDEN", "FORBIDDEN"]
    assert visitor == []
    assert await ProfileQuestion.all().count() == 1


async def test_what_was_chosen_stays_and_what_is_not_asked_can_be_taken_back_fb7(make, graphql):
    brand, anna, bert = await make.brand(), await make.member("anna"), await make.member("bert")
    question = await make.profile_question()
    await make.told(question, "Press", by=anna)
    saved = {**BREW, "id": global_id("ProfileQuestion", question.id)}

    without = await graphql(SAVE, viewer=brand, input={**saved, "choices": ["Filter", "Moka"]})
    other = await graphql(SAVE, viewer=brand, input={**saved, "kind": "CHOICES"})
    off = await graphql(SAVE, viewer=brand, input={**saved, "isActive": False, "choices": ["Moka", "Press"]})
    late = await graphql(TELL, viewer=bert, input={"questionId": saved["id"], "choices": ["Press"]})
    seen = [await graphql(ALL, viewer=one) for one in (anna, bert)]
    back = await graphql(BACK, viewer=anna, input={"questionId": saved["id"]})

    assert without["errors"] == [{"code": "CONFLICT", "field": ["choices"]}]
    assert other["errors"] == [{"code": "CONFLICT", "field": ["kind"]}]
    assert off["question"]["choices"] == ["Moka", "Press"]
    assert late["errors"] == [{"code": "NOT_FOUND", "field": ["questionId"]}]
    assert [len(one) for one in seen] == [1, 0]
    assert back["errors"] == []
    assert not await ProfileAnswer.exists()


async def test_segments_name_what_was_told_and_nobody_is_listed_by_it_fb7(make, graphql):
    anna, bert = await make.member("anna"), await make.member("bert")
    await make.member("carl")
    how = await make.profile_question(kind="CHOICES")
    when = await make.profile_question("When do you marry?", kind="DATE", points=0)
    await make.told(how, "Press", "Filter", by=anna)
    await make.told(how, "Filter", by=bert)
    await make.told(when, by=bert, day=date(2020, 7, 3))

    async def members(question, comparison, *values):
        asked = Condition(SegmentField.PROFILE, SegmentComparison(comparison), values, None, question.id)
        return (await make.own_segment(asked, name=f"{comparison} {values}")).members

    assert await members(how, "IS_ONE_OF", "Press") == 1
    assert await members(how, "IS_ONE_OF", "Press", "Filter") == 2
    assert await members(how, "IS_NONE_OF", "Press") == 1
    assert await members(when, "AT_MOST", "2") == 1
    assert await members(when, "AT_MOST", "1") == 0
    wrong = [
        (condition("PROFILE", "IS_ONE_OF", "Press"), "questionId"),
        (Condition(SegmentField.PROFILE, SegmentComparison.AT_MOST, ("1",), None, how.id), "comparison"),
        (Condition(SegmentField.PROFILE, SegmentComparison.IS_ONE_OF, ("Tea",), None, how.id), "values"),
        (Condition(SegmentField.ORDERS, SegmentComparison.AT_MOST, ("1",), None, how.id), "questionId"),
    ]
    for asked, field in wrong:
        with pytest.raises(PortalError) as refusal:
            await make.own_segment(asked, name="wrong")
        assert refusal.value.field == ("conditions", "0", field)
    listed = await graphql(ALL, viewer=await make.brand())
    assert [(one["answerCount"], one["viewerAnswer"]) for one in listed] == [(None, None), (None, None)]


async def test_it_is_in_the_export_passes_on_once_and_goes_with_the_account_fb8(make):
    anna, bert = await make.member("anna"), await make.member("bert")
    one, other = await make.profile_question(), await make.profile_question("What do you drink?", "Tea", "Coffee")
    await make.told(one, "Press", by=anna)
    await make.told(one, "Filter", by=bert)
    await make.told(other, "Tea", by=anna)

    held = orjson.loads(await of_member(anna.id))
    await merge_members(anna.id, bert.id, reason="One person", by=SYSTEM)
    merged = {answer.question_id: answer.choices for answer in await ProfileAnswer.filter(member_id=bert.id)}
    await make.told(other, "Coffee", by=bert)
    points = await earned(make, bert)
    await erase_member(bert.id, deletes_posts=False)

    assert [row["choices"] for row in held["preferences told"]] == [["Press"], ["Tea"]]
    assert merged == {one.id: ["Filter"], other.id: ["Tea"]}
    assert points == [15]
    assert not await ProfileAnswer.exists()
