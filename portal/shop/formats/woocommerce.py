"""WooCommerce's topics as facts.

Times are those with ``_gmt``: the others are the shop's local ones without a zone. Line totals are without
tax, so where prices include it, it belongs to what earns.
"""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from portal.shop.facts import CancellationFacts, CustomerFacts, Facts, LineFacts, OrderFacts, RefundFacts
from portal.shop.formats.reading import MOST_REFUNDS, JsonObject, NotUnderstood, ensure_unique, money_of

SNAPSHOTS = frozenset({"order.created", "order.updated", "order.restored"})
_CANCELLED = frozenset({"cancelled", "trash"})
_UNPAID = frozenset({"pending", "on-hold", "failed", "checkout-draft", "draft", "auto-draft"})
_REFERRAL = frozenset({"referral_code", "referral", "ref"})
_NOTHING = Decimal(0)


def facts_of(source: str, topic: str, body: bytes, *, received_at: datetime) -> Facts | None:
    """What a delivery says; None for a topic that the portal has no use for."""
    if topic in SNAPSHOTS:
        return order_of(source, JsonObject.within(body))
    if topic == "order.deleted":
        told = JsonObject.within(body)
        if set(told.members) - {"id"}:
            raise NotUnderstood("A deleted order has nothing but its number.")
        return CancellationFacts(source=source, external_id=told.id("id"), cancelled_at=received_at)
    return None


def order_of(source: str, told: JsonObject, refunds: Sequence[JsonObject] | None = None) -> OrderFacts:
    """An order of a webhook or of the REST API; ``refunds`` are those of the refunds endpoint, which know more."""
    number, currency, status = told.id("id"), told.currency("currency"), told.text("status") or ""
    told_at, placed_at = _gmt(told, "date_modified"), _gmt(told, "date_created")
    lines = told.objects("line_items")
    ensure_unique([line.id("id") for line in lines], "lines")
    with_tax = told.flag("prices_include_tax")
    known = told.objects("refunds", most=MOST_REFUNDS) if refunds is None else refunds
    paid_at = told.maybe_instant("date_paid_gmt", is_utc=True) or told.maybe_instant("date_completed_gmt", is_utc=True)
    return OrderFacts(
        source=source,
        external_id=number,
        told_at=told_at,
        placed_at=placed_at,
        paid_at=None if status in _UNPAID else paid_at,
        cancelled_at=told_at if status in _CANCELLED else None,
        total=money_of(told.amount("total"), currency),
        eligible=money_of(max(sum((_goods(line, with_tax) for line in lines), _NOTHING), _NOTHING), currency),
        customer=_customer(told),
        lines=[_line(line, currency, with_tax) for line in lines if line.count("quantity")],
        refunds=[_refund(source, one, number, currency, told_at, with_tax) for one in known],
        referral_code=_referral_code(told),
        coupon_codes=tuple(code for one in told.objects("coupon_lines") if (code := one.text("code", most=60))),
        ip=told.text("customer_ip_address"),
    )


def _goods(line: JsonObject, with_tax: bool) -> Decimal:
    return line.amount("total") + ((line.maybe_amount("total_tax") or _NOTHING) if with_tax else _NOTHING)


def _line(line: JsonObject, currency: str, with_tax: bool) -> LineFacts:
    number = line.id("id")
    variation = line.maybe_id("variation_id")
    fallback = variation if variation not in {None, "0"} else line.maybe_id("product_id")
    sku = (line.text("sku", most=64) or fallback or number)[:64]
    return LineFacts(
        external_id=number,
        sku=sku,
        title=line.text("name", most=200) or sku,
        quantity=line.count("quantity"),
        total=money_of(_goods(line, with_tax), currency),
    )


def _refund(
    source: str, told: JsonObject, order_number: str, currency: str, told_at: datetime, with_tax: bool
) -> RefundFacts:
    """A refund: within an order it has a negative total and no lines, at its own endpoint an amount and lines."""
    written = told.maybe_amount("amount")
    amount = abs(told.amount("total") if written is None else written)
    lines = told.objects("line_items")
    goods = sum((abs(_goods(line, with_tax)) for line in lines), _NOTHING)
    says_more = written is not None and told.has("line_items") and (lines or told.has("shipping_lines"))
    return RefundFacts(
        source=source,
        external_id=told.id("id"),
        order_external_id=order_number,
        refunded_at=told.maybe_instant("date_created_gmt", is_utc=True) or told_at,
        amount=money_of(amount, currency),
        eligible=money_of(min(goods, amount), currency) if says_more else None,
    )


def _customer(told: JsonObject) -> CustomerFacts | None:
    """Customer 0 is a guest, known by the address of the bill."""
    number = told.maybe_id("customer_id")
    billing = told.maybe_object("billing") or JsonObject({}, "billing")
    email = billing.text("email")
    if number in {None, "0"} and email is None:
        return None
    return CustomerFacts(
        external_id=None if number == "0" else number, email=email, country=billing.text("country", most=60)
    )


def _referral_code(told: JsonObject) -> str | None:
    for entry in told.objects("meta_data", most=2000):
        value = entry.members.get("value")
        if (entry.text("key") or "").casefold().lstrip("_") in _REFERRAL and isinstance(value, str | int):
            return JsonObject({"value": str(value)}).text("value", most=40)
    return None


def _gmt(told: JsonObject, name: str) -> datetime:
    found = told.maybe_instant(f"{name}_gmt", is_utc=True)
    return told.refuse(f"{name}_gmt", "is missing") if found is None else found
