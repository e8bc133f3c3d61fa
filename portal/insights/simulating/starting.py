"""Asking for a simulation: the brand's staff say which terms they want to try on which days (IN25)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from portal.accounts.idempotency import Request
from portal.accounts.viewer import Viewer
from portal.insights.models import Simulation, SimulationState
from portal.insights.queries import ensure_span
from portal.insights.simulating.changing import Changes, differing
from portal.kernel import clock, sql
from portal.kernel.errors import Invalid, LimitReached, Required
from portal.kernel.forms import Form
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work
from portal.loyalty import programme
from portal.loyalty.programme import ProgrammeTerms, earn_rules
from portal.loyalty.programme.earn_rules import EarnRuleTerms
from portal.loyalty.tiering import terms as tier_terms
from portal.loyalty.tiering.terms import TierTerms
from portal.loyalty.tiering.tiers import all_tiers
from portal.moderation import audit

MOST_WAITING = 10
MOST_CHANGES = 20
LARGEST_ELASTICITY = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants to try: the terms as they would be saved, each with what of it stays as it is."""

    starts_on: date
    ends_on: date
    programme: ProgrammeTerms | None = None
    programme_keeps: Collection[str] = ()
    rules: Sequence[tuple[EarnRuleTerms, Sequence[str]]] = ()
    tiers: Sequence[tuple[TierTerms, Sequence[str]]] = ()
    margin: float | None = None
    elasticity: float | None = None
    idempotency_key: str | None = None


@unit_of_work
async def simulate(wish: Wish, *, by: Viewer) -> Simulation:
    """Have the worker try these terms on what happened; nothing of points or programme changes by it.

    Raises Unauthenticated, Forbidden, Invalid for days or terms that make no sense, Required for no terms, LimitReached
    while too many wait.
    """
    by.ensure_brand()

    async def make() -> UUID:
        return (await _start(wish, by)).id

    made = await Request.to_make("simulateProgram", wish, by=by).once(make)
    return await Simulation.get(id=made)


async def _start(wish: Wish, by: Viewer) -> Simulation:
    _ensure_sensible(wish)
    changes = await _changes(wish)
    now = clock.now()
    if await Simulation.filter(state__in=[SimulationState.WAITING, SimulationState.RUNNING]).count() >= MOST_WAITING:
        raise LimitReached(
            Plural("One simulation is waiting already.", "{count} simulations are waiting already."), count=MOST_WAITING
        )
    until = min(clock.end_of_day(wish.ends_on), now)
    members = await sql.fetch_value(
        "SELECT COUNT(*) FROM loyalty_accounts WHERE merged_into_id IS NULL AND opened_at < $1", until
    )
    made = await Simulation.create(
        asked_by_id=by.member_id,
        asked_at=now,
        starts_on=wish.starts_on,
        ends_on=wish.ends_on,
        until=until,
        changes=changes.stored(),
        margin=wish.margin,
        elasticity=wish.elasticity,
        members=int(members),
        sums={},
    )
    span = f"{wish.starts_on.isoformat()} – {wish.ends_on.isoformat()}"
    await audit.write("simulation.start", by=by, target_type="Simulation", target_id=made.id, detail=span)
    return made


def _ensure_sensible(wish: Wish) -> None:
    form = Form()
    with form:
        ensure_span(wish.starts_on, wish.ends_on)
    with form:
        if wish.starts_on > clock.local_day(clock.now()):
            raise Invalid("Terms are tried on days that have been.", field="from")
    with form:
        if wish.margin is not None and not 0 < wish.margin <= 1:
            raise Invalid("A margin is more than 0 and at most 1: 0.4 is 40 %.", field="margin")
    with form:
        if wish.elasticity is not None and not 0 <= wish.elasticity <= LARGEST_ELASTICITY:
            raise Invalid("An elasticity is from 0 to {most}.", field="elasticity", most=int(LARGEST_ELASTICITY))
    with form:
        if wish.programme is None and not wish.rules and not wish.tiers:
            raise Required("Say what is to be tried: terms of the programme, rules or tiers.", field="program")
    with form:
        if max(len(wish.rules), len(wish.tiers)) > MOST_CHANGES:
            raise Invalid(
                Plural("At most one rule and one tier can be tried.", "At most {count} rules and tiers can be tried."),
                field="earnRules",
                count=MOST_CHANGES,
            )
    form.ensure_good()


async def _changes(wish: Wish) -> Changes:
    changed: dict[str, Any] = {}
    form = Form()
    rules, tiers = [], []
    with form.at("program"):
        if wish.programme is not None:
            values = await programme.tried(wish.programme, keeps=wish.programme_keeps)
            changed = differing(await programme.current(), values)
    for place, (rule, keeps) in enumerate(wish.rules):
        with form.at("earnRules", place):
            values = await earn_rules.tried(rule, keeps=keeps)
            rules.append({"id": None if rule.id is None else str(rule.id), "action": rule.action, **values})
    for place, (tier, keeps) in enumerate(wish.tiers):
        with form.at("tiers", place):
            tiers.append(await tier_terms.tried(tier, keeps=keeps))
    form.ensure_good()
    ranks = {tier.slug: tier.rank for tier in await all_tiers()} | {one["slug"]: one["rank"] for one in tiers}
    if len(set(ranks.values())) < len(ranks):
        raise Invalid("Two tiers would have the same rank.", field="tiers")
    return Changes(changed, rules, tiers)
