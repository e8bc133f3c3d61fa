"""Shopify's order as it was when it was told: what earns, who bought, what went back."""

from collections.abc import Mapping
from decimal import Decimal

from portal.settings import settings
from portal.shop.facts import CustomerFacts, LineFacts, OrderFacts
from portal.shop.formats import shopify_refunds
from portal.shop.formats.reading import MOST_REFUNDS, JsonObject, ensure_unique, money_of
from portal.shop.formats.shopify_money import NOTHING, in_shop, presented

_PAID = frozenset({"paid", "partially_refunded", "refunded"})
_REFERRAL = frozenset({"referral_code", "referral", "ref"})
_RATE = Decimal("0.00000001")


def order_of(source: str, told: JsonObject) -> OrderFacts:
    """The whole order. Points count from ``processed_at``: Shopify tells no other time of payment."""
    number, currency = told.id("id"), told.currency("currency")
    lines = told.objects("line_items")
    ensure_unique([line.id("id") for line in lines], "lines")
    refunds = told.objects("refunds", most=MOST_REFUNDS)
    taken_out = _taken_out(lines, refunds)
    placed_at = told.maybe_instant("processed_at") or told.instant("created_at")
    total = max(_needed(told, "total_price"), in_shop(told, "current_total_price") or NOTHING)
    removed = sum((_standing(line) * _share(line, taken_out) for line in lines), NOTHING)
    return OrderFacts(
        source=source,
        external_id=number,
        told_at=told.instant("updated_at"),
        placed_at=placed_at,
        paid_at=placed_at if told.text("financial_status") in _PAID else None,
        cancelled_at=told.maybe_instant("cancelled_at"),
        is_test=told.flag("test"),
        total=money_of(max(total - removed, NOTHING), currency),
        eligible=money_of(_eligible(told, lines, taken_out), currency),
        rate=_rate(told, currency),
        customer=_customer(told),
        lines=[_line(line, currency, _share(line, taken_out)) for line in lines if _share(line, taken_out) < 1],
        refunds=[fact for one in refunds if (fact := shopify_refunds.refund_of(source, one, number, currency))],
        referral_code=_referral_code(told),
        coupon_codes=tuple(code for one in told.objects("discount_codes") if (code := one.text("code", most=60))),
        ip=told.text("browser_ip"),
    )


def _eligible(told: JsonObject, lines: list[JsonObject], taken_out: Mapping[str, Decimal]) -> Decimal:
    """Goods after discounts that were not taken out of the order, without gift cards; never more than the subtotal."""
    goods = sum((_standing(line) * (1 - _share(line, taken_out)) for line in lines if _earns(line)), NOTHING)
    subtotals = [in_shop(told, name) for name in ("subtotal_price", "current_subtotal_price")]
    known = [subtotal for subtotal in subtotals if subtotal is not None]
    return max(min(goods, max(known)) if known else goods, NOTHING)


def _standing(line: JsonObject) -> Decimal:
    """A whole line after its share of every discount."""
    allocations = line.objects("discount_allocations")
    if allocations:
        off = sum((_needed(one, "amount") for one in allocations), NOTHING)
    else:
        off = in_shop(line, "total_discount") or NOTHING
    return max(_needed(line, "price") * line.count("quantity") - off, NOTHING)


def _taken_out(lines: list[JsonObject], refunds: list[JsonObject]) -> Mapping[str, Decimal]:
    """The share of each line that an edit took out of the order without money going back for it (R20)."""
    given_back = shopify_refunds.pieces_given_back(refunds)
    shares: dict[str, Decimal] = {}
    for line in lines:
        pieces, number = line.count("quantity"), line.id("id")
        left = line.count("current_quantity") if line.has("current_quantity") else pieces
        gone = max(pieces - left - given_back.get(number, 0), 0)
        shares[number] = Decimal(gone) / pieces if pieces else NOTHING
    return shares


def _share(line: JsonObject, taken_out: Mapping[str, Decimal]) -> Decimal:
    return taken_out[line.id("id")]


def _earns(line: JsonObject) -> bool:
    return not line.flag("gift_card")


def _line(line: JsonObject, currency: str, taken_out: Decimal) -> LineFacts:
    number = line.id("id")
    sku = line.text("sku", most=64) or line.maybe_id("variant_id") or line.maybe_id("product_id") or number
    return LineFacts(
        external_id=number,
        sku=sku[:64],
        title=line.text("title", most=200) or line.text("name", most=200) or sku,
        quantity=int(line.count("quantity") * (1 - taken_out)),
        total=money_of(_standing(line) * (1 - taken_out), currency),
        earns=_earns(line),
    )


def _customer(told: JsonObject) -> CustomerFacts | None:
    customer = told.maybe_object("customer") or JsonObject({}, "customer")
    number = customer.maybe_id("id")
    email = customer.text("email") or told.text("email") or told.text("contact_email")
    address = told.maybe_object("shipping_address") or told.maybe_object("billing_address")
    if number is None and email is None:
        return None
    return CustomerFacts(external_id=number, email=email, country=address.text("country_code") if address else None)


def _rate(told: JsonObject, currency: str) -> Decimal | None:
    """What one unit of shop money was worth, where the buyer paid in the programme's own currency (R24)."""
    own, shown = settings().currency, presented(told, "total_price")
    in_shop_money = in_shop(told, "total_price")
    if currency == own or shown is None or shown[1] != own or not in_shop_money:
        return None
    return (shown[0] / in_shop_money).quantize(_RATE)


def _referral_code(told: JsonObject) -> str | None:
    """Carried through the cart as a note attribute."""
    for attribute in told.objects("note_attributes"):
        if (attribute.text("name") or "").casefold().lstrip("_") in _REFERRAL:
            value = attribute.members.get("value")
            return JsonObject({"value": str(value)}).text("value", most=40) if isinstance(value, str | int) else None
    return None


def _needed(told: JsonObject, name: str) -> Decimal:
    found = in_shop(told, name)
    if found is None:
        told.refuse(name, "is missing")
    return found
