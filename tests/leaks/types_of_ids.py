"""Every type with a global id: where its rows stand, and why there are some of which nothing is behind a gate."""

from collections.abc import Mapping
from types import MappingProxyType

from tortoise.models import Model

from portal.access.models import ApiKey
from portal.accounts.models import Member, Session
from portal.care.models import Interaction
from portal.community.fair_play.models import Finding
from portal.community.models import Category, Post, Thread
from portal.exclusives.models import Release
from portal.feedback.models import Survey, SurveyQuestion
from portal.feedback.profile.models import ProfileQuestion
from portal.holdouts.models import Holdout
from portal.insights.models import Goal, Simulation
from portal.loyalty.ledger.models import Account, Transfer
from portal.loyalty.programme.models import EarnRule, Programme, Tier
from portal.loyalty.redeeming.models import CouponCase, Redemption, Reward
from portal.moderation.models import AuditEntry, Case, SavedReply
from portal.notifications.models import Notification
from portal.privacy.models import CustomerDataRequest
from portal.referrals.models import Campaign, Referral, ReferralCode
from portal.referrals.partners.models import Partner, PartnerCommission, PartnerPayout
from portal.reviews.models import Review
from portal.segments.models import OwnSegment
from portal.shop.inbox.models import ShopDelivery
from portal.shop.models import Customer, Order, Product
from portal.webhooks.models import WebhookDelivery, WebhookEndpoint

TYPES: Mapping[str, type[Model]] = MappingProxyType(
    {
        "ApiKey": ApiKey,
        "AuditEntry": AuditEntry,
        "Category": Category,
        "CouponCase": CouponCase,
        "Customer": Customer,
        "CustomerDataRequest": CustomerDataRequest,
        "EarnRule": EarnRule,
        "Exclusive": Release,
        "Goal": Goal,
        "Holdout": Holdout,
        "OwnSegment": OwnSegment,
        "Simulation": Simulation,
        "FairPlayFinding": Finding,
        "Interaction": Interaction,
        "LoyaltyAccount": Account,
        "Member": Member,
        "ModerationCase": Case,
        "Notification": Notification,
        "Order": Order,
        "Partner": Partner,
        "PartnerCommission": PartnerCommission,
        "PartnerPayout": PartnerPayout,
        "PointsTransaction": Transfer,
        "Post": Post,
        "Product": Product,
        "Program": Programme,
        "Redemption": Redemption,
        "Referral": Referral,
        "ReferralCampaign": Campaign,
        "ReferralCode": ReferralCode,
        "Review": Review,
        "Reward": Reward,
        "SavedReply": SavedReply,
        "Session": Session,
        "ShopDelivery": ShopDelivery,
        "Survey": Survey,
        "SurveyQuestion": SurveyQuestion,
        "ProfileQuestion": ProfileQuestion,
        "Thread": Thread,
        "Tier": Tier,
        "WebhookDelivery": WebhookDelivery,
        "WebhookEndpoint": WebhookEndpoint,
    }
)
"""Where the rows of each type stand."""
OPEN: Mapping[str, str] = MappingProxyType(
    {
        "Product": "one that is no longer sold is still named by old orders and questions",
        "Program": "there is one, and its rules are for everybody",
        "ReferralCampaign": "what a campaign promises is no secret",
        "Survey": "every member is asked, and one that is closed was open to all; what was answered is staff's alone",
        "SurveyQuestion": "likewise",
        "ProfileQuestion": "every member is asked, and reads what they told themselves alone",
        "Tier": "the ladder is for everybody to see",
    }
)
"""Types of which nothing is behind a gate, and why."""
