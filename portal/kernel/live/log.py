"""An append-only log of live events: written with the deed, in one INSERT, numbered, and kept for an hour.

On PostgreSQL a number is given before the commit, so that of two deeds at once the later number may be
seen first: whoever reads in order keeps account of what is missing (`tail`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import orjson

from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work, write_last

KEPT = timedelta(hours=1)
LARGEST_READ = 1000
_GIVEN_ON_SQLITE = "SELECT seq FROM sqlite_sequence WHERE name = 'live_events'"
_GIVEN_ON_POSTGRES = "SELECT last_value FROM live_events_number_seq WHERE is_called"
LARGEST_STEP = 2000
"""Events that are forgotten in one statement."""


@dataclass(frozen=True, slots=True)
class LiveEvent:
    number: int
    topic: str
    payload: dict[str, Any]


class Ends(NamedTuple):
    """The lowest and the highest number in the log. The newest event is never forgotten, so they are apart only
    as far as one may go back; in a log without any event the oldest is the one that comes next.
    """

    oldest: int
    newest: int


class Horizon(NamedTuple):
    """Transactions by their ids: all before ``oldest`` are over, none from ``next`` on has begun."""

    oldest: int
    next: int


async def write(told: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
    """Add each (topic, payload) once, in their order, as the open unit of work ends."""
    rows = list(dict.fromkeys((topic, orjson.dumps(payload).decode()) for topic, payload in told))
    if sql.on_sqlite():  # written out, which takes no thread (backends/sqlite_in_place)
        now = clock.now()
        await sql.execute_many(
            "INSERT INTO live_events (topic, payload, created_at) VALUES ($1, $2, $3)", [(*row, now) for row in rows]
        )
        return
    write_last(
        "INSERT INTO live_events (topic, payload, created_at)"
        " SELECT topic, payload::jsonb, now() FROM unnest($1::text[], $2::text[]) AS told (topic, payload)",
        [topic for topic, _ in rows],
        [payload for _, payload in rows],
    )


async def ends() -> Ends:
    row = await sql.fetch_one("SELECT min(number) AS oldest, max(number) AS newest FROM live_events")
    assert row is not None
    if row["newest"] is None:
        given = await sql.fetch_value(_GIVEN_ON_SQLITE if sql.on_sqlite() else _GIVEN_ON_POSTGRES) or 0
        return Ends(given + 1, given)
    return Ends(row["oldest"], row["newest"])


async def numbers_after(number: int) -> list[int]:
    rows = await sql.fetch("SELECT number FROM live_events WHERE number > $1 ORDER BY number", number)
    return [row["number"] for row in rows]


async def read(after: int, missing: Sequence[int] = ()) -> list[LiveEvent]:
    """The next events ``after`` a number, at most LARGEST_READ, and those ``missing`` that have come by now."""
    late = f" OR number IN ({', '.join(map(str, missing))})" if missing else ""
    rows = await sql.fetch(
        f"SELECT number, topic, payload FROM live_events WHERE number > $1{late} ORDER BY number LIMIT $2",  # noqa: S608 - integers
        after,
        LARGEST_READ,
    )
    return [_event(row) for row in rows]


async def of_topic(topic: str, after: int, most: int) -> list[LiveEvent]:
    """The first events of ``topic`` after a number, at most so many."""
    rows = await sql.fetch(
        "SELECT number, topic, payload FROM live_events WHERE topic = $1 AND number > $2 ORDER BY number LIMIT $3",
        topic,
        after,
        most,
    )
    return [_event(row) for row in rows]


async def horizon() -> Horizon:
    """Which transactions may still write. On SQLite one writes at a time, so that no number is ever missing."""
    if sql.on_sqlite():
        return Horizon(1, 1)
    row = await sql.fetch_one(
        "SELECT pg_snapshot_xmin(seen)::text::bigint AS oldest, pg_snapshot_xmax(seen)::text::bigint AS next"
        " FROM pg_current_snapshot() AS seen"
    )
    assert row is not None
    return Horizon(row["oldest"], row["next"])


@unit_of_work
async def forget_old(now: datetime) -> int:
    """Forget one step of what is older than KEPT, by the database's clock; how many events that was.

    Always from the oldest on and never the newest, so that the lowest number tells what may be missed.
    """
    begun = "$1" if sql.on_sqlite() else "now() - $1::interval"
    return await sql.execute(
        f"""
        DELETE FROM live_events WHERE number < (SELECT max(number) FROM live_events) AND number <= (
            SELECT max(number) FROM (
                SELECT number, created_at FROM live_events WHERE number > 0 ORDER BY number LIMIT $2
            ) AS oldest WHERE created_at < {begun}
        )
        """,  # noqa: S608 - one of two constants
        now - KEPT if sql.on_sqlite() else KEPT,
        LARGEST_STEP,
    )


def _event(row: sql.Row) -> LiveEvent:
    return LiveEvent(row["number"], row["topic"], sql.json_of(row["payload"]))
