"""Amounts that were worked out: whole minor units, in the currency of the programme."""

from decimal import ROUND_HALF_UP, Decimal

from portal.kernel.money import Money
from portal.settings import settings


def whole(minor: Decimal) -> int:
    """To whole minor units; a half goes away from zero."""
    return int(minor.to_integral_value(ROUND_HALF_UP))


def own(minor: int) -> Money:
    """In the currency of the programme."""
    return Money(minor, settings().currency)
