"""On how many days customers will buy in each of the coming months, by BG/NBD (IN12).

What the model expects is cumulative, so a month is the difference of what is expected until its ends. All times are in
the model's unit, counted from now; ``ends`` begins with 0.
"""

from collections.abc import Mapping, Sequence

from portal.insights.predicting.bg_nbd import BgNbd, Buying


def of_known(
    model: BgNbd, alike: Mapping[Buying, tuple[float, float]], ends: Sequence[float]
) -> list[tuple[float, float]]:
    """Of customers who are there: days of each month and what they come to.

    ``alike`` has how many there are of each, and what all of them spend on a day, together.
    """
    sums = [(0.0, 0.0)] * (len(ends) - 1)
    for buying, (count, amount) in alike.items():
        until = [model.expected_of(buying, end) for end in ends]
        for month in range(len(ends) - 1):
            days = max(0.0, until[month + 1] - until[month])
            sums[month] = (sums[month][0] + count * days, sums[month][1] + amount * days)
    return sums


def of_newcomer(model: BgNbd, ends: Sequence[float], came: int, month: int) -> float:
    """On how many days of a month one buys again who comes in the middle of the month ``came``."""
    middle = (ends[came] + ends[came + 1]) / 2
    return model.expected(ends[month + 1] - middle) - model.expected(max(0.0, ends[month] - middle))
