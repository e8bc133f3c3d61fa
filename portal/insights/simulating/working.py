"""The worker's part of a simulation: some members at a step, until all are replayed; what has ended is forgotten later.

A step replays its members beside everything else, and writes what came out with where it stands in one transaction:
whoever was slower finds that somebody has done the step, and drops theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Any
from uuid import UUID

from portal.insights import queries
from portal.insights.models import Simulation, SimulationState
from portal.insights.simulating.changing import changes_from, tried_terms
from portal.insights.simulating.figures import Sums
from portal.insights.simulating.processes import Processes
from portal.insights.simulating.reading import people_after
from portal.insights.simulating.terms import todays
from portal.kernel import clock
from portal.kernel.steps import delete_some
from portal.kernel.work import unit_of_work

KEPT = timedelta(days=365)
NOBODY = UUID(int=0)
STEP = 1.0
"""Seconds that a step is to take; the number of members in it follows from the one before."""
LEAST, MOST = 10, 4000


@dataclass(slots=True)
class _Pace:
    members: int = 50


_pace = _Pace()
_processes = Processes()


async def work_due(now: datetime) -> int:
    """One step of the simulation that has waited longest; how many members that were."""
    found = await Simulation.read_one("state IN ('WAITING', 'RUNNING') ORDER BY asked_at, id LIMIT 1")
    if found is None:
        await _processes.end()
        return 0
    began = monotonic()
    ids = await people_after(found.after_id or NOBODY, found.until, _pace.members)
    if not ids:
        await _end(found, now)
        return 1
    came, unlike = await _processes.replayed(found, ids)
    sums = Sums.of(found.sums)
    sums.join(came)
    if await _keep(found, sums, unlike, ids):
        took = monotonic() - began
        _pace.members = min(MOST, max(LEAST, int(_pace.members * min(2.0, STEP / max(took, 0.01)))))
    return len(ids)


async def end_processes() -> None:
    """Let those end that replay beside this one; what they have not answered is done anew."""
    await _processes.end()


async def forget_old(now: datetime) -> int:
    """Simulations are kept for a year; how many were removed in this step."""
    return await delete_some("simulations", "asked_at <= $1", now - KEPT)


@unit_of_work
async def _keep(found: Simulation, sums: Sums, unlike: int, ids: Sequence[UUID]) -> bool:
    """Whether this step is the one that counts. The first member whom today's terms do not explain ends it."""
    values: dict[str, Any] = {
        "sums": sums.stored(),
        "unlike": unlike,
        "done": found.done + len(ids),
        "after_id": ids[-1],
        "state": SimulationState.REFUSED if unlike else SimulationState.RUNNING,
    }
    if unlike:
        values |= {"sums": {}, "ended_at": clock.now()}
    stood = Simulation.filter(id=found.id, done=found.done, state=found.state)
    return bool(await stood.update(**values))


async def _end(found: Simulation, now: datetime) -> None:
    """All members are replayed: what was bought meanwhile stands beside it."""
    since = clock.start_of_day(found.starts_on)
    bought = await queries.purchases(since, found.until)
    tried = await tried_terms(changes_from(found.changes))
    today = await todays()
    told = {
        **found.sums,
        "revenue": bought.revenue.minor,
        "currency": bought.revenue.currency,
        "per unit": [today.programme.points_per_currency_unit, tried.programme.points_per_currency_unit],
        "tiers": [[tier.slug, tier.name] for tier in tried.tiers],
    }
    await _close(found, told, now)


@unit_of_work
async def _close(found: Simulation, told: dict[str, Any], now: datetime) -> None:
    stood = Simulation.filter(id=found.id, done=found.done, state=found.state)
    await stood.update(state=SimulationState.DONE, sums=told, ended_at=now)
