"""An order's amounts in the programme's currency, by the rate that was stored with the order (R24)."""

from decimal import ROUND_FLOOR, Decimal

from portal.kernel.money import minor_digits
from portal.settings import settings


def in_programme(minor: int, currency: str, rate: str) -> int:
    """``minor`` units of ``currency`` as whole minor units of the programme's currency, rounded down."""
    own = settings().currency
    if currency == own:
        return minor
    amount = Decimal(minor).scaleb(minor_digits(own) - minor_digits(currency))
    return int((amount * Decimal(rate)).to_integral_value(ROUND_FLOOR))
