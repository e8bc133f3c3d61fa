"""What was foretold of the months of a report and those after it, beside what came (IN14, IN36)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile
from uuid import UUID

from portal.insights.forecasting import judging, ledger, orders
from portal.insights.forecasting.models import (
    Forecast,
    ForecastDemand,
    ForecastFigure,
    ForecastMetric,
    ForecastSegment,
)
from portal.insights.forecasting.series import TWO_YEARS, YEAR
from portal.insights.months import first_day, month_of
from portal.insights.recorded import Bought
from portal.insights.segments import Segment
from portal.kernel import clock
from portal.kernel.money import minor_digits
from portal.kernel.wording import Plural, Sentence, say, translatable
from portal.loyalty.programme.current import current
from portal.settings import settings

_RIGHT = 0.05
NONE_YET: Sentence = translatable("There is no forecast yet: it needs the orders of at least 3 whole months.")
_JUDGED: Mapping[str, Sentence] = {
    "even": translatable("On average it was off by {off} %, neither too high nor too low."),
    "high": translatable("On average it was off by {off} %, mostly too high."),
    "low": translatable("On average it was off by {off} %, mostly too low."),
}

_NAIVE: Mapping[int, Sentence] = {
    1: translatable("That is {share} % of the error that repeating the month before had until then."),
    YEAR: translatable(
        "That is {share} % of the error that repeating the same month of the year before had until then."
    ),
}
_COVERED = Plural(
    "Of one month {covered} lay in its range, which should hold eight of ten.",
    "Of {count} months {covered} lay in their range, which should hold eight of ten.",
)
_OUTSIDE = 0.2
"""The range holds eight of ten."""


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
    mase: float | None
    """To the error of repeating an earlier month, within what was known before; None where that is not known."""
    season: int
    """How many months earlier that was."""
    coverage: float | None
    """The share of months that lay in their range; None where there was none."""
    interval_score: float | None

    def sentence(self, locale: str) -> str:
        """The same in words."""
        side = "even" if abs(self.bias) < _RIGHT else "high" if self.bias > 0 else "low"
        told = [say(_JUDGED[side], locale, off=f"{100 * self.wmape:.0f}")]
        if self.mase is not None:
            told.append(say(_NAIVE[self.season], locale, share=f"{100 * self.mase:.0f}"))
        if self.coverage is not None:
            told.append(say(_COVERED, locale, covered=round(self.coverage * self.months), count=self.months))
        return " ".join(told)


@dataclass(frozen=True, slots=True)
class Report:
    forecast: Forecast | None
    """The newest; None while there is none."""
    months: Sequence[Month]
    demands: Sequence[Demand]
    judged: Sequence[Judged]
    segments: Sequence[ForecastSegment]
    """Each month by the newest forecast that was made before it, or as it began."""


async def report(start: date, end: date, bought: Sequence[Bought]) -> Report:
    """The months of a span as they were foretold, and those that the newest forecast until its end is about.

    ``bought`` is all that was paid until the end of the span. Whoever asks sees to who may.
    """
    newest = await Forecast.read_one("month <= $1 ORDER BY month DESC LIMIT 1", end)
    if newest is None:
        return Report(None, [], [], [], [])
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
    came = await _came(_with_those_before(over), bought)
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
        newest,
        months,
        [Demand(one.product_id, one.expected, one.low, one.high) for one in demands],
        _judged(months, came),
        await _segments(start, end),
    )


async def _segments(start: date, end: date) -> Sequence[ForecastSegment]:
    """As the newest forecast of each month has them, and none where it tells no segments apart.

    In the order of segments within a month.
    """
    shown = await ForecastSegment.read(
        """month >= $1 AND forecast_id = (
            SELECT f.id FROM forecasts f WHERE f.month <= $2 AND f.month <= forecast_segments.month AND f.currency = $3
            ORDER BY f.month DESC LIMIT 1
        )""",
        first_day(month_of(start.toordinal())),
        end,
        settings().currency,
    )
    places = list(Segment)
    return sorted(shown, key=lambda one: (one.month, places.index(one.segment)))


def _first_that_is_not_over(end: date) -> int:
    """Of the months until the end of a span, and until today."""
    today = clock.local_day(clock.now()).toordinal()
    return month_of(min(end.toordinal() + 1, today))


async def _came(span: range, bought: Sequence[Bought]) -> dict[tuple[date, ForecastMetric], float]:
    """What each of these months brought."""
    if not span:
        return {}
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


def _with_those_before(months: Sequence[date]) -> range:
    """The months that are over, and two years before them, by which a forecast is judged."""
    numbers = [month_of(month.toordinal()) for month in months]
    return range(min(numbers) - TWO_YEARS, max(numbers) + 1) if numbers else range(0)


def _known(row: Sequence[float]) -> list[float]:
    """Without the months before the first in which anything came, and that one, of which only a part may be known."""
    found = list(dropwhile(lambda value: not value, row))
    return found[1:] if len(found) < len(row) else found


def _judged(months: Sequence[Month], came: Mapping[tuple[date, ForecastMetric], float]) -> list[Judged]:
    told: dict[ForecastMetric, list[Figure]] = defaultdict(list)
    for month in months:
        for one in month.figures:
            if one.came is not None:
                told[one.metric].append(one)
    first = min((month.month for month in months), default=date.max)
    found = []
    for metric, of in told.items():
        row = [value for (month, which), value in sorted(came.items()) if which is metric and month < first]
        judged = judge(metric, of, _known(row))
        if judged is not None:
            found.append(judged)
    return found


def judge(metric: ForecastMetric, told: Sequence[Figure], before: Sequence[float]) -> Judged | None:
    """By what came; ``before`` is what had come in the months before the first of them. None where nothing came."""
    came, foretold = [one.came or 0.0 for one in told], [one.expected for one in told]
    error, side = judging.wmape(came, foretold), judging.bias(came, foretold)
    if error is None or side is None:
        return None
    ranged = [(one.came or 0.0, (one.low, one.high)) for one in told if one.low is not None and one.high is not None]
    has_range = len(ranged) == len(told)
    values, ranges = [value for value, _ in ranged], [(low, high) for _, (low, high) in ranged]
    season = YEAR if len(before) >= TWO_YEARS else 1
    return Judged(
        metric,
        len(told),
        error,
        side,
        mase=judging.mase(came, foretold, before, season),
        season=season,
        coverage=judging.coverage(values, ranges) if has_range else None,
        interval_score=judging.interval_score(values, ranges, _OUTSIDE) if has_range else None,
    )
