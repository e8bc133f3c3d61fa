"""What the shop tells that other features may react to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.kernel.events import Event
from portal.shop.remaining import EarningLine


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEvent(Event):
    """An order as it is now. Amounts are minor units of the programme's currency, by the order's stored rate (R24)."""

    order_id: UUID
    source: str
    """Which shop tells it: numbers are unique within one alone."""
    external_id: str
    customer_id: UUID | None
    member_id: UUID | None
    placed_at: datetime
    """When it was paid."""
    recorded_at: datetime
    """When the portal first heard of it."""
    total_minor: int
    refunded_minor: int
    """All that went back so far, at most the total; all of it once the order is cancelled."""
    base_minor: int
    """What of the order earns when nothing goes back."""
    standing_minor: int
    """What of the base still stands."""
    lines: tuple[EarningLine, ...]
    """What is left of each line that earns, and what it is."""
    referral_code: str | None
    is_imported: bool
    is_cancelled: bool
    is_forgotten: bool
    """Its buyer was erased: then it is nobody's, and what it earned stays where it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRecorded(OrderEvent):
    """A paid order is known; after a cancellation that was taken back it is told again."""

    is_new: bool
    """Whether nobody knew of it before: then nothing can have come of it yet."""
    may_have_products: bool
    """False where it is known that no line of it is of a product of the catalogue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderChanged(OrderEvent):
    """Of a paid order something went back, came back, or was edited or cancelled (R12-R22)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPassed(OrderEvent):
    """A paid order turned out to be another member's, or nobody's: by a newer word of the shop, a merger, or staff."""

    from_member_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdersMoved(Event):
    """Staff said that orders, which their buyer could read, are another member's, or nobody's: told once for all."""

    order_ids: tuple[UUID, ...]
    from_member_id: UUID | None
    to_member_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponsNamed(Event):
    """An order names coupons, or no longer those that it named, or it was paid or is gone: told from its first word."""

    order_id: UUID
    source: str
    external_id: str
    codes: tuple[str, ...]
    """All of them, as the buyer typed them."""
    is_paid: bool
    is_gone: bool
    """Cancelled, failed, deleted, or never more than a test: it holds nothing."""
    has_failed: bool
    """Its money did not come, or went again, or it is a test: it does not even have what it used."""
    is_imported: bool
    named_at: datetime
    """By the shop's clock: when the order was placed, or was changed to what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductReviewed(Event):
    """A member's opinion of a product is there to be read, wherever it was written: here, or at the shop.

    Whoever keeps reviews announces it, for each place where they find one.
    """

    member_id: UUID
    product_id: UUID
    written_at: datetime
    review_id: UUID | None = None
    """Which it is, where it was written here."""
    is_verified_purchase: bool = False
    """Of one that was written here, whether its author is known to be a buyer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerLinked(Event):
    """A customer of the shop turned out to be this member, by a verified address."""

    customer_id: UUID
    member_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRequest(Event):
    """A buyer asked their shop for something that it hands on: their number there, their address, orders, or all."""

    source: str
    external_id: str | None
    email: str | None
    order_external_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerDataRequested(CustomerRequest):
    """A buyer wants to know what is kept of them (Article 15 GDPR)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRedacted(CustomerRequest):
    """A buyer wants to be forgotten (Article 17 GDPR), with these orders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopRedacted(Event):
    """A shop took the portal out and wants everybody forgotten whom it told of; so it was done here."""

    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomersMerged(Event):
    """Two customers of a shop are one person there, under the number that was kept."""

    source: str
    kept_external_id: str
    gone_external_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyersAreOne(Event):
    """A shop made customers of it one who are two members here; told again with every word that may be news of it."""

    member_id: UUID
    """Whose the customer is who was kept."""
    other_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeRatesKept(Event):
    """The table of exchange rates has new ones: what waits for a rate may go on."""
