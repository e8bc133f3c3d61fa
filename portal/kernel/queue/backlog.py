"""The backlog of a queue, and what was set aside in it: for metrics, for the doctor and for staff."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.queue.present import Present
from portal.kernel.queue.rows import Queue


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many items of a kind wait, how many of these are in work, how many were set aside.

    ``oldest_at`` is when the one came in that has waited longest.
    """

    queue: str
    kind: str
    waiting: int
    in_work: int
    set_aside: int
    oldest_at: datetime | None

    @property
    def oldest_seconds(self) -> float:
        """For how long somebody has waited; 0 where nobody does."""
        return 0.0 if self.oldest_at is None else max(0.0, (clock.now() - self.oldest_at).total_seconds())


@dataclass(frozen=True, slots=True)
class SetAside:
    """An item that is over without success."""

    id: UUID
    kind: str
    came_in: datetime
    attempts: int
    reason: str


def ago(seconds: float) -> str:
    """A time that somebody has waited, in the largest unit of which it has two: `95 s`, `12 min`, `30 h`, `4 d`."""
    for unit, length in (("d", 86400), ("h", 3600), ("min", 60)):
        if seconds >= 2 * length:
            return f"{seconds // length:.0f} {unit}"
    return f"{seconds:.0f} s"


async def backlogs(queue: Queue) -> list[Backlog]:
    """The backlog by kind; nothing for a kind of which nothing waits or was set aside."""
    values = sql.Values()
    kept = values.marks(("WAITING", *queue.aside))
    now = Present(values).now()
    may_go = f"AND (state <> 'WAITING' OR {queue.only})" if queue.only else ""
    rows = await sql.fetch(
        f"""
        SELECT {queue.kind or "''"} AS kind,
            COUNT(*) FILTER (WHERE state = 'WAITING') AS waiting,
            COUNT(*) FILTER (WHERE state = 'WAITING' AND taken_by IS NOT NULL AND taken_until > {now}) AS in_work,
            COUNT(*) FILTER (WHERE state <> 'WAITING') AS set_aside,
            MIN(CASE WHEN state = 'WAITING' THEN {queue.came_in} END) AS oldest_at
        FROM {queue.table} WHERE state IN ({kept}) {may_go} GROUP BY 1 ORDER BY 1
        """,  # noqa: S608 - names of our own, and placeholders
        *values,
    )
    return [
        Backlog(
            queue=queue.name,
            kind=row["kind"],
            waiting=row["waiting"],
            in_work=row["in_work"],
            set_aside=row["set_aside"],
            oldest_at=sql.instant_or_none(row["oldest_at"]),
        )
        for row in rows
    ]


async def set_asides(queue: Queue, *, most: int) -> list[SetAside]:
    """What was set aside and can be started again, the newest first."""
    values = sql.Values()
    aside = values.marks(queue.aside)
    rows = await sql.fetch(
        f"""
        SELECT id, {queue.kind or "''"} AS kind, {queue.came_in} AS came_in, attempts, {queue.reason} AS reason
        FROM {queue.table} WHERE state IN ({aside}) AND {queue.again or "TRUE"}
        ORDER BY {queue.came_in} DESC, id DESC LIMIT {most:d}
        """,  # noqa: S608 - names of our own, and placeholders
        *values,
    )
    return [
        SetAside(
            id=sql.uuid_of(row["id"]),
            kind=row["kind"],
            came_in=sql.instant_of(row["came_in"]),
            attempts=row["attempts"],
            reason=row["reason"] or "",
        )
        for row in rows
    ]
