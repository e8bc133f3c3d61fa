"""The floor: a hand-written Starlette endpoint with asyncpg and orjson that answers the thread page from the same rows."""

import os
from contextlib import asynccontextmanager

import asyncpg
import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graphql_schema.ids import global_id, key_of

THREAD = """
SELECT t.id, t.title, t.reply_count, c.slug, c.name FROM threads t JOIN categories c ON c.id = t.category_id
WHERE t.id = $1 AND t.state = 'VISIBLE' AND c.required_key IS NULL AND c.who_can_see = 'EVERYONE'
"""
POSTS = """
SELECT p.id, p.number, p.body_html, p.created_at, p.score, p.is_accepted, m.id AS author, m.handle, m.display_name,
    (SELECT t.name FROM loyalty_accounts a JOIN loyalty_tiers t ON t.id = a.tier_id WHERE a.member_id = m.id) AS tier,
    (SELECT array_agg(b.slug ORDER BY b.awarded_at, b.slug) FROM badge_awards b WHERE b.member_id = m.id) AS badges
FROM (SELECT * FROM posts WHERE thread_id = $1 AND state = 'VISIBLE' ORDER BY number LIMIT 20) p
LEFT JOIN members m ON m.id = p.author_id ORDER BY p.number
"""


def post(row: asyncpg.Record) -> dict[str, object]:
    author = row["author"] and {
        "handle": row["handle"],
        "displayName": row["display_name"],
        "tier": row["tier"] and {"name": row["tier"]},
        "badges": [{"slug": slug} for slug in row["badges"] or ()],
    }
    return {
        "id": global_id("Post", row["id"]),
        "number": row["number"],
        "bodyHtml": row["body_html"],
        "createdAt": row["created_at"].isoformat().replace("+00:00", "Z"),
        "score": row["score"],
        "isAccepted": row["is_accepted"],
        "viewerVote": 0,
        "author": author,
    }


async def answer(request: Request) -> Response:
    asked = orjson.loads(await request.body())
    key = key_of("Thread", asked["variables"]["id"])
    async with request.app.state.pool.acquire() as connection:
        thread = await connection.fetchrow(THREAD, key)
        posts = await connection.fetch(POSTS, key)
    body = {
        "data": {
            "thread": {
                "id": asked["variables"]["id"],
                "title": thread["title"],
                "replyCount": thread["reply_count"],
                "category": {"slug": thread["slug"], "name": thread["name"]},
                "posts": {"nodes": [post(row) for row in posts]},
            }
        }
    }
    return Response(orjson.dumps(body), media_type="application/json")


def application() -> Starlette:
    """For uvicorn: one process, its own pool."""
    app = Starlette(routes=[Route("/graphql", answer, methods=["POST"])])

    async def lifespan_open() -> None:
        app.state.pool = await asyncpg.create_pool(os.environ["PORTAL_DATABASE_URL"], min_size=1, max_size=10)

    app.router.lifespan_context = _opening(lifespan_open)
    return app


def _opening(begin):
    @asynccontextmanager
    async def lifespan(_: Starlette):
        await begin()
        yield

    return lifespan
