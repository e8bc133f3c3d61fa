"""Finding the rate of an order: told with it, else the last one that was published by its day (R24, SH51)."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from portal.kernel import clock
from portal.kernel.money import Money, minor_digits
from portal.settings import settings
from portal.shop.rates import policies
from portal.shop.rates.models import ExchangeRate
from portal.shop.rates.policies import RateMissing


@dataclass(frozen=True, slots=True)
class StoredRate:
    """As it is stored with an order; ``day`` is that of the table's rate, None where the shop told it."""

    rate: str
    day: date | None = None


async def rate_of_order(currency: str, told: Decimal | None, *, placed_at: datetime, is_needed: bool) -> StoredRate:
    """The rate to be stored with an order that was placed then.

    Raises RateMissing where one is needed and none is known; there is no guessing.
    """
    if (known := policies.told_rate(currency, told)) is not None:
        return StoredRate(known)
    day = clock.local_day(placed_at)
    if (found := await rate_on(currency, day)) is not None:
        return found
    if is_needed:
        raise RateMissing(currency, day)
    return StoredRate(policies.NONE_YET)


async def exchanged(amount: Money, currency: str, *, at: datetime, rate: str) -> Money:
    """``amount`` in ``currency``, of which one unit was worth ``rate`` in the programme's; by that local day's table.

    Raises RateMissing where one of the two is not known; there is no guessing.
    """
    day = clock.local_day(at)
    theirs = await rate_on(amount.currency, day)
    ours = StoredRate(rate) if rate != policies.NONE_YET else await rate_on(currency, day)
    if theirs is None or ours is None:
        raise RateMissing(amount.currency if theirs is None else currency, day)
    value = Decimal(amount.minor).scaleb(minor_digits(currency) - minor_digits(amount.currency))
    exact = value * Decimal(theirs.rate) / Decimal(ours.rate)
    return Money(int(exact.to_integral_value(ROUND_HALF_UP)), currency)


async def rate_on(currency: str, day: date) -> StoredRate | None:
    """The table's rate for an order of that local day; None where it has none that is recent enough."""
    own = settings().currency
    if currency == own:
        return StoredRate(policies.OWN)
    rows = await ExchangeRate.filter(currency__in=(currency, own), day__lte=day, day__gte=day - policies.OLDEST)
    kept = {(row.currency, row.day): Decimal(row.per_euro) for row in rows}
    found = policies.cross_rate(kept, currency, own, day)
    return None if found is None else StoredRate(policies.written(found[0]), found[1])
