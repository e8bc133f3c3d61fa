"""Writing releases down."""

from datetime import datetime

import strawberry
from strawberry import UNSET

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.exclusives.enums import OfferKind, ReleaseKind, ReleaseVisibility
from graphql_schema.exclusives.types import Exclusive
from graphql_schema.ids import key_of
from graphql_schema.money import MoneyInput
from graphql_schema.saving import left_out, said
from portal.exclusives import bookings, queries, releases
from portal.exclusives.terms import DropTerms, EventTerms, OfferTerms, ReleaseTerms, WindowTerms
from portal.kernel.forms import Form
from portal.kernel.money import Money


@strawberry.input(description="From when on a tier, and those above it, may open a release.")
class AccessWindowInput:
    tier_slug: str = strawberry.field(description="The tier.")
    opens_at: datetime = strawberry.field(description="Before `publicAt`.")


@strawberry.input(description="When and where people meet.")
class ExclusiveEventInput:
    starts_at: datetime = strawberry.field(description="When it begins.")
    location: str | None = strawberry.field(default=UNSET, description="Where; at most 200 characters.")
    seats: int | None = strawberry.field(default=UNSET, description="How many fit in; null is without a limit.")


@strawberry.input(description="Pieces that are kept for those who book one.")
class ExclusiveDropInput:
    pieces: int = strawberry.field(description="How many; the sale code is shown only to who has booked one.")
    hold_hours: int | None = strawberry.field(
        default=UNSET, description="For how many hours a piece is kept, at most 720; a day if left out."
    )


@strawberry.input(description="A reduced price of the release's product; it replaces the one before.")
class ExclusiveOfferInput:
    kind: OfferKind = strawberry.field(
        description="To whom it is announced; PUBLIC where the release opens for everyone."
    )
    price: MoneyInput = strawberry.field(description="What the product costs by it, in total.")
    lowest_price: MoneyInput | None = strawberry.field(
        default=UNSET,
        description="The lowest total price of the last 30 days before it, in the same currency and above `price`; "
        "needed for PUBLIC.",
    )

    def terms(self, form: Form) -> OfferTerms | None:
        """What was said; ``form`` is told of amounts that are none, and then there is nothing."""
        prices: list[Money] = []
        for name, said_price in (("price", self.price), ("lowestPrice", self.lowest_price)):
            if said_price:
                with form.at("offer"):
                    prices.append(said_price.checked(name))
        return OfferTerms(self.kind, *prices) if form.is_good else None


@strawberry.input(
    description="A release; its slug says which one is meant. What is left out stays as it is; null clears it."
)
class SaveExclusiveInput:
    slug: str = strawberry.field(description="Small letters, digits and hyphens, at most 80.")
    kind: ReleaseKind = strawberry.field(description="What is released.")
    title: str = strawberry.field(description="At most 200 characters.")
    teaser: str = strawberry.field(description="At most 1,000 characters; of a TEASER, everyone reads it.")
    body_markdown: str = strawberry.field(description="Markdown, at most 60 KB; read by those for whom it is open.")
    visibility: ReleaseVisibility = strawberry.field(description="What those see for whom it has not opened.")
    product_sku: str | None = strawberry.field(default=UNSET, description="What is dropped or on sale.")
    sale_code: str | None = strawberry.field(default=UNSET, description="What opens the sale in the shop.")
    windows: list[AccessWindowInput] = strawberry.field(description="One for a tier at most; these replace the old.")
    public_at: datetime | None = strawberry.field(default=UNSET, description="For everyone; null is never.")
    event: ExclusiveEventInput | None = strawberry.field(default=UNSET, description="For the kind EVENT, and only it.")

    drop: ExclusiveDropInput | None = strawberry.field(
        default=UNSET, description="For the kind PRODUCT_DROP with a product, and only it."
    )

    offer: ExclusiveOfferInput | None = strawberry.field(
        default=UNSET, description="The reduced price that it announces; it needs a product."
    )

    def terms(self, form: Form) -> ReleaseTerms:
        """What was said; ``form`` is told of amounts that are none."""
        return ReleaseTerms(
            **said(self, "windows", "event", "drop", "offer"),
            windows=[WindowTerms(window.tier_slug, window.opens_at) for window in self.windows],
            event=EventTerms(**said(self.event)) if self.event else None,
            drop=DropTerms(**said(self.drop)) if self.drop else None,
            offer=self.offer.terms(form) if self.offer else None,
        )

    def keeps(self) -> frozenset[str]:
        return left_out(self) | (left_out(self.event) if self.event else frozenset())


@strawberry.type
class ExclusivePayload(Payload):
    exclusive: Exclusive | None = strawberry.field(default=None, description="As it stands now.")


@strawberry.input(description="A seat at an event, or a piece of a drop.")
class RsvpInput:
    exclusive_id: strawberry.ID = strawberry.field(description="The release.")
    attend: bool = strawberry.field(description="True to take a place or stand in line, false to give it back.")


@strawberry.type
class RsvpPayload(Payload):
    exclusive: Exclusive | None = strawberry.field(default=None, description="With the viewer's place as it is now.")


@strawberry.type
class ExclusivesMutation:
    @strawberry.mutation(
        description="Take a seat or a piece, or stand in line where none is free; or give it back to whoever is next. "
        "Asked again, nothing changes."
    )
    async def rsvp(self, info: Info, input: RsvpInput) -> RsvpPayload:
        verb = bookings.book if input.attend else bookings.give_back
        booked = await verb(key_of("Exclusive", input.exclusive_id), by=info.context.signed_in)
        info.context.forget()
        return RsvpPayload(exclusive=await info.context.load(queries.releases_by_id, booked, Exclusive.of))

    @strawberry.mutation(
        description="For the brand's staff: make the release with this slug, or change it. Who was told that it "
        "opened is told again only if their window moves into the future."
    )
    async def save_exclusive(self, info: Info, input: SaveExclusiveInput) -> ExclusivePayload:
        form = Form()
        terms = input.terms(form)
        saved = await releases.save_exclusive(terms, keeps=input.keeps(), form=form, by=info.context.signed_in)
        info.context.forget()
        return ExclusivePayload(exclusive=await info.context.load(queries.releases_by_id, saved, Exclusive.of))
