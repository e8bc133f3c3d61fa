"""The index says what the things say, whatever way they were written, and is made anew in steps (SE1, SE3)."""

import pytest

from portal.accounts.viewer import SYSTEM
from portal.community import posts
from portal.community.models import Thread
from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.search import indexing
from portal.search.proving import rebuild, verify
from portal.translations.saving import NewText, save_translations
from tests.search.index import catalogue, found, indexed

pytestmark = pytest.mark.anyio


async def test_what_was_edited_is_found_by_what_it_says_now(make):
    anna = await make.member()
    post = await make.post(to=await make.thread(title="Tassen"), by=anna, body="Mosquito")
    await indexed()

    await posts.edit_post(post.id, "Zanzibar", by=await make.viewer(anna))
    await indexed()

    assert (await found("mosquito"), await found("zanzibar")) == ([], [post.id])


async def test_a_title_that_was_changed_by_hand_is_indexed_too(make):
    thread = await make.thread(title="Tassen")
    await indexed()

    await Thread.filter(id=thread.id).update(title="Zanzibar")
    await indexed()

    assert (await found("tassen"), await found("zanzibar")) == ([], [thread.id])


async def test_a_product_is_found_by_its_title_in_any_language(make):
    (product,) = await catalogue("Handmühle", description="Mahlt", product_type="Mahlwerk", categories=["Zubehör"])
    await save_translations("Product", product.id, "en", [NewText("title", "Hand grinder")], by=SYSTEM)
    await indexed()

    for typed in ("grinder", "handmühle", "mahlwerk", "zubehoer", "sku-Handmühle"):
        assert await found(typed) == [product.id], typed

    await save_translations("Product", product.id, "en", [NewText("title", None)], by=SYSTEM)
    await indexed()
    assert await found("grinder") == []


async def test_words_that_nothing_has_any_more_are_forgotten(make):
    anna = await make.member()
    post = await make.post(to=await make.thread(title="Tassen"), by=anna, body="Mosquito tassen")
    await indexed()
    counts = {row["word"]: row["documents"] for row in await sql.fetch("SELECT word, documents FROM search_words")}
    assert (counts["mosquito"], counts["tassen"]) == (1, 2)

    await posts.delete_post(post.id, by=await make.viewer(anna))
    await indexed()

    counts = {row["word"]: row["documents"] for row in await sql.fetch("SELECT word, documents FROM search_words")}
    assert ("mosquito" in counts, counts["tassen"]) == (False, 1)


async def test_a_step_takes_so_many_things_and_no_more(make):
    thread = await make.thread()
    for number in range(indexing.AT_ONCE):
        await make.post(to=thread, body=f"Number {number}")
    waiting = await sql.fetch_value("SELECT COUNT(*) FROM search_changes")

    assert await indexing.index_due(clock.now()) == indexing.AT_ONCE
    assert await sql.fetch_value("SELECT COUNT(*) FROM search_changes") == waiting - indexing.AT_ONCE


async def test_everything_is_made_anew_and_what_is_gone_goes(make):
    thread = await make.thread(title="Zanzibar")
    await indexed()
    before = await verify()
    await sql.execute("UPDATE search_entries SET title = 'pemberton' WHERE thing_id = $1", thread.id)
    await sql.execute("DELETE FROM search_entries WHERE kind = 'Member'")
    named = await verify()
    assert before == []
    assert len(named) >= 2

    await rebuild()

    assert await verify() == []
    assert (await found("pemberton"), await found("zanzibar")) == ([], [thread.id])


async def test_what_was_undone_is_not_indexed(make):
    """The word of a change is written in the transaction of the deed, and goes with it."""

    @unit_of_work
    async def fails():
        await Thread.all().update(title="Zanzibar")
        raise RuntimeError

    await make.thread(title="Tassen")
    await indexed()
    with pytest.raises(RuntimeError):
        await fails()

    assert await sql.fetch_value("SELECT COUNT(*) FROM search_changes") == 0
