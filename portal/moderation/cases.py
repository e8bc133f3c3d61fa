"""Opening a case about something, or finding the one that is open; and holding one that is decided about."""

from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.work import savepoint
from portal.moderation import policies, targets
from portal.moderation.models import Case
from portal.moderation.targets import Target


async def open_case(target: Target) -> Case:
    """The one open case about ``target``, held until the unit of work ends: nobody decides it meanwhile."""
    while True:
        case = await Case.get_or_none(open_key=target.open_key) or await _new_case(target)
        if case is not None and await _hold(case):
            return case


async def held(case_id: UUID) -> Case | None:
    """The case as it stands, which nobody else decides or complains of until the unit of work ends; None for none."""
    await sql.lock_row("moderation_cases", case_id)
    return await Case.get_or_none(id=case_id)


async def held_for(case_id: UUID, *, by: Viewer) -> Case:
    """The same for a moderator who may decide the case, whatever became of it.

    Raises Unauthenticated, Forbidden, or NotFound also where they may not decide it (L52).
    """
    policies.ensure_moderates_somewhere(by)
    case = await held(case_id)
    if case is None or not policies.is_judge_of(by, case) or await targets.for_decision(case, viewer=by) is None:
        raise policies.no_such_case()
    return case


async def _new_case(target: Target) -> Case | None:
    """A case, unless somebody else opens one at the same moment."""
    try:
        async with savepoint():
            return await Case.create(
                target_type=target.type.value,
                target_id=target.id,
                open_key=target.open_key,
                subject_id=target.subject_id,
                created_at=clock.now(),
            )
    except IntegrityError:
        return None


async def _hold(case: Case) -> bool:
    """Lock the row, unless the case was decided since it was read."""
    statement = "UPDATE moderation_cases SET open_key = open_key WHERE id = $1 AND state = 'OPEN'"
    return await sql.execute(statement, case.id) == 1
