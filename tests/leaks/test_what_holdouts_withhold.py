"""What a holdout keeps from somebody cannot be told from what never was, on any way that the schema has (HO2).

On PostgreSQL, and what is for segments on SQLite: the rules of sight are the same statements, which
tests/leaks/test_nothing_leaks.py asks of both databases.
"""

import pytest

from graphql_schema.ids import key_of
from portal.access.viewers import viewer_of
from portal.accounts.models import Member
from portal.exclusives import queries as exclusives
from portal.holdouts.models import HoldoutKind
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
from tests.leaks.world import SECRET, small_world
from tests.makers import Make

__all__ = [
    "test_all_that_is_read_shows_nothing_of_it",
    "test_it_is_answered_like_what_never_was",
    "test_no_notice_has_a_word_of_it",
]
BACKENDS = ("postgresql",)
KINDS = {
    "Reward": HoldoutKind.REWARD,
    "EarnRule": HoldoutKind.EARN_RULE,
    "ReferralCampaign": HoldoutKind.REFERRAL_CAMPAIGN,
    "Exclusive": HoldoutKind.EXCLUSIVE,
}


@pytest.fixture(scope="module")
async def kept_back(portal_db) -> Suite:
    """The small world, and one thing of each kind in it that is there for all but anna."""
    make = Make()
    world = await small_world(make)
    anna = await Member.get(handle="anna")

    async def held_out():
        return {"held out": await viewer_of(anna.id)}

    async def keep():
        things = await things_of_each_kind(make)
        for type_name, thing in things.items():
            await make.holdout(KINDS[type_name], thing, keeps_out=[anna])
        return things

    return await suite_of(world, held_out, keep)


async def test_the_others_have_it(kept_back):
    """Else all of this would hold where nothing is to be had at all."""
    bert = await viewer_of((await Member.get(handle="bert")).id)
    found = await answering.read_all([one for one in kept_back.readings if one.path in LISTS], {"bert": bert})

    assert {path: SECRET in answer for (path, _), answer in found.items()} == dict.fromkeys(LISTS, True)


async def test_a_leak_that_is_planted_is_found(kept_back, monkeypatch):
    monkeypatch.setattr(exclusives, "visible_to", lambda *_, **__: ("TRUE", ()))
    some = [one for one in kept_back.askings if one.path == "Query.node (id: Exclusive)"]

    assert [key_of("Exclusive", one.behind) for one in some] == kept_back.world.gated["Exclusive"]
    assert await answering.unlike(some, kept_back.world.viewers) != []
