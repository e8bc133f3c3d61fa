"""Booking a place in a release: a seat at an event, a piece of a drop, or a place in the line for one."""

from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.exclusives import places, policies
from portal.exclusives.models import Booking, Release
from portal.exclusives.queries import releases_by_id
from portal.kernel import clock, sql
from portal.kernel.errors import NotFound
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.work import unit_of_work


@unit_of_work
async def book(release_id: UUID, *, by: Viewer) -> UUID:
    """Take a place in the release, or stand in line where none is free; asked again, nothing changes.

    First come, first served: who comes while others wait stands behind them. Higher tiers come first because it
    opens to them first.

    Raises Unauthenticated, Suspended, NotFound for one that does not exist for the member, NotOpenYet, Expired, or
    Invalid for a release that has no places.
    """
    by.ensure_takes_part()
    release = await _locked(release_id, by)
    if await Booking.exists(release_id=release.id, member_id=by.id):
        return release.id
    policies.ensure_bookable(release)
    now = clock.now()
    has_place = await places.free(release) > 0
    await Booking.create(
        release_id=release.id,
        member_id=by.id,
        asked_at=now,
        placed_at=now if has_place else None,
        held_until=places.held_until(release, now) if has_place else None,
        remind_at=places.remind_at(release, now) if has_place else None,
    )
    return release.id


@unit_of_work
async def give_back(release_id: UUID, *, by: Viewer) -> UUID:
    """Give the place back, or leave the line; whoever is next moves up. Asked again, nothing changes.

    What somebody booked can be given back also where the release has come to be for others alone (IN40). Raises
    Unauthenticated, NotFound for a release that does not exist for the member, or AlreadyDone for a piece that
    they have bought.
    """
    member_id = by.id
    await sql.lock_row("releases", release_id)
    booking = await Booking.get_or_none(release_id=release_id, member_id=member_id)
    if booking is None or release_id not in by.withheld:
        await _locked(release_id, by)
    if booking is not None:
        policies.ensure_not_bought(is_bought=await places.has_bought(booking))
        await places.give_up([booking])
    return release_id


async def guests(release_id: UUID, page: Page, *, by: Viewer) -> Slice[Booking]:
    """Who has a place or waits for one, in the order of asking.

    Raises Unauthenticated or Forbidden: the list is for the brand's staff (L43).
    """
    by.ensure_brand()
    keyset = page.keyset("guests", keys=(Key("asked_at"), Key("id")))
    found = await Booking.read(
        f"release_id = $1 AND {keyset.condition(2)} ORDER BY {keyset.order} LIMIT ${len(keyset.values) + 2}",
        release_id,
        *keyset.values,
        keyset.limit,
    )

    async def count() -> int:
        return await Booking.filter(release_id=release_id).count()

    return keyset.slice(found, position=lambda one: (one.asked_at, one.id), count=count)


async def _locked(release_id: UUID, by: Viewer) -> Release:
    """The release, with its row locked; one that is closed to the member, but shown to them, is not open yet."""
    await sql.lock_row("releases", release_id)
    shown = (await releases_by_id([release_id], by)).get(release_id)
    if shown is None:
        raise NotFound("There is no such release.", field="exclusiveId")
    policies.ensure_open(shown.access)
    return await Release.get(id=release_id)
