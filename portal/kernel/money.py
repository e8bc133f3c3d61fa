"""Amounts of money: Decimal at the doors, whole minor units of an ISO 4217 currency in tables, never a float."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel.core import get_global
from babel.numbers import get_currency_precision

from portal.kernel.errors import Invalid
from portal.kernel.wording import Plural

LARGEST_MINOR = 10**15


@dataclass(frozen=True, slots=True)
class Money:
    """``minor`` units (cents, yen, fils) of ``currency``."""

    minor: int
    currency: str

    @property
    def amount(self) -> Decimal:
        """The amount as people write it, with as many decimals as the currency has."""
        return Decimal(self.minor).scaleb(-minor_digits(self.currency))


@lru_cache
def minor_digits(currency: str) -> int:
    """How many decimals ``currency`` has: 2 for EUR, 0 for JPY, 3 for KWD (ISO 4217, from CLDR)."""
    return get_currency_precision(currency)


def is_currency(code: str) -> bool:
    """Whether ``code`` is a currency that is in use somewhere; ``XXX`` and ``eur`` are not."""
    return code in _current_currencies()


def money(amount: Decimal, currency: str, *, field: str | tuple[str, ...] = "amount") -> Money:
    """Check and convert what came through a door.

    Raises Invalid for a currency that is not in use, for more decimals than the currency has, and
    for amounts that no order reaches.
    """
    if not is_currency(currency):
        raise Invalid(
            "“{currency}” is not a currency; write an ISO 4217 code like EUR.",
            field=field,
            currency=currency[:8],
        )
    shifted = amount.scaleb(minor_digits(currency))
    if shifted != shifted.to_integral_value():
        raise Invalid(
            Plural(
                "{currency} has one decimal; the amount has more.",
                "{currency} has {count} decimals; the amount has more.",
            ),
            field=field,
            currency=currency,
            count=minor_digits(currency),
        )
    if abs(shifted) > LARGEST_MINOR:
        raise Invalid("The amount is too large.", field=field)
    return Money(int(shifted), currency)


_currencies: set[str] = set()


def _current_currencies() -> set[str]:
    if not _currencies:
        for rows in get_global("territory_currencies").values():
            _currencies.update(code for code, _, until, tender in rows if until is None and tender)
    return _currencies
