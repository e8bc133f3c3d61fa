"""Setting goals, changing and dropping them: the brand's staff alone."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from portal.accounts.idempotency import Request, gone
from portal.accounts.viewer import Viewer
from portal.insights.goals import policies
from portal.insights.goals.metrics import measure
from portal.insights.models import Goal, GoalMetric
from portal.kernel import clock, sql
from portal.kernel.errors import LimitReached, NotFound
from portal.kernel.forms import Form
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work
from portal.moderation import audit

MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalTerms:
    """A goal as staff write it down; ``id`` says which one is changed, None makes another."""

    metric: GoalMetric
    target: float
    due_on: date
    id: UUID | None = None
    idempotency_key: str | None = None


async def save_goal(terms: GoalTerms, *, by: Viewer) -> Goal:
    """Set a goal, or change one. It sets out from what is measured today; one that is changed keeps where it set out,
    unless it is about another figure from now on.

    Raises Unauthenticated, Forbidden, NotFound, Invalid, LimitReached, or Conflict for a key with another body.
    """
    by.ensure_brand()
    form, today = Form(), clock.local_day(clock.now())
    with form:
        made = await Request.to_make("saveGoal", terms, by=by).earlier()
        if made is not None:
            return await Goal.get_or_none(id=made) or _raise_gone()
    with form:
        policies.ensure_target(terms.metric, terms.target)
    with form:
        policies.ensure_due(terms.due_on, today)
    form.ensure_good()
    stored = None if terms.id is None else await Goal.get_or_none(id=terms.id)
    start = None
    # Before the unit of work: to measure may take its time, and nobody is to wait for that.
    if stored is None or stored.metric is not terms.metric:
        start = await measure(terms.metric, today, by=by)
    return await _write(terms, today, start, by)


@unit_of_work
async def delete_goal(goal_id: UUID, *, by: Viewer) -> Goal:
    """Drop a goal; answers what it was.

    Raises Unauthenticated, Forbidden or NotFound.
    """
    by.ensure_brand()
    stored = await _held(goal_id, field="goalId")
    await stored.delete()
    await _note("goal.delete", stored, by)
    return stored


@unit_of_work
async def _write(terms: GoalTerms, today: date, start: float | None, by: Viewer) -> Goal:
    values: dict[str, Any] = {"metric": terms.metric, "target": terms.target, "due_on": terms.due_on}
    values |= {"saved_by_id": by.member_id, "saved_at": clock.now()}
    begun: dict[str, Any] = {"started_on": today, "start_value": start}
    if terms.id is None:
        made = await Request.to_make("saveGoal", terms, by=by).once(lambda: _make(values | begun))
        stored = await Goal.get(id=made)
    else:
        stored = await _held(terms.id, field="id")
        if stored.metric is not terms.metric:
            values |= begun
        await stored.update_from_dict(values).save(update_fields=list(values))
    await _note("goal.save", stored, by)
    return stored


async def _make(values: dict[str, Any]) -> UUID:
    if await Goal.all().count() >= MOST:
        raise LimitReached(Plural("At most one goal fits.", "At most {count} goals fit."), count=MOST)
    return (await Goal.create(**values)).id


async def _held(goal_id: UUID, *, field: str) -> Goal:
    await sql.lock_row("goals", goal_id)
    stored = await Goal.get_or_none(id=goal_id)
    if stored is None:
        raise NotFound("There is no such goal.", field=field)
    return stored


def _raise_gone() -> Goal:
    raise gone()


async def _note(action: str, goal: Goal, by: Viewer) -> None:
    detail = f"{goal.metric.value}: {goal.target:g} → {goal.due_on.isoformat()}"
    await audit.write(action, by=by, target_type="Goal", target_id=goal.id, detail=detail)
