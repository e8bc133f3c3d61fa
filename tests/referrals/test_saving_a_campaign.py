"""Writing down what a campaign promises."""

from decimal import Decimal

import pytest

from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import Forbidden, Invalid, NotFound, Required
from portal.kernel.money import Money
from portal.referrals.campaigns import save_campaign
from portal.referrals.models import Campaign, CampaignReward, ReferralRewardKind, RewardSide
from portal.referrals.terms import CampaignTerms, RewardTerms, StepTerms

POINTS, CREDIT = ReferralRewardKind.POINTS, ReferralRewardKind.STORE_CREDIT
PERCENT, FREE = ReferralRewardKind.DISCOUNT_PERCENT, ReferralRewardKind.FREE_PRODUCT
FIVE = [
    *(RewardTerms(side, POINTS, 5) for side in RewardSide),
    *(RewardTerms(side, PERCENT, percent=Decimal(5)) for side in RewardSide),
    RewardTerms(RewardSide.REFERRER, CREDIT, value=Money(5, "EUR")),
]
SAVE = """
mutation ($input: SaveReferralCampaignInput!) {
  saveReferralCampaign(input: $input) { campaign { name } errors { code field } }
}
"""


def terms(**changes):
    given = {
        "slug": "friends",
        "name": "Bring a friend",
        "rewards": [RewardTerms(RewardSide.REFERRER, POINTS, 500), RewardTerms(RewardSide.REFEREE, POINTS, 200)],
        "hold_days": 14,
        "attribution_days": 90,
    }
    return CampaignTerms(**{**given, **changes})


async def test_the_brand_saves_a_campaign_with_its_rewards(make):
    staff = await make.viewer(await make.brand())

    saved = await save_campaign(terms(minimum_order=Money(2500, "EUR"), max_rewards_per_referrer=10), by=staff)

    kept = await Campaign.get(slug="friends")
    assert kept.id == saved.id
    assert (kept.minimum_order_minor, kept.currency, kept.max_rewards_per_referrer) == (2500, "EUR", 10)
    rewards = await CampaignReward.filter(campaign=kept).values_list("side", "points")
    assert sorted(rewards) == [(RewardSide.REFEREE, 200), (RewardSide.REFERRER, 500)]


async def test_the_same_slug_changes_the_campaign_instead_of_making_another(make):
    first = await save_campaign(terms(), by=SYSTEM)

    second = await save_campaign(
        terms(name="Bring them all", rewards=[RewardTerms(RewardSide.REFERRER, POINTS, 900)]), by=SYSTEM
    )

    assert second.id == first.id
    assert await Campaign.all().count() == 1
    assert (await Campaign.get(id=first.id)).name == "Bring them all"
    assert await CampaignReward.filter(campaign=first).values_list("side", "points") == [(RewardSide.REFERRER, 900)]


async def test_a_campaign_keeps_what_is_left_out_and_null_clears(make, graphql):
    await save_campaign(
        terms(minimum_order=Money(2500, "EUR"), max_rewards_per_referrer=10, is_active=False), by=SYSTEM
    )
    rewards = [{"side": "REFERRER", "kind": "POINTS", "points": 500}]
    told = {"slug": "friends", "name": "New", "rewards": rewards, "holdDays": 14, "attributionDays": 90}

    saved = await graphql(SAVE, viewer=await make.brand(), input={**told, "maxRewardsPerReferrer": None})

    assert saved == {"campaign": {"name": "New"}, "errors": []}
    kept = await Campaign.get(slug="friends")
    assert (kept.minimum_order_minor, kept.currency, kept.is_active) == (2500, "EUR", False)
    assert kept.max_rewards_per_referrer is None


async def test_a_customer_is_refused_and_nothing_is_saved(make):
    with pytest.raises(Forbidden):
        await save_campaign(terms(), by=await make.viewer())

    assert not await Campaign.exists()


@pytest.mark.parametrize(
    ("changes", "refusal", "field"),
    [
        ({"rewards": []}, Required, ("rewards",)),
        ({"rewards": [RewardTerms(RewardSide.REFERRER, CREDIT)]}, Required, ("rewards", "0", "value")),
        ({"rewards": [RewardTerms(RewardSide.REFERRER, CREDIT, 5)]}, Invalid, ("rewards", "0", "points")),
        (
            {"rewards": [RewardTerms(RewardSide.REFERRER, CREDIT, value=Money(5, "USD"))]},
            Invalid,
            ("rewards", "0", "value", "currency"),
        ),
        (
            {"rewards": [RewardTerms(RewardSide.REFEREE, PERCENT, percent=Decimal(101))]},
            Invalid,
            ("rewards", "0", "percent"),
        ),
        (
            {"rewards": [RewardTerms(RewardSide.REFEREE, FREE, product_sku="NONE")]},
            NotFound,
            ("rewards", "0", "productSku"),
        ),
        (
            {"rewards": [RewardTerms(RewardSide.REFEREE, POINTS, 5, steps=[StepTerms(3, points=9)])]},
            Invalid,
            ("rewards", "0", "steps"),
        ),
        (
            {"rewards": [RewardTerms(RewardSide.REFERRER, POINTS, 5, steps=[StepTerms(3, points=5)])]},
            Invalid,
            ("rewards", "0", "steps"),
        ),
        (
            {"rewards": [RewardTerms(RewardSide.REFERRER, POINTS, 5, steps=[StepTerms(3, percent=Decimal(9))])]},
            Invalid,
            ("rewards", "0", "percent"),
        ),
        (
            {"rewards": FIVE},
            Invalid,
            ("rewards",),
        ),
        ({"max_rewards_per_month": 0}, Invalid, ("maxRewardsPerMonth",)),
        ({"review_score": 101}, Invalid, ("reviewScore",)),
        ({"rewards": [RewardTerms(RewardSide.REFERRER, POINTS)]}, Required, ("rewards", "0", "points")),
        ({"rewards": [RewardTerms(RewardSide.REFERRER, POINTS, 0)]}, Invalid, ("rewards", "0", "points")),
        (
            {"rewards": [RewardTerms(RewardSide.REFERRER, POINTS, 5, percent=Decimal(5))]},
            Invalid,
            ("rewards", "0", "percent"),
        ),
        ({"rewards": [RewardTerms(RewardSide.REFEREE, POINTS, 5)] * 2}, Invalid, ("rewards", "1", "side")),
        ({"minimum_order": Money(500, "USD")}, Invalid, ("minimumOrder", "currency")),
        ({"hold_days": -1}, Invalid, ("holdDays",)),
        ({"attribution_days": 0}, Invalid, ("attributionDays",)),
        ({"max_rewards_per_referrer": 0}, Invalid, ("maxRewardsPerReferrer",)),
        ({"slug": "Friends!"}, Invalid, ("slug",)),
        ({"name": "  "}, Required, ("name",)),
    ],
)
async def test_terms_that_cannot_be_kept_are_refused_at_the_field_at_fault(make, changes, refusal, field):
    with pytest.raises(refusal) as refused:
        await save_campaign(terms(**changes), by=SYSTEM)

    assert refused.value.field == field
    assert not await Campaign.exists()
