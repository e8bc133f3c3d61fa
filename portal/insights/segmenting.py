"""Who is in which segment, worked out by the worker once a day and kept, so that staff can look for it (IN17)."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from portal.accounts.restricted import unrestricted
from portal.insights import history
from portal.insights.models import SegmentDay
from portal.insights.recorded import Bought
from portal.insights.segments import Segment, habits, segments
from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work

AT_ONCE = 1000
_COLUMNS = {"id": "uuid", "segment": "text"}


async def refresh_due(now: datetime) -> int:
    """Put everybody into segments by what they bought until yesterday, once a day. There is never more to do."""
    yesterday = clock.local_day(now) - timedelta(days=1)
    if await SegmentDay.read_one("day >= $1 LIMIT 1", yesterday) is not None:
        return 0
    orders = await history.bought(None, clock.end_of_day(yesterday))
    found = await asyncio.to_thread(_found, orders, yesterday.toordinal())
    await _keep(found, yesterday)
    await _finish(yesterday, now, len(found))
    return 0


async def segments_of(buyers: Sequence[UUID]) -> Mapping[UUID, Segment]:
    """Of these buyers, as `history` counts them; of nobody whose data is restricted."""
    values = sql.Values()
    rows = await sql.fetch(
        f"SELECT s.id, s.segment FROM customer_segments s WHERE {sql.among('s.id', buyers, values)}"  # noqa: S608
        f" AND {unrestricted('s.member_id')}",
        *values,
    )
    return {sql.uuid_of(row["id"]): Segment(row["segment"]) for row in rows}


def is_in(segment: Segment, buyer: str, values: sql.Values) -> str:
    """The condition that the buyer whom a column names is in the segment, and not restricted."""
    return f"""EXISTS (SELECT 1 FROM customer_segments s WHERE s.id = {buyer}
        AND s.segment = {values.mark(segment.value)} AND {unrestricted("s.member_id")})"""  # noqa: S608 - a column of ours


def _found(orders: Sequence[Bought], day: int) -> dict[UUID, Segment]:
    """Beside everything else, for of many orders it takes seconds."""
    return {UUID(buyer): segment for buyer, segment in segments(habits(orders, day)).items()}


async def _keep(found: Mapping[UUID, Segment], day: date) -> None:
    """Write what is new, some at a time: most are where they were the day before."""
    rows = await sql.fetch(
        f"SELECT s.id, s.segment, {unrestricted('s.member_id')} AS is_free FROM customer_segments s"  # noqa: S608
    )
    kept = {sql.uuid_of(row["id"]): Segment(row["segment"]) for row in rows}
    free = {sql.uuid_of(row["id"]) for row in rows if row["is_free"]}
    changed = sorted(one for one, segment in found.items() if kept.get(one) is not segment)
    gone = sorted(free - found.keys())
    for begin in range(0, len(changed), AT_ONCE):
        await _write([(one, found[one].value) for one in changed[begin : begin + AT_ONCE]], day)
    for begin in range(0, len(gone), AT_ONCE):
        await _forget(gone[begin : begin + AT_ONCE])


@unit_of_work
async def _write(rows: Sequence[tuple[UUID, str]], day: date) -> None:
    values = sql.Values([day])
    await sql.execute(
        f"""
        INSERT INTO customer_segments (id, segment, since, member_id)
        SELECT f.id, f.segment, $1, m.id FROM {sql.table_of("f", _COLUMNS, rows, values)}
        LEFT JOIN members m ON m.id = f.id WHERE TRUE
        ON CONFLICT (id) DO UPDATE SET segment = excluded.segment, since = excluded.since
        """,  # noqa: S608 - a table of ours
        *values,
    )


@unit_of_work
async def _forget(ids: Sequence[UUID]) -> None:
    """Who bought nothing any more that counts."""
    values = sql.Values()
    await sql.execute(f"DELETE FROM customer_segments WHERE {sql.among('id', ids, values)}", *values)  # noqa: S608


@unit_of_work
async def _finish(day: date, now: datetime, customers: int) -> None:
    """One row for a day, however many workers did it: they found the same."""
    await SegmentDay.get_or_create({"made_at": now, "customers": customers}, day=day)
