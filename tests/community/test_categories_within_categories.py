"""A category shows what lies in the categories below it, as far as its reader may see them (CO21)."""

import pytest

from portal.accounts.viewer import VISITOR
from portal.community import queries, threads
from portal.community.queries import ThreadFilter
from portal.kernel import pagination

pytestmark = pytest.mark.anyio
PAGE = """query($slug: String!) { category(slug: $slug) { threadCount children { slug threadCount }
    threads(first: 10) { totalCount nodes { id } } } }"""


@pytest.fixture
async def house(make):
    """Three levels, and a gate on the second."""
    top = await make.category("house")
    kitchen, attic = (
        await make.category("kitchen", parent=top),
        await make.category("attic", parent=top, required_tier_slug="gold"),
    )
    shelf = await make.category("shelf", parent=kitchen)
    boss = await make.moderator()
    return [await make.thread(by=boss, within=room) for room in (top, kitchen, shelf, attic)]


async def listed(viewer=VISITOR, **page):
    found = await queries.threads(pagination.page(**page), viewer, ThreadFilter(category_slug="house"))
    return found, [row.id for row in found.rows]


async def test_threads_of_all_levels_stand_in_it_in_order_co21(make, house):
    top, kitchen, shelf, attic = house
    assert (await listed(first=10))[1] == [shelf.id, kitchen.id, top.id]

    boss = await make.viewer(await make.moderator())
    await threads.pin_thread(kitchen.id, by=boss)
    page, first = await listed(boss, first=2)
    assert first == [kitchen.id, attic.id]
    assert (await listed(boss, first=2, after=page.cursor(page.rows[-1])))[1] == [shelf.id, top.id]
    assert await page.count() == 4


async def test_its_count_has_what_the_reader_may_see_co21(make, graphql, house):
    shown = await graphql(PAGE, slug="house")
    assert (shown["threadCount"], shown["threads"]["totalCount"], len(shown["threads"]["nodes"])) == (3, 3, 3)
    assert shown["children"] == [{"slug": "kitchen", "threadCount": 2}]

    shown = await graphql(PAGE, slug="house", viewer=await make.moderator())
    assert (shown["threadCount"], shown["threads"]["totalCount"]) == (4, 4)
