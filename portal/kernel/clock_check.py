"""Clock skew: how far this process' clock is from the database's, and whether what time alone brings may be done by it.

On SQLite there is no other clock: there a jump beside the clock that never goes back is noticed, and so is a start
at a time that is far from when the portal last ran. The new time is believed once it has run on evenly for a while.
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
AWAY = 1800.0
"""Seconds for which a portal may have been away and be believed at once: a wrong time zone is an hour at least."""
_LATEST = "latest"
_log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _State:
    """What this process has seen of its clock: ``skew`` in seconds, more than 0 where it is ahead."""

    skew: float = 0.0
    is_right: bool = True
    anchor: tuple[float, float] | None = None
    """A wall time and the steady time at which it was right, on SQLite; None until one was believed."""
    latest: float | None = None
    """Until then: the wall time that this or another process believed last."""
    jumped: tuple[float, float] | None = None
    """The last jump: by how much wall time is ahead of steady time since, and the steady time at which it was seen."""


_state = _State()


async def present() -> datetime | None:
    """The present instant, looked at now, for what is due by it; None while this process' clock is wrong.

    Raises what the database raises when it is away.
    """
    chosen = clock.chosen()
    if chosen is not None:
        return chosen
    if not sql.on_sqlite():
        instant, skew = await _against_the_database()
        _note(skew, is_right=abs(skew) <= MOST)
    else:
        if _state.anchor is None:
            _state.latest = await _read_latest()
        instant = _look_at_the_course()
    return instant if _state.is_right else None


async def keep_latest(now: datetime) -> int:
    """Remember that it was believed to be ``now``, where the next start has nothing else to go by. A job."""
    if sql.on_sqlite() and clock.chosen() is None:
        await remember(now)
    return 0


async def remember(instant: datetime) -> None:
    """Keep the instant by which the next start is judged; even one before the last, which was wrong then."""
    await sql.execute(
        """
        INSERT INTO clock_marks (name, seen_at) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at
        """,
        _LATEST,
        instant,
    )


def is_right() -> bool:
    """What was found when it was last looked at."""
    return _state.is_right


def is_unproven() -> bool:
    """Whether all that speaks against this clock is that nothing ran for long: the portal may have been away."""
    return not _state.is_right and _state.anchor is None and _state.latest is not None and _state.skew > 0


def skew() -> float:
    """By how many seconds this process' clock was ahead when it was last looked at: for the metrics."""
    return _state.skew


def words() -> str:
    """The last finding in words: by how much the clock is wrong, and what that means."""
    amount = timedelta(seconds=round(abs(_state.skew)))
    if is_unproven():
        return (
            f"by this machine's clock the portal was away for {amount}: in case that is wrong, what time brings"
            f" (expiry, tiers, reminders) waits for {STEADY / 60:.0f} minutes"
        )
    where = "ahead of" if _state.skew > 0 else "behind"
    than = "the database's"
    if _state.jumped is not None:
        than = "where it was a moment ago" if _state.anchor is not None else "when the portal last ran"
    return f"this machine's clock is {amount} {where} {than}: what time brings (expiry, tiers, reminders) waits"


def doubts(values: sql.Values) -> str:
    """As SQL: whether what this process writes by its clock, now, is not to be relied upon."""
    if clock.chosen() is not None:
        return "FALSE"
    if sql.on_sqlite():
        if _state.anchor is not None:
            _look_at_the_course()
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


def _look_at_the_course() -> datetime:
    """Hold the clock against the one that never goes back, or when the portal last ran; the instant looked at."""
    instant, steady = datetime.now(UTC), _steady()
    wall = instant.timestamp()
    off = _off(wall, steady)
    if abs(off) > MOST:
        if _state.jumped is None or abs(_state.jumped[0] - (wall - steady)) > MOST:
            _state.jumped = (wall - steady, steady)
        if steady - _state.jumped[1] < STEADY:
            _note(off, is_right=False)
            return instant
    _state.anchor, _state.jumped = (wall, steady), None
    _note(0.0, is_right=True)
    return instant


def _off(wall: float, steady: float) -> float:
    """How far the clock is from what it should say; 0 also where the portal was away for no longer than it may be."""
    if _state.anchor is not None:
        return wall - _state.anchor[0] - (steady - _state.anchor[1])
    away = 0.0 if _state.latest is None else wall - _state.latest
    return 0.0 if -MOST <= away <= AWAY else away


async def _read_latest() -> float | None:
    found = await sql.fetch_value("SELECT seen_at FROM clock_marks WHERE name = $1", _LATEST)
    return None if found is None else sql.instant_of(found).timestamp()


def _steady() -> float:
    """Seconds that go on while the machine sleeps, as its wall clock does, where the system has such."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


def _note(skew: float, *, is_right: bool) -> None:
    was_right, _state.skew, _state.is_right = _state.is_right, skew, is_right
    if was_right and not is_right and is_unproven():
        _log.warning("clock_is_not_proven", seconds=round(skew, 1), says=words())
    elif was_right and not is_right:
        _log.error("clock_is_wrong", seconds=round(skew, 1), says=words())
    elif is_right and not was_right:
        _log.warning("clock_is_right_again", seconds=round(skew, 1))
