"""What is for the members of a segment cannot be told from what never was by all others, on any way (IN40).

On SQLite, as what a holdout withholds is looked for on PostgreSQL.
"""

import pytest

from portal.access.viewers import viewer_of
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM, VISITOR
from portal.insights.own_segments.limiting import save_audience
from portal.kernel import clock
from portal.segments.models import AudienceKind
from tests.leaks import answering
from tests.leaks.conftest import Suite
from tests.leaks.kept_back import (  # the tests of whatever is kept from somebody
    LISTS,
    suite_of,
    test_all_that_is_read_shows_nothing_of_it,
    test_it_is_answered_like_what_never_was,
    test_no_notice_has_a_word_of_it,
    things_of_each_kind,
)
from tests.leaks.world import NOW, SECRET, settled, small_world
from tests.makers import Make
from tests.makers.segments import condition

__all__ = [
    "test_all_that_is_read_shows_nothing_of_it",
    "test_it_is_answered_like_what_never_was",
    "test_no_notice_has_a_word_of_it",
]
BACKENDS = ("sqlite",)
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

    async def outside():
        return {"outside": await viewer_of(anna.id), "visitor": VISITOR}

    async def keep():
        things = {**await things_of_each_kind(make), "Survey": (await make.survey(title=f"{SECRET} survey")).id}
        for type_name, thing in things.items():
            await save_audience(KINDS[type_name], thing, segment.id, by=SYSTEM)
        return things

    return await suite_of(world, outside, keep)


async def test_who_is_in_the_segment_has_it_in40(kept_back):
    """Else all of this would hold where nothing is to be had at all."""
    bert = await viewer_of((await Member.get(handle="bert")).id)
    lists = (*LISTS, "Query.surveys")
    found = await answering.read_all([one for one in kept_back.readings if one.path in lists], {"bert": bert})

    assert {path: SECRET in answer for (path, _), answer in found.items()} == dict.fromkeys(lists, True)
