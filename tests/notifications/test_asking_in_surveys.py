"""Asking customers in surveys (NC20, FB10): who agreed, once for each order or contact, and what share answers."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts import agreeing
from portal.accounts.consents import TEXT_VERSIONS
from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.models import ConsentPurpose, Member
from portal.accounts.viewer import SYSTEM
from portal.care.interactions import Contact, record_interaction
from portal.care.models import InteractionChannel
from portal.feedback.models import Survey, SurveyOccasion, SurveyRequest
from portal.holdouts.models import HoldoutKind, HoldoutMessage
from portal.insights.own_segments.limiting import save_audience
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.notifications import mailing, survey_requests
from portal.notifications.models import Notification
from portal.notifications.unsubscribing import Stream, token_for, unsubscribe
from portal.privacy import holdings
from portal.segments.models import AudienceKind
from portal.shop.models import Order
from tests.mailbox import chosen_settings, mailbox, smtp_port, text_of
from tests.makers.segments import condition

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

JUNE = datetime(2026, 6, 10, 9, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
DUE = JUNE + 5 * DAY + MINUTE
REVIEWS = ConsentPurpose.REVIEW_REQUESTS
INBOX = "{ viewer { notifications { nodes { kind title body url } } } }"
REQUESTS = """query ($id: ID!) {
  node(id: $id) { ... on Survey { sentAfter sentAfterDays requests { asked answered rate } } }
}"""


async def asked_at(instant):
    """How many occasions were settled."""
    with clock.living_at(instant):
        return await finish(survey_requests.ask_due, instant)


async def mails_at(instant, mailbox):
    with clock.living_at(instant):
        await finish(mailing.write_due, instant)
        return await mailbox.fetch()


async def inbox(graphql, viewer, instant=DUE):
    with clock.living_at(instant):
        return (await graphql(INBOX, viewer=viewer))["notifications"]["nodes"]


async def agrees(member, make, mailbox):
    await agreeing.agree({REVIEWS: TEXT_VERSIONS[REVIEWS]}, by=await make.viewer(member))
    await agreeing.confirm_by_mail(await mailbox.token())


async def sent(make, after=SurveyOccasion.PURCHASE, days=5, **terms):
    with clock.living_at(JUNE - DAY):
        return await make.survey(sent_after=after, sent_after_days=days, **terms)


async def ordered(make, buyer, at=JUNE):
    with clock.living_at(at):
        return await make.order(buyer, placed_at=at)


async def phoned(address, at=JUNE):
    with clock.living_at(at):
        call = Contact(customer_email=address, channel=InteractionChannel.PHONE, summary="A question.")
        return await record_interaction(call, by=SYSTEM)


@pytest.fixture
async def anna(make, mailbox):
    """She agreed to be asked."""
    anna = await make.member("anna", email="anna@example.org", locale="en", display_name="Anna")
    with clock.living_at(JUNE - DAY):
        await agrees(anna, make, mailbox)
    return anna


async def test_a_buyer_is_asked_once_by_notice_and_mail_nc20(anna, make, graphql, mailbox):
    survey = await sent(make)
    order = await ordered(make, anna)
    assert await asked_at(DUE - 2 * MINUTE) == 0

    assert await asked_at(DUE) == 1

    path = f"/surveys/{global_id('Survey', survey.id)}?order={global_id('Order', order.id)}"
    words = "It takes a minute. Good or bad: who can change it reads it."
    notice = {"kind": "SURVEY", "title": "How was what you ordered?", "body": words, "url": path}
    assert await inbox(graphql, anna) == [notice]
    (message,) = await mails_at(DUE + 11 * MINUTE, mailbox)
    link = f"https://portal.example.org/unsubscribe/{token_for(anna.id, Stream.REVIEWS)}"
    assert (message["To"], message["Subject"]) == ("anna@example.org", "How was what you ordered?")
    assert message["List-Unsubscribe"] == f"<{link}>"
    assert f"https://portal.example.org{path}" in text_of(message)
    assert await asked_at(DUE + DAY) == 0
    assert await mails_at(DUE + DAY, mailbox) == []


async def test_who_is_held_out_of_the_request_is_not_asked_ho2(anna, make, graphql, mailbox):
    await Member.filter(id=anna.id).update(joined_at=JUNE - 9 * DAY)
    with clock.living_at(JUNE):
        await make.holdout(
            HoldoutKind.MESSAGE, message=HoldoutMessage.SURVEY_REQUEST, keeps_out=[anna], ends_on=date(2026, 7, 30)
        )
    await sent(make)
    await ordered(make, anna)

    assert await asked_at(DUE) == 1

    assert await inbox(graphql, anna) == []
    assert [one.asked_at for one in await SurveyRequest.all()] == [None]


async def test_a_german_is_asked_after_a_contact_in_german_nc20(make, graphql, mailbox):
    berta = await make.member("berta", email="berta@example.org", locale="de", display_name="Berta")
    with clock.living_at(JUNE - DAY):
        await agrees(berta, make, mailbox)
    survey = await sent(make, SurveyOccasion.CONTACT, 0)
    await phoned("berta@example.org")

    assert await asked_at(JUNE + MINUTE) == 1

    (message,) = await mails_at(JUNE + 12 * MINUTE, mailbox)
    assert message["Subject"] == "Wie gut haben wir dir geholfen?"
    assert f"https://portal.example.org/surveys/{global_id('Survey', survey.id)}\n" in text_of(message)


async def test_what_was_due_before_staff_said_so_is_not_asked_about_nc20(anna, make):
    await ordered(make, anna)
    with clock.living_at(DUE):
        await make.survey(sent_after=SurveyOccasion.PURCHASE, sent_after_days=5)

    assert await asked_at(DUE + MINUTE) == 0


async def test_what_could_not_be_asked_for_a_week_is_not_asked_nc20(anna, make):
    await sent(make)
    await ordered(make, anna)

    assert await asked_at(DUE + 7 * DAY) == 0


async def go_back(make, anna, survey, order):
    await make.refund(order, "50.00")


async def answer(make, anna, survey, order):
    await make.response(survey, 9, by=anna)


async def answer_about_it(make, anna, survey, order):
    await make.response(survey, 9, by=anna, order_id=order.id)


async def close(make, anna, survey, order):
    await Survey.filter(id=survey.id).update(closes_at=JUNE + 2 * DAY)


async def leave_the_segment(make, anna, survey, order):
    segment = await make.own_segment(condition("ORDERS", "AT_LEAST", "9"))
    await save_audience(AudienceKind.SURVEY, survey.id, segment.id, by=SYSTEM)


async def suspend(make, anna, survey, order):
    await Member.filter(id=anna.id).update(suspended_until=DUE + 9 * DAY)


async def ban(make, anna, survey, order):
    await Member.filter(id=anna.id).update(banned_at=JUNE)


async def restrict(make, anna, survey, order):
    await Member.filter(id=anna.id).update(restricted_at=JUNE)


async def change_address(make, anna, survey, order):
    await Member.filter(id=anna.id).update(email="new@example.org", email_key="new@example.org")


async def withdraw(make, anna, survey, order):
    await unsubscribe(token_for(anna.id, Stream.REVIEWS))


HINDRANCES = [
    *(go_back, answer, answer_about_it, close, leave_the_segment),
    *(suspend, ban, restrict, change_address, withdraw),
]


@pytest.mark.parametrize("hindrance", HINDRANCES)
async def test_nobody_is_asked_without_ground_nc20(hindrance, anna, make):
    survey, order = await sent(make), await ordered(make, anna)
    with clock.living_at(JUNE + DAY):
        await hindrance(make, anna, survey, order)

    await asked_at(DUE)

    assert not await SurveyRequest.filter(asked_at__isnull=False).exists()
    assert not await Notification.filter(kind="SURVEY").exists()


@pytest.mark.parametrize("hindrance", HINDRANCES)
async def test_it_is_judged_again_when_the_mail_is_sent_nc20(hindrance, anna, make, mailbox):
    survey, order = await sent(make), await ordered(make, anna)
    await asked_at(DUE)
    with clock.living_at(DUE + 11 * MINUTE):
        await finish(mailing.write_due, DUE + 11 * MINUTE)
        await hindrance(make, anna, survey, order)
        assert await mailbox.fetch() == []


async def test_who_has_not_agreed_is_not_asked_lw22(make):
    bert = await make.member("bert", email="bert@example.org")
    await sent(make)
    await ordered(make, bert)

    assert await asked_at(DUE) == 0
    assert not await SurveyRequest.exists()


async def test_nobody_is_asked_the_same_twice_within_thirty_days_nc20(anna, make):
    await sent(make)
    for day in (0, 1, 31):
        await ordered(make, anna, JUNE + day * DAY)
        await asked_at(DUE + day * DAY)

    orders = [order.id for order in await Order.all().order_by("placed_at")]
    asked = await SurveyRequest.filter(asked_at__isnull=False).order_by("asked_at").values_list("order_id", flat=True)
    assert list(asked) == [orders[0], orders[2]]


async def test_on_a_day_with_another_reminder_the_mail_waits_for_the_morning_nc10(anna, make, mailbox):
    await sent(make)
    await sent(make, SurveyOccasion.CONTACT, 0)
    await ordered(make, anna)
    await asked_at(DUE)
    assert len(await mails_at(DUE + 11 * MINUTE, mailbox)) == 1

    await phoned("anna@example.org", DUE + 12 * MINUTE)
    await asked_at(DUE + 13 * MINUTE)

    assert await mails_at(DUE + 30 * MINUTE, mailbox) == []
    assert len(await mails_at(DUE + DAY, mailbox)) == 1


async def test_a_notice_goes_with_what_there_is_to_answer_nc20(anna, make, graphql):
    survey, order = await sent(make), await ordered(make, anna)
    await asked_at(DUE)

    with clock.living_at(DUE):
        await make.response(survey, 9, by=anna, order_id=order.id)

    assert "SURVEY" not in [one["kind"] for one in await inbox(graphql, anna)]


async def test_staff_read_what_share_of_who_was_asked_answered_fb10(make, graphql, mailbox):
    brand, survey = await make.brand("brenda"), await sent(make, points=0)
    many = [await make.member(f"m{number}") for number in range(10)]
    for number, member in enumerate(many):
        await SurveyRequest.create(survey_id=survey.id, member_id=member.id, settled_at=JUNE, asked_at=JUNE)
        if number == 8:
            few = await graphql(REQUESTS, viewer=brand, id=global_id("Survey", survey.id))
    for member in (*many[:3], await make.member("unasked")):
        await make.response(survey, 9, by=member)

    found = await graphql(REQUESTS, viewer=brand, id=global_id("Survey", survey.id))

    assert few["requests"] == {"asked": 9, "answered": 0, "rate": None}
    when = {"sentAfter": "PURCHASE", "sentAfterDays": 5}
    assert found == {**when, "requests": {"asked": 10, "answered": 3, "rate": 0.3}}
    assert await graphql(REQUESTS, viewer=many[0], id=global_id("Survey", survey.id)) == {
        "sentAfter": None,
        "sentAfterDays": None,
        "requests": None,
    }


async def test_an_answer_about_one_order_answers_no_other_request_fb10(anna, make):
    survey = await sent(make)
    orders = [await ordered(make, anna, JUNE + day * DAY) for day in (0, 31)]
    for day in (0, 31):
        await asked_at(DUE + day * DAY)

    with clock.living_at(DUE + 32 * DAY):
        await make.response(survey, 9, by=anna, order_id=orders[0].id)

    answered = dict(await SurveyRequest.all().values_list("order_id", "answered_at"))
    assert answered == {orders[0].id: DUE + 32 * DAY, orders[1].id: None}


async def test_who_is_erased_leaves_a_request_that_counts_and_is_nobodys_fb10(anna, make):
    survey = await sent(make)
    await ordered(make, anna)
    await asked_at(DUE)

    await erase_member(anna.id, deletes_posts=False)

    (left,) = await SurveyRequest.all()
    assert (left.survey_id, left.member_id, left.order_id, left.once_key) == (survey.id, None, None, None)
    assert left.asked_at == DUE


async def test_of_two_members_who_are_one_the_requests_are_the_targets_fb10(anna, make):
    await sent(make)
    await ordered(make, anna)
    await asked_at(DUE)
    bert = await make.member("bert")

    await merge_members(anna.id, bert.id, reason="One person", by=SYSTEM)

    assert (await SurveyRequest.get()).member_id == bert.id


async def test_an_export_tells_what_one_was_asked_about_r77(anna, make):
    await sent(make)
    order = await ordered(make, anna)
    await asked_at(DUE)

    (told,) = json.loads(await holdings.of_member(anna.id))["surveys asked in"]

    assert (told["survey"], told["order_external_id"]) == ("Would you tell a friend?", order.external_id)
    assert (datetime.fromisoformat(told["asked_at"]), told["answered_at"]) == (DUE, None)
