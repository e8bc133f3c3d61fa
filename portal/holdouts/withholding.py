"""What is withheld from whom at a moment: each room asks here, and shows nothing of it (HO2).

It is what a holdout keeps from them, and what is for a segment in which they are not (IN40). Nothing tells them: for
them the thing is not there, as a thing that never was. While there is neither, to ask costs no statement within a unit
of work.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from portal.holdouts.models import Holdout, HoldoutKind, HoldoutMessage
from portal.kernel import clock, sql
from portal.kernel.stamps import Kept
from portal.segments import audiences
from portal.segments.models import AudienceKind

OF_MEMBER = """
    SELECT {together}(CAST(h.subject_id AS text), ',') FROM holdout_members x JOIN holdouts h ON h.id = x.holdout_id
    WHERE x.member_id = m.id AND x.is_held_out AND h.kind <> 'MESSAGE' AND h.stopped_at IS NULL AND h.ends_at > {now}
"""
"""The ids of all that is withheld from a member ``m``, for the statement that makes a viewer of them."""


async def withheld_from(member_id: UUID, kind: HoldoutKind, at: datetime) -> frozenset[UUID]:
    """Which things of a kind were withheld from a member at that moment."""
    running = {one.id: one.subject_id for one in await _running(at) if one.kind is kind}
    held = await _held_out([member_id], list(running))
    held_out = frozenset(subject for _, one in held if (subject := running[one]) is not None)
    return held_out | await audiences.kept_back(member_id, AudienceKind(kind.value), at)


async def ever_withheld(
    members: Collection[UUID], kind: HoldoutKind
) -> Mapping[UUID, Sequence[tuple[UUID, datetime, datetime]]]:
    """Which things of a kind were withheld from whom at any time: from when, and until when."""
    started = {one.id: one for one in await _kept.get() if one.kind is kind}
    found: dict[UUID, list[tuple[UUID, datetime, datetime]]] = {}
    for member_id, holdout_id in await _held_out(members, list(started)):
        one = started[holdout_id]
        if one.subject_id is not None and one.started_at is not None and one.over_at is not None:
            found.setdefault(member_id, []).append((one.subject_id, one.started_at, one.over_at))
    outside = await audiences.ever_kept_back(members, AudienceKind(kind.value), clock.now())
    for member_id, ways in outside.items():
        if ways:
            found.setdefault(member_id, []).extend(ways)
    return found


async def who_gets(members: Iterable[UUID], message: HoldoutMessage) -> list[UUID]:
    """Of these members those from whom the message is not withheld, in their order."""
    given = list(members)
    running = [one.id for one in await _running(clock.now()) if one.message is message]
    left_out = {member_id for member_id, _ in await _held_out(given, running)}
    return [one for one in given if one not in left_out]


async def _running(at: datetime) -> Sequence[Holdout]:
    return [one for one in await _kept.get() if _holds(one, at)]


def _holds(holdout: Holdout, at: datetime) -> bool:
    began, over = holdout.started_at, holdout.over_at
    return began is not None and over is not None and began <= at < over


async def _held_out(members: Collection[UUID], holdouts: Sequence[UUID]) -> list[tuple[UUID, UUID]]:
    """Who of them is held out of which."""
    if not members or not holdouts:
        return []
    values = sql.Values()
    named = f"holdout_id IN ({values.marks(holdouts)}) AND {sql.among('member_id', members, values)}"
    rows = await sql.fetch(
        f"SELECT member_id, holdout_id FROM holdout_members WHERE is_held_out AND {named}",  # noqa: S608 - placeholders
        *values,
    )
    return [(sql.uuid_of(row["member_id"]), sql.uuid_of(row["holdout_id"])) for row in rows]


async def _read() -> Sequence[Holdout]:
    """All that ever started: what is told late is judged by its time."""
    return await Holdout.read("started_at IS NOT NULL")


_kept = Kept(Holdout.Meta.table, read=_read)


def forget() -> None:
    """A holdout started, or stopped, in this unit of work."""
    _kept.forget()
