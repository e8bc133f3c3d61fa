"""What a search costs does not grow with how often its words stand somewhere, nor with how often they were counted."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from portal.accounts.viewer import VISITOR
from portal.community import markdown
from portal.community.models import Post
from portal.kernel import clock, pagination, sql
from portal.search.finding import MOST_RANKED
from portal.search.searching import search
from tests.search.index import found, indexed
from tests.statements import recorded

pytestmark = pytest.mark.anyio
BACKENDS = ("postgresql",)
"""What is written here of indexes and plans is PostgreSQL's."""


async def posts_of_one_word(make: Any, count: int) -> list[Post]:
    thread = await make.thread(title="Filter", body="Filter")
    posts = [
        Post(
            thread_id=thread.id,
            number=number,
            author_id=thread.author_id,
            body_markdown="Kaffee",
            body_html="<p>Kaffee</p>",
            render_version=markdown.RENDER_VERSION,
            created_at=clock.now(),
        )
        for number in range(2, count + 2)
    ]
    await Post.insert(posts)
    await indexed()
    return posts


def nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for inner in node.get("Plans", ()):
        yield from nodes(inner)


async def test_who_may_see_it_is_asked_of_as_many_as_are_ranked(make: Any) -> None:
    posts = await posts_of_one_word(make, MOST_RANKED + 40)

    with recorded() as sent:
        page = await search("kaffee", pagination.page(50), VISITOR)

    statement, values = next((one, given) for one, given in sent if "WITH matched" in one)
    told = await sql.fetch_value(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", *values)
    plan = json.loads(told) if isinstance(told, str) else told
    asked = [one for one in nodes(plan[0]["Plan"]) if one.get("Alias") == "e"]
    assert await page.hits.count() == MOST_RANKED
    assert page.hits.rows[0].thing_id == posts[-1].id
    assert [one["Actual Loops"] for one in asked] == [MOST_RANKED]


async def test_what_nobody_may_see_takes_no_place_among_them(make: Any) -> None:
    posts = await posts_of_one_word(make, 60)
    await Post.filter(number__gt=30).update(state="HIDDEN")

    assert len(await found("kaffee")) == len([one for one in posts if one.number <= 30])


async def test_counting_a_word_anew_writes_none_of_its_indexes(portal_db: Any) -> None:
    indexes = await sql.fetch("SELECT indexdef FROM pg_indexes WHERE tablename = 'search_words'")
    options = await sql.fetch_value("SELECT reloptions FROM pg_class WHERE relname = 'search_words'")

    assert len(indexes) == 3
    assert [row["indexdef"] for row in indexes if "documents" in row["indexdef"] or "products" in row["indexdef"]] == []
    assert options == ["fillfactor=70"]


async def test_little_waits_to_be_put_into_an_index_of_words(portal_db: Any) -> None:
    rows = await sql.fetch(
        "SELECT c.relname, c.reloptions FROM pg_class c JOIN pg_am a ON a.oid = c.relam AND a.amname = 'gin' "
        "WHERE c.relname LIKE 'search_%' ORDER BY c.relname"
    )

    assert {row["relname"]: row["reloptions"] for row in rows} == {
        "search_entries_by_word": ["gin_pending_list_limit=64"],
        "search_entries_by_word_of_title": ["gin_pending_list_limit=64"],
        "search_words_by_key": ["gin_pending_list_limit=64"],
    }
