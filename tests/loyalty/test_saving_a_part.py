"""Saving says what changes: what is left out stays as it is, and null clears it."""

from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.kernel import clock
from portal.kernel.money import Money
from portal.loyalty.programme.models import Tier
from portal.loyalty.redeeming.models import Reward

pytestmark = pytest.mark.anyio

SAVE_REWARD = """
mutation ($input: SaveRewardInput!) { saveReward(input: $input) { reward { title } errors { code field } } }
"""
SAVE_TIER = "mutation ($input: SaveTierInput!) { saveTier(input: $input) { tier { slug } errors { code field } } }"


async def test_a_reward_keeps_all_that_is_left_out(make, graphql):
    tier = await make.tier("gold", 1, 0)
    until = clock.now() + timedelta(days=5)
    reward = await make.reward(
        500,
        value=Money(700, "EUR"),
        stock=3,
        per_member_limit=2,
        available_until=until,
        coupon_valid_days=60,
        required_tier_slug="gold",
        returns_points=True,
        is_active=False,
    )
    told = {"id": global_id("Reward", reward.id), "description": "New.", "kind": "DISCOUNT_AMOUNT", "cost": 600}

    saved = await graphql(SAVE_REWARD, viewer=await make.brand(), input={**told, "title": "Seven euros off"})

    assert saved == {"reward": {"title": "Seven euros off"}, "errors": []}
    now = await Reward.get(id=reward.id)
    assert (now.title, now.description, now.cost) == ("Seven euros off", "New.", 600)
    assert (now.value_minor, now.currency, now.stock, now.per_member_limit) == (700, "EUR", 3, 2)
    assert (now.available_until, now.coupon_valid_days, now.required_tier_id) == (until, 60, tier.id)
    assert (now.returns_points, now.is_active) == (True, False)


async def test_null_clears_what_a_reward_had(make, graphql):
    reward = await make.reward(500, stock=3, coupon_valid_days=60)
    told = {"id": global_id("Reward", reward.id), "title": "Off", "description": "", "kind": "DISCOUNT_AMOUNT"}

    await graphql(SAVE_REWARD, viewer=await make.brand(), input={**told, "cost": 500, "couponValidDays": None})

    now = await Reward.get(id=reward.id)
    assert (now.coupon_valid_days, now.stock) == (None, 3)


async def test_what_stays_has_to_fit_what_changes(make, graphql):
    """A reward of money keeps its value, and becomes no percentage without one."""
    reward = await make.reward(500)
    told = {"id": global_id("Reward", reward.id), "title": "Off", "description": "", "cost": 500}

    refused = await graphql(SAVE_REWARD, viewer=await make.brand(), input={**told, "kind": "DISCOUNT_PERCENT"})

    assert refused == {"reward": None, "errors": [{"code": "REQUIRED", "field": ["percent"]}]}
    assert (await Reward.get(id=reward.id)).kind == "DISCOUNT_AMOUNT"


async def test_a_tier_keeps_its_colour_and_its_present(make, graphql):
    await make.tier("gold", 1, 0, colour="#c79a2b", entry_points=50)
    told = {"slug": "gold", "name": "Gold", "rank": 1, "qualifyingPoints": 0, "earnMultiplier": "2", "benefits": []}

    await graphql(SAVE_TIER, viewer=await make.brand(), input=told)
    kept = await Tier.get(slug="gold")
    await graphql(SAVE_TIER, viewer=await make.brand(), input={**told, "colour": None, "entryPoints": None})
    cleared = await Tier.get(slug="gold")

    assert (kept.earn_multiplier, kept.colour, kept.entry_points) == ("2", "#c79a2b", 50)
    assert (cleared.colour, cleared.entry_points) == (None, 0)
