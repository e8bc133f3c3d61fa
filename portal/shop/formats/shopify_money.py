"""Shopify's amounts: in the currency of the shop, whatever the buyer was shown (SH9)."""

from decimal import Decimal

from portal.shop.formats.reading import JsonObject

NOTHING = Decimal(0)


def in_shop(told: JsonObject, name: str) -> Decimal | None:
    """The amount ``name`` in shop money: from its ``_set`` where there is one, else as it stands."""
    amounts = told.maybe_object(f"{name}_set")
    shop_money = amounts.maybe_object("shop_money") if amounts else None
    return shop_money.amount("amount") if shop_money else told.maybe_amount(name)


def presented(told: JsonObject, name: str) -> tuple[Decimal, str] | None:
    """The same amount as the buyer was shown it, with its currency."""
    amounts = told.maybe_object(f"{name}_set")
    shown = amounts.maybe_object("presentment_money") if amounts else None
    return (shown.amount("amount"), shown.currency("currency_code")) if shown else None


def currency_of_set(told: JsonObject, name: str) -> str | None:
    amounts = told.maybe_object(f"{name}_set")
    shop_money = amounts.maybe_object("shop_money") if amounts else None
    return shop_money.currency("currency_code") if shop_money else None
