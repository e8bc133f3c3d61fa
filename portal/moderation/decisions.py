"""Deciding a case: one decision for each turn, with the statement of reasons that the law asks for (DSA Art. 17)."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.accounts.models import Member, MemberState, Role, RoleGrant
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.errors import AlreadyDone, Conflict, NotFound
from portal.kernel.events import announce
from portal.kernel.wording import say, translatable
from portal.kernel.work import savepoint, unit_of_work
from portal.moderation import audit, cases, duties, effects, mails, placeholders, policies, targets
from portal.moderation.events import CaseDecided
from portal.moderation.models import Case, CaseAction, CaseState, Decision, ReportReason
from portal.moderation.policies import Ruling
from portal.moderation.targets import TargetType

HOUSE_RULES = translatable("The rules of this community")
_NO_MORE_SAID = translatable("A moderator looked at it and decided so.")
APPEALABLE_FOR = timedelta(days=184)
"""At least six months, whichever months they are (DSA Art. 20)."""


async def decide_case(
    case_id: UUID,
    *,
    action: CaseAction,
    reason: ReportReason,
    ground: str,
    statement: str,
    until: datetime | None = None,
    by: Viewer,
) -> Case:
    """Decide an open case; or give back, with RESTORE, what an earlier decision took.

    Of two moderators who decide at the same moment one does, and the other gets AlreadyDone; the
    audit trail has both (D2).

    Raises Unauthenticated, Forbidden (A22), NotFound, Required, Invalid, TooLong or AlreadyDone.
    """
    policies.ensure_moderates_somewhere(by)
    ruling = policies.ruling(action, reason, ground=ground, statement=statement, until=until)
    try:
        return await decide(case_id, ruling, by=by)
    except AlreadyDone:
        await _note_late_try(case_id, ruling, by=by)
        raise


@unit_of_work
async def hide_at_once(target_type: TargetType, target_id: UUID, *, statement: str | None, by: Viewer) -> Case:
    """Hide what nobody reported, or whose case is still open: a case as well, so that its author learns why.

    Raises NotFound, or Forbidden (A22).
    """
    target = await targets.visible(target_type, target_id, viewer=by)
    if target is None:
        raise NotFound("There is nothing with this id.", field="targetId")
    author = None if target.subject_id is None else await Member.get(id=target.subject_id)
    locale = author.locale if author else by.locale
    ruling = policies.ruling(
        CaseAction.HIDE,
        ReportReason.OTHER,
        ground=say(HOUSE_RULES, locale),
        statement=statement or say(_NO_MORE_SAID, locale),
        until=None,
    )
    case = await cases.open_case(target)
    return await decide(case.id, ruling, by=by)


@unit_of_work
async def give_back(target_type: TargetType, target_id: UUID, *, statement: str | None, by: Viewer) -> Case | None:
    """Take back the decision that hid something; None when no decision did."""
    case = await Case.filter(target_type=target_type.value, target_id=target_id).order_by("-created_at").first()
    latest = None if case is None else await Decision.filter(case_id=case.id).order_by("-turn").first()
    if case is None or latest is None or latest.action not in policies.ABOUT_CONTENT:
        return None
    words = statement or say(_NO_MORE_SAID, by.locale)
    ruling = policies.ruling(CaseAction.RESTORE, latest.reason, ground=latest.ground, statement=words, until=None)
    return await decide(case.id, ruling, by=by)


@unit_of_work
async def decide(case_id: UUID, ruling: Ruling, *, by: Viewer) -> Case:
    """Carry a ruling out that is checked for its words, with all that follows of it.

    Raises Forbidden (A22), NotFound, Invalid or AlreadyDone.
    """
    case = await cases.held(case_id)
    target = None if case is None else await targets.for_decision(case, viewer=by)
    if case is None or target is None:
        raise policies.no_such_case()
    if case.state is CaseState.APPEALED:
        raise Conflict("Somebody has complained of this decision; decide about the complaint.", field="caseId")
    roles = await _roles_of(case.subject_id)
    if ruling.action in policies.ABOUT_PEOPLE:
        policies.ensure_may_sanction(by, case.subject_id, roles)
    else:
        policies.ensure_may_decide(by, case.subject_id, roles)
    policies.ensure_fits(ruling.action, target)

    values = await placeholders.of_case(case, ground=ruling.ground, locale=by.locale)
    ruling = replace(ruling, statement=placeholders.filled(ruling.statement, values))
    reverses, decision = await _next_turn(case, ruling, by)
    if reverses in policies.ABOUT_PEOPLE:
        policies.ensure_may_let_off(by)
    await Case.filter(id=case.id).update(answering_id=None, answering_until=None)
    await effects.apply(ruling, target, reverses=reverses, by=by)
    await audit.write(
        "case.decide",
        by=by,
        target_type="ModerationCase",
        target_id=case.id,
        detail=f"{ruling.action} ({ruling.reason}): {ruling.ground}",
    )
    await mails.decided(case, decision)
    await announce(
        CaseDecided(
            case_id=case.id,
            decision_id=decision.id,
            action=ruling.action,
            target_type=case.target_type,
            target_id=case.target_id,
            subject_id=case.subject_id,
        )
    )
    await case.refresh_from_db()
    return case


async def ensure_may_sanction(by: Viewer, member_id: UUID) -> None:
    """By the rights that the member has at this moment."""
    policies.ensure_may_sanction(by, member_id, await _roles_of(member_id))


async def others_who_may_decide(by: Viewer) -> int:
    """How many active members besides ``by`` may moderate."""
    held = RoleGrant.filter(role__in=[Role.MODERATOR, Role.ADMIN], member__state=MemberState.ACTIVE)
    return await held.exclude(member_id=by.member_id).count()


async def _next_turn(case: Case, ruling: Ruling, by: Viewer) -> tuple[CaseAction | None, Decision]:
    """Write the decision down; what it takes back, if it does.

    Raises AlreadyDone when somebody else was faster: only who turned the case from OPEN writes its
    first decision, and a further turn has room for one.
    """
    closed = await sql.execute(
        "UPDATE moderation_cases SET state = 'DECIDED', open_key = NULL WHERE id = $1 AND state = 'OPEN'", case.id
    )
    latest = await Decision.filter(case_id=case.id).order_by("-turn").first()
    if closed:
        return None, await _write(case, ruling, turn=1 if latest is None else latest.turn + 1, by=by)
    if latest is None or ruling.action is not CaseAction.RESTORE or latest.action not in policies.APPEALABLE:
        raise AlreadyDone("This case is decided already.", field="caseId")
    try:
        async with savepoint():
            return latest.action, await _write(case, ruling, turn=latest.turn + 1, by=by)
    except IntegrityError as taken:
        raise AlreadyDone("This case is decided already.", field="caseId") from taken


async def _write(case: Case, ruling: Ruling, *, turn: int, by: Viewer) -> Decision:
    now = clock.now()
    return await Decision.create(
        case_id=case.id,
        turn=turn,
        action=ruling.action,
        reason=ruling.reason,
        ground=ruling.ground,
        statement=ruling.statement,
        moderator_id=by.member_id,
        until=ruling.until,
        decided_at=now,
        appealable_until=now + APPEALABLE_FOR if duties.of_platforms_bind(clock.local_day(now)) else now,
    )


@unit_of_work
async def _note_late_try(case_id: UUID, ruling: Ruling, *, by: Viewer) -> None:
    await audit.write(
        "case.decide.too_late",
        by=by,
        target_type="ModerationCase",
        target_id=case_id,
        detail=f"{ruling.action} ({ruling.reason}): {ruling.ground}",
    )


async def _roles_of(member_id: UUID | None) -> frozenset[Role]:
    grants = [] if member_id is None else await RoleGrant.filter(member_id=member_id)
    return frozenset([grant.role for grant in grants])
