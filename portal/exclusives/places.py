"""Places of a release and the line for them: who holds one, who is next, and who has lost theirs.

Nothing here asks who may do so. Whoever gives a place or takes one holds the release's row, and of several releases
the rows in the order of their ids, so that no place is given twice and nobody waits for each other.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.expressions import F

from portal.access.keyring import KeyKind
from portal.access.keys import keys_of_members
from portal.accounts.models import MemberState
from portal.exclusives.access import Window, judge, standing_at
from portal.exclusives.events import PlaceGiven
from portal.exclusives.models import Booking, Release
from portal.kernel import clock, sql
from portal.kernel.events import announce
from portal.kernel.sql import Values, uuid_of
from portal.segments.audiences import is_for

BEFORE = timedelta(days=1)
"""So long before an event begins whoever has a seat is reminded of it (EX7)."""
_MANY = 1_000_000


@dataclass(frozen=True, slots=True)
class Taken:
    """How many places of a release are taken, and what somebody has of it."""

    places: int
    booking: Booking | None


async def taken(release_ids: Sequence[UUID], member_id: UUID | None) -> Mapping[UUID, Taken]:
    """Of each release, by one statement for the numbers and one for the member's own bookings."""
    if not release_ids:
        return {}
    values = Values()
    rows = await sql.fetch(
        f"""
        SELECT release_id, COUNT(*) AS places FROM release_bookings
        WHERE {sql.among("release_id", release_ids, values)} AND placed_at IS NOT NULL GROUP BY release_id
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    counts = {uuid_of(row["release_id"]): row["places"] for row in rows}
    own = (
        {}
        if member_id is None
        else {one.release_id: one for one in await Booking.filter(member_id=member_id, release_id__in=release_ids)}
    )
    return {release_id: Taken(counts.get(release_id, 0), own.get(release_id)) for release_id in release_ids}


def capacity(release: Release) -> int | None:
    """How many places there are; None is without a limit."""
    return release.event_seats if release.event_starts_at is not None else release.pieces


def held_until(release: Release, now: datetime) -> datetime | None:
    """Until when a piece that is given now is kept; a seat is for good."""
    return None if release.hold_hours is None else now + timedelta(hours=release.hold_hours)


def remind_at(release: Release, now: datetime) -> datetime | None:
    """When whoever gets a seat now is reminded of it; never, who gets it on the last day: they have just heard."""
    starts_at = release.event_starts_at
    return None if starts_at is None or starts_at - BEFORE <= now else starts_at - BEFORE


async def plan_reminders(release: Release) -> None:
    """The event has another beginning: whoever has a seat is reminded of that one, told of the old one or not (EX7).

    Where its last day has come already, they are reminded at once.
    """
    now, starts_at = clock.now(), release.event_starts_at
    due = None if starts_at is None or starts_at <= now else max(starts_at - BEFORE, now)
    await Booking.filter(release_id=release.id, placed_at__isnull=False).update(remind_at=due)


async def free(release: Release) -> int:
    """How many places nobody has."""
    most = capacity(release)
    if most is None:
        return _MANY
    return max(0, most - await Booking.filter(release_id=release.id, placed_at__isnull=False).count())


async def move_up(release: Release) -> int:
    """Give what is free to those who have waited longest, are in good standing and still find the release; how many.

    Nobody moves up once an event has begun: they could not come any more.
    """
    now = clock.now()
    if release.event_starts_at is not None and release.event_starts_at <= now:
        return 0
    left = await free(release)
    if left == 0:
        return 0
    rows = await sql.fetch(
        f"""
        SELECT b.id, b.member_id FROM release_bookings b JOIN members m ON m.id = b.member_id
        WHERE b.release_id = $1 AND b.placed_at IS NULL AND m.state = $2 AND m.banned_at IS NULL
            AND (m.suspended_until IS NULL OR m.suspended_until <= $3) AND {is_for("b.release_id", "$3")}
        ORDER BY b.asked_at, b.id LIMIT $4
        """,  # noqa: S608 - a condition of our own
        release.id,
        MemberState.ACTIVE.value,
        now,
        left,
    )
    until, reminded = held_until(release, now), remind_at(release, now)
    for row in rows:
        booking_id = uuid_of(row["id"])
        place = {"placed_at": now, "held_until": until, "remind_at": reminded}
        if not await Booking.filter(id=booking_id, placed_at=None).update(**place):
            continue
        given = PlaceGiven(
            release_id=release.id,
            booking_id=booking_id,
            member_id=uuid_of(row["member_id"]),
            hold_hours=release.hold_hours,
        )
        await announce(given)
    return len(rows)


async def hold(release_ids: Iterable[UUID]) -> None:
    """Take the locks of these releases."""
    for release_id in sorted(set(release_ids)):
        await sql.lock_row("releases", release_id)


async def give_up(bookings: Sequence[Booking]) -> None:
    """Delete these bookings, and let others move up in the releases that they were of.

    A piece that was bought is gone: its row goes with it, and nobody moves up for it (EX2).
    """
    await hold(one.release_id for one in bookings)
    left = {one.id for one in await Booking.filter(id__in=[one.id for one in bookings])}
    await Booking.filter(id__in=list(left)).delete()
    for one in bookings:
        if one.id in left and one.bought_at is not None:
            await Release.filter(id=one.release_id, pieces__gt=0).update(pieces=F("pieces") - 1)
    for release_id in sorted({one.release_id for one in bookings if one.id in left}):
        await move_up(await Release.get(id=release_id))


async def has_bought(booking: Booking) -> bool:
    """Whether the member has placed an order for the product since the piece was theirs."""
    if booking.bought_at is not None:
        return True
    if booking.held_until is None:
        return False
    found = await sql.fetch_one(
        """
        SELECT 1 FROM releases r JOIN order_lines l ON l.product_id = r.product_id JOIN orders o ON o.id = l.order_id
        JOIN customers c ON c.id = o.customer_id
        WHERE r.id = $1 AND c.member_id = $2 AND o.placed_at >= $3 AND o.cancelled_at IS NULL LIMIT 1
        """,
        booking.release_id,
        booking.member_id,
        booking.placed_at,
    )
    return found is not None


async def note_bought(bookings: Sequence[Booking]) -> list[Booking]:
    """Write down which of these pieces were bought, which are their buyers' for good; those that were not."""
    open_ones = []
    for booking in bookings:
        if not await has_bought(booking):
            open_ones.append(booking)
        elif booking.bought_at is None:
            await Booking.filter(id=booking.id).update(held_until=None, bought_at=clock.now())
    return open_ones


async def count_coming(member_id: UUID) -> int:
    """How many places the member has, or waits for, that have not been used yet."""
    return await sql.count(
        """
        FROM release_bookings b JOIN releases r ON r.id = b.release_id
        WHERE b.member_id = $1 AND b.bought_at IS NULL AND (r.event_starts_at IS NULL OR r.event_starts_at >= $2)
        """,
        member_id,
        clock.now(),
    )


async def closed_to_their_members(bookings: Sequence[Booking]) -> list[Booking]:
    """Those whose release their member may not open any more (L43); what has begun stays, and what was bought."""
    now = clock.now()
    releases = {one.id: one for one in await Release.filter(id__in={booking.release_id for booking in bookings})}
    windows = await windows_of(list(releases))
    held = await keys_of_members([booking.member_id for booking in bookings], KeyKind.TIER.prefix)

    def is_closed(booking: Booking) -> bool:
        release = releases[booking.release_id]
        if booking.bought_at is not None:
            return False
        if release.event_starts_at is not None and release.event_starts_at <= now:
            return False
        keys: Collection[str] = held.get(booking.member_id, frozenset())
        return not judge(windows[release.id], release.public_at, keys, standing_at(release.held_at, now)).is_open

    return [booking for booking in bookings if is_closed(booking)]


async def windows_of(release_ids: Sequence[UUID]) -> dict[UUID, list[Window]]:
    """From when on each tier may open each of the releases."""
    windows: dict[UUID, list[Window]] = {release_id: [] for release_id in release_ids}
    if not release_ids:
        return windows
    values = Values()
    rows = await sql.fetch(
        f"""
        SELECT w.release_id, w.opens_at, t.slug, t.rank FROM release_windows w JOIN loyalty_tiers t ON t.id = w.tier_id
        WHERE {sql.among("w.release_id", release_ids, values)}
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    for row in rows:
        window = Window(row["slug"], row["rank"], sql.instant_of(row["opens_at"]))
        windows[uuid_of(row["release_id"])].append(window)
    return windows
