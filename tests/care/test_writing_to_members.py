"""Staff write to the members of a list: to whom it goes, how often at most, and what the mail says (CA7)."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from graphql_schema.ids import global_id
from portal.accounts import agreeing
from portal.accounts.consents import TEXT_VERSIONS
from portal.accounts.models import ConsentPurpose, Member
from portal.kernel import clock
from portal.kernel.ids import new_id
from portal.kernel.steps import finish
from portal.moderation.models import AuditEntry
from portal.notifications import mailing
from portal.notifications.models import Notification
from portal.notifications.unsubscribing import Stream, token_for, unsubscribe
from portal.privacy.holdings import of_member
from tests.mailbox import chosen_settings, mailbox, smtp_port, text_of
from tests.makers.segments import condition
from tests.queue import notices_told

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)
AUDIENCE = "query ($reason: CareReason!) { careAudience(reason: $reason) { listed agreed capped reached capDays } }"
AUDIENCE_OF_SURVEY = "query ($id: ID!) { careAudience(surveyId: $id) { listed agreed capped reached } }"
OF_SEGMENT = "query ($id: ID!) { careAudience(ownSegmentId: $id) { listed agreed capped reached } }"
WRITE = """mutation ($input: MessageMembersInput!) {
  messageMembers(input: $input) { errors { code field message } }
}"""
TEXT = {
    "reason": "POINTS_EXPIRING",
    "subjectDe": "Deine Bohnen",
    "textDe": "Sie verfallen bald.",
    "subjectEn": "Your beans",
    "textEn": "They end soon.",
    "idempotencyKey": "beans-in-july",
}


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
async def brand(make):
    await make.programme()
    return await make.brand("brenda")


async def listed(make, mailbox, handle, *, agrees=True, **values):
    """A member whose points expire soon, who has agreed to news, or not."""
    member = await make.member(handle, **values)
    await make.points(member, 30, expires_at=NOW + 20 * DAY)
    if agrees:
        news = ConsentPurpose.NEWSLETTER
        await agreeing.agree({news: TEXT_VERSIONS[news]}, by=await make.viewer(member))
        await agreeing.confirm_by_mail(await mailbox.token())
    return member


async def written(graphql, brand, **changes):
    return await graphql(WRITE, viewer=brand, input={**TEXT, **changes})


async def sent(mailbox):
    """What comes of it once the worker has told, gathered and sent."""
    await notices_told()
    await finish(mailing.write_due, clock.now())
    return {message["To"]: message for message in await mailbox.fetch()}


async def test_a_message_goes_to_who_agreed_in_their_language_and_ends_with_one_click_ca7(
    make, graphql, brand, mailbox
):
    anna = await listed(make, mailbox, "anna", locale="de", display_name="Anna")
    await listed(make, mailbox, "bert", locale="en", display_name="Bert")
    await listed(make, mailbox, "carl", agrees=False)

    audience = await graphql(AUDIENCE, viewer=brand, reason="POINTS_EXPIRING")
    answer = await written(graphql, brand)
    mails = await sent(mailbox)

    assert audience == {"listed": 3, "agreed": 2, "capped": 0, "reached": 2, "capDays": 14}
    assert answer == {"errors": []}
    assert {to: message["Subject"] for to, message in mails.items()} == {
        "anna@example.org": "Deine Bohnen",
        "bert@example.org": "Your beans",
    }
    to_anna = mails["anna@example.org"]
    assert "Hallo Anna,\n\nSie verfallen bald.\n" in text_of(to_anna).replace("\r", "")
    assert to_anna["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert token_for(anna.id, Stream.NEWS) in to_anna["List-Unsubscribe"]


async def test_who_answered_a_survey_hears_what_came_of_it_ca7(make, graphql, brand, mailbox):
    """Anna and Carl answered, and Carl has not agreed to news; Bert agreed and answered nothing."""
    survey = await make.survey()
    survey_id = global_id("Survey", survey.id)
    for handle, agrees in (("anna", True), ("bert", True), ("carl", False)):
        member = await listed(make, mailbox, handle, agrees=agrees)
        if handle != "bert":
            await make.response(survey, 9, by=member)

    audience = await graphql(AUDIENCE_OF_SURVEY, viewer=brand, id=survey_id)
    answer = await written(graphql, brand, reason=None, surveyId=survey_id)

    assert audience == {"listed": 2, "agreed": 1, "capped": 0, "reached": 1}
    assert answer == {"errors": []}
    assert set(await sent(mailbox)) == {"anna@example.org"}


async def test_a_message_goes_to_one_list_that_there_is_ca7(make, graphql, brand, mailbox):
    survey = await make.survey()
    both = await written(graphql, brand, surveyId=global_id("Survey", survey.id), idempotencyKey="both")
    none = await written(graphql, brand, reason=None, idempotencyKey="none")
    unknown = await written(
        graphql, brand, reason=None, surveyId=global_id("Survey", new_id()), idempotencyKey="unknown"
    )

    assert [one["errors"][0]["code"] for one in (both, none, unknown)] == ["REQUIRED", "REQUIRED", "NOT_FOUND"]


async def test_nobody_is_written_to_twice_within_the_days_of_the_cap_ca7(make, graphql, brand, mailbox):
    await listed(make, mailbox, "anna")
    await written(graphql, brand)
    assert list(await sent(mailbox)) == ["anna@example.org"]

    with clock.living_at(NOW + 14 * DAY - timedelta(minutes=1)):
        audience = await graphql(AUDIENCE, viewer=brand, reason="POINTS_EXPIRING")
        refused = await written(graphql, brand, idempotencyKey="beans-again")
        assert await sent(mailbox) == {}
    with clock.living_at(NOW + 14 * DAY + timedelta(minutes=1)):
        again = await written(graphql, brand, idempotencyKey="beans-once-more")
        assert list(await sent(mailbox)) == ["anna@example.org"]

    assert (audience["capped"], audience["reached"]) == (1, 0)
    assert refused["errors"][0]["code"] == "NOT_ELIGIBLE"
    assert again == {"errors": []}


async def test_two_messages_at_once_reach_a_member_once_ca7(make, graphql, brand, mailbox):
    await listed(make, mailbox, "anna")

    await written(graphql, brand)
    await written(graphql, brand, idempotencyKey="another", subjectEn="Another")
    await sent(mailbox)

    assert await Notification.filter(subject_type="CareMessage").count() == 1


async def test_who_withdraws_or_is_restricted_before_it_is_sent_gets_nothing_ca7(make, graphql, brand, mailbox):
    anna, bert = [await listed(make, mailbox, one) for one in ("anna", "bert")]
    await written(graphql, brand)
    await notices_told()
    assert await Notification.filter(subject_type="CareMessage").count() == 2

    await unsubscribe(token_for(anna.id, Stream.NEWS))
    await Member.filter(id=bert.id).update(restricted_at=clock.now())

    assert await sent(mailbox) == {}


async def test_the_same_key_sends_once_and_another_text_under_it_is_a_conflict_ca7(make, graphql, brand, mailbox):
    await listed(make, mailbox, "anna")

    answers = [await written(graphql, brand) for _ in range(2)]
    other = await written(graphql, brand, textEn="Something else.")

    assert answers == [{"errors": []}] * 2
    assert other["errors"][0]["code"] == "CONFLICT"
    assert len(await sent(mailbox)) == 1
    entry = await AuditEntry.get(action="care.message")
    assert (entry.actor_id, entry.detail) == (brand.id, "POINTS_EXPIRING, 1: Your beans")


async def test_a_message_stands_in_no_inbox_and_in_ones_export_ca7(make, graphql, brand, mailbox):
    anna = await listed(make, mailbox, "anna")
    await written(graphql, brand)
    await sent(mailbox)

    inbox = await graphql("{ viewer { notifications { nodes { title } } } }", viewer=anna)
    held = await of_member(anna.id)

    assert [one["title"] for one in inbox["notifications"]["nodes"] if one["title"] == "Your beans"] == []
    assert "They end soon." in str(held)


@pytest.mark.parametrize(
    ("field", "value", "code"), [("subjectDe", " ", "REQUIRED"), ("textEn", "x" * 5001, "TOO_LONG")]
)
async def test_a_message_is_said_in_both_languages_and_fits_ca7(make, graphql, brand, mailbox, field, value, code):
    await listed(make, mailbox, "anna")

    answer = await written(graphql, brand, **{field: value})

    assert [(one["code"], one["field"]) for one in answer["errors"]] == [(code, [field])]
    assert not await AuditEntry.filter(action="care.message").exists()


@pytest.mark.parametrize("month", [7, 8])
async def test_how_few_told_something_of_themselves_is_not_told_by_writing_to_them_in39(
    make, graphql, brand, mailbox, month
):
    """Neither that there is one nor that there is none: of somebody else's making, that would be an answer."""
    anna = await listed(make, mailbox, "anna")
    await Member.filter(id=anna.id).update(birthday=date(1990, 7, 3))
    segment = await make.own_segment(condition("BIRTHDAY_MONTH", "IS_ONE_OF", str(month)), name="Month")
    own = global_id("OwnSegment", segment.id)

    audience = await graphql(OF_SEGMENT, viewer=brand, id=own)
    answer = await written(graphql, brand, reason=None, ownSegmentId=own)

    assert audience == dict.fromkeys(("listed", "agreed", "capped", "reached"))
    assert answer == {"errors": []}
    assert list(await sent(mailbox)) == (["anna@example.org"] if month == 7 else [])
    assert (await AuditEntry.get(action="care.message")).detail == "Month, <10: Your beans"


async def test_nobody_but_the_brands_staff_writes_ca7(make, graphql, brand, mailbox):
    anna = await listed(make, mailbox, "anna")

    answers = [await written(graphql, one) for one in (anna, await make.moderator("mona"), None)]

    assert [one["errors"][0]["code"] for one in answers] == ["FORBIDDEN", "FORBIDDEN", "UNAUTHENTICATED"]
    assert await sent(mailbox) == {}
