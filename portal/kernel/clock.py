"""What time it is, and what a day is: instants are UTC, days are those of the programme's time zone."""

from calendar import monthrange
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from portal.settings import settings

_elsewhen: ContextVar[datetime | None] = ContextVar("elsewhen", default=None)
_is_set_by_hand = False


def now() -> datetime:
    """The present instant, in UTC."""
    return _elsewhen.get() or datetime.now(UTC)


def chosen() -> datetime | None:
    """The instant that was chosen to be the present; None where this process simply goes by its machine's clock.

    What many machines compare is judged by the database's clock then (kernel/queue/present.py).
    """
    return _elsewhen.get() or (datetime.now(UTC) if _is_set_by_hand else None)


def set_by_hand(is_set: bool) -> None:
    """Say that this process' clock is moved on purpose, as tests do: then it counts for what many compare, too."""
    global _is_set_by_hand  # noqa: PLW0603 - a clock is the process' own
    _is_set_by_hand = is_set


def is_elsewhen() -> bool:
    """Whether this task lives at another time than the present."""
    return _elsewhen.get() is not None


@contextmanager
def living_at(instant: datetime) -> Iterator[None]:
    """Let this task, and what it begins, take ``instant`` for the present: for a sample brand, which needs a past."""
    before = _elsewhen.set(instant.astimezone(UTC))
    try:
        yield
    finally:
        _elsewhen.reset(before)


def local(instant: datetime) -> datetime:
    """The same instant by the clocks of the programme."""
    return instant.astimezone(settings().zone)


def local_day(instant: datetime) -> date:
    """The day of the programme's calendar on which ``instant`` falls."""
    return instant.astimezone(settings().zone).date()


def start_of_day(day: date) -> datetime:
    """The first instant of ``day`` where the programme lives.

    Where the clocks skip midnight (America/Santiago on 2026-09-06), the day begins at the first
    instant that exists (R28).
    """
    return _start_of_day(day, settings().zone)


@lru_cache(maxsize=4096)
def _start_of_day(day: date, zone: ZoneInfo) -> datetime:
    # In a gap, `fold=0` maps to an instant whose wall clock reads later than midnight but whose
    # offset is the old one; going through UTC has already moved it to the first real instant.
    return datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """The first instant that no longer belongs to ``day``: expiry is exclusive (R28)."""
    return start_of_day(day + timedelta(days=1))


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last: 31 January and a month is the last of February (R32)."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
