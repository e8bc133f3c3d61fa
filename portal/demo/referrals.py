"""The invitation campaign and who came through whom, in every state that a referral can have."""

from decimal import Decimal

from portal.demo.shapes import SampleCampaign, SampleCampaignReward, SampleReferral
from portal.referrals.models import ReferralRewardKind, ReferralState, RewardSide

CAMPAIGN = SampleCampaign(
    slug="moin",
    name="Moin mitbringen",
    en={"name": "Bring a friend"},
    minimum_order=Decimal(20),
    hold_days=14,
    attribution_days=90,
    max_rewards_per_referrer=10,
    rewards=(
        SampleCampaignReward(RewardSide.REFERRER, ReferralRewardKind.POINTS, 500),
        SampleCampaignReward(RewardSide.REFEREE, ReferralRewardKind.POINTS, 300),
    ),
)

VANITY_CODES = {
    "alice_pours": "ALICE-POURS",
    "doro_dreht": "DORO-DREHT",
    "mahlgrad_max": "MAHLGRAD-MAX",
    "tinto_tom": "TINTO-TOM",
}

REFERRALS = (
    SampleReferral("alice_pours", "bob_blooms", ReferralState.REWARDED),
    SampleReferral("doro_dreht", "crema_clara", ReferralState.REWARDED),
    SampleReferral("doro_dreht", "plietsch", ReferralState.REVERSED),
    SampleReferral("mahlgrad_max", "zweitmuehle", ReferralState.REJECTED),
    SampleReferral("alice_pours", "june_in_jutland", ReferralState.QUALIFIED),
    SampleReferral("alice_pours", "quiet_quentin", ReferralState.SIGNED_UP),
    SampleReferral("tinto_tom", "beanstalker", ReferralState.REWARDED),
)

# How often a link was followed without a sign-up: the funnel needs people who only looked.
LOOKED_ONLY = {"alice_pours": 11, "doro_dreht": 7, "mahlgrad_max": 3, "tinto_tom": 5}
