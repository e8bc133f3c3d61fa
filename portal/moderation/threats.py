"""A threat to somebody's life or safety in a case: marked, told to an authority, and kept until staff end it (LW5).

Nobody but those who may decide the case learns of it: no notice, no mail, no word to its author or to who reported.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.errors import AlreadyDone, Invalid, Required
from portal.kernel.forms import Form
from portal.kernel.work import unit_of_work
from portal.moderation import audit, cases, evidence, policies
from portal.moderation.models import Case, Evidence, Threat

LONGEST_FACTS = 2000
LONGEST_AUTHORITY = 200
LONGEST_REFERENCE = 120
LONGEST_REASON = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """Why something is a threat, and which authority was told when; the authority may follow later."""

    facts: str
    authority: str | None = None
    told_at: datetime | None = None
    reference: str | None = None


@unit_of_work
async def mark_threat(case_id: UUID, marking: Marking, *, by: Viewer) -> Case:
    """Keep from now on what proves a threat in a case, and say who was told of it; the case stands first in the queue.

    Once more, it says anew what ``marking`` has and copies what has come since; an authority that was named stays
    where none is given. The same again, with nothing new to copy, changes nothing.

    Raises Unauthenticated, Forbidden, NotFound, Required, TooLong or Invalid.
    """
    said = _checked(marking)
    case = await cases.held_for(case_id, by=by)
    threat = await Threat.get_or_none(open_key=str(case.id))
    if threat is None:
        threat = await _new(case, said, by)
    elif changed := {name: value for name, value in said.items() if getattr(threat, name) != value}:
        await Threat.filter(id=threat.id).update(**changed)
        await _note("case.threat_changed", case, by, _told(said) if "told_at" in changed else None)
    if (digest := await evidence.take(threat, case)) is not None:
        await _note("case.threat_copied", case, by, digest)
    return case


@unit_of_work
async def end_threat(case_id: UUID, *, reason: str, by: Viewer) -> Case:
    """Let go of what proved a threat, for good; that there was one, who was told, and the reason stay on record.

    Raises Unauthenticated, Forbidden for who does not moderate the whole forum, NotFound, Required, TooLong, and
    AlreadyDone where nothing is held.
    """
    by.ensure_moderator()
    words = text.line(reason, field="reason", most=LONGEST_REASON)
    case = await cases.held_for(case_id, by=by)
    threat = await Threat.get_or_none(open_key=str(case.id))
    if threat is None:
        raise AlreadyDone("Nothing is held in this case any more.", field="caseId")
    await evidence.forget(threat)
    await Threat.filter(id=threat.id).update(open_key=None, ended_at=clock.now(), end_reason=words)
    await Case.filter(id=case.id).update(rank=1)
    case.rank = 1
    await _note("case.threat_ended", case, by, words)
    return case


async def pass_on(case: Case, there: Case) -> None:
    """What is held in a case is held in the one that it joins, within a unit of work that holds both.

    Where something is held there already, that has the copies of both, the facts of both, and whoever was told.
    """
    held = await Threat.get_or_none(open_key=str(case.id))
    joined = await Threat.get_or_none(open_key=str(there.id))
    await Threat.filter(case_id=case.id).update(case_id=there.id)
    if held is None:
        return
    await Case.filter(id=case.id).update(rank=1)
    await Case.filter(id=there.id).update(rank=0)
    if joined is None:
        await Threat.filter(id=held.id).update(open_key=str(there.id))
        return
    await evidence.pass_on(held, joined)
    said: dict[str, Any] = {"facts": f"{joined.facts}\n\n{held.facts}"}
    if joined.authority is None:
        said |= {name: getattr(held, name) for name in ("authority", "told_at", "reference")}
    await Threat.filter(id=joined.id).update(**said)
    await Threat.filter(id=held.id).update(open_key=None, ended_at=clock.now())


async def threats_of(case_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Threat]:
    """What is held in each of these cases, for moderators, who reach them by cases that they may decide."""
    if not policies.moderates_somewhere(viewer):
        return {}
    return {one.case_id: one for one in await Threat.filter(open_key__in=[str(key) for key in case_ids])}


async def copies_of(threat_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[Evidence]]:
    """Which copies there are of what proves each, the oldest first; without what stands in them."""
    if not policies.moderates_somewhere(viewer):
        return {}
    found: dict[UUID, list[Evidence]] = {}
    rows = Evidence.filter(threat_id__in=list(threat_ids)).only("id", "threat_id", "taken_at", "digest")
    for one in await rows.order_by("taken_at", "id"):
        found.setdefault(one.threat_id, []).append(one)
    return found


def _checked(marking: Marking) -> dict[str, Any]:
    """What is said, as it is kept; of the authority nothing where none is named."""
    form, facts = Form(), ""
    with form:
        facts = text.prose(marking.facts, field="facts", most=LONGEST_FACTS)
    authority = _authority(marking, form)
    form.ensure_good()
    return {"facts": facts} | authority


def _authority(marking: Marking, form: Form) -> dict[str, Any]:
    """Which authority was told, when, and by what it knows the case: with its moment, and never without its name."""
    authority = reference = None
    with form:
        authority = text.optional_line(marking.authority, field="authority", most=LONGEST_AUTHORITY)
        if authority is None and (marking.told_at is not None or marking.reference):
            raise Required("Please say which authority was told.", field="authority")
    with form:
        if marking.authority and marking.told_at is None:
            raise Required("Please say when the authority was told.", field="toldAt")
        if marking.told_at is not None and marking.told_at > clock.now():
            raise Invalid("This lies in the future: say when the authority was told.", field="toldAt")
    with form:
        reference = text.optional_line(marking.reference, field="reference", most=LONGEST_REFERENCE)
    return {} if authority is None else {"authority": authority, "told_at": marking.told_at, "reference": reference}


async def _new(case: Case, said: Mapping[str, Any], by: Viewer) -> Threat:
    """A case that is marked stands first; nobody else decides it meanwhile, for it is held."""
    await Case.filter(id=case.id).update(rank=0)
    case.rank = 0
    await _note("case.threat", case, by, _told(said))
    return await Threat.create(
        case_id=case.id, open_key=str(case.id), marked_by_id=by.member_id, marked_at=clock.now(), **said
    )


async def _note(action: str, case: Case, by: Viewer, detail: str | None) -> None:
    await audit.write(action, by=by, target_type="ModerationCase", target_id=case.id, detail=detail)


def _told(said: Mapping[str, Any]) -> str | None:
    """Who was told, and when, as the audit log has it."""
    if "authority" not in said:
        return None
    return ", ".join(filter(None, (said["authority"], said["told_at"].isoformat(), said["reference"])))
