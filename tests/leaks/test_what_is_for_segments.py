"""What is for the members of a segment cannot be told from what never was by all others, on any way (IN40)."""

import pytest

from graphql_schema.schema import schema
from portal.access.viewers import viewer_of
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM, VISITOR
from portal.insights.own_segments.limiting import save_audience
from portal.kernel import clock
from portal.loyalty.programme.models import EarnAction
from portal.notifications.models import Notification
from portal.segments.models import AudienceKind
from tests.leaks import answering
from tests.leaks.asking import askings
from tests.leaks.conftest import Suite
from tests.leaks.documents import Documents
from tests.leaks.world import NOW, SECRET, World, settled, small_world
from tests.makers import Make
from tests.makers.segments import condition

LEAST_ASKINGS = 20
KINDS = {
    "Reward": AudienceKind.REWARD,
    "EarnRule": AudienceKind.EARN_RULE,
    "ReferralCampaign": AudienceKind.REFERRAL_CAMPAIGN,
    "Exclusive": AudienceKind.EXCLUSIVE,
    "Survey": AudienceKind.SURVEY,
}


@pytest.fixture(scope="module")
async def kept_back(portal_db) -> Suite:
    """The small world, and one thing of each kind in it that is for bert alone."""
    make = Make()
    world = await small_world(make)
    anna = await Member.get(handle="anna")
    bert = await Member.get(handle="bert")
    with clock.living_at(NOW):
        await make.points(bert, 999_000)
        segment = await make.own_segment(condition("POINTS_AVAILABLE", "AT_LEAST", "990000"), name=f"{SECRET} ones")
    await settled()
    world.viewers = {"outside": await viewer_of(anna.id), "visitor": VISITOR}
    made = schema()._schema
    readings = list(Documents(made, world.there, world.names).readings())
    before = await answering.read_all(readings, world.viewers)
    with clock.living_at(NOW):
        await _limit(segment.id, make, world)
        world.viewers = {"outside": await viewer_of(anna.id), "visitor": VISITOR}
    return Suite(world, readings, before, list(askings(made, world)))


async def _limit(segment_id, make: Make, world: World) -> None:
    things = {
        "Reward": (await make.reward(10, title=f"{SECRET} reward", available_from=NOW)).id,
        "EarnRule": (await make.earn_rule(EarnAction.SHARE, 3, title=f"{SECRET} rule", starts_at=NOW)).rule.id,
        "ReferralCampaign": (await make.campaign(f"{SECRET}-friends", name=f"{SECRET} friends", starts_at=NOW)).id,
        "Exclusive": (await make.release(slug=f"{SECRET}-drop", title=f"{SECRET} drop", public_at=NOW)).id,
        "Survey": (await make.survey(title=f"{SECRET} survey")).id,
    }
    for type_name, thing in things.items():
        await save_audience(KINDS[type_name], thing, segment_id, by=SYSTEM)
    await settled()
    world.gated = {type_name: [thing] for type_name, thing in things.items()}
    world.words = {"slug": [f"{SECRET}-drop", f"{SECRET}-friends"], "query": [SECRET]}


async def test_reading_everything_shows_nothing_of_it_in40(kept_back):
    after = await answering.read_all(kept_back.readings, kept_back.world.viewers)

    assert answering.differences(kept_back.before, after) == []


async def test_it_is_answered_like_what_never_was_in40(kept_back):
    assert len(kept_back.askings) >= LEAST_ASKINGS

    assert await answering.unlike(kept_back.askings, kept_back.world.viewers) == []


async def test_no_notice_has_a_word_of_it_in40(kept_back):
    anna = kept_back.world.viewers["outside"].id
    things = [thing for keys in kept_back.world.gated.values() for thing in keys]

    assert not await Notification.filter(member_id=anna, subject_id__in=things).exists()


async def test_who_is_in_the_segment_has_it_in40(kept_back):
    """Else all of this would hold where nothing is to be had at all."""
    bert = await viewer_of((await Member.get(handle="bert")).id)
    lists = ("Query.exclusives", "Program.rewards", "Program.earnRules", "Program.referralCampaigns", "Query.surveys")
    found = await answering.read_all([one for one in kept_back.readings if one.path in lists], {"bert": bert})

    assert {path: SECRET in answer for (path, _), answer in found.items()} == dict.fromkeys(lists, True)
