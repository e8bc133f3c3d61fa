"""One mail a day to each of the brand's staff, in their language, and only while an alarm stands (SH85)."""

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from portal.alarms import mails
from portal.alarms.models import Alarm, AlarmKind
from portal.kernel import clock
from portal.kernel.models import OutboxItem
from tests.mailbox import chosen_settings, mailbox, smtp_port, text_of

__all__ = ["chosen_settings", "mailbox", "smtp_port"]
pytestmark = pytest.mark.anyio
EIGHT = datetime(2026, 6, 2, 8, tzinfo=ZoneInfo("Europe/Berlin"))
DAY = timedelta(days=1)
SHOP = "shopify:my-shop.myshopify.com"


async def raised(kind=AlarmKind.NOT_UNDERSTOOD, about=SHOP, count=1):
    await Alarm.create(kind=kind, about=about, count=count, since=EIGHT - DAY, raised_at=EIGHT - DAY)


async def written(mailbox, now):
    with clock.living_at(now):
        await mails.write_daily(now)
        return [(message["To"], message["Subject"]) for message in await mailbox.fetch()]


async def test_each_of_the_staff_gets_one_mail_a_day_as_long_as_something_stands_sh85(make, mailbox):
    await make.brand("anna"), await make.admin("bert"), await make.member(), await make.moderator()
    await raised(count=3)
    await raised(AlarmKind.KEY_REFUSED)

    early = await written(mailbox, EIGHT - timedelta(minutes=1))
    first = await written(mailbox, EIGHT)
    later = [await written(mailbox, EIGHT + timedelta(minutes=minutes)) for minutes in (1, 60, 15 * 60)]
    next_day = await written(mailbox, EIGHT + DAY)
    await Alarm.all().delete()

    subject = "2 things need the brand's staff"
    assert (early, later) == ([], [[], [], []])
    assert sorted(first) == [("anna@example.org", subject), ("bert@example.org", subject)]
    assert sorted(next_day) == sorted(first)
    assert await written(mailbox, EIGHT + 2 * DAY) == []


async def test_what_goes_wrong_in_the_afternoon_is_written_then_sh85(make, mailbox):
    await make.brand()
    assert await written(mailbox, EIGHT) == []

    await raised()

    assert len(await written(mailbox, EIGHT + timedelta(hours=7))) == 1
    assert await written(mailbox, EIGHT + timedelta(hours=8)) == []


async def test_the_mail_says_what_is_open_in_the_reader_s_language_sh85(make, mailbox):
    await make.member("anna", roles=("BRAND",), locale="de")
    await raised(count=1200)
    await raised(AlarmKind.RATE_MISSING, "CHF", 1)

    with clock.living_at(EIGHT):
        await mails.write_daily(EIGHT)
        (message,) = await mailbox.fetch()

    assert message["Subject"] == "2 Dinge brauchen das Team der Marke"
    text = " ".join(text_of(message).split())
    assert text.startswith("Hallo Anna, das alles ist im Moment offen:")
    assert f"* 1.200 Zustellungen von {SHOP} wurden nicht verstanden Seit 1. Juni 2026, 08:00 Uhr." in text
    assert "* Eine Zustellung wartet auf einen Kurs von CHF" in text
    assert "https://portal.example.org/staff/alarms" in text
    assert message["List-Unsubscribe"] is None


async def test_one_thing_is_told_as_one_sh85(make, mailbox):
    await make.brand()
    await raised()

    assert [subject for _, subject in await written(mailbox, EIGHT)] == ["One thing needs the brand's staff"]


async def test_nobody_is_written_to_who_proved_no_address_or_may_not_enter_sh85(make, mailbox):
    await make.member(roles=("BRAND",), email_verified_at=None)
    await make.member(roles=("BRAND",), banned_at=EIGHT)
    await raised()

    assert await written(mailbox, EIGHT) == []


async def test_of_two_workers_at_the_same_moment_one_writes_sh85(make, mailbox):
    for _ in range(5):
        await make.brand()
    await raised()

    with clock.living_at(EIGHT):
        await asyncio.gather(*(mails.write_daily(EIGHT) for _ in range(4)))

        assert await OutboxItem.all().count() == 5
        assert len(await mailbox.fetch()) == 5


async def test_moderators_are_written_to_of_what_they_decide_and_led_to_it_sh85(make, mailbox):
    await make.brand("anna"), await make.moderator("mona"), await make.admin("zoe")
    await raised()
    await raised(AlarmKind.VOTES_WAIT, "")

    with clock.living_at(EIGHT):
        await mails.write_daily(EIGHT)
        found = {message["To"]: message for message in await mailbox.fetch()}

    assert {to: message["Subject"] for to, message in found.items()} == {
        "anna@example.org": "One thing needs the brand's staff",
        "mona@example.org": "One thing needs the forum's moderators",
        "zoe@example.org": "2 things need the brand's staff",
    }
    assert "https://portal.example.org/moderation/fair-play" in text_of(found["mona@example.org"])
    assert "https://portal.example.org/staff/alarms" in text_of(found["zoe@example.org"])
