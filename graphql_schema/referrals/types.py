"""Campaigns, codes and referrals, each with what its reader may know of it."""

from datetime import datetime
from decimal import Decimal
from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.accounts.loaders import members_by_id
from graphql_schema.accounts.types import Member
from graphql_schema.context import Info
from graphql_schema.ids import Node, global_id
from graphql_schema.money import Money
from graphql_schema.referrals.enums import ReferralRewardKind, ReferralState, RewardSide
from graphql_schema.shop.products import Product
from portal.accounts.models import MemberState
from portal.accounts.viewer import Viewer
from portal.community.queries import AuthorRow
from portal.kernel import clock
from portal.referrals import links, models, policies, queries


@strawberry.type(description="What one side gets for a referral.")
class ReferralReward:
    side: RewardSide = strawberry.field(description="Who gets it.")
    kind: ReferralRewardKind = strawberry.field(description="What it is.")
    points: int | None = strawberry.field(description="For the kind POINTS.")
    value: Money | None = strawberry.field(default=None, description="For an amount off or store credit.")
    percent: Decimal | None = strawberry.field(default=None, description="For a percentage off.")
    product: Product | None = strawberry.field(default=None, description="For a free product.")

    @classmethod
    def of(cls, row: models.CampaignReward) -> Self:
        return cls(side=row.side, kind=row.kind, points=row.points)


@strawberry.type(description="What the brand promises to those who invite and those who come.")
class ReferralCampaign(Node):
    row: strawberry.Private[models.Campaign]
    slug: str = strawberry.field(description="Names the campaign for programs.")
    name: str = strawberry.field(description="What people call it.")
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
    starts_at: datetime | None = strawberry.field(description="Nobody is brought before this.")
    ends_at: datetime | None = strawberry.field(description="Nobody is brought from this instant on.")
    is_active: bool = strawberry.field(description="Whether it brings people at the moment.")

    @classmethod
    def of(cls, row: models.Campaign) -> Self:
        return cls(
            id=global_id("ReferralCampaign", row.id),
            row=row,
            slug=row.slug,
            name=row.name,
            minimum_order=Money.maybe(row.minimum_order_minor, row.currency),
            hold_days=row.hold_days,
            attribution_days=row.attribution_days,
            max_rewards_per_referrer=row.max_rewards_per_referrer,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            is_active=policies.is_running(row, clock.now()),
        )

    @strawberry.field(description="What each side gets, the one who invites first.")
    async def rewards(self, info: Info) -> list[ReferralReward]:
        promised = await info.context.load(queries.rewards_of, self.row.id)
        return [ReferralReward.of(reward) for reward in promised or ()]


@strawberry.type(description="By what a member invites.")
class ReferralCode(Node):
    row: strawberry.Private[models.ReferralCode]
    code: str = strawberry.field(description="As it is written; case, and letters that look alike, make no difference.")
    url: str = strawberry.field(description="The link to share.")
    campaign: ReferralCampaign = strawberry.field(description="What is promised to both sides.")
    visits: int = strawberry.field(description="How often the link was followed; 0 for anyone but its owner and staff.")
    sign_ups: int = strawberry.field(
        description="How many came by it and proved their address; 0 for anyone but its owner and staff."
    )
    rewarded: int = strawberry.field(
        description="How many of them were rewarded; 0 for anyone but its owner and staff."
    )
    is_active: bool = strawberry.field(description="Whether it brings people at the moment.")

    @classmethod
    def of(cls, row: models.ReferralCode, viewer: Viewer) -> Self:
        counts = row.owner_id == viewer.member_id or policies.may_review(viewer)
        return cls(
            id=global_id("ReferralCode", row.id),
            row=row,
            code=row.code,
            url=links.url_of(row.code),
            campaign=ReferralCampaign.of(row.campaign),
            visits=row.visits if counts else 0,
            sign_ups=row.sign_ups if counts else 0,
            rewarded=row.rewarded if counts else 0,
            is_active=row.is_active and policies.is_running(row.campaign, clock.now()),
        )

    @strawberry.field(description="The link as a QR code: an SVG element without scripts, for a page.")
    def qr_svg(self) -> str:
        return links.qr_svg(self.row.code)

    @strawberry.field(description="Who invites.")
    async def owner(self, info: Info) -> Member:
        found = await info.context.load(members_by_id, self.row.owner_id)
        return found or _by_name_alone(self.row.id, "…", self.row.created_at)


@strawberry.type(description="Who came by whom.")
class Referral(Node):
    row: strawberry.Private[models.Referral]
    state: ReferralState = strawberry.field(description="How far it has come.")
    created_at: datetime = strawberry.field(description="When the friend signed up.")
    qualified_at: datetime | None = strawberry.field(description="When the order was placed that fulfils the terms.")
    rewards_due_at: datetime | None = strawberry.field(description="When both sides get their rewards.")
    rewarded_at: datetime | None = strawberry.field(description="When they got them.")
    risk_signals: list[str] | None = strawberry.field(
        description="Staff only: why it waits, was turned down or taken back; codes for programs."
    )
    reason: str | None = strawberry.field(
        description="Staff only: what decided it, LINK or CODE at first; what staff wrote once one of them judged it."
    )

    @classmethod
    def of(cls, row: models.Referral, viewer: Viewer) -> Self:
        is_staff = policies.may_review(viewer)
        return cls(
            id=global_id("Referral", row.id),
            row=row,
            state=row.state,
            created_at=row.created_at,
            qualified_at=row.qualified_at,
            rewards_due_at=row.rewards_due_at,
            rewarded_at=row.rewarded_at,
            risk_signals=list(row.risk_signals) if is_staff else None,
            reason=row.reason if is_staff else None,
        )

    @strawberry.field(description="The code by which they came.")
    async def code(self, info: Info) -> ReferralCode:
        found = await info.context.load(queries.codes, self.row.code_id)
        if found is None:
            raise LookupError(f"referral {self.row.id} is shown to somebody who may not see its code")
        return ReferralCode.of(found, info.context.viewer)

    @strawberry.field(
        description="Who came. Shown to the referrer by display name alone: the handle is empty, and the id leads "
        "nowhere. Null once their account is erased."
    )
    async def referee(self, info: Info) -> Member | None:
        friend = self.row.referee
        if friend.state is MemberState.ERASED:
            return None
        if policies.may_review(info.context.viewer):
            return await info.context.load(members_by_id, friend.id)
        return _by_name_alone(self.row.id, friend.display_name, self.row.created_at)


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
