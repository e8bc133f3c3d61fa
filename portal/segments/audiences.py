"""Things that are for the members of a segment alone: each room asks here, and for everybody else they are not there.

What is kept back is told as what a holdout keeps back is (`holdouts.withholding`): nothing tells those who are outside.
While nothing is for a segment, to ask costs no statement within a unit of work.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.kernel.stamps import Kept
from portal.segments.models import Audience, AudienceKind

OF_MEMBER = """
    SELECT {together}(CAST(g.subject_id AS text), ',') FROM segment_audiences g
    WHERE g.until IS NULL AND NOT EXISTS (SELECT 1 FROM segment_stays y
        WHERE y.member_id = m.id AND y.segment_id = g.segment_id AND y.until IS NULL)
"""
"""The ids of all that is kept back from a member ``m`` now, for the statement that makes a viewer of them."""
Interval = tuple[datetime, datetime | None]


def for_all(subject: str) -> str:
    """That what a column names is for everybody: all that there is for visitors, whom no segment knows."""
    return f"NOT EXISTS (SELECT 1 FROM segment_audiences g WHERE g.subject_id = {subject} AND g.until IS NULL)"  # noqa: S608


def is_for(subject: str, at: str) -> str:
    """That the thing was there for a member ``m`` at a moment: for everybody, or for a segment in which they were."""
    return f"""NOT EXISTS (SELECT 1 FROM segment_audiences g
        WHERE g.subject_id = {subject} AND g.since <= {at} AND (g.until IS NULL OR g.until > {at})
            AND NOT EXISTS (SELECT 1 FROM segment_stays y WHERE y.member_id = m.id AND y.segment_id = g.segment_id
                AND y.since <= {at} AND (y.until IS NULL OR y.until > {at})))"""  # noqa: S608 - placeholders


async def hidden_from(viewer: Viewer, kind: AudienceKind) -> frozenset[UUID]:
    """Which things of a kind are not there for whoever asks: what is withheld from a member, what is for some alone."""
    if viewer.principal_id is not None or viewer.is_brand:
        return viewer.withheld
    return frozenset(one.subject_id for one in await _kept.get() if one.kind is kind and one.until is None)


async def kept_back(member_id: UUID, kind: AudienceKind, at: datetime) -> frozenset[UUID]:
    """Which things of a kind were for a segment in which the member was not, at that moment."""
    standing = [one for one in await _kept.get() if one.kind is kind and _holds(one.since, one.until, at)]
    if not standing:
        return frozenset()
    stays = (await _stays([member_id])).get(member_id, ())
    inside = {segment for segment, since, until in stays if _holds(since, until, at)}
    return frozenset(one.subject_id for one in standing if one.segment_id not in inside)


async def ever_kept_back(
    members: Collection[UUID], kind: AudienceKind, end: datetime
) -> Mapping[UUID, Sequence[tuple[UUID, datetime, datetime]]]:
    """Which things of a kind were kept back from whom at any time: from when, and until when; at most until ``end``."""
    said = [one for one in await _kept.get() if one.kind is kind and one.since < end]
    if not said:
        return {}
    stays = await _stays(members)
    return {
        member_id: [
            (one.subject_id, since, until)
            for one in said
            for since, until in _gaps(
                (one.since, min(one.until or end, end)),
                [(since, until) for segment, since, until in stays.get(member_id, ()) if segment == one.segment_id],
            )
        ]
        for member_id in members
    }


def _gaps(span: tuple[datetime, datetime], stays: Sequence[Interval]) -> Sequence[tuple[datetime, datetime]]:
    """What of a span is in none of these times."""
    begin, end = span
    found = []
    for since, until in sorted(stays, key=lambda stay: stay[0]):
        if since > begin:
            found.append((begin, min(since, end)))
        begin = max(begin, end if until is None else until)
    found.append((begin, end))
    return [(since, until) for since, until in found if since < until]


def _holds(since: datetime, until: datetime | None, at: datetime) -> bool:
    return since <= at and (until is None or at < until)


async def _stays(members: Collection[UUID]) -> Mapping[UUID, Sequence[tuple[UUID, datetime, datetime | None]]]:
    values = sql.Values()
    rows = await sql.fetch(
        f"""
        SELECT y.member_id, y.segment_id, y.since, y.until FROM segment_stays y
        WHERE {sql.among("y.member_id", members, values)}
        """,  # noqa: S608 - placeholders
        *values,
    )
    found: dict[UUID, list[tuple[UUID, datetime, datetime | None]]] = {}
    for row in rows:
        stay = sql.uuid_of(row["segment_id"]), sql.instant_of(row["since"]), sql.instant_or_none(row["until"])
        found.setdefault(sql.uuid_of(row["member_id"]), []).append(stay)
    return found


async def _read() -> Sequence[Audience]:
    return await Audience.read("TRUE")


_kept = Kept(Audience.Meta.table, read=_read)


def forget() -> None:
    """What is for whom was said anew in this unit of work."""
    _kept.forget()
