"""A forum of zipf-sized threads on PostgreSQL, generated once and kept: each measurement works on a copy of its own.

What is kept is known by its size and by the migrations, so another schema has another one made.
"""

import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg

from graphql_schema.ids import global_id
from portal import database
from portal.accounts.sessions import open_session
from portal.kernel import sql
from portal.reactions import wire_reactions
from portal.settings import Settings, use
from tests import postgres
from tests.bench.forum_growth import seed
from tests.makers import Make

EDITION = "2"
"""Another one where something else is to be generated."""
PAGE, MOST_THREADS = 20, 400
PREFIX = "portal_bench_kept_"
_LANDED = Path(__file__).parents[1] / "upgrades" / "landed.sha256"
_TIERS, _BADGES = ("friend", "silver", "gold"), ("first-post", "helper")
FURTHER = (
    """
    INSERT INTO loyalty_accounts (id, member_id, tier_id, available, pending, reserved, debt, lifetime_earned,
        lifetime_redeemed, lifetime_expired, qualifying_points, last_number, tier_is_manual, opened_at)
    SELECT gen_random_uuid(), m.id, r.id, 0, 0, 0, 0, 0, 0, 0, 0, 0, FALSE, now()
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM members) m
    JOIN (SELECT id, row_number() OVER (ORDER BY rank) AS place FROM loyalty_tiers) r ON m.place % 4 = r.place
    ON CONFLICT (member_id) DO UPDATE SET tier_id = EXCLUDED.tier_id
    """,
    """
    INSERT INTO badge_awards (id, member_id, slug, awarded_at)
    SELECT gen_random_uuid(), m.id, b.slug, now() FROM members m CROSS JOIN (VALUES ('first-post'), ('helper')) b (slug)
    ON CONFLICT DO NOTHING
    """,
    """
    INSERT INTO votes (id, post_id, member_id, value, cast_at)
    SELECT gen_random_uuid(), p.id, $1, 1, now() FROM posts p
    JOIN threads t ON t.id = p.thread_id WHERE t.last_post_number >= 20 AND p.number % 7 = 3 AND p.author_id <> $1
    """,
    """
    INSERT INTO thread_readers (id, thread_id, member_id, read_up_to, changed_at, read_at, follows, is_muted)
    SELECT gen_random_uuid(), t.id, $1, t.last_post_number - 1, now(), now(), t.reply_count % 2 = 0, FALSE
    FROM threads t WHERE t.last_post_number >= 20
    ON CONFLICT DO NOTHING
    """,
)
"""Tiers and badges of all; one member's votes and what they have read in the threads that fill a page."""


@dataclass(frozen=True, slots=True)
class Forum:
    """A copy of the forum: where it is, who reads and who writes, by their tokens, and threads that fill a page."""

    url: str
    reader: str
    writers: Sequence[str]
    threads: Sequence[str]


@asynccontextmanager
async def forum(posts: int) -> AsyncIterator[Forum]:
    """One of so many posts, opened in this process as well; it is gone afterwards, the one that it was copied of stays."""
    wire_reactions()
    kept = await _kept(posts)
    url = await postgres.create(f"portal_bench_{os.getpid()}", template=kept)
    try:
        async with _opened(url):
            # A new copy has been asked for nothing yet.
            await sql.execute("ANALYZE")
            reader = await sql.fetch_value("SELECT member_id FROM thread_readers LIMIT 1")
            found = await sql.fetch(
                "SELECT id FROM threads WHERE last_post_number >= $1 ORDER BY id LIMIT $2", PAGE, MOST_THREADS
            )
            members = await sql.fetch("SELECT id FROM members WHERE id <> $1", reader)
            reads, *writers = [
                await open_session(sql.uuid_of(one), user_agent="A bench")
                for one in (reader, *(row["id"] for row in members))
            ]
            yield Forum(url, reads, writers, [global_id("Thread", sql.uuid_of(row["id"])) for row in found])
    finally:
        await postgres.drop(url)


async def _kept(posts: int) -> str:
    schema = sha256(_LANDED.read_bytes() + EDITION.encode()).hexdigest()[:12]
    name = f"{PREFIX}{posts}_{schema}"
    url = urlunsplit(urlsplit(postgres.SERVER)._replace(path=f"/{name}"))
    if await _is_there(name):
        return url
    print(f"generating {posts:,} posts, once", flush=True)
    await _drop_all(f"{PREFIX}{posts}_")
    making = await postgres.create(f"{name}_making")
    async with _opened(making) as chosen:
        await database.migrate(chosen)
        make = Make()
        for rank, tier in enumerate(_TIERS):
            await make.tier(tier, rank, 100 * rank)
        token, _ = await seed(making, posts)
        reader = await sql.fetch_value("SELECT member_id FROM sessions ORDER BY created_at DESC LIMIT 1")
        assert token
        for statement in FURTHER:
            await sql.execute(statement, *([reader] if "$1" in statement else []))
    await _rename(f"{name}_making", name)
    return url


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[Settings]:
    chosen = Settings(database_url=url)
    use(chosen)
    async with database.opened(chosen):
        yield chosen


async def _is_there(name: str) -> bool:
    server = await asyncpg.connect(postgres.SERVER)
    try:
        return await server.fetchval("SELECT TRUE FROM pg_database WHERE datname = $1", name) is True
    finally:
        await server.close()


async def _drop_all(beginning: str) -> None:
    """Those of earlier schemas, and what was not finished."""
    server = await asyncpg.connect(postgres.SERVER)
    try:
        for row in await server.fetch("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", beginning):
            await server.execute(f'DROP DATABASE "{row["datname"]}" WITH (FORCE)')
    finally:
        await server.close()


async def _rename(name: str, to: str) -> None:
    """What was not finished is never taken for what is kept."""
    server = await asyncpg.connect(postgres.SERVER)
    try:
        await server.execute(f'ALTER DATABASE "{name}" RENAME TO "{to}"')
    finally:
        await server.close()
