"""The lines of Shopify's order: what each is worth, what of it an edit took out, and how it is shown."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, Decimal

from portal.shop.facts import LineFacts
from portal.shop.formats import shopify_refunds, shown
from portal.shop.formats.reading import (
    LONGEST_PROPERTY,
    MOST_OF_MONEY,
    MOST_PROPERTIES,
    JsonObject,
    as_far_as_it_goes,
    money_of,
)
from portal.shop.formats.shopify_money import NOTHING, in_shop, needed


def number_of(line: JsonObject) -> str:
    """The shop's number of the line; one without goes by its place."""
    return line.maybe_id("id") or line.path


def earns(line: JsonObject) -> bool:
    """Gift cards do not (SH14)."""
    return not line.flag("gift_card")


def worth(line: JsonObject) -> Decimal:
    """A whole line after its share of every discount (SH15)."""
    allocations = line.objects("discount_allocations", most=MOST_OF_MONEY)
    if allocations:
        off = sum((needed(one, "amount") for one in allocations), NOTHING)
    else:
        off = in_shop(line, "total_discount") or NOTHING
    return max(needed(line, "price") * line.pieces("quantity") - off, NOTHING)


def taken_out(lines: Sequence[JsonObject], refunds: Sequence[JsonObject]) -> Mapping[str, Decimal]:
    """The share of each line that an edit took out of the order without money going back for it (R20)."""
    given_back = shopify_refunds.pieces_given_back(refunds)
    shares: dict[str, Decimal] = {}
    for line in lines:
        pieces, number = line.pieces("quantity"), number_of(line)
        left = line.pieces("current_quantity") if line.has("current_quantity") else pieces
        gone = max(pieces - left - given_back.get(number, NOTHING), NOTHING)
        shares[number] = gone / pieces if pieces else NOTHING
    return shares


def to_show(
    lines: Sequence[JsonObject], currency: str, gone: Mapping[str, Decimal], left_out: list[str]
) -> list[LineFacts]:
    """The lines that are still there, as far as they can be shown; their amounts count in any case (SH55)."""
    found: list[LineFacts] = []
    for line in lines:
        share = gone[number_of(line)]
        if not line.pieces("quantity"):
            left_out.append(f"`{line.path}` has no pieces and is not shown.")
        elif share < 1:
            found.append(_line(line, currency, share, left_out))
    return shown.as_many_as_fit(found, left_out)


def _line(line: JsonObject, currency: str, gone: Decimal, left_out: list[str]) -> LineFacts:
    number = number_of(line)
    names = [shown.words(line, "sku", 64, left_out)]
    names += [as_far_as_it_goes(left_out, line.maybe_id, name) for name in ("variant_id", "product_id")]
    sku = next((one for one in names if one), number)[:64]
    return LineFacts(
        external_id=number,
        sku=sku,
        title=shown.words(line, "title", 200, left_out) or shown.words(line, "name", 200, left_out) or sku,
        quantity=int((line.pieces("quantity") * (1 - gone)).to_integral_value(ROUND_CEILING)),
        total=money_of(worth(line) * (1 - gone), currency),
        earns=earns(line),
        product_type=shown.words(line, "product_type", 200, left_out),
        properties=as_far_as_it_goes(left_out, _properties, line) or {},
    )


def _properties(line: JsonObject) -> dict[str, str]:
    """What the cart said of the line: a deposit, an engraving."""
    found: dict[str, str] = {}
    for one in line.objects("properties")[:MOST_PROPERTIES]:
        name, value = one.members.get("name"), one.members.get("value")
        if isinstance(name, str) and isinstance(value, str | int):
            words = JsonObject({"name": name, "value": str(value)})
            if key := words.text("name", most=LONGEST_PROPERTY):
                found[key] = words.text("value", most=LONGEST_PROPERTY) or ""
    return found
