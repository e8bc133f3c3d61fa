"""Whether a replay by the terms of today gives what the ledger says, entry by entry and to the point (IN25)."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from uuid import UUID

from portal.insights.simulating.facts import Entry, Person
from portal.insights.simulating.ground import Outcome, Span
from portal.insights.simulating.pages import Flow
from portal.loyalty.ledger.models import Pot, TransferKind


def differences(person: Person, outcome: Outcome, span: Span) -> Iterator[str]:
    """What of a member is not as the ledger has it."""
    own = person.own
    last = own.entries[-1] if own.entries else None
    pots = (0, 0, 0) if last is None else (last.available_after, last.pending_after, last.debt_after)
    if (outcome.available, outcome.pending, outcome.debt) != pots:
        yield f"pots are {(outcome.available, outcome.pending, outcome.debt)}, and were {pots}"
    booked = _booked(person, span)
    for flow in sorted({*booked, *outcome.sums}):
        if flow[0] is not TransferKind.MERGE and booked[flow] != outcome.sums.get(flow, 0):
            yield f"{' '.join(flow)} is {outcome.sums.get(flow, 0)}, and was {booked[flow]}"
    for entry in _awards(person):
        if entry.id not in outcome.earned:
            if _is_of_rule(entry, span) and own.closed_at is None:
                yield f"{entry.key} earns nothing, and earned {entry.points}"
        elif outcome.earned[entry.id] != entry.points:
            yield f"{entry.key} earns {outcome.earned[entry.id]}, and earned {entry.points}"
        elif entry.points and outcome.ends[entry.id] != entry.lot_first_end:
            yield f"what {entry.key} earned ends {outcome.ends[entry.id]}, and was to end {entry.lot_first_end}"
    if span.is_to_present and (tier := _tier_of(person, span)) not in {_id(outcome.tier), _id(outcome.tier_as_judged)}:
        yield f"the tier is {outcome.tier}, and was {tier}"


def _tier_of(person: Person, span: Span) -> UUID | None:
    """The tier of the span's end."""
    for period in reversed(person.own.periods):
        if period.ended_at is None or period.ended_at >= span.until:
            return period.tier_id
        return None
    return None


def _id(tier: object) -> UUID | None:
    found: UUID | None = getattr(tier, "id", None)
    return found


def _booked(person: Person, span: Span) -> Counter[Flow]:
    booked: Counter[Flow] = Counter()
    for one in (person.own, *person.others):
        for entry in one.entries:
            if entry.created_at >= span.since:
                booked[_flow(entry.kind, entry.from_pot, entry.to_pot)] += entry.points
    return booked


@cache
def _flow(kind: str, from_pot: str, to_pot: str) -> Flow:
    """As the tables spell it; there are few."""
    return TransferKind(kind), Pot(from_pot), Pot(to_pot)


def _awards(person: Person) -> Iterator[Entry]:
    for one in (person.own, *person.others):
        for entry in one.entries:
            if entry.kind == "EARN" and entry.award_id is None and ":more:" not in entry.key:
                yield entry


def _is_of_rule(entry: Entry, span: Span) -> bool:
    return entry.version_id is not None and entry.created_at >= span.since
