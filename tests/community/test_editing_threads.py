"""A thread's own title, tags and kind, what becomes of ideas, and what waits for an answer (CO11 to CO13)."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import Member
from portal.community import editing, queries, threads
from portal.community.editing import ThreadChanges
from portal.community.models import IdeaStatus, Post, Thread, ThreadKind
from portal.community.reading import follow_thread
from portal.kernel import pagination
from portal.kernel.errors import Conflict, Forbidden, LimitReached, Locked, NotFound
from portal.moderation.models import AuditEntry
from portal.notifications.models import Notification, NotificationKind
from tests.queue import notices_told

UNANSWERED = "{ unansweredQuestions(first: 5) { nodes { title } totalCount } }"
EDIT = """mutation ($input: EditThreadInput!) { editThread(input: $input) {
    thread { title slug tags kind } errors { code field } } }"""


async def author_of(thread, make):
    return await make.viewer(await Member.get(id=thread.author_id))


async def test_the_author_changes_title_tags_and_kind_and_leaves_the_rest_co11(make):
    thread = await make.thread(tags=("wetter",))
    author = await author_of(thread, make)

    first = await editing.edit_thread(thread.id, ThreadChanges(title="Über Öfen", kind=ThreadKind.QUESTION), by=author)
    second = await editing.edit_thread(thread.id, ThreadChanges(tags=("Ofen", "Holz")), by=author)

    assert (first.title, first.slug, first.tags, first.kind) == (
        "Über Öfen", "ueber-oefen", ("wetter",), ThreadKind.QUESTION,
    )  # fmt: skip
    assert (second.title, second.tags, second.kind) == ("Über Öfen", ("ofen", "holz"), ThreadKind.QUESTION)
    assert await AuditEntry.all().count() == 0


async def test_others_cannot_nor_in_a_locked_thread_and_moderators_leave_a_trace_co11(make):
    thread = await make.thread(tags=("wetter",))
    author, moderator = await author_of(thread, make), await make.viewer(await make.moderator())
    changes = ThreadChanges(title="Another", tags=())

    with pytest.raises(Forbidden):
        await editing.edit_thread(thread.id, changes, by=await make.viewer())
    with pytest.raises(Forbidden):
        await editing.edit_thread(thread.id, ThreadChanges(kind=ThreadKind.ANNOUNCEMENT), by=author)
    with pytest.raises(LimitReached):
        await editing.edit_thread(thread.id, ThreadChanges(title="Another", tags=tuple("abcdef")), by=author)
    await threads.lock_thread(thread.id, by=moderator)
    with pytest.raises(Locked):
        await editing.edit_thread(thread.id, changes, by=author)

    assert (await Thread.get(id=thread.id)).title == "About the weather"
    edited = await editing.edit_thread(thread.id, changes, by=moderator)
    assert (edited.title, edited.tags) == ("Another", ())
    assert await AuditEntry.all().values_list("action", "detail") == [
        ("thread.edit", "“About the weather” → “Another”; wetter → ")
    ]


async def test_a_settled_question_stays_one_co11(make):
    question = await make.question()
    await make.accepted_answer(to=question)

    with pytest.raises(Conflict):
        await editing.edit_thread(
            question.id, ThreadChanges(kind=ThreadKind.DISCUSSION), by=await author_of(question, make)
        )

    assert (await Thread.get(id=question.id)).kind is ThreadKind.QUESTION


async def test_staff_say_what_becomes_of_an_idea_and_its_followers_hear_of_it_co12(make):
    author, follower, muted = [await make.member() for _ in range(3)]
    idea = await make.thread(kind=ThreadKind.IDEA, by=author)
    await follow_thread(idea.id, follow=True, by=await make.viewer(follower))
    await follow_thread(idea.id, follow=False, by=await make.viewer(muted))
    staff = await make.viewer(await make.brand())

    with pytest.raises(Forbidden):
        await editing.set_idea_status(idea.id, IdeaStatus.DONE, by=await make.viewer(author))
    planned = await editing.set_idea_status(idea.id, IdeaStatus.PLANNED, by=staff)
    await editing.set_idea_status(idea.id, IdeaStatus.PLANNED, by=staff)
    await notices_told()

    assert planned.idea_status is IdeaStatus.PLANNED
    told = await Notification.filter(kind=NotificationKind.ANNOUNCEMENT).values_list("member_id", "about")
    assert sorted(told, key=str) == sorted(
        [(author.id, {"idea": "PLANNED"}), (follower.id, {"idea": "PLANNED"})], key=str
    )


async def test_a_note_is_an_official_reply_and_tells_the_followers_by_itself_co12(make):
    author = await make.member()
    idea = await make.thread(kind=ThreadKind.IDEA, by=author)

    done = await editing.set_idea_status(
        idea.id, IdeaStatus.DONE, note="In the **shop** since today.", by=await make.viewer(await make.brand())
    )
    await notices_told()

    assert (done.idea_status, done.reply_count) == (IdeaStatus.DONE, 1)
    assert await Post.filter(thread_id=idea.id, number=2).values_list("is_official", flat=True) == [True]
    assert await Notification.filter(member_id=author.id).values_list("kind", flat=True) == [NotificationKind.REPLY]
    with pytest.raises(Conflict):
        await editing.edit_thread(idea.id, ThreadChanges(kind=ThreadKind.DISCUSSION), by=await make.viewer(author))


async def test_only_ideas_have_a_status_and_only_where_one_sees_them(make):
    staff, thread = await make.viewer(await make.brand()), await make.thread()

    with pytest.raises(Conflict):
        await editing.set_idea_status(thread.id, IdeaStatus.DONE, by=staff)
    await threads.hide_thread(thread.id, by=await make.viewer(await make.moderator()))
    with pytest.raises(NotFound):
        await editing.edit_thread(thread.id, ThreadChanges(title="x"), by=await author_of(thread, make))


async def test_staff_see_which_questions_wait_the_longest_first_co13(make, graphql):
    await make.accepted_answer(to=await make.question(title="Settled"))
    await make.answer(to=await make.question(title="Answered"))
    await make.question(title="Old")
    await make.question(title="New")
    await make.thread(title="Talk")

    assert await graphql(UNANSWERED, viewer=await make.viewer(await make.brand())) == {
        "nodes": [{"title": "Old"}, {"title": "New"}],
        "totalCount": 2,
    }
    assert [row.title for row in (await listed_oldest(make)).rows] == ["Old", "New"]


async def listed_oldest(make):
    narrowed = queries.ThreadFilter(unanswered=True)
    return await queries.threads(pagination.page(first=5), await make.viewer(), narrowed, queries.ThreadOrder.OLDEST)


async def test_editing_through_graphql_tells_all_faults(make, graphql):
    thread = await make.thread()
    author = await author_of(thread, make)
    thread_id = global_id("Thread", thread.id)

    refused = await graphql(EDIT, input={"threadId": thread_id, "title": " ", "tags": ["-"]}, viewer=author)
    edited = await graphql(EDIT, input={"threadId": thread_id, "title": "Rain", "kind": "IDEA"}, viewer=author)

    assert refused == {
        "thread": None,
        "errors": [{"code": "REQUIRED", "field": ["title"]}, {"code": "INVALID", "field": ["tags"]}],
    }
    assert edited["thread"] == {"title": "Rain", "slug": "rain", "tags": [], "kind": "IDEA"}
