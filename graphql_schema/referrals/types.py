"""Campaigns, codes and referrals, each with what its reader may know of it."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Self
from uuid import UUID

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member, Post
from graphql_schema.context import Info
from graphql_schema.ids import Node, global_id, key_of
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.money import Money
from graphql_schema.referrals.enums import ReferralRewardKind, ReferralState, RewardSide
from graphql_schema.shop.loaders import products_by_id
from graphql_schema.shop.products import Product
from graphql_schema.translations import reading as in_language
from portal.accounts.models import MemberState
from portal.community import queries as community
from portal.community.queries import AuthorRow
from portal.kernel import clock
from portal.referrals import links, models, policies, posts, promises, queries
from portal.referrals.posts import Brought


@strawberry.type(description="What who invites gets from a later friend on, in what the kind is counted in.")
class ReferralRewardStep:
    from_friend: int = strawberry.field(description="The how-manieth rewarded friend it begins with.")
    points: int | None = strawberry.field(default=None, description="For the kind POINTS.")
    value: Money | None = strawberry.field(default=None, description="For an amount off or store credit.")
    percent: Decimal | None = strawberry.field(default=None, description="For a percentage off.")

    @classmethod
    def of(cls, reward: models.CampaignReward, from_friend: int) -> Self:
        amount = promises.amount_for(reward, from_friend)
        if isinstance(amount, Decimal):
            return cls(from_friend=from_friend, percent=amount)
        if reward.kind is ReferralRewardKind.POINTS:
            return cls(from_friend=from_friend, points=amount)
        return cls(from_friend=from_friend, value=Money.maybe(amount, reward.currency))


@strawberry.type(description="What one side gets for a referral.")
class ReferralReward:
    row: strawberry.Private[models.CampaignReward]
    side: RewardSide = strawberry.field(description="Who gets it.")
    kind: ReferralRewardKind = strawberry.field(description="What it is.")
    points: int | None = strawberry.field(description="For the kind POINTS.")
    value: Money | None = strawberry.field(default=None, description="For an amount off or store credit.")
    percent: Decimal | None = strawberry.field(default=None, description="For a percentage off.")

    @classmethod
    def of(cls, row: models.CampaignReward) -> Self:
        percent = None if row.percent is None else Decimal(row.percent)
        return mapped(cls, row, value=Money.maybe(row.value_minor, row.currency), percent=percent)

    @strawberry.field(description="For a free product.")
    async def product(self, info: Info) -> Product | None:
        if self.row.product_id is None:
            return None
        return await info.context.load(products_by_id, self.row.product_id, Product.of)

    @strawberry.field(description="What it is instead from later friends on, for who invites.", directives=sized(4))
    def steps(self) -> list[ReferralRewardStep]:
        return [ReferralRewardStep.of(self.row, step["from_friend"]) for step in self.row.steps or ()]


@strawberry.type(description="What the brand promises to those who invite and those who come.")
class ReferralCampaign(Node):
    row: strawberry.Private[models.Campaign]
    slug: str = strawberry.field(description="Names the campaign for programs.")
    minimum_order: Money | None = strawberry.field(description="The friend's first paid order must reach this.")
    hold_days: int = strawberry.field(
        description="Days between the qualifying order and the rewards: the return window."
    )
    attribution_days: int = strawberry.field(
        description="Days between the invitation and the first order; the last one counts to its end."
    )
    max_rewards_per_referrer: int | None = strawberry.field(
        description="How many friends one member is rewarded for; null is without a limit."
    )
    max_rewards_per_month: int | None = strawberry.field(
        description="How many in a month of the programme's time zone; null is without a limit."
    )
    starts_at: datetime | None = strawberry.field(description="Nobody is brought before this.")
    ends_at: datetime | None = strawberry.field(description="Nobody is brought from this instant on.")
    is_active: bool = strawberry.field(description="Whether it brings people at the moment.")
    is_switched_off: bool = strawberry.field(
        description="Whether staff switched it off: then it brings nobody, whatever its time."
    )

    @classmethod
    def of(cls, row: models.Campaign) -> Self:
        return mapped(
            cls,
            row,
            minimum_order=Money.maybe(row.minimum_order_minor, row.currency),
            is_active=policies.is_running(row, clock.now()),
            is_switched_off=not row.is_active,
        )

    @strawberry.field(description="Staff only: from which score on they decide before anything is paid.")
    def review_score(self, info: Info) -> int | None:
        return self.row.review_score if policies.may_review(info.context.viewer) else None

    @strawberry.field(
        description="How many members have had all rewards there are; 0 for anyone but the brand's staff."
    )
    async def codes_full(self, info: Info) -> int:
        return await info.context.load(queries.codes_full, self.row.id) or 0

    @strawberry.field(graphql_type=str, description="What people call it.")
    def name(self, info: Info) -> Any:
        return in_language.text(info, self.row, "name", self.row.name)

    @strawberry.field(description="What each side gets, the one who invites first.", directives=sized(4))
    async def rewards(self, info: Info) -> list[ReferralReward]:
        promised = await info.context.load(queries.rewards_of, self.row.id)
        return [ReferralReward.of(reward) for reward in promised or ()]


@strawberry.type(description="By what a member invites.")
class ReferralCode(Node):
    row: strawberry.Private[models.ReferralCode]
    code: str = strawberry.field(description="As it is written; case, and letters that look alike, make no difference.")
    url: str = strawberry.field(description="The link to share.")
    campaign: ReferralCampaign = strawberry.field(description="What is promised to both sides.")

    @classmethod
    def of(cls, row: models.ReferralCode) -> Self:
        return mapped(cls, row, url=links.url_of(row.code), campaign=ReferralCampaign.of(row.campaign))

    @strawberry.field(description="How often the link was followed; 0 for anyone but its owner and staff.")
    def visits(self, info: Info) -> int:
        return self.row.visits if self._counts_for(info) else 0

    @strawberry.field(description="How many came by it and proved their address; 0 for anyone but its owner and staff.")
    def sign_ups(self, info: Info) -> int:
        return self.row.sign_ups if self._counts_for(info) else 0

    @strawberry.field(description="How many of them were rewarded; 0 for anyone but its owner and staff.")
    def rewarded(self, info: Info) -> int:
        return self.row.rewarded if self._counts_for(info) else 0

    @strawberry.field(description="Whether it brings people at the moment.")
    def is_active(self) -> bool:
        return self._brings()

    @strawberry.field(description="The link as a QR code: an SVG element without scripts, for a page.")
    def qr_svg(self) -> str:
        return links.qr_svg(self.row.code)

    @strawberry.field(
        description="The link that leads to a post of its owner's, for them to hand on: a visit by it counts as any, "
        "and is remembered with the post. Null for what somebody else wrote, for what not everybody may read, and "
        "while the code brings nobody."
    )
    async def url_to(
        self,
        info: Info,
        post_id: Annotated[strawberry.ID, strawberry.argument(description="What its owner wrote.")],
    ) -> str | None:
        if self.row.owner_id != info.context.viewer.member_id or not self._brings():
            return None
        shared = await info.context.load(posts.own_posts, key_of("Post", post_id))
        return None if shared is None else links.url_to_post(self.row.code, global_id("Post", shared.id))

    @strawberry.field(description="Who invites.")
    async def owner(self, info: Info) -> Member:
        found = await info.context.load(members_by_id, self.row.owner_id, Member.of)
        return found or _by_name_alone(self.row.id, "…", self.row.created_at)

    def _brings(self) -> bool:
        return self.row.is_active and policies.is_running(self.row.campaign, clock.now())

    def _counts_for(self, info: Info) -> bool:
        viewer = info.context.viewer
        return self.row.owner_id == viewer.member_id or policies.may_review(viewer)


@strawberry.type(description="What came of the links to a post of one's own, by all of one's codes together.")
class ReferralPost:
    row: strawberry.Private[Brought]
    visits: int = strawberry.field(description="How often a link to it was followed.")
    sign_ups: int = strawberry.field(description="How many came through it and proved their address.")
    rewarded: int = strawberry.field(description="How many of them were rewarded.")

    @classmethod
    def of(cls, row: Brought) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="What was handed on. Null where it is not to be seen any more.")
    async def post(self, info: Info) -> Post | None:
        return await info.context.load(community.posts_by_id, self.row.post_id, Post.of)


@strawberry.type(description="A friend as the one who invited them sees them: by name alone.")
class ReferredFriend:
    display_name: str = strawberry.field(description="What they call themselves.")
    member: Member | None = strawberry.field(description="Staff only: who they are.")


@strawberry.type(description="Who came by whom.")
class Referral(Node):
    row: strawberry.Private[models.Referral]
    state: ReferralState = strawberry.field(description="How far it has come.")
    created_at: datetime = strawberry.field(description="When the friend signed up.")
    qualified_at: datetime | None = strawberry.field(description="When the order was placed that fulfils the terms.")
    rewards_due_at: datetime | None = strawberry.field(description="When both sides get their rewards.")
    rewarded_at: datetime | None = strawberry.field(description="When they got them.")

    @classmethod
    def of(cls, row: models.Referral) -> Self:
        return mapped(cls, row)

    @strawberry.field(
        description="Staff only: why it waits, was turned down or taken back; codes for programs.", directives=sized(20)
    )
    def risk_signals(self, info: Info) -> list[str] | None:
        return list(self.row.risk_signals) if policies.may_review(info.context.viewer) else None

    @strawberry.field(
        description="Staff only: what its signals weigh together, 0 to 100; from its campaign's `reviewScore` on they "
        "decide."
    )
    def risk_score(self, info: Info) -> int | None:
        return self.row.risk_score if policies.may_review(info.context.viewer) else None

    @strawberry.field(
        description="Staff only: what decided it, LINK or CODE at first; what staff wrote once one of them judged it."
    )
    def reason(self, info: Info) -> str | None:
        return self.row.reason if policies.may_review(info.context.viewer) else None

    @strawberry.field(description="The code by which they came.")
    async def code(self, info: Info) -> ReferralCode:
        found = await info.context.load(queries.codes, self.row.code_id, ReferralCode.of)
        if found is None:
            raise LookupError(f"referral {self.row.id} is shown to somebody who may not see its code")
        return found

    @strawberry.field(description="Who came, as the one who invited them sees them. Null once their account is erased.")
    async def referee(self, info: Info) -> ReferredFriend | None:
        friend = self.row.referee
        if friend.state is MemberState.ERASED:
            return None
        shown = policies.may_review(info.context.viewer)
        member = await info.context.load(members_by_id, friend.id, Member.of) if shown else None
        return ReferredFriend(display_name=friend.display_name, member=member)


def _by_name_alone(key: UUID, display_name: str, at: datetime) -> Member:
    """A member of whom nothing but the name is told; the key is that of something else, so it finds nobody."""
    return Member.of(
        AuthorRow(
            id=key,
            handle="",
            display_name=display_name,
            avatar_url=None,
            bio=None,
            joined_at=at,
            trust_level=0,
            is_brand=False,
            is_moderator=False,
            post_count=0,
            accepted_answer_count=0,
            helpful_count=0,
            badges=(),
        )
    )
