"""Every change of programme, tiers, rules, campaigns and rewards is told with its day (GO5)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from portal.kernel import clock
from portal.loyalty.programme.current import ProgrammeTerms, save_programme
from portal.loyalty.programme.earn_rules import EarnRuleTerms, save_earn_rule
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import RewardKind
from portal.loyalty.redeeming.rewards import RewardTerms, save_reward
from portal.loyalty.tiering.terms import TierTerms, save_tier
from portal.referrals.campaigns import save_campaign
from portal.referrals.models import RewardSide
from portal.referrals.terms import CampaignTerms
from portal.referrals.terms import RewardTerms as Promise

pytestmark = pytest.mark.anyio
BEGIN = datetime(2026, 3, 1, 9, tzinfo=UTC)
CHANGES = """query ($from: Date!, $to: Date!) { insights(from: $from, to: $to) {
    changes { kind title detail day by { handle } } } }"""


async def told(graphql, viewer, start="2026-03-01", end="2026-03-31"):
    found = await graphql(CHANGES, viewer=viewer, **{"from": start, "to": end})
    return [(one["day"], one["kind"], one["title"], one["detail"]) for one in found["changes"]]


async def test_changes_of_every_kind_are_told_newest_first_go5(make, graphql):
    brand = await make.brand("brenda")
    by = await make.viewer(brand)
    club = ProgrammeTerms(name="Club", points_name="beans")
    silver = TierTerms(slug="silver", name="Silver", rank=1, qualifying_points=100)
    rule = EarnRuleTerms(action=EarnAction.PURCHASE, title="A bean for a euro", per_currency_unit=Decimal(1))
    double = EarnRuleTerms(action=EarnAction.PURCHASE, title="Double beans", multiplier=Decimal(2))
    cup = RewardTerms(title="A cup", description="", kind=RewardKind.EXPERIENCE, cost=500)
    promise = Promise(side=RewardSide.REFERRER, kind="POINTS", points=100)
    friends = CampaignTerms(slug="friends", name="Friends", rewards=[promise], hold_days=14, attribution_days=30)
    deeds = (
        lambda: save_programme(club, by=by),
        lambda: save_tier(silver, by=by),
        lambda: save_earn_rule(rule, by=by),
        lambda: save_earn_rule(double, by=by),
        lambda: save_reward(cup, by=by),
        lambda: save_campaign(friends, by=by),
    )
    for day, deed in enumerate(deeds):
        with clock.living_at(BEGIN + timedelta(days=day)):
            await deed()

    found = await told(graphql, brand)

    assert [one[:3] for one in found] == [
        ("2026-03-06", "REFERRAL_CAMPAIGN", "Friends"),
        ("2026-03-05", "REWARD", "A cup"),
        ("2026-03-04", "CAMPAIGN", "Double beans"),
        ("2026-03-03", "EARN_RULE", "A bean for a euro"),
        ("2026-03-02", "TIER", "Silver"),
        ("2026-03-01", "PROGRAMME", "Club"),
    ]
    assert await told(graphql, brand, end="2026-03-02") == found[-2:]


async def test_which_terms_changed_and_who_did_it_is_noted_go5(make, graphql):
    brand = await make.brand("brenda")
    by = await make.viewer(brand)
    cup = RewardTerms(title="A cup", description="", kind=RewardKind.EXPERIENCE, cost=500)
    with clock.living_at(BEGIN):
        reward = await save_reward(cup, by=by)
        await save_reward(replace(cup, id=reward.id, cost=400, stock=10), by=by)

        found = await graphql(CHANGES, viewer=brand, **{"from": "2026-03-01", "to": "2026-03-31"})

    assert [(one["detail"], one["by"]) for one in found["changes"]] == [
        ("cost: 500 → 400, stock: None → 10", {"handle": "brenda"}),
        (None, {"handle": "brenda"}),
    ]


async def test_a_reward_that_was_refused_is_no_change_go5(make, graphql):
    brand = await make.brand("brenda")
    wrong = RewardTerms(title="A cup", description="", kind=RewardKind.EXPERIENCE, cost=0)
    with clock.living_at(BEGIN):
        with pytest.raises(Exception, match="costs"):
            await save_reward(wrong, by=await make.viewer(brand))

        assert await told(graphql, brand) == []


async def test_only_who_reads_the_insights_reads_changes_go5(make, graphql):
    raw = await graphql.raw(CHANGES, viewer=await make.member(), **{"from": "2026-03-01", "to": "2026-03-31"})

    assert raw["data"] == {"insights": None}
    assert raw["errors"][0]["extensions"]["code"] == "FORBIDDEN"
