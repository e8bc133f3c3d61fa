"""What time it is, and what a day is: instants are UTC, days are those of the programme's time zone."""

from datetime import UTC, date, datetime, time, timedelta

from portal.settings import settings


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)


def local_day(instant: datetime) -> date:
    """The day of the programme's calendar on which ``instant`` falls."""
    return instant.astimezone(settings().zone).date()


def start_of_day(day: date) -> datetime:
    """The first instant of ``day`` where the programme lives.

    Where the clocks skip midnight (America/Santiago on 2026-09-06), the day begins at the first
    instant that exists (R28).
    """
    zone = settings().zone
    midnight = datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)
    # In a gap, `fold=0` maps to an instant whose wall clock reads later than midnight but whose
    # offset is the old one; going through UTC has already moved it to the first real instant.
    return midnight


def end_of_day(day: date) -> datetime:
    """The first instant that no longer belongs to ``day``: expiry is exclusive (R28)."""
    return start_of_day(day + timedelta(days=1))
