"""Customer lifetime value by the simple formula: average order value × purchases a year × lifetime in years.

A lifetime is the time from a customer's first to their last purchase, and one mean interval more,
because n purchases span n − 1 intervals: so somebody who bought once is worth one order, not nothing.

Profit is what the margin leaves of it within a horizon, and that is what the cost of winning a customer is set against.
"""

from dataclasses import dataclass
from decimal import Decimal

from portal.insights.amounts import whole
from portal.kernel.money import Money

DAYS_A_YEAR = 365.2425
HORIZON_MONTHS = 12
"""The usual horizon of what is set against the cost of a customer."""
LONGEST_HORIZON_MONTHS = 120


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
    """The value and its parts, of revenue."""

    average_order_value: Money
    purchases_per_year: float
    lifetime_years: float
    value: Money

    def profit(self, margin: float | None, months: int) -> Money | None:
        """What ``margin`` leaves of what a customer brings within so many months (CV2); None where it is not known."""
        if margin is None:
            return None
        part = min(1.0, months / 12 / self.lifetime_years) if self.lifetime_years else 0.0
        return Money(whole(self.value.minor * Decimal(part) * Decimal(str(margin))), self.value.currency)


def ratio(profit: Money | None, cost: Money | None) -> float | None:
    """How many times its cost a customer brings; None where either is not known, or nothing was spent."""
    return profit.minor / cost.minor if profit is not None and cost is not None and cost.minor > 0 else None


def lifetime_value(purchases: Purchases) -> LifetimeValue:
    """The formula. A period without orders is worth nothing."""
    currency = purchases.revenue.currency
    average = whole(_share(purchases.revenue.minor, purchases.orders))
    frequency = _purchases_per_year(purchases)
    lifetime = purchases.mean_span_days / DAYS_A_YEAR + (1 / frequency if frequency else 0.0)
    value = whole(_share(purchases.revenue.minor, purchases.orders) * Decimal(frequency) * Decimal(lifetime))
    return LifetimeValue(
        average_order_value=Money(average, currency),
        purchases_per_year=frequency,
        lifetime_years=lifetime,
        value=Money(value, currency),
    )


def _purchases_per_year(purchases: Purchases) -> float:
    """Orders of a customer over the time in which orders were seen, as a yearly rate."""
    if not purchases.customers:
        return 0.0
    years = max(purchases.observed_days, 1.0) / DAYS_A_YEAR
    return purchases.orders_of_customers / purchases.customers / years


def _share(minor: int, count: int) -> Decimal:
    return Decimal(minor) / count if count else Decimal(0)
