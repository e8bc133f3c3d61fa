"""Reactions and bookmarks: once each, for what one sees, and gone with whoever gave them (CO9, CO10)."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.community import posts, queries, reacting
from portal.community.marks_models import Bookmark, PostReaction
from portal.kernel import pagination
from portal.kernel.errors import Forbidden, Invalid, NotFound

REACT = """mutation ($input: ReactInput!) { react(input: $input) {
    post { reactions { emoji count viewerReacted } } errors { code field } } }"""
BOOKMARK = """mutation ($input: BookmarkInput!) { bookmark(input: $input) {
    post { viewerHasBookmarked } errors { code } } }"""
KEPT = "{ viewer { bookmarks(first: 2) { totalCount nodes { number viewerHasBookmarked } pageInfo { hasNextPage } } } }"


async def signs(post, viewer):
    return [(row.sign, row.count, row.is_mine) for row in (await queries.reactions([post.id], viewer)).get(post.id, ())]


async def kept(viewer, **page):
    found = await queries.bookmarks(pagination.page(**(page or {"first": 10})), viewer)
    return found, [row.post.id for row in found.rows]


async def test_each_sign_of_each_member_counts_once_and_can_be_taken_back_co9(make):
    post = await make.post(to=await make.thread())
    one, other = await make.viewer(), await make.viewer()

    for by, sign in ((one, "❤"), (one, "❤️"), (other, "❤️"), (other, "👀")):
        await reacting.react(post.id, sign, by=by)

    assert await signs(post, one) == [("❤️", 2, True), ("👀", 1, False)]
    await reacting.react(post.id, "❤️", by=one, remove=True)
    await reacting.react(post.id, "❤️", by=one, remove=True)
    assert await signs(post, one) == [("❤️", 1, False), ("👀", 1, False)]


async def test_other_signs_own_posts_and_what_is_out_of_sight_are_refused_co9(make):
    """L5, L12: as an unknown id, and nothing moves."""
    author = await make.member()
    post = await make.post(to=await make.thread(), by=author)
    viewer = await make.viewer()

    with pytest.raises(Invalid):
        await reacting.react(post.id, "💩", by=viewer)
    with pytest.raises(Forbidden):
        await reacting.react(post.id, "👍", by=await make.viewer(author))
    await reacting.react(post.id, "👍", by=viewer)
    await reacting.bookmark(post.id, by=viewer)
    await posts.hide_post(post.id, by=await make.viewer(await make.moderator()))
    for verb in (lambda: reacting.react(post.id, "🎉", by=viewer), lambda: reacting.bookmark(post.id, by=viewer)):
        with pytest.raises(NotFound):
            await verb()

    assert await PostReaction.all().values_list("sign", flat=True) == ["👍"]
    assert (await signs(post, viewer), (await kept(viewer))[1]) == ([], [])


async def test_bookmarks_are_ones_own_and_stand_the_latest_kept_first_co10(make):
    thread, viewer, other = await make.thread(), await make.viewer(), await make.viewer()
    first, second, third = [await make.post(to=thread) for _ in range(3)]
    for post in (second, first, second, third):
        await reacting.bookmark(post.id, by=viewer)

    page, there = await kept(viewer, first=2)
    assert (there, await page.count()) == ([third.id, first.id], 3)
    assert (await kept(viewer, first=2, after=page.cursor(page.rows[-1])))[1] == [second.id]
    assert (await kept(other))[1] == []
    await reacting.bookmark(third.id, by=viewer, remove=True)
    assert (await kept(viewer))[1] == [first.id, second.id]


async def test_they_go_with_an_erased_member_and_to_the_account_that_is_left_of_two(make):
    thread = await make.thread()
    post = await make.post(to=thread)
    left, merged, erased = [await make.member() for _ in range(3)]
    theirs = await make.post(to=thread, by=left)
    for member in (left, merged, erased):
        viewer = await make.viewer(member)
        await reacting.react(post.id, "👍", by=viewer)
        await reacting.bookmark(post.id, by=viewer)
    await reacting.react(theirs.id, "🎉", by=await make.viewer(merged))

    await merge_members(merged.id, left.id, reason="The same", by=SYSTEM)
    await erase_member(erased.id, deletes_posts=False)

    assert await PostReaction.all().values_list("member_id", "post_id") == [(left.id, post.id)]
    assert await Bookmark.all().values_list("member_id", "post_id") == [(left.id, post.id)]


async def test_reacting_and_keeping_through_graphql(make, graphql):
    thread, viewer = await make.thread(), await make.viewer()
    made = [await make.post(to=thread) for _ in range(3)]
    ids = [global_id("Post", post.id) for post in made]

    reacted = await graphql(REACT, input={"postId": ids[0], "emoji": "👍"}, viewer=viewer)
    refused = await graphql(REACT, input={"postId": ids[0], "emoji": "ok"}, viewer=viewer)
    for post_id in ids:
        told = await graphql(BOOKMARK, input={"postId": post_id}, viewer=viewer)

    assert reacted["post"] == {"reactions": [{"emoji": "👍", "count": 1, "viewerReacted": True}]}
    assert refused == {"post": None, "errors": [{"code": "INVALID", "field": ["emoji"]}]}
    assert told == {"post": {"viewerHasBookmarked": True}, "errors": []}
    assert (await graphql(KEPT, viewer=viewer))["bookmarks"] == {
        "totalCount": 3,
        "nodes": [{"number": 4, "viewerHasBookmarked": True}, {"number": 3, "viewerHasBookmarked": True}],
        "pageInfo": {"hasNextPage": True},
    }
