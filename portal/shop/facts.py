"""What a shop can tell about an order, whatever its dialect: whole snapshots and single refunds.

The doors translate a shop's own format into these; the verbs that keep them know no format. Facts may
come late, twice, and in any order; what is kept in the end is the same for all of them (R17-R19).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from portal.kernel.money import Money


class RefundKind(StrEnum):
    """Why money went back. A chargeback that the shop won puts back what the chargeback took (R22)."""

    REFUND = "REFUND"
    CHARGEBACK = "CHARGEBACK"
    CHARGEBACK_WON = "CHARGEBACK_WON"


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerFacts:
    """Who bought, as the shop knows them; a guest has an address and no number of their own."""

    external_id: str | None = None
    email: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """One line as it stands after discounts. ``earns`` is false for gift cards (R21).

    ``product_type``, ``categories`` and ``properties`` are the shop's own words for what was bought, as far as
    its dialect tells them; the programme may leave out or favour goods by them.
    """

    external_id: str
    sku: str
    title: str
    quantity: int
    total: Money
    earns: bool = True
    product_type: str | None = None
    categories: Sequence[str] = ()
    properties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundFacts:
    """Money that went back.

    ``amount`` is all of it; ``eligible`` the part that was given for goods, without shipping and duties
    (R13), or None where the shop does not say and the amount counts by its share of the order (SH25).
    """

    source: str
    external_id: str
    order_external_id: str
    refunded_at: datetime
    amount: Money
    eligible: Money | None = None
    lines: Mapping[str, Money] = field(default_factory=dict)
    """What of it was given for which line, by the line's number, where the shop says so."""
    kind: RefundKind = RefundKind.REFUND


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFacts:
    """An order as it was at ``told_at``, the shop's own time of its last change (R19).

    ``paid_at`` is None until it is paid, and nothing is earned before; ``eligible`` is what earns: goods
    after discounts, without shipping and gift cards. ``rate`` is what one unit of the order's currency
    was worth in the programme's when it was placed (R24).
    """

    source: str
    external_id: str
    told_at: datetime
    placed_at: datetime
    total: Money
    eligible: Money
    paid_at: datetime | None = None
    cancelled_at: datetime | None = None
    is_test: bool = False
    customer: CustomerFacts | None = None
    rate: Decimal | None = None
    lines: Sequence[LineFacts] = ()
    refunds: Sequence[RefundFacts] = ()
    referral_code: str | None = None
    coupon_codes: Sequence[str] = ()
    payment_fingerprint: str | None = None
    ip: str | None = None
    delivered_to: str | None = None
    """Street, postcode and country in one spelling (`formats/shown.place`); kept as a keyed digest only."""
    shipping: Money | None = None
    """What of the total is for shipping, with its tax, where refunds may be told by their sum alone (SH60)."""
    number: str | None = None
    """How its buyer knows the order, from its confirmation, where the shop has another number for itself."""
    has_failed: bool = False
    """The shop's own summary says that the money did not come, or went again: failed, voided, on hold. An order that
    was paid before is not, from this word on."""
    was_sent: bool = False
    """The shop says that goods went out: an order that is cancelled then was sent back, not called off."""
    is_given_back: bool = False
    """The shop's own summary says that all of it was refunded, whatever refunds it lists (SH44)."""
    lists_refunds: bool = False
    """Whether ``refunds`` are all there are: one that a newer snapshot no longer lists was taken back (SH45)."""
    deletes_refunds_silently: bool = False
    """Whether such a shop takes a refund back without a new time of the order: of two lists of one moment the one
    without it is the later one then (SH45). Elsewhere a refund that was seen at that moment is not dropped (SH19)."""
    lists_lines: bool = True
    """Whether ``lines`` are all there are; a body that was cut down to a few members tells none, and wipes none."""
    earns_by_sum: bool = False
    """Whether ``eligible`` is the sum of all goods, as no lines are told: known gift cards come off it (SH97)."""
    lists_coupons: bool = True
    """The same of ``coupon_codes`` (SH62)."""
    heard_at: datetime | None = None
    """When the portal heard it, by its own clock: what arrived before a deletion does not undo it."""
    is_there: bool = False
    """Whether the shop has the order at that moment, whenever it changed last: it was restored, or read out of it."""
    triggered_at: datetime | None = None
    """When the shop noticed what it tells, if it says so: of two words of one ``told_at`` the later counts (SH19)."""
    left_out: Sequence[str] = ()
    """What could not be read and decides no money, each in a sentence for staff; noted on the delivery."""


def of_nobody(facts: OrderFacts) -> OrderFacts:
    """The same without all that tells who bought it: an order of somebody who was erased is a sum (R76)."""
    return replace(
        facts,
        customer=None,
        referral_code=None,
        coupon_codes=(),
        payment_fingerprint=None,
        ip=None,
        delivered_to=None,
        lines=[replace(line, properties={}) for line in facts.lines],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellationFacts:
    """An order of which the shop tells nothing but that it is gone.

    ``cancelled_at`` is when that arrived, unless ``has_own_time``: then it outranks no word that has one and comes
    later (SH59).
    """

    source: str
    external_id: str
    cancelled_at: datetime
    has_own_time: bool = True


class PrivacyRequest(StrEnum):
    """What a shop hands on of a buyer's rights: to know, to be forgotten; SHOP is the whole shop to be forgotten."""

    DATA = "DATA"
    ERASURE = "ERASURE"
    SHOP = "SHOP"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyFacts:
    """A request of a buyer's that the shop hands on; sometimes nothing is told of them but an address."""

    source: str
    request: PrivacyRequest
    customer: CustomerFacts | None = None
    order_external_ids: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MergerFacts:
    """Two customers of the shop are one from now on."""

    source: str
    kept_external_id: str
    gone_external_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerChangedFacts:
    """A customer as the shop knows them since ``told_at``: their address or country may be another."""

    source: str
    customer: CustomerFacts
    told_at: datetime


Facts = OrderFacts | RefundFacts | CancellationFacts | PrivacyFacts | MergerFacts | CustomerChangedFacts
"""Everything that a delivery can say."""
