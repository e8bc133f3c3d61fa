"""The parts of Shopify's refund: shipping in its three forms, duties, fees, discrepancies, and the lines' tax.

Shipping is told among ``refund_shipping_lines`` and once more as an adjustment, by either alone, or by neither within
an order (SH20, SH21). It is read once: from the adjustments of that kind where there are any, else from the lines.
"""

from dataclasses import dataclass
from decimal import Decimal

from portal.shop.formats.reading import MOST_OF_MONEY, JsonObject, NotUnderstood
from portal.shop.formats.shopify_money import NOTHING, in_shop, total_of

_SHIPPING = "shipping_refund"
_SHIPPING_IN_WORDS = "shipping refund"
"""How an adjustment without a kind says it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a refund says of itself beside its lines, in the shop's money."""

    shipping: Decimal
    duties_and_fees: Decimal
    discrepancy: Decimal
    """More than nothing where less was paid back than lines and shipping are worth (SH23)."""
    tax_of_others: Decimal
    """Tax of what is no goods, which may be told beside it or within."""
    says_nothing: bool
    """Whether neither shipping nor an adjustment is told: the parts are then unknown, not nothing."""

    @property
    def not_goods(self) -> Decimal:
        return self.shipping + self.duties_and_fees


def of(told: JsonObject) -> Parts:
    adjustments = told.objects("order_adjustments", most=MOST_OF_MONEY)
    shipping_lines = told.objects("refund_shipping_lines", most=MOST_OF_MONEY)
    sent_back = total_of(shipping_lines, "subtotal_amount")
    of_shipping = [one for one in adjustments if _is_shipping(one, sent_back)]
    others = [one for one in adjustments if not _is_shipping(one, sent_back)]
    duties_and_fees = _total(told, "total_duties", "duties") + _total(told, "total_additional_fees", "additional_fees")
    if of_shipping:
        shipping = -total_of(of_shipping, "amount")
        tax = abs(total_of(of_shipping, "tax_amount"))
    else:
        shipping = sent_back
        tax = total_of(shipping_lines, "tax_amount")
    return Parts(
        shipping=max(shipping, NOTHING),
        duties_and_fees=duties_and_fees,
        discrepancy=total_of(others, "amount"),
        tax_of_others=tax,
        says_nothing=not adjustments and not shipping_lines and not duties_and_fees,
    )


def subtotal(line: JsonObject) -> Decimal:
    """The refunded line after discounts; older deliveries only have the price of a piece."""
    found = in_shop(line, "subtotal")
    if found is None:
        price = in_shop(line.object("line_item"), "price")
        if price is None:
            raise NotUnderstood(f"`{line.path}.subtotal` is missing.")
        found = price * line.pieces("quantity")
    return found


def tax_on_top(line: JsonObject) -> Decimal:
    """The tax of a refunded line that its subtotal does not hold, told by the rate: 19.00 of 100.00 at 19 % is on top,
    15.97 is within. Nothing where no rate is told.
    """
    tax, goods = in_shop(line, "total_tax") or NOTHING, subtotal(line)
    of = line.maybe_object("line_item")
    rate = sum((one.maybe_amount("rate") or NOTHING for one in of.objects("tax_lines")), NOTHING) if of else NOTHING
    if not tax or not rate:
        return NOTHING
    on_top, within = goods * rate, goods * rate / (1 + rate)
    return tax if abs(tax - on_top) <= abs(tax - within) else NOTHING


def is_gift_card(line: JsonObject) -> bool:
    of = line.maybe_object("line_item")
    return of is not None and of.flag("gift_card")


def _is_shipping(adjustment: JsonObject, sent_back: Decimal) -> bool:
    """By its kind; one without is it by its words, or as the same amount as the shipping lines (2024-10)."""
    kind, reason = adjustment.text("kind"), adjustment.text("reason") or ""
    if kind is not None:
        return kind == _SHIPPING
    is_the_same = sent_back > 0 and in_shop(adjustment, "amount") == -sent_back
    return is_the_same or reason.casefold().replace("_", " ") == _SHIPPING_IN_WORDS


def _total(told: JsonObject, total: str, listed: str) -> Decimal:
    found = in_shop(told, total)
    if found is None:
        found = total_of(told.objects(listed), "amount")
    return max(found, NOTHING)
