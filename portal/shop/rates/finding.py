"""Finding the rate of an order: told with it, else the last one that was published by its day (R24, SH51)."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from portal.kernel import clock
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


async def rate_on(currency: str, day: date) -> StoredRate | None:
    """The table's rate for an order of that local day; None where it has none that is recent enough."""
    own = settings().currency
    if currency == own:
        return StoredRate(policies.OWN)
    rows = await ExchangeRate.filter(currency__in=(currency, own), day__lte=day, day__gte=day - policies.OLDEST)
    kept = {(row.currency, row.day): Decimal(row.per_euro) for row in rows}
    found = policies.cross_rate(kept, currency, own, day)
    return None if found is None else StoredRate(policies.written(found[0]), found[1])
