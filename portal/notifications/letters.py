"""What members are reminded of by mail: only at a proved address, and only who wants it."""

from datetime import date
from uuid import UUID

from babel.dates import format_date
from babel.numbers import format_decimal

from portal.accounts.models import Member, MemberState
from portal.kernel import mail
from portal.notifications.unsubscribing import token_for

POINTS_END = (
    "{points} points end on {day}",
    (
        "Hello {name},\n\n"
        "{points} of your points can be spent until {day} and are gone after that day. "
        "See what you can get for them:\n\n"
        "{rewards}\n\n"
        "If you do not want such reminders by mail, this ends them:\n\n"
        "{unsubscribe}"
    ),
)


async def write_of_points_that_end(member_id: UUID, points: int, last_day: date, *, days: int) -> None:
    """In the member's language; once for each day and threshold."""
    member = await Member.get_or_none(
        id=member_id, state=MemberState.ACTIVE, email_verified_at__isnull=False, reminder_mails=True
    )
    if member is None or member.email is None:
        return
    values = {
        "name": member.display_name,
        "points": format_decimal(points, locale=member.locale),
        "day": format_date(last_day, "long", locale=member.locale),
        "rewards": mail.link("/account/rewards"),
        "unsubscribe": mail.link(f"/unsubscribe/{token_for(member.id)}"),
    }
    letter = mail.Letter(member.email, member.locale, *POINTS_END, values, unsubscribe=values["unsubscribe"])
    await mail.put(letter, once_key=f"points end:{member_id}:{last_day}:{days}")
