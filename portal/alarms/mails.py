"""The mail of the day about alarms: one to each who may do something about any, none while nothing is wrong (SH85)."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from portal.accounts.models import Member
from portal.accounts.queries import holders_of
from portal.alarms import queries, wording
from portal.alarms.models import Alarm
from portal.alarms.pages import ALL_ALARMS, page_of
from portal.alarms.readers import OF_MODERATORS, roles_for
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
OPEN_TO_MODERATORS = (
    Plural("One thing needs the forum's moderators", "{count} things need the forum's moderators"),
    Plural(
        "Hello {name},\n\n"
        "this is open at the moment:\n\n"
        "{alarms}\n\n"
        "Look into it here:\n\n"
        "{link}\n\n"
        "Moderators get this mail once a day, and only while something is open.",
        "Hello {name},\n\n"
        "these things are open at the moment:\n\n"
        "{alarms}\n\n"
        "Look into them here:\n\n"
        "{link}\n\n"
        "Moderators get this mail once a day, and only while something is open.",
    ),
)


async def write_daily(now: datetime) -> int:
    """Write to those who had no mail today, if an alarm stands that is for them; how many that were.

    Of two workers that find the same person one writes: the outbox takes a key of a person and a day once.
    """
    alarms = await queries.current_alarms()
    if not alarms or now.astimezone(settings().zone).hour < HOUR:
        return 0
    day = clock.local_day(now)
    due = await _not_written_to(await _readers(alarms), day)
    for member, theirs in due:
        await _write(member, theirs, day)
    return len(due)


async def _readers(alarms: Sequence[Alarm]) -> Sequence[tuple[Member, Sequence[Alarm]]]:
    """Each who may be written to, with the alarms that are for them."""
    found: dict[UUID, tuple[Member, list[Alarm]]] = {}
    holders = {roles: await holders_of(roles) for roles in {roles_for(alarm.kind) for alarm in alarms}}
    for alarm in alarms:
        for member in holders[roles_for(alarm.kind)]:
            if member.email is not None and member.email_verified_at is not None:
                found.setdefault(member.id, (member, []))[1].append(alarm)
    return [found[member_id] for member_id in sorted(found)]


async def _not_written_to(
    readers: Sequence[tuple[Member, Sequence[Alarm]]], day: date
) -> Sequence[tuple[Member, Sequence[Alarm]]]:
    written = await outbox.known([_key(member, day) for member, _ in readers])
    return [(member, alarms) for member, alarms in readers if _key(member, day) not in written]


@unit_of_work
async def _write(member: Member, alarms: Sequence[Alarm], day: date) -> None:
    """The page of all alarms is the brand's; who is a moderator only is led to where they decide."""
    assert member.email is not None
    is_for_moderators = all(alarm.kind in OF_MODERATORS for alarm in alarms)
    values = {
        "name": member.display_name,
        "count": len(alarms),
        "alarms": "\n\n".join(_said(alarm, member.locale) for alarm in alarms),
        "link": mail.link(page_of(alarms[0].kind) if is_for_moderators else ALL_ALARMS),
    }
    words = OPEN_TO_MODERATORS if is_for_moderators else OPEN
    await mail.put(mail.Mail(member.email, member.locale, *words, values), once_key=_key(member, day))


def _said(alarm: Alarm, locale: str) -> str:
    title = wording.title(alarm.kind, alarm.about, alarm.count, locale)
    return f"* {title}\n  {wording.body(alarm.kind, alarm.since, locale)}"


def _key(member: Member, day: date) -> str:
    return f"alarms:{member.id}:{day.isoformat()}"
