"""The programme for everyone to read, and leaderboards."""

from collections.abc import Mapping, Sequence
from typing import Any, Self
from uuid import UUID

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.ids import Node, global_id
from graphql_schema.list_size import sized
from graphql_schema.loyalty.account import LoyaltyAccount
from graphql_schema.loyalty.enums import (
    LeaderboardMetric,
    Overlap,
    Period,
    TierBasis,
    TierDowngrade,
    TierRefunds,
    TierWindow,
)
from graphql_schema.loyalty.house_rules import HouseRules
from graphql_schema.loyalty.look import Look
from graphql_schema.loyalty.types import EarnRule, Reward
from graphql_schema.mapping import mapped
from graphql_schema.referrals.types import ReferralCampaign
from graphql_schema.tiers.types import Tier
from graphql_schema.translations import reading as in_language
from portal.accounts.queries import find_members
from portal.accounts.viewer import Viewer
from portal.loyalty import programme
from portal.loyalty.programme import models
from portal.loyalty.programme.earn_rules import newest_rules
from portal.loyalty.queries import rewards
from portal.loyalty.queries.accounts import balances_of
from portal.loyalty.queries.leaderboards import leaderboard
from portal.loyalty.tiering.tiers import all_tiers
from portal.referrals.queries import all_campaigns, running_campaigns
from portal.segments.audiences import hidden_from
from portal.segments.models import AudienceKind
from portal.settings import settings
from portal.staff_texts import THE_PROGRAMME

SHOWN_UNASKED = 10


async def programmes_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, models.Programme]:
    """The programme, under its key: everyone may read it."""
    return {THE_PROGRAMME: await programme.current()} if THE_PROGRAMME in ids else {}


@strawberry.type(description="The rules of the game, for everyone to read.")
class Program(Look, HouseRules, Node):
    row: strawberry.Private[models.Programme]
    currency: str = strawberry.field(description="ISO 4217; the whole installation has one.")
    time_zone: str = strawberry.field(description="The IANA name of the zone in which its days begin and end.")
    points_per_currency_unit: int = strawberry.field(description="How many points are worth one unit of the currency.")
    points_expire_after_days: int | None = strawberry.field(
        description="How long points live once they can be spent, to the end of that local day; null is for ever."
    )
    points_expire_after_months: int | None = strawberry.field(
        description="The same in months, 12 a year; null where days are said, or points live for ever."
    )
    expiry_is_sliding: bool = strawberry.field(description="Whether earning and redeeming move the end of all points.")
    adjustments_are_activity: bool = strawberry.field(description="Whether points by hand move it, too.")
    reminder_days: list[int] = strawberry.field(
        description="How many days before points end members hear of it.", directives=sized(5)
    )
    claim_window_days: int = strawberry.field(
        description="How old a guest's order may be to earn when the guest signs up with the same address."
    )
    voter_age_days: int = strawberry.field(description="How old an account has to be for its votes to earn points.")
    earner_age_days: int = strawberry.field(description="How old an account has to be to earn by contributing.")
    earner_helpful_votes: int = strawberry.field(description="How often it must have been found helpful for that.")
    signal_votes: int = strawberry.field(
        description="So many votes of strangers end the wait of a post's points, or have it earn where a rule pays by "
        "signal."
    )
    full_posts_a_day: int | None = strawberry.field(
        description="After so many posts of a day each further one earns half of the one before; null where all earn "
        "alike."
    )
    overlap: Overlap = strawberry.field(
        description="How multipliers of campaigns and tiers that meet are put together."
    )
    tier_basis: TierBasis = strawberry.field(description="What counts for tiers.")
    tier_window: TierWindow = strawberry.field(description="Which of it counts.")
    tier_window_days: int = strawberry.field(description="For ROLLING: how many local days, today among them.")
    tier_grace_days: int = strawberry.field(description="How long a tier is kept that is no longer reached.")
    tier_downgrade: TierDowngrade = strawberry.field(description="How far a tier falls that has run out.")
    tier_refunds: TierRefunds = strawberry.field(description="When a refund lowers a tier.")

    @classmethod
    def of(cls, row: models.Programme) -> Self:
        return mapped(
            cls,
            row,
            id=global_id("Program", THE_PROGRAMME),
            currency=programme.currency(),
            time_zone=settings().time_zone,
            reminder_days=list(programme.reminders(row)),
        )

    @strawberry.field(graphql_type=str, description="What the programme is called.")
    def name(self, info: Info) -> Any:
        return in_language.text(info, self.row, "name", self.row.name)

    @strawberry.field(graphql_type=str, description="What its points are called.")
    def points_name(self, info: Info) -> Any:
        return in_language.text(info, self.row, "pointsName", self.row.points_name)

    @strawberry.field(description="The tiers, lowest first.", directives=sized(10))
    async def tiers(self) -> list[Tier]:
        return [Tier.of(row) for row in await all_tiers()]

    @strawberry.field(
        description="What earns points; of several for one deed the best counts. Staff see all.", directives=sized(50)
    )
    async def earn_rules(self, info: Info) -> list[EarnRule]:
        found = await newest_rules(include_inactive=info.context.viewer.is_brand)
        hidden = await hidden_from(info.context.viewer, AudienceKind.EARN_RULE)
        return [EarnRule.of(one) for one in found if one.rule.id not in hidden]

    @strawberry.field(description="What points can be turned into, cheapest first.")
    async def rewards(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        include_inactive: bool = False,
    ) -> Connection[Reward]:
        everything = include_inactive and info.context.viewer.is_brand
        return Connection.of(
            await rewards.rewards(
                info.context.page(first, after, last, before), info.context.viewer, everything=everything
            ),
            Reward.of,
        )

    @strawberry.field(
        description="What is promised to those who bring a friend, at the moment; for the brand's staff with "
        "`includeInactive` also what is to come, over or switched off, the newest first.",
        directives=sized(20),
    )
    async def referral_campaigns(self, info: Info, include_inactive: bool = False) -> list[ReferralCampaign]:
        everything = include_inactive and info.context.viewer.is_brand
        found = await (all_campaigns() if everything else running_campaigns(info.context.viewer))
        return [ReferralCampaign.of(row) for row in found]


@strawberry.type(description="A place on a leaderboard.")
class LeaderboardRow:
    rank: int = strawberry.field(description="Those with the same value share a rank.")
    member: Member = strawberry.field(description="Who stands there.")
    value: int = strawberry.field(description="Points, answers, votes or friends.")


@strawberry.type(description="A member as the brand's staff look them up.")
class FoundMember:
    member: Member = strawberry.field(description="Who it is.")
    email: str | None = strawberry.field(description="Their address; null for one who never had any.")
    loyalty: LoyaltyAccount = strawberry.field(description="Their points.")


@strawberry.type
class LoyaltyQuery:
    @strawberry.field(
        description="For the brand's staff: who is meant by a handle, a name, or an address that is spelt out; "
        "20 at most.",
        directives=sized(50),
    )
    async def find_members(self, info: Info, search: str) -> list[FoundMember] | None:
        by = info.context.acting
        found = await find_members(search, by=by)
        balances = await balances_of([member.id for member in found], by)
        shown = await info.context.load_many(members_by_id, [member.id for member in found], Member.of)
        return [
            FoundMember(member=one, email=member.email, loyalty=LoyaltyAccount.of(balances[member.id]))
            for member, one in zip(found, shown, strict=True)
            if one is not None
        ]

    @strawberry.field(description="The rules of the game.")
    async def program(self) -> Program:
        return Program.of(await programme.current())

    @strawberry.field(description="Who stands out; 10 rows unless `first` says otherwise, at most 100.")
    async def leaderboard(
        self, info: Info, metric: LeaderboardMetric, period: Period, first: int | None = None
    ) -> list[LeaderboardRow]:
        places = await leaderboard(metric, period, SHOWN_UNASKED if first is None else first)
        members = await info.context.load_many(members_by_id, [place.member_id for place in places], Member.of)
        return [
            LeaderboardRow(rank=place.rank, member=member, value=place.value)
            for place, member in zip(places, members, strict=True)
            if member is not None
        ]
