"""The mail of the day about alarms: one to each of the brand's staff, and none while nothing is wrong (SH85)."""

from collections.abc import Sequence
from datetime import date, datetime

from portal.accounts.models import Member
from portal.accounts.queries import brand_staff
from portal.alarms import queries, wording
from portal.alarms.models import Alarm
from portal.alarms.pages import ALL_ALARMS
from portal.kernel import clock, mail, outbox
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work
from portal.settings import settings

HOUR = 8
"""By the brand's clock; what goes wrong later on a day without a mail is written at once."""
OPEN = (
    Plural("One thing needs the brand's staff", "{count} things need the brand's staff"),
    Plural(
        "Hello {name},\n\n"
        "this is open at the moment:\n\n"
        "{alarms}\n\n"
        "Look into it here:\n\n"
        "{link}\n\n"
        "The brand's staff get this mail once a day, and only while something is open.",
        "Hello {name},\n\n"
        "these things are open at the moment:\n\n"
        "{alarms}\n\n"
        "Look into them here:\n\n"
        "{link}\n\n"
        "The brand's staff get this mail once a day, and only while something is open.",
    ),
)


async def write_daily(now: datetime) -> int:
    """Write to those of the staff who had no mail today, if any alarm stands; how many that were.

    Of two workers that find the same person one writes: the outbox takes a key of a person and a day once.
    """
    alarms = await queries.current_alarms()
    if not alarms or now.astimezone(settings().zone).hour < HOUR:
        return 0
    day = clock.local_day(now)
    due = await _not_written_to(day)
    for member in due:
        await _write(member, alarms, day)
    return len(due)


async def _not_written_to(day: date) -> Sequence[Member]:
    staff = [one for one in await brand_staff() if one.email is not None and one.email_verified_at is not None]
    written = await outbox.known([_key(one, day) for one in staff])
    return [one for one in staff if _key(one, day) not in written]


@unit_of_work
async def _write(member: Member, alarms: Sequence[Alarm], day: date) -> None:
    assert member.email is not None
    values = {
        "name": member.display_name,
        "count": len(alarms),
        "alarms": "\n\n".join(_said(alarm, member.locale) for alarm in alarms),
        "link": mail.link(ALL_ALARMS),
    }
    await mail.put(mail.Mail(member.email, member.locale, *OPEN, values), once_key=_key(member, day))


def _said(alarm: Alarm, locale: str) -> str:
    title = wording.title(alarm.kind, alarm.about, alarm.count, locale)
    return f"* {title}\n  {wording.body(alarm.kind, alarm.since, locale)}"


def _key(member: Member, day: date) -> str:
    return f"alarms:{member.id}:{day.isoformat()}"
