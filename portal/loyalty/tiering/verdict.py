"""Which tier somebody is in: no queries, no clock, only the decision.

Time takes a tier with grace (R39), and by one step where the programme says so. A refund takes it at
once and without grace, as though the order had never been, or waits for the next evaluation (R40). What
was given by hand is the least somebody has until its end (R42).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

from portal.kernel import clock, clock_check, sql
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import Programme, Tier, TierDowngrade, TierRefunds
from portal.loyalty.tiering.qualifying import Standing, window_end


class Step(Protocol):
    """What of a tier decides who is in it, whether the tier is kept or only tried."""

    @property
    def rank(self) -> int: ...

    @property
    def qualifying_points(self) -> int: ...


S = TypeVar("S", bound=Step)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A tier; until when it is kept though what counts does not give it; and when to look again at the latest."""

    tier: Tier | None
    until: datetime | None = None
    is_manual: bool = False
    look_again: datetime | None = None


def judge(account: Account, tiers: Sequence[Tier], points: int, terms: Programme, at: datetime) -> Verdict:
    """What the account deserves at the instant ``at``, seen from where it stands."""
    held = _by_id(tiers, account.tier_id)
    reached = reached_tier(tiers, points)
    granted = _granted(account, tiers, at)
    best = granted if rank_of(granted) > rank_of(reached) else reached
    deserved = Verdict(best, account.granted_until if best is not reached else None, is_manual=best is not reached)
    if held is None or rank_of(best) >= rank_of(held) or account.tier_is_manual:
        return deserved
    return _running_out(account, held, deserved, tiers, terms, at)


def heeding(account: Account, terms: Programme) -> Account:
    """The account, due since these terms hold where it was not judged by them yet."""
    if account.heeds_edition < terms.edition:
        account.tier_review_at = terms.edition_since
    return account


def kept_of(standing: Standing, verdict: Verdict, terms: Programme) -> dict[str, Any]:
    """What an account keeps of having been judged, beside its tier; it is looked at again when the first may change."""
    moments = (standing.next_change, verdict.until, verdict.look_again)
    return {
        "qualifying_points": standing.points,
        "tier_until": verdict.until,
        "tier_is_manual": verdict.is_manual,
        "tier_review_at": min((moment for moment in moments if moment is not None), default=None),
        "heeds_edition": terms.edition,
    }


def review_at(column: str, values: sql.Values) -> str:
    """When an account is looked at again, as SQL: at ``column``, or at once where it was judged by a wrong clock.

    So what a clock did that was a year ahead does not stand until then.
    """
    doubts = clock_check.doubts(values)
    if doubts == "FALSE":
        return column
    now = values.mark(clock.now() - timedelta(seconds=clock_check.skew())) if sql.on_sqlite() else "now()"
    return f"CASE WHEN {doubts} THEN {now} ELSE {column} END"


def reached_tier(tiers: Sequence[S], points: int) -> S | None:
    """The highest tier that so many qualifying points reach."""
    return max((tier for tier in tiers if tier.qualifying_points <= points), key=rank_of, default=None)


def _running_out(
    account: Account, held: Tier, deserved: Verdict, tiers: Sequence[Tier], terms: Programme, at: datetime
) -> Verdict:
    """The held tier is above what is deserved: kept, for how long, or lost to which."""
    if account.tier_until is not None:
        return (
            Verdict(held, account.tier_until)
            if account.tier_until > at
            else _next_below(deserved, tiers, held, terms, at)
        )
    if account.tier_review_at is None or account.tier_review_at > at:
        # Between two evaluations only a refund takes away what counts.
        if terms.tier_refunds is TierRefunds.IMMEDIATE:
            return deserved
        return Verdict(held, look_again=clock.end_of_day(clock.local_day(at)))
    if terms.tier_grace_days:
        return Verdict(held, clock.end_of_day(clock.local_day(at) + timedelta(days=terms.tier_grace_days)))
    return _next_below(deserved, tiers, held, terms, at)


def _next_below(deserved: Verdict, tiers: Sequence[Tier], held: Tier, terms: Programme, at: datetime) -> Verdict:
    """One tier down, kept for a window of its own; or all the way to what is deserved."""
    if terms.tier_downgrade is TierDowngrade.DROP:
        return deserved
    below = max((tier for tier in tiers if tier.rank < held.rank), key=rank_of, default=None)
    if below is None or below.rank <= rank_of(deserved.tier):
        return deserved
    return Verdict(below, window_end(terms, at) or clock.end_of_day(clock.local_day(at)))


def _granted(account: Account, tiers: Sequence[Tier], at: datetime) -> Tier | None:
    if account.granted_until is not None and account.granted_until <= at:
        return None
    return _by_id(tiers, account.granted_tier_id)


def _by_id(tiers: Sequence[Tier], tier_id: object) -> Tier | None:
    return next((tier for tier in tiers if tier.id == tier_id), None)


def rank_of(tier: Step | None) -> int:
    """No tier is below every tier."""
    return -1 if tier is None else tier.rank
