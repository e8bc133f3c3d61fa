"""Releases as one viewer may see them at this moment: what is locked is null already."""

from datetime import datetime
from typing import Any, Self

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.exclusives.enums import AccessState, OfferKind, ReleaseKind, ReleaseVisibility
from graphql_schema.exclusives.for_staff import ExclusiveBooking, ExclusiveVersion
from graphql_schema.ids import Node
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.money import Money
from graphql_schema.shop.loaders import products_by_id
from graphql_schema.shop.products import Product
from graphql_schema.tiers.loaders import tiers_by_slug
from graphql_schema.tiers.types import Tier
from graphql_schema.translations import reading as in_language
from portal.exclusives import access, bookings, history
from portal.exclusives.queries import Shown


@strawberry.type(description="From when on a tier may open a release; the tiers above it may, too.")
class AccessWindow:
    tier_slug: strawberry.Private[str]
    opens_at: datetime = strawberry.field(description="The first instant at which it is open.")

    @strawberry.field(description="The tier.")
    async def tier(self, info: Info) -> Tier:
        return await _tier(info, self.tier_slug)


@strawberry.type(description="How a release stands to the viewer at this moment.")
class Access:
    lowest: strawberry.Private[str | None]
    state: AccessState = strawberry.field(
        description="PUBLIC once everyone may open it, EARLY_ACCESS while the viewer may before others, else LOCKED. "
        "The brand's staff see what is inside whatever it says."
    )
    opens_at: datetime | None = strawberry.field(description="When it opens for this viewer's tier; null if never.")
    public_at: datetime | None = strawberry.field(description="When it opens for everyone; null if never.")
    windows: list[AccessWindow] = strawberry.field(
        description="When it opens for whom, the highest tier first.", directives=sized(10)
    )

    @classmethod
    def of(cls, found: access.Access) -> Self:
        windows = [AccessWindow(tier_slug=window.tier_slug, opens_at=window.opens_at) for window in found.windows]
        return mapped(cls, found, lowest=found.required_tier, windows=windows)

    @strawberry.field(description="The lowest tier that opens it before everyone; null once everyone may.")
    async def required_tier(self, info: Info) -> Tier | None:
        return None if self.lowest is None else await _tier(info, self.lowest)


@strawberry.type(description="When and where people meet.")
class ExclusiveEvent:
    row: strawberry.Private[Shown]
    starts_at: datetime = strawberry.field(description="When it begins.")
    seats: int | None = strawberry.field(description="How many fit in; null is without a limit.")
    seats_left: int | None = strawberry.field(
        description="How many seats nobody has taken yet; null is without a limit."
    )
    viewer_has_seat: bool = strawberry.field(description="Whether the viewer has one.")
    viewer_is_on_waitlist: bool = strawberry.field(description="Whether the viewer waits for one.")

    @strawberry.field(graphql_type=str | None, description="Where; plain text.")
    def location(self, info: Info) -> Any:
        return in_language.text(info, self.row, "eventLocation", self.row.event_location)


@strawberry.type(description="Pieces of a drop that are kept for those who book one; the sale code is theirs alone.")
class ExclusiveDrop:
    pieces: int = strawberry.field(description="How many there are.")
    pieces_left: int = strawberry.field(description="How many nobody has booked yet.")
    hold_hours: int = strawberry.field(description="For how many hours a piece is kept.")
    viewer_has_piece: bool = strawberry.field(description="Whether the viewer has booked one, or bought it.")
    viewer_holds_until: datetime | None = strawberry.field(
        description="Until when the viewer's is kept; then it goes to whoever is next."
    )
    viewer_is_on_waitlist: bool = strawberry.field(description="Whether the viewer waits for one.")


@strawberry.type(description="A reduced price of the release's product.")
class ExclusiveOffer:
    kind: OfferKind = strawberry.field(description="To whom it is announced.")
    price: Money = strawberry.field(description="What the product costs by it, in total.")
    lowest_price: Money | None = strawberry.field(
        description="The lowest total price of the last 30 days before it (§ 11 PAngV), to be shown beside it; never "
        "null for PUBLIC."
    )


@strawberry.type(description="A release that opens earlier for higher tiers.")
class Exclusive(Node):
    row: strawberry.Private[Shown]
    slug: str = strawberry.field(description="Names it in addresses.")
    kind: ReleaseKind = strawberry.field(description="What is released.")
    sale_code: str | None = strawberry.field(
        description="What opens the sale in the shop. Null while the viewer's window has not opened."
    )
    offer: ExclusiveOffer | None = strawberry.field(
        description="The reduced price that it announces; null where it announces none, and while the viewer's window "
        "has not opened."
    )
    event: ExclusiveEvent | None = strawberry.field(
        description="For the kind EVENT. Null while the viewer's window has not opened."
    )
    drop: ExclusiveDrop | None = strawberry.field(
        description="For the kind PRODUCT_DROP where pieces are kept. Null while the viewer's window has not opened."
    )
    visibility: ReleaseVisibility = strawberry.field(description="What those see for whom it has not opened.")
    access: Access = strawberry.field(description="How it stands to the viewer at this moment.")
    held_at: datetime | None = strawberry.field(
        description="For the brand's staff: since when it is on hold, because who planned it may not publish any more. "
        "Nothing of it opens before it is saved again."
    )

    @classmethod
    def of(cls, row: Shown) -> Self:
        return mapped(cls, row, offer=_offer(row), event=_event(row), drop=_drop(row), access=Access.of(row.access))

    @strawberry.field(graphql_type=str, description="Plain text.")
    def title(self, info: Info) -> Any:
        return in_language.text(info, self.row, "title", self.row.title)

    @strawberry.field(graphql_type=str, description="Plain text, for those who may not open it yet.")
    def teaser(self, info: Info) -> Any:
        return in_language.text(info, self.row, "teaser", self.row.teaser)

    @strawberry.field(
        graphql_type=str | None, description="Cleaned HTML. Null while the viewer's window has not opened."
    )
    def body_html(self, info: Info) -> Any:
        return in_language.in_words(info, self.row, "bodyMarkdown", self.row.body_html, in_language.html)

    @strawberry.field(description="What is dropped or on sale. Null while the viewer's window has not opened.")
    async def product(self, info: Info) -> Product | None:
        if self.row.product_id is None:
            return None
        return await info.context.load(products_by_id, self.row.product_id, Product.of)

    @strawberry.field(description="For the brand's staff: who has a place or waits for one, in the order of asking.")
    async def bookings(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[ExclusiveBooking] | None:
        page = info.context.page(first, after, last, before)
        found = await bookings.guests(self.row.id, page, by=info.context.signed_in)
        return Connection.of(found, ExclusiveBooking.of)

    @strawberry.field(
        description="For the brand's staff: all terms by which it could ever be seen, the newest first.",
        directives=sized(10),
    )
    async def access_history(self, info: Info) -> list[ExclusiveVersion] | None:
        found = await history.versions_of(self.row.id, by=info.context.signed_in)
        return [ExclusiveVersion.of(row) for row in found]


def _offer(shown: Shown) -> ExclusiveOffer | None:
    if shown.offer is None:
        return None
    lowest = shown.offer.lowest_price
    return ExclusiveOffer(
        kind=shown.offer.kind,
        price=Money.of(shown.offer.price),
        lowest_price=None if lowest is None else Money.of(lowest),
    )


def _event(shown: Shown) -> ExclusiveEvent | None:
    if shown.event_starts_at is None:
        return None
    return ExclusiveEvent(
        row=shown,
        starts_at=shown.event_starts_at,
        seats=shown.event_seats,
        seats_left=None if shown.event_seats is None else max(0, shown.event_seats - shown.taken),
        viewer_has_seat=shown.has_place,
        viewer_is_on_waitlist=shown.is_in_line,
    )


def _drop(shown: Shown) -> ExclusiveDrop | None:
    if shown.pieces is None or shown.hold_hours is None:
        return None
    return ExclusiveDrop(
        pieces=shown.pieces,
        pieces_left=max(0, shown.pieces - shown.taken),
        hold_hours=shown.hold_hours,
        viewer_has_piece=shown.has_place,
        viewer_holds_until=None if shown.booking is None else shown.booking.held_until,
        viewer_is_on_waitlist=shown.is_in_line,
    )


async def _tier(info: Info, slug: str) -> Tier:
    found = await info.context.load(tiers_by_slug, slug, Tier.of)
    if found is None:
        raise LookupError(f"a window names the tier {slug}, which does not exist")
    return found
