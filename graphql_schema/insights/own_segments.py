"""Segments of the brand's own: conditions, who is in them since when, and how many a definition matches."""

from asyncio import gather
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import Node, global_id, key_of
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from portal.feedback.profile.queries import LEAST_TOLD
from portal.insights.own_segments import conditions as asking
from portal.insights.own_segments import limiting, naming, saving
from portal.insights.own_segments.conditions import Condition, SegmentComparison, SegmentField
from portal.segments import models
from portal.segments.models import AudienceKind, SegmentMatch

strawberry.enum(SegmentField, description="What a condition asks of a member.")
strawberry.enum(SegmentComparison, description="How what a member has is compared with the values of a condition.")
strawberry.enum(AudienceKind, description="What may be for the members of a segment alone.")
strawberry.enum(SegmentMatch, description="How many of its conditions a segment asks for.")
_VALUES = (
    "One number for AT_LEAST and AT_MOST, an amount in the programme's currency for SPENT; else SKUs, categories, "
    "slugs of tiers, segments, months from 1 to 12, choices, or countries: any of them will do."
)
_WITHIN = "Of the last so many days alone, today among them; only of orders, products, categories, posts and answers."


@strawberry.type(description="One condition of a segment.")
class SegmentCondition:
    row: strawberry.Private[Condition]
    field: SegmentField = strawberry.field(description="What is asked.")
    comparison: SegmentComparison = strawberry.field(description="How it is compared.")
    values: list[str] = strawberry.field(description=_VALUES, directives=sized(5))
    within_days: int | None = strawberry.field(description=_WITHIN)

    question_id: strawberry.ID | None = strawberry.field(description="Of PROFILE: to which question it was told.")

    @classmethod
    def of(cls, row: Condition) -> Self:
        asked = None if row.question_id is None else global_id("ProfileQuestion", row.question_id)
        return mapped(cls, row, values=list(row.values), question_id=asked)

    @strawberry.field(
        description="Which of the values name nothing any more: a tier, product or choice that is gone. They may stay.",
        directives=sized(1),
    )
    async def gone_values(self, info: Info) -> list[str]:
        found = await gather(*(info.context.load(naming.gone, one) for one in naming.named_by(self.row)))
        return [one.value for one in found if one is not None]


_TYPES: Mapping[AudienceKind, str] = {
    AudienceKind.EARN_RULE: "EarnRule",
    AudienceKind.REFERRAL_CAMPAIGN: "ReferralCampaign",
    AudienceKind.REWARD: "Reward",
    AudienceKind.EXCLUSIVE: "Exclusive",
    AudienceKind.SURVEY: "Survey",
}


@strawberry.type(description="Something that is for the members of a segment alone.")
class SegmentAudience:
    kind: AudienceKind = strawberry.field(description="What sort of thing it is.")
    subject_id: strawberry.ID = strawberry.field(description="Its id.")
    title: str | None = strawberry.field(description="What it is called; null where it is not there any more.")
    since: datetime = strawberry.field(description="Since when it is for them alone.")

    @classmethod
    def of(cls, row: limiting.LimitedThing) -> Self:
        return mapped(cls, row, subject_id=global_id(_TYPES[row.kind], row.subject_id))


@strawberry.type(description="Members whom the brand's staff single out by conditions. Only they see it.")
class OwnSegment(Node):
    row: strawberry.Private[models.OwnSegment]
    name: str = strawberry.field(description="What staff call it.")
    match: SegmentMatch = strawberry.field(description="Whether every condition must be met, or any.")
    is_active: bool = strawberry.field(description="Nobody is in one that is not.")
    saved_at: datetime = strawberry.field(description="When it was last changed.")
    judged_at: datetime | None = strawberry.field(
        description="When the worker last found who is in it; null within the minute after a change."
    )

    @classmethod
    def of(cls, row: models.OwnSegment) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="What its members have, or have not.", directives=sized(5))
    def conditions(self) -> list[SegmentCondition]:
        return [SegmentCondition.of(one) for one in asking.read(self.row.conditions)]

    @strawberry.field(
        description="How many members were in it then; null while that is unknown, and of too few to tell."
    )
    def member_count(self) -> int | None:
        if self.row.judged_at is None:
            return None
        return asking.told(asking.read(self.row.conditions), self.row.members)

    @strawberry.field(
        description="Whether it asks what members told of themselves: then its members are not listed, and fewer than "
        f"{LEAST_TOLD} are not counted."
    )
    def is_personal(self) -> bool:
        return asking.is_personal(asking.read(self.row.conditions))

    @strawberry.field(description="What is for its members alone, the newest first.", directives=sized(5))
    async def audiences(self, info: Info) -> list[SegmentAudience]:
        found = await info.context.load(limiting.things_of, self.row.id)
        return [SegmentAudience.of(one) for one in found or ()]

    @strawberry.field(description="Who of staff changed it last; null where it was the operator.")
    async def saved_by(self, info: Info) -> Member | None:
        by_id = self.row.saved_by_id
        return None if by_id is None else await info.context.load(members_by_id, by_id, Member.of)


@strawberry.type(description="How many members a definition matches.")
class SegmentPreview:
    members: int | None = strawberry.field(description="How many; null where they are too few to tell.")
    fewer_than: int | None = strawberry.field(
        description=f"{LEAST_TOLD} where there are fewer, and a condition asks what members told of "
        "themselves; else null."
    )

    @classmethod
    def of(cls, asked: Sequence[Condition], found: int) -> Self:
        told = asking.told(asked, found)
        return cls(members=told, fewer_than=LEAST_TOLD if told is None else None)


@strawberry.input
class SegmentConditionInput:
    field: SegmentField = strawberry.field(description="What is asked.")
    comparison: SegmentComparison = strawberry.field(description="How it is compared.")
    values: list[str] = strawberry.field(description=_VALUES)
    within_days: int | None = strawberry.field(default=None, description=_WITHIN)
    question_id: strawberry.ID | None = strawberry.field(
        default=None, description="Of PROFILE alone: which question about preferences."
    )

    def condition(self) -> Condition:
        asked = None if self.question_id is None else key_of("ProfileQuestion", self.question_id)
        return Condition(self.field, self.comparison, tuple(self.values), self.within_days, asked)


@strawberry.input
class SegmentPreviewInput:
    match: SegmentMatch = strawberry.field(description="Whether every condition must be met, or any.")
    conditions: list[SegmentConditionInput] = strawberry.field(
        description=f"At least one and at most {asking.MOST_CONDITIONS}."
    )


@strawberry.input
class SaveSegmentInput:
    name: str = strawberry.field(
        description=f"What staff call it, at most {saving.LONGEST_NAME} characters; no other has this name."
    )
    match: SegmentMatch = strawberry.field(description="Whether every condition must be met, or any.")
    conditions: list[SegmentConditionInput] = strawberry.field(
        description=f"At least one and at most {asking.MOST_CONDITIONS}."
    )
    is_active: bool = strawberry.field(description="Nobody is in one that is not.")
    id: strawberry.ID | None = strawberry.field(default=None, description="Which one to change; left out for another.")
    idempotency_key: str | None = strawberry.field(default=None, description=f"For a new one. {ONCE}")

    def terms(self) -> saving.SegmentTerms:
        return saving.SegmentTerms(
            id=None if self.id is None else key_of("OwnSegment", self.id),
            name=self.name,
            match=self.match,
            conditions=[one.condition() for one in self.conditions],
            is_active=self.is_active,
            idempotency_key=self.idempotency_key,
        )


@strawberry.input
class LimitToSegmentInput:
    kind: AudienceKind = strawberry.field(description="What sort of thing.")
    subject_id: strawberry.ID = strawberry.field(description="Which rule, campaign, reward, release or survey.")
    segment_id: strawberry.ID = strawberry.field(description="For whose members it is from now on.")

    @property
    def subject(self) -> UUID:
        return key_of(_TYPES[self.kind], self.subject_id)


@strawberry.input
class OpenToEveryoneInput:
    kind: AudienceKind = strawberry.field(description="What sort of thing.")
    subject_id: strawberry.ID = strawberry.field(description="Which rule, campaign, reward, release or survey.")

    @property
    def subject(self) -> UUID:
        return key_of(_TYPES[self.kind], self.subject_id)


@strawberry.type
class OwnSegmentPayload(Payload):
    segment: OwnSegment | None = strawberry.field(default=None, description="As it is by now.")
