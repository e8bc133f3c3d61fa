"""What a release must look like before anybody sees it, and who may book a place in it."""

from collections.abc import Sequence

from portal.exclusives.access import Access, AccessState
from portal.exclusives.models import OfferKind, Release, ReleaseKind
from portal.exclusives.terms import OfferTerms, ReleaseTerms, WindowTerms
from portal.kernel import clock
from portal.kernel.errors import AlreadyDone, Expired, Invalid, NotOpenYet, Required
from portal.kernel.forms import Form
from portal.kernel.wording import Plural
from portal.shop.models import Product

MOST_WINDOWS = 50
MOST_SEATS = 1_000_000
LONGEST_HOLD = 24 * 30
"""Hours for which a piece may be kept."""


def check_terms(terms: ReleaseTerms, form: Form) -> None:
    """Each tier has one window, before the public date; an event says when it is, and only an event does.

    ``form`` is told whatever is at fault.
    """
    _check_windows(terms.windows, form)
    for place, window in enumerate(terms.windows):
        with form.at("windows", place):
            if terms.public_at is not None and window.opens_at >= terms.public_at:
                raise Invalid(
                    "A tier's window opens before the public date; please choose an earlier time or leave it out.",
                    field="opensAt",
                )
    with form:
        _ensure_event(terms)
    with form:
        _ensure_drop(terms)
    if terms.offer is not None:
        _check_offer(terms.offer, terms, form)


def _ensure_event(terms: ReleaseTerms) -> None:
    if terms.kind is ReleaseKind.EVENT and terms.event is None:
        raise Required("Please say when the event takes place.", field="event")
    if terms.kind is not ReleaseKind.EVENT and terms.event is not None:
        raise Invalid("Only a release of the kind EVENT has a time and a place; please leave this out.", field="event")
    if terms.event is not None and terms.event.seats is not None:
        _ensure_within(terms.event.seats, MOST_SEATS, ("event", "seats"))


def _ensure_drop(terms: ReleaseTerms) -> None:
    if terms.drop is None:
        return
    if terms.kind is not ReleaseKind.PRODUCT_DROP:
        raise Invalid("Only a release of the kind PRODUCT_DROP keeps pieces; please leave this out.", field="drop")
    if terms.product_sku is None:
        raise Required("Please say which product the pieces are of.", field="productSku")
    _ensure_within(terms.drop.pieces, MOST_SEATS, ("drop", "pieces"), least=0)
    _ensure_within(terms.drop.hold_hours, LONGEST_HOLD, ("drop", "holdHours"))


def _check_offer(offer: OfferTerms, terms: ReleaseTerms, form: Form) -> None:
    """An offer is of a product and says to whom it is announced; a public one names the lowest price of 30 days (LW20).

    What opens for everyone is no individual reduction, whatever it is called.
    """
    with form:
        if terms.product_sku is None:
            raise Required("Please say which product the price is of.", field="productSku")
    with form:
        if offer.kind is OfferKind.INDIVIDUAL and terms.public_at is not None:
            raise Invalid(
                "What opens for everyone is a public offer; please choose PUBLIC and name the lowest price.",
                field=("offer", "kind"),
            )
    with form:
        if offer.price.minor <= 0:
            raise Invalid("Please give an amount above zero.", field=("offer", "price"))
    with form:
        _ensure_lowest_price(offer)


def ensure_one_currency(offer: OfferTerms | None, product: Product | None) -> None:
    """A reduced price is told beside the product's own: in another currency it would not be seen to be lower.

    Of a product whose price no shop has told, nothing can be said.
    """
    if offer is None or product is None or product.currency is None or product.currency == offer.price.currency:
        return
    raise Invalid(
        "The product is sold in {currency}; please give the price in that currency.",
        field=("offer", "price"),
        currency=product.currency,
    )


def _ensure_lowest_price(offer: OfferTerms) -> None:
    field = ("offer", "lowestPrice")
    if offer.lowest_price is None:
        if offer.kind is OfferKind.PUBLIC:
            raise Required(
                "A public offer names the lowest total price of the last 30 days before it; please give it.",
                field=field,
            )
        return
    if offer.lowest_price.currency != offer.price.currency:
        raise Invalid("Both prices are in one currency; please choose the same.", field=field)
    if offer.lowest_price.minor <= offer.price.minor:
        raise Invalid(
            "The offer is not below the lowest price of the last 30 days, so it is no reduction; please change one of "
            "them.",
            field=field,
        )


def _ensure_within(number: int, most: int, field: tuple[str, ...], *, least: int = 1) -> None:
    if not least <= number <= most:
        raise Invalid("Please give a whole number from {least} to {most}.", field=field, least=least, most=most)


def _check_windows(windows: Sequence[WindowTerms], form: Form) -> None:
    with form:
        if len(windows) > MOST_WINDOWS:
            raise Invalid(
                Plural("A release has at most one window.", "A release has at most {count} windows."),
                field="windows",
                count=MOST_WINDOWS,
            )
    seen = set()
    for place, window in enumerate(windows):
        with form.at("windows", place):
            if window.tier_slug in seen:
                raise Invalid("Each tier has one window; please leave one of them out.", field="tierSlug")
        seen.add(window.tier_slug)


def ensure_stays_bookable(terms: ReleaseTerms, *, is_booked: bool) -> None:
    """What people have booked stays an event, or a drop with pieces."""
    if is_booked and terms.event is None and terms.drop is None:
        field = "event" if terms.kind is ReleaseKind.EVENT else "drop"
        raise Invalid("People have booked this already; please leave its places as they are.", field=field)


def ensure_open(access: Access) -> None:
    """A place is for whom the release has opened; the brand's staff book like everybody else."""
    if access.state is AccessState.LOCKED:
        raise NotOpenYet("This has not opened for you yet.", field="exclusiveId")


def ensure_bookable(release: Release) -> None:
    """Events have seats until they begin, drops have pieces where staff keep some."""
    if release.event_starts_at is None and release.pieces is None:
        raise Invalid("There is nothing to book here.", field="exclusiveId")
    if release.event_starts_at is not None and release.event_starts_at <= clock.now():
        raise Expired("This event has begun.", field="exclusiveId")


def ensure_not_bought(*, is_bought: bool) -> None:
    """What somebody has bought they give back at the shop."""
    if is_bought:
        raise AlreadyDone("You have bought your piece.", field="exclusiveId")
