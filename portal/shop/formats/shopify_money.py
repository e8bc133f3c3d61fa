"""Shopify's amounts: in the currency of the shop, whatever the buyer was shown (SH9)."""

from collections.abc import Iterable
from decimal import Decimal

from portal.shop.formats.reading import JsonObject

NOTHING = Decimal(0)
_NONE = (None, "XXX")
"""ISO 4217 has a code for no currency."""


def in_shop(told: JsonObject, name: str) -> Decimal | None:
    """The amount ``name`` in shop money: from its ``_set`` where there is one, else as it stands."""
    amounts = told.maybe_object(f"{name}_set")
    shop_money = amounts.maybe_object("shop_money") if amounts else None
    return shop_money.amount("amount") if shop_money else told.maybe_amount(name)


def needed(told: JsonObject, name: str) -> Decimal:
    """The same of an amount without which nothing can be said."""
    found = in_shop(told, name)
    return told.refuse(name, "is missing") if found is None else found


def total_of(parts: Iterable[JsonObject], name: str) -> Decimal:
    """The amounts ``name`` of all of them in shop money; what is not told is nothing."""
    return sum((in_shop(one, name) or NOTHING for one in parts), NOTHING)


def presented(told: JsonObject, name: str) -> tuple[Decimal, str] | None:
    """An amount as the buyer was shown it, with its currency."""
    amounts = told.maybe_object(f"{name}_set")
    shown = amounts.maybe_object("presentment_money") if amounts else None
    return (shown.amount("amount"), shown.currency("currency_code")) if shown else None


def currency_of_set(told: JsonObject, name: str) -> str | None:
    """The shop's currency as a set names it: most as ``currency_code``, some as ``currency``."""
    amounts = told.maybe_object(f"{name}_set")
    shop_money = amounts.maybe_object("shop_money") if amounts else None
    if shop_money is None:
        return None
    named = "currency_code" if shop_money.has("currency_code") else "currency"
    return shop_money.currency(named) if shop_money.members.get(named) not in _NONE else None
