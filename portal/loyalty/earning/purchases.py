"""What an order is worth in points, now and after some of it went back: always by the terms of its first award."""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Protocol

from portal.loyalty.earning.terms import Lines, PurchaseTerms, points_for, terms_of
from portal.loyalty.ledger.models import Transfer


class Awarded(Protocol):
    """What an award keeps of how its points came about; see `ledger.models.Transfer`."""

    @property
    def points(self) -> int: ...
    @property
    def before_cap(self) -> int | None: ...
    @property
    def rate(self) -> str | None: ...
    @property
    def multiplier(self) -> str | None: ...
    @property
    def line_multipliers(self) -> Mapping[str, str] | None: ...


async def purchase_points(award: Transfer, standing_minor: int, lines: Lines = ()) -> int:
    """What an order is worth when this much of its base stands: by the first award's own terms (R12)."""
    return 0 if standing_minor <= 0 else worth(award, await terms_of(award), standing_minor, lines)


def worth(award: Awarded, terms: PurchaseTerms | None, standing_minor: int, lines: Lines = ()) -> int:
    """The same of an award whose lines earn by these ``terms``; None where all earn alike.

    A fixed award stands as long as anything of the order does. What its cap leaves of that is asked afterwards.
    """
    if standing_minor <= 0:
        return 0
    if terms is not None:
        return terms.points(standing_minor, lines)
    if award.rate is None:
        return award.before_cap or award.points
    return points_for(standing_minor, _exact(award.rate) * _mean(award, lines))


@lru_cache(maxsize=1024)
def _exact(told: str) -> Fraction:
    """A rate or a multiplier as it is kept; there are few, and reading one takes longer than all the rest."""
    return Fraction(told)


def _mean(award: Awarded, lines: Lines) -> Fraction:
    """By what the order is multiplied: lines of an award from before they had terms by the multiplier of their SKU."""
    together, whole = sum(line.minor for line in lines), _exact(award.multiplier or "1")
    of_sku = award.line_multipliers
    if not of_sku or together <= 0:
        return whole
    return sum((Fraction(of_sku.get(line.sku, whole)) * line.minor for line in lines), Fraction(0)) / together
