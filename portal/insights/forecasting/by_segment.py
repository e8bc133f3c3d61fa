"""What those who are in a segment as a month begins will buy in it and the next ones, and what they bought (IN44).

Pure and slow, like `orders`: who was in which segment is worked out from the orders as they were known then.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from portal.insights.forecasting.orders import MOST_BUYERS, Foretold, some, until
from portal.insights.months import first_day, month_of
from portal.insights.predicting.fitting import Customer
from portal.insights.recorded import Bought
from portal.insights.segments import Segment, habits, segments

MONTHS = 3
"""Later nobody is where they were."""
LEAST_CUSTOMERS = 10
"""Nothing is foretold of fewer: it would be about somebody."""


class Expected(NamedTuple):
    """Of a segment in a month; money in minor units of the programme's currency."""

    segment: Segment
    month: int
    customers: int
    orders: float
    revenue: float


class Came(NamedTuple):
    """What they bought, net of what went back until now."""

    orders: int
    revenue: int


def expected(foretold: Foretold | None, orders: Sequence[Bought], start: int) -> list[Expected]:
    """Of the segments as they are when ``start`` begins; nothing where customers are not told apart."""
    if foretold is None or (known := foretold.known) is None:
        return []
    groups: dict[Segment, dict[str, Customer]] = defaultdict(dict)
    for buyer, segment in _segments(orders, start).items():
        groups[segment][buyer] = known.customers[buyer]
    found = []
    for segment in Segment:
        group = groups[segment]
        if len(group) < LEAST_CUSTOMERS:
            continue
        sample = some(group, MOST_BUYERS)
        months = known.buying.of_those(sample, len(group) / len(sample), MONTHS, known.seasons)
        found += [Expected(segment, start + place, len(group), of, money) for place, (of, money) in enumerate(months)]
    return found


def came(orders: Sequence[Bought], start: int, month: int) -> dict[Segment, Came]:
    """What those brought in ``month`` who were in each segment when ``start`` began."""
    segment_of = _segments(orders, start)
    count, revenue = Counter[Segment](), Counter[Segment]()
    for one in orders:
        segment = None if one.buyer is None else segment_of.get(one.buyer)
        if segment is not None and month_of(one.day) == month:
            count[segment] += one.net > 0
            revenue[segment] += one.net
    return {segment: Came(count[segment], revenue[segment]) for segment in Segment}


def _segments(orders: Sequence[Bought], start: int) -> dict[str, Segment]:
    return segments(habits(until(orders, start), first_day(start).toordinal() - 1))
