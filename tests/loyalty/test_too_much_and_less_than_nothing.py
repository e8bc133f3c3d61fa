"""Numbers that nobody means: refused beside their field, or capped by an entry that says so; nothing becomes null (P6)."""

from decimal import Decimal

import pytest

from graphql_schema.ids import global_id
from portal.kernel import sql
from portal.kernel.money import money
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Lot, Transfer, TransferKind
from portal.loyalty.programme.models import EarnAction, Tier, TierBasis
from portal.loyalty.redeeming.models import Reward

pytestmark = pytest.mark.anyio
ADJUST = """mutation ($input: AdjustPointsInput!) { adjustPoints(input: $input) {
  transaction { points } errors { code field } } }"""
SAVE_REWARD = (
    "mutation ($input: SaveRewardInput!) { saveReward(input: $input) { reward { cost } errors { code field } } }"
)
SAVE_TIER = "mutation ($input: SaveTierInput!) { saveTier(input: $input) { tier { slug } errors { code field } } }"
RECORD = """mutation ($input: RecordOrderInput!) { recordOrder(input: $input) {
  order { id } errors { code field } } }"""
MINE = """{ viewer { loyalty { available pending debt lifetimeEarned
  transactions(first: 5) { nodes { points pointsBeforeCap balanceAfter } } } } }"""


def adjustment(member, points, key="k"):
    return {"memberId": global_id("Member", member.id), "points": points, "reason": "A slip", "idempotencyKey": key}


@pytest.mark.parametrize("points", [-(10**9), 10**9, 2**31 - 1, -(2**31), 0])
async def test_an_adjustment_beyond_all_measure_is_invalid_and_moves_nothing_p6(make, graphql, points):
    member = await make.member()
    await make.points(member, 10)

    saved = await graphql(ADJUST, viewer=await make.brand(), input=adjustment(member, points))

    assert saved == {"transaction": None, "errors": [{"code": "INVALID", "field": ["points"]}]}
    assert (await make.account(member)).available == 10
    assert await Transfer.all().count() == 1


@pytest.mark.parametrize("points", [2**31, -(2**31) - 1, 10**12])
async def test_what_is_no_whole_number_of_32_bits_is_refused_before_anything_is_done_p6(make, graphql, points):
    member = await make.member()

    answer = await graphql.raw(ADJUST, viewer=await make.brand(), input=adjustment(member, points))

    assert "data" not in answer or answer["data"] is None
    assert len(answer["errors"]) == 1
    assert "between -2147483648 and 2147483647" in answer["errors"][0]["message"]
    assert not await Transfer.exists()


@pytest.mark.parametrize("cost", [0, -1, -(2**31), 2**31 - 1])
async def test_a_reward_for_nothing_or_for_more_than_anybody_has_is_invalid_p6(make, graphql, cost):
    told = {"title": "A mug", "description": "", "kind": "EXPERIENCE", "cost": cost}

    saved = await graphql(SAVE_REWARD, viewer=await make.brand(), input=told)

    assert saved == {"reward": None, "errors": [{"code": "INVALID", "field": ["cost"]}]}
    assert not await Reward.exists()


@pytest.mark.parametrize("multiplier", ["1000000000", "0", "100.5"])
async def test_a_multiplier_beyond_all_measure_is_invalid_p6(make, graphql, multiplier):
    told = {
        "slug": "gold", "name": "Gold", "rank": 1, "qualifyingPoints": 0, "earnMultiplier": multiplier, "benefits": [],
    }  # fmt: skip

    saved = await graphql(SAVE_TIER, viewer=await make.brand(), input=told)

    assert saved == {"tier": None, "errors": [{"code": "INVALID", "field": ["earnMultiplier"]}]}
    assert not await Tier.exists()


async def test_an_order_of_a_billion_is_capped_by_an_entry_that_says_so_and_nothing_nulls_p6_m11(make, graphql):
    """10¹² cents at a thousand points to the euro would be 10¹³ points; an account holds 10⁹."""
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1000))
    member = await make.member()
    total = {"amount": "10000000000.00", "currency": "EUR"}
    told = {
        "externalId": "big", "customerEmail": member.email, "placedAt": "2026-11-01T10:00:00Z", "total": total,
        "lines": [{"sku": "ship", "title": "A ship", "quantity": 1, "total": total}],
    }  # fmt: skip

    recorded = await graphql(RECORD, viewer=await make.brand(), input=told)
    mine = await graphql(MINE, viewer=member)

    assert recorded["errors"] == []
    assert mine["loyalty"]["available"] == mine["loyalty"]["lifetimeEarned"] == ledger.LARGEST_BALANCE
    assert mine["loyalty"]["transactions"]["nodes"][0]["points"] == ledger.LARGEST_BALANCE
    assert mine["loyalty"]["transactions"]["nodes"][0]["pointsBeforeCap"] == 2**31 - 1
    assert await ledger.verify() == []


async def test_who_spends_more_than_any_number_counts_reaches_the_highest_tier_p6_m11(make, graphql):
    """Where spending counts, and somebody pays 10¹² euros."""
    await make.programme(tier_basis=TierBasis.SPEND)
    await make.tier("gold", 1, 500)
    member = await make.member()
    total = {"amount": "999999999999.99", "currency": "EUR"}
    told = {
        "externalId": "big", "customerEmail": member.email, "placedAt": "2026-11-01T10:00:00Z", "total": total,
        "lines": [],
    }  # fmt: skip

    recorded = await graphql(RECORD, viewer=await make.brand(), input=told)
    progress = await graphql(
        "{ viewer { loyalty { tier { slug } tierProgress { qualifyingPoints } } } }", viewer=member
    )

    assert recorded["errors"] == []
    assert progress["loyalty"] == {"tier": {"slug": "gold"}, "tierProgress": {"qualifyingPoints": 2**31 - 1}}


async def test_a_full_account_takes_no_more_and_gives_what_it_has_p6_m11(make, graphql):
    member, staff = await make.member(), await make.brand()
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    await make.points(member, ledger.LARGEST_BALANCE - 5)

    over = await graphql(ADJUST, viewer=staff, input=adjustment(member, 6))
    assert over["errors"] == [{"code": "INVALID", "field": ["points"]}]
    await make.order(member, amount=money(Decimal(100), "EUR"))
    mine = await graphql(MINE, viewer=member)

    assert mine["loyalty"]["available"] == ledger.LARGEST_BALANCE
    newest = mine["loyalty"]["transactions"]["nodes"][0]
    assert newest == {"points": 5, "pointsBeforeCap": 100, "balanceAfter": ledger.LARGEST_BALANCE}
    assert await Transfer.filter(kind=TransferKind.ADJUST).count() == 0
    assert await sql.fetch_value("SELECT SUM(remaining) FROM points_lots") == ledger.LARGEST_BALANCE
    assert await Lot.all().count() == 2
    assert await ledger.verify() == []
