"""Clock skew: how far this process' clock is from the database's, and whether what time alone brings may be done by it.

On SQLite there is no other clock: there a jump beside the clock that never goes back is noticed, and the new
time believed once it has run on evenly for a while.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog

from portal.kernel import clock, sql

MOST = 30.0
"""Seconds of difference from which on a clock is wrong."""
STEADY = 600.0
"""Seconds for which a clock without another to go by runs evenly after a jump before it is believed again."""
_log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _State:
    """What this process has seen of its clock: ``skew`` in seconds, more than 0 where it is ahead."""

    skew: float = 0.0
    is_right: bool = True
    anchor: tuple[float, float] | None = None
    """A wall time and the steady time at which it was right, on SQLite."""
    jumped: tuple[float, float] | None = None
    """The last jump: how far, and the steady time at which it was seen."""


_state = _State()


async def present() -> datetime | None:
    """The present instant, looked at now, for what is due by it; None while this process' clock is wrong.

    Raises what the database raises when it is away.
    """
    chosen = clock.chosen()
    if chosen is not None:
        return chosen
    instant, skew = _course() if sql.on_sqlite() else await _against_the_database()
    _note(skew, is_right=abs(skew) <= MOST)
    return instant if _state.is_right else None


def is_right() -> bool:
    """What was found when it was last looked at."""
    return _state.is_right


def skew() -> float:
    """By how many seconds this process' clock was ahead when it was last looked at: for the metrics."""
    return _state.skew


def words() -> str:
    """The last finding in words: by how much the clock is wrong, and what that means."""
    amount = timedelta(seconds=round(abs(_state.skew)))
    where = "ahead of" if _state.skew > 0 else "behind"
    than = "where it was a moment ago" if _state.jumped else "the database's"
    return f"this machine's clock is {amount} {where} {than}: what time brings (expiry, tiers, reminders) waits"


def doubts(values: sql.Values) -> str:
    """As SQL: whether what this process writes by its clock, now, is not to be relied upon."""
    if clock.chosen() is not None:
        return "FALSE"
    if sql.on_sqlite():
        return "FALSE" if _state.is_right else "TRUE"
    mark = values.mark(datetime.now(UTC))
    return f"abs(extract(epoch FROM clock_timestamp() - {mark}::timestamptz)) > {MOST}"


def forget() -> None:
    """Know nothing: for tests."""
    global _state  # noqa: PLW0603 - a clock is the process' own
    _state = _State()


async def _against_the_database() -> tuple[datetime, float]:
    before = datetime.now(UTC)
    there = await sql.fetch_value("SELECT clock_timestamp()")
    after = datetime.now(UTC)
    # What the question took is in doubt; it is looked at by whatever is less wrong.
    ahead = [(instant - there).total_seconds() for instant in (before, after)]
    return after, min(ahead, key=abs)


def _course() -> tuple[datetime, float]:
    wall, steady = datetime.now(UTC), _steady()
    anchor_wall, anchor_steady = _state.anchor or (wall.timestamp(), steady)
    off = wall.timestamp() - anchor_wall - (steady - anchor_steady)
    if abs(off) > MOST:
        if _state.jumped is None or abs(_state.jumped[0] - off) > MOST:
            _state.jumped = (off, steady)
        if steady - _state.jumped[1] < STEADY:
            return wall, off
    _state.anchor, _state.jumped = (wall.timestamp(), steady), None
    return wall, 0.0


def _steady() -> float:
    """Seconds that go on while the machine sleeps, as its wall clock does, where the system has such."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


def _note(skew: float, *, is_right: bool) -> None:
    was_right, _state.skew, _state.is_right = _state.is_right, skew, is_right
    if was_right and not is_right:
        _log.error("clock_is_wrong", seconds=round(skew, 1), says=words())
    elif is_right and not was_right:
        _log.warning("clock_is_right_again", seconds=round(skew, 1))
