"""What makes something makes it once under an idempotency key: every mutation has one, or says why it needs none (R6)."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from graphql import get_named_type

from graphql_schema.schema import schema
from portal.feedback.models import Survey
from portal.feedback.profile.models import ProfileQuestion
from portal.insights.models import Goal, Simulation
from portal.kernel.records import Record
from portal.loyalty.programme.models import EarnRule
from portal.loyalty.redeeming.models import Reward
from portal.moderation.models import SavedReply
from portal.segments.models import OwnSegment
from portal.sign_on.models import IdentityProvider
from portal.webhooks.models import WebhookEndpoint

pytestmark = pytest.mark.anyio
IN_A_MONTH = (datetime.now(UTC).date() + timedelta(days=30)).isoformat()
MUTATIONS = schema()._schema.mutation_type.fields  # type: ignore[union-attr]
CHANGES = frozenset(
    [
        "verifyEmail",
        "refreshSession",
        "logout",
        "requestPasswordReset",
        "resetPassword",
        "changePassword",
        "requestEmailChange",
        "confirmEmailChange",
        "stopEmailChange",
        "acceptTerms",
        "agreeToMails",
        "confirmMails",
        "withdrawMails",
        "updateProfile",
        "revokeSession",
        "addPushDevice",
        "removePushDevice",
        "eraseAccount",
        "mergeMembers",
        "grantRole",
        "appointModerator",
        "archiveCategory",
        "deleteCategory",
        "restorePost",
        "rotateSignOnSecret",
        "deleteIdentityProvider",
        "checkIdentityProvider",
        "liftSanction",
        "revokeApiKey",
        "editThread",
        "editPost",
        "setIdeaStatus",
        "react",
        "bookmark",
        "saveDraft",
        "deleteDraft",
        "rsvp",
        "renewCalendarFeed",
        "endCalendarFeed",
        "deletePost",
        "vote",
        "editReview",
        "deleteReview",
        "replyToReview",
        "voteReviewHelpful",
        "acceptAnswer",
        "unacceptAnswer",
        "followThread",
        "markThreadRead",
        "moderateThread",
        "mergeThreads",
        "tryOrder",
        "tryRefund",
        "tryTier",
        "repeatShopDelivery",
        "dismissShopDelivery",
        "removeExchangeRate",
        "cancelRedemption",
        "markCouponUsed",
        "saveLook",
        "saveProgram",
        "saveScreening",
        "saveFairPlay",
        "undoFairPlayFinding",
        "confirmFairPlayFinding",
        "endTierGrant",
        "decideCouponCase",
        "reviewReferral",
        "erasePartner",
        "reviewPartnerCommission",
        "decideCase",
        "decideCases",
        "assignCase",
        "noteAnswering",
        "markThreat",
        "endThreat",
        "deleteReply",
        "deleteGoal",
        "startHoldout",
        "stopHoldout",
        "deleteHoldout",
        "tellProfile",
        "takeBackProfile",
        "limitToSegment",
        "openToEveryone",
        "decideAppeal",
        "markNotificationsRead",
        "updateNotificationPreferences",
        "rotateWebhookSecret",
        "deleteWebhookEndpoint",
        "replayWebhookDelivery",
        "replayFailedWebhooks",
        "answerCustomerDataRequest",
        "saveTranslations",
    ]
)
"""They change what there is, and make nothing."""
NEEDS_NONE: Mapping[str, str] = {
    "register": "The address is the key: a repetition answers the same, and the mail says it once more.",
    "login": "Each is a session of its own, of the device that asks.",
    "signOn": "The token is the key: it is good once.",
    "saveCategory": "The slug is the key.",
    "saveProduct": "The number is the key.",
    "recordOrder": "The shop's number of the order is the key.",
    "recordRefund": "The shop's number of the refund is the key.",
    "recordInteraction": "The reporting system's number of the contact is the key.",
    "saveExchangeRate": "The currency and the day are the key.",
    "importExchangeRates": "The currency and the day of each are the key.",
    "saveTier": "The slug is the key.",
    "appeal": "The case is the key: whoever may object does so once.",
    "appealByReference": "The reference is the key, as the case is for `appeal`.",
    "grantTier": "A second grant takes the place of the first.",
    "recordShare": "It counts once a day and place.",
    "recordReferralVisit": "A visit is counted, not made; the limit is of visits.",
    "saveReferralCampaign": "The slug is the key.",
    "savePartner": "The code is the key.",
    "closePartnerPayout": "The day is the key: it stands in one list.",
    "saveExclusive": "The slug is the key.",
    "saveAcquisitionCost": "The day since when is the key.",
    "saveChannelCost": "The channel and the day are the key.",
    "saveMargin": "The day is the key.",
    "sendTestWebhook": "Whoever sends another means another.",
    "requestDataExport": "One a day, and the second is told so.",
}


@dataclass(frozen=True)
class Making:
    rows: type[Record]
    given: Mapping[str, Any]
    other: Mapping[str, Any]
    thing: str


MADE: Mapping[str, Making] = {
    "saveReward": Making(
        Reward,
        {"title": "Off", "description": "", "kind": "EXPERIENCE", "cost": 500},
        {"cost": 600},
        "reward",
    ),
    "saveEarnRule": Making(
        EarnRule, {"action": "ANSWER_ACCEPTED", "title": "Answers", "points": 5}, {"points": 6}, "earnRule"
    ),
    "saveSurvey": Making(
        Survey,
        {"title": "Your visit", "kind": "CUSTOM", "points": 5, "questions": [{"prompt": "And?", "kind": "TEXT"}]},
        {"points": 6},
        "survey",
    ),
    "saveProfileQuestion": Making(
        ProfileQuestion,
        {
            "prompt": "How do you brew?",
            "purpose": "To show you what suits.",
            "kind": "CHOICE",
            "choices": ["Press", "Filter"],
            "points": 0,
            "isActive": True,
        },
        {"points": 5},
        "question",
    ),
    "saveSegment": Making(
        OwnSegment,
        {
            "name": "Buyers",
            "match": "ALL",
            "isActive": True,
            "conditions": [{"field": "ORDERS", "comparison": "AT_LEAST", "values": ["1"]}],
        },
        {"match": "ANY"},
        "segment",
    ),
    "saveGoal": Making(Goal, {"metric": "NPS", "target": 30.0, "dueOn": IN_A_MONTH}, {"target": 40.0}, "goal"),
    "simulateProgram": Making(
        Simulation,
        {
            "from": "2026-01-01",
            "to": "2026-01-31",
            "earnRules": [{"action": "PURCHASE", "title": "Orders", "perCurrencyUnit": "2"}],
        },
        {"to": "2026-02-01"},
        "simulation",
    ),
    "saveReply": Making(SavedReply, {"title": "Thanks", "textEn": "Thank you."}, {"title": "Welcome"}, "reply"),
    "saveWebhookEndpoint": Making(
        WebhookEndpoint,
        {"url": "https://example.org/hook", "description": "ERP", "topics": ["tier.changed"]},
        {"description": "CRM"},
        "endpoint",
    ),
    "saveShopSignOn": Making(IdentityProvider, {"slug": "shop", "name": "Shop"}, {"slug": "other"}, "provider"),
    "saveOpenIdProvider": Making(
        IdentityProvider,
        {"slug": "login", "name": "Shop", "issuer": "https://login.example.org", "clientId": "portal"},
        {"slug": "other"},
        "provider",
    ),
}
"""Those that staff make by a `save…`; what members make has tests in the rooms."""


def test_every_mutation_takes_a_key_or_says_why_not():
    keyed = {name for name, field in MUTATIONS.items() if "idempotencyKey" in _members(field)}

    assert set(MUTATIONS) - keyed == CHANGES | set(NEEDS_NONE)
    assert not keyed & (CHANGES | set(NEEDS_NONE))


def test_every_save_that_has_an_id_to_change_is_tried_here():
    by_id = {name for name, field in MUTATIONS.items() if name.startswith("save") and "id" in _members(field)}

    assert by_id - {"saveTranslations"} == set(MADE) - {"simulateProgram"}


@pytest.mark.parametrize("name", MADE)
async def test_the_same_key_makes_one_thing_and_another_wish_is_refused_r6(make, graphql, name):
    making = MADE[name]
    document = f"mutation($input: {_input(name)}!) {{ {name}(input: $input) {{ {making.thing} {{ id }} errors {{ code field }} }} }}"
    admin = await make.admin()
    given = {**making.given, "idempotencyKey": "mine"}
    before = await making.rows.all().count()

    answers = await asyncio.gather(*(graphql(document, viewer=admin, input=given) for _ in range(3)))
    again = await graphql(document, viewer=admin, input=given)
    other = await graphql(document, viewer=admin, input={**given, **making.other})
    too_long = await graphql(document, viewer=admin, input={**given, "idempotencyKey": "x" * 81})
    changed = None
    if "id" in _members(MUTATIONS[name]):
        to_change = {**given, **making.other, "id": again[making.thing]["id"]}
        changed = await graphql(document, viewer=admin, input=to_change)

    assert [one["errors"] for one in (*answers, again)] == [[]] * 4
    assert len({one[making.thing]["id"] for one in (*answers, again)}) == 1
    assert other["errors"] == [{"code": "CONFLICT", "field": ["idempotencyKey"]}]
    assert too_long["errors"] == [{"code": "TOO_LONG", "field": ["idempotencyKey"]}]
    assert changed is None or changed["errors"] == []
    assert await making.rows.all().count() == before + 1


@pytest.mark.parametrize("name", ["saveWebhookEndpoint", "saveShopSignOn"])
async def test_a_secret_is_shown_to_the_first_alone_a14(make, graphql, name):
    making = MADE[name]
    document = f"mutation($input: {_input(name)}!) {{ {name}(input: $input) {{ secret errors {{ code }} }} }}"
    admin = await make.admin()

    shown = [
        (await graphql(document, viewer=admin, input={**making.given, "idempotencyKey": "k"}))["secret"] for _ in "ab"
    ]

    assert shown[0] is not None
    assert shown[1] is None


def _input(name: str) -> str:
    return get_named_type(MUTATIONS[name].args["input"].type).name


def _members(field: Any) -> set[str]:
    return set(get_named_type(field.args["input"].type).fields) if "input" in field.args else set()
