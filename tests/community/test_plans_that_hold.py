"""The hot statements are planned well whatever their values: PostgreSQL plans them without those from the sixth time on.

A forum with a thread of 5,000 posts and 2,000 short ones, a category that has nearly all of them, a member with
thousands of notices and entries in the ledger, a product with hundreds of questions, a word that all posts have. The plan
that would do for any value is read of each statement of the hot pages, for large things and small ones: no table that
grows is read whole, and no thread for a page of it.
"""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import asyncpg
import pytest

from graphql_schema.ids import global_id
from portal.access.viewers import viewer_for_session
from portal.accounts.sessions import open_session
from portal.accounts.tokens import token_hash
from portal.search.finding import ENOUGH
from portal.settings import settings
from tests.bench.bare import written_down
from tests.bench.filling import fill
from tests.bench.hot_pages import THREAD_PAGE

pytestmark = pytest.mark.anyio
BACKENDS = ("postgresql",)
MOST_READ = ENOUGH
"""Rows of one table that a page of 20 may look at: as many as a search does, where an inbox has a few less."""
GROWING = {
    *("members", "threads", "posts", "votes", "thread_readers", "notifications", "badge_awards", "community_profiles"),
    *("loyalty_accounts", "points_transfers", "points_lots", "points_draws", "post_reactions", "bookmarks"),
    *("products", "search_entries", "search_words"),
}
QUERIES = Path(__file__).parents[2] / "frontend_stub" / "queries"
AROUND = (
    "query ($id: ID!, $number: Int!) { thread(id: $id) { posts(first: 20, around: $number) { nodes { bodyHtml } } } }"
)
FORUM = (
    """INSERT INTO threads (id, slug, title, kind, category_id, author_id, created_at, last_activity_at, last_post_number,
            reply_count, view_count, score, is_pinned, is_locked, is_solved, state)
        SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'thread-' || n, 'Thread ' || n, 'DISCUSSION',
            CASE WHEN n <= 1990 THEN $1::uuid ELSE $2::uuid END, $3::uuid, now() - n * interval '1 minute', now() - n * interval '1 minute',
            CASE WHEN n = 1 THEN 5000 ELSE 3 END, CASE WHEN n = 1 THEN 4999 ELSE 2 END, 0, 0, FALSE, FALSE, FALSE, 'VISIBLE'
        FROM generate_series(1, 2001) n""",
    """INSERT INTO posts (id, thread_id, number, author_id, body_markdown, body_html, render_version, state, score,
            is_accepted, is_official, is_verified_buyer, created_at)
        SELECT gen_random_uuid(), t.id, n, m.id, 'Hot.', '<p>Hot.</p>', 2, 'VISIBLE', 0, FALSE, FALSE, FALSE, t.created_at
        FROM threads t CROSS JOIN LATERAL generate_series(1, t.last_post_number) n
        JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM members) m ON m.place = 1 + n % 1999""",
    """INSERT INTO badge_awards (id, member_id, slug, awarded_at)
        SELECT gen_random_uuid(), id, 'first-post', now() FROM members""",
    """INSERT INTO community_profiles (id, member_id, post_count, accepted_answer_count, helpful_count)
        SELECT gen_random_uuid(), id, 1, 0, 0 FROM members""",
    """INSERT INTO votes (id, post_id, member_id, value, cast_at)
        SELECT gen_random_uuid(), p.id, $3, 1, now() FROM posts p WHERE p.number % 3 = 0""",
    """INSERT INTO thread_readers (id, thread_id, member_id, read_up_to, follows, is_muted, changed_at, read_at)
        SELECT gen_random_uuid(), t.id, $3, t.last_post_number - 1, TRUE, FALSE, now(), now() FROM threads t""",
    """INSERT INTO thread_readers (id, thread_id, member_id, read_up_to, follows, is_muted, changed_at)
        SELECT gen_random_uuid(), t.id, m.id, 1, FALSE, FALSE, now() FROM members m
        JOIN (SELECT id FROM threads ORDER BY id LIMIT 20) t ON m.id <> $3""",
    """INSERT INTO notifications (id, member_id, kind, once_key, actor_id, subject_type, subject_id, about, created_at)
        SELECT gen_random_uuid(), $3, 'REPLY', 'test:' || p.id, p.author_id, 'Post', p.id, '{}', p.created_at FROM posts p
        WHERE p.number BETWEEN 3 AND 500""",
    """INSERT INTO products (id, sku, title, is_active, created_at)
        SELECT ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'SKU-' || n, 'Mill ' || n, TRUE, now()
        FROM generate_series(1, 2000) n""",
    """UPDATE threads t SET kind = 'QUESTION', product_id = p.id FROM products p
        WHERE t.reply_count = 2 AND p.sku = CASE WHEN t.title < 'Thread 13' THEN 'SKU-1' ELSE 'SKU-' || right(t.title, 2) END""",
    """INSERT INTO search_entries (number, kind, thing_id, title, body)
        SELECT p.place, 'Post', p.id, '', 'hot w' || p.place % 700
        FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM posts) p""",
    """INSERT INTO search_words (word, documents, products, keys)
        SELECT 'w' || n, 16, 0, 'uw' || n FROM generate_series(0, 19999) n UNION ALL SELECT 'hot', 11000, 0, 'uhot'""",
)


@pytest.fixture
async def member(make) -> UUID:
    """The one who has much of everything, in a forum that has it, too; triggers would only write an index of words."""
    url = settings().database_url
    (member,) = await fill(url, entries=3_000, members=1)
    await fill(url, entries=6_000, members=2_000)
    rooms = [(await make.category("large")).id, (await make.category("small")).id]
    connection = await asyncpg.connect(url)
    await connection.execute("SET session_replication_role = replica")
    for statement in FORUM:
        given = [value for place, value in enumerate((*rooms, member), 1) if f"${place}" in statement]
        alone = statement if "$1" in statement else statement.replace("$3", "$1")
        await connection.execute(alone, *given)
    await connection.execute("ANALYZE")
    await connection.close()
    return member


def thread(number: int) -> str:
    return global_id("Thread", UUID(f"00000000-0000-7000-8000-{number:012x}"))


def pages() -> Iterator[tuple[str, dict[str, object]]]:
    def page(name: str) -> str:
        return (QUERIES / f"{name}.graphql").read_text()

    for number in (1, 7, 2001):
        yield page("thread-page"), {"id": thread(number), "first": 20}
    yield page("thread-page"), {"id": thread(1), "first": 20, "orderBy": "NEWEST"}
    yield THREAD_PAGE, {"id": thread(1)}
    yield THREAD_PAGE, {"id": thread(7)}
    yield AROUND, {"id": thread(1), "number": 2_500}
    yield page("front-page"), {"first": 20}
    for slug in ("large", "small"):
        yield page("category-page"), {"slug": slug, "first": 20}
    for sku in ("SKU-1", "SKU-2", "SKU-3"):
        yield page("product-page"), {"sku": sku, "first": 20}
    for words in ("w17", "w18 w19", "hot w20"):
        yield page("search-page").replace("$query", "$words"), {"words": words, "first": 20, "verbatim": False}
    yield page("account-notifications"), {"first": 20}
    yield page("unread-count"), {}
    yield page("account-points"), {"first": 20}


async def test_no_hot_statement_reads_a_table_or_a_thread_whole(graphql, member):
    token = await open_session(member, user_agent="A test")
    with written_down() as sent:
        viewer = await viewer_for_session(token_hash(token))
        for query, variables in pages():
            await graphql(query, viewer=viewer, **variables)

    found = {f"{statement}{values}": (statement, values) for _, statement, values in sent if _is_read(statement)}
    assert len(found) > 15
    wrong = []
    connection = await asyncpg.connect(settings().database_url)
    await connection.execute("SET plan_cache_mode = force_generic_plan")
    for at, (statement, values) in enumerate(found.values()):
        wrong += [
            f"{one}: {' '.join(statement.split())}" for one in await _wrong(connection, f"hot_{at}", statement, values)
        ]
    await connection.close()
    assert wrong == []


async def test_the_look_sees_what_it_is_there_for(graphql, member):
    connection = await asyncpg.connect(settings().database_url)
    await connection.execute("SET plan_cache_mode = force_generic_plan")
    whole = await _wrong(connection, "whole", "SELECT * FROM posts WHERE score = $1", (1,))
    thread_whole = await _wrong(
        connection,
        "thread_whole",
        "SELECT count(*) FROM posts WHERE thread_id = $1 AND body_html <> ''",
        (UUID(int=0),),
    )
    long = UUID("00000000-0000-7000-8000-000000000001")
    long_whole = await _wrong(
        connection, "long_whole", "SELECT count(*) FROM posts WHERE thread_id = $1 AND body_html <> ''", (long,)
    )
    await connection.close()

    assert whole == ["posts is read whole"]
    assert thread_whole == []
    assert long_whole == ["5000 rows of posts are looked at"]


def _is_read(statement: str) -> bool:
    return statement.lstrip().split(None, 1)[0].upper() in {"SELECT", "WITH"}


async def _wrong(connection: asyncpg.Connection, name: str, statement: str, values: tuple[object, ...]) -> list[str]:
    """What the plan that holds for every value does that it should not, with these values."""
    await connection.execute(f"PREPARE {name} AS {statement}")
    given = f"({', '.join(map(_literal, values))})" if values else ""
    told = await connection.fetchval(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE {name}{given}")
    return list(dict.fromkeys(_found(json.loads(told)[0]["Plan"])))


def _found(node: dict[str, object]) -> Iterator[str]:
    table = node.get("Relation Name")
    if table in GROWING:
        looked_at = node["Actual Rows"] + node.get("Rows Removed by Filter", 0)
        rows = round(looked_at * node["Actual Loops"])
        if node["Node Type"] == "Seq Scan" and rows:  # an empty one is read as it is
            yield f"{table} is read whole"
        elif rows > MOST_READ:
            yield f"{rows} rows of {table} are looked at"
    for inner in node.get("Plans", ()):
        yield from _found(inner)


def _literal(value: object) -> str:
    match value:
        case None:
            return "NULL"
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return str(value)
        case list() | tuple():
            return f"'{{{','.join(str(one) for one in value)}}}'"
        case datetime() | date():
            return f"'{value.isoformat()}'"
    return "'" + str(value).replace("'", "''") + "'"
