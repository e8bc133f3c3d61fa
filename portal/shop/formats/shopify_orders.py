"""Shopify's order as it was when it was told: what earns, who bought, what went back."""

from collections.abc import Mapping
from decimal import Decimal

from portal.settings import settings
from portal.shop.facts import CustomerFacts, OrderFacts, RefundFacts
from portal.shop.formats import shopify_lines, shopify_refunds, shown
from portal.shop.formats.reading import (
    MOST_OF_MONEY,
    MOST_REFUNDS,
    JsonObject,
    as_far_as_it_goes,
    ensure_unique,
    money_of,
)
from portal.shop.formats.shopify_money import NOTHING, in_shop, needed, presented

_PAID = frozenset({"paid", "partially_refunded", "refunded"})
_FAILED = frozenset({"voided", "expired", "failed"})
_GIVEN_BACK = "refunded"
_SENT = frozenset({"fulfilled", "partial", "partially_fulfilled"})
_RATE = Decimal("0.00000001")


def order_of(source: str, told: JsonObject) -> OrderFacts:
    """The whole order. Points count from ``processed_at``: Shopify tells no other time of payment."""
    left_out: list[str] = []
    number, currency, status = told.id("id"), told.currency("currency"), told.text("financial_status")
    lines = told.objects("line_items", most=MOST_OF_MONEY)
    ensure_unique([shopify_lines.number_of(line) for line in lines], "lines")
    refunds = told.objects("refunds", most=MOST_REFUNDS)
    taken_out = shopify_lines.taken_out(lines, refunds)
    processed_at = as_far_as_it_goes(left_out, told.maybe_instant, "processed_at")
    placed_at = processed_at or told.instant("created_at")
    current = in_shop(told, "current_total_price") or NOTHING
    removed = sum((shopify_lines.worth(line) * taken_out[shopify_lines.number_of(line)] for line in lines), NOTHING)
    return OrderFacts(
        source=source,
        external_id=number,
        number=as_far_as_it_goes(left_out, told.text, "name", most=60),
        told_at=told.instant("updated_at"),
        placed_at=placed_at,
        paid_at=placed_at if status in _PAID else None,
        has_failed=status in _FAILED,
        is_given_back=status == _GIVEN_BACK,
        was_sent=as_far_as_it_goes(left_out, told.text, "fulfillment_status") in _SENT,
        cancelled_at=told.maybe_instant("cancelled_at"),
        is_test=told.flag("test"),
        # What an edit or an exchange added stands in the current total alone, which is without what they took out.
        total=money_of(max(needed(told, "total_price") - removed, current, NOTHING), currency),
        eligible=money_of(_eligible(told, lines, taken_out), currency),
        rate=_rate(told, currency),
        customer=_customer(told, left_out),
        lines=shopify_lines.to_show(lines, currency, taken_out, left_out),
        refunds=_refunds(source, told, refunds, number, currency),
        lists_lines="line_items" in told.members,
        earns_by_sum="line_items" not in told.members,
        lists_coupons="discount_codes" in told.members,
        lists_refunds=told.has("refunds"),
        referral_code=as_far_as_it_goes(left_out, _referral_code, told),
        coupon_codes=shown.codes(told, "discount_codes", left_out),
        ip=as_far_as_it_goes(left_out, told.text, "browser_ip"),
        delivered_to=as_far_as_it_goes(left_out, _place, told),
        left_out=tuple(left_out),
    )


def _eligible(told: JsonObject, lines: list[JsonObject], taken_out: Mapping[str, Decimal]) -> Decimal:
    """Goods after discounts that were not taken out of the order, without gift cards; never more than the subtotal.

    A body that was cut down to a few members has no lines: then the subtotal is all that is known of the goods.
    """
    goods = sum(
        (
            shopify_lines.worth(line) * (1 - taken_out[shopify_lines.number_of(line)])
            for line in lines
            if shopify_lines.earns(line)
        ),
        NOTHING,
    )
    subtotals = [in_shop(told, name) for name in ("subtotal_price", "current_subtotal_price")]
    known = [subtotal for subtotal in subtotals if subtotal is not None]
    if not lines and known:
        return max(*known, NOTHING)
    return max(min(goods, max(known)) if known else goods, NOTHING)


def _refunds(source: str, told: JsonObject, refunds: list[JsonObject], number: str, currency: str) -> list[RefundFacts]:
    seen, own = presented(told, "total_price"), in_shop(told, "total_price")
    rate = (own, seen[0]) if seen and own and seen[0] else None
    left = shopify_refunds.unnamed_shipping(told, refunds)
    found = [shopify_refunds.refund_of(source, one, number, currency, rate=rate, shipping_left=left) for one in refunds]
    return [fact for fact in found if fact]


def _customer(told: JsonObject, left_out: list[str]) -> CustomerFacts | None:
    """Who bought; an address that stands at the order itself is read where the customer cannot be."""
    customer = as_far_as_it_goes(left_out, told.maybe_object, "customer") or JsonObject({}, "customer")
    number = as_far_as_it_goes(left_out, customer.maybe_id, "id")
    emails = [
        as_far_as_it_goes(left_out, of.text, name)
        for of, name in ((customer, "email"), (told, "email"), (told, "contact_email"))
    ]
    email = next((one for one in emails if one), None)
    if number is None and email is None:
        return None
    return CustomerFacts(external_id=number, email=email, country=as_far_as_it_goes(left_out, _country, told))


def _place(told: JsonObject) -> str | None:
    return shown.place(
        told, "shipping_address", "billing_address", street="address1", postcode="zip", country="country_code"
    )


def _country(told: JsonObject) -> str | None:
    address = told.maybe_object("shipping_address") or told.maybe_object("billing_address")
    return address.text("country_code") if address else None


def _rate(told: JsonObject, currency: str) -> Decimal | None:
    """What one unit of shop money was worth, where the buyer paid in the programme's own currency (R24)."""
    own, seen = settings().currency, presented(told, "total_price")
    in_shop_money = in_shop(told, "total_price")
    if currency == own or seen is None or seen[1] != own or not in_shop_money:
        return None
    return (seen[0] / in_shop_money).quantize(_RATE)


def _referral_code(told: JsonObject) -> str | None:
    return shown.referral_code(told.objects("note_attributes"), "name")
