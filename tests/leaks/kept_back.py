"""One thing of each kind that is there for all but some members, and what those may be told of it: nothing, on any way.

A module of tests makes its world by `suite_of` as the fixture ``kept_back``, and imports the three tests from here.
"""

from collections.abc import Awaitable, Callable, Mapping
from uuid import UUID

from graphql_schema.schema import schema
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.loyalty.programme.models import EarnAction
from portal.notifications.models import Notification
from tests.leaks import answering
from tests.leaks.asking import askings
from tests.leaks.conftest import Suite
from tests.leaks.documents import Documents
from tests.leaks.world import NOW, SECRET, World, settled
from tests.makers import Make

LEAST_ASKINGS = 20
LISTS = ("Query.exclusives", "Program.rewards", "Program.earnRules", "Program.referralCampaigns")
"""Where those who may have these things find them."""
Outside = Callable[[], Awaitable[dict[str, Viewer]]]


async def things_of_each_kind(make: Make) -> dict[str, UUID]:
    """By type; everybody's as long as nobody keeps them from somebody."""
    return {
        "Reward": (await make.reward(10, title=f"{SECRET} reward", available_from=NOW)).id,
        "EarnRule": (await make.earn_rule(EarnAction.SHARE, 3, title=f"{SECRET} rule", starts_at=NOW)).rule.id,
        "ReferralCampaign": (await make.campaign(f"{SECRET}-friends", name=f"{SECRET} friends", starts_at=NOW)).id,
        "Exclusive": (await make.release(slug=f"{SECRET}-drop", title=f"{SECRET} drop", public_at=NOW)).id,
    }


async def suite_of(world: World, outside: Outside, keep: Callable[[], Awaitable[Mapping[str, UUID]]]) -> Suite:
    """What the viewers from ``outside`` are answered before ``keep`` made things that are not for them, and everything
    to ask about those.
    """
    world.viewers = await outside()
    made = schema()._schema
    readings = list(Documents(made, world.there, world.names).readings())
    before = await answering.read_all(readings, world.viewers)
    with clock.living_at(NOW):
        things = await keep()
        await settled()
        world.gated = {type_name: [thing] for type_name, thing in things.items()}
        world.words = {"slug": [f"{SECRET}-drop", f"{SECRET}-friends"], "query": [SECRET]}
        world.viewers = await outside()
    return Suite(world, readings, before, list(askings(made, world)))


async def test_all_that_is_read_shows_nothing_of_it(kept_back):
    """The first of them by name: what the next one asks for changes what there is to read."""
    after = await answering.read_all(kept_back.readings, kept_back.world.viewers)

    assert answering.differences(kept_back.before, after) == []


async def test_it_is_answered_like_what_never_was(kept_back):
    """By every id and name, to the byte, by as many statements."""
    assert len(kept_back.askings) >= LEAST_ASKINGS

    assert await answering.unlike(kept_back.askings, kept_back.world.viewers) == []


async def test_no_notice_has_a_word_of_it(kept_back):
    members = [viewer.member_id for viewer in kept_back.world.viewers.values() if viewer.member_id is not None]
    things = [thing for keys in kept_back.world.gated.values() for thing in keys]

    assert members
    assert not await Notification.filter(member_id__in=members, subject_id__in=things).exists()
