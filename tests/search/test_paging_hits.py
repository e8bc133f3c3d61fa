"""Hits are listed the best first, page by page and both ways, and a cursor is of one search for one reader (L9, G47)."""

import pytest

from portal.accounts.viewer import VISITOR
from portal.kernel import pagination
from portal.kernel.errors import InvalidCursor
from portal.search.searching import search
from portal.search.sources import Narrowed
from tests.search.index import found, indexed
from tests.statements import counted

pytestmark = pytest.mark.anyio


async def many(make, count=7):
    threads = [await make.thread(title=f"Kaffee {'sehr ' * number}gut") for number in range(count)]
    await indexed()
    return threads


async def test_pages_make_up_the_list_both_ways(make):
    await many(make)
    whole = await found("kaffee")
    assert len(whole) == 7

    forwards, after = [], None
    while True:
        page = (await search("kaffee", pagination.page(3, after), VISITOR)).hits
        forwards += [hit.thing_id for hit in page.rows]
        assert page.has_previous is (after is not None)
        if not page.has_next:
            break
        after = page.cursor(page.rows[-1])
    assert forwards == whole

    backwards, before = [], None
    while True:
        page = (await search("kaffee", pagination.page(last=3, before=before), VISITOR)).hits
        backwards = [hit.thing_id for hit in page.rows] + backwards
        if not page.has_previous:
            break
        before = page.cursor(page.rows[0])
    assert backwards == whole


async def test_the_next_page_goes_on_where_the_last_ended_though_somebody_posts_meanwhile_se4(make):
    await many(make)
    whole = await found("kaffee")
    page = (await search("kaffee", pagination.page(3), VISITOR)).hits

    await make.thread(title="Kaffee Kaffee")
    await indexed()

    after = page.cursor(page.rows[-1])
    assert [hit.thing_id for hit in (await search("kaffee", pagination.page(4, after), VISITOR)).hits.rows] == whole[3:]


async def test_a_cursor_is_of_one_search_l9(make):
    await many(make)
    page = (await search("kaffee", pagination.page(3), VISITOR)).hits
    after = page.cursor(page.rows[-1])

    for query, narrowed in (("tee", Narrowed()), ("kaffee", Narrowed(kinds=frozenset({"Thread"})))):
        with pytest.raises(InvalidCursor):
            await search(query, pagination.page(3, after), VISITOR, narrowed)


async def test_a_search_is_the_same_statements_however_much_is_found(make):
    await many(make, 1)
    with counted() as few:
        await found("kaffee gut")
    await many(make, 30)
    with counted() as more:
        await found("kaffee gut")

    assert len(more) == len(few) <= 7
