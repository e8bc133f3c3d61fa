"""Complaints against decisions, by whom they affect and by who gave notice, decided by another (DSA Art. 20)."""

from dataclasses import dataclass
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.expressions import Q, Subquery

from portal.accounts.viewer import Viewer
from portal.kernel import clock, rate_limits, sql, text
from portal.kernel.errors import AlreadyDone, NotFound
from portal.kernel.events import announce
from portal.kernel.work import savepoint, unit_of_work
from portal.moderation import audit, cases, decisions, mails_of_appeals, policies, targets
from portal.moderation.events import AppealDecided
from portal.moderation.models import Appeal, Case, CaseAction, CaseState, Decision, Report
from portal.moderation.policies import Ruling

LONGEST_REFERENCE = 40


@dataclass(frozen=True, slots=True)
class _Standing:
    """Who complains of what: `report` is theirs where they gave notice, and None for the affected person."""

    case: Case
    decision: Decision
    report: Report | None

    @property
    def once_key(self) -> str:
        return f"{self.decision.id}:{'affected' if self.report is None else self.report.id}"


@unit_of_work
async def appeal(case_id: UUID, words: str, *, by: Viewer) -> Case:
    """Complain of the decision that stands in a case: as its affected person, or as a member who reported.

    Said again it changes nothing. Who is suspended may. Raises Unauthenticated, NotFound, Required, TooLong, Expired or
    AlreadyDone.
    """
    member_id = by.id
    said = text.prose(words, field="text", most=policies.LONGEST_STATEMENT)
    reported = Subquery(Report.filter(reporter_id=member_id).values("case_id"))
    if not await Case.exists(Q(subject_id=member_id) | Q(id__in=reported), id=case_id):
        raise policies.no_such_case()  # by one look, as for a case that never was (L47)
    case = await cases.held(case_id)
    decision = None if case is None else await _latest(case)
    if case is None or decision is None:
        raise policies.no_such_case()
    is_about_them = case.subject_id == member_id
    report = None if is_about_them else await Report.get(case_id=case.id, reporter_id=member_id)
    return await _file(_Standing(case, decision, report), said)


async def appeal_by_reference(reference: str, words: str, *, client_address: str | None) -> str:
    """The same by the reference out of a mail, without signing in: for visitors who reported, and for the banned.

    Raises Required, TooLong, NotFound, Expired, AlreadyDone, or RateLimited.
    """
    await rate_limits.hit("report.address", rate_limits.network_of(client_address))
    said = text.prose(words, field="text", most=policies.LONGEST_STATEMENT)
    return await _file_by_reference(reference.strip()[:LONGEST_REFERENCE], said)


@unit_of_work
async def decide_appeal(case_id: UUID, *, uphold: bool, statement: str, by: Viewer) -> Case:
    """Decide the complaints about a case: upheld, what was taken is given back, or the case is open again.

    Never by the moderator who decided first, nor by one whose complaint or case it is. Raises Unauthenticated,
    Forbidden, NotFound, Required, TooLong, or AlreadyDone.
    """
    by.ensure_moderator()
    words = text.prose(statement, field="statement", most=policies.LONGEST_STATEMENT)
    case = await cases.held(case_id)
    target = None if case is None else await targets.for_decision(case, viewer=by)
    decision = None if case is None else await _latest(case)
    if case is None or target is None or decision is None:
        raise policies.no_such_case()
    complaints = await Appeal.filter(decision_id=decision.id, decided_at__isnull=True).order_by("created_at")
    reports = await Report.filter(id__in=[one.report_id for one in complaints if one.report_id is not None])
    others = await decisions.others_who_may_decide(by)
    policies.ensure_may_decide_appeal(by, case, decision, {one.reporter_id for one in reports}, others=others)
    if not await _close(case):
        raise AlreadyDone("There is no complaint to decide here.", field="caseId")
    now = clock.now()
    for one in complaints:
        one.decided_at, one.upheld, one.statement, one.decided_by_id = now, uphold, words, by.member_id
        await one.save(update_fields=["decided_at", "upheld", "statement", "decided_by_id"])
    await audit.write(
        "case.appeal",
        by=by,
        target_type="ModerationCase",
        target_id=case.id,
        detail=f"{'upheld' if uphold else 'not upheld'}: {decision.action}",
    )
    if uphold and decision.action in policies.APPEALABLE:
        ruling = Ruling(CaseAction.RESTORE, decision.reason, ground=decision.ground, statement=words)
        await decisions.decide(case.id, ruling, by=by)
    elif uphold:
        await _open_again(case, target)
    for one in complaints:
        await mails_of_appeals.decided(case, one)
        await announce(AppealDecided(appeal_id=one.id, case_id=case.id, upheld=uphold))
    await case.refresh_from_db()
    return case


@unit_of_work
async def _file_by_reference(reference: str, said: str) -> str:
    key = sql.uuid_in(reference)
    report = None if key else await Report.get_or_none(reference=reference.upper()[:20])
    case = None
    if report is not None:
        case = await cases.held(report.case_id)
    elif key is not None:
        named = await Decision.get_or_none(id=key)
        case = None if named is None else await cases.held(named.case_id)
    decision = None if case is None else await _latest(case)
    if case is None or decision is None:
        raise NotFound("This reference is not one of ours, or nothing is decided yet.", field="reference")
    await _file(_Standing(case, decision, report), said)
    return reference


async def _file(standing: _Standing, said: str) -> Case:
    case, decision = standing.case, standing.decision
    if await Appeal.exists(once_key=standing.once_key):
        return case
    policies.ensure_appealable(case, decision, is_affected=standing.report is None)
    try:
        async with savepoint():
            complaint = await Appeal.create(
                decision_id=decision.id,
                report_id=None if standing.report is None else standing.report.id,
                once_key=standing.once_key,
                text=said,
                created_at=clock.now(),
            )
    except IntegrityError:
        return case
    if not await _turn(case, CaseState.APPEALED, (CaseState.DECIDED, CaseState.APPEALED)):
        raise AlreadyDone("This is decided for good.", field="caseId")
    if decision.moderator_id is not None:
        # Another decides than did before: the complaint waits for whoever takes it.
        await Case.filter(id=case.id, assignee_id=decision.moderator_id).update(assignee_id=None)
    await mails_of_appeals.receipt(case, complaint)
    await case.refresh_from_db()
    return case


async def _latest(case: Case) -> Decision | None:
    return await Decision.filter(case_id=case.id).order_by("-turn").first()


async def _close(case: Case) -> bool:
    return await _turn(case, CaseState.CLOSED, (CaseState.APPEALED,))


async def _turn(case: Case, state: CaseState, out_of: tuple[CaseState, ...]) -> bool:
    return await Case.filter(id=case.id, state__in=out_of).update(state=state) == 1


async def _open_again(case: Case, target: targets.Target) -> None:
    """Whoever gave notice was right: the case waits for another decision, in the one that is open if there is one."""
    if not await Case.exists(open_key=target.open_key):
        await Case.filter(id=case.id).update(state=CaseState.OPEN, open_key=target.open_key)
