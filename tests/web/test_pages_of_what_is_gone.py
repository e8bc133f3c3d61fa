"""The page of a thread that everybody could read answers 410 once it is gone, and of all others 404 as if they never were (CO34)."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.erasure import erase_member
from portal.accounts.viewer import VISITOR
from portal.community import threads
from portal.community.merging import merge_threads
from portal.community.models import Category, ContentState, Post, Thread
from portal.community.posts import delete_post
from portal.community.restoring import restore_own_post
from portal.kernel.work import unit_of_work
from portal.screening.models import Finding
from tests.web.pages import answered

pytestmark = pytest.mark.anyio


@pytest.fixture
async def moderator(make):
    return await make.viewer(await make.moderator())


def page_of(thread):
    return f"/t/{global_id('Thread', thread.id)}"


async def deleted(make, thread, author):
    opening = await Post.get(thread_id=thread.id, number=1)
    await delete_post(opening.id, by=await make.viewer(author))
    return opening


@pytest.mark.parametrize("words", ["", "/old-title"])
async def test_what_its_author_deleted_is_gone_for_everybody(make, live_server, words):
    anna, bert = await make.member("anna"), await make.member("bert")
    thread = await make.thread(by=anna)
    await deleted(make, thread, anna)

    for who in (None, anna, bert):
        status, caching, _ = await answered(live_server, page_of(thread) + words, who)
        assert (status, caching) == (410, "private, no-store")


async def test_what_a_moderator_hid_is_gone_but_for_moderators_and_there_again_once_restored(
    make, live_server, moderator
):
    thread = await make.thread()
    await threads.hide_thread(thread.id, by=moderator)
    hidden = (await answered(live_server, page_of(thread)))[0]
    await threads.restore_thread(thread.id, by=moderator)

    assert (hidden, (await answered(live_server, page_of(thread)))[0]) == (410, 200)
    assert (await Thread.get(id=thread.id)).public_until is None


async def test_what_its_author_took_back_is_there_again(make, live_server):
    anna = await make.member("anna")
    thread = await make.thread(by=anna)
    opening = await deleted(make, thread, anna)
    await restore_own_post(opening.id, by=await make.viewer(anna))

    assert (await answered(live_server, page_of(thread)))[0] == 200


async def test_what_was_behind_a_gate_never_was_also_when_the_gate_opens_later(make, live_server, moderator):
    category = await make.category("gold-lounge")
    anna = await make.member("anna")
    taken, hid = await make.thread(by=anna, within=category), await make.thread(within=category)
    await Category.filter(id=category.id).update(required_key="tier:gold")
    await threads.hide_thread(hid.id, by=moderator)
    await Category.filter(id=category.id).update(required_key=None)
    shown = await make.thread(within=category)
    await Category.filter(id=category.id).update(required_key="tier:gold")

    never = await answered(live_server, f"/t/{global_id('Member', anna.id)}")
    for thread in (hid, taken, shown):
        assert await answered(live_server, page_of(thread)) == never
    assert never[0] == 404


async def test_what_nobody_was_shown_never_was(make, live_server, moderator):
    """It waited for a moderator from the first, who turned it down."""
    thread = await make.thread()
    await Thread.filter(id=thread.id).update(state=ContentState.PENDING_REVIEW)
    waiting = (await answered(live_server, page_of(thread)))[0]
    await threads.hide_thread(thread.id, by=moderator)

    assert (waiting, (await answered(live_server, page_of(thread)))[0]) == (404, 404)


async def test_what_was_shown_and_waits_is_not_gone_until_it_is_turned_down(make, live_server, moderator):
    thread = await make.thread()
    await unit_of_work(threads.hold_shown)(thread.id, {Finding.LINKS})
    waiting = (await answered(live_server, page_of(thread)))[0]
    await threads.hide_thread(thread.id, by=moderator)

    assert (waiting, (await answered(live_server, page_of(thread)))[0]) == (404, 410)


async def test_the_thread_of_somebody_who_is_erased_is_gone(make, live_server):
    anna = await make.member("anna")
    thread = await make.thread(by=anna)
    await erase_member(anna.id, deletes_posts=True)

    assert await threads.queries.thread_by_id(thread.id, VISITOR) is None
    assert (await answered(live_server, page_of(thread)))[0] == 410


async def test_addresses_of_what_was_merged_into_it_are_gone_with_it(make, live_server, moderator):
    category = await make.category("gold-lounge")
    source, target = await make.thread(), await make.thread()
    gated, beside = await make.thread(within=category), await make.thread(within=category)
    await Category.filter(id=category.id).update(required_key="tier:gold")
    for one, other in ((source, target), (gated, beside)):
        await merge_threads(one.id, other.id, by=moderator)
    leading_on = (await answered(live_server, page_of(source)))[0]
    for one in (target, beside):
        await threads.hide_thread(one.id, by=moderator)

    assert leading_on == 200
    assert [(await answered(live_server, page_of(one)))[0] for one in (source, target)] == [410, 410]
    assert [(await answered(live_server, page_of(one)))[0] for one in (gated, beside)] == [404, 404]
