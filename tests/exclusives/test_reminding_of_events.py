"""Whoever has a seat hears the day before, once, of what is so still (EX7)."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.access.viewers import viewer_of
from portal.accounts import agreeing, merging
from portal.accounts.consents import TEXT_VERSIONS
from portal.accounts.models import ConsentPurpose
from portal.accounts.viewer import SYSTEM
from portal.exclusives.bookings import book, give_back
from portal.exclusives.jobs import remind_due
from portal.exclusives.models import Booking
from portal.exclusives.terms import EventTerms, WindowTerms
from portal.kernel import clock
from portal.kernel.pagination import Page
from portal.kernel.steps import finish
from portal.loyalty.tiering.grants import end_grant, grant_tier
from portal.moderation.in_force import SanctionKind
from portal.moderation.sanctions import sanction_member
from portal.notifications import choices, mailing
from portal.notifications.models import Channel, Notification, NotificationKind
from portal.notifications.queries import notices, unread_count
from portal.notifications.unsubscribing import Stream, token_for
from tests.exclusives.bookings import NOW, STARTS, evening, save_again
from tests.mailbox import chosen_settings, mailbox, smtp_port, text_of
from tests.queue import notices_told

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

EVE = STARTS - timedelta(days=1)
MAILED = EVE + timedelta(minutes=11)
KIND = NotificationKind.EXCLUSIVE_OPENED


@pytest.fixture
async def anna(make):
    """Who chose to hear by mail, too."""
    member = await make.member("anna", email="anna@example.org", locale="en")
    await choices.choose({KIND: {Channel.IN_APP, Channel.EMAIL}}, by=await viewer_of(member.id))
    return member


async def seated(make, *members, **terms):
    """An event in which these asked for a seat in this order."""
    with clock.living_at(NOW):
        release = await evening(make, **terms)
        for minutes, member in enumerate(members):
            with clock.living_at(NOW + timedelta(minutes=minutes)):
                await book(release.id, by=await viewer_of(member.id))
    return release


async def reminded(at=EVE):
    with clock.living_at(at):
        done = await finish(remind_due, at)
        await notices_told()
    return done


async def inbox(member, at):
    """Titles and bodies, as the member reads them at that moment."""
    with clock.living_at(at):
        viewer = await viewer_of(member.id)
        found = (await notices(Page(), viewer=viewer)).rows
        assert await unread_count(viewer) == len(found)
        said = [one.words(viewer.locale) for one in found if one.kind is KIND]
    return [(one.title, one.body.replace("\u202f", " ")) for one in said]


async def mails_at(instant, mailbox):
    with clock.living_at(instant):
        await finish(mailing.write_due, instant)
        await finish(mailing.digest_due, instant)
        return await mailbox.fetch()


async def test_who_has_a_seat_hears_a_day_before_and_who_waits_for_one_does_not_ex7(make, anna):
    bert = await make.member("bert", locale="de")
    await seated(make, anna, bert, title="Evening of tea")

    assert await reminded(EVE - timedelta(seconds=1)) == 0
    assert await Notification.all().count() == 0
    assert (await reminded(), await reminded(EVE + timedelta(hours=1))) == (1, 0)

    body = (
        "It begins on November 30, 2026 at 10:00 AM (Europe/Berlin). "
        "If you cannot come, please give it back to those who wait."
    )
    assert await inbox(anna, EVE) == [("You have a seat: Evening of tea", body)]
    assert await inbox(bert, EVE) == []


async def test_it_is_said_in_german_by_the_clock_of_the_brand_ex7(make):
    bert = await make.member("bert", locale="de")
    await seated(make, bert, title="Teeabend", event=EventTerms(datetime(2027, 7, 1, 16, 30, tzinfo=UTC), seats=1))

    await reminded(datetime(2027, 6, 30, 16, 30, tzinfo=UTC))

    ((title, body),) = await inbox(bert, datetime(2027, 6, 30, 17, tzinfo=UTC))
    assert title == "Du hast einen Platz: Teeabend"
    assert body.startswith("Es beginnt am 1. Juli 2027 um 18:30 Uhr (Europe/Berlin). ")


async def test_the_mail_goes_to_who_chose_it_without_any_consent_to_advertising_ex7(make, anna, mailbox):
    bert = await make.member("bert", email="bert@example.org")
    await seated(make, anna, bert, seats=2)

    await reminded()

    (message,) = await mails_at(MAILED, mailbox)
    assert message["To"] == "anna@example.org"
    assert message["List-Unsubscribe"].endswith(f"/unsubscribe/{token_for(anna.id, Stream.NOTICES)}>")
    assert "/exclusives/evening" in text_of(message)
    assert await mails_at(MAILED + timedelta(hours=2), mailbox) == []


async def test_with_a_digest_it_comes_in_the_morning_of_the_event_ex7(make, mailbox):
    bert = await make.member("bert", email="bert@example.org", locale="en")
    await choices.choose({KIND: {Channel.DIGEST}}, by=await viewer_of(bert.id))
    late = STARTS + timedelta(hours=9)
    await seated(make, bert, event=EventTerms(late, seats=1))

    await reminded(late - timedelta(days=1))

    assert await mails_at(STARTS - timedelta(hours=3), mailbox) == []
    (message,) = await mails_at(STARTS - timedelta(hours=2), mailbox)
    assert "You have a seat" in text_of(message)


async def test_no_mail_and_no_notice_of_a_seat_that_was_given_back_nc5_ex7(make, anna, mailbox):
    release = await seated(make, anna)
    await reminded()
    with clock.living_at(EVE + timedelta(minutes=5)):
        await give_back(release.id, by=await viewer_of(anna.id))

    assert await mails_at(MAILED, mailbox) == []
    assert await inbox(anna, MAILED) == []


async def test_none_of_what_closed_to_them_before_or_after_it_was_told_l28_ex7(make, anna, mailbox):
    bert = await make.member("bert", email="bert@example.org")
    with clock.living_at(NOW):
        release = await evening(make, seats=2, windows={"gold": NOW - timedelta(days=1)}, public_at=None)
        until = NOW + timedelta(days=90)
        for member in (anna, bert):
            await choices.choose({KIND: {Channel.IN_APP, Channel.EMAIL}}, by=await viewer_of(member.id))
            await grant_tier(member.id, "gold", until, reason="A friend of the house.", by=SYSTEM)
            await book(release.id, by=await viewer_of(member.id))
    with clock.living_at(EVE - timedelta(hours=1)):
        await end_grant(bert.id, reason="It was a mistake.", by=SYSTEM)

    assert await reminded() == 1
    with clock.living_at(EVE + timedelta(minutes=5)):
        await end_grant(anna.id, reason="It was a mistake.", by=SYSTEM)

    digests = [text_of(one) for one in await mails_at(MAILED, mailbox)]
    assert ["You have a seat" in one for one in digests] == [False, False], "the tier alone is told"
    assert [await inbox(one, MAILED) for one in (anna, bert)] == [[], []]


async def test_an_event_that_moves_away_takes_it_back_and_tells_it_anew_nc5_ex7(make, anna, mailbox):
    release = await seated(make, anna)
    await reminded()
    later = STARTS + timedelta(days=7)
    with clock.living_at(EVE + timedelta(minutes=5)):
        await save_again(release, event=EventTerms(later, seats=1))

    assert await mails_at(MAILED, mailbox) == []
    assert await inbox(anna, MAILED) == []
    assert await reminded(MAILED) == 0
    assert await reminded(later - timedelta(days=1)) == 1

    ((_, body),) = await inbox(anna, later - timedelta(days=1))
    assert body.startswith("It begins on December 7, 2026 at 10:00 AM")
    assert len(await mails_at(later - timedelta(hours=23), mailbox)) == 1
    assert await Notification.filter(member_id=anna.id).count() == 1


async def test_one_that_moves_on_its_last_day_is_told_at_once_and_there_and_back_twice_ex7(make, anna):
    release = await seated(make, anna)
    await reminded()
    for hours, starts_at in ((2, STARTS + timedelta(hours=1)), (3, STARTS)):
        at = EVE + timedelta(hours=hours)
        with clock.living_at(at):
            await save_again(release, event=EventTerms(starts_at, seats=1))
        assert await inbox(anna, at) == []
        assert await reminded(at) == 1
        ((_, body),) = await inbox(anna, at)
        assert f"at {'11:00' if hours == 2 else '10:00'} AM" in body


async def test_other_changes_of_the_event_tell_nothing_again_ex7(make, anna):
    release = await seated(make, anna)
    await reminded()

    with clock.living_at(EVE + timedelta(hours=1)):
        await save_again(release, title="Another title", event=EventTerms(STARTS, "Flensburg", 5))

    assert await reminded(EVE + timedelta(hours=1)) == 0
    assert len(await inbox(anna, EVE + timedelta(hours=1))) == 1


async def test_a_cancelled_event_reminds_nobody_ex7(make, anna, mailbox):
    release = await seated(make, anna)
    await reminded()
    with clock.living_at(EVE + timedelta(minutes=5)):
        await save_again(release, public_at=None, windows=(WindowTerms("gold", NOW),))

    assert not await Booking.exists()
    assert (await mails_at(MAILED, mailbox), await inbox(anna, MAILED)) == ([], [])


async def test_nobody_is_reminded_of_what_has_begun_ex7(make, anna, mailbox):
    await seated(make, anna)

    await reminded(STARTS)
    assert await Notification.all().count() == 0
    assert await Booking.filter(remind_at__not_isnull=True).count() == 0


async def test_a_mail_that_comes_too_late_is_not_sent_ex7(make, anna, mailbox):
    await seated(make, anna)
    await reminded(STARTS - timedelta(minutes=5))

    assert len(await inbox(anna, STARTS - timedelta(minutes=1))) == 1
    assert await mails_at(STARTS + timedelta(minutes=6), mailbox) == []
    assert await inbox(anna, STARTS) == []


async def test_a_short_suspension_puts_it_off_and_one_between_keeps_the_mail_back_ex7(make, anna, mailbox):
    bert = await make.member("bert", email="bert@example.org")
    await seated(make, anna, bert, seats=2)

    async def suspend(member, at, until):
        with clock.living_at(at):
            await sanction_member(member.id, SanctionKind.SUSPENSION, statement="To cool down.", by=SYSTEM, until=until)

    back = EVE + timedelta(hours=6)
    await suspend(bert, EVE - timedelta(hours=1), back)
    assert await reminded() == 2
    assert await Notification.filter(kind=KIND, member_id=bert.id).count() == 0
    await suspend(anna, EVE + timedelta(minutes=5), back)

    sent = await mails_at(MAILED, mailbox)
    assert "You have a seat" not in "".join(text_of(one) for one in sent)
    assert await reminded(back) == 1
    assert await Notification.filter(kind=KIND, member_id=bert.id).count() == 1


async def test_who_gets_a_seat_on_the_last_day_has_just_heard_and_one_before_is_reminded_ex7(make, anna):
    bert, cora = await make.member("bert"), await make.member("cora")
    release = await seated(make, anna, bert, cora)
    with clock.living_at(EVE - timedelta(hours=1)):
        await give_back(release.id, by=await viewer_of(anna.id))
    assert await reminded() == 1
    with clock.living_at(EVE + timedelta(hours=1)):
        await give_back(release.id, by=await viewer_of(bert.id))

    assert await reminded(EVE + timedelta(hours=1)) == 0
    told = await Notification.filter(subject_type="Booking").select_related("member")
    assert [one.member.handle for one in told] == ["bert"]


async def test_accounts_that_become_one_are_reminded_once_r75_ex7(make, anna):
    other = await make.member("other")
    await seated(make, anna, other, seats=2)
    with clock.living_at(EVE - timedelta(hours=1)):
        await merging.merge_members(other.id, anna.id, reason="The same person.", by=SYSTEM)

    assert await reminded() == 1
    assert len(await inbox(anna, EVE)) == 1


async def test_consent_to_news_that_ends_takes_only_the_channel_ex7(make, anna, mailbox):
    purpose = ConsentPurpose.NEWSLETTER
    await agreeing.agree({purpose: TEXT_VERSIONS[purpose]}, by=await make.viewer(anna))
    await agreeing.confirm_by_mail(await mailbox.token())
    await seated(make, anna)
    await reminded()
    with clock.living_at(EVE + timedelta(minutes=5)):
        await agreeing.withdraw(purpose, by=await make.viewer(anna))

    (message,) = await mails_at(MAILED, mailbox)
    assert "You have a seat" in text_of(message)
