"""What becomes of bookings when something happens to those who made them."""

from collections.abc import Sequence
from uuid import UUID

from portal.access.events import KeyRevoked
from portal.accounts.events import MemberErased, MembersMerged
from portal.accounts.models import Member
from portal.exclusives import places
from portal.exclusives.models import Booking, CalendarFeed, ReleaseVersion
from portal.kernel import clock
from portal.moderation.events import CaseDecided
from portal.moderation.models import CaseAction

_KEPT_AWAY = frozenset({CaseAction.SUSPEND, CaseAction.BAN})


async def give_up_what_closed(event: KeyRevoked) -> None:
    """With a key go the places in what it alone had opened, at once (L43)."""
    booked = await Booking.filter(member_id=event.member_id)
    if booked:
        await places.hold(one.release_id for one in booked)
        await places.give_up(await places.note_bought(await places.closed_to_their_members(booked)))


async def give_up_of_who_may_not_come(event: CaseDecided) -> None:
    """Who is banned, or suspended beyond the beginning of an event, leaves the place to who is next."""
    if event.subject_id is not None and event.action in _KEPT_AWAY:
        await places.give_up(await places.note_bought(await _lost_by_sanction(event.subject_id)))


async def _lost_by_sanction(member_id: UUID) -> Sequence[Booking]:
    """The bookings that a member loses by the sanctions that are in force."""
    member = await Member.get(id=member_id)
    now, until = clock.now(), member.suspended_until
    booked = await Booking.filter(member_id=member_id, bought_at=None).select_related("release")
    coming = [one for one in booked if (one.release.event_starts_at or now) >= now]
    if member.banned_at is not None:
        return coming
    return [one for one in coming if until is not None and (one.release.event_starts_at or now) < until]


async def pass_bookings_on(event: MembersMerged) -> None:
    """What either booked is the one's; of two places in one release the better stays, and the other is free (R75).

    The source's calendar opens nothing any more.
    """
    await CalendarFeed.filter(member_id=event.source_id).delete()
    await ReleaseVersion.filter(saved_by_id=event.source_id).update(saved_by_id=event.target_id)
    both = await Booking.filter(member_id__in=[event.source_id, event.target_id])
    await places.hold(one.release_id for one in both)
    await places.note_bought(both)
    of_release: dict[UUID, list[Booking]] = {}
    for booking in await Booking.filter(member_id__in=[event.source_id, event.target_id]):
        of_release.setdefault(booking.release_id, []).append(booking)
    await places.give_up([max(two, key=_rank) for two in of_release.values() if len(two) > 1])
    await Booking.filter(member_id=event.source_id).update(member_id=event.target_id)


async def forget_bookings(event: MemberErased) -> None:
    """Who is next moves up, and their calendar opens nothing (R76)."""
    await CalendarFeed.filter(member_id__in=list(event.member_ids)).delete()
    booked = await Booking.filter(member_id__in=list(event.member_ids))
    await places.hold(one.release_id for one in booked)
    await places.note_bought(booked)
    await places.give_up(await Booking.filter(member_id__in=list(event.member_ids)))


def _rank(booking: Booking) -> tuple[bool, bool, object]:
    """The lower the better: bought, then a place, then the earlier one."""
    return booking.bought_at is None, booking.placed_at is None, booking.asked_at
