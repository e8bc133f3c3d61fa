"""Holdouts: who is kept out of what, and what it brought the others."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import Node, key_of
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.money import Money, MoneyInput
from portal.holdouts import models
from portal.holdouts.models import HoldoutKind, HoldoutMessage, HoldoutOutcome
from portal.insights.holdouts import judging, keeping, listing, policies, queries, results
from portal.insights.holdouts.judging import Verdict
from portal.kernel import clock
from portal.settings import settings

strawberry.enum(HoldoutKind, description="What somebody may be kept out of.")
strawberry.enum(HoldoutMessage, description="Messages that may be kept back.")
strawberry.enum(Verdict, name="HoldoutVerdict", description="What may be said of a holdout.")
strawberry.enum(HoldoutOutcome, description="What is compared between those who are held out and the others.")
_TYPES: Mapping[HoldoutKind, str] = {
    HoldoutKind.EARN_RULE: "EarnRule",
    HoldoutKind.REFERRAL_CAMPAIGN: "ReferralCampaign",
    HoldoutKind.REWARD: "Reward",
    HoldoutKind.EXCLUSIVE: "Exclusive",
}


@strawberry.enum(description="How far a holdout is.")
class HoldoutState(StrEnum):
    PLANNED = "PLANNED"
    DRAWING = "DRAWING"
    RUNNING = "RUNNING"
    STOPPED = "STOPPED"
    OVER = "OVER"


@strawberry.type(description="One outcome in both arms; amounts of money are in units of the programme's currency.")
class HoldoutComparison:
    outcome: HoldoutOutcome = strawberry.field(description="Which outcome.")
    treated: float = strawberry.field(description="The mean of a member who had the thing.")
    held_out: float = strawberry.field(description="The mean of a member who had it not.")
    rho: float = strawberry.field(
        description="How much what was bought before tells of it, −1 to 1; the difference is without that (CUPED)."
    )
    difference: float | None = strawberry.field(
        description="By how much the first are above the others; null where too few bought for an honest interval."
    )
    low: float | None = strawberry.field(description="Of the interval of 95 %.")
    high: float | None = strawberry.field(description="Of the interval of 95 %.")
    lift: float | None = strawberry.field(description="The same as a share of what those held out came to.")
    is_exploratory: bool = strawberry.field(
        description="Whether it was not named before: of many outcomes one is soon found, so none of these counts."
    )
    p: float | None = strawberry.field(
        description="How likely chance alone makes such a difference; of the exploratory ones by Holm, for all. "
        "Null without an interval, and of a holdout that is watched: of many looks one finds something by chance."
    )

    @classmethod
    def of(cls, row: judging.Compared, *, is_exploratory: bool) -> Self:
        found = row.difference
        return cls(
            outcome=row.outcome,
            treated=row.treated,
            held_out=row.held_out,
            rho=row.rho,
            difference=None if found is None else found.value,
            low=None if found is None else found.low,
            high=None if found is None else found.high,
            lift=None if row.lift is None else row.lift.value,
            is_exploratory=is_exploratory,
            p=(None if found is None else found.p) if row.adjusted_p is None else row.adjusted_p,
        )


@strawberry.type(description="Both arms of a holdout, everyone in the arm that they were drawn for.")
class HoldoutResult:
    treated: int = strawberry.field(description="Members who had the thing.")
    held_out: int = strawberry.field(description="Members who had it not.")
    treated_buyers: int = strawberry.field(description="How many of the first bought.")
    held_out_buyers: int = strawberry.field(description="How many of the others.")
    outcomes: list[HoldoutComparison] = strawberry.field(
        description="The one that was named before, then the others; while it runs that one alone.",
        directives=sized(len(HoldoutOutcome)),
    )
    order_value_difference: float | None = strawberry.field(
        description="By how much the average order of the first is above that of the others, by members; null while it "
        "runs, and where too few bought."
    )
    order_value_low: float | None = strawberry.field(description="Of its interval of 95 %.")
    order_value_high: float | None = strawberry.field(description="Of its interval of 95 %.")

    @classmethod
    def of(cls, row: judging.Result) -> Self:
        first, *others = row.outcomes
        return cls(
            treated=row.treated,
            held_out=row.held_out,
            treated_buyers=row.treated_buyers,
            held_out_buyers=row.held_out_buyers,
            outcomes=[
                HoldoutComparison.of(first, is_exploratory=False),
                *(HoldoutComparison.of(one, is_exploratory=True) for one in others),
            ],
            order_value_difference=None if row.order_value is None else row.order_value.value,
            order_value_low=None if row.order_value is None else row.order_value.low,
            order_value_high=None if row.order_value is None else row.order_value.high,
        )


@strawberry.type(
    description="An experiment: members drawn by lot are kept out of one thing, and do not notice; what they buy is "
    "compared with what the others buy. Only staff see it."
)
class Holdout(Node):
    row: strawberry.Private[models.Holdout]
    name: str = strawberry.field(description="What staff call it; it decides the lot, too.")
    kind: HoldoutKind = strawberry.field(description="What sort of thing is kept back.")
    message: HoldoutMessage | None = strawberry.field(description="Which message, where it is one.")
    share: float = strawberry.field(description="Of members who are held out, 0.01 to 0.5.")
    outcome: HoldoutOutcome = strawberry.field(description="What the verdict is about, named before the start.")
    margin: float | None = strawberry.field(description="What share of a revenue is left as margin.")
    is_watched: bool = strawberry.field(
        description="Whether an interval is shown while it runs: one that holds however often one looks, and is wider."
    )
    ends_on: date = strawberry.field(description="The last day, in the programme's time zone; fixed before the start.")
    planned_at: datetime = strawberry.field(description="When it was written down.")
    started_at: datetime | None = strawberry.field(description="As of when its members were drawn.")
    stopped_at: datetime | None = strawberry.field(description="When staff ended it before its time.")
    members: int = strawberry.field(description="How many were drawn.")
    held_out: int = strawberry.field(description="How many of them are held out.")

    @classmethod
    def of(cls, row: models.Holdout) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="How far it is.")
    def state(self) -> HoldoutState:
        if self.row.started_at is None:
            return HoldoutState.PLANNED
        if self.row.stopped_at is not None:
            return HoldoutState.STOPPED
        if self.row.ends_at is not None and self.row.ends_at <= clock.now():
            return HoldoutState.OVER
        return HoldoutState.DRAWING if self.row.listed_at is None else HoldoutState.RUNNING

    @strawberry.field(description="What the thing is called; null for a message, and for what is not there any more.")
    async def subject_title(self, info: Info) -> str | None:
        return await info.context.load(queries.titles, self.row.id)

    @strawberry.field(description="What a member counts for at most; null without a cap.")
    def cap(self) -> Money | None:
        return Money.maybe(self.row.cap_minor, settings().currency)

    @strawberry.field(description="Who of staff planned it; null where it was the operator.")
    async def planned_by(self, info: Info) -> Member | None:
        by_id = self.row.planned_by_id
        return None if by_id is None else await info.context.load(members_by_id, by_id, Member.of)

    @strawberry.field(
        description="How many members could be drawn: now, for one that is planned; at the start of another."
    )
    async def eligible(self) -> int:
        return self.row.members if self.row.started_at is not None else await listing.count_eligible(self.row)

    @strawberry.field(description="What may be said by now: nothing before the end, unless it is watched.")
    async def verdict(self, info: Info) -> Verdict:
        return results.verdict_of(self.row, await self._result(info))

    @strawberry.field(description="The verdict in a sentence, for the reader.")
    async def verdict_text(self, info: Info) -> str:
        return results.sentence(self.row, await self._result(info), info.context.locale)

    @strawberry.field(
        description="Both arms compared: once it is over, and of one that is watched while it runs; null before, of "
        "what was stopped early, and where the arms are not as large as the lot makes them."
    )
    async def result(self, info: Info) -> HoldoutResult | None:
        found = await self._result(info)
        return None if found is None else HoldoutResult.of(found)

    async def _result(self, info: Info) -> judging.Result | None:
        return await info.context.load(results.results_of, self.row.id)


@strawberry.type(description="What a holdout that is planned now could show, by what customers bought lately.")
class HoldoutSizing:
    members: int = strawberry.field(description="How many customers could be drawn.")
    mean: float = strawberry.field(description="What a member came to in as many days, in the outcome's unit.")
    deviation: float = strawberry.field(description="How far members are from it: the standard deviation.")
    rho: float = strawberry.field(description="How much what they bought in the year before tells of it, −1 to 1.")
    smallest_effect: float | None = strawberry.field(
        description="The smallest effect that so many would show, 4 times in 5; null where nobody bought anything."
    )
    needed: int | None = strawberry.field(
        description="How many members it takes for the effect that was asked for; null of more than a thousand million."
    )

    @classmethod
    def of(cls, row: results.Sized) -> Self:
        return mapped(cls, row)


@strawberry.input
class HoldoutSizingInput:
    outcome: HoldoutOutcome = strawberry.field(description="What is to be compared.")
    share: float = strawberry.field(description="Of members who are held out, 0.01 to 0.5.")
    days: int = strawberry.field(description="How many days it is to run, 1 to 366.")
    effect: float | None = strawberry.field(
        default=None, description="What is to be seen, in the outcome's unit: 0.01 is one percentage point of buyers."
    )
    margin: float | None = strawberry.field(
        default=None, description="What share of a revenue is left as margin, 0 to 1; needed where margin is compared."
    )


@strawberry.input
class PlanHoldoutInput:
    name: str = strawberry.field(
        description=f"What staff call it, at most {keeping.LONGEST_NAME} characters; "
        "no other holdout has had this name."
    )
    kind: HoldoutKind = strawberry.field(description="What sort of thing is kept back.")
    share: float = strawberry.field(description="Of members who are held out, 0.01 to 0.5.")
    outcome: HoldoutOutcome = strawberry.field(description="What the verdict is to be about.")
    ends_on: date = strawberry.field(description="The last day: one to come, within a year.")
    subject_id: strawberry.ID | None = strawberry.field(
        default=None, description="Which earn rule, referral campaign, reward or release."
    )
    message: HoldoutMessage | None = strawberry.field(default=None, description="Which message.")
    margin: float | None = strawberry.field(
        default=None, description="What share of a revenue is left as margin, 0 to 1; needed where margin is compared."
    )
    cap: MoneyInput | None = strawberry.field(
        default=None, description="What a member counts for at most: narrower, and less than the whole money."
    )
    is_watched: bool = strawberry.field(default=False, description="Whether an interval is shown while it runs.")
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)

    def terms(self) -> policies.HoldoutTerms:
        return policies.HoldoutTerms(
            name=self.name,
            kind=self.kind,
            subject_id=self._subject(),
            message=self.message if self.kind is HoldoutKind.MESSAGE else None,
            share=self.share,
            outcome=self.outcome,
            ends_on=self.ends_on,
            margin=self.margin,
            cap=None if self.cap is None else self.cap.checked("cap"),
            is_watched=self.is_watched,
            idempotency_key=self.idempotency_key,
        )

    def _subject(self) -> UUID | None:
        named = _TYPES.get(self.kind)
        return None if named is None or self.subject_id is None else key_of(named, self.subject_id)


@strawberry.input
class HoldoutInput:
    holdout_id: strawberry.ID = strawberry.field(description="Which one.")

    @property
    def key(self) -> UUID:
        return key_of("Holdout", self.holdout_id)


@strawberry.type
class HoldoutPayload(Payload):
    holdout: Holdout | None = strawberry.field(default=None, description="As it is, or was.")
