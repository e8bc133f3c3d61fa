"""What a model expects of a customer: what they will spend in the next year, and whether they are gone (CV4-CV7).

Nothing is kept of anybody: the model's parameters are, and what they say of a buyer is worked out from the orders
there are when somebody asks. So it is right at once after an order, a merger, or an erasure.
"""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from portal.insights import history
from portal.insights.models import BuyingModel
from portal.insights.predicting import fitting
from portal.insights.predicting.bg_nbd import BgNbd
from portal.insights.predicting.fitting import Customer, Models
from portal.insights.predicting.gamma_gamma import GammaGamma
from portal.insights.recorded import Bought
from portal.kernel import clock
from portal.kernel.money import Money
from portal.kernel.wording import say
from portal.kernel.work import unit_of_work
from portal.settings import settings

A_YEAR = 365.2425
EVERY = timedelta(days=7)
"""How old a model may become; one that was refused is tried again every day."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """Of one buyer, by the model that knows the orders until ``day``."""

    clv: Money | None
    """What they are expected to spend in the next year; None where amounts cannot be told."""
    churn_risk: float | None
    """That they will not come again, 0 to 1; None for who bought on one day alone, of whom it cannot be told (CV4)."""
    day: date


async def predicted(customer_ids: Sequence[UUID]) -> Mapping[UUID, Prediction]:
    """Of these customers, guests or not; without those who never paid, and without all while there is no model."""
    buyers = await history.buyers_of(customer_ids)
    found = await predicted_of_buyers(list(set(buyers.values())))
    return {one: found[buyer] for one, buyer in buyers.items() if buyer in found}


async def predicted_of_buyers(buyers: Sequence[UUID]) -> Mapping[UUID, Prediction]:
    """The same of buyers as `history` counts them: by the member's id, where they are one."""
    model = await newest(clock.now())
    if model is None or not buyers or model.r is None:
        return {}
    now = clock.now()
    known = fitting.customers_of(await history.bought_by(buyers, now), clock.local_day(now).toordinal())
    models = _models(model)
    return {buyer: _prediction(models, model, known[str(buyer)]) for buyer in buyers if str(buyer) in known}


async def newest(until: datetime) -> BuyingModel | None:
    """The model that was the newest before ``until``."""
    return await BuyingModel.read_one("fitted_at <= $1 ORDER BY day DESC LIMIT 1", until)


def why_not(model: BuyingModel | None, locale: str) -> str | None:
    """Why nothing, or nothing of amounts, is expected; None where all is told, or nothing was tried yet."""
    if model is None or model.refusal is None:
        return None
    return say(fitting.SENTENCES[model.refusal], locale, count=fitting.LEAST.get(model.refusal, 0))


async def refit_due(now: datetime) -> int:
    """Fit the models anew once a week; one that was refused is tried again the next day. There is never more to do."""
    last = await BuyingModel.read_one("TRUE ORDER BY day DESC LIMIT 1")
    pause = timedelta(days=1) if last is not None and last.refusal is not None else EVERY
    if last is not None and now < last.fitted_at + pause:
        return 0
    orders = await history.bought(None, now)
    today = clock.local_day(now)
    if not orders:
        return 0
    models, mean = await asyncio.to_thread(_fitted, orders, today.toordinal())
    await _keep(models, mean, day=today, now=now)
    return 0


def _fitted(orders: Sequence[Bought], today: int) -> tuple[Models, int | None]:
    """Both models, and what they expect of the mean customer; beside everything else, for it takes seconds."""
    customers = fitting.customers_of(orders, today)
    models = fitting.fit(customers.values())
    alike: dict[Customer, int] = defaultdict(int)
    for one in customers.values():
        alike[one] += 1
    amounts = [(models.expected_amount(one, A_YEAR), count) for one, count in alike.items()]
    told = [amount * count for amount, count in amounts if amount is not None]
    return models, round(sum(told) / len(customers)) if told else None


@unit_of_work
async def _keep(models: Models, mean: int | None, *, day: date, now: datetime) -> None:
    """One for a day, however many workers fitted it."""
    buying, spending = models.buying, models.spending
    values = {
        "fitted_at": now,
        "customers": models.customers,
        "came_again": models.came_again,
        "log_likelihood": models.log_likelihood,
        "correlation": models.correlation,
        "currency": settings().currency,
        "mean_minor": mean,
        "refusal": models.refusal,
    }
    if buying is not None:
        values |= {"r": buying.r, "alpha": buying.alpha, "a": buying.a, "b": buying.b}
    if spending is not None:
        values |= {"p": spending.p, "q": spending.q, "v": spending.v}
    await BuyingModel.get_or_create(values, day=day)


def _models(row: BuyingModel) -> Models:
    assert row.r is not None
    assert row.alpha is not None
    assert row.a is not None
    assert row.b is not None
    spending = None
    if row.p is not None and row.q is not None and row.v is not None and row.currency == settings().currency:
        spending = GammaGamma(row.p, row.q, row.v)
    return Models(row.customers, row.came_again, buying=BgNbd(row.r, row.alpha, row.a, row.b), spending=spending)


def _prediction(models: Models, row: BuyingModel, one: Customer) -> Prediction:
    amount = models.expected_amount(one, A_YEAR)
    alive = models.buying.probability_alive(one.buying) if models.buying and one.buying.repeats else None
    return Prediction(
        clv=None if amount is None else Money(round(amount), row.currency),
        churn_risk=None if alive is None else 1 - alive,
        day=row.day,
    )
