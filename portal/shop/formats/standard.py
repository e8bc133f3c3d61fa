"""The portal's own format for shops of one's own making, delivered by Standard Webhooks; README.md shows it."""

from datetime import datetime
from decimal import ROUND_CEILING, Decimal

from portal.kernel.money import Money
from portal.shop.facts import (
    CancellationFacts,
    CustomerChangedFacts,
    CustomerFacts,
    Facts,
    LineFacts,
    OrderFacts,
    RefundFacts,
    RefundKind,
)
from portal.shop.formats import shown
from portal.shop.formats.reading import (
    LONGEST_PROPERTY,
    MOST_OF_MONEY,
    MOST_PROPERTIES,
    MOST_REFUNDS,
    JsonObject,
    as_far_as_it_goes,
    ensure_unique,
    money_of,
)
from portal.shop.policies import may_be_shown

_FAILED = "order.payment_failed"
_CANCELLED = "order.cancelled"
_DELETED = "order.deleted"
_CUSTOMER = "customer.updated"
SNAPSHOTS = frozenset({"order.created", "order.paid", "order.updated", _FAILED, _CANCELLED})
_NOTHING = Decimal(0)


def facts_of(source: str, body: bytes, *, received_at: datetime) -> tuple[str, Facts | None]:
    """The type that a delivery names, and what it says; None for a type that the portal has no use for."""
    told = JsonObject.within(body)
    kind = told.text("type", most=80) or told.refuse("type", "is missing")
    if kind == "order.refunded":
        return kind, _refund(source, told.object("data"))
    if kind == _CUSTOMER:
        return kind, _changed(source, told.object("data"), told.maybe_instant("timestamp"))
    if kind not in SNAPSHOTS and kind != _DELETED:
        return kind, None
    data, told_at = told.object("data"), told.maybe_instant("timestamp")
    if kind == _DELETED or (kind == _CANCELLED and not data.has("total")):
        at = data.maybe_instant("deleted_at" if kind == _DELETED else "cancelled_at") or told_at
        return kind, CancellationFacts(
            source=source, external_id=data.id("id"), cancelled_at=at or received_at, has_own_time=at is not None
        )
    return kind, _order(source, kind, data, told_at)


def _changed(source: str, data: JsonObject, told_at: datetime | None) -> CustomerChangedFacts:
    """A customer as they are now (SH65)."""
    at = data.maybe_instant("updated_at") or told_at or data.refuse("updated_at", "is missing")
    who = CustomerFacts(external_id=data.id("id"), email=data.text("email"), country=data.text("country", most=60))
    return CustomerChangedFacts(source=source, customer=who, told_at=at)


def _order(source: str, kind: str, data: JsonObject, told_at: datetime | None) -> OrderFacts:
    number, currency = data.id("id"), data.currency("currency")
    left_out: list[str] = []
    lines = data.objects("lines", most=MOST_OF_MONEY)
    ensure_unique([line.id("id") for line in lines], "lines")
    at = data.maybe_instant("updated_at") or told_at or data.refuse("updated_at", "is missing")
    paid_at, cancelled_at = data.maybe_instant("paid_at"), data.maybe_instant("cancelled_at")
    if kind == "order.paid" and paid_at is None:
        data.refuse("paid_at", "is missing")
    if kind == _CANCELLED and cancelled_at is None:
        data.refuse("cancelled_at", "is missing")
    total, has_failed = data.amount("total"), kind == _FAILED or data.flag("payment_failed")
    return OrderFacts(
        source=source,
        external_id=number,
        number=data.text("number", most=60),
        told_at=at,
        placed_at=data.maybe_instant("placed_at") or paid_at or at,
        paid_at=None if has_failed else paid_at,
        has_failed=has_failed,
        cancelled_at=cancelled_at,
        is_test=data.flag("is_test"),
        was_sent=data.maybe_instant("sent_at") is not None,
        total=money_of(total, currency),
        eligible=money_of(_eligible(data, lines, total), currency),
        rate=data.maybe_amount("rate"),
        customer=as_far_as_it_goes(left_out, _customer, data, left_out),
        lines=_shown(lines, currency, left_out),
        refunds=[_refund(source, one, number, currency) for one in data.objects("refunds", most=MOST_REFUNDS)],
        lists_lines="lines" in data.members,
        earns_by_sum="lines" not in data.members and not data.has("eligible"),
        lists_coupons="coupon_codes" in data.members,
        lists_refunds=data.has("refunds"),
        referral_code=as_far_as_it_goes(left_out, data.text, "referral_code", most=40),
        coupon_codes=tuple(data.texts("coupon_codes", most=60)),
        payment_fingerprint=as_far_as_it_goes(left_out, data.text, "payment_fingerprint"),
        ip=as_far_as_it_goes(left_out, data.text, "ip"),
        delivered_to=as_far_as_it_goes(left_out, _place, data),
        left_out=tuple(left_out),
    )


def _place(data: JsonObject) -> str | None:
    return shown.place(data, "delivered_to", "delivered_to", street="street", postcode="postcode", country="country")


def _eligible(data: JsonObject, lines: list[JsonObject], total: Decimal) -> Decimal:
    """What earns: as it is told, else the lines that are no gift cards, else all of it."""
    if (told := data.maybe_amount("eligible")) is not None:
        return told
    if not lines:
        return total
    goods = sum((line.amount("total") for line in lines if not line.flag("is_gift_card")), _NOTHING)
    return max(goods, _NOTHING)


def _shown(lines: list[JsonObject], currency: str, left_out: list[str]) -> list[LineFacts]:
    """The lines as far as they can be shown; their amounts count in any case (SH55)."""
    found = [read for line in lines if (read := _line(line, currency, left_out)) is not None]
    return shown.as_many_as_fit(found, left_out)


def _line(line: JsonObject, currency: str, left_out: list[str]) -> LineFacts | None:
    """A line; half a piece is shown as one. None for what has no pieces, or is worth less than nothing."""
    number, total = line.id("id"), money_of(line.amount("total"), currency)
    told = as_far_as_it_goes(left_out, line.pieces, "quantity")
    if told is None:
        return None
    pieces = int(told.to_integral_value(ROUND_CEILING))
    if not may_be_shown(pieces, total, currency):
        left_out.append(f"`{line.path}` is no line to be shown; its amount counts.")
        return None
    sku = as_far_as_it_goes(left_out, line.text, "sku", most=64) or number[:64]
    title = as_far_as_it_goes(left_out, line.text, "title", most=200)
    categories = as_far_as_it_goes(left_out, line.texts, "categories", most=LONGEST_PROPERTY) or ()
    return LineFacts(
        external_id=number,
        sku=sku,
        title=title or sku,
        quantity=pieces,
        total=total,
        earns=not line.flag("is_gift_card"),
        product_type=as_far_as_it_goes(left_out, line.text, "product_type", most=LONGEST_PROPERTY),
        categories=tuple(categories[:MOST_PROPERTIES]),
        properties=as_far_as_it_goes(left_out, _properties, line) or {},
    )


def _properties(line: JsonObject) -> dict[str, str]:
    """What else is known of a line, by name."""
    told = line.maybe_object("properties")
    if told is None:
        return {}
    names = [name for name in told.members if name][:MOST_PROPERTIES]
    return {name[:LONGEST_PROPERTY]: told.text(name, most=LONGEST_PROPERTY) or "" for name in names}


def _customer(data: JsonObject, left_out: list[str]) -> CustomerFacts | None:
    told = data.maybe_object("customer")
    if told is None:
        return None
    number = as_far_as_it_goes(left_out, told.maybe_id, "id")
    email = as_far_as_it_goes(left_out, told.text, "email")
    if number is None and email is None:
        return None
    country = as_far_as_it_goes(left_out, told.text, "country", most=60)
    return CustomerFacts(external_id=number, email=email, country=country)


def _refund(source: str, data: JsonObject, order_number: str | None = None, currency: str | None = None) -> RefundFacts:
    currency = currency or data.currency("currency")
    amount, lines = data.amount("amount"), data.objects("lines")
    eligible = data.maybe_amount("eligible")
    if eligible is None and lines:
        eligible = sum((line.amount("amount") for line in lines), _NOTHING)
    kind = (data.text("kind") or RefundKind.REFUND).upper()
    if kind not in set(RefundKind):
        data.refuse("kind", "is none of refund, chargeback and chargeback_won")
    if amount <= 0:
        data.refuse("amount", "gives nothing back")
    return RefundFacts(
        source=source,
        external_id=data.id("id"),
        order_external_id=order_number or data.id("order_id"),
        refunded_at=data.instant("refunded_at"),
        amount=money_of(amount, currency),
        eligible=None if eligible is None else _at_most(eligible, amount, currency),
        lines={line.id("id"): money_of(line.amount("amount"), currency) for line in lines},
        kind=RefundKind(kind),
    )


def _at_most(eligible: Decimal, amount: Decimal, currency: str) -> Money:
    return money_of(min(max(eligible, _NOTHING), amount), currency)
