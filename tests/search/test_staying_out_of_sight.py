"""Who may not see it does not find it, nor that it is there: hits, counts, snippets, corrections (L13, L16)."""

import pytest

from portal.access.keys import grant_key, revoke_key
from portal.accounts.erasure import erase_member
from portal.accounts.viewer import SYSTEM, VISITOR
from portal.community import categories, posts
from portal.exclusives.models import ReleaseVisibility
from portal.kernel import clock, pagination, sql
from portal.search import finding
from portal.search.searching import search
from portal.shop.models import Product
from tests.search.index import catalogue, found, indexed

pytestmark = pytest.mark.anyio


async def lounge(make):
    """A room for gold members, and one who may enter."""
    room = await make.category("lounge", required_tier_slug="gold")
    member = await make.member("goldie")
    await grant_key(member.id, "tier:gold")
    return room, member


async def test_what_is_gated_is_found_by_who_holds_the_key_alone_l13(make):
    room, goldie = await lounge(make)
    question = await make.question(by=goldie, within=room, title="Zanzibar secret drop", tags=("verborgen",))
    answer = await make.post(to=question, by=goldie, body="Pemberton knows")
    await indexed()
    insider = await make.viewer(goldie)

    for typed, thing in (("zanzibar", question), ("verborgen", question), ("pemberton", answer)):
        assert await found(typed, insider) == [thing.id]
        assert await found(typed) == []
        assert await found(typed, await make.viewer()) == []


async def test_todays_key_decides_without_another_index_l16(make):
    room, goldie = await lounge(make)
    question = await make.question(by=goldie, within=room, title="Zanzibar secret drop")
    await indexed()
    member = await make.member()

    assert await found("zanzibar", await make.viewer(member)) == []
    await grant_key(member.id, "tier:gold")
    assert await found("zanzibar", await make.viewer(member)) == [question.id]
    await revoke_key(member.id, "tier:gold")
    assert await found("zanzibar", await make.viewer(member)) == []


async def test_no_correction_comes_from_behind_a_gate_l13(make):
    room, goldie = await lounge(make)
    await make.question(by=goldie, within=room, title="Zanzibarblend")
    open_one = await make.thread(title="Santiago")
    await indexed()

    async def asked(typed, viewer):
        page = await search(typed, pagination.page(10), viewer)
        return page.corrected, [hit.thing_id for hit in page.hits.rows]

    assert await asked("zanzibarblent", VISITOR) == (None, [])
    assert (await asked("zanzibarblent", await make.viewer(goldie)))[0] == "zanzibarblend"
    assert await asked("santigao", VISITOR) == ("santiago", [open_one.id])


async def test_a_word_of_gated_texts_alone_is_corrected_as_one_that_nobody_wrote_l13(make):
    room, goldie = await lounge(make)
    await make.question(by=goldie, within=room, title="Zanzibarblend")
    open_one = await make.thread(title="Zanzibarblenda")
    await indexed()

    assert await found("zanzibarblend") == [open_one.id]


async def test_hidden_and_deleted_posts_are_gone_at_once_se2(make):
    thread = await make.thread(title="Tassen")
    anna = await make.member()
    hidden, deleted = [await make.post(to=thread, body=f"Mosquito {n}", by=anna) for n in range(2)]
    await indexed()
    assert set(await found("mosquito")) == {hidden.id, deleted.id}

    moderator = await make.viewer(await make.moderator())
    await posts.hide_post(hidden.id, by=moderator)
    await posts.delete_post(deleted.id, by=await make.viewer(anna))

    assert await found("mosquito") == []
    assert await found("mosquito", moderator) == [hidden.id]
    await indexed()
    await posts.restore_post(hidden.id, by=moderator)
    assert await found("mosquito") == [hidden.id]


async def test_a_category_that_is_closed_takes_what_is_found_along(make):
    room = await make.category("open-room")
    thread = await make.thread(within=room, title="Zanzibar")
    await indexed()
    assert await found("zanzibar") == [thread.id]

    await make.ladder()
    await categories.save_category(room.slug, room.name, required_tier_slug="gold", by=SYSTEM)

    assert await found("zanzibar") == []


async def test_erased_members_are_not_found_and_their_words_are_forgotten(make):
    anna = await make.member("anna", display_name="Anna Aschenbrenner")
    thread = await make.thread(by=await make.member(), title="Tassen")
    post = await make.post(to=thread, by=anna, body="Mosquito")
    await indexed()
    assert await found("aschenbrenner") == [anna.id]
    assert await found("mosquito") == [post.id]

    await erase_member(anna.id, deletes_posts=True)

    assert await found("aschenbrenner") == await found("mosquito") == []
    await indexed()
    kept = [row[0] for row in await sql.fetch("SELECT word FROM search_words")]
    assert "aschenbrenner" not in kept
    assert "mosquito" not in kept
    assert await sql.fetch_value("SELECT COUNT(*) FROM search_entries WHERE body LIKE '%mosquito%'") == 0


async def test_a_product_that_is_sold_no_more_is_not_found(make):
    _, product = await catalogue("Hand", "Handmühle")
    await indexed()
    assert await found("MÜHLE") == await found("handmuehle") == [product.id]

    await Product.filter(id=product.id).update(is_active=False)

    assert await found("handmühle") == []


async def test_a_hidden_release_is_found_by_those_whose_window_is_open_l13(make):
    release = await make.release(
        {"gold": clock.now()}, slug="drop", title="Zanzibar", visibility=ReleaseVisibility.HIDDEN
    )
    await indexed()

    assert await found("zanzibar") == []
    assert await found("zanzibar", make.holder("silver")) == []
    assert await found("zanzibar", make.holder("gold")) == [release.id]


async def test_what_is_common_is_found_where_the_newest_of_it_are_hidden_se5(make, monkeypatch):
    """The newest are looked at first; where hardly any of them may be seen, all are."""
    monkeypatch.setattr(finding, "ENOUGH", 3)
    oldest = await make.thread(title="Zanzibar")
    room, goldie = await lounge(make)
    thread = await make.thread(by=goldie, within=room, title="Other")
    for _ in range(9):
        await make.post(to=thread, by=goldie, body="Zanzibar")
    await indexed()

    assert await found("zanzibar") == [oldest.id]


async def test_no_score_knows_how_much_there_is_behind_gates_l8(make):
    room, goldie = await lounge(make)
    await make.thread(title="Santiago of the north", body="A press, and water.")
    await make.thread(title="Santiago", body="Water alone.")
    await indexed()

    async def scores():
        page = await search("santiago press", pagination.page(10), VISITOR)
        return [(hit.number, hit.score) for hit in page.hits.rows]

    before = await scores()
    for number in range(40):
        await make.thread(by=goldie, within=room, title=f"Santiago {number}", body="A press.")
    await indexed()

    assert await scores() == before
    assert len(before) == 2
