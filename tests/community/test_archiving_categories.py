"""An archived category is read and found, and takes nothing new; an empty one can be deleted (CO31)."""

import pytest

from graphql_schema.ids import global_id
from portal.access.viewers import viewer_of
from portal.accounts.viewer import VISITOR
from portal.community import archiving, editing, posts, queries, splitting, threads
from portal.community.categories import questions_category, save_category
from portal.community.models import Category, Post, Thread, ThreadKind
from portal.community.posts import PostDraft
from portal.community.queries import EVERY_THREAD, ThreadFilter
from portal.community.threads import ThreadDraft
from portal.kernel import pagination
from portal.kernel.errors import Conflict, Forbidden, Locked
from portal.loyalty.programme.models import EarnAction
from portal.moderation.models import AuditEntry

pytestmark = pytest.mark.anyio
ARCHIVE = """mutation($input: ArchiveCategoryInput!) { archiveCategory(input: $input) {
    category { isArchived viewerCanPost } errors { code field } } }"""
DELETE = (
    """mutation($input: DeleteCategoryInput!) { deleteCategory(input: $input) { deletedId errors { code field } } }"""
)
LISTS = """{ categories { slug children { slug } threadCount } }"""


@pytest.fixture
async def boss(make):
    return await make.viewer(await make.admin())


@pytest.fixture
async def house(make, boss):
    """A category, an archived one in it, and one below that; a thread in each."""
    top = await make.category("top")
    old = await make.category("old", parent=top)
    cellar = await make.category("cellar", parent=old)
    made = [await make.thread(within=room) for room in (top, old, cellar)]
    await archiving.archive_category(old.id, by=boss)
    return made


async def listed(narrowed=EVERY_THREAD):
    found = await queries.threads(pagination.page(first=9), VISITOR, narrowed)
    return {row.id for row in found.rows}, await found.count()


async def test_it_is_out_of_lists_and_there_by_its_address_co31(house):
    top, old, cellar = house

    assert await listed() == ({top.id}, 1)
    assert await listed(ThreadFilter(category_slug="top")) == ({top.id}, 1)
    assert await listed(ThreadFilter(category_slug="old")) == ({old.id, cellar.id}, 2)
    assert await listed(ThreadFilter(author_id=old.author_id)) == ({old.id}, 1)
    assert await queries.thread_by_id(cellar.id, VISITOR) is not None


async def test_lists_of_categories_leave_it_out_unless_they_are_asked_for_it_co31(graphql, house):
    assert await graphql(LISTS) == [{"slug": "top", "children": [], "threadCount": 1}]
    with_archive = await graphql(LISTS.replace("categories {", "categories(archived: true) {"))
    assert [(one["slug"], one["threadCount"]) for one in with_archive] == [("top", 1), ("old", 2), ("cellar", 1)]


@pytest.mark.parametrize("at", [1, 2])
async def test_nobody_writes_in_it_or_below_it_co31(make, house, boss, at):
    thread = house[at]
    slug = (await Category.get(id=thread.category_id)).slug
    author = await make.viewer(await make.member())
    first = await make.first_post(thread)

    for viewer in (author, boss):
        with pytest.raises(Locked, match="archived"):
            await posts.reply(PostDraft(thread.id, "One more thing"), by=viewer)
        with pytest.raises(Locked, match="archived"):
            await threads.start_thread(ThreadDraft(slug, ThreadKind.DISCUSSION, "New", "New"), by=viewer)
    with pytest.raises(Locked, match="archived"):
        await posts.edit_post(first.id, "Other words", by=await viewer_of(first.author_id))
    with pytest.raises(Locked, match="archived"):
        await posts.delete_post(first.id, by=await viewer_of(first.author_id))
    with pytest.raises(Locked, match="archived"):
        await editing.edit_thread(thread.id, editing.ThreadChanges(title="Other"), by=await viewer_of(first.author_id))

    assert (await Post.filter(thread_id=thread.id).count(), await Thread.all().count()) == (1, 3)


async def test_in_a_locked_thread_it_is_the_thread_that_is_locked(make, boss):
    thread = await make.thread()
    first = await make.first_post(thread)
    await threads.lock_thread(thread.id, by=boss)

    with pytest.raises(Locked, match="thread is locked"):
        await posts.edit_post(first.id, "Other words", by=await viewer_of(first.author_id))

    assert (await Post.get(id=first.id)).body_markdown == first.body_markdown


async def test_nothing_is_brought_there_co31(make, house, boss):
    top, old, _ = house
    post = await make.post(to=top)

    with pytest.raises(Locked):
        await threads.move_thread(top.id, "old", by=boss)
    with pytest.raises(Locked):
        await splitting.split_thread(splitting.Split(top.id, [post.id], "Apart", category_slug="old"), by=boss)

    assert (await Thread.get(id=top.id)).category_id != old.category_id


async def test_opened_again_it_is_as_it_was_co31(make, graphql, house, boss):
    staff = await make.brand()
    old = await Category.get(slug="old")

    ids = {"categoryId": global_id("Category", old.id)}
    for _ in range(2):
        opened = await graphql(ARCHIVE, viewer=staff, input={**ids, "undo": True})

    assert opened == {"category": {"isArchived": False, "viewerCanPost": True}, "errors": []}
    assert (await listed())[1] == 3
    await posts.reply(PostDraft(house[2].id, "One more thing"), by=await make.viewer())
    assert await AuditEntry.filter(action__startswith="category.", detail="old").order_by("id").values_list(
        "action", flat=True
    ) == ["category.archive", "category.reopen"]


async def test_what_was_written_keeps_what_it_earned_fp11(make, boss):
    await make.earn_rule(EarnAction.THREAD, 5)
    anna, room = await make.member(), await make.category("room")
    await make.thread(within=room, by=anna)

    await archiving.archive_category(room.id, by=boss)

    account = await make.account(anna)
    assert account.available + account.pending == 5


async def test_nobody_but_staff_archives_and_deletes(make):
    room = await make.category("room")

    for viewer in (await make.viewer(), await make.viewer(await make.moderator())):
        for deed in (archiving.archive_category, archiving.delete_category):
            with pytest.raises(Forbidden):
                await deed(room.id, by=viewer)

    assert (await Category.get(id=room.id)).archived_at is None


async def test_where_questions_on_products_are_asked_stays_open(make, boss):
    room = await questions_category()

    with pytest.raises(Conflict):
        await archiving.archive_category(room.id, by=boss)

    assert (await Category.get(id=room.id)).archived_at is None


async def test_an_empty_category_is_deleted_co31(make, graphql):
    staff, room = await make.brand(), await make.category("room")
    ids = {"categoryId": global_id("Category", room.id)}

    gone = await graphql(DELETE, viewer=staff, input=ids)
    again = await graphql(DELETE, viewer=staff, input=ids)

    assert gone == {"deletedId": ids["categoryId"], "errors": []}
    assert again == {"deletedId": None, "errors": [{"code": "NOT_FOUND", "field": ["categoryId"]}]}
    assert not await Category.exists()
    assert await AuditEntry.filter(action="category.delete", detail="room").count() == 1


async def test_one_that_was_written_in_or_holds_another_is_not_deleted_co31(make, boss):
    top = await make.category("top")
    room = await make.category("room", parent=top)
    await make.thread(within=room)

    for one in (top, room):
        with pytest.raises(Conflict):
            await archiving.delete_category(one.id, by=boss)

    assert await Category.all().count() == 2


async def test_where_questions_are_asked_is_not_archived_by_what_it_lies_in_co31(make, boss):
    above = await make.category("above")
    questions = await questions_category()
    await save_category(questions.slug, "Questions", parent_slug="above", by=boss)

    with pytest.raises(Conflict):
        await archiving.archive_category(above.id, by=boss)

    assert (await Category.get(id=above.id)).archived_at is None
