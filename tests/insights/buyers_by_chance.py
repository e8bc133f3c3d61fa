"""Customers who buy as the models suppose, by chance: the same for the same number of them."""

from random import Random

from portal.insights.months import first_day
from portal.insights.recorded import Bought

JULY = 2026 * 12 + 6


def on(month: int, day: int = 1) -> int:
    return first_day(month).toordinal() + day - 1


def lives(buyers: int, begin: int, end: int) -> list[Bought]:
    """Customers who come evenly, and each of whom buys as BG/NBD supposes."""
    chance, found = Random(11), []
    for number in range(buyers):
        day = chance.randrange(begin, end)
        rate, leaving = chance.gammavariate(0.9, 1 / 40), chance.betavariate(0.8, 2.5)
        scale = chance.gammavariate(3.74, 1 / 15.44)
        while day < end:
            found.append(Bought(f"buyer-{number:05}", day, round(100 * chance.gammavariate(6.25, 1 / scale))))
            if chance.random() < leaving:
                break
            day += max(1, round(chance.expovariate(rate)))
    return sorted(found, key=lambda one: one.day)
