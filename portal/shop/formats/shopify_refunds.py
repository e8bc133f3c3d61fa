"""Shopify's refund: what went back, and how much of it for goods (SH20-SH26).

Money is what successful transactions say. Its parts are lines, shipping, duties, fees and discrepancies, in whichever
of their forms they are told; what is not goods takes no points (R13).
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from portal.shop.facts import RefundFacts
from portal.shop.formats import shopify_parts as parts
from portal.shop.formats.reading import MOST_OF_MONEY, JsonObject, ensure_unique, money_of
from portal.shop.formats.shopify_money import NOTHING, currency_of_set, in_shop, presented, total_of

Rate = tuple[Decimal, Decimal]
"""An amount in the shop's money, and the same one as the buyer was shown it."""


def refund_of(
    source: str,
    told: JsonObject,
    order_number: str,
    order_currency: str | None = None,
    *,
    rate: Rate | None = None,
    shipping_left: Decimal = NOTHING,
) -> RefundFacts | None:
    """A refund; None while no money has gone back, as when its transactions failed.

    An order that it stands in knows more of it: the ``rate`` between the shop's money and the buyer's, and
    ``shipping_left``, what of the shipping was given back and is named by no refund (SH21).
    """
    number, refunded_at = told.id("id"), told.maybe_instant("processed_at") or told.instant("created_at")
    lines = told.objects("refund_line_items", most=MOST_OF_MONEY)
    adjustments = told.objects("order_adjustments", most=MOST_OF_MONEY)
    ensure_unique([line.id("id") for line in lines], "refunded lines")
    paid_back = successful(told)
    currency = order_currency or _currency(told, lines, adjustments) or _paid_in(paid_back)
    if not paid_back or currency is None:
        return None
    paid = _paid(told, paid_back, currency, rate)
    if paid is None or paid <= 0:
        return None
    rounding = sum((abs(in_shop(one, "amount_rounding") or NOTHING) for one in paid_back), NOTHING)
    eligible = _for_goods(told, lines, paid, rounding, shipping_left)
    if eligible is not None and NOTHING < eligible - paid <= rounding:
        paid = eligible
    return RefundFacts(
        source=source,
        external_id=number,
        order_external_id=order_number,
        refunded_at=refunded_at,
        amount=money_of(paid, currency),
        eligible=None if eligible is None else money_of(min(eligible, paid), currency),
        lines={
            line.id("line_item_id"): money_of(parts.subtotal(line), currency)
            for line in lines
            if not parts.is_gift_card(line)
        },
    )


def pieces_given_back(refunds: Sequence[JsonObject]) -> Mapping[str, Decimal]:
    """How many pieces of each line of the order money went back for."""
    pieces: dict[str, Decimal] = {}
    for refund in refunds:
        for line in refund.objects("refund_line_items", most=MOST_OF_MONEY) if successful(refund) else ():
            number = line.id("line_item_id")
            pieces[number] = pieces.get(number, NOTHING) + line.pieces("quantity")
    return pieces


def unnamed_shipping(order: JsonObject, refunds: Sequence[JsonObject]) -> Decimal:
    """What of an order's shipping was given back and stands in none of its refunds: the order alone tells (SH21)."""
    if not order.has("current_shipping_price_set"):
        return NOTHING
    kept = in_shop(order, "current_shipping_price") or NOTHING
    ways = [one for one in order.objects("shipping_lines") if not one.flag("is_removed")]
    charged = sum((in_shop(one, "discounted_price") or in_shop(one, "price") or NOTHING for one in ways), NOTHING)
    named = NOTHING
    for refund in refunds:
        paid_back, lines = successful(refund), refund.objects("refund_line_items", most=MOST_OF_MONEY)
        found = parts.of(refund)
        if paid_back and lines and found.says_nothing:
            worth = sum((parts.subtotal(line) + parts.tax_on_top(line) for line in lines), NOTHING)
            named += max(total_of(paid_back, "amount") - worth, NOTHING)
        elif paid_back:
            named += found.shipping
    return max(charged - kept - named, NOTHING)


def successful(told: JsonObject) -> list[JsonObject]:
    """The transactions by which money went back."""
    return [
        one for one in told.objects("transactions") if one.text("kind") == "refund" and one.text("status") == "success"
    ]


def _currency(told: JsonObject, lines: Sequence[JsonObject], adjustments: Sequence[JsonObject]) -> str | None:
    """The shop's currency, from whichever part names it."""
    named = [(line, "subtotal") for line in lines] + [(one, "amount") for one in adjustments]
    named += [(one, "subtotal_amount") for one in told.objects("refund_shipping_lines")]
    named += [(one, "total_unsettled") for one in successful(told)]
    for part, name in [*named, (told, "total_duties")]:
        if found := currency_of_set(part, name):
            return found
    return None


def _paid_in(paid_back: Sequence[JsonObject]) -> str | None:
    return paid_back[0].currency("currency") if paid_back and paid_back[0].has("currency") else None


def _paid(told: JsonObject, paid_back: Sequence[JsonObject], currency: str, rate: Rate | None) -> Decimal | None:
    """What went back in shop money.

    A webhook tells it in the buyer's money alone; where that is another, it is turned into the shop's at the rate at
    which the parts are told in both, or the order is (SH26). None where nothing is told in both.
    """
    shops, others = NOTHING, NOTHING
    for one in paid_back:
        if one.maybe_object("amount_set") or not one.has("currency") or one.currency("currency") == currency:
            shops += in_shop(one, "amount") or NOTHING
        else:
            others += one.amount("amount")
    if not others:
        return shops
    found = _rate_of_parts(told) or rate
    return None if found is None else shops + others * found[0] / found[1]


def _rate_of_parts(told: JsonObject) -> Rate | None:
    """From the largest part that is told in both currencies."""
    named = [(line, "subtotal") for line in told.objects("refund_line_items", most=MOST_OF_MONEY)]
    named += [(one, "subtotal_amount") for one in told.objects("refund_shipping_lines")]
    named += [(one, "amount") for one in told.objects("order_adjustments", most=MOST_OF_MONEY)]
    both = [
        (abs(own), abs(shown[0]))
        for part, name in named
        if (shown := presented(part, name)) and (own := in_shop(part, name)) and shown[0]
    ]
    return max(both, default=None)


def _for_goods(
    told: JsonObject, lines: Sequence[JsonObject], paid: Decimal, rounding: Decimal, shipping_left: Decimal
) -> Decimal | None:
    """The part for goods; None for an amount of which nothing is said but how much it is."""
    found = parts.of(told)
    if not lines:
        if found.says_nothing and not shipping_left:
            return None
        if found.discrepancy:
            return max(min(-found.discrepancy, paid), NOTHING)
        rest = paid - found.not_goods - (shipping_left if found.says_nothing else NOTHING)
        return max(rest, NOTHING) if rest > found.tax_of_others else NOTHING
    told_of_goods = sum((parts.subtotal(line) for line in lines), NOTHING)
    on_top = sum((parts.tax_on_top(line) for line in lines), NOTHING)
    cards = sum((parts.subtotal(line) for line in lines if parts.is_gift_card(line)), NOTHING)
    at_most = max(paid - found.not_goods - cards, NOTHING)
    goods = max(told_of_goods - cards - found.discrepancy, NOTHING)
    worth = goods + on_top
    if at_most + rounding >= worth or not worth:
        return goods
    # Less was paid than the lines are worth, and no adjustment says so (SH24): goods have their share of it.
    return goods * at_most / worth if on_top else at_most
