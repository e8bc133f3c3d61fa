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
from graphql_schema.mapping import mapped
from graphql_schema.money import Money, MoneyInput
from portal.holdouts import models
from portal.holdouts.models import HoldoutKind, HoldoutMessage, HoldoutOutcome
from portal.insights.holdouts import keeping, listing, policies, queries
from portal.kernel import clock
from portal.settings import settings

strawberry.enum(HoldoutKind, description="What somebody may be kept out of.")
strawberry.enum(HoldoutMessage, description="Messages that may be kept back.")
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
