"""The result of a holdout: none before its end, unless it is watched; and its verdict in a sentence (HO7)."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.holdouts.models import Holdout, HoldoutOutcome
from portal.insights.holdouts import kept, sizing
from portal.insights.holdouts.comparing import Difference, arm, correlation
from portal.insights.holdouts.drawing import Mismatch, mismatch
from portal.insights.holdouts.judging import LEAST_BUYERS, LEAST_OF_A_SHARE, Result, Rules, Verdict, judge
from portal.insights.holdouts.listing import eligible
from portal.insights.holdouts.measuring import Lived, lives
from portal.insights.holdouts.policies import ensure_sizing
from portal.insights.holdouts.queries import holdouts_by_id
from portal.kernel import clock, sql
from portal.kernel.money import minor_digits
from portal.kernel.wording import Plural, Said, Sentence, say, translatable
from portal.kernel.work import unit_of_work
from portal.settings import settings

FINAL_AFTER = timedelta(days=30)
"""By then what was bought until the end has come back, or stays."""
_UNITS: Mapping[HoldoutOutcome, Sentence] = {
    HoldoutOutcome.BUYERS: translatable("{value} percentage points of buyers"),
    HoldoutOutcome.ORDERS: translatable("orders for each member: {value}"),
    HoldoutOutcome.REVENUE: translatable("{value} {currency} of revenue for each member"),
    HoldoutOutcome.MARGIN: translatable("{value} {currency} of margin for each member"),
    HoldoutOutcome.NET_MARGIN: translatable("{value} {currency} of margin less points for each member"),
}
_VERDICTS: Mapping[Verdict, Sentence] = {
    Verdict.MORE: translatable("It brings more: {value}. With 95 % certainty it is from {low} to {high}."),
    Verdict.LESS: translatable("It brings less: {value}. With 95 % certainty it is from {low} to {high}."),
    Verdict.NOTHING_FOUND: translatable(
        "No difference was found: {value}, and with 95 % certainty from {low} to {high}, among which is nothing at all."
    ),
    Verdict.MISMATCH: translatable(
        "No verdict: the two groups are not as large as the lot makes them, so something else chose who is in them."
    ),
    Verdict.STOPPED: translatable("No verdict: it was stopped before its end."),
    Verdict.NOT_YET: translatable("There is a verdict when it is over; who looks before finds what is not there."),
}
_TOO_FEW = Plural(
    "Too few bought for a verdict: one member of one group, and it takes {least} of each.",
    "Too few bought for a verdict: {count} members of one group, and it takes {least} of each.",
)
_TOO_MANY = Plural(
    "Nearly everybody bought: one member of one group did not, and for a verdict it takes {least} of each.",
    "Nearly everybody bought: {count} members of one group did not, and for a verdict it takes {least} of each.",
)


@dataclass(frozen=True, slots=True)
class Sized:
    """What a holdout planned now could show, by what customers bought lately."""

    members: int
    mean: float
    deviation: float
    rho: float
    smallest_effect: float | None
    needed: int | None


async def results_of(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Result]:
    """Of those of these holdouts that may be looked at, for the brand's staff."""
    now = clock.now()
    found = {key: await _result(one, now) for key, one in (await holdouts_by_id(ids, viewer)).items()}
    return {key: one for key, one in found.items() if one is not None}


def balance(holdout: Holdout) -> Mismatch:
    """Whether the arms are as large as the lot makes them, by those who were drawn."""
    drawn = (holdout.members - holdout.held_out, holdout.held_out)
    return mismatch(drawn, (1 - holdout.share, holdout.share))


def verdict_of(holdout: Holdout, result: Result | None) -> Verdict:
    """What may be said: nothing before the end, nor of what was stopped, unless it is watched, nor of broken arms."""
    if holdout.listed_at is not None and balance(holdout).is_alarm:
        return Verdict.MISMATCH
    if result is not None:
        return result.verdict
    return Verdict.NOT_YET if holdout.stopped_at is None else Verdict.STOPPED


def sentence(holdout: Holdout, result: Result | None, locale: str) -> str:
    """The verdict as people read it."""
    verdict = verdict_of(holdout, result)
    if result is None or verdict is Verdict.MISMATCH:
        return say(_VERDICTS[verdict], locale)
    difference, outcome = result.outcomes[0].difference, holdout.outcome
    if difference is None:
        return _too_few(outcome, result, locale)
    value, low, high = _written(outcome, difference, verdict)
    unit = Said(_UNITS[outcome], value=value, currency=settings().currency)
    return say(_VERDICTS[verdict], locale, value=unit, low=low, high=high)


async def sized(
    outcome: HoldoutOutcome,
    *,
    share: float,
    days: int,
    effect: float | None,
    margin: float | None,
    by: Viewer,
) -> Sized:
    """By all customers who could be drawn now, and what they bought in as many days as it is to run."""
    by.ensure_brand()
    ensure_sizing(outcome, share=share, days=days, effect=effect, margin=margin)
    now = clock.now()
    values = sql.Values()
    nothing = Holdout(subject_id=None)
    rows = await sql.fetch(f"SELECT m.id FROM members m WHERE {eligible(nothing, now, values)}", *values)  # noqa: S608
    began = clock.start_of_day(clock.local_day(now)) - timedelta(days=days)
    found = await lives([sql.uuid_of(row["id"]) for row in rows], began, now)
    pairs = [one.seen(outcome, margin=margin, cap=None) for one in found.values()]
    if len(pairs) < 2:  # noqa: PLR2004 - of one there is no variance
        return Sized(len(pairs), 0.0, 0.0, 0.0, None, None)
    spread = arm([y for _, y in pairs])
    rho = correlation(pairs).rho
    deviation = spread.variance**0.5
    smallest = sizing.smallest_effect(len(pairs), deviation, share, rho) if deviation else None
    needed = sizing.in_all(effect, deviation, share, rho) if effect and deviation else None
    return Sized(len(pairs), spread.mean, deviation, rho, smallest, needed)


async def keep_due(now: datetime) -> int:
    """Keep the result of one holdout that is final by now; whether there was one."""
    for one in await Holdout.read("listed_at IS NOT NULL AND result IS NULL"):
        is_final = one.over_at is not None and one.over_at + FINAL_AFTER <= now
        if is_final and (found := await _result(one, now)) is not None:
            await _keep(one.id, found)
            return 1
    return 0


@unit_of_work
async def _keep(holdout_id: UUID, result: Result) -> None:
    await Holdout.filter(id=holdout_id).update(result=kept.written(result))


async def _result(holdout: Holdout, now: datetime) -> Result | None:
    if holdout.result is not None:
        return kept.read(holdout.result)
    over = holdout.over_at
    if holdout.listed_at is None or holdout.started_at is None or over is None or balance(holdout).is_alarm:
        return None
    is_over_as_planned = holdout.stopped_at is None and over <= now
    if not (is_over_as_planned or holdout.is_watched):
        return None
    treated, held_out = await _arms(holdout, min(over, now))
    gone = None
    if holdout.is_watched:
        assert holdout.ends_at is not None
        gone = (min(over, now) - holdout.started_at) / (holdout.ends_at - holdout.started_at)
    rules = Rules(holdout.outcome, holdout.margin, holdout.cap_minor)
    return await asyncio.to_thread(judge, treated, held_out, rules, gone=gone)


async def _arms(holdout: Holdout, until: datetime) -> tuple[list[Lived], list[Lived]]:
    """Everyone who was drawn, in the arm drawn (intention to treat), but for whose data is restricted, or gone."""
    rows = await sql.fetch(
        """
        SELECT x.member_id, x.is_held_out FROM holdout_members x JOIN members m ON m.id = x.member_id
        WHERE x.holdout_id = $1 AND m.restricted_at IS NULL
        """,
        holdout.id,
    )
    arms = {sql.uuid_of(row["member_id"]): bool(row["is_held_out"]) for row in rows}
    assert holdout.started_at is not None
    found = await lives(arms, holdout.started_at, until)
    return (
        [found[one] for one, is_held_out in arms.items() if not is_held_out],
        [found[one] for one, is_held_out in arms.items() if is_held_out],
    )


def _too_few(outcome: HoldoutOutcome, result: Result, locale: str) -> str:
    """Who bought, or, for the share of buyers, who did not."""
    bought = min(result.treated_buyers, result.held_out_buyers)
    least = LEAST_OF_A_SHARE if outcome is HoldoutOutcome.BUYERS else LEAST_BUYERS
    if bought < least:
        return say(_TOO_FEW, locale, count=bought, least=least)
    others = min(result.treated - result.treated_buyers, result.held_out - result.held_out_buyers)
    return say(_TOO_MANY, locale, count=others, least=least)


def _written(outcome: HoldoutOutcome, difference: Difference, verdict: Verdict) -> tuple[Decimal, Decimal, Decimal]:
    """The value and its bounds with as many decimals as make sense; of what is less, how much less."""
    parts = [difference.value, difference.low, difference.high]
    if verdict is Verdict.LESS:
        parts = [-difference.value, -difference.high, -difference.low]
    if outcome is HoldoutOutcome.BUYERS:
        parts = [100 * one for one in parts]
    digits = minor_digits(settings().currency) if outcome not in {HoldoutOutcome.BUYERS, HoldoutOutcome.ORDERS} else 2
    digits = 3 if outcome is HoldoutOutcome.ORDERS else digits
    value, low, high = (Decimal(f"{one:.{digits}f}") for one in parts)
    return value, low, high
