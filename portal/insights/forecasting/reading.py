"""What was foretold of the months of a report and those after it, beside what came (IN14, IN36)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from portal.insights.forecasting import judging, ledger, orders
from portal.insights.forecasting.models import Forecast, ForecastDemand, ForecastFigure, ForecastMetric
from portal.insights.months import first_day, month_of
from portal.insights.recorded import Bought
from portal.kernel import clock
from portal.kernel.money import minor_digits
from portal.kernel.wording import Sentence, say, translatable
from portal.loyalty.programme.current import current
from portal.settings import settings

_RIGHT = 0.05
NONE_YET: Sentence = translatable("There is no forecast yet: it needs the orders of at least 3 whole months.")
_JUDGED: Mapping[str, Sentence] = {
    "even": translatable("On average it was off by {off} %, neither too high nor too low."),
    "high": translatable("On average it was off by {off} %, mostly too high."),
    "low": translatable("On average it was off by {off} %, mostly too low."),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """Money in units of the programme's currency; ``came`` is None until the month is over."""

    metric: ForecastMetric
    expected: float
    low: float | None
    high: float | None
    came: float | None


@dataclass(frozen=True, slots=True)
class Month:
    """By the newest forecast that was made before the month, or as it began."""

    month: date
    figures: Sequence[Figure]


@dataclass(frozen=True, slots=True)
class Demand:
    product_id: UUID
    expected: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Judged:
    """How right the forecasts of a figure were, of the months that are over."""

    metric: ForecastMetric
    months: int
    wmape: float
    bias: float

    def sentence(self, locale: str) -> str:
        """The same in words."""
        side = "even" if abs(self.bias) < _RIGHT else "high" if self.bias > 0 else "low"
        return say(_JUDGED[side], locale, off=f"{100 * self.wmape:.0f}")


@dataclass(frozen=True, slots=True)
class Report:
    forecast: Forecast | None
    """The newest; None while there is none."""
    months: Sequence[Month]
    demands: Sequence[Demand]
    judged: Sequence[Judged]


async def report(start: date, end: date, bought: Sequence[Bought]) -> Report:
    """The months of a span as they were foretold, and those that the newest forecast until its end is about.

    ``bought`` is all that was paid until the end of the span. Whoever asks sees to who may.
    """
    newest = await Forecast.read_one("month <= $1 ORDER BY month DESC LIMIT 1", end)
    if newest is None:
        return Report(None, [], [], [])
    told = await ForecastFigure.read(
        """month >= $1 AND forecast_id IN (SELECT f.id FROM forecasts f WHERE f.month <= $2 AND f.currency = $3)
        ORDER BY month, (SELECT f.month FROM forecasts f WHERE f.id = forecast_id)""",
        first_day(month_of(start.toordinal())),
        end,
        settings().currency,
    )
    figures: dict[date, dict[ForecastMetric, ForecastFigure]] = defaultdict(dict)
    for one in told:
        figures[one.month][one.metric] = one
    over = [month for month in figures if month_of(month.toordinal()) < _first_that_is_not_over(end)]
    came = await _came(over, bought)
    months = [
        Month(
            month,
            [
                Figure(metric, one.expected, one.low, one.high, came.get((month, metric)))
                for metric, one in sorted(of.items(), key=lambda pair: list(ForecastMetric).index(pair[0]))
            ],
        )
        for month, of in sorted(figures.items())
    ]
    demands = await ForecastDemand.read("forecast_id = $1 ORDER BY expected DESC, product_id", newest.id)
    return Report(
        newest, months, [Demand(one.product_id, one.expected, one.low, one.high) for one in demands], _judged(months)
    )


def _first_that_is_not_over(end: date) -> int:
    """Of the months until the end of a span, and until today."""
    today = clock.local_day(clock.now()).toordinal()
    return month_of(min(end.toordinal() + 1, today))


async def _came(months: Sequence[date], bought: Sequence[Bought]) -> dict[tuple[date, ForecastMetric], float]:
    if not months:
        return {}
    numbers = [month_of(month.toordinal()) for month in months]
    span = range(min(numbers), max(numbers) + 1)
    minor = 10 ** minor_digits(settings().currency)
    points = await ledger.points_of(span, (await current()).points_per_currency_unit)
    found: dict[tuple[date, ForecastMetric], float] = {}
    for number, outlook, of in zip(span, orders.came(bought, span), points, strict=True):
        month = first_day(number)
        found |= {
            (month, ForecastMetric.ORDERS): float(outlook.orders),
            (month, ForecastMetric.REVENUE): outlook.revenue / minor,
            (month, ForecastMetric.CASH_FLOW): outlook.cash / minor,
            (month, ForecastMetric.POINTS_EARNED): float(of.issued - of.reversed),
            (month, ForecastMetric.POINTS_REDEEMED): float(of.redeemed),
            (month, ForecastMetric.POINTS_EXPIRED): float(of.expired),
            (month, ForecastMetric.LIABILITY): float(of.liability.amount),
        }
    return found


def _judged(months: Sequence[Month]) -> list[Judged]:
    pairs: dict[ForecastMetric, list[tuple[float, float]]] = defaultdict(list)
    for month in months:
        for one in month.figures:
            if one.came is not None:
                pairs[one.metric].append((one.came, one.expected))
    found = []
    for metric, both in pairs.items():
        came, foretold = [one for one, _ in both], [one for _, one in both]
        error, side = judging.wmape(came, foretold), judging.bias(came, foretold)
        if error is not None and side is not None:
            found.append(Judged(metric, len(both), error, side))
    return found
