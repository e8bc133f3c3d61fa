"""Some members of a simulation, each replayed by today's terms and by the others."""

import asyncio
from collections.abc import Iterator, Sequence
from uuid import UUID

from portal.insights.models import Simulation
from portal.insights.simulating.changing import changes_from, tried_terms
from portal.insights.simulating.checking import differences
from portal.insights.simulating.facts import Person
from portal.insights.simulating.figures import Sums
from portal.insights.simulating.ground import Outcome, Span
from portal.insights.simulating.reading import read_people
from portal.insights.simulating.replaying import Replay
from portal.insights.simulating.terms import Terms, todays
from portal.kernel import clock

AT_ONCE = 250
"""Members whose history is in memory at the same time."""


async def replayed(simulation: Simulation, ids: Sequence[UUID]) -> tuple[Sums, int]:
    """What these members come to, and how many of them today's terms do not explain."""
    span = Span(
        clock.start_of_day(simulation.starts_on),
        simulation.until,
        is_to_present=simulation.until >= simulation.asked_at,
    )
    today, tried = await todays(), await tried_terms(changes_from(simulation.changes))
    sums, unlike = Sums(), 0
    for some in _batches(ids):
        people = await read_people(some, span.until, with_lines=today.asks_for_lines or tried.asks_for_lines)
        unlike += await asyncio.to_thread(_replay, people, today, tried, span, sums)
    return sums, unlike


def compared(person: Person, today: Terms, tried: Terms, span: Span) -> tuple[Outcome, Outcome] | None:
    """By today's terms and by the others; None where today's do not give what the ledger says (IN25)."""
    for from_the_first in (True, False):
        by_today = Replay(person, today, span, today, is_today=True, from_the_first=from_the_first).run()
        if next(differences(person, by_today, span), None) is None:
            other = Replay(person, tried, span, today, is_today=False, from_the_first=from_the_first).run()
            return by_today, other
        person.recovered.clear()
    return None


def _batches(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    return (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE))


def _replay(people: Sequence[Person], today: Terms, tried: Terms, span: Span, sums: Sums) -> int:
    unlike = 0
    for person in people:
        outcomes = compared(person, today, tried, span)
        if outcomes is None:
            unlike += 1
        else:
            sums.add(*outcomes)
    return unlike
