"""Writing releases down, with the window of each tier."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community import markdown
from portal.exclusives import history, places, policies
from portal.exclusives.models import Booking, Release, ReleaseWindow
from portal.exclusives.terms import DropTerms, EventTerms, OfferTerms, ReleaseTerms, WindowTerms
from portal.kernel import clock, sql, text
from portal.kernel.errors import NotFound
from portal.kernel.forms import Form
from portal.kernel.lookup import known
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.loyalty.programme.models import Tier
from portal.media import pictures
from portal.shop.models import Product

LONGEST_SLUG = 80
LONGEST_TITLE = 200
LONGEST_TEASER = 1000
LONGEST_SALE_CODE = 60
LONGEST_PLACE = 200


@unit_of_work
async def save_exclusive(
    terms: ReleaseTerms, *, keeps: Collection[str] = (), form: Form | None = None, by: Viewer
) -> UUID:
    """Make the release with this slug, or change it; its id.

    Who was told of an opening is not told again, unless the window moves into the future. ``keeps`` names the terms
    in which a release that there is stays as it is, whatever ``terms`` says of them (``location`` and ``seats`` are
    those of the event); ``form`` has what was at fault before. Places of members to whom it closes by that are given
    up; with more of them the line moves up, with fewer nobody loses theirs. One that was on hold goes on,
    by the terms that are saved now. Raises all that is at fault.
    """
    by.ensure_brand()
    form = Form() if form is None else form
    slug = ""
    with form:
        slug = text.slug(terms.slug, field="slug", most=LONGEST_SLUG)
    if keeps and (found := await Release.get_or_none(slug=slug).select_related("product")):
        terms = _as_it_is(found, terms, keeps)
    tiers = await _tiers(terms.windows, form)
    values = await _checked(terms, form)
    opening = {tiers[window.tier_slug]: window.opens_at for window in terms.windows}
    release_id = await _save(slug, terms, values, opening)
    await show_pictures(release_id, by=by)
    await history.keep_version(release_id, by_id=by.member_id)
    return release_id


async def show_pictures(release_id: UUID, *, by: Viewer) -> None:
    """Whoever may read the release sees the pictures in its text, in whatever language they stand (L40)."""
    rows = await sql.fetch(
        """SELECT body_html AS html FROM releases WHERE id = $1
            UNION ALL SELECT html FROM translations WHERE thing_id = $1 AND html IS NOT NULL""",
        release_id,
    )
    await pictures.show_in_release(release_id, "\n".join(row["html"] for row in rows), by_id=by.member_id)


def _as_it_is(release: Release, terms: ReleaseTerms, names: Collection[str]) -> ReleaseTerms:
    """The terms, with what is named taken from the release."""
    product = release.product
    kept: dict[str, Any] = {
        "product_sku": None if product is None else product.sku,
        "sale_code": release.sale_code,
        "public_at": release.public_at,
        "event": _event_of(release),
        "drop": _drop_of(release),
        "offer": _offer_of(release),
    }
    of_event: dict[str, Any] = {"location": release.event_location, "seats": release.event_seats}
    if terms.event is not None and "event" not in names:
        event = replace(terms.event, **{name: value for name, value in of_event.items() if name in names})
        terms = replace(terms, event=event)
    return replace(terms, **{name: value for name, value in kept.items() if name in names})


def _event_of(release: Release) -> EventTerms | None:
    if release.event_starts_at is None:
        return None
    return EventTerms(release.event_starts_at, release.event_location, release.event_seats)


def _drop_of(release: Release) -> DropTerms | None:
    if release.pieces is None:
        return None
    assert release.hold_hours is not None, "pieces are kept for a time"
    return DropTerms(release.pieces, release.hold_hours)


def _offer_of(release: Release) -> OfferTerms | None:
    if release.offer_minor is None or release.offer_currency is None:
        return None
    lowest = release.offer_lowest_minor
    return OfferTerms(
        release.offer_kind,
        Money(release.offer_minor, release.offer_currency),
        None if lowest is None else Money(lowest, release.offer_currency),
    )


async def _checked(terms: ReleaseTerms, form: Form) -> dict[str, Any]:
    """The terms as they are kept.

    Raises what is wrong with them, all of it at once.
    """
    with form:
        title = text.line(terms.title, field="title", most=LONGEST_TITLE)
    with form:
        teaser = text.prose(terms.teaser, field="teaser", most=LONGEST_TEASER)
    with form:
        body = markdown.written(terms.body_markdown, of_brand=True)
    with form:
        sale_code = text.optional_line(terms.sale_code, field="saleCode", most=LONGEST_SALE_CODE)
    place = terms.event.location if terms.event else None
    with form:
        place = text.optional_line(place, field=("event", "location"), most=LONGEST_PLACE)
    policies.check_terms(terms, form)
    product = None
    with form:
        product = await _product(terms.product_sku)
    with form:
        policies.ensure_one_currency(terms.offer, product)
    form.ensure_good()
    event, offer = terms.event, terms.offer
    return {
        "kind": terms.kind,
        "title": title,
        "teaser": teaser,
        "body_markdown": body.markdown,
        "body_html": body.html,
        "render_version": body.version,
        "visibility": terms.visibility,
        "product_id": None if product is None else product.id,
        "sale_code": sale_code,
        "public_at": terms.public_at,
        "event_starts_at": event.starts_at if event else None,
        "event_location": place,
        "event_seats": event.seats if event else None,
        "pieces": terms.drop.pieces if terms.drop else None,
        "hold_hours": terms.drop.hold_hours if terms.drop else None,
        "offer_kind": offer.kind if offer else None,
        "offer_minor": offer.price.minor if offer else None,
        "offer_lowest_minor": offer.lowest_price.minor if offer and offer.lowest_price else None,
        "offer_currency": offer.price.currency if offer else None,
        "held_at": None,
    }


async def _save(slug: str, terms: ReleaseTerms, values: dict[str, Any], opening: Mapping[UUID, datetime]) -> UUID:
    now = clock.now()
    release, is_new = await Release.get_or_create(slug=slug, defaults={**values, "created_at": now})
    await places.hold([release.id])
    booked = [] if is_new else await Booking.filter(release_id=release.id)
    is_moved = False
    if not is_new:
        policies.ensure_stays_bookable(terms, is_booked=bool(booked))
        if terms.public_at is None or terms.public_at > now:
            values["public_announced_at"] = None
        is_moved = release.event_starts_at != values["event_starts_at"]
        await release.update_from_dict(values).save(update_fields=list(values))
    await _replace_windows(release, opening, now)
    if booked:
        if is_moved:
            await places.plan_reminders(release)
        await places.give_up(await places.closed_to_their_members(booked))
        await places.move_up(release)
    return release.id


async def _replace_windows(release: Release, opening: Mapping[UUID, datetime], now: datetime) -> None:
    told = {
        window.tier_id: window.announced_at
        for window in await ReleaseWindow.filter(release_id=release.id)
        if opening.get(window.tier_id, now) <= now
    }
    await ReleaseWindow.filter(release_id=release.id).delete()
    await ReleaseWindow.bulk_create(
        [
            ReleaseWindow(release_id=release.id, tier_id=tier_id, opens_at=opens_at, announced_at=told.get(tier_id))
            for tier_id, opens_at in opening.items()
        ]
    )


async def _tiers(windows: Sequence[WindowTerms], form: Form) -> Mapping[str, UUID]:
    tiers = {tier.slug: tier.id for tier in await Tier.all()}
    for place, window in enumerate(windows):
        with form.at("windows", place):
            if window.tier_slug not in tiers:
                raise NotFound("There is no such tier.", field="tierSlug")
    return tiers


async def _product(sku: str | None) -> Product | None:
    if sku is None:
        return None
    product: Product | None = await known(Product.get_or_none(sku=sku))
    if product is None:
        raise NotFound("There is no such product.", field="productSku")
    return product
