"""Events and drops that are booked, and the line for them, as tests of places make and read them."""

from datetime import UTC, datetime, timedelta

from portal.access.viewers import viewer_of
from portal.accounts.viewer import SYSTEM
from portal.exclusives.bookings import book
from portal.exclusives.models import Booking, ReleaseKind
from portal.exclusives.releases import save_exclusive
from portal.exclusives.terms import DropTerms, EventTerms, ReleaseTerms
from portal.kernel import clock
from portal.kernel.money import Money
from portal.shop.recording.orders import NewLine

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
STARTS = NOW + timedelta(days=10)


async def evening(make, seats=1, **terms):
    given = {
        "slug": "evening",
        "kind": ReleaseKind.EVENT,
        "public_at": NOW - timedelta(days=1),
        "event": EventTerms(STARTS, seats=seats),
        **terms,
    }
    return await make.release(given.pop("windows", {}), **given)


async def drop(make, pieces=1):
    await make.product("kettle", title="A kettle")
    return await make.release(
        {},
        slug="kettle",
        kind=ReleaseKind.PRODUCT_DROP,
        product_sku="kettle",
        sale_code="EARLY",
        public_at=NOW - timedelta(days=1),
        drop=DropTerms(pieces, hold_hours=6),
    )


async def members(make, *handles):
    return [await viewer_of((await make.member(handle)).id) for handle in handles]


async def in_line(release):
    """Who has booked in the order of asking, and whether they have a place."""
    rows = await Booking.filter(release_id=release.id).order_by("asked_at", "id").select_related("member")
    return [(row.member.handle, row.placed_at is not None) for row in rows]


async def save_again(release, **changes):
    given = {
        "slug": release.slug,
        "kind": release.kind,
        "title": release.title,
        "teaser": release.teaser,
        "body_markdown": release.body_markdown,
        "visibility": release.visibility,
        "public_at": release.public_at,
        "event": EventTerms(STARTS, seats=release.event_seats),
        **changes,
    }
    await save_exclusive(ReleaseTerms(**given), by=SYSTEM)


async def bought_piece(make, pieces=1):
    """A drop whose only piece was ordered by its holder, and somebody in line behind them."""
    release = await drop(make, pieces)
    buyer, waits = await make.member("buyer"), await make.member("waits")
    for member in (buyer, waits):
        await book(release.id, by=await viewer_of(member.id))
    with clock.living_at(NOW + timedelta(hours=1)):
        await make.order(
            buyer, "20.00", lines=[NewLine(sku="kettle", title="A kettle", quantity=1, total=Money(2000, "EUR"))]
        )
    return release, buyer
