"""From purchases to both models: what they are fed, and when there is too little for them (CV4, CV5)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from portal.insights.predicting import bg_nbd, gamma_gamma
from portal.insights.predicting.bg_nbd import BgNbd, Buying
from portal.insights.predicting.gamma_gamma import GammaGamma, Spending
from portal.insights.recorded import Bought
from portal.kernel.wording import Plural, Sentence, translatable

LEAST_BUYERS = 100
LEAST_WHO_CAME_AGAIN = 30
LEAST_DAYS = 90
MOST_CORRELATION = 0.3
"""Between how often and for how much somebody buys, either way: Gamma-Gamma takes it for none."""


class Refusal(StrEnum):
    """Why there is no model, or none of amounts."""

    TOO_FEW_BUYERS = "TOO_FEW_BUYERS"
    TOO_FEW_CAME_AGAIN = "TOO_FEW_CAME_AGAIN"
    TOO_SHORT = "TOO_SHORT"
    NOT_FOUND = "NOT_FOUND"
    CORRELATED = "CORRELATED"
    NO_MEAN = "NO_MEAN"


SENTENCES: Mapping[Refusal, Sentence] = {
    Refusal.TOO_FEW_BUYERS: Plural(
        "There is no forecast yet: it needs one customer who bought.",
        "There is no forecast yet: it needs at least {count} customers who bought.",
    ),
    Refusal.TOO_FEW_CAME_AGAIN: Plural(
        "There is no forecast yet: it needs one customer who bought on more than one day.",
        "There is no forecast yet: it needs at least {count} customers who bought on more than one day.",
    ),
    Refusal.TOO_SHORT: Plural(
        "There is no forecast yet: it needs orders of one day.",
        "There is no forecast yet: it needs orders of at least {count} days.",
    ),
    Refusal.NOT_FOUND: translatable("There is no forecast: no model fits how customers have bought so far."),
    Refusal.CORRELATED: translatable(
        "There is no forecast of amounts: how much customers spend depends too much on how often they buy."
    ),
    Refusal.NO_MEAN: translatable("There is no forecast of amounts: they differ so much that they have no mean."),
}
LEAST: Mapping[Refusal, int] = {
    Refusal.TOO_FEW_BUYERS: LEAST_BUYERS,
    Refusal.TOO_FEW_CAME_AGAIN: LEAST_WHO_CAME_AGAIN,
    Refusal.TOO_SHORT: LEAST_DAYS,
}


@dataclass(frozen=True, slots=True)
class Customer:
    """One buyer as the models see them, in days; `spending` is None for who has not bought again."""

    buying: Buying
    spending: Spending | None


@dataclass(frozen=True, slots=True)
class Models:
    """What came of it. Without `buying` there is nothing, without `spending` nothing about amounts."""

    customers: int
    came_again: int
    buying: BgNbd | None = None
    log_likelihood: float | None = None
    spending: GammaGamma | None = None
    correlation: float | None = None
    refusal: Refusal | None = None

    def expected_amount(self, one: Customer, days: float) -> float | None:
        """What this customer will spend within ``days`` from now, in minor units."""
        if self.buying is None or self.spending is None:
            return None
        return self.buying.expected_of(one.buying, days) * self.spending.mean_of(one.spending)


def customers_of(orders: Iterable[Bought], today: int) -> dict[str, Customer]:
    """Each buyer's purchase days until ``today``, an ordinal; those of one day are one purchase.

    What was wholly given back is no purchase, and neither is what cost nothing; nobody who was erased is there.
    """
    days: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for one in orders:
        if one.buyer is not None and not one.is_forgotten and one.day <= today and one.net > 0:
            days[one.buyer][one.day] += one.net
    return {buyer: _customer(amounts, today) for buyer, amounts in days.items()}


def _customer(amounts: Mapping[int, int], today: int) -> Customer:
    first, *again = sorted(amounts)
    last = again[-1] if again else first
    spending = Spending(len(again), sum(amounts[day] for day in again) / len(again)) if again else None
    return Customer(Buying(len(again), float(last - first), float(today - first)), spending)


def fit(customers: Iterable[Customer]) -> Models:
    """Both models, or why there is none."""
    everybody = list(customers)
    again = [one.spending for one in everybody if one.spending is not None]
    nothing = Models(len(everybody), len(again))
    if refusal := _too_little(everybody, len(again)):
        return _refused(nothing, refusal)
    buying = bg_nbd.fit(one.buying for one in everybody)
    if not buying.is_found:
        return _refused(nothing, Refusal.NOT_FOUND)
    spending = gamma_gamma.fit(again)
    refusal = _no_amounts(spending)
    return Models(
        customers=len(everybody),
        came_again=len(again),
        buying=buying.model,
        log_likelihood=buying.log_likelihood,
        spending=None if refusal else spending.model,
        correlation=spending.correlation,
        refusal=refusal,
    )


def _too_little(customers: list[Customer], came_again: int) -> Refusal | None:
    if len(customers) < LEAST_BUYERS:
        return Refusal.TOO_FEW_BUYERS
    if came_again < LEAST_WHO_CAME_AGAIN:
        return Refusal.TOO_FEW_CAME_AGAIN
    if max(one.buying.age for one in customers) < LEAST_DAYS:
        return Refusal.TOO_SHORT
    return None


def _no_amounts(found: gamma_gamma.Fit) -> Refusal | None:
    if abs(found.correlation) > MOST_CORRELATION:
        return Refusal.CORRELATED
    if not found.model.has_mean:
        return Refusal.NO_MEAN
    return None if found.is_found else Refusal.NOT_FOUND


def _refused(nothing: Models, refusal: Refusal) -> Models:
    return Models(nothing.customers, nothing.came_again, refusal=refusal)
