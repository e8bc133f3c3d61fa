"""Recording what was bought, as staff and shop back ends tell it: once for each number, for ever (R6, R18)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from portal.access.api_keys import note_deed
from portal.accounts.addresses import email_address
from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.errors import Conflict
from portal.kernel.forms import Form
from portal.kernel.idempotency import hash_of
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.shop import policies
from portal.shop.facts import CustomerFacts, LineFacts, OrderFacts
from portal.shop.locks import lock_order
from portal.shop.models import Customer, Order
from portal.shop.orders.lines import LONGEST_WORD
from portal.shop.orders.refund_lists import known_under
from portal.shop.rates import policies as rates
from portal.shop.recording import intake

SHOP = "shop"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    sku: str
    title: str
    quantity: int
    total: Money
    product_type: str | None = None
    categories: Sequence[str] = ()
    properties: Mapping[str, str] = field(default_factory=dict)

    def facts(self, position: int) -> LineFacts:
        """The line as a fact: its number is its place."""
        where = ("lines", str(position))
        policies.ensure_words(self.categories, self.properties, at=where)
        return LineFacts(
            external_id=str(position),
            sku=self.sku,
            title=self.title,
            quantity=self.quantity,
            total=self.total,
            product_type=text.optional_line(self.product_type, field=(*where, "productType"), most=LONGEST_WORD),
            categories=[text.line(one, field=(*where, "categories"), most=LONGEST_WORD) for one in self.categories],
            properties={
                text.line(name, field=(*where, "properties"), most=LONGEST_WORD): text.optional_line(
                    value, field=(*where, "properties"), most=LONGEST_WORD
                )
                or ""
                for name, value in self.properties.items()
            },
        )

    def hashed(self) -> tuple[object, ...]:
        """What makes it another line; what was not told before there was a place for it, is left out."""
        more = [self.product_type, list(self.categories), dict(self.properties)]
        return (self.sku, self.title, self.quantity, self.total.minor, *(more if any(more) else ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOrder:
    """A paid order as a shop tells it. ``rate`` is what one unit of its currency was worth in the programme's.

    All of the total earns, unless ``eligible`` says how much of it does (R13, R21).
    """

    external_id: str
    customer_email: str
    placed_at: datetime
    total: Money
    lines: Sequence[NewLine]
    eligible: Money | None = None
    rate: Decimal | None = None
    referral_code: str | None = None
    coupon_codes: Sequence[str] = ()
    payment_fingerprint: str | None = None
    ip: str | None = None
    source: str = SHOP


@unit_of_work
async def record_order(told: NewOrder, *, by: Viewer) -> Order:
    """Keep a paid order; told again it is the same order, told differently it is a CONFLICT.

    Refunds that were told before it are part of it from the start (R17).
    """
    by.ensure_brand_or_key(ApiScope.ORDERS_WRITE)
    policies.ensure_lines(told.lines)
    form = Form()
    for position, line in enumerate(told.lines):
        with form.at("lines", position):
            policies.ensure_line(line.quantity, line.total, told.total.currency)
    facts = _facts(told, form)
    body_hash = _hash(told, facts)
    await lock_order(facts.source, facts.external_id)
    known_id, has_waiting_refunds = await known_under(facts.source, facts.external_id)
    if known_id is not None:
        known = await Order.get(id=known_id)
        ensure_same(known.body_hash, body_hash)
        return known
    order, customer = await intake.keep_new(facts, body_hash, has_waiting_refunds=has_waiting_refunds)
    await ensure_impartial(order, by=by, customer=customer)
    await note_deed("order.record", by=by, target_type="Order", target_id=order.id, detail=order.external_id)
    return order


async def ensure_impartial(order: Order, *, by: Viewer, customer: Customer | None = None) -> None:
    """Nobody records or corrects what they bought themselves; the unit of work that did so is undone (SH67).

    ``customer`` is who bought it, where that was just read; a guest may be a member by now.
    """
    if by.member_id is None or order.customer_id is None:
        return
    if customer is None or customer.member_id is None:
        customer = await Customer.read_one("id = $1", order.customer_id)
    by.ensure_impartial(None if customer is None else customer.member_id)


def ensure_same(stored: str, told: str) -> None:
    """A number stands for one order, or one refund, for ever."""
    if stored != told:
        raise Conflict("This number was told before with another content.", field="externalId")


def _facts(told: NewOrder, form: Form) -> OrderFacts:
    """Raises all that is wrong with it at once."""
    with form:
        policies.ensure_happened(told.placed_at, clock.now(), field="placedAt")
    with form:
        policies.ensure_total(told.total)
    with form:
        text.optional_line(told.referral_code, field="referralCode", most=policies.LONGEST_REFERRAL_CODE)
    with form:
        address = email_address(told.customer_email, field="customerEmail")
    with form:
        external_id = text.line(told.external_id, field="externalId", most=policies.LONGEST_NUMBER)
    form.ensure_good()
    return OrderFacts(
        source=told.source,
        external_id=external_id,
        told_at=told.placed_at,
        placed_at=told.placed_at,
        paid_at=told.placed_at,
        total=told.total,
        eligible=told.total if told.eligible is None else told.eligible,
        customer=CustomerFacts(email=address.written),
        rate=told.rate,
        lines=[line.facts(position) for position, line in enumerate(told.lines)],
        referral_code=told.referral_code,
        coupon_codes=told.coupon_codes,
        payment_fingerprint=told.payment_fingerprint,
        ip=told.ip,
    )


def _hash(told: NewOrder, facts: OrderFacts) -> str:
    """Everything that makes it another order; who paid how, and from where, does not."""
    body: dict[str, Any] = {
        "external_id": facts.external_id,
        "placed_at": told.placed_at,
        "currency": told.total.currency,
        "total_minor": told.total.minor,
        "rate": rates.told_rate(told.total.currency, told.rate),
        "referral_code": told.referral_code,
        "email": told.customer_email.strip().casefold(),
        "lines": [line.hashed() for line in told.lines],
    }
    if told.eligible is not None:
        body["eligible_minor"] = told.eligible.minor
    if told.coupon_codes:
        body["coupons"] = list(told.coupon_codes)
    return hash_of(body)
