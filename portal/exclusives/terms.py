"""A release as the brand writes it down, before it is judged and kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from portal.exclusives.models import OfferKind, ReleaseKind, ReleaseVisibility
from portal.kernel.money import Money


@dataclass(frozen=True, slots=True)
class WindowTerms:
    """From when on a tier may open the release."""

    tier_slug: str
    opens_at: datetime


@dataclass(frozen=True, slots=True)
class EventTerms:
    """When and where people meet, and how many fit in."""

    starts_at: datetime
    location: str | None = None
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class DropTerms:
    """How many pieces are kept for those who book one, and for how long each is."""

    pieces: int
    hold_hours: int = 24


@dataclass(frozen=True, slots=True)
class OfferTerms:
    """A reduced price of the release's product, and the lowest total price of the 30 days before it."""

    kind: OfferKind
    price: Money
    lowest_price: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseTerms:
    """A release; its slug says which one is meant."""

    slug: str
    kind: ReleaseKind
    title: str
    teaser: str
    body_markdown: str
    visibility: ReleaseVisibility
    windows: Sequence[WindowTerms] = ()
    product_sku: str | None = None
    sale_code: str | None = None
    public_at: datetime | None = None
    event: EventTerms | None = None
    drop: DropTerms | None = None
    offer: OfferTerms | None = None
