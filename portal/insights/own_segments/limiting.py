"""Having rules, campaigns, rewards, releases and surveys be for a segment alone: by the brand, on record (IN40)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.holdouts.models import HoldoutKind
from portal.insights.holdouts import subjects
from portal.kernel import clock, sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import NotFound
from portal.kernel.work import unit_of_work
from portal.moderation import audit
from portal.segments import audiences
from portal.segments.models import Audience, AudienceKind, OwnSegment


@dataclass(frozen=True, slots=True)
class LimitedThing:
    """A thing that is for a segment, by what it is called; None where it is not there any more."""

    kind: AudienceKind
    subject_id: UUID
    title: str | None
    segment_id: UUID
    since: datetime


@unit_of_work
async def save_audience(
    kind: AudienceKind, subject_id: UUID, segment_id: UUID | None, *, by: Viewer
) -> OwnSegment | None:
    """Have a thing be for the members of a segment alone from now on, or for everybody; the one that it is for, or was.

    What was earned and had before stays. Raises Forbidden, or NotFound for an unknown thing or segment.
    """
    by.ensure_brand()
    title = (await _titles(kind, [subject_id])).get(subject_id)
    if title is None:
        raise NotFound("There is no such rule, campaign, reward, release or survey.", field="subjectId")
    segment = None if segment_id is None else await OwnSegment.get_or_none(id=segment_id)
    if segment_id is not None and segment is None:
        raise NotFound("There is no such segment.", field="segmentId")
    await advisory_lock(f"audience of {kind.value} {subject_id}")
    before = await Audience.get_or_none(kind=kind, subject_id=subject_id, until=None).select_related("segment")
    if (None if before is None else before.segment_id) != segment_id:
        await _write(kind, subject_id, segment_id, before, by)
        detail = f"{kind.value} {title}: {'–' if segment is None else segment.name}"
        await audit.write("segment.audience", by=by, target_type="OwnSegment", target_id=segment_id, detail=detail)
    return segment or (None if before is None else before.segment)


async def _write(
    kind: AudienceKind, subject_id: UUID, segment_id: UUID | None, before: Audience | None, by: Viewer
) -> None:
    now = clock.now()
    if before is not None:
        await Audience.filter(id=before.id).update(until=now)
    if segment_id is not None:
        await Audience.create(
            kind=kind, subject_id=subject_id, segment_id=segment_id, since=now, saved_by_id=by.member_id
        )
    audiences.forget()


async def things_of(segment_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[LimitedThing]]:
    """What is for these segments, the newest first; for the brand's staff."""
    if not viewer.is_brand:
        return {}
    found: dict[UUID, list[LimitedThing]] = {}
    rows = await Audience.filter(segment_id__in=list(segment_ids), until=None).order_by("-since", "-id")
    called = {kind: await _titles(kind, [one.subject_id for one in rows if one.kind is kind]) for kind in AudienceKind}
    for one in rows:
        title = called[one.kind].get(one.subject_id)
        thing = LimitedThing(one.kind, one.subject_id, title, one.segment_id, one.since)
        found.setdefault(one.segment_id, []).append(thing)
    return found


async def _titles(kind: AudienceKind, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    """What these things are called, as far as they are there."""
    if kind is not AudienceKind.SURVEY:
        return await subjects.titles(HoldoutKind(kind.value), ids)
    values = sql.Values()
    rows = await sql.fetch(f"SELECT s.id, s.title FROM surveys s WHERE {sql.among('s.id', ids, values)}", *values)  # noqa: S608
    return {sql.uuid_of(row["id"]): row["title"] for row in rows}
