"""Drafts: one for a member and a place, theirs alone, ended by sending (CO24-CO29)."""

import asyncio
import json
from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.community import drafts, merging, posts, queries, questions, splitting, threads
from portal.community.draft_models import Draft, DraftPlace
from portal.community.models import ThreadKind
from portal.community.posts import PostDraft
from portal.community.splitting import Split
from portal.community.threads import ThreadDraft
from portal.kernel import clock, pagination
from portal.kernel.errors import Conflict, Forbidden, LimitReached, NotFound, Required, TooLong
from portal.privacy import holdings
from portal.reviews import writing
from portal.reviews.writing import ReviewDraft
from portal.shop.products.keeping import save_product

SAVE = """mutation ($input: SaveDraftInput!) { saveDraft(input: $input) {
    draft { place placeKey placeTitle title bodyMarkdown version } errors { code field } } }"""
DELETE = """mutation ($input: DeleteDraftInput!) { deleteDraft(input: $input) {
    deleted { bodyMarkdown } errors { code } } }"""
MINE = """query ($place: DraftPlace!, $key: String!) { viewer {
    draft(place: $place, placeKey: $key) { bodyMarkdown placeTitle }
    drafts(first: 2) { totalCount nodes { place placeTitle bodyMarkdown } } } }"""
REPLY = DraftPlace.REPLY


async def texts(member) -> list[str]:
    return await Draft.filter(member_id=member.id).order_by("saved_at", "id").values_list("body_markdown", flat=True)


async def test_a_draft_is_one_for_its_place_and_seen_by_nobody_else_co24(make, graphql):
    thread = await make.thread(title="How coarse?")
    key = global_id("Thread", thread.id)
    mine, staff = await make.viewer(), await make.admin()
    begun = {"place": "REPLY", "placeKey": key, "bodyMarkdown": "As coarse as"}

    for _ in range(2):
        told = await graphql(SAVE, input={**begun, "version": None}, viewer=mine)

    assert told["errors"] == []
    assert told["draft"] == {
        **begun,
        "placeTitle": "How coarse?",
        "title": None,
        "version": 1,
    }
    seen = await graphql(MINE, place="REPLY", key=key, viewer=mine)
    assert seen["draft"] == {"bodyMarkdown": "As coarse as", "placeTitle": "How coarse?"}
    assert (seen["drafts"]["totalCount"], len(seen["drafts"]["nodes"])) == (1, 1)
    for other in (staff, await make.viewer()):
        hidden = await graphql(MINE, place="REPLY", key=key, viewer=other)
        assert hidden == {"draft": None, "drafts": {"totalCount": 0, "nodes": []}}
    assert "As coarse as" not in (await holdings.of_member(staff.id)).decode()


async def test_a_page_that_was_slower_is_told_and_both_texts_are_there_co25(make, graphql):
    thread, mine = await make.thread(), await make.viewer()
    begun = {"place": "REPLY", "placeKey": global_id("Thread", thread.id)}
    await graphql(SAVE, input={**begun, "bodyMarkdown": "One", "version": None}, viewer=mine)
    await graphql(SAVE, input={**begun, "bodyMarkdown": "One, two", "version": 1}, viewer=mine)

    for stale in (None, 1):
        told = await graphql(SAVE, input={**begun, "bodyMarkdown": "Another", "version": stale}, viewer=mine)
        assert told["errors"] == [{"code": "CONFLICT", "field": ["version"]}]
        assert (told["draft"]["bodyMarkdown"], told["draft"]["version"]) == ("One, two", 2)
    same = await graphql(SAVE, input={**begun, "bodyMarkdown": "One, two", "version": 1}, viewer=mine)
    assert (same["errors"], same["draft"]["version"]) == ([], 2)
    forced = await graphql(SAVE, input={**begun, "bodyMarkdown": "Another"}, viewer=mine)
    assert (forced["errors"], forced["draft"]["bodyMarkdown"]) == ([], "Another")


async def test_of_two_pages_that_save_at_once_one_is_kept_and_the_other_hears_of_it_co25(make):
    thread, mine = await make.thread(), await make.viewer()

    saved = await asyncio.gather(
        *(drafts.save_draft(REPLY, str(thread.id), text, by=mine, version=None) for text in ("Left", "Right"))
    )

    kept = [one for one in saved if one.conflict is None]
    assert [type(one.conflict) for one in saved if one.conflict is not None] == [Conflict]
    assert {one.draft.body_markdown for one in saved} == {kept[0].draft.body_markdown}
    assert await texts(mine) == [kept[0].draft.body_markdown]


async def test_what_was_sent_does_not_come_back_by_a_late_save_co25(make):
    thread, mine = await make.thread(), await make.viewer()
    await drafts.save_draft(REPLY, str(thread.id), "Begun", by=mine, version=None)
    await posts.reply(PostDraft(thread.id, "Begun and sent"), by=mine)

    late = await drafts.save_draft(REPLY, str(thread.id), "Begun and", by=mine, version=1)

    assert (late.draft, type(late.conflict), await texts(mine)) == (None, Conflict, [])


async def test_sending_ends_the_draft_of_its_place_alone_co26(make):
    await save_product("TEA-1", "Tea", by=SYSTEM)
    category, author = await make.category("tea"), await make.member()
    thread = await make.thread(within=category)
    mine = await make.viewer(author)
    post = await make.post(to=thread, by=author)
    places = {
        REPLY: str(thread.id),
        DraftPlace.THREAD: "tea",
        DraftPlace.QUESTION: "TEA-1",
        DraftPlace.EDIT: str(post.id),
        DraftPlace.REVIEW: "TEA-1",
    }
    for place, key in places.items():
        await drafts.save_draft(place, key, place.value, by=mine, title="Of it")
    opening = ThreadDraft(
        category_slug="tea", kind=ThreadKind.DISCUSSION, title="About tea", body_markdown="It is green."
    )

    async def left():
        return {DraftPlace(text) for text in await texts(mine)}

    with pytest.raises(NotFound):
        await posts.reply(PostDraft(thread.id, "Sent", reply_to_id=thread.id), by=mine)
    assert await left() == set(places)
    await posts.reply(PostDraft(thread.id, "Sent"), by=mine)
    assert await left() == set(places) - {REPLY}
    await threads.start_thread(opening, by=mine)
    assert await left() == {DraftPlace.QUESTION, DraftPlace.EDIT, DraftPlace.REVIEW}
    await questions.ask_question("TEA-1", "Is it green?", "The tea.", by=mine)
    assert await left() == {DraftPlace.EDIT, DraftPlace.REVIEW}
    await posts.edit_post(post.id, "Other words.", by=mine)
    assert await left() == {DraftPlace.REVIEW}
    await writing.write_review(ReviewDraft("TEA-1", 5, "Good tea."), by=mine)
    assert await left() == set()


async def test_out_of_sight_a_place_has_no_name_and_the_text_is_still_theirs_co27(make, graphql):
    thread, mine = await make.thread(title="How coarse?"), await make.viewer()
    key = global_id("Thread", thread.id)
    begun = {"place": "REPLY", "placeKey": key, "bodyMarkdown": "Mine"}
    await graphql(SAVE, input=begun, viewer=mine)
    await threads.hide_thread(thread.id, by=await make.viewer(await make.moderator()))

    seen = await graphql(MINE, place="REPLY", key=key, viewer=mine)
    refused = await graphql(SAVE, input={**begun, "bodyMarkdown": "More"}, viewer=mine)
    unknown = await graphql(SAVE, input={**begun, "placeKey": "nothing"}, viewer=mine)
    gone = await graphql(DELETE, input={"place": "REPLY", "placeKey": key}, viewer=mine)

    assert seen["draft"] == {"bodyMarkdown": "Mine", "placeTitle": None}
    assert refused == unknown == {"draft": None, "errors": [{"code": "NOT_FOUND", "field": ["placeKey"]}]}
    assert gone == {"deleted": {"bodyMarkdown": "Mine"}, "errors": []}
    assert await texts(mine) == []


async def test_the_post_of_somebody_else_is_no_place_to_begin_an_edit_co27(make):
    post, mine = await make.post(to=await make.thread()), await make.viewer()

    with pytest.raises(Forbidden):
        await drafts.save_draft(DraftPlace.EDIT, str(post.id), "Mine", by=mine)

    assert await texts(mine) == []


async def test_there_are_fifty_of_the_size_of_a_post_co28(make):
    thread, mine = await make.thread(), await make.viewer()
    held = [{"member_id": mine.id, "place": REPLY, "body_markdown": "x", "saved_at": clock.now()} for _ in range(49)]
    await Draft.bulk_create([Draft(**one, place_key=f"held-{at}") for at, one in enumerate(held)])
    await drafts.save_draft(REPLY, str(thread.id), "The last", by=mine)
    other = await make.thread()

    with pytest.raises(LimitReached):
        await drafts.save_draft(REPLY, str(other.id), "Too many", by=mine)
    for text, fault in (("x" * 70_000, TooLong), ("", Required)):
        with pytest.raises(fault):
            await drafts.save_draft(REPLY, str(thread.id), text, by=mine)
    await drafts.save_draft(REPLY, str(thread.id), "The last, and more", by=mine)

    assert await Draft.filter(member_id=mine.id).count() == 50
    assert (await queries.draft_at(REPLY, str(thread.id), mine)).body_markdown == "The last, and more"


@pytest.mark.parametrize("deletes_posts", [True, False])
async def test_they_go_with_their_erased_member_co29(make, deletes_posts):
    member, thread = await make.member(), await make.thread()
    await drafts.save_draft(REPLY, str(thread.id), "Begun", by=await make.viewer(member))

    await erase_member(member.id, deletes_posts=deletes_posts)

    assert await Draft.all().count() == 0


async def test_of_two_who_are_one_the_later_text_stays_and_is_exported_co29(make):
    left, merged = await make.member(), await make.member()
    one, two, three = [await make.thread() for _ in range(3)]
    for member, thread, text in (
        (left, one, "Old"),
        (merged, one, "New"),
        (merged, two, "Earlier"),
        (left, two, "Later"),
        (merged, three, "Alone"),
    ):
        await drafts.save_draft(REPLY, str(thread.id), text, by=await make.viewer(member))

    await merge_members(merged.id, left.id, reason="The same", by=SYSTEM)

    assert await texts(left) == ["New", "Later", "Alone"]
    exported = json.loads(await holdings.of_member(left.id))["drafts"]
    assert [row["body_markdown"] for row in exported] == ["New", "Later", "Alone"]


async def test_what_nobody_went_on_with_for_ninety_days_is_forgotten_co29(make):
    mine, thread, other = await make.viewer(), await make.thread(), await make.thread()
    await drafts.save_draft(REPLY, str(thread.id), "Old", by=mine)
    await drafts.save_draft(REPLY, str(other.id), "Not so old", by=mine)
    now = clock.now()
    await Draft.filter(body_markdown="Old").update(saved_at=now - timedelta(days=90))

    assert await drafts.forget_old(now) == 1

    assert await texts(mine) == ["Not so old"]


async def test_the_list_goes_on_where_a_page_ended_co24(make):
    mine = await make.viewer()
    for text in ("First", "Second", "Third"):
        await drafts.save_draft(REPLY, str((await make.thread()).id), text, by=mine)

    page = await queries.drafts(pagination.page(first=2), mine)
    rest = await queries.drafts(pagination.page(first=2, after=page.cursor(page.rows[-1])), mine)

    assert [row.body_markdown for row in (*page.rows, *rest.rows)] == ["Third", "Second", "First"]


async def test_a_reply_that_was_begun_goes_along_when_its_thread_is_merged_co27(make, graphql):
    source, target = await make.thread(title="Twice"), await make.thread(title="Once")
    boss = await make.viewer(await make.moderator())
    one, both = await make.viewer(), await make.viewer()
    await drafts.save_draft(REPLY, str(source.id), "Of one", by=one, version=None)
    await drafts.save_draft(REPLY, str(source.id), "From the source", by=both, version=None)
    await drafts.save_draft(REPLY, str(target.id), "From the target", by=both, version=None)

    await merging.merge_threads(source.id, target.id, by=boss)

    for viewer, text in ((one, "Of one"), (both, "From the target\n\nFrom the source")):
        assert await texts(viewer) == [text]
        for key in (source.id, target.id):
            found = await graphql(MINE, place="REPLY", key=global_id("Thread", key), viewer=viewer)
            assert found["draft"] == {"bodyMarkdown": text, "placeTitle": "Once"}
    late = await drafts.save_draft(REPLY, str(source.id), "Of one, and more", by=one, version=1)
    assert (late.conflict, late.draft.place_key, late.draft.version) == (None, str(target.id), 2)
    old = await drafts.save_draft(REPLY, str(source.id), "From the source, and more", by=both, version=1)
    assert (type(old.conflict), await texts(both)) == (Conflict, ["From the target\n\nFrom the source"])
    await posts.reply(PostDraft(source.id, "Of one, and sent"), by=one)
    assert await texts(one) == []
    assert await drafts.delete_draft(REPLY, str(source.id), by=both) is not None
    assert await texts(both) == []


@pytest.mark.parametrize(("source_age", "target_age"), [(1, 80), (80, 1)])
async def test_a_draft_of_both_threads_is_as_new_as_the_newer_co27(make, source_age, target_age):
    source, target, mine, now = await make.thread(), await make.thread(), await make.viewer(), clock.now()
    for thread, age in ((source, source_age), (target, target_age)):
        await drafts.save_draft(REPLY, str(thread.id), f"{age} days ago", by=mine, version=None)
        await Draft.filter(place_key=str(thread.id)).update(saved_at=now - timedelta(days=age))

    await merging.merge_threads(source.id, target.id, by=await make.viewer(await make.moderator()))
    await drafts.forget_old(now + timedelta(days=20))

    assert await Draft.all().values_list("body_markdown", "saved_at") == [
        (f"{target_age} days ago\n\n{source_age} days ago", now - timedelta(days=1))
    ]


async def test_a_reply_that_was_begun_stays_where_it_was_when_posts_are_split_off_co27(make):
    thread, mine = await make.thread(), await make.viewer()
    post = await make.post(to=thread)
    await drafts.save_draft(REPLY, str(thread.id), "To the thread", by=mine, version=None)

    apart = await splitting.split_thread(Split(thread.id, [post.id], "Apart"), by=await make.viewer(await make.admin()))

    assert await queries.draft_at(REPLY, str(apart.id), mine) is None
    assert (await queries.draft_at(REPLY, str(thread.id), mine)).body_markdown == "To the thread"


STARS = """mutation ($input: SaveDraftInput!) { saveDraft(input: $input) {
    draft { rating version bodyMarkdown } errors { code field } } }"""


async def test_a_review_that_was_begun_keeps_its_stars_also_without_a_word_co24(make, graphql):
    await save_product("beans", "Beans", by=SYSTEM)
    mine = await make.viewer()
    begun = {"place": "REVIEW", "placeKey": "beans", "bodyMarkdown": ""}

    first = await graphql(STARS, input={**begun, "rating": 4}, viewer=mine)
    longer = await graphql(STARS, input={**begun, "bodyMarkdown": "Smooth", "version": 1}, viewer=mine)
    fewer = await graphql(STARS, input={**begun, "bodyMarkdown": "Smooth", "rating": 2, "version": 2}, viewer=mine)
    none = await graphql(STARS, input={**begun, "bodyMarkdown": "Smooth", "rating": None, "version": 3}, viewer=mine)

    assert [one["draft"] for one in (first, longer, fewer, none)] == [
        {"rating": 4, "version": 1, "bodyMarkdown": ""},
        {"rating": 4, "version": 2, "bodyMarkdown": "Smooth"},
        {"rating": 2, "version": 3, "bodyMarkdown": "Smooth"},
        {"rating": None, "version": 4, "bodyMarkdown": "Smooth"},
    ]


@pytest.mark.parametrize(("place", "rating"), [("REVIEW", 0), ("REVIEW", 6), ("QUESTION", 3)])
async def test_nothing_but_a_review_has_stars_and_they_are_one_to_five(make, graphql, place, rating):
    await save_product("beans", "Beans", by=SYSTEM)
    given = {"place": place, "placeKey": "beans", "bodyMarkdown": "Smooth", "rating": rating}

    told = await graphql(STARS, input=given, viewer=await make.viewer())

    assert told == {"draft": None, "errors": [{"code": "INVALID", "field": ["rating"]}]}
