"""What a careful programmer writes by hand for the hot pages of a member: Starlette, asyncpg and orjson.

The session with roles and keys, who may see what in which category and what lies above it, and the viewer's own state
(votes, what they follow and have read) as the portal has them, for members without special roles. Nothing else of the
portal is in it: no languages, no limits, no request ids, no log, no metrics.
"""

import html
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graphql_schema.ids import global_id, key_of
from portal.kernel.ids import new_id
from portal.settings import settings

SESSION = """
SELECT m.id, m.locale, m.handle, m.suspended_until,
    (SELECT array_agg(g.role) FROM role_grants g WHERE g.member_id = m.id) AS roles,
    (SELECT array_agg(a.key) FROM access_grants a WHERE a.member_id = m.id) AS keys
FROM sessions s JOIN members m ON m.id = s.member_id
WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2
    AND (s.token_expires_at IS NULL OR s.token_expires_at > $2) AND m.state = 'ACTIVE' AND m.banned_at IS NULL
"""


def open_rooms(audiences: str, keys: str) -> str:
    """The categories that are open to holders of these, from the top down."""
    room = f"""(SELECT r.id, r.parent_id FROM categories r
        WHERE r.who_can_see = ANY({audiences}) AND r.who_can_open = ANY({audiences})
        AND (r.required_key IS NULL OR r.required_key = ANY({keys}))
        AND NOT EXISTS (SELECT 1 FROM category_rights x WHERE x.category_id = r.id AND x.is_denied
            AND x.ability IN ('SEE', 'OPEN') AND (x.holder = ANY({audiences}) OR x.holder = ANY({keys}))))"""
    return f"""SELECT c0.id FROM {room} c0 LEFT JOIN {room} c1 ON c1.id = c0.parent_id
        LEFT JOIN {room} c2 ON c2.id = c1.parent_id
        WHERE c0.parent_id IS NULL OR (c1.id IS NOT NULL AND (c1.parent_id IS NULL OR c2.id IS NOT NULL))"""


OPEN = open_rooms("$2", "$3")
UNREAD = """(CASE WHEN r.id IS NULL OR r.read_up_to >= t.last_post_number THEN 0 ELSE (SELECT count(*) FROM posts u
    WHERE u.thread_id = t.id AND u.state = 'VISIBLE' AND (u.author_id IS NULL OR u.author_id <> $1)
    AND u.number > r.read_up_to) END)"""
_TIER = (
    "(SELECT t.name FROM loyalty_accounts a JOIN loyalty_tiers t ON t.id = a.tier_id WHERE a.member_id = m.id) AS tier"
)
_THREAD = f"""t.id, t.slug, t.title, t.kind, t.created_at, t.last_activity_at, t.reply_count, t.view_count, t.score,
    t.is_pinned, t.is_locked, t.is_solved, c.id AS category, c.slug AS category_slug, c.name AS category_name,
    c.archived_at IS NOT NULL AS is_archived, c.who_can_reply = ANY($2) AS may_reply,
    COALESCE(r.follows, FALSE) AS follows, {UNREAD} AS unread,
    (SELECT string_agg(g.name, ' ' ORDER BY tt.position) FROM thread_tags tt JOIN tags g ON g.id = tt.tag_id
        WHERE tt.thread_id = t.id) AS tags,
    m.id AS author, m.handle, m.display_name, m.avatar_url"""
_BESIDE = """JOIN categories c ON c.id = t.category_id LEFT JOIN members m ON m.id = t.author_id
    LEFT JOIN thread_readers r ON r.thread_id = t.id AND r.member_id = $1"""
THREAD = f"""SELECT {_THREAD} FROM threads t {_BESIDE}
    WHERE t.id = $4 AND t.state = 'VISIBLE' AND t.category_id IN ({OPEN})"""
POSTS = f"""
SELECT p.id, p.number, p.body_html, p.created_at, p.edited_at, p.score, p.is_accepted, p.author_id,
    COALESCE(v.value, 0) AS vote, m.handle, m.display_name, m.avatar_url, {_TIER},
    (SELECT array_agg(b.slug ORDER BY b.awarded_at, b.slug) FROM badge_awards b WHERE b.member_id = m.id) AS badges
FROM (SELECT * FROM posts WHERE thread_id = $1
        AND (state = 'VISIBLE' OR (state = 'PENDING_REVIEW' AND author_id = $2)) ORDER BY number LIMIT 21) p
LEFT JOIN votes v ON v.post_id = p.id AND v.member_id = $2 LEFT JOIN members m ON m.id = p.author_id ORDER BY p.number
"""
FRONT = f"""SELECT {_THREAD}, {_TIER} FROM (
    SELECT * FROM threads t WHERE t.state = 'VISIBLE' AND t.category_id IN ({OPEN})
    ORDER BY t.last_activity_at DESC, t.id DESC LIMIT 21) t {_BESIDE} ORDER BY t.last_activity_at DESC, t.id DESC"""
COUNT = f"""SELECT COALESCE(SUM(thread_count), 0) FROM categories
    WHERE archived_at IS NULL AND id IN ({open_rooms("$1", "$2")})"""
WRITE = """
WITH moved AS (
    UPDATE threads SET last_post_number = last_post_number + 1, reply_count = reply_count + 1, last_activity_at = $5
    WHERE id = $2 AND state = 'VISIBLE' AND NOT is_locked RETURNING last_post_number
)
INSERT INTO posts (id, thread_id, number, author_id, body_markdown, body_html, render_version, state, score,
    is_accepted, is_official, is_verified_buyer, created_at)
SELECT $1, $2, last_post_number, $3, $4, $6, 2, 'VISIBLE', 0, FALSE, FALSE, FALSE, $5 FROM moved RETURNING number
"""
AUDIENCES = ["EVERYONE", "CUSTOMER"]


class Reader:
    """Who asks, for the statements: a member's id, audiences and keys, or a visitor's."""

    __slots__ = ("audiences", "id", "keys")

    def __init__(self, row: Any) -> None:
        self.id: UUID | None = None if row is None else row["id"]
        self.audiences = AUDIENCES[:1] if row is None else AUDIENCES
        self.keys: list[str] = [] if row is None else row["keys"] or []


async def reader_of(request: Request, connection: Any) -> Reader:
    given = request.headers.get("authorization")
    if given is None:
        return Reader(None)
    digest = sha256(given.removeprefix("Bearer ").encode()).hexdigest()
    return Reader(await connection.fetchrow(SESSION, digest, datetime.now(UTC)))


def instant(value: datetime) -> str:
    return value.isoformat().replace("+00:00", "Z")


def thread_of(row: Any, reader: Reader, author: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "id": global_id("Thread", row["id"]),
        "slug": row["slug"],
        "title": row["title"],
        "kind": row["kind"],
        "tags": row["tags"].split(" ") if row["tags"] else [],
        "createdAt": instant(row["created_at"]),
        "lastActivityAt": instant(row["last_activity_at"]),
        "replyCount": row["reply_count"],
        "viewCount": row["view_count"],
        "score": row["score"],
        "isPinned": row["is_pinned"],
        "isLocked": row["is_locked"] or row["is_archived"],
        "isSolved": row["is_solved"],
        "viewerUnreadCount": row["unread"],
        "category": {
            "id": global_id("Category", row["category"]),
            "slug": row["category_slug"],
            "name": row["category_name"],
        },
        "author": author,
    }


def opener(row: Any) -> dict[str, Any] | None:
    return row["author"] and {
        "id": global_id("Member", row["author"]),
        "handle": row["handle"],
        "displayName": row["display_name"],
        "avatarUrl": row["avatar_url"],
    }


def post_of(row: Any, reader: Reader, *, is_locked: bool) -> dict[str, Any]:
    author = row["author_id"] and {
        "id": global_id("Member", row["author_id"]),
        "handle": row["handle"],
        "displayName": row["display_name"],
        "avatarUrl": row["avatar_url"],
        "tier": row["tier"] and {"name": row["tier"]},
        "badges": [{"slug": slug} for slug in row["badges"] or ()],
    }
    return {
        "id": global_id("Post", row["id"]),
        "number": row["number"],
        "bodyHtml": row["body_html"],
        "createdAt": instant(row["created_at"]),
        "editedAt": row["edited_at"] and instant(row["edited_at"]),
        "score": row["score"],
        "isAccepted": row["is_accepted"],
        "viewerVote": row["vote"],
        "viewerCanEdit": reader.id is not None and row["author_id"] == reader.id and not is_locked,
        "author": author,
    }


async def thread_page(request: Request) -> Response:
    asked = orjson.loads(await request.body())
    key = key_of("Thread", asked["variables"]["id"])
    async with request.app.state.pool.acquire() as connection:
        reader = await reader_of(request, connection)
        row = await connection.fetchrow(THREAD, reader.id, reader.audiences, reader.keys, key)
        posts = await connection.fetch(POSTS, key, reader.id)
    is_locked = row["is_locked"] or row["is_archived"]
    thread = thread_of(row, reader, opener(row))
    thread["viewerIsFollowing"] = row["follows"]
    thread["viewerCanReply"] = reader.id is not None and row["may_reply"] and not is_locked
    thread["posts"] = {
        "pageInfo": {"hasNextPage": len(posts) > 20},
        "nodes": [post_of(one, reader, is_locked=is_locked) for one in posts[:20]],
    }
    return Response(orjson.dumps({"data": {"thread": thread}}), media_type="application/json")


async def front_page(request: Request) -> Response:
    orjson.loads(await request.body())
    async with request.app.state.pool.acquire() as connection:
        reader = await reader_of(request, connection)
        rows = await connection.fetch(FRONT, reader.id, reader.audiences, reader.keys)
        count = await connection.fetchval(COUNT, reader.audiences, reader.keys)
    nodes = []
    for row in rows[:20]:
        author = opener(row)
        if author is not None:
            author["tier"] = row["tier"] and {"name": row["tier"]}
        nodes.append(thread_of(row, reader, author))
    body = {"threads": {"nodes": nodes, "pageInfo": {"hasNextPage": len(rows) > 20}, "totalCount": count}}
    return Response(orjson.dumps({"data": body}), media_type="application/json")


async def write_post(request: Request) -> Response:
    """A post and the thread's counters, and nothing of points, notices, mentions, drafts and search."""
    asked = orjson.loads(await request.body())["variables"]["input"]
    key, text = key_of("Thread", asked["threadId"]), asked["bodyMarkdown"]
    async with request.app.state.pool.acquire() as connection:
        reader = await reader_of(request, connection)
        await connection.fetchrow(THREAD, reader.id, reader.audiences, reader.keys, key)
        post, now = new_id(), datetime.now(UTC)
        made = f"<p>{html.escape(text)}</p>\n"
        number = await connection.fetchval(WRITE, post, key, reader.id, text, now, made)
    told = {"id": global_id("Post", post), "number": number, "bodyHtml": made}
    body = {"addPost": {"post": told, "errors": []}}
    return Response(orjson.dumps({"data": body}), media_type="application/json")


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    async with asyncpg.create_pool(settings().database_url, min_size=1, max_size=10) as app.state.pool:
        yield


def application() -> Starlette:
    """For uvicorn: one process, its own pool."""
    doors = {"/thread": thread_page, "/front": front_page, "/write": write_post}
    return Starlette(
        routes=[Route(path, answer, methods=["POST"]) for path, answer in doors.items()], lifespan=_lifespan
    )
