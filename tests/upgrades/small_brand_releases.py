"""What the small brand has released: an offer that opens later, and an evening with one seat."""

from datetime import datetime, timedelta

from portal.accounts.models import Member
from portal.exclusives.bookings import book
from portal.exclusives.models import OfferKind, ReleaseKind, ReleaseVisibility
from portal.exclusives.terms import EventTerms, OfferTerms
from portal.kernel import clock
from portal.kernel.money import Money
from tests.makers import Make


async def released(make: Make, anna: Member, later: datetime) -> None:
    """Anna has the seat."""
    await make.release(
        {"silver": later},
        slug="autumn",
        visibility=ReleaseVisibility.TEASER,
        product_sku="beans",
        offer=OfferTerms(OfferKind.PUBLIC, Money(900, "EUR"), Money(1_200, "EUR")),
    )
    evening = await make.release(
        {},
        slug="evening",
        kind=ReleaseKind.EVENT,
        public_at=clock.now() - timedelta(days=1),
        event=EventTerms(later, seats=1),
    )
    await book(evening.id, by=await make.viewer(anna))
