"""The mail about points that end: one point or many, in the reader's language (R34)."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.kernel import clock
from portal.kernel.models import OutboxItem
from portal.kernel.steps import finish
from portal.loyalty.ledger.reminders import remind_due
from portal.notifications.models import Notification, NotificationKind
from tests.mailbox import chosen_settings, mailbox, smtp_port, text_of

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

NOON = datetime(2026, 6, 1, 11, tzinfo=UTC)
DAY = timedelta(days=1)
END = datetime(2026, 7, 1, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("locale", "points", "subject", "sentence"),
    [
        (
            "en",
            1,
            "One point ends on July 1, 2026",
            "one of your points can be spent until July 1, 2026 and is gone after that day. See what you can get for it:",
        ),
        (
            "en",
            2,
            "2 points end on July 1, 2026",
            "2 of your points can be spent until July 1, 2026 and are gone after that day. See what you can get for them:",
        ),
        (
            "de",
            1,
            "Ein Punkt verfällt am 1. Juli 2026",
            "einer deiner Punkte lässt sich bis zum 1. Juli 2026 einlösen und ist danach weg. Was es dafür gibt:",
        ),
        (
            "de",
            2000,
            "2.000 Punkte verfallen am 1. Juli 2026",
            "2.000 deiner Punkte lassen sich bis zum 1. Juli 2026 einlösen und sind danach weg. Was es dafür gibt:",
        ),
    ],
)
async def test_the_reminder_by_mail_counts_in_the_reader_s_language_r34(
    make, mailbox, locale, points, subject, sentence
):
    member = await make.member(locale=locale)
    with clock.living_at(NOON):
        await make.points(member, points, expires_at=END)

    with clock.living_at(END - 5 * DAY):
        assert await finish(remind_due, END - 5 * DAY) == 1
    (message,) = await mailbox.fetch()

    assert message["Subject"] == subject
    assert text_of(message).splitlines()[2] == sentence
    assert (await OutboxItem.get(topic="mail")).payload == {
        "subject": ["One point ends on {day}", "{count} points end on {day}"]
    }


async def test_two_ends_on_one_day_are_one_mail_and_two_notices_nc10(make, mailbox):
    """The mail tells the nearer one."""
    member = await make.member()
    with clock.living_at(NOON):
        await make.points(member, 5, expires_at=END)
        await make.points(member, 7, expires_at=END + DAY)
    moment = END - 5 * DAY

    with clock.living_at(moment):
        await finish(remind_due, moment)
        messages = await mailbox.fetch()

    assert [message["Subject"] for message in messages] == ["5 points end on July 1, 2026"]
    assert await Notification.filter(member_id=member.id, kind=NotificationKind.POINTS_EXPIRING).count() == 2
