"""What a holdout keeps from somebody cannot be told from what never was, on any way that the schema has (HO2)."""

import pytest

from graphql_schema.ids import key_of
from graphql_schema.schema import schema
from portal.access.viewers import viewer_of
from portal.accounts.models import Member
from portal.exclusives import queries as exclusives
from portal.holdouts.models import HoldoutKind
from portal.kernel import clock
from portal.loyalty.programme.models import EarnAction
from portal.notifications.models import Notification
from tests.leaks import answering
from tests.leaks.asking import askings
from tests.leaks.conftest import Suite
from tests.leaks.documents import Documents
from tests.leaks.world import NOW, SECRET, World, settled, small_world
from tests.makers import Make

KINDS = {
    "Reward": HoldoutKind.REWARD,
    "EarnRule": HoldoutKind.EARN_RULE,
    "ReferralCampaign": HoldoutKind.REFERRAL_CAMPAIGN,
    "Exclusive": HoldoutKind.EXCLUSIVE,
}


@pytest.fixture(scope="module")
async def withheld(portal_db) -> Suite:
    """The small world, and one thing of each kind in it that is there for all but anna."""
    make = Make()
    world = await small_world(make)
    anna = await Member.get(handle="anna")
    world.viewers = {"held out": await viewer_of(anna.id)}
    made = schema()._schema
    readings = list(Documents(made, world.there, world.names).readings())
    before = await answering.read_all(readings, world.viewers)
    with clock.living_at(NOW):
        await _keep_from(anna, make, world)
        world.viewers = {"held out": await viewer_of(anna.id)}
    return Suite(world, readings, before, list(askings(made, world)))


async def _keep_from(anna: Member, make: Make, world: World) -> None:
    things = {
        "Reward": (await make.reward(10, title=f"{SECRET} reward", available_from=NOW)).id,
        "EarnRule": (await make.earn_rule(EarnAction.SHARE, 3, title=f"{SECRET} rule", starts_at=NOW)).rule.id,
        "ReferralCampaign": (await make.campaign(f"{SECRET}-friends", name=f"{SECRET} friends", starts_at=NOW)).id,
        "Exclusive": (await make.release(slug=f"{SECRET}-drop", title=f"{SECRET} drop", public_at=NOW)).id,
    }
    for type_name, thing in things.items():
        await make.holdout(KINDS[type_name], thing, keeps_out=[anna])
    await settled()
    world.gated = {type_name: [thing] for type_name, thing in things.items()}
    world.words = {"slug": [f"{SECRET}-drop", f"{SECRET}-friends"], "query": [SECRET]}


async def test_reading_everything_shows_nothing_of_it(withheld):
    after = await answering.read_all(withheld.readings, withheld.world.viewers)

    assert answering.differences(withheld.before, after) == []


async def test_it_is_answered_like_what_never_was(withheld):
    """By every id and name, to the byte, by as many statements."""
    assert len(withheld.askings) >= LEAST_ASKINGS

    assert await answering.unlike(withheld.askings, withheld.world.viewers) == []


LEAST_ASKINGS = 20


async def test_no_notice_has_a_word_of_it(withheld):
    anna = withheld.world.viewers["held out"].id
    things = [thing for keys in withheld.world.gated.values() for thing in keys]

    assert not await Notification.filter(member_id=anna, subject_id__in=things).exists()


async def test_the_others_have_it(withheld):
    """Else all of this would hold where nothing is to be had at all."""
    bert = await viewer_of((await Member.get(handle="bert")).id)
    lists = ("Query.exclusives", "Program.rewards", "Program.earnRules", "Program.referralCampaigns")
    found = await answering.read_all([one for one in withheld.readings if one.path in lists], {"bert": bert})

    assert {path: SECRET in answer for (path, _), answer in found.items()} == dict.fromkeys(lists, True)


async def test_a_leak_that_is_planted_is_found(withheld, monkeypatch):
    monkeypatch.setattr(exclusives, "visible_to", lambda *_, **__: ("TRUE", ()))
    some = [one for one in withheld.askings if one.path == "Query.node (id: Exclusive)"]

    assert [key_of("Exclusive", one.behind) for one in some] == withheld.world.gated["Exclusive"]
    assert await answering.unlike(some, withheld.world.viewers) != []
