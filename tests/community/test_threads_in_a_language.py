"""The language of a conversation, and lists that are narrowed to one."""

from importlib import import_module

import pytest

from portal.accounts.viewer import SYSTEM, VISITOR
from portal.community import categories, queries, reading, threads
from portal.community.models import Category, Thread
from portal.community.queries import ThreadFilter
from portal.kernel import pagination, sql
from portal.kernel.wording import language_of

SAVE = "mutation ($input: SaveCategoryInput!) { saveCategory(input: $input) { category { locale } errors { code field } } }"
LIST = """query ($filter: ThreadFilter, $first: Int, $after: String) { threads(first: $first, after: $after, filter: $filter) {
    totalCount nodes { title locale } pageInfo { hasNextPage endCursor } } }"""


async def titles(viewer=VISITOR, **narrowed):
    found = await queries.threads(pagination.page(), viewer, ThreadFilter(**narrowed))
    return [row.title for row in found.rows]


@pytest.fixture
async def four(make):
    """A German and an English thread where any language is welcome, and two by them in an English room; who may read."""
    reader = await make.viewer()
    german, english = await make.member(locale="de"), await make.member(locale="en")
    hall, pier = await make.category("hall"), await make.category("pier", locale="en-GB")
    for one, title in ((german, "by the German"), (english, "by the English")):
        await make.thread(by=one, within=hall, title=f"Hall, {title}")
        await make.thread(by=one, within=pier, title=f"Pier, {title}")
    return reader


async def test_a_thread_has_the_language_of_its_category_else_that_of_its_author_l60(four):
    assert dict(await Thread.all().values_list("title", "locale")) == {
        "Hall, by the German": "de",
        "Hall, by the English": "en",
        "Pier, by the German": "en",
        "Pier, by the English": "en",
    }


async def test_a_category_that_gets_a_language_gives_it_to_its_threads_and_they_keep_it_l60(four):
    await categories.save_category("hall", "Hall", by=SYSTEM, locale="fr")
    given = set(await Thread.filter(category__slug="hall").values_list("locale", flat=True))
    await categories.save_category("hall", "Hall", by=SYSTEM, locale=None)

    assert given == set(await Thread.filter(category__slug="hall").values_list("locale", flat=True)) == {"fr"}
    assert (await Category.get(slug="hall")).locale is None


async def test_a_thread_that_is_moved_speaks_as_its_new_place_does_l60(make, four):
    moderator = await make.viewer(await make.moderator())
    german = await Thread.get(title="Hall, by the German")

    moved = await threads.move_thread(german.id, "pier", by=moderator)
    back = await threads.move_thread(german.id, "hall", by=moderator)

    assert (moved.locale, back.locale) == ("en", "en")


async def test_a_list_has_what_is_in_the_language_and_its_count_and_pages_agree_l61(graphql, four):
    found, after = [], None
    while True:
        page = await graphql(LIST, filter={"locale": "en-US"}, first=1, after=after)
        assert page["totalCount"] == 3
        found += [(one["title"], one["locale"]) for one in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]

    assert found == [("Pier, by the English", "en"), ("Hall, by the English", "en"), ("Pier, by the German", "en")]
    assert await titles(locale="de", category_slug="hall") == ["Hall, by the German"]


async def test_what_is_unread_in_a_language_agrees_with_its_list_l61(four):
    reader = four
    read = await Thread.get(title="Pier, by the German")
    await reading.mark_thread_read(read.id, 1, by=reader)

    assert await titles(reader, locale="en", unread=True) == ["Pier, by the English", "Hall, by the English"]
    assert await queries.count_threads(reader, ThreadFilter(locale="en", unread=True)) == 2
    assert await titles(reader, locale="en", unread=False) == ["Pier, by the German"]


@pytest.mark.parametrize(
    "given", ["", "german", "%", "d_", "de'--", "de-AT-x-dialect", pytest.param("de" * 200_000, id="long")]
)
async def test_what_names_no_language_finds_nothing_l61(four, given):
    assert await titles(locale=given) == []
    assert await queries.count_threads(VISITOR, ThreadFilter(locale=given)) == 0


async def test_a_room_that_is_not_seen_is_not_in_the_list_of_its_language(make):
    await make.thread(within=await make.category("lounge", locale="fr"))
    assert await titles(locale="fr") == ["About the weather"]
    await make.category("lounge", required_tier_slug="gold")

    assert await titles(locale="fr") == []
    assert await queries.count_threads(VISITOR, ThreadFilter(locale="fr")) == 0


async def test_staff_say_and_take_away_the_language_of_a_category(make, graphql):
    staff = await make.brand()

    async def saved(**given):
        return await graphql(SAVE, viewer=staff, input={"slug": "hall", "name": "Hall", **given})

    assert await saved(locale="zh-hant-TW") == {"category": {"locale": "zh-Hant"}, "errors": []}
    assert (await saved())["category"] == {"locale": "zh-Hant"}
    assert await saved(locale="germanish") == {"category": None, "errors": [{"code": "INVALID", "field": ["locale"]}]}
    assert (await Category.get(slug="hall")).locale == "zh-Hant"
    assert (await saved(locale=None))["category"] == {"locale": None}


async def test_threads_from_before_have_their_authors_language_l60(make, four):
    nobodys = await Thread.get(title="Pier, by the English")
    await Thread.filter(id=nobodys.id).update(author_id=None)
    await Thread.all().update(locale=None)
    migration = import_module("migrations.0051_threads_have_a_language").Migration

    await sql.execute(next(one.sql for one in migration.operations if hasattr(one, "sql")))

    assert dict(await Thread.all().values_list("title", "locale")) == {
        "Hall, by the German": "de",
        "Hall, by the English": "en",
        "Pier, by the German": "de",
        "Pier, by the English": None,
    }


@pytest.mark.parametrize(
    ("given", "language"),
    [("de-AT", "de"), ("DE", "de"), ("zh_hant_tw", "zh-Hant"), ("es-419", "es"), ("sr-Latn", "sr-Latn"), ("x", None)],
)
def test_a_conversation_has_no_region_l61(given, language):
    assert language_of(given) == language
