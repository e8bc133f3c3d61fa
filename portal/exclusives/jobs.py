"""What is due in releases by the clock: openings, pieces that nobody came for, reminders of events."""

from datetime import datetime

from portal.community.rendering import Rendered
from portal.exclusives import places
from portal.exclusives.events import EventNear, ReleaseOpened
from portal.exclusives.models import Booking, Release, ReleaseWindow
from portal.kernel import sql
from portal.kernel.events import announce
from portal.kernel.steps import Steps

render_due = Rendered("releases", "body_markdown", "body_html", "render_version").anew("releases rendered anew")
FOR_A_TIER = Steps(
    "opening of releases for a tier",
    """
    SELECT w.id, w.release_id, t.slug
    FROM release_windows w JOIN loyalty_tiers t ON t.id = w.tier_id JOIN releases r ON r.id = w.release_id
    WHERE w.announced_at IS NULL AND w.opens_at <= $1 AND (r.held_at IS NULL OR w.opens_at <= r.held_at) AND {others}
    ORDER BY w.opens_at
    """,
    of="w",
)
FOR_EVERYONE = Steps(
    "opening of releases for everyone",
    """
    SELECT r.id FROM releases r
    WHERE r.public_announced_at IS NULL AND r.public_at <= $1 AND (r.held_at IS NULL OR r.public_at <= r.held_at)
        AND {others}
    ORDER BY r.public_at
    """,
    of="r",
)
MOST_PIECES = 50
"""Of one release in one transaction."""
HELD_TOO_LONG = Steps(
    "end of reservations",
    "SELECT r.id FROM releases r",
    of="r",
    by="""
    SELECT r.id FROM release_bookings b JOIN releases r ON r.id = b.release_id
    WHERE b.held_until <= $1 AND {others} ORDER BY b.held_until LIMIT 500
    """,
)

TO_REMIND = Steps(
    "reminders of events",
    """
    SELECT b.id, r.event_starts_at FROM release_bookings b JOIN releases r ON r.id = b.release_id
    WHERE b.remind_at <= $1 AND {others} ORDER BY b.remind_at
    """,
    of="b",
)


async def open_due(now: datetime) -> int:
    """Announce openings that are due, once for each tier and once for everyone; how many in this step.

    Any number of workers may do so at once. An announcement that fails is tried again later and keeps no
    other back.
    """

    async def for_a_tier(row: sql.Row) -> bool:
        await ReleaseWindow.filter(id=sql.uuid_of(row["id"])).update(announced_at=now)
        await announce(ReleaseOpened(release_id=sql.uuid_of(row["release_id"]), tier_slug=row["slug"]))
        return True

    async def for_everyone(row: sql.Row) -> bool:
        await Release.filter(id=sql.uuid_of(row["id"])).update(public_announced_at=now)
        await announce(ReleaseOpened(release_id=sql.uuid_of(row["id"]), tier_slug=None))
        return True

    return await FOR_A_TIER.step(now, each=for_a_tier) + await FOR_EVERYONE.step(now, each=for_everyone)


async def end_reservations(now: datetime) -> int:
    """Let pieces that were kept long enough be their buyers', or go to whoever is next; of how many releases."""

    async def of_release(row: sql.Row) -> bool:
        over = await Booking.filter(release_id=sql.uuid_of(row["id"]), held_until__lte=now).limit(MOST_PIECES)
        await places.give_up(await places.note_bought(over))
        return bool(over)

    return await HELD_TOO_LONG.step(now, each=of_release)


async def remind_due(now: datetime) -> int:
    """Remind of events that begin within a day, each seat once (EX7); how many seats in this step.

    Of an event that has begun by now, for no worker was there, nobody is reminded.
    """

    async def of_seat(row: sql.Row) -> bool:
        booking_id, starts_at = sql.uuid_of(row["id"]), sql.instant_or_none(row["event_starts_at"])
        await Booking.filter(id=booking_id).update(remind_at=None)
        if starts_at is not None and starts_at > now:
            await announce(EventNear(booking_id=booking_id, starts_at=starts_at))
        return True

    return await TO_REMIND.step(now, each=of_seat)
