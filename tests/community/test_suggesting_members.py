"""Whom an @mention may mean, while it is typed."""

import pytest

from portal.access.keys import grant_key
from portal.accounts.models import Member
from portal.accounts.viewer import VISITOR
from portal.community.suggestions import suggestions
from portal.kernel import clock
from portal.kernel.errors import Invalid


@pytest.fixture
def suggested(make):
    async def found(prefix, *, within=None, by=None, first=20):
        viewer = await make.viewer(by)
        ids = await suggestions(prefix, thread_id=within.id if within else None, first=first, viewer=viewer)
        return [(await Member.get(id=one)).handle for one in ids]

    return found


async def test_handles_and_names_that_begin_so_are_told_the_closest_first(make, suggested):
    for handle, name in (("annabel", "X"), ("anna", "X"), ("bert", "Berta Anders"), ("carl", "Anke"), ("hanna", "X")):
        await make.member(handle, display_name=name)

    assert await suggested("@An") == ["anna", "annabel", "bert", "carl"]
    assert await suggested("anna", first=1) == ["anna"]
    assert await suggested("%") == []
    assert await suggested("") == []


async def test_who_wrote_in_the_thread_comes_first(make, suggested):
    thread = await make.thread()
    await make.member("anna")
    await make.post(to=thread, by=await make.member("annegret"))

    assert await suggested("ann", within=thread) == ["annegret", "anna"]


async def test_nobody_is_told_of_who_could_not_read_the_place_l5(make, suggested):
    gold = await make.category(required_tier_slug="gold")
    inside, _ = await make.member("anna"), await make.member("annegret")
    await grant_key(inside.id, "tier:gold")
    thread = await make.thread(within=gold, by=inside)
    reader = await make.member("reader")

    assert await suggested("ann", within=thread, by=reader) == []
    await grant_key(reader.id, "tier:gold")
    assert await suggested("ann", within=thread, by=reader) == ["anna"]


async def test_who_is_gone_banned_or_asks_is_not_told(make, suggested):
    me = await make.member("anna")
    await make.member("annabel", banned_at=clock.now())
    await make.newcomer(handle="annegret", handle_key="annegret")

    assert await suggested("ann", by=me) == []


async def test_a_visitor_is_told_nobody_and_a_size_is_a_size(make):
    await make.member("anna")
    assert await suggestions("anna", thread_id=None, first=5, viewer=VISITOR) == ()
    with pytest.raises(Invalid):
        await suggestions("anna", thread_id=None, first=0, viewer=await make.viewer())


@pytest.mark.parametrize("typed", ["Öz", "öz", "OZ", "o\u0308z", "Groß", "GROSS", "groß", "Große", "Oez"])
async def test_a_name_is_found_however_it_is_spelt(make, suggested, typed):
    await make.member("mesut", display_name="Özil Große")

    assert await suggested(typed) == ["mesut"]
