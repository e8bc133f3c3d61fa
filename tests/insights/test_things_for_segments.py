"""Rules, campaigns, rewards, releases and surveys for the members of a segment alone (IN40)."""

from datetime import UTC, datetime, timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.viewer import SYSTEM
from portal.exclusives.bookings import book
from portal.exclusives.models import Booking, ReleaseKind
from portal.exclusives.terms import DropTerms
from portal.feedback.queries import surveys
from portal.insights.own_segments.judging import judge_due
from portal.insights.own_segments.limiting import save_audience
from portal.kernel import clock, steps
from portal.kernel.errors import NotFound
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.issuing import redeem_reward
from portal.moderation.models import AuditEntry
from portal.segments.audiences import ever_kept_back
from portal.segments.models import Audience, AudienceKind
from tests.makers.segments import condition

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)
LIMIT = """mutation ($input: LimitToSegmentInput!) {
    limitToSegment(input: $input) { segment { name } errors { code field } } }"""
OPEN = "mutation ($input: OpenToEveryoneInput!) { openToEveryone(input: $input) { segment { name } errors { code field } } }"
GIVE_BACK = "mutation ($input: RsvpInput!) { rsvp(input: $input) { exclusive { slug } errors { code } } }"
NAMED = "query { ownSegments { name audiences { kind subjectId title } } }"
REWARDS = "query { program { rewards(first: 5) { nodes { title } } } }"


async def old_and_new(make):
    """Anna has long been there; Bert joined today, and is in the segment of those."""
    with clock.living_at(NOW - 100 * DAY):
        anna = await make.member("anna")
    with clock.living_at(NOW):
        bert = await make.member("bert")
        segment = await make.own_segment(condition("DAYS_SINCE_JOINING", "AT_MOST", "1"))
    return anna, bert, segment


async def earned(make, member) -> int:
    return sum(one.points for one in await Transfer.filter(account=await make.account(member), kind="EARN"))


async def test_a_rule_gives_by_who_was_in_it_at_the_moment_of_the_deed_in40(make):
    anna, bert, segment = await old_and_new(make)
    with clock.living_at(NOW):
        rule = (await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)).rule
        await make.order(anna, "5.00", placed_at=NOW - DAY)
        await save_audience(AudienceKind.EARN_RULE, rule.id, segment.id, by=SYSTEM)
    with clock.living_at(NOW + DAY):
        for one in (anna, bert):
            await make.order(one, "10.00", placed_at=NOW + DAY)
    with clock.living_at(NOW + 3 * DAY):
        await steps.finish(judge_due, clock.now())
        await make.order(bert, "20.00", placed_at=NOW + 2 * DAY)
    with clock.living_at(NOW + 4 * DAY):
        await make.order(bert, "40.00", placed_at=NOW + 4 * DAY)
        kept_back = await ever_kept_back([anna.id, bert.id], AudienceKind.EARN_RULE, clock.now())

    assert (await earned(make, anna), await earned(make, bert)) == (5, 30)
    assert kept_back == {
        anna.id: [(rule.id, NOW, NOW + 4 * DAY)],
        bert.id: [(rule.id, NOW + 3 * DAY, NOW + 4 * DAY)],
    }


async def test_a_reward_is_for_its_members_until_it_is_for_everybody_in40(make, graphql):
    anna, bert, segment = await old_and_new(make)
    brand, reward = await make.brand(), await make.reward(20)
    await make.points(anna, 50)
    thing = {"kind": "REWARD", "subjectId": global_id("Reward", reward.id)}

    limited = await graphql(LIMIT, viewer=brand, input={**thing, "segmentId": global_id("OwnSegment", segment.id)})
    shown = [len((await graphql(REWARDS, viewer=one))["rewards"]["nodes"]) for one in (anna, bert, brand, None)]
    with pytest.raises(NotFound):
        await redeem_reward(reward.id, idempotency_key="a", by=await make.viewer(anna))
    named = await graphql(NAMED, viewer=brand)
    opened = await graphql(OPEN, viewer=brand, input=thing)
    again = await graphql(OPEN, viewer=brand, input=thing)

    assert limited == {"segment": {"name": segment.name}, "errors": []}
    assert shown == [0, 1, 1, 0]
    assert named[0]["audiences"] == [{**thing, "title": reward.title}]
    assert opened == limited
    assert again == {"segment": None, "errors": []}
    assert await redeem_reward(reward.id, idempotency_key="a", by=await make.viewer(anna))
    assert await AuditEntry.filter(action="segment.audience").count() == 2


async def test_a_survey_is_for_its_members_in40(make):
    anna, bert, segment = await old_and_new(make)
    survey = await make.survey()
    await save_audience(AudienceKind.SURVEY, survey.id, segment.id, by=SYSTEM)

    with pytest.raises(NotFound):
        await make.response(survey, 9, by=anna)

    assert await surveys(await make.viewer(anna)) == []
    assert await make.response(survey, 9, by=bert)


async def test_nobody_moves_up_in_what_is_for_others_and_a_place_in_it_is_given_back_in40(make, graphql):
    anna, bert, segment = await old_and_new(make)
    with clock.living_at(NOW):
        carl, beans = await make.member("carl"), await make.product("beans")
        drop = {"kind": ReleaseKind.PRODUCT_DROP, "drop": DropTerms(pieces=1), "product_sku": beans.sku}
        release = await make.release(public_at=NOW - DAY, **drop)
        for one in (anna, carl, bert):
            await book(release.id, by=await make.viewer(one))
        await save_audience(AudienceKind.EXCLUSIVE, release.id, segment.id, by=SYSTEM)
        gone = {"exclusiveId": global_id("Exclusive", release.id), "attend": False}

        given = await graphql(GIVE_BACK, viewer=anna, input=gone)
        refused = await graphql(GIVE_BACK, viewer=anna, input=gone)

    assert given == {"exclusive": None, "errors": []}
    assert refused == {"exclusive": None, "errors": [{"code": "NOT_FOUND"}]}
    holding = {one.member_id: one.placed_at for one in await Booking.all()}
    assert holding == {bert.id: NOW, carl.id: None}


async def test_what_is_not_there_is_for_nobody_in40(make, graphql):
    anna, _, segment = await old_and_new(make)
    brand, reward = await make.brand(), await make.reward(20)
    thing = {"kind": "REWARD", "subjectId": global_id("Reward", reward.id)}
    own = global_id("OwnSegment", segment.id)

    wrong = [
        await graphql(LIMIT, viewer=viewer, input={**thing, "segmentId": own, **changes})
        for viewer, changes in (
            (brand, {"kind": "SURVEY"}),
            (brand, {"segmentId": global_id("OwnSegment", reward.id)}),
            (anna, {}),
        )
    ]

    assert [one["errors"][0] for one in wrong] == [
        {"code": "NOT_FOUND", "field": ["subjectId"]},
        {"code": "NOT_FOUND", "field": ["segmentId"]},
        {"code": "FORBIDDEN", "field": None},
    ]
    assert not await Audience.exists()
