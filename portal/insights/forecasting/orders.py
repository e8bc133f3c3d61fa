"""Orders, revenue and cash of the coming months, from the orders there are (IN12).

Three sorts of orders come: of customers who are there, by BG/NBD and Gamma-Gamma; of those who will come, whose number
goes on as `series` has it and who then buy as customers do; and of guests of whom nothing is known. Where no model
fits, all orders go on as one row. The season of two years is laid over what the models say, for they know none.

Pure and slow: what it is given is all it knows, and it takes seconds, so it runs beside everything else.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import NamedTuple

from portal.insights.forecasting import purchases
from portal.insights.forecasting.cash import WayBack, way_back
from portal.insights.forecasting.series import YEAR, between, by_chance, going_on, season, spread
from portal.insights.months import first_day, month_of
from portal.insights.predicting import fitting
from portal.insights.predicting.bg_nbd import BgNbd, Buying
from portal.insights.predicting.fitting import Customer, Models
from portal.insights.recorded import Bought

LEAST_MONTHS = 3
MOST_BUYERS = 10_000
"""Of more buyers every so many-th is looked at and stands for the others: it has to end within seconds."""
MOST_BUYERS_LOOKING_BACK = 5_000
LOOKING_BACK = (3, 6, 9, 12)
"""So many months ago the same was tried, knowing only what was known then: the errors make the range."""
LEAST_ERRORS = 6
LOW, HIGH, Z = 0.1, 0.9, 1.281552
"""The range holds eight of ten."""


class Outlook(NamedTuple):
    """What a month will bring; amounts in minor units of the programme's currency."""

    orders: float
    """Those that stand: of which not everything goes back."""
    revenue: float
    """What they come to, net of all that will go back of them."""
    cash: float
    """What is paid in the month less what goes back in it, of whichever orders."""


class Range(NamedTuple):
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Known:
    """Customers that are told apart: each of them, how they buy, and how the next months compare with the mean one."""

    customers: Mapping[str, Customer] = field(compare=False)
    buying: "Habit" = field(compare=False)
    seasons: Sequence[float]


@dataclass(frozen=True, slots=True)
class Foretold:
    """Months from the first on, and the range of each figure, where enough was tried."""

    months: Sequence[Outlook]
    ranges: Sequence[tuple[Range, Range, Range]] | None
    known: Known | None
    """None where all orders were taken as one row."""

    @property
    def by_model(self) -> bool:
        """Whether customers were told apart."""
        return self.known is not None


def came(orders: Iterable[Bought], months: range) -> list[Outlook]:
    """What months brought, as it stands by what is known now."""
    orders_of, revenue, cash = Counter[int](), Counter[int](), Counter[int]()
    for one in orders:
        month = month_of(one.day)
        net = one.net
        orders_of[month] += net > 0
        revenue[month] += net
        cash[month] += one.total
        for day, amount in one.given_back:
            cash[month_of(day)] -= amount
    return [Outlook(orders_of[month], revenue[month], cash[month]) for month in months]


def foretell(orders: Sequence[Bought], start: int, months: int) -> Foretold | None:
    """The ``months`` from ``start`` on, by what had been bought before; None of fewer than three whole months."""
    known = until(orders, start)
    begin = _first_whole_month(known)
    if begin is None or start - begin < LEAST_MONTHS:
        return None
    ahead, told_apart = _ahead(known, begin, start, months, MOST_BUYERS)
    errors: tuple[list[float], list[float], list[float]] = ([], [], [])
    tried: list[tuple[float, float]] = []
    for back in LOOKING_BACK:
        cut = start - back
        if cut - begin < LEAST_MONTHS:
            break
        then, _ = _ahead(until(known, cut), begin, cut, back, MOST_BUYERS_LOOKING_BACK)
        for foretold, happened in zip(then, came(known, range(cut, start)), strict=True):
            tried.append((happened.orders, foretold.orders))
            for of, expected, value in zip(errors, foretold, happened, strict=True):
                if expected > 0:
                    of.append(value / expected)
    return Foretold(ahead, _ranges(ahead, errors, tried), told_apart)


def until(orders: Iterable[Bought], month: int) -> list[Bought]:
    """What was known when ``month`` began: orders until then, and what had gone back of them."""
    end = first_day(month).toordinal()
    return [
        one._replace(given_back=tuple(part for part in one.given_back if part[0] < end)) if one.given_back else one
        for one in orders
        if one.day < end
    ]


def _first_whole_month(orders: Sequence[Bought]) -> int | None:
    if not orders:
        return None
    first = min(one.day for one in orders)
    month = month_of(first)
    return month if first_day(month).toordinal() == first else month + 1


def _ranges(
    ahead: Sequence[Outlook], errors: Sequence[list[float]], tried: Sequence[tuple[float, float]]
) -> Sequence[tuple[Range, Range, Range]] | None:
    if min(map(len, errors)) < LEAST_ERRORS:
        return None
    orders, revenue, cash = (between(sorted(of), LOW, HIGH) for of in errors)
    phi = spread([came for came, _ in tried], [foretold for _, foretold in tried])
    found = []
    for month in ahead:
        low, high = by_chance(month.orders, Z, phi)
        chance = (low / month.orders, high / month.orders) if month.orders else (1.0, 1.0)
        found.append(
            (
                _range(month.orders, orders, chance),
                _range(month.revenue, revenue, chance),
                _range(month.cash, cash, chance),
            )
        )
    return found


def _range(value: float, span: tuple[float, float], chance: tuple[float, float]) -> Range:
    """As wide as past errors, and no narrower than counts of orders vary here (φ); what is expected lies in it."""
    ends = [value * one for one in (*span, *chance)]
    return Range(min(value, *ends), max(value, *ends))


def _ahead(
    known: Sequence[Bought], begin: int, start: int, months: int, most: int
) -> tuple[list[Outlook], Known | None]:
    past = range(begin, start)
    today = first_day(start).toordinal() - 1
    people = [one for one in known if one.buyer is not None and not one.is_forgotten]
    customers = fitting.customers_of(people, today)
    sample = some(customers, most)
    models, back = fitting.fit(sample), way_back(known, start)
    told_apart = None
    if models.buying is None:
        sums = _as_one_row(known, past, months, back)
    else:
        buying = Habit(models, models.buying, people, start)
        told_apart = Known(customers, buying, season([row.orders for row in came(known, past)]))
        of_known = buying.ahead(sample, len(customers) / len(sample), months, past, told_apart.seasons)
        of_nobody = _as_one_row([one for one in known if one.buyer is None or one.is_forgotten], past, months, back)
        sums = [(one[0] + more[0], one[1] + more[1]) for one, more in zip(of_known, of_nobody, strict=True)]
    cash = back.cash([money for _, money in sums], start)
    ahead = [Outlook(*both, paid) for both, paid in zip(sums, cash, strict=True)]
    return ahead, told_apart


def some(customers: Mapping[str, Customer], most: int) -> list[Customer]:
    """Every so many-th, where there are more than ``most``."""
    return [customers[name] for name in sorted(customers)[:: max(1, -(-len(customers) // most))]]


def _as_one_row(orders: Sequence[Bought], past: range, months: int, back: WayBack) -> list[tuple[float, float]]:
    """How many orders each month has, and what they come to: each as much as in the last year, less what goes back."""
    rows = came(orders, past)
    latest = past[-YEAR:]
    paid = sum(one.total for one in orders if month_of(one.day) in latest)
    count = sum(row.orders for row in rows[-YEAR:])
    each = paid / count * back.kept if count else 0.0
    return [(more, more * each) for more in going_on([row.orders for row in rows], months)]


class Habit:
    """What customers buy, by models of days on which they buy; each such day is somewhat more than one order."""

    def __init__(self, models: Models, buying: BgNbd, orders: Sequence[Bought], start: int) -> None:
        self.models, self.buying, self.start = models, buying, start
        days: dict[tuple[str | None, int], list[int]] = defaultdict(list)
        for one in orders:
            if one.net > 0:
                days[one.buyer, one.day].append(one.net)
        first: dict[str | None, int] = {}
        for buyer, day in days:
            first[buyer] = min(day, first.get(buyer, day))
        self.newcomers = Counter(month_of(day) for day in first.values())
        recent = {key: amounts for key, amounts in days.items() if month_of(key[1]) >= start - YEAR} or days
        begun = [sum(amounts) for (buyer, day), amounts in recent.items() if first[buyer] == day]
        again = [sum(amounts) for (buyer, day), amounts in recent.items() if first[buyer] != day]
        self.orders_a_day = sum(map(len, recent.values())) / max(1, len(recent))
        self.first_amount = fmean(begun) if begun else 0.0
        self.amount = fmean(again) if again else self.first_amount

    def ahead(
        self, sample: Sequence[Customer], scale: float, months: int, past: range, seasons: Sequence[float]
    ) -> list[tuple[float, float]]:
        """Orders and revenue of each month: of who is there, and of who will have come."""
        ends = self._ends(months)
        there = purchases.of_known(self.buying, self._alike(sample), ends)
        new = going_on([self.newcomers[month] for month in past], months)
        amount = self.models.spending.mean if self.models.spending else self.amount
        found = []
        for month in range(months):
            days, money = (scale * one for one in there[month])
            later = sum(
                count * purchases.of_newcomer(self.buying, ends, came, month)
                for came, count in enumerate(new[: month + 1])
            )
            factor = seasons[month % YEAR]
            days = (days + later) * factor + new[month]
            money = (money + later * amount) * factor + new[month] * self.first_amount
            found.append((days * self.orders_a_day, money))
        return found

    def of_those(
        self, sample: Sequence[Customer], scale: float, months: int, seasons: Sequence[float]
    ) -> list[tuple[float, float]]:
        """Orders and revenue of each month of some who are there."""
        there = purchases.of_known(self.buying, self._alike(sample), self._ends(months))
        factors = [scale * seasons[month % YEAR] for month in range(months)]
        return [
            (days * self.orders_a_day * factor, money * factor)
            for (days, money), factor in zip(there, factors, strict=True)
        ]

    def _ends(self, months: int) -> list[float]:
        today = first_day(self.start).toordinal()
        return [float(first_day(self.start + month).toordinal() - today) for month in range(months + 1)]

    def _alike(self, sample: Sequence[Customer]) -> dict[Buying, tuple[float, float]]:
        """How many there are of each, and what they spend on a day, together."""
        found: dict[Buying, tuple[float, float]] = defaultdict(lambda: (0, 0.0))
        for one in sample:
            count, amount = found[one.buying]
            each = self.models.spending.mean_of(one.spending) if self.models.spending else self.amount
            found[one.buying] = (count + 1, amount + each)
        return found
