"""Advertising goes by mail to who has confirmed that they want it, and ends at once (LW21, LW22, LW24)."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.accounts import agreeing
from portal.accounts.consents import TEXT_VERSIONS
from portal.accounts.models import ConsentPurpose, Member
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.notifications import choices, mailing
from portal.notifications.inbox import News, tell
from portal.notifications.models import Channel, NotificationKind
from portal.notifications.unsubscribing import Stream, token_for, unsubscribe
from tests.mailbox import chosen_settings, mailbox, smtp_port, text_of

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

NOON = datetime(2026, 6, 5, 10, tzinfo=UTC)
LATER = NOON + timedelta(minutes=11)
SURVEY, EXCLUSIVE = News(kind=NotificationKind.SURVEY), News(kind=NotificationKind.EXCLUSIVE_OPENED)
REVIEWS = ConsentPurpose.REVIEW_REQUESTS


@pytest.fixture
async def anna(make):
    return await make.member("anna", email="anna@example.org", locale="en")


async def agreed(member, make, mailbox, *purposes):
    await agreeing.agree({one: TEXT_VERSIONS[one] for one in purposes}, by=await make.viewer(member))
    await agreeing.confirm_by_mail(await mailbox.token())


async def gathered(*told, to):
    """These were told at noon, and what was due by then is on its way."""
    with clock.living_at(NOON):
        for place, news in enumerate(told):
            await tell(to.id, news, once=f"news:{place}")
    with clock.living_at(LATER):
        await finish(mailing.write_due, LATER)


async def test_a_request_for_a_review_goes_to_who_agreed_and_to_nobody_else_lw22(anna, make, mailbox):
    other = await make.member("bert", email="bert@example.org")
    await agreed(anna, make, mailbox, REVIEWS)

    await gathered(SURVEY, to=anna)
    await gathered(SURVEY, to=other)

    assert [message["To"] for message in await mailbox.fetch()] == ["anna@example.org"]


async def test_who_chose_the_channel_alone_has_not_agreed_lw22(anna, make, mailbox):
    await choices.choose({NotificationKind.SURVEY: {Channel.IN_APP, Channel.EMAIL}}, by=await make.viewer(anna))

    await gathered(SURVEY, to=anna)

    assert await mailbox.fetch() == []


async def test_a_tick_that_was_not_confirmed_sends_nothing_lw23(anna, make, mailbox):
    await agreeing.agree({REVIEWS: TEXT_VERSIONS[REVIEWS]}, by=await make.viewer(anna))
    await mailbox.fetch()

    await gathered(SURVEY, to=anna)

    assert await mailbox.fetch() == []


async def test_advertising_goes_apart_from_the_rest_with_a_link_of_its_own_lw24(anna, make, mailbox):
    await agreed(anna, make, mailbox, REVIEWS, ConsentPurpose.NEWSLETTER)

    await gathered(SURVEY, EXCLUSIVE, to=anna)

    links = {message["List-Unsubscribe"] for message in await mailbox.fetch()}
    assert links == {
        f"<https://portal.example.org/unsubscribe/{token_for(anna.id, stream)}>"
        for stream in (Stream.REVIEWS, Stream.NEWS)
    }


async def test_one_click_withdraws_the_consent_and_ends_nothing_else_lw24(anna, make, mailbox):
    await agreed(anna, make, mailbox, REVIEWS, ConsentPurpose.NEWSLETTER)
    await gathered(SURVEY, EXCLUSIVE, to=anna)

    ended = await unsubscribe(token_for(anna.id, Stream.REVIEWS))
    await unsubscribe(token_for(anna.id, Stream.REVIEWS))

    (message,) = await mailbox.fetch()  # what was on its way is judged when it is sent
    standing = {one.purpose: one.agreed for one in await agreeing.standing_of(await make.viewer(anna))}
    wanted = await choices.of_viewer(await make.viewer(anna))
    assert ended is Stream.REVIEWS
    assert token_for(anna.id, Stream.NEWS) in text_of(message)
    assert (standing[REVIEWS], standing[ConsentPurpose.NEWSLETTER]) == ("NOT", "CONFIRMED")
    assert Channel.EMAIL not in wanted[NotificationKind.SURVEY]
    assert Channel.EMAIL in wanted[NotificationKind.EXCLUSIVE_OPENED]
    assert Channel.EMAIL in wanted[NotificationKind.REPLY]


async def test_another_address_has_agreed_to_nothing_lw23(anna, make, mailbox):
    await agreed(anna, make, mailbox, REVIEWS)
    await Member.filter(id=anna.id).update(email="anna@other.example")

    await gathered(SURVEY, to=anna)

    assert await mailbox.fetch() == []
