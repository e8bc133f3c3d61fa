"""What search finds of the community: threads with their first post, the posts after it, and members by their names."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.handles import handle_key
from portal.accounts.viewer import Viewer
from portal.community import markdown, tags
from portal.community.queries import sight
from portal.kernel import sql
from portal.kernel.folding import in_address
from portal.kernel.sql import Values, uuid_of
from portal.search.sources import Document, Narrowed, Source


async def _threads(ids: Sequence[UUID]) -> Mapping[UUID, Document]:
    values = Values()
    tagged = "FROM thread_tags tt JOIN tags g ON g.id = tt.tag_id WHERE tt.thread_id = t.id"
    together = "group_concat(g.name, ' ')" if sql.on_sqlite() else "string_agg(g.name, ' ')"
    rows = await sql.fetch(
        f"""
        SELECT t.id, t.title, p.body_html, (SELECT {together} {tagged}) AS tags
        FROM threads t JOIN posts p ON p.thread_id = t.id AND p.number = 1
        WHERE {sql.among("t.id", ids, values)} AND t.state <> 'DELETED'
        """,  # noqa: S608 - only the portal's own expressions and placeholders are put in
        *values,
    )
    return {
        uuid_of(row["id"]): Document(row["title"], _together(markdown.plain(row["body_html"]), row["tags"]))
        for row in rows
    }


async def _posts(ids: Sequence[UUID]) -> Mapping[UUID, Document]:
    values = Values()
    rows = await sql.fetch(
        f"""SELECT p.id, p.body_html FROM posts p
            WHERE {sql.among("p.id", ids, values)} AND p.number > 1 AND p.state <> 'DELETED'""",  # noqa: S608
        *values,
    )
    return {uuid_of(row["id"]): Document("", markdown.plain(row["body_html"])) for row in rows}


async def _members(ids: Sequence[UUID]) -> Mapping[UUID, Document]:
    values = Values()
    rows = await sql.fetch(
        f"""SELECT m.id, m.handle, m.display_name FROM members m
            WHERE {sql.among("m.id", ids, values)} AND m.state IN ('ACTIVE', 'IMPORTED')""",  # noqa: S608
        *values,
    )
    return {uuid_of(row["id"]): Document(row["display_name"], f"@{row['handle']}") for row in rows}


def _together(*texts: str | None) -> str:
    return "\n".join(text for text in texts if text)


def _thread_seen(viewer: Viewer, narrowed: Narrowed, values: Values) -> str:
    return f"""EXISTS (SELECT 1 FROM threads t JOIN posts p ON p.thread_id = t.id AND p.number = 1
        WHERE t.id = e.thing_id AND {_conditions(viewer, narrowed, values, by="t")})"""  # noqa: S608


def _post_seen(viewer: Viewer, narrowed: Narrowed, values: Values) -> str:
    return f"""EXISTS (SELECT 1 FROM posts p JOIN threads t ON t.id = p.thread_id
        WHERE p.id = e.thing_id AND {_conditions(viewer, narrowed, values, by="p")})"""  # noqa: S608


def _conditions(viewer: Viewer, narrowed: Narrowed, values: Values, *, by: str) -> str:
    """That the viewer may see both thread ``t`` and post ``p``, and that it is what they look for."""
    conditions = [sight.visible_to(viewer, values), sight.visible_posts(viewer, values)]
    if narrowed.category_slug is not None:
        conditions.append(
            sight.within("t.category_id", values.mark(in_address(narrowed.category_slug)), even_archived=True)
        )
    if narrowed.tag is not None:
        tagged = "SELECT tt.thread_id FROM thread_tags tt JOIN tags g ON g.id = tt.tag_id"
        conditions.append(f"t.id IN ({tagged} WHERE g.key = {values.mark(tags.looked_for(narrowed.tag))})")
    if narrowed.author_handle is not None:
        handle = values.mark(handle_key(narrowed.author_handle))
        conditions.append(f"{by}.author_id = (SELECT id FROM members WHERE handle_key = {handle})")  # noqa: S608
    if narrowed.solved is not None:
        conditions.append("t.is_solved" if narrowed.solved else "NOT t.is_solved")
    if narrowed.since is not None:
        conditions.append(f"{by}.created_at >= {values.mark(narrowed.since)}")
    if narrowed.until is not None:
        conditions.append(f"{by}.created_at < {values.mark(narrowed.until)}")
    return " AND ".join(conditions)


def _member_seen(_viewer: Viewer, narrowed: Narrowed, values: Values) -> str | None:
    """Everybody knows of them; a person is of no category and of no day."""
    if narrowed.is_of_threads or narrowed.since is not None or narrowed.until is not None:
        return None
    return "EXISTS (SELECT 1 FROM members m WHERE m.id = e.thing_id AND m.state IN ('ACTIVE', 'IMPORTED'))"


THREADS = Source(kind="Thread", table="threads", load=_threads, seen=_thread_seen)
POSTS = Source(kind="Post", table="posts", load=_posts, seen=_post_seen, weight=0.8)
MEMBERS = Source(kind="Member", table="members", load=_members, seen=_member_seen)
