"""What a holdout shows, and whether anything may be said of it: only the reckoning (IN7, IN8, IN10, HO7)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from portal.holdouts.models import HoldoutOutcome
from portal.insights.holdouts import comparing, watching
from portal.insights.holdouts.comparing import Difference, Lift
from portal.insights.holdouts.measuring import Lived
from portal.insights.holdouts.policies import OF_MARGIN

LEAST_BUYERS = 100
"""Under so many in the smaller arm no interval of money is honest."""
LEAST_OF_A_SHARE = 10
"""So many must have bought, and so many not, for the share of buyers."""
LEAST_MEMBERS = 2


class Verdict(StrEnum):
    MORE = "MORE"
    LESS = "LESS"
    NOTHING_FOUND = "NOTHING_FOUND"
    TOO_FEW = "TOO_FEW"
    MISMATCH = "MISMATCH"
    STOPPED = "STOPPED"
    NOT_YET = "NOT_YET"


@dataclass(frozen=True, slots=True)
class Compared:
    """One outcome in both arms: means of a member, and by how much the treated are above those held out."""

    outcome: HoldoutOutcome
    treated: float
    held_out: float
    rho: float
    difference: Difference | None
    """None where too few bought for an honest one."""
    lift: Lift | None
    adjusted_p: float | None
    """Of what was not named before: the chance for who looks at all of them (Holm)."""


@dataclass(frozen=True, slots=True)
class Result:
    """Both arms at an end, or a look; `outcomes` begins with the one that was named before."""

    treated: int
    held_out: int
    treated_buyers: int
    held_out_buyers: int
    outcomes: Sequence[Compared]
    order_value: Difference | None
    """Of the average order, by the delta method."""
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Rules:
    """What was fixed before the start."""

    primary: HoldoutOutcome
    margin: float | None
    cap: int | None

    @property
    def outcomes(self) -> Sequence[HoldoutOutcome]:
        """The one that was named before, and the others, as far as they can be reckoned."""
        others = [one for one in HoldoutOutcome if one is not self.primary]
        return [self.primary, *(one for one in others if self.margin is not None or one not in OF_MARGIN)]


def judge(treated: Sequence[Lived], held_out: Sequence[Lived], rules: Rules, *, gone: float | None = None) -> Result:
    """Compare the arms. ``gone`` is how much of the time has passed, for one that may be looked at while it runs.

    Then its one outcome alone has an interval, which holds however often somebody looks.
    """
    buyers = [sum(one.orders > 0 for one in some) for some in (treated, held_out)]
    outcomes = rules.outcomes if gone is None else [rules.primary]
    compared = [_compared(one, treated, held_out, rules, buyers) for one in outcomes]
    if gone is not None:
        compared = [_always_valid(one, gone) for one in compared]
    compared = [compared[0], *_with_holm(compared[1:])]
    return Result(
        treated=len(treated),
        held_out=len(held_out),
        treated_buyers=buyers[0],
        held_out_buyers=buyers[1],
        outcomes=compared,
        order_value=_order_value(treated, held_out, buyers) if gone is None else None,
        verdict=verdict_of(compared[0].difference),
    )


def verdict_of(difference: Difference | None) -> Verdict:
    if difference is None:
        return Verdict.TOO_FEW
    if not difference.is_found:
        return Verdict.NOTHING_FOUND
    return Verdict.MORE if difference.value > 0 else Verdict.LESS


def is_enough(outcome: HoldoutOutcome, members: Sequence[int], buyers: Sequence[int]) -> bool:
    """Whether an interval covers what it says: of money and orders from a hundred buyers in either arm on."""
    if min(members) < LEAST_MEMBERS:
        return False
    if outcome is HoldoutOutcome.BUYERS:
        others = [count - bought for count, bought in zip(members, buyers, strict=True)]
        return min(*buyers, *others) >= LEAST_OF_A_SHARE
    return min(buyers) >= LEAST_BUYERS


def _compared(
    outcome: HoldoutOutcome, treated: Sequence[Lived], held_out: Sequence[Lived], rules: Rules, buyers: Sequence[int]
) -> Compared:
    pairs = [[one.seen(outcome, margin=rules.margin, cap=rules.cap) for one in some] for some in (treated, held_out)]
    means = [sum(y for _, y in some) / len(some) if some else 0.0 for some in pairs]
    if not is_enough(outcome, [len(treated), len(held_out)], buyers):
        return Compared(outcome, means[0], means[1], 0.0, None, None, None)
    adjusted = comparing.cuped(*pairs)
    arms = [comparing.arm([y for _, y in some]) for some in pairs]
    lift = comparing.lift(*arms) if outcome is not HoldoutOutcome.NET_MARGIN else None
    return Compared(outcome, means[0], means[1], adjusted.rho, adjusted.difference, lift, None)


def _always_valid(one: Compared, gone: float) -> Compared:
    """By the confidence sequence, whose time is the share of the planned one that has gone."""
    if one.difference is None:
        return one
    half = watching.sequence_half(one.difference.error, max(1, round(1000 * gone)), 1000)
    value = one.difference.value
    return replace(one, difference=replace(one.difference, low=value - half, high=value + half, p=None), lift=None)


def _with_holm(others: Sequence[Compared]) -> list[Compared]:
    chances = {one.outcome: one.difference.p for one in others if one.difference and one.difference.p is not None}
    adjusted = dict(zip(chances, comparing.holm(list(chances.values())), strict=True))
    return [replace(one, adjusted_p=adjusted.get(one.outcome)) for one in others]


def _order_value(treated: Sequence[Lived], held_out: Sequence[Lived], buyers: Sequence[int]) -> Difference | None:
    if not is_enough(HoldoutOutcome.REVENUE, [len(treated), len(held_out)], buyers):
        return None

    def average(some: Sequence[Lived]) -> comparing.Ratio | None:
        spent = [one.seen(HoldoutOutcome.REVENUE, margin=None, cap=None)[1] for one in some]
        return comparing.ratio([(value, float(one.orders)) for value, one in zip(spent, some, strict=True)])

    ratios = [average(treated), average(held_out)]
    if ratios[0] is None or ratios[1] is None:
        return None
    return comparing.difference_of_ratios(ratios[0], ratios[1])
