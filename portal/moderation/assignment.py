"""Whose work a case is, and who is writing about it at the moment: for moderators among themselves, it binds nobody."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from tortoise.expressions import Q

from portal.access import keys
from portal.access.keyring import KeyKind
from portal.access.viewers import viewers_of
from portal.accounts.models import Member, MemberState, Role, RoleGrant
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.kernel.errors import AlreadyDone, Conflict, Invalid, NotFound
from portal.kernel.work import unit_of_work
from portal.moderation import audit, cases, policies, targets
from portal.moderation.models import Case, CaseState

ANSWERING_FOR = timedelta(minutes=3)
"""How long it is said that somebody writes a decision, if they do not say so again."""
MOST_OF_TEAM = 200
_WAITS = (CaseState.OPEN, CaseState.APPEALED)


@unit_of_work
async def assign_case(case_id: UUID, assignee_id: UUID | None, *, instead_of: UUID | None, by: Viewer) -> Case:
    """Give a case to a moderator, or to nobody; ``instead_of`` is whose it was when that was decided.

    Of two who take it at the same moment one does. The same again changes nothing.

    Raises Unauthenticated, Forbidden, NotFound for a case or a member that is not there, Invalid for a member who may
    not decide the case, AlreadyDone for a decided one, and Conflict where it is somebody else's by now.
    """
    case = await cases.held_for(case_id, by=by)
    if case.state not in _WAITS:
        raise AlreadyDone("This case is decided already.", field="caseId")
    if assignee_id == case.assignee_id:
        return case
    if case.assignee_id != instead_of:
        raise Conflict("Somebody else was faster: look whose case this is now.", field="caseId")
    if assignee_id is not None:
        await _ensure_could_decide(case, assignee_id)
    await Case.filter(id=case.id).update(assignee_id=assignee_id)
    detail = f"{_name(case.assignee_id)} → {_name(assignee_id)}"
    await audit.write("case.assign", by=by, target_type="ModerationCase", target_id=case.id, detail=detail)
    await case.refresh_from_db()
    return case


@unit_of_work
async def note_answering(case_id: UUID, *, is_answering: bool, by: Viewer) -> Case:
    """Say that one writes a decision, so that another need not; or that one does so no more. Who came first is named.

    Raises Unauthenticated, Forbidden or NotFound.
    """
    case = await cases.held_for(case_id, by=by)
    if answering_now(case, clock.now()) not in (None, by.member_id):
        return case
    who, until = (by.member_id, clock.now() + ANSWERING_FOR) if is_answering else (None, None)
    await Case.filter(id=case.id).update(answering_id=who, answering_until=until)
    await case.refresh_from_db()
    return case


@unit_of_work
async def free_cases_of(member_id: UUID) -> int:
    """Let cases wait for anybody that are the member's and that they may not decide any more; how many these are.

    So it is for who lost a right, is suspended or banned; what they may still decide stays theirs.
    """
    theirs = await Case.filter(Q(assignee_id=member_id) | Q(answering_id=member_id), state__in=_WAITS).order_by("id")
    viewer = (await viewers_of([member_id])).get(member_id)
    lost = [one for one in theirs if viewer is None or not await _may_decide(one, viewer)]
    ids = [one.id for one in lost]
    await Case.filter(id__in=ids, answering_id=member_id).update(answering_id=None, answering_until=None)
    await Case.filter(id__in=ids, assignee_id=member_id).update(assignee_id=None)
    for one in lost:
        if one.assignee_id == member_id:
            detail = f"{_name(member_id)} → {_name(None)}"
            await audit.record(
                "case.assign", actor_id=None, target_type="ModerationCase", target_id=one.id, detail=detail
            )
    return len(lost)


def answering_now(case: Case, now: datetime) -> UUID | None:
    """Who writes a decision about it, as far as they said so a short while ago."""
    return case.answering_id if case.answering_until is not None and case.answering_until > now else None


async def team(*, by: Viewer) -> Sequence[UUID]:
    """Who moderates the forum or has a category in care, by handle, whoever may decide which case.

    Raises Unauthenticated or Forbidden.
    """
    policies.ensure_moderates_somewhere(by)
    rights = RoleGrant.filter(role__in=[Role.MODERATOR, Role.ADMIN]).values_list("member_id", flat=True)
    who = {*cast("list[UUID]", await rights), *await keys.holders_of_any(KeyKind.MODERATOR.prefix)}
    active = Member.filter(id__in=list(who), state=MemberState.ACTIVE).order_by("handle_key").limit(MOST_OF_TEAM)
    return cast("list[UUID]", await active.values_list("id", flat=True))


async def _ensure_could_decide(case: Case, assignee_id: UUID) -> None:
    if not await Member.exists(id=assignee_id, state=MemberState.ACTIVE):
        raise NotFound("There is no such member.", field="assigneeId")
    assignee = (await viewers_of([assignee_id])).get(assignee_id)
    if assignee is None or not await _may_decide(case, assignee):
        raise Invalid("This person may not decide this case; choose another moderator.", field="assigneeId")


async def _may_decide(case: Case, viewer: Viewer) -> bool:
    return policies.is_judge_of(viewer, case) and await targets.for_decision(case, viewer=viewer) is not None


def _name(member_id: UUID | None) -> str:
    return "nobody" if member_id is None else str(member_id)
