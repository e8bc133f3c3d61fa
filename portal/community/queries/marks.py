"""How members reacted to posts, and what the viewer keeps: of posts that the viewer sees, and of no others (L12)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community.queries import sight
from portal.community.queries.posts import posts_by_id
from portal.community.rows import PostRow
from portal.kernel import sql
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import Values, uuid_of


@dataclass(frozen=True, slots=True)
class ReactionRow:
    """One sign under a post: how many gave it, and whether the viewer did."""

    sign: str
    count: int
    is_mine: bool


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A post that the viewer keeps, in the order in which they began to."""

    id: UUID
    post: PostRow


async def reactions(post_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[ReactionRow]]:
    """What members reacted to each of these posts with, the most frequent first."""
    values = Values()
    wanted = values.marks(post_ids)
    mine = (
        "0"
        if viewer.member_id is None
        else f"MAX(CASE WHEN x.member_id = {values.mark(viewer.member_id)} THEN 1 ELSE 0 END)"
    )
    seen = f"{sight.visible_to(viewer, values)} AND {sight.visible_posts(viewer, values)}"
    rows = await sql.fetch(
        f"""
        SELECT x.post_id, x.sign, COUNT(*) AS given, {mine} AS mine
        FROM post_reactions x JOIN posts p ON p.id = x.post_id JOIN threads t ON t.id = p.thread_id
        WHERE x.post_id IN ({wanted}) AND {seen}
        GROUP BY x.post_id, x.sign ORDER BY x.post_id, given DESC, x.sign
        """,  # noqa: S608 - only the portal's own expressions and placeholders are put in
        *values,
    )
    found: dict[UUID, list[ReactionRow]] = {}
    for row in rows:
        told = ReactionRow(row["sign"], row["given"], bool(row["mine"]))
        found.setdefault(uuid_of(row["post_id"]), []).append(told)
    return found


async def kept(post_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """Of these posts the ones that the viewer keeps."""
    if viewer.member_id is None:
        return {}
    values = Values()
    where = f"member_id = {values.mark(viewer.member_id)} AND post_id IN ({values.marks(post_ids)})"
    rows = await sql.fetch(f"SELECT post_id FROM bookmarks WHERE {where}", *values)  # noqa: S608 - placeholders alone
    return {uuid_of(row["post_id"]): True for row in rows}


async def bookmarks(page: Page, viewer: Viewer) -> Slice[KeptRow]:
    """What the viewer keeps and still sees, the latest first."""
    keyset = page.keyset("bookmarks", viewer.id, keys=(Key("b.id", descending=True),))
    values = Values()
    where = f"b.member_id = {values.mark(viewer.id)} AND {sight.visible_to(viewer, values)}"
    where += f" AND {sight.visible_posts(viewer, values)}"
    source = f"FROM bookmarks b JOIN posts p ON p.id = b.post_id JOIN threads t ON t.id = p.thread_id WHERE {where}"
    counted = tuple(values)
    further = keyset.condition(len(values) + 1)
    rows = await sql.fetch(
        f"SELECT b.id, b.post_id {source} AND {further} ORDER BY {keyset.order} LIMIT {keyset.limit}",
        *counted,
        *keyset.values,
    )
    ids = {uuid_of(row["id"]): uuid_of(row["post_id"]) for row in rows}
    posts = await posts_by_id(list(ids.values()), viewer) if ids else {}
    found = [KeptRow(one, posts[post_id]) for one, post_id in ids.items() if post_id in posts]

    async def count() -> int:
        return await sql.count(source, *counted)

    return keyset.slice(found, position=lambda row: (row.id,), count=count)
