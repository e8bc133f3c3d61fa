"""What a rate must look like, and how one is written down: no queries, no writes, only the decision."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

from portal.kernel.errors import Invalid, Required
from portal.kernel.money import is_currency
from portal.kernel.wording import translatable
from portal.settings import settings

EURO = "EUR"
OWN = "1"
NONE_YET = "0"
"""Stored with an order that is not paid and of whose day no rate is known: nothing is reckoned by it."""
LARGEST_RATE = Decimal(1_000_000)
OLDEST = timedelta(days=7)
"""How old the last rate may be: a longer silence than that of any holidays is no rate (SH51)."""
_LONGEST = 20
_PER_EURO = re.compile(r"[0-9]{1,9}(\.[0-9]{1,10})?")


NO_RATE = translatable(
    "The order is in {currency}, the programme in {own}, and no rate of {day} is known: "
    "say how much of {own} one {currency} was worth, or import exchange rates."
)


class RateMissing(Required):
    """An order in another currency, of whose day no rate was told and none is known."""

    def __init__(self, currency: str, day: date) -> None:
        super().__init__(
            NO_RATE,
            field="rate",
            currency=currency,
            own=settings().currency,
            day=day,
        )
        self.currency = currency
        self.day = day


def told_rate(currency: str, rate: Decimal | None) -> str | None:
    """The rate to be stored with an order: 1 in the programme's own currency, else the one that was told (R24).

    None where none was told and one is needed.
    """
    if currency == settings().currency:
        return OWN
    if rate is None:
        return None
    if not 0 < rate <= LARGEST_RATE:
        raise Invalid("A rate is more than 0.", field="rate")
    return written(rate)


def written(rate: Decimal) -> str:
    """A rate as it is stored; one with more digits than fit is rounded up.

    Amounts are rounded down, so three at 3 for one euro are still one euro, and not a cent less.
    """
    exact = format(rate, "f")
    if len(exact) <= _LONGEST:
        return exact
    decimals = _LONGEST - 1 - max(1, rate.adjusted() + 1)
    return format(rate.quantize(Decimal(1).scaleb(-decimals), ROUND_CEILING), "f")


def ensure_rate(currency: str, day: date, per_euro: str, today: date) -> str:
    """Staff keep rates of currencies that are in use, of days that have come; the rate as it is stored."""
    if not is_currency(currency):
        raise Invalid(
            "“{currency}” is not a currency; write an ISO 4217 code like EUR.", field="currency", currency=currency[:8]
        )
    if currency == EURO:
        raise Invalid("All rates go by the euro, which has none.", field="currency")
    if day > today:
        raise Invalid("This lies in the future.", field="day")
    rate = rate_within(per_euro)
    if rate is None:
        raise Invalid("A rate is a number greater than 0, with ten decimals at most.", field="perEuro")
    return rate


def rate_within(written: str) -> str | None:
    """The rate for one euro as it is stored, without needless zeros; None for what is none."""
    if not _PER_EURO.fullmatch(written) or not written.strip("0."):
        return None
    whole, _, decimals = written.partition(".")
    return f"{int(whole)}.{decimals.rstrip('0')}".rstrip(".")


def cross_rate(
    kept: Mapping[tuple[str, date], Decimal], currency: str, own: str, day: date
) -> tuple[Decimal, date] | None:
    """What one ``currency`` was worth in ``own`` on the last day up to ``day`` of which both are known, and that day.

    Never a later one, never one in between, and none that is older than a week (SH51).
    """
    for back in range(OLDEST.days + 1):
        at = day - timedelta(days=back)
        theirs = Decimal(1) if currency == EURO else kept.get((currency, at))
        ours = Decimal(1) if own == EURO else kept.get((own, at))
        if theirs is not None and ours is not None:
            return ours / theirs, at
    return None
