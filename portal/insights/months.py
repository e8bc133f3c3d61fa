"""Months of the programme's calendar as numbers, so that one can count with them."""

from calendar import monthrange
from datetime import date
from functools import lru_cache

_DAYS = 4096
"""Somewhat more than ten years: what a report asks for, many times each."""


@lru_cache(_DAYS)
def month_of(day: int) -> int:
    """The number of the month in which a day lies, which is an ordinal."""
    on = date.fromordinal(day)
    return on.year * 12 + on.month - 1


def first_day(month: int) -> date:
    year, number = divmod(month, 12)
    return date(year, number + 1, 1)


def days_of_month(day: date) -> int:
    """How many days the month has in which ``day`` lies."""
    return monthrange(day.year, day.month)[1]


def is_over(month: int, last_day: int) -> bool:
    """Whether the whole month lies before the end of ``last_day``."""
    return first_day(month + 1).toordinal() <= last_day + 1
