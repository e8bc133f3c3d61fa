"""Customer lifetime value by the simple formula: average order value × purchases a year × lifetime in years.

A lifetime is the time from a customer's first to their last purchase, and one mean interval more,
because n purchases span n − 1 intervals: so somebody who bought once is worth one order, not nothing.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from portal.kernel.money import Money

DAYS_A_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Purchases:
    """What the formula needs of a period. `revenue` is net of refunds; guests count in it and in `orders` only."""

    revenue: Money
    orders: int
    orders_of_customers: int
    customers: int
    observed_days: float
    mean_span_days: float


@dataclass(frozen=True, slots=True)
class LifetimeValue:
    """The value and its parts; `ratio` is value to acquisition cost, where that is known."""

    average_order_value: Money
    purchases_per_year: float
    lifetime_years: float
    value: Money
    acquisition_cost: Money | None
    ratio: float | None


def lifetime_value(purchases: Purchases, acquisition_cost: Money | None) -> LifetimeValue:
    """The formula. A period without orders is worth nothing."""
    currency = purchases.revenue.currency
    average = _rounded(_share(purchases.revenue.minor, purchases.orders))
    frequency = _purchases_per_year(purchases)
    lifetime = purchases.mean_span_days / DAYS_A_YEAR + (1 / frequency if frequency else 0.0)
    value = _rounded(_share(purchases.revenue.minor, purchases.orders) * Decimal(frequency) * Decimal(lifetime))
    return LifetimeValue(
        average_order_value=Money(average, currency),
        purchases_per_year=frequency,
        lifetime_years=lifetime,
        value=Money(value, currency),
        acquisition_cost=acquisition_cost,
        ratio=value / acquisition_cost.minor if acquisition_cost and acquisition_cost.minor else None,
    )


def _purchases_per_year(purchases: Purchases) -> float:
    """Orders of a customer over the time in which orders were seen, as a yearly rate."""
    if not purchases.customers:
        return 0.0
    years = max(purchases.observed_days, 1.0) / DAYS_A_YEAR
    return purchases.orders_of_customers / purchases.customers / years


def _share(minor: int, count: int) -> Decimal:
    return Decimal(minor) / count if count else Decimal(0)


def _rounded(minor: Decimal) -> int:
    return int(minor.quantize(Decimal(1), ROUND_HALF_UP))
