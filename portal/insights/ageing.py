"""How points are redeemed as they age, and what will have been redeemed of each month's in the end (IN13)."""

from dataclasses import dataclass
from datetime import date

from portal.insights.forecasting import breakage, ledger
from portal.insights.forecasting.breakage import Cohort
from portal.insights.months import first_day, is_over, month_of
from portal.kernel import clock

MOST_MONTHS = 24


@dataclass(frozen=True, slots=True)
class Age:
    """``age`` is 0 in the month in which points were earned."""

    age: int
    share: float
    """Of what was issued, redeemed at that age."""
    factor: float | None
    """By what all that was redeemed until then grows to the next age; None of the last."""


@dataclass(frozen=True, slots=True)
class MonthOfPoints:
    """Points that were earned in a month, without those taken back; none is redeemed more than once."""

    month: date
    issued: int
    redeemed: int
    by_factors: float
    """What will have been redeemed of them in the end by the chain ladder's factors."""
    by_shares: float
    """The same by the shares of what was issued, which are steadier where months are young."""


@dataclass(frozen=True, slots=True)
class Ageing:
    ages: tuple[Age, ...]
    months: tuple[MonthOfPoints, ...]
    has_expired: bool
    """Until some have, nobody knows how many will, and all are taken to be redeemed (prudence)."""


async def ageing(end: date) -> Ageing:
    """Of the latest 24 whole months until ``end``, and until today."""
    first = await ledger.first_month()
    last_day = min(end, clock.local_day(clock.now())).toordinal()
    last = month_of(last_day)
    stop = last + 1 if is_over(last, last_day) else last
    if first is None or first >= stop:
        return Ageing((), (), has_expired=False)
    months = range(max(first, stop - MOST_MONTHS), stop)
    lots = await ledger.lots_of(months)
    return worked_out(
        months, [Cohort(one.issued, one.redeemed) for one in lots], has_expired=await ledger.has_expired(stop)
    )


def worked_out(months: range, cohorts: list[Cohort], *, has_expired: bool) -> Ageing:
    """The triangle of these months, both ways."""
    shares, factors = breakage.shares(cohorts), breakage.factors(cohorts)
    return Ageing(
        tuple(Age(age, share, factors[age] if age < len(factors) else None) for age, share in enumerate(shares)),
        tuple(
            MonthOfPoints(
                first_day(month),
                round(one.issued),
                round(sum(one.redeemed)),
                min(one.issued, by_factors),
                min(one.issued, by_shares),
            )
            for month, one, by_factors, by_shares in zip(
                months, cohorts, breakage.ladder(cohorts), breakage.ultimate(cohorts), strict=True
            )
        ),
        has_expired=has_expired,
    )
