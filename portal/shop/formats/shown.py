"""What dialects say alike, and what decides no money: words as people read them, codes, and which lines are shown."""

from collections.abc import Iterable
from html import unescape

from portal.shop.facts import LineFacts
from portal.shop.formats.reading import MOST_LINES, JsonObject, as_far_as_it_goes

_REFERRAL = frozenset({"referral_code", "referral", "ref"})


def words(told: JsonObject, name: str, most: int, left_out: list[str]) -> str | None:
    """Text as people read it: titles come with HTML's entities."""
    found = as_far_as_it_goes(left_out, told.text, name, most=1000)
    return JsonObject({name: unescape(found)}).text(name, most=most) if found else None


def codes(told: JsonObject, name: str, left_out: list[str]) -> tuple[str, ...]:
    """The codes of the coupons in a list."""
    listed = as_far_as_it_goes(left_out, told.objects, name) or []
    found = [as_far_as_it_goes(left_out, one.text, "code", most=60) for one in listed]
    return tuple(code for code in found if code)


def referral_code(attributes: Iterable[JsonObject], name: str) -> str | None:
    """The code that the cart carried along as an attribute, which has its name in the member ``name``."""
    for one in attributes:
        value = one.members.get("value")
        if (one.text(name) or "").casefold().lstrip("_") in _REFERRAL and isinstance(value, str | int):
            return JsonObject({"value": str(value)}).text("value", most=40)
    return None


def place(told: JsonObject, sent: str, billed: str, *, street: str, postcode: str, country: str) -> str | None:
    """Where it goes, in one spelling for the same door: of the address of delivery, else that of the bill."""
    address = told.maybe_object(sent) or told.maybe_object(billed)
    if address is None:
        return None
    door, code = address.text(street, most=300), address.text(postcode)
    if not door or not code:
        return None
    return " ".join(_bare(part) for part in (door, code, address.text(country) or ""))


def _bare(part: str) -> str:
    """Letters and digits alone, and one word for a street."""
    return "".join(letter for letter in part.casefold() if letter.isalnum()).replace("strasse", "str")


def as_many_as_fit(lines: list[LineFacts], left_out: list[str]) -> list[LineFacts]:
    """The lines that are shown of those that can be; their amounts count in any case (SH55)."""
    if len(lines) > MOST_LINES:
        left_out.append(f"Of {len(lines)} lines the first {MOST_LINES} are shown; all of them count.")
    return lines[:MOST_LINES]
