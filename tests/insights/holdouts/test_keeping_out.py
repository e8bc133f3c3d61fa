"""Who is held out of something has it not, and nothing tells them; the others have it; at the end all have (HO2)."""

from datetime import UTC, datetime, timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.accounts.roles import grant_role
from portal.accounts.viewer import SYSTEM
from portal.holdouts.models import HoldoutKind, HoldoutMember, HoldoutMessage
from portal.insights.holdouts.keeping import stop_holdout
from portal.insights.recommending.rewards import rewards_for
from portal.kernel import clock, steps
from portal.kernel.errors import NotFound
from portal.loyalty.ledger import reminders
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.issuing import redeem_reward
from portal.notifications.models import Notification, NotificationKind
from portal.referrals.codes import create_code, own_codes
from tests.queue import notices_told

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)
REWARDS = """query ($id: ID!) { node(id: $id) { id } program { rewards(first: 5) { totalCount nodes { id } } } }"""
RULES = """query ($id: ID!) { node(id: $id) { id } program { earnRules { id } } }"""
CAMPAIGNS = """query ($id: ID!) { node(id: $id) { id } program { referralCampaigns { id } } }"""
RELEASES = """query ($id: ID!, $slug: String!) {
    node(id: $id) { id } exclusive(slug: $slug) { id } exclusives(first: 5) { totalCount nodes { id } } }"""


async def two(make):
    return await make.member("anna"), await make.member("bert")


async def test_a_reward_is_not_there_for_them_ho2(make, graphql):
    anna, bert = await two(make)
    reward = await make.reward(20)
    for one in (anna, bert):
        await make.points(one, 100)
    await make.holdout(HoldoutKind.REWARD, reward.id, keeps_out=[anna], and_not=[bert])
    its_id = global_id("Reward", reward.id)

    kept_out, others = [await graphql(REWARDS, viewer=one, id=its_id) for one in (anna, bert)]
    refusal = await refused(redeem_reward(reward.id, idempotency_key="a", by=await make.viewer(anna)))
    unknown = await refused(redeem_reward(anna.id, idempotency_key="b", by=await make.viewer(anna)))

    assert kept_out == {"node": None, "program": {"rewards": {"totalCount": 0, "nodes": []}}}
    assert others["program"]["rewards"] == {"totalCount": 1, "nodes": [{"id": its_id}]}
    assert (refusal.message("en"), refusal.field) == (unknown.message("en"), unknown.field)
    assert await rewards_for([anna.id], await make.viewer(anna)) == {anna.id: []}
    assert [one.id for one in (await rewards_for([bert.id], await make.viewer(bert)))[bert.id]] == [reward.id]
    assert await redeem_reward(reward.id, idempotency_key="a", by=await make.viewer(bert))


async def refused(asking) -> NotFound:
    with pytest.raises(NotFound) as refusal:
        await asking
    return refusal.value


async def test_a_rule_gives_them_nothing_and_is_not_there_for_them_ho2(make, graphql):
    anna, bert = await two(make)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    double = (await make.earn_rule(EarnAction.PURCHASE, multiplier=2)).rule
    await make.holdout(HoldoutKind.EARN_RULE, double.id, keeps_out=[anna], and_not=[bert])
    for one in (anna, bert):
        await make.order(one, "50.00", placed_at=clock.now())

    kept_out, others = [await graphql(RULES, viewer=one, id=global_id("EarnRule", double.id)) for one in (anna, bert)]

    assert [await earned(make, one) for one in (anna, bert)] == [50, 100]
    assert (kept_out["node"], len(kept_out["program"]["earnRules"])) == (None, 1)
    assert len(others["program"]["earnRules"]) == 2


async def earned(make, member) -> int:
    return sum(one.points for one in await Transfer.filter(account=await make.account(member), kind="EARN"))


async def test_what_was_done_before_the_start_and_is_told_late_earns_as_it_did_ho2(make):
    with clock.living_at(NOW):
        anna = await make.member("anna")
        rule = (await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)).rule
    with clock.living_at(NOW + timedelta(days=2)):
        await make.holdout(HoldoutKind.EARN_RULE, rule.id, keeps_out=[anna])
        await make.order(anna, "10.00", placed_at=NOW + timedelta(days=1))
        await make.order(anna, "20.00", placed_at=NOW + timedelta(days=2))

    assert await earned(make, anna) == 10


async def test_what_was_done_before_the_end_and_is_told_after_it_earns_nothing_ho2(make):
    with clock.living_at(NOW):
        anna = await make.member("anna")
        rule = (await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)).rule
        await make.holdout(HoldoutKind.EARN_RULE, rule.id, keeps_out=[anna])
    with clock.living_at(NOW + timedelta(days=40)):
        await make.order(anna, "10.00", placed_at=NOW + timedelta(days=1))
        await make.order(anna, "20.00", placed_at=NOW + timedelta(days=39))

    assert await earned(make, anna) == 20


async def test_a_campaign_of_referrals_is_not_there_for_them_ho2(make, graphql):
    anna, bert = await two(make)
    campaign = await make.campaign()
    await make.holdout(HoldoutKind.REFERRAL_CAMPAIGN, campaign.id, keeps_out=[anna], and_not=[bert])
    its_id = global_id("ReferralCampaign", campaign.id)

    kept_out = await graphql(CAMPAIGNS, viewer=anna, id=its_id)
    refusal = await refused(create_code(campaign.slug, by=await make.viewer(anna)))
    unknown = await refused(create_code("no-such", by=await make.viewer(anna)))

    assert kept_out == {"node": None, "program": {"referralCampaigns": []}}
    assert (refusal.message("en"), refusal.field) == (unknown.message("en"), unknown.field)
    assert await own_codes(by=await make.viewer(anna)) == []
    assert len(await own_codes(by=await make.viewer(bert))) == 1


async def test_a_release_is_not_there_for_them_and_nobody_tells_them_ho2(make, graphql):
    await make.ladder()
    anna, bert = await two(make)
    release = await make.release(slug="drop", public_at=clock.now() - timedelta(days=1))
    await make.holdout(HoldoutKind.EXCLUSIVE, release.id, keeps_out=[anna], and_not=[bert])
    its_id = global_id("Exclusive", release.id)

    kept_out, others = [await graphql(RELEASES, viewer=one, id=its_id, slug="drop") for one in (anna, bert)]

    assert kept_out == {"node": None, "exclusive": None, "exclusives": {"totalCount": 0, "nodes": []}}
    assert others["exclusives"] == {"totalCount": 1, "nodes": [{"id": its_id}]}


async def test_staff_see_what_is_withheld_from_them_as_customers_ho2(make, graphql):
    anna = await make.member("anna")
    reward = await make.reward(20)
    await make.holdout(HoldoutKind.REWARD, reward.id, keeps_out=[anna])
    assert (await make.viewer(anna)).withheld == {reward.id}

    await grant_role(anna.id, Role.BRAND, by=SYSTEM)

    assert (await make.viewer(anna)).withheld == frozenset()


async def test_reminders_reach_all_but_them_ho2(make):
    with clock.living_at(NOW):
        await make.programme(reminder_days=[30])
        anna, bert = await two(make)
        for one in (anna, bert):
            await make.points(one, 100, expires_at=NOW + timedelta(days=40))
        await make.holdout(
            HoldoutKind.MESSAGE, message=HoldoutMessage.POINTS_EXPIRING, keeps_out=[anna], and_not=[bert]
        )
    with clock.living_at(NOW + timedelta(days=12)):
        await steps.finish(reminders.remind_due, clock.now())
        await notices_told()

    told = await Notification.filter(kind=NotificationKind.POINTS_EXPIRING).values_list("member_id", flat=True)
    assert told == [bert.id]


async def test_at_the_end_and_when_it_is_stopped_all_have_it_ho2(make):
    with clock.living_at(NOW):
        anna, reward = await make.member("anna"), await make.reward(20)
        holdout = await make.holdout(HoldoutKind.REWARD, reward.id, keeps_out=[anna], ends_on=NOW.date() + timedelta(5))
        during = (await make.viewer(anna)).withheld
    with clock.living_at(NOW + timedelta(days=6)):
        after = (await make.viewer(anna)).withheld
    with clock.living_at(NOW + timedelta(days=1)):
        await stop_holdout(holdout.id, by=SYSTEM)
        stopped = (await make.viewer(anna)).withheld

    assert (during, after, stopped) == ({reward.id}, frozenset(), frozenset())
    assert await HoldoutMember.all().count() == 1
