"""Fetching anything by its global id: the table of what has one, and the two root fields that fetch by it."""

from asyncio import gather

import strawberry

from graphql_schema import context
from graphql_schema.accounts.api_keys import ApiKey
from graphql_schema.accounts.types import Session
from graphql_schema.care.types import Customer, Interaction
from graphql_schema.community.loaders import categories_by_id, members_by_id
from graphql_schema.community.types import Category, Member, Post, Thread
from graphql_schema.context import Info, NodeType
from graphql_schema.exclusives.types import Exclusive
from graphql_schema.feedback.profile import ProfileQuestion
from graphql_schema.feedback.types import Survey, SurveyQuestion
from graphql_schema.ids import Node
from graphql_schema.insights.goals import Goal
from graphql_schema.insights.holdouts import Holdout
from graphql_schema.insights.own_segments import OwnSegment
from graphql_schema.insights.simulations import Simulation
from graphql_schema.loyalty.account import LoyaltyAccount, PointsTransaction
from graphql_schema.loyalty.coupon_cases import CouponCase
from graphql_schema.loyalty.loaders import rules_by_id
from graphql_schema.loyalty.queries import Program, programmes_by_id
from graphql_schema.loyalty.types import EarnRule, Redemption, Reward
from graphql_schema.moderation.desk import SavedReply
from graphql_schema.moderation.fair_play import FairPlayFinding
from graphql_schema.moderation.types import AuditEntry, ModerationCase
from graphql_schema.notifications.types import Notification
from graphql_schema.privacy.types import CustomerDataRequest
from graphql_schema.referrals.partners import Partner, PartnerCommission, PartnerPayout
from graphql_schema.referrals.types import Referral, ReferralCampaign, ReferralCode
from graphql_schema.reviews.types import Review
from graphql_schema.shop.deliveries import ShopDelivery
from graphql_schema.shop.loaders import products_by_id
from graphql_schema.shop.orders import Order
from graphql_schema.shop.products import Product
from graphql_schema.tiers.loaders import tiers_by_id
from graphql_schema.tiers.types import Tier
from graphql_schema.webhooks.types import WebhookDelivery, WebhookEndpoint
from portal.access import api_keys
from portal.accounts import sessions
from portal.care.customers import customers_by_id
from portal.care.timeline import interactions_by_id
from portal.community import queries as community
from portal.community.fair_play import queries as fair_play
from portal.exclusives import queries as exclusives
from portal.feedback import queries as feedback
from portal.feedback.profile import queries as profile
from portal.insights.goals import queries as goals
from portal.insights.holdouts import queries as holdouts
from portal.insights.own_segments import queries as own_segments
from portal.insights.simulating import queries as simulations
from portal.kernel.errors import Invalid
from portal.kernel.wording import Plural
from portal.loyalty.queries import accounts, history, rewards
from portal.loyalty.redeeming import coupon_cases
from portal.moderation import queries as moderation
from portal.moderation import replies
from portal.notifications import queries as notifications
from portal.privacy import buyers as privacy
from portal.referrals import queries as referrals
from portal.referrals.partners import queries as partners
from portal.reviews import queries as reviews
from portal.shop import queries as shop
from portal.shop.inbox import queries as inbox
from portal.webhooks import queries as webhooks

MOST_IDS = 100

NODES = {
    # People and the forum
    "Member": NodeType(members_by_id, Member.of),
    "Category": NodeType(categories_by_id, Category.of),
    "Thread": NodeType(community.threads_wherever, Thread.of),
    "Post": NodeType(community.posts_by_id, Post.of),
    "Session": NodeType(sessions.sessions_by_id, Session.of),
    "ApiKey": NodeType(api_keys.api_keys_by_id, ApiKey.of),
    # The shop
    "Product": NodeType(products_by_id, Product.of),
    "Review": NodeType(reviews.reviews_by_id, Review.of),
    "Order": NodeType(shop.orders_by_id, Order.of),
    "ShopDelivery": NodeType(inbox.deliveries_by_id, ShopDelivery.of),
    "CustomerDataRequest": NodeType(privacy.requests_by_id, CustomerDataRequest.of),
    "Customer": NodeType(customers_by_id, Customer.of),
    "Interaction": NodeType(interactions_by_id, Interaction.of),
    "Survey": NodeType(feedback.surveys_by_id, Survey.of),
    "SurveyQuestion": NodeType(feedback.questions_by_id, SurveyQuestion.of),
    "ProfileQuestion": NodeType(profile.questions_by_id, ProfileQuestion.of),
    # Those who invite, and those who come
    "Referral": NodeType(referrals.referrals, Referral.of),
    "ReferralCode": NodeType(referrals.codes, ReferralCode.of),
    "ReferralCampaign": NodeType(referrals.campaigns, ReferralCampaign.of),
    "Partner": NodeType(partners.partners_by_id, Partner.of),
    "PartnerCommission": NodeType(partners.commissions_by_id, PartnerCommission.of),
    "PartnerPayout": NodeType(partners.payouts_by_id, PartnerPayout.of),
    # Points, and what they open
    "Program": NodeType(programmes_by_id, Program.of),
    "Tier": NodeType(tiers_by_id, Tier.of),
    "EarnRule": NodeType(rules_by_id, EarnRule.of),
    "Reward": NodeType(rewards.rewards_by_id, Reward.of),
    "Redemption": NodeType(rewards.redemptions_by_id, Redemption.of),
    "CouponCase": NodeType(coupon_cases.cases_by_id, CouponCase.of),
    "LoyaltyAccount": NodeType(accounts.balances_of, LoyaltyAccount.of),
    "PointsTransaction": NodeType(history.entries_by_id, PointsTransaction.of),
    "Exclusive": NodeType(exclusives.releases_by_id, Exclusive.of),
    # Figures
    "Goal": NodeType(goals.goals_by_id, Goal.of),
    "Holdout": NodeType(holdouts.holdouts_by_id, Holdout.of),
    "OwnSegment": NodeType(own_segments.segments_by_id, OwnSegment.of),
    "Simulation": NodeType(simulations.simulations_by_id, Simulation.of),
    # Other systems
    "WebhookEndpoint": NodeType(webhooks.endpoints_by_id, WebhookEndpoint.of),
    "WebhookDelivery": NodeType(webhooks.deliveries_by_id, WebhookDelivery.of),
    # Moderators, and the inbox
    "ModerationCase": NodeType(moderation.cases_by_id, ModerationCase.of),
    "SavedReply": NodeType(replies.replies_by_id, SavedReply.of),
    "AuditEntry": NodeType(moderation.audit_entries_by_id, AuditEntry.of),
    "FairPlayFinding": NodeType(fair_play.findings_by_id, FairPlayFinding.of),
    "Notification": NodeType(notifications.notices_by_id, Notification.of),
}
"""Every type that has a global id: the loader of its rows, as far as a viewer may see them, and what shows a row."""


def wire_nodes() -> None:
    """Install the table; whoever makes the schema does so."""
    context.wire(NODES)


@strawberry.type
class NodeQuery:
    @strawberry.field(description="The thing with this id; null if there is none that the viewer may see.")
    async def node(self, info: Info, id: strawberry.ID) -> Node | None:
        return await info.context.node_by_id(id)

    @strawberry.field(description="The things with these ids, at most 100, in their order; null where there is none.")
    async def nodes(self, info: Info, ids: list[strawberry.ID]) -> list[Node | None]:
        if len(ids) > MOST_IDS:
            raise Invalid(
                Plural("Ask for at most one id at a time.", "Ask for at most {count} ids at a time."),
                field="ids",
                count=MOST_IDS,
            )
        return list(await gather(*map(info.context.node_by_id, ids)))
