"""The mailer for reminders: only to a proved address, and only to who wants them."""

from datetime import date, datetime
from uuid import UUID

from portal.accounts.models import Member, MemberState
from portal.kernel import clock, mail
from portal.kernel.wording import Plural
from portal.loyalty.programme import naming
from portal.notifications.unsubscribing import token_for

POINTS_END = (
    Plural("One point ends on {day}", "{count} points end on {day}"),
    Plural(
        "Hello {name},\n\n"
        "one of your points can be spent until {day} and is gone after that day. "
        "See what you can get for it:\n\n"
        "{rewards}\n\n"
        "If you do not want such reminders by mail, this ends them:\n\n"
        "{unsubscribe}",
        "Hello {name},\n\n"
        "{count} of your points can be spent until {day} and are gone after that day. "
        "See what you can get for them:\n\n"
        "{rewards}\n\n"
        "If you do not want such reminders by mail, this ends them:\n\n"
        "{unsubscribe}",
    ),
)


async def write_of_points_that_end(member_id: UUID, points: int, last_day: date) -> None:
    """In the member's language, and one such mail a day: of several ends the nearest, which is told first (NC10)."""
    member = await Member.get_or_none(
        id=member_id, state=MemberState.ACTIVE, email_verified_at__isnull=False, reminder_mails=True
    )
    if member is None or member.email is None:
        return
    unsubscribe = mail.link(f"/unsubscribe/{token_for(member.id)}")
    values = {
        "name": member.display_name,
        "count": points,
        "points_name": await naming.points_name(member.locale),
        "day": last_day,
        "rewards": mail.link("/account/rewards"),
        "unsubscribe": unsubscribe,
    }
    message = mail.Mail(member.email, member.locale, *POINTS_END, values, unsubscribe=unsubscribe)
    await mail.put(message, once_key=reminder_of_day(member_id, clock.now()))


def reminder_of_day(member_id: UUID, now: datetime) -> str:
    """What the outbox knows the only reminder of a day by, whatever it reminds of (NC10)."""
    return f"reminder:{member_id}:{clock.local_day(now)}"
