"""Sanctions of moderators against members: imposed with reasons, and lifted again (DSA Art. 17 and 23)."""

from datetime import datetime
from uuid import UUID

from portal.accounts import standing
from portal.accounts.idempotency import Request
from portal.accounts.models import Member
from portal.accounts.viewer import Viewer
from portal.kernel import text
from portal.kernel.errors import AlreadyDone, NotFound
from portal.kernel.forms import Form
from portal.kernel.wording import say
from portal.kernel.work import unit_of_work
from portal.moderation import audit, cases, decisions, in_force, policies, targets
from portal.moderation.in_force import ACTIONS, SanctionKind
from portal.moderation.models import Case, CaseAction, Decision, ReportReason
from portal.moderation.policies import Ruling
from portal.moderation.targets import Target, TargetType


async def sanction_member(
    member_id: UUID,
    kind: SanctionKind,
    *,
    statement: str,
    by: Viewer,
    ground: str | None = None,
    reason: ReportReason = ReportReason.OTHER,
    until: datetime | None = None,
    idempotency_key: str | None = None,
) -> UUID:
    """Warn, suspend until a day, or ban a member, who gets the reasons; the id of the case in which it was decided.

    An open case about the member is settled by it. Without a ground it rests on the rules of the house. Done twice
    under one key it is done once.

    Raises Unauthenticated, Forbidden (A22), NotFound, Required, Invalid, TooLong, or Conflict for a used key.
    """
    by.ensure_moderator()
    if ground is None:
        ground = say(decisions.HOUSE_RULES, await _locale_of(member_id, by))
    told = {"member": member_id, "kind": kind, "statement": statement, "ground": ground, "until": until}
    form = Form()
    with form:
        ruling = policies.ruling(ACTIONS[kind], reason, ground=ground, statement=statement, until=until)
    with form:
        request = Request.of("sanction", idempotency_key, told, by=by)
    form.ensure_good()
    return await _sanction(member_id, ruling, request, by)


@unit_of_work
async def lift_sanction(member_id: UUID, reason: str, *, by: Viewer) -> UUID:
    """Take back every suspension and ban of the member that is in force; what waited for it goes on, once.

    Raises Unauthenticated, Forbidden (A22), NotFound, Required, TooLong, or AlreadyDone when nothing is in force.
    """
    by.ensure_moderator()
    words = text.prose(reason, field="reason", most=policies.LONGEST_STATEMENT)
    await _target(member_id, by)
    await decisions.ensure_may_sanction(by, member_id)
    holding = await in_force.holding(member_id)
    for one in holding:
        latest = await Decision.filter(case_id=one.case_id).order_by("-turn").first()
        assert latest is not None
        ruling = Ruling(CaseAction.RESTORE, latest.reason, ground=latest.ground, statement=words)
        await decisions.decide(one.case_id, ruling, by=by)
    if not holding:
        await _lift_what_nobody_wrote_down(member_id, words, by)
    return member_id


async def may_be_sanctioned(member_id: UUID, *, by: Viewer) -> bool:
    """Whether there is such a member; what a sanction would bring about is for those who may impose it.

    Raises Unauthenticated or Forbidden (A22).
    """
    by.ensure_moderator()
    if await targets.visible(TargetType.MEMBER, member_id, viewer=by) is None:
        return False
    await decisions.ensure_may_sanction(by, member_id)
    return True


@unit_of_work
async def _sanction(member_id: UUID, ruling: Ruling, request: Request, by: Viewer) -> UUID:
    async def make() -> UUID:
        target = await _target(member_id, by)
        case: Case = await cases.open_case(target)
        return (await decisions.decide(case.id, ruling, by=by)).id

    return await request.once(make)


async def _target(member_id: UUID, by: Viewer) -> Target:
    target = await targets.visible(TargetType.MEMBER, member_id, viewer=by)
    if target is None:
        raise NotFound("There is no such member.", field="memberId")
    return target


async def _lift_what_nobody_wrote_down(member_id: UUID, words: str, by: Viewer) -> None:
    """A standing that came without a decision of its own, such as from an import."""
    if await standing.is_free(member_id):
        raise AlreadyDone("There is no suspension and no ban to lift.", field="memberId")
    await standing.settle(member_id, suspended_until=None, is_banned=False)
    await audit.write("member.reinstate", by=by, target_type="Member", target_id=member_id, detail=words)


async def _locale_of(member_id: UUID, by: Viewer) -> str:
    member = await Member.get_or_none(id=member_id)
    return by.locale if member is None else member.locale
