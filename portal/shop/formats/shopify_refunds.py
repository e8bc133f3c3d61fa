"""Shopify's refund: what went back, and how much of it for goods (SH22).

Money is what successful transactions say. Goods are the refunded lines without gift cards, with the
discrepancy that an adjustment names; what was given back for shipping takes no points (R13).
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from portal.shop.facts import RefundFacts
from portal.shop.formats.reading import JsonObject, NotUnderstood, ensure_unique, money_of
from portal.shop.formats.shopify_money import NOTHING, currency_of_set, in_shop

_SHIPPING = "shipping_refund"


def refund_of(
    source: str, told: JsonObject, order_number: str, order_currency: str | None = None
) -> RefundFacts | None:
    """A refund; None while no money has gone back, as when its transactions failed."""
    number, refunded_at = told.id("id"), told.maybe_instant("processed_at") or told.instant("created_at")
    lines, adjustments = told.objects("refund_line_items"), told.objects("order_adjustments")
    ensure_unique([line.id("id") for line in lines], "refunded lines")
    for line in lines:
        line.count("quantity")
    paid_back = _successful(told)
    currency = order_currency or _currency(lines, adjustments, paid_back)
    if not paid_back or currency is None:
        return None
    amount = _amount(lines, adjustments, paid_back, currency)
    if amount <= 0:
        return None
    eligible = _for_goods(lines, adjustments)
    return RefundFacts(
        source=source,
        external_id=number,
        order_external_id=order_number,
        refunded_at=refunded_at,
        amount=money_of(amount, currency),
        eligible=None if eligible is None else money_of(min(eligible, amount), currency),
        lines={
            line.id("line_item_id"): money_of(_subtotal(line), currency) for line in lines if not _is_gift_card(line)
        },
    )


def pieces_given_back(refunds: Sequence[JsonObject]) -> Mapping[str, int]:
    """How many pieces of each line of the order money went back for."""
    pieces: dict[str, int] = {}
    for refund in refunds:
        for line in refund.objects("refund_line_items") if _successful(refund) else ():
            number = line.id("line_item_id")
            pieces[number] = pieces.get(number, 0) + line.count("quantity")
    return pieces


def _successful(told: JsonObject) -> list[JsonObject]:
    return [
        one for one in told.objects("transactions") if one.text("kind") == "refund" and one.text("status") == "success"
    ]


def _currency(lines: list[JsonObject], adjustments: list[JsonObject], paid_back: list[JsonObject]) -> str | None:
    for line in lines:
        if found := currency_of_set(line, "subtotal"):
            return found
    for adjustment in adjustments:
        if found := currency_of_set(adjustment, "amount"):
            return found
    return paid_back[0].currency("currency") if paid_back else None


def _amount(
    lines: list[JsonObject], adjustments: list[JsonObject], paid_back: list[JsonObject], currency: str
) -> Decimal:
    """What went back in shop money; where it was paid in the buyer's currency, the parts in shop money say it."""
    if all(one.maybe_object("amount_set") or one.currency("currency") == currency for one in paid_back):
        return sum((in_shop(one, "amount") or NOTHING for one in paid_back), NOTHING)
    goods = sum((_subtotal(line) + (in_shop(line, "total_tax") or NOTHING) for line in lines), NOTHING)
    return goods + sum((_given(one) + _given(one, "tax_amount") for one in adjustments), NOTHING)


def _for_goods(lines: list[JsonObject], adjustments: list[JsonObject]) -> Decimal | None:
    """The part for goods; None for an amount of which nothing is said but how much it is."""
    others = [one for one in adjustments if one.text("kind") != _SHIPPING]
    if not lines and not adjustments:
        return None
    goods = sum((_subtotal(line) for line in lines if not _is_gift_card(line)), NOTHING)
    return max(goods + sum((_given(one) for one in others), NOTHING), NOTHING)


def _given(adjustment: JsonObject, name: str = "amount") -> Decimal:
    """What an adjustment gave back: it is written as a negative amount, and as a positive one where less went back."""
    return -(in_shop(adjustment, name) or NOTHING)


def _subtotal(line: JsonObject) -> Decimal:
    """The refunded line after discounts; older deliveries only have the price of a piece."""
    found = in_shop(line, "subtotal")
    if found is None:
        of = line.object("line_item")
        price = in_shop(of, "price")
        if price is None:
            raise NotUnderstood(f"`{line.path}.subtotal` is missing.")
        found = price * line.count("quantity")
    return found


def _is_gift_card(line: JsonObject) -> bool:
    of = line.maybe_object("line_item")
    return of is not None and of.flag("gift_card")
