"""What the shop tells that other features may react to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRecorded(Event):
    """A paid order is known. Amounts are minor units of the programme's currency, by the order's stored rate."""

    order_id: UUID
    external_id: str
    customer_id: UUID | None
    member_id: UUID | None
    total_minor: int
    refunded_minor: int
    placed_at: datetime
    referral_code: str | None
    is_imported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRefunded(Event):
    """Money went back. `refunded_minor` is all that went back so far, at most the total."""

    order_id: UUID
    external_id: str
    refund_id: UUID
    member_id: UUID | None
    total_minor: int
    refunded_minor: int
    refunded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerLinked(Event):
    """A customer of the shop turned out to be this member, by a verified address."""

    customer_id: UUID
    member_id: UUID
