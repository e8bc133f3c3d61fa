"""WooCommerce's topics as facts.

Times are those with ``_gmt``: the others are the shop's local ones without a zone. Line totals are without
tax, so where prices include it, it belongs to what earns.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import ROUND_CEILING, Decimal
from html import unescape

from portal.kernel.money import Money
from portal.shop.facts import (
    CancellationFacts,
    CustomerChangedFacts,
    CustomerFacts,
    Facts,
    LineFacts,
    OrderFacts,
    RefundFacts,
)
from portal.shop.formats import shown
from portal.shop.formats.reading import (
    LONGEST_PROPERTY,
    MOST_OF_MONEY,
    MOST_PROPERTIES,
    MOST_REFUNDS,
    JsonObject,
    Nothing,
    NotUnderstood,
    as_far_as_it_goes,
    ensure_unique,
    money_of,
)
from portal.shop.policies import MOST_PIECES

_RESTORED = "order.restored"
SNAPSHOTS = frozenset({"order.created", "order.updated", _RESTORED})
CUSTOMERS = frozenset({"customer.created", "customer.updated"})
_CANCELLED = frozenset({"cancelled", "trash"})
_DRAFTS = frozenset({"checkout-draft", "draft", "auto-draft", "new"})
_WAITING = frozenset({"pending", "on-hold"})
_FAILED = "failed"
_GIVEN_BACK = "refunded"
_UNPAID = _DRAFTS | _WAITING | {_FAILED}
_REFUNDED_LINE = "_refunded_item_id"
_ERROR = "woocommerce_rest_"
_NOTHING = Decimal(0)


def facts_of(source: str, topic: str, body: bytes, *, received_at: datetime) -> Facts | Nothing | None:
    """What a delivery says; None for a topic that the portal has no use for."""
    if topic not in SNAPSHOTS and topic not in {"order.deleted", *CUSTOMERS}:
        return None
    told = JsonObject.within(body)
    if str(told.members.get("code", "")).startswith(_ERROR):
        return Nothing("The shop could not read the order any more and sent its own error.")
    if topic in CUSTOMERS:
        return _changed(source, told)
    if topic == "order.deleted":
        if set(told.members) - {"id"}:
            raise NotUnderstood("A deleted order has nothing but its number.")
        return CancellationFacts(source=source, external_id=told.id("id"), cancelled_at=received_at, has_own_time=False)
    if not told.has("id") and told.has("order"):
        raise NotUnderstood("This is the legacy format; the webhook's API version has to be WP REST API v3.")
    if told.text("status") in _DRAFTS:
        return Nothing("A draft is no order yet.")
    return replace(order_of(source, told), is_there=topic == _RESTORED)


def _changed(source: str, told: JsonObject) -> CustomerChangedFacts:
    """A customer as they are now: the address of their account, which is whose orders come to be told (SH65)."""
    if told.has("line_items") or not {"email", "username", "billing"} & told.members.keys():
        raise NotUnderstood("This is another topic's body.")
    left_out: list[str] = []
    billing = as_far_as_it_goes(left_out, told.maybe_object, "billing") or JsonObject({}, "billing")
    country = as_far_as_it_goes(left_out, billing.text, "country", most=60)
    changed_at, made_at = (told.maybe_instant(name, is_utc=True) for name in ("date_modified_gmt", "date_created_gmt"))
    return CustomerChangedFacts(
        source=source,
        customer=CustomerFacts(external_id=told.id("id"), email=told.text("email"), country=country),
        told_at=changed_at or made_at or told.refuse("date_modified_gmt", "is missing"),
    )


def order_of(source: str, told: JsonObject, refunds: Sequence[JsonObject] | None = None) -> OrderFacts:
    """An order of a webhook or of the REST API; ``refunds`` are those of the refunds endpoint, which know more.

    What earns, and what of it was given back, are of one kind: both with tax where prices include it, else without.
    """
    left_out: list[str] = []
    number, currency, status = told.id("id"), told.currency("currency"), told.text("status") or ""
    told_at = _told_at(told)
    lines = told.objects("line_items", most=MOST_OF_MONEY)
    ensure_unique([line.id("id") for line in lines], "lines")
    with_tax = told.flag("prices_include_tax")
    known = told.objects("refunds", most=MOST_REFUNDS) if refunds is None else refunds
    date_paid = told.maybe_instant("date_paid_gmt", is_utc=True)
    paid_at = date_paid or told.maybe_instant("date_completed_gmt", is_utc=True)
    placed_at = as_far_as_it_goes(left_out, told.maybe_instant, "date_created_gmt", is_utc=True)
    return OrderFacts(
        source=source,
        external_id=number,
        number=as_far_as_it_goes(left_out, told.text, "number", most=60),
        told_at=told_at,
        placed_at=placed_at or paid_at or told_at,
        paid_at=None if status in _UNPAID else paid_at,
        has_failed=status == _FAILED or (status in _WAITING and date_paid is not None),
        is_given_back=status == _GIVEN_BACK,
        was_sent=as_far_as_it_goes(left_out, told.maybe_instant, "date_completed_gmt", is_utc=True) is not None,
        cancelled_at=told_at if status in _CANCELLED else None,
        total=money_of(told.amount("total"), currency),
        eligible=money_of(_eligible(told, lines, with_tax), currency),
        shipping=as_far_as_it_goes(left_out, _shipping, told, currency),
        customer=_customer(told, left_out),
        lines=_shown(lines, currency, with_tax, left_out),
        refunds=[_refund(source, one, number, currency, told_at, with_tax) for one in known],
        lists_lines="line_items" in told.members,
        lists_coupons="coupon_lines" in told.members,
        lists_refunds=refunds is not None or told.has("refunds"),
        deletes_refunds_silently=True,
        referral_code=as_far_as_it_goes(left_out, _referral_code, told),
        coupon_codes=shown.codes(told, "coupon_lines", left_out),
        ip=as_far_as_it_goes(left_out, told.text, "customer_ip_address"),
        delivered_to=as_far_as_it_goes(left_out, _place, told),
        left_out=tuple(left_out),
    )


def _place(told: JsonObject) -> str | None:
    """An order of goods to download has an address of delivery whose members are empty: then that of the bill."""
    shipping = told.maybe_object("shipping")
    sent = "shipping" if shipping is not None and shipping.text("address_1") else "billing"
    return shown.place(told, sent, "billing", street="address_1", postcode="postcode", country="country")


def _told_at(told: JsonObject) -> datetime:
    """When the order changed last; one that has no such time never did since it was completed, paid or made."""
    names = ("date_modified_gmt", "date_completed_gmt", "date_paid_gmt", "date_created_gmt")
    found = (told.maybe_instant(name, is_utc=True) for name in names)
    return next((at for at in found if at is not None), None) or told.refuse(names[0], "is missing")


def _eligible(told: JsonObject, lines: Sequence[JsonObject], with_tax: bool) -> Decimal:
    """The goods, less what a negative fee takes off: a discount, a credit (SH38). Other fees are no goods.

    A body that was cut down to a few members has no lines: then goods are what is neither shipping, tax nor a fee.
    """
    fees = [_goods(fee, with_tax) for fee in told.objects("fee_lines", most=MOST_OF_MONEY)]
    if not told.has("line_items"):
        taxes = told.maybe_amount("shipping_tax" if with_tax else "total_tax") or _NOTHING
        others = (told.maybe_amount("shipping_total") or _NOTHING) + taxes + sum(fee for fee in fees if fee > 0)
        return max(told.amount("total") - others, _NOTHING)
    goods = sum((_goods(line, with_tax) for line in lines), _NOTHING)
    return max(goods + sum((fee for fee in fees if fee < 0), _NOTHING), _NOTHING)


def _shipping(told: JsonObject, currency: str) -> Money:
    """With its tax, for a refund within an order is told by its gross sum alone."""
    net, tax = told.maybe_amount("shipping_total") or _NOTHING, told.maybe_amount("shipping_tax") or _NOTHING
    return money_of(net + tax, currency)


def _goods(line: JsonObject, with_tax: bool) -> Decimal:
    return line.amount("total") + ((line.maybe_amount("total_tax") or _NOTHING) if with_tax else _NOTHING)


def _shown(lines: Sequence[JsonObject], currency: str, with_tax: bool, left_out: list[str]) -> list[LineFacts]:
    """The lines as far as they can be shown; their amounts count in any case (SH55)."""
    read = [as_far_as_it_goes(left_out, _line, line, currency, with_tax, left_out) for line in lines]
    return shown.as_many_as_fit([line for line in read if line], left_out)


def _line(line: JsonObject, currency: str, with_tax: bool, left_out: list[str]) -> LineFacts:
    number, total = line.id("id"), _goods(line, with_tax)
    pieces = int(line.pieces("quantity").to_integral_value(ROUND_CEILING))
    if not 1 <= pieces <= MOST_PIECES:
        line.refuse("quantity", "is no number of pieces to be shown")
    if total < 0:
        line.refuse("total", "is less than nothing: it counts and is not shown")
    ids = [as_far_as_it_goes(left_out, line.maybe_id, name) for name in ("variation_id", "product_id")]
    names = [shown.words(line, "sku", 64, left_out), *(one for one in ids if one != "0")]
    sku = next((one for one in names if one), number)[:64]
    return LineFacts(
        external_id=number,
        sku=sku,
        title=shown.words(line, "name", 200, left_out) or sku,
        quantity=pieces,
        total=money_of(total, currency),
        properties=as_far_as_it_goes(left_out, _properties, line) or {},
    )


def _properties(line: JsonObject) -> dict[str, str]:
    """What plugins and the cart said of the line: WooCommerce tells neither its categories nor its type."""
    found: dict[str, str] = {}
    for one in line.objects("meta_data", most=MOST_OF_MONEY):
        value = one.members.get("value")
        if isinstance(value, str | int) and len(found) < MOST_PROPERTIES:
            words = JsonObject({"key": one.members.get("key"), "value": _plain(value)})
            if isinstance(words.members["key"], str) and (key := words.text("key", most=LONGEST_PROPERTY)):
                found[key] = words.text("value", most=LONGEST_PROPERTY) or ""
    return found


def _plain(value: str | int) -> str:
    return str(value).lower() if isinstance(value, bool) else unescape(str(value))


def _refund(
    source: str, told: JsonObject, order_number: str, currency: str, told_at: datetime, with_tax: bool
) -> RefundFacts:
    """A refund: within an order it has a negative total and no lines, at its own endpoint an amount and lines."""
    written = told.maybe_amount("amount")
    amount = abs(told.amount("total") if written is None else written)
    lines = told.objects("line_items", most=MOST_OF_MONEY)
    fees = [-_goods(fee, with_tax) for fee in told.objects("fee_lines", most=MOST_OF_MONEY)]
    goods = sum((-_goods(line, with_tax) for line in lines), _NOTHING) + sum((fee for fee in fees if fee < 0), _NOTHING)
    says_more = written is not None and told.has("line_items") and (lines or told.has("shipping_lines"))
    return RefundFacts(
        source=source,
        external_id=told.id("id"),
        order_external_id=order_number,
        refunded_at=told.maybe_instant("date_created_gmt", is_utc=True) or told_at,
        amount=money_of(amount, currency),
        eligible=money_of(min(max(goods, _NOTHING), amount), currency) if says_more else None,
        lines=_for_lines(lines, currency, with_tax) if says_more else {},
    )


def _for_lines(lines: Sequence[JsonObject], currency: str, with_tax: bool) -> dict[str, Money]:
    """What of it was given for which line of the order: a line of a refund names it among its ``meta_data``."""
    found: dict[str, Decimal] = {}
    for line in lines:
        number = next(
            (str(one.members.get("value")) for one in _entries(line) if one.members.get("key") == _REFUNDED_LINE), None
        )
        if number is not None:
            found[number] = found.get(number, _NOTHING) - _goods(line, with_tax)
    return {number: money_of(amount, currency) for number, amount in found.items() if amount > 0}


def _entries(line: JsonObject) -> list[JsonObject]:
    return as_far_as_it_goes([], line.objects, "meta_data", most=MOST_OF_MONEY) or []


def _customer(told: JsonObject, left_out: list[str]) -> CustomerFacts | None:
    """Customer 0 is a guest, known by the address of the bill."""
    number = as_far_as_it_goes(left_out, told.maybe_id, "customer_id")
    billing = as_far_as_it_goes(left_out, told.maybe_object, "billing") or JsonObject({}, "billing")
    email = as_far_as_it_goes(left_out, billing.text, "email")
    if number in {None, "0"} and email is None:
        return None
    country = as_far_as_it_goes(left_out, billing.text, "country", most=60)
    return CustomerFacts(external_id=None if number == "0" else number, email=email, country=country)


def _referral_code(told: JsonObject) -> str | None:
    return shown.referral_code(told.objects("meta_data", most=2000), "key")
