"""Reminding whoever has a seat at an event: judged when the notice is made, and by `queries` whenever it is read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from portal.exclusives.models import Booking
from portal.kernel import clock
from portal.notifications import audience
from portal.notifications.inbox import News, take_back_about, tell
from portal.notifications.models import NotificationKind

KIND = NotificationKind.EXCLUSIVE_OPENED


async def of_event(about: Mapping[str, Any], after: UUID | None, most: int) -> None:
    """Its holder hears when it begins, once; what they heard of a date that holds no more is taken back (NC5).

    Who is suspended just then hears it when that is over, if the event is still to come.
    """
    booking = await Booking.get_or_none(id=UUID(about["booking"])).select_related("release", "member")
    starts_at, now = datetime.fromisoformat(about["starts"]), clock.now()
    if booking is None or booking.placed_at is None or booking.remind_at is not None:
        return
    if booking.release.event_starts_at != starts_at or starts_at <= now:
        return
    until = booking.member.suspended_until
    if until is not None and until > now:
        await Booking.filter(id=booking.id, remind_at=None).update(remind_at=until)
        return
    if await audience.who_may_open(booking.release_id, [booking.member_id]):
        subject = ("Booking", booking.id)
        await take_back_about(KIND, subject, booking.member_id)
        news = News(kind=KIND, subject=subject, about={"starts": about["starts"]})
        await tell(booking.member_id, news, once=f"event:{booking.id}:{about['starts']}")
