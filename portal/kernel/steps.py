"""Batch jobs (background jobs) in bounded steps: SKIP LOCKED, a time budget, and failing rows put off.

A job is a statement that finds what is due, and what is done with one row of it. A step is one short
transaction: it locks the next rows that no other worker has, works on them until its time is over, and commits;
what it did not come to is found by the next step, of whichever worker. So a worker that dies holds nothing, and
where a job stands is what its rows say. On SQLite a unit of work is alone anyway.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from uuid import UUID

import structlog

from portal.kernel import sql
from portal.kernel.outages import is_outage, is_passing
from portal.kernel.work import savepoint, unit_of_work

STEP = 0.05
"""Seconds after which a transaction begins no further row: so long, about, one waits for a row that it holds."""
AT_FIRST, MOST_AT_ONCE = 32, 512
LEAST_TOGETHER = 128
"""So many rows at once cost hardly more than one: on a busy machine it is the statements that take their time."""
SWEPT_AT_ONCE = 500
PAUSES = (60.0, 300.0, 1800.0, 3600.0)
"""Seconds for which a row is left out that failed, or of which nothing came: the longer the more often."""
MOST_PUT_OFF = 5000

Job = Callable[[datetime], Awaitable[int]]
"""Does one bounded step of what is due at an instant; how much that was. More than 0: there may be more."""
Each = Callable[[sql.Row], Awaitable[bool]]
"""Works on one row; False when nothing came of it, so that it is found again."""
Together = Callable[[Sequence[sql.Row]], Awaitable[Sequence[sql.Row]]]
"""Works on many rows at once; those that it leaves to `Each`."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _PutOff:
    until: float
    times: int


@dataclass(slots=True)
class _Came:
    """What one transaction came to; rows that it did not come to any more stand nowhere."""

    taken: int
    began: float
    done: list[UUID] = field(default_factory=list)
    fruitless: list[UUID] = field(default_factory=list)
    failed: list[tuple[UUID, Exception]] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        return monotonic() - self.began


class Steps:
    """The steps of one job.

    ``due`` is a SELECT that finds what is due, in whatever order it says; its first column is the row's id, and
    ``{others}`` stands where what is put off is left out. ``of`` is what it calls the table whose rows are
    locked. Where rows of another table say which of them are due, ``by`` selects their ids, with a limit of its
    own, and ``due`` has no WHERE. A row's work must lock nothing that others lock before they lock a row of that
    table: the rows of one transaction wait for each other's locks. Where it has to, take the rows ``one_by_one``.
    """

    def __init__(
        self, job: str, due: str | Callable[[], str], *, of: str, by: str | None = None, one_by_one: bool = False
    ) -> None:
        self.job = job
        self._due = due
        self._of = of
        self._by = by
        self._most = 1 if one_by_one else MOST_AT_ONCE
        self._at_once = min(AT_FIRST, self._most)
        self._put_off: dict[UUID, _PutOff] = {}

    async def step(self, *values: object, each: Each, together: Together | None = None) -> int:
        """Work on what is due for about `STEP` seconds; how many rows are done. More than 0: there may be more.

        A row that fails is undone alone, logged, and put off in this process; the others go on.
        Raises TryAgain when the database is out of reach.
        """
        took, done = 0.0, 0
        least = 1 if together is None else LEAST_TOGETHER
        self._at_once = max(least, self._at_once)
        while True:
            began = monotonic()
            came = await self._transaction(values, each, together)
            took += monotonic() - began
            self._report(came)
            self._learn_from(came, least)
            done += len(came.done)
            if came.taken == 0 or took > STEP * (1 if done else 20):
                return done

    def try_again(self) -> None:
        """Put nothing off any longer."""
        self._put_off.clear()

    @unit_of_work
    async def _transaction(self, values: Sequence[object], each: Each, together: Together | None) -> _Came:
        rows = await self._take(values)
        came = _Came(len(rows), monotonic())
        if together is not None and rows:
            rows = await self._together(rows, together, came)
        # Those that are left of the work together have their turn, too: else they gather where the next step begins.
        until = came.began + max(STEP, came.seconds + STEP / 2)
        for place, row in enumerate(rows):
            if place and monotonic() > until:
                break
            await self._work_on(row, each, came)
        return came

    async def _take(self, values: Sequence[object]) -> Sequence[sql.Row]:
        given = sql.Values(values)
        lock = "" if sql.on_sqlite() else f"FOR NO KEY UPDATE OF {self._of} SKIP LOCKED"
        due = self._due if isinstance(self._due, str) else self._due()
        if self._by is not None:
            # An array is read once, and the rows are found by their key; a join may be walked through for each row.
            named = f"IN ({self._by})" if sql.on_sqlite() else f"= ANY(ARRAY({self._by}))"
            due = f"{due} WHERE {self._of}.id {named}"
        due = due.replace("{others}", self._others(given))
        # The number stands in the statement itself, so that the plan is made for it.
        return await sql.fetch(f"{due} LIMIT {self._at_once} {lock}", *given)

    def _others(self, given: sql.Values) -> str:
        now = monotonic()
        out = [row_id for row_id, one in self._put_off.items() if one.until > now]
        return f"NOT {sql.among(f'{self._of}.id', out, given)}" if out else "TRUE"

    async def _together(self, rows: Sequence[sql.Row], together: Together, came: _Came) -> Sequence[sql.Row]:
        """What is left to be worked on one by one: all of them, when working on them together failed."""
        try:
            async with savepoint():
                left = await together(rows)
        except Exception as failure:
            if is_passing(failure) or is_outage(failure):
                raise
            _log.exception("rows_failed_together", job=self.job, rows=len(rows))
            return rows
        kept = {row["id"] for row in left}
        came.done.extend(sql.uuid_of(row["id"]) for row in rows if row["id"] not in kept)
        return left

    async def _work_on(self, row: sql.Row, each: Each, came: _Came) -> None:
        row_id = sql.uuid_of(row["id"])
        try:
            async with savepoint():
                fruitful = await each(row)
        except Exception as failure:
            if is_passing(failure) or is_outage(failure):
                raise
            came.failed.append((row_id, failure))
            fruitful = False
        (came.done if fruitful else came.fruitless).append(row_id)

    def _report(self, came: _Came) -> None:
        """Once no row is locked any more, and of nobody's time: a traceback may take longer than many rows."""
        for row_id, failure in came.failed:
            _log.error("row_failed", job=self.job, row=str(row_id), exc_info=failure)

    def _learn_from(self, came: _Came, least: int) -> None:
        """How many rows the next transaction is to take, and which are to be left out of it."""
        worked_on = len(came.done) + len(came.fruitless)
        if worked_on < came.taken or came.seconds > 2 * STEP:
            self._at_once = max(least, self._at_once // 2)
        elif came.taken == self._at_once and came.seconds < STEP:
            self._at_once = min(self._most, self._at_once * 2)
        for row_id in came.done:
            self._put_off.pop(row_id, None)
        for row_id in came.fruitless:
            times = self._put_off[row_id].times if row_id in self._put_off else 0
            self._put_off[row_id] = _PutOff(monotonic() + PAUSES[min(times, len(PAUSES) - 1)], times + 1)
        for row_id in list(_beyond(self._put_off)):
            del self._put_off[row_id]


async def delete_some(table: str, condition: str, *values: object) -> int:
    """Delete some of the rows for which ``condition`` holds, and that no other worker is at; how many."""
    return await _some(table, f"DELETE FROM {table}", condition, values)  # noqa: S608 - names and a constant


async def change_some(table: str, change: str, condition: str, *values: object) -> int:
    """``UPDATE table SET change`` for some of the rows for which ``condition`` holds, as `delete_some`."""
    return await _some(table, f"UPDATE {table} SET {change}", condition, values)  # noqa: S608 - names and constants


@unit_of_work
async def _some(table: str, deed: str, condition: str, values: Sequence[object]) -> int:
    some = f"SELECT id FROM {table} WHERE {condition} LIMIT {SWEPT_AT_ONCE}"  # noqa: S608 - names and constants
    if sql.on_sqlite():
        return await sql.execute(f"{deed} WHERE id IN ({some})", *values)
    # As an array it is read once, whatever plan is chosen: in a join it might be read, and locked, again and again.
    return await sql.execute(f"{deed} WHERE id = ANY(ARRAY({some} FOR UPDATE SKIP LOCKED))", *values)


async def finish(job: Job, now: datetime) -> int:
    """Step after step until nothing is left that can be done at that instant; how much that was."""
    done = 0
    while came := await job(now):
        done += came
    return done


def _beyond(put_off: dict[UUID, _PutOff]) -> Iterator[UUID]:
    """Those put off first, as far as there are too many to be remembered."""
    return (row_id for row_id, _ in zip(put_off, range(len(put_off) - MOST_PUT_OFF), strict=False))
