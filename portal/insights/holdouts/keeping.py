"""Planning holdouts, starting and stopping them: the brand's staff alone, on record (HO3)."""

from typing import Any
from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.accounts.idempotency import Request, gone
from portal.accounts.viewer import Viewer
from portal.holdouts import withholding
from portal.holdouts.models import Holdout, HoldoutKind
from portal.insights.holdouts import policies, subjects
from portal.insights.holdouts.policies import HoldoutTerms
from portal.kernel import clock, sql, text
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import AlreadyDone, LimitReached, NotFound, Required, Taken
from portal.kernel.forms import Form
from portal.kernel.wording import Plural
from portal.kernel.work import savepoint, unit_of_work
from portal.moderation import audit

MOST = 200
LONGEST_NAME = 60


async def plan_holdout(terms: HoldoutTerms, *, by: Viewer) -> Holdout:
    """Write a holdout down; nobody is kept out of anything before it starts.

    Raises Unauthenticated, Forbidden, NotFound, Invalid, Required, Taken, LimitReached, or Conflict for a key with
    another body.
    """
    by.ensure_brand()
    form = Form()
    with form:
        made = await Request.to_make("planHoldout", terms, by=by).earlier()
        if made is not None:
            return await Holdout.get_or_none(id=made) or _raise_gone()
    with form:
        name = text.line(terms.name, field="name", most=LONGEST_NAME)
    policies.check_terms(terms, clock.local_day(clock.now()), form)
    with form:
        await _ensure_there(terms)
    form.ensure_good()
    return await _write(name, terms, by)


@unit_of_work
async def start_holdout(holdout_id: UUID, *, by: Viewer) -> Holdout:
    """Have the members drawn who may have it now and never had it; from then on it is kept from whom the lot says.

    Raises Unauthenticated, Forbidden, NotFound, AlreadyDone, Invalid where the end has come, or Conflict while another
    holdout of the same runs.
    """
    by.ensure_brand()
    stored, now = await _held(holdout_id), clock.now()
    policies.ensure_planned(stored)
    policies.ensure_end(stored.ends_on, clock.local_day(now))
    if stored.subject_id is not None and await subjects.title_of(stored.kind, stored.subject_id) is None:
        raise NotFound("What this holdout is of is not there any more.")
    await advisory_lock(f"holdout of {stored.kind.value} {stored.subject_id or stored.message}")
    running = Holdout.filter(started_at__isnull=False, stopped_at=None, ends_at__gt=now, kind=stored.kind)
    same = running.filter(subject_id=stored.subject_id, message=stored.message)
    policies.ensure_alone(is_held_out_already=await same.exists())
    stored.started_at, stored.started_by_id = now, by.member_id
    stored.ends_at = clock.end_of_day(stored.ends_on)
    await stored.save(update_fields=["started_at", "started_by_id", "ends_at"])
    withholding.forget()
    await _note("holdout.start", stored, by)
    return stored


@unit_of_work
async def stop_holdout(holdout_id: UUID, *, by: Viewer) -> Holdout:
    """End one before its time: all have the thing from now on. There is no verdict, for what was seen may have chosen
    the day; of one that is watched what was seen until then holds.

    Raises Unauthenticated, Forbidden, NotFound, or AlreadyDone for one that has not started or is over.
    """
    by.ensure_brand()
    stored, now = await _held(holdout_id), clock.now()
    if stored.over_at is None or stored.over_at <= now:
        raise AlreadyDone("This holdout is not running.")
    stored.stopped_at, stored.stopped_by_id = now, by.member_id
    await stored.save(update_fields=["stopped_at", "stopped_by_id"])
    withholding.forget()
    await _note("holdout.stop", stored, by)
    return stored


@unit_of_work
async def delete_holdout(holdout_id: UUID, *, by: Viewer) -> Holdout:
    """Drop one that has not started; answers what it was. What has started stays, whatever came of it.

    Raises Unauthenticated, Forbidden, NotFound or AlreadyDone.
    """
    by.ensure_brand()
    stored = await _held(holdout_id)
    policies.ensure_planned(stored)
    await stored.delete()
    await _note("holdout.delete", stored, by)
    return stored


@unit_of_work
async def _write(name: str, terms: HoldoutTerms, by: Viewer) -> Holdout:
    values: dict[str, Any] = {
        "name": name,
        "kind": terms.kind,
        "subject_id": terms.subject_id,
        "message": terms.message,
        "share": terms.share,
        "outcome": terms.outcome,
        "margin": terms.margin,
        "cap_minor": None if terms.cap is None else terms.cap.minor,
        "is_watched": terms.is_watched,
        "ends_on": terms.ends_on,
        "planned_at": clock.now(),
        "planned_by_id": by.member_id,
    }
    stored = await Holdout.get(id=await Request.to_make("planHoldout", terms, by=by).once(lambda: _make(values)))
    await _note("holdout.plan", stored, by)
    return stored


async def _make(values: dict[str, Any]) -> UUID:
    if await Holdout.all().count() >= MOST:
        raise LimitReached(Plural("At most one holdout fits.", "At most {count} holdouts fit."), count=MOST)
    try:
        async with savepoint():
            return (await Holdout.create(**values)).id
    except IntegrityError as taken:
        raise Taken("There is a holdout of this name; it decides the lot, so choose another.", field="name") from taken


async def _ensure_there(terms: HoldoutTerms) -> None:
    if terms.kind is HoldoutKind.MESSAGE:
        if terms.message is None:
            raise Required("Say which message is kept back.", field="message")
        return
    if terms.subject_id is None or await subjects.title_of(terms.kind, terms.subject_id) is None:
        raise NotFound("There is no such rule, campaign, reward or release.", field="subjectId")


async def _held(holdout_id: UUID) -> Holdout:
    await sql.lock_row("holdouts", holdout_id)
    stored = await Holdout.get_or_none(id=holdout_id)
    if stored is None:
        raise NotFound("There is no such holdout.", field="holdoutId")
    return stored


def _raise_gone() -> Holdout:
    raise gone()


async def _note(action: str, holdout: Holdout, by: Viewer) -> None:
    detail = f"{holdout.name}: {holdout.share:g}, {holdout.outcome.value} → {holdout.ends_on.isoformat()}"
    await audit.write(action, by=by, target_type="Holdout", target_id=holdout.id, detail=detail)
