"""Every `save…` and `update…` with all its optional fields said, for the promise that what is left out stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from portal.accounts.models import Member
from portal.community.draft_models import Draft
from portal.community.fair_play.models import FairPlayTerms
from portal.community.models import Category
from portal.exclusives.models import Release
from portal.feedback.models import Survey
from portal.kernel.records import Record
from portal.loyalty.programme.models import EarnRuleVersion, Programme, Tier
from portal.loyalty.redeeming.models import Reward
from portal.moderation.models import SavedReply
from portal.referrals.models import Campaign
from portal.referrals.partners.models import Partner
from portal.screening.models import ScreeningTerms
from portal.shop.models import Product
from portal.sign_on.models import IdentityProvider
from portal.webhooks.models import WebhookEndpoint

MONEY = {"amount": "7.00", "currency": "EUR"}
OFFER = {"kind": "INDIVIDUAL", "price": MONEY}
RELEASE = {"teaser": "Soon.", "bodyMarkdown": "It is.", "visibility": "TEASER", "windows": []}
SOON, LATER = "2031-05-01T08:00:00Z", "2031-06-01T08:00:00Z"


@dataclass(frozen=True)
class Saving:
    """A thing with every optional field said, as one that is worth another value than that of a new one."""

    rows: type[Record]
    needed: Mapping[str, Any]
    said: Mapping[str, Any]
    apart: frozenset[str] = frozenset({"id", "version", "saved_at", "edition", "edition_since"})
    returns: str = "errors { code field }"
    by_id: str | None = None
    """The type whose id says which one is changed; None where a slug or a number does."""
    is_refused: frozenset[str] = field(default_factory=frozenset)
    """What may not be cleared: then nothing changes, and the form says why."""


RULE = {"action": "PURCHASE", "title": "Earn"}
REWARD = {"title": "Off", "description": "", "cost": 500}
SAVINGS: Mapping[str, tuple[Saving, ...]] = {
    "saveDraft": (
        Saving(Draft, {"place": "THREAD", "placeKey": "house", "bodyMarkdown": "I have"}, {"title": "A question"}),
        Saving(Draft, {"place": "REVIEW", "placeKey": "TEA-1", "bodyMarkdown": "It is"}, {"title": "Tea", "rating": 4}),
    ),
    "updateProfile": (
        Saving(
            Member,
            {},
            {
                "displayName": "Anna B.",
                "bio": "Coffee.",
                "locale": "de",
                "birthday": "1990-05-01",
                "reminderMails": False,
                "onLeaderboards": False,
                "wantsRecommendations": False,
            },
            is_refused=frozenset({"displayName", "locale"}),
        ),
    ),
    "updateNotificationPreferences": (
        Saving(Member, {"preferences": []}, {"digestRhythm": "DAILY"}, is_refused=frozenset({"digestRhythm"})),
    ),
    "saveCategory": (
        Saving(
            Category,
            {"slug": "room", "name": "Room"},
            {
                "description": "A room.",
                "parentSlug": "house",
                "requiredTierSlug": "gold",
            }
            | {"whoCanPost": "MODERATOR", "whoCanReply": "BRAND", "whoCanSee": "CUSTOMER"}
            | {"whoCanOpen": "BRAND"}
            | {"position": 7, "earnsPoints": False, "holds": "NEWCOMERS", "locale": "fr"},
            is_refused=frozenset(),
        ),
    ),
    "saveProduct": (
        Saving(
            Product,
            {"sku": "B-1", "title": "Beans"},
            {
                "description": "Brown.",
                "url": "https://shop.example/b",
                "imageUrl": "https://shop.example/b.png",
                "price": MONEY,
                "productType": "Coffee",
                "categories": ["Coffee"],
            },
        ),
    ),
    "saveProgram": (
        Saving(
            Programme,
            {"name": "Club", "pointsName": "beans", "pointsPerCurrencyUnit": 50},
            {
                "pointsExpireAfterDays": 400,
                "expiryIsSliding": True,
                "adjustmentsAreActivity": True,
                "reminderDays": [9],
                "claimWindowDays": 5,
                "voterAgeDays": 9,
                "earnerAgeDays": 4,
                "earnerHelpfulVotes": 3,
                "signalVotes": 5,
                "fullPostsADay": 6,
                "overlap": "ADDITIVE",
            }
            | {"tierBasis": "SPEND", "tierWindow": "CALENDAR_YEAR", "tierWindowDays": 100, "tierGraceDays": 11}
            | {"tierDowngrade": "ONE_DOWN", "tierRefunds": "AT_NEXT_EVALUATION"},
            is_refused=frozenset({"pointsExpireAfterDays"}),
        ),
        Saving(
            Programme,
            {"name": "Club", "pointsName": "beans", "pointsPerCurrencyUnit": 50},
            {"pointsExpireAfterMonths": 12},
        ),
    ),
    "saveLook": (
        Saving(
            Programme,
            {},
            {
                "accent": "#1f5a4b",
                "heroTitle": "Welcome",
                "heroText": "Ask us.",
                "footerText": "Beans since 1998.",
                "imprintUrl": "https://shop.example/imprint",
                "privacyUrl": "https://shop.example/privacy",
                "termsUrl": "https://shop.example/terms",
                "termsVersion": "2026-12-01",
                "termsAreAskedAnew": True,
                "contactUrl": "https://shop.example/contact",
                "cookiesUrl": "https://shop.example/cookies",
            },
        ),
    ),
    "savePartner": (
        Saving(
            Partner,
            {"code": "HARBOUR", "name": "Harbour Radio", "paidBy": "INVOICE", "holdDays": 14},
            {
                "email": "radio@example.org",
                "percent": "7.5",
                "minimumOrder": MONEY,
                "attributionDays": 30,
                "maxCommissionsPerMonth": 7,
                "newCustomersOnly": True,
                "startsAt": SOON,
                "endsAt": LATER,
                "isActive": False,
            },
            is_refused=frozenset({"percent"}),
        ),
        Saving(
            Partner,
            {"code": "HARBOUR", "name": "Harbour Radio", "paidBy": "INVOICE", "holdDays": 14},
            {"fixed": MONEY},
            is_refused=frozenset({"fixed"}),
        ),
    ),
    "saveReply": (
        Saving(
            SavedReply,
            {"title": "Advertising"},
            {"textEn": "Please do not, {name}.", "textDe": "Bitte nicht, {name}.", "ground": "House rule 1"},
            returns="reply { id } errors { code field }",
            by_id="SavedReply",
        ),
    ),
    "saveScreening": (
        Saving(
            ScreeningTerms,
            {},
            {"words": "casino", "holdsPersonalData": True, "mostLinksOfNewcomers": 2}
            | {"newcomerDays": 3, "reviews": "EVERYTHING"},
        ),
    ),
    "saveFairPlay": (Saving(FairPlayTerms, {}, {"votesADay": 30, "votesADayForOne": 4, "voteStandsAfterMinutes": 60}),),
    "saveTier": (
        Saving(
            Tier,
            {"slug": "iron", "name": "Iron", "rank": 3, "qualifyingPoints": 10, "earnMultiplier": "1", "benefits": []},
            {"colour": "#c79a2b", "entryPoints": 50},
        ),
    ),
    "saveEarnRule": (
        Saving(
            EarnRuleVersion,
            RULE,
            {
                "multiplier": "2",
                "asksMinimumAgain": False,
                "dailyCap": 9,
                "holdDays": 3,
                "startsAt": SOON,
                "conditions": [{"field": "minimumOrder", "values": ["25.00"]}],
                "endsAt": LATER,
                "multiplierByTier": True,
                "isActive": False,
            },
            returns="earnRule { id } errors { code field }",
            by_id="EarnRule",
            is_refused=frozenset({"multiplier"}),
        ),
        Saving(
            EarnRuleVersion,
            RULE,
            {"points": 9},
            returns="earnRule { id } errors { code field }",
            by_id="EarnRule",
            is_refused=frozenset({"points"}),
        ),
        Saving(
            EarnRuleVersion,
            RULE,
            {"perCurrencyUnit": "2"},
            returns="earnRule { id } errors { code field }",
            by_id="EarnRule",
            is_refused=frozenset({"perCurrencyUnit"}),
        ),
        Saving(
            EarnRuleVersion,
            RULE,
            {"earnsNothing": True, "conditions": [{"field": "product", "values": ["B-1"]}]},
            returns="earnRule { id } errors { code field }",
            by_id="EarnRule",
            is_refused=frozenset({"earnsNothing", "conditions"}),
        ),
        Saving(
            EarnRuleVersion,
            {"action": "POST", "title": "Post", "points": 5},
            {"bySignal": False},
            returns="earnRule { id } errors { code field }",
            by_id="EarnRule",
        ),
    ),
    "saveSurvey": (
        Saving(
            Survey,
            {
                "title": "Your visit",
                "kind": "CUSTOM",
                "points": 5,
                "questions": [{"prompt": "And?", "kind": "TEXT"}],
            },
            {"closesAt": LATER, "sentAfter": "CONTACT", "sentAfterDays": 3},
            returns="survey { id } errors { code field }",
            by_id="Survey",
            is_refused=frozenset({"sentAfterDays"}),
        ),
    ),
    "saveReward": (
        Saving(
            Reward,
            {**REWARD, "kind": "DISCOUNT_AMOUNT"},
            {
                "value": MONEY,
                "requiredTierSlug": "gold",
                "stock": 3,
                "perMemberLimit": 2,
                "availableFrom": SOON,
                "availableUntil": LATER,
                "couponValidDays": 60,
                "returnsPoints": True,
                "isActive": False,
            },
            returns="reward { id } errors { code field }",
            by_id="Reward",
            is_refused=frozenset({"value"}),
        ),
        Saving(
            Reward,
            {**REWARD, "kind": "DISCOUNT_PERCENT"},
            {"percent": "10"},
            returns="reward { id } errors { code field }",
            by_id="Reward",
            is_refused=frozenset({"percent"}),
        ),
        Saving(
            Reward,
            {**REWARD, "kind": "FREE_PRODUCT"},
            {"productSku": "TEA-1"},
            returns="reward { id } errors { code field }",
            by_id="Reward",
            is_refused=frozenset({"productSku"}),
        ),
    ),
    "saveReferralCampaign": (
        Saving(
            Campaign,
            {
                "slug": "friends",
                "name": "Friends",
                "rewards": [{"side": "REFERRER", "kind": "POINTS", "points": 9}],
                "holdDays": 1,
                "attributionDays": 9,
            },
            {
                "minimumOrder": MONEY,
                "maxRewardsPerReferrer": 3,
                "maxRewardsPerMonth": 2,
                "reviewScore": 70,
                "startsAt": SOON,
                "endsAt": LATER,
                "isActive": False,
            },
        ),
    ),
    "saveExclusive": (
        Saving(
            Release,
            {"slug": "roast", "kind": "EVENT", "title": "Roast", **RELEASE},
            {
                "productSku": "TEA-1",
                "saleCode": "ROAST",
                "publicAt": SOON,
                "event": {"startsAt": LATER, "location": "Bremen", "seats": 20},
            },
            is_refused=frozenset({"event"}),
        ),
        Saving(
            Release,
            {"slug": "kettle", "kind": "PRODUCT_DROP", "title": "Kettle", **RELEASE},
            {"productSku": "TEA-1", "drop": {"pieces": 30, "holdHours": 6}, "offer": OFFER},
            is_refused=frozenset({"productSku"}),
        ),
    ),
    "saveOpenIdProvider": (
        Saving(
            IdentityProvider,
            {},
            {
                "slug": "login",
                "name": "Login",
                "issuer": "https://login.example.org",
                "clientId": "portal",
                "clientSecret": "of the client",
                "customerClaim": "customer_id",
                "source": "shop",
                "isActive": False,
            },
            returns="provider { id } errors { code field }",
            by_id="IdentityProvider",
            is_refused=frozenset({"slug", "name", "issuer", "clientId"}),
        ),
    ),
    "saveShopSignOn": (
        Saving(
            IdentityProvider,
            {},
            {
                "slug": "shop",
                "name": "Shop",
                "algorithm": "EDDSA",
                "publicKey": Ed25519PrivateKey.generate()
                .public_key()
                .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
                .decode(),
                "source": "shop",
                "isActive": False,
            },
            returns="provider { id } errors { code field }",
            by_id="IdentityProvider",
            is_refused=frozenset({"slug", "name", "algorithm", "publicKey"}),
        ),
    ),
    "saveWebhookEndpoint": (
        Saving(
            WebhookEndpoint,
            {"url": "https://hooks.example/portal", "description": "It", "topics": ["tier.changed"]},
            {"isActive": False},
            returns="endpoint { id } errors { code field }",
            by_id="WebhookEndpoint",
        ),
    ),
}
