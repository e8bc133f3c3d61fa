"""Drawing the members of a holdout that has started: everyone who may have the thing, once and for good (HO1).

In bounded steps, for there may be hundreds of thousands; all of them are drawn as of the moment of the start, which is
some seconds ago when the last of them is.
"""

from datetime import datetime
from uuid import UUID

from portal.holdouts.models import Holdout, HoldoutMember
from portal.insights.holdouts.drawing import lot
from portal.insights.holdouts.subjects import has_had
from portal.kernel import clock, sql
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work
from portal.segments.audiences import is_for

AT_ONCE = 500
_FIRST = UUID(int=0)


def eligible(holdout: Holdout, at: datetime, values: sql.Values) -> str:
    """The condition that a member ``m`` can be drawn: a customer who may have it and has not had it.

    Staff see everything, whose data is restricted is in no figure (LW30), who joins later is no part of it, and of a
    thing that is for a segment alone nobody else can be kept out (IN40).
    """
    told = "TRUE" if holdout.subject_id is None else is_for(values.mark(holdout.subject_id), values.mark(at))
    return f"""m.state = 'ACTIVE' AND m.banned_at IS NULL AND m.restricted_at IS NULL
        AND m.joined_at <= {values.mark(at)}
        AND NOT EXISTS (SELECT 1 FROM role_grants g WHERE g.member_id = m.id) AND NOT {has_had(holdout, values)}
        AND {told}"""  # noqa: S608


async def count_eligible(holdout: Holdout) -> int:
    """How many would be drawn now."""
    values = sql.Values()
    return await sql.count(f"FROM members m WHERE {eligible(holdout, clock.now(), values)}", *values)


@unit_of_work
async def list_due(_now: datetime) -> int:
    """Draw the next members of a holdout whose list is not complete; how many. More than 0: there may be more."""
    found = await Holdout.read_one("(started_at IS NULL) = false AND listed_at IS NULL ORDER BY started_at LIMIT 1")
    if found is None:
        return 0
    await sql.lock_row("holdouts", found.id)
    holdout = await Holdout.get(id=found.id)
    if holdout.listed_at is not None or holdout.started_at is None:
        return 1
    values = sql.Values()
    rows = await sql.fetch(
        f"""
        SELECT m.id FROM members m
        WHERE m.id > {values.mark(holdout.listed_after or _FIRST)} AND {eligible(holdout, holdout.started_at, values)}
            AND NOT EXISTS (SELECT 1 FROM holdout_members x
                WHERE x.holdout_id = {values.mark(holdout.id)} AND x.member_id = m.id)
        ORDER BY m.id LIMIT {AT_ONCE}
        """,  # noqa: S608 - conditions of ours; who became one with somebody drawn is on the list already
        *values,
    )
    drawn = [_drawn(holdout, sql.uuid_of(row["id"]), holdout.started_at) for row in rows]
    await HoldoutMember.insert(drawn)
    if drawn:
        holdout.listed_after = drawn[-1].member_id
        holdout.members += len(drawn)
        holdout.held_out += sum(one.is_held_out for one in drawn)
    if len(drawn) < AT_ONCE:
        holdout.listed_at = clock.now()
    await holdout.save(update_fields=["listed_after", "listed_at", "members", "held_out"])
    return len(drawn) or 1


def _drawn(holdout: Holdout, member_id: UUID, at: datetime) -> HoldoutMember:
    is_held_out = lot(holdout.name, str(member_id)) < holdout.share
    return HoldoutMember(
        id=new_id(), holdout_id=holdout.id, member_id=member_id, is_held_out=is_held_out, assigned_at=at
    )
