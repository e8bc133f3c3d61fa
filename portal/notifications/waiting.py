"""When what was told is due by mail and in a digest."""

from datetime import date, datetime, timedelta

from portal.accounts.models import DigestRhythm
from portal.kernel import clock
from portal.notifications.choices import Wanted
from portal.notifications.models import Channel, NotificationKind

UNTIL_AWAY = timedelta(minutes=10)
"""Whoever has read it by then is not written to (NC4)."""
MAILED_ELSEWHERE = frozenset({NotificationKind.MODERATION, NotificationKind.POINTS_EXPIRING})
"""Their rooms write the mails themselves, as they have to be written."""
DIGEST_AT = timedelta(hours=8)
"""After midnight, where the brand is."""


def mail_due(kind: NotificationKind, wanted: Wanted, now: datetime) -> datetime | None:
    """From when a mail may tell it; None where none is to."""
    return now + UNTIL_AWAY if Channel.EMAIL in wanted.channels and kind not in MAILED_ELSEWHERE else None


def digest_due(wanted: Wanted, now: datetime) -> datetime | None:
    """The morning of the digest that has it: tomorrow's, or next Monday's. What a mail tells, no digest repeats."""
    if Channel.DIGEST not in wanted.channels or Channel.EMAIL in wanted.channels:
        return None
    return next_digest(wanted.rhythm, now)


def next_digest(rhythm: DigestRhythm, now: datetime) -> datetime:
    """The next morning on which digests of that rhythm go out."""
    today = clock.local_day(now)
    morning = _morning(today)
    if rhythm is DigestRhythm.DAILY:
        return morning if morning > now else _morning(today + timedelta(days=1))
    monday = today + timedelta(days=-today.weekday() % 7)
    morning = _morning(monday)
    return morning if morning > now else _morning(monday + timedelta(days=7))


def _morning(day: date) -> datetime:
    return clock.start_of_day(day) + DIGEST_AT
