"""Writing releases down, with the window of each tier."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community import markdown
from portal.exclusives import policies
from portal.exclusives.models import Release, ReleaseWindow
from portal.exclusives.terms import ReleaseTerms, WindowTerms
from portal.kernel import clock, text
from portal.kernel.errors import NotFound
from portal.kernel.lookup import known
from portal.kernel.work import unit_of_work
from portal.loyalty.programme.models import Tier
from portal.shop.models import Product

LONGEST_SLUG = 80
LONGEST_TITLE = 200
LONGEST_TEASER = 1000
LONGEST_SALE_CODE = 60
LONGEST_PLACE = 200


async def save_exclusive(terms: ReleaseTerms, *, by: Viewer) -> UUID:
    """Make the release with this slug, or change it; its id.

    Who was told of an opening is not told again, unless the window moves into the future. Raises
    NotFound for an unknown tier or product, and what the checks of each field raise.
    """
    by.ensure_brand()
    policies.ensure_terms(terms)
    body = markdown.written(terms.body_markdown)
    return await _save(terms, _values(terms) | {"body_markdown": body.markdown, "body_html": body.html})


def _values(terms: ReleaseTerms) -> dict[str, Any]:
    return {
        "kind": terms.kind,
        "title": text.line(terms.title, field="title", most=LONGEST_TITLE),
        "teaser": text.prose(terms.teaser, field="teaser", most=LONGEST_TEASER),
        "visibility": terms.visibility,
        "sale_code": text.optional_line(terms.sale_code, field="saleCode", most=LONGEST_SALE_CODE),
        "public_at": terms.public_at,
        "event_starts_at": terms.event.starts_at if terms.event else None,
        "event_location": text.optional_line(
            terms.event.location if terms.event else None, field=("event", "location"), most=LONGEST_PLACE
        ),
        "event_seats": terms.event.seats if terms.event else None,
    }


@unit_of_work
async def _save(terms: ReleaseTerms, values: dict[str, Any]) -> UUID:
    now = clock.now()
    tiers = await _tiers(terms.windows)
    values["product_id"] = await _product(terms.product_sku)
    slug = text.slug(terms.slug, field="slug", most=LONGEST_SLUG)
    release, is_new = await Release.get_or_create(slug=slug, defaults={**values, "created_at": now})
    if not is_new:
        if terms.public_at is None or terms.public_at > now:
            values["public_announced_at"] = None
        await release.update_from_dict(values).save()
    await _replace_windows(release, {tiers[window.tier_slug].id: window.opens_at for window in terms.windows}, now)
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


async def _tiers(windows: Sequence[WindowTerms]) -> Mapping[str, Tier]:
    tiers = {tier.slug: tier for tier in await Tier.all()}
    for place, window in enumerate(windows):
        if window.tier_slug not in tiers:
            raise NotFound("There is no such tier.", field=("windows", str(place), "tierSlug"))
    return tiers


async def _product(sku: str | None) -> UUID | None:
    if sku is None:
        return None
    product = await known(Product.get_or_none(sku=sku))
    if product is None:
        raise NotFound("There is no such product.", field="productSku")
    return product.id
