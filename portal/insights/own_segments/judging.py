"""Who is in which own segment: found by the worker once a day, and at once where staff changed one (IN38)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from portal.insights.own_segments import conditions
from portal.insights.own_segments.matching import members_matching
from portal.kernel import clock, sql
from portal.kernel.ids import new_id
from portal.kernel.sql import Values
from portal.kernel.work import unit_of_work
from portal.segments.models import OwnSegment, SegmentStay

AT_ONCE = 1000


async def judge_due(now: datetime) -> int:
    """Find who is in the next segment that was not looked at today; 1 while there may be another."""
    today = clock.start_of_day(clock.local_day(now))
    found = await OwnSegment.read("judged_at IS NULL OR judged_at < $1 ORDER BY judged_at, id LIMIT 1", today)
    if not found:
        return 0
    await _judge(found[0], now)
    return 1


async def _judge(segment: OwnSegment, now: datetime) -> None:
    """Some members at a time; who is in it already stays since when they are. What staff save meanwhile is due anew."""
    matching = await _matching(segment, now) if segment.is_active else set()
    staying = {sql.uuid_of(row["member_id"]) for row in await _staying(segment.id)}
    for some in _in_parts(sorted(matching - staying)):
        await _enter(segment.id, some, now)
    for some in _in_parts(sorted(staying - matching)):
        await _leave(segment.id, some, now)
    await _finish(segment, now, len(matching))


async def _matching(segment: OwnSegment, now: datetime) -> set[UUID]:
    values = Values()
    asked = members_matching(segment.match, conditions.read(segment.conditions), now, values)
    return {sql.uuid_of(row["id"]) for row in await sql.fetch(asked, *values)}


async def _staying(segment_id: UUID) -> Sequence[sql.Row]:
    return await sql.fetch(
        "SELECT s.member_id FROM segment_stays s WHERE s.segment_id = $1 AND s.until IS NULL", segment_id
    )


def _in_parts(members: Sequence[UUID]) -> Sequence[Sequence[UUID]]:
    return [members[begin : begin + AT_ONCE] for begin in range(0, len(members), AT_ONCE)]


@unit_of_work
async def _enter(segment_id: UUID, members: Sequence[UUID], now: datetime) -> None:
    """Two workers that find the same one after the other write it once; who was erased meanwhile is left out."""
    await sql.lock_row("own_segments", segment_id)
    values = Values()
    rows = await sql.fetch(
        f"""
        SELECT m.id FROM members m WHERE {sql.among("m.id", members, values)} AND m.state = 'ACTIVE' AND NOT EXISTS (
            SELECT 1 FROM segment_stays s WHERE s.member_id = m.id AND s.segment_id = {values.mark(segment_id)}
                AND s.until IS NULL)
        """,  # noqa: S608 - placeholders
        *values,
    )
    stays = [
        SegmentStay(id=new_id(), segment_id=segment_id, member_id=sql.uuid_of(row["id"]), since=now) for row in rows
    ]
    await SegmentStay.bulk_create(stays)


@unit_of_work
async def _leave(segment_id: UUID, members: Sequence[UUID], now: datetime) -> None:
    values = Values()
    await sql.execute(
        f"""
        UPDATE segment_stays SET until = {values.mark(now)}
        WHERE segment_id = {values.mark(segment_id)} AND until IS NULL AND {sql.among("member_id", members, values)}
        """,  # noqa: S608 - placeholders
        *values,
    )


@unit_of_work
async def _finish(segment: OwnSegment, now: datetime, members: int) -> None:
    await OwnSegment.filter(id=segment.id, saved_at=segment.saved_at).update(judged_at=now, members=members)
