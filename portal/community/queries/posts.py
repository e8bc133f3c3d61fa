"""Posts of a thread: a page with everything it shows in one statement, and posts one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community.models import ThreadKind
from portal.community.queries import authors, sight
from portal.community.queries.abilities import Abilities, archived
from portal.community.queries.statements import prepared
from portal.community.rows import PostRow, RevisionRow, ThreadRow
from portal.kernel import sql
from portal.kernel.errors import Invalid
from portal.kernel.pagination import Key, Keyset, Outline, Page, Position, Slice
from portal.kernel.rows import Reader
from portal.kernel.sql import Row, Values, instant_of, uuid_of, uuid_or_none

MOST_REVISIONS = 100
LAST_NUMBER = 2**31 - 2


class PostOrder(StrEnum):
    OLDEST = "OLDEST"
    NEWEST = "NEWEST"
    BEST = "BEST"


_THREAD_KINDS = {one.value: one for one in ThreadKind}
_IS_FIRST = "(CASE WHEN p.number = 1 THEN 1 ELSE 0 END)"
_KEYS = {
    PostOrder.OLDEST: (Key("p.number"),),
    PostOrder.NEWEST: (Key("p.number", descending=True),),
    PostOrder.BEST: (
        Key(_IS_FIRST, descending=True),
        Key("p.is_accepted", descending=True),
        Key("p.score", descending=True),
        Key("p.number"),
    ),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What is read of each post beside the post itself."""

    source: bool = True
    """What was written, and not only how it is shown: that is half of what a page weighs."""
    targets: bool = True
    """The posts that they answer to."""
    about: authors.About = authors.EVERYTHING
    """And of their authors."""


EVERYTHING = Shown()


async def posts_of_thread(
    thread: ThreadRow,
    page: Page,
    viewer: Viewer,
    order: PostOrder = PostOrder.OLDEST,
    *,
    around: int | None = None,
    shown: Shown = EVERYTHING,
) -> Slice[PostRow]:
    """One page of a thread that the viewer was shown.

    ``around`` begins the list at the post of that number, where no cursor says otherwise. The limit stands before the
    joins, so a page costs the same in a thread of ten and of ten thousand.

    Raises InvalidCursor for a cursor of another list, and Invalid for ``around`` in an order that does not go by
    number.
    """
    keyset = page.keyset("posts", thread.id, order, keys=_KEYS[order])
    if around is not None and keyset.position is None:
        keyset = _beginning_at(around, keyset, order)
    given = (thread.id, *keyset.values)
    statement = prepared(_page_of_thread, viewer, len(given), order, keyset.outline, shown)
    rows = await sql.fetch(statement.text, *statement.values(viewer, *given))
    said = _said_by(thread)
    if shown.targets:
        found = _read_page(rows, said)
    else:
        known, read = authors.Authors(), _POST.here()
        found = [read(row, known.in_row(row), None, *said) for row in rows]

    async def count() -> int:
        if thread.category.viewer_moderates:
            return await _count(thread.id, viewer)
        return thread.post_count + await _own_waiting(thread.id, viewer)

    return keyset.slice(found, position=lambda row: _position(row, order), count=count)


def _page_of_thread(viewer: Viewer, values: Values, order: PostOrder, outline: Outline, shown: Shown) -> str:
    """$1 is the thread; the values of the keyset follow."""
    keyset = outline.keyset(_KEYS[order])
    of_thread, seen = "p.thread_id = $1", sight.visible_posts(viewer, values)
    first = f"""p WHERE {of_thread} AND {seen} AND {keyset.condition(2)} ORDER BY {keyset.order} LIMIT {keyset.limit}"""
    if not shown.targets:
        return f"""
            SELECT {_own_columns(viewer, shown)} FROM (SELECT p.* FROM posts {first}) p {_joins(viewer, values, shown)}
            ORDER BY {keyset.order}
        """  # noqa: S608 - only the portal's own expressions and placeholders are put in
    # So put that no index answers it: SQLite would look through the whole thread for the posts of a page.
    here = f"CASE WHEN {of_thread} THEN TRUE ELSE FALSE END AND {seen}"
    return f"""
        WITH page AS (SELECT p.id, p.reply_to_id FROM posts {first}), wanted AS (
            SELECT id FROM page UNION SELECT reply_to_id FROM page WHERE reply_to_id IS NOT NULL
        )
        SELECT {_own_columns(viewer, shown)}, page.id IS NOT NULL AS on_page
        FROM posts p {_joins(viewer, values, shown)} LEFT JOIN page ON page.id = p.id
        WHERE p.id IN (SELECT id FROM wanted) AND {here} ORDER BY {keyset.order}
    """  # noqa: S608 - as above


def _beginning_at(number: int, keyset: Keyset, order: PostOrder) -> Keyset:
    if order is PostOrder.BEST or keyset.page.backwards:
        raise Invalid("Begin at a post by its number in the order OLDEST or NEWEST, and with `first`.", field="around")
    if not 1 <= number <= LAST_NUMBER:
        raise Invalid("Posts are numbered from 1.", field="around")
    if order is PostOrder.NEWEST:
        return replace(keyset, position=(number + 1,))
    return keyset if number == 1 else replace(keyset, position=(number - 1,))


async def post_by_id(post_id: UUID, viewer: Viewer) -> PostRow | None:
    """The post; None when it is not there or not for the viewer, with no difference between the two."""
    return (await posts_by_id([post_id], viewer)).get(post_id)


async def posts_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, PostRow]:
    """Of these posts the ones that the viewer may see."""
    statement = prepared(_posts_of_ids, viewer, len(ids), len(ids))
    rows = await sql.fetch(statement.text, *statement.values(viewer, *ids))
    return {post.id: post for post in _read_wherever(rows)}


def _posts_of_ids(viewer: Viewer, values: Values, count: int) -> str:
    """$1 and those that follow are the ids."""
    return _statement(f"p.id IN ({sql.placeholders(count)})", viewer, values)


async def post_at(thread_id: UUID, number: int, viewer: Viewer) -> PostRow | None:
    """The post that stands at this number of a thread, or stood there before it was moved.

    One statement, so that what is hidden takes no longer than what never was (L47).
    """
    values = Values()
    place = f"thread_id = {values.mark(thread_id)} AND number = {values.mark(number)}"
    stands, stood = f"SELECT id FROM posts WHERE {place}", f"SELECT post_id FROM moved_posts WHERE {place}"  # noqa: S608
    rows = await _fetch(f"p.id IN ({stands} UNION ALL {stood})", viewer, values)
    return min(rows, key=lambda post: post.thread_id != thread_id, default=None)


async def first_posts(thread_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, PostRow]:
    """The post that opened each of these threads, by thread."""
    values = Values()
    rows = await _fetch(f"p.thread_id IN ({values.marks(thread_ids)}) AND p.number = 1", viewer, values)
    return {post.thread_id: post for post in rows}


async def accepted_answers(thread_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, PostRow]:
    """The answer that settled each of these questions, by thread."""
    values = Values()
    accepted = f"SELECT a.post_id FROM acceptances a WHERE a.thread_id IN ({values.marks(thread_ids)})"  # noqa: S608
    rows = await _fetch(f"p.id IN ({accepted})", viewer, values)
    return {post.thread_id: post for post in rows}


async def revisions(post_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[RevisionRow]]:
    """What each visible post said before, newest first: for its author and moderators, nothing for others (L22).

    At most the MOST_REVISIONS newest of each.
    """
    posts = await posts_by_id(post_ids, viewer) if viewer.is_signed_in else {}
    shown = [post.id for post in posts.values() if post.viewer_moderates or post.author_id == viewer.member_id]
    if not shown:
        return {}
    values = Values()
    rows = await sql.fetch(
        f"""
        SELECT v.post_id, v.edited_at, v.body_markdown, v.reason, {authors.columns()}
        FROM (
            SELECT r.*, ROW_NUMBER() OVER (PARTITION BY r.post_id ORDER BY r.edited_at DESC, r.id DESC) AS place
            FROM post_revisions r WHERE r.is_ended AND r.post_id IN ({values.marks(shown)})
        ) v {authors.joins("v.editor_id")}
        WHERE v.place <= {values.mark(MOST_REVISIONS)} ORDER BY v.post_id, v.place
        """,  # noqa: S608 - only the portal's own expressions and placeholders are put in
        *values,
    )
    known = authors.Authors()
    found: dict[UUID, list[RevisionRow]] = {}
    for row in rows:
        editor = known.in_row(row)
        told = RevisionRow(instant_of(row["edited_at"]), editor, row["body_markdown"], row["reason"])
        found.setdefault(uuid_of(row["post_id"]), []).append(told)
    return found


async def _fetch(wanted: str, viewer: Viewer, values: Values) -> list[PostRow]:
    return _read_wherever(await sql.fetch(_statement(wanted, viewer, values), *values))


def _statement(wanted: str, viewer: Viewer, values: Values) -> str:
    """Selects everything of `PostRow`, and what the threads say about the posts."""
    seen = f"{sight.visible_to(viewer, values)} AND {sight.visible_posts(viewer, values)}"
    return f"""
        SELECT {_own_columns(viewer)}, t.kind AS thread_kind, t.author_id AS thread_author_id,
            t.is_locked AS thread_is_locked, {archived("t.category_id")} AS thread_is_archived,
            {Abilities(viewer, values).moderates("t.category_id")} AS viewer_moderates
        FROM posts p JOIN threads t ON t.id = p.thread_id {_joins(viewer, values)} WHERE {wanted} AND {seen}
    """  # noqa: S608


def _read_wherever(rows: Sequence[Row]) -> list[PostRow]:
    known, read = authors.Authors(), _POST.here()
    return [read(row, known.in_row(row), None, *_said_in(row)) for row in rows]


def _own_columns(viewer: Viewer, shown: Shown = EVERYTHING) -> str:
    source = "p.body_markdown" if shown.source else "'' AS body_markdown"
    vote = "0" if viewer.member_id is None else "COALESCE(v.value, 0)"
    return f"""
        p.id, p.thread_id, p.number, p.reply_to_id, {source}, p.body_html, p.created_at, p.edited_at,
        p.state, p.score, p.is_accepted, p.is_official, p.is_verified_buyer, p.license, {vote} AS viewer_vote,
        {authors.columns(shown.about)}
    """


def _joins(viewer: Viewer, values: Values, shown: Shown = EVERYTHING) -> str:
    vote = ""
    if viewer.member_id is not None:
        vote = f"LEFT JOIN votes v ON v.post_id = p.id AND v.member_id = {values.mark(viewer.member_id)}"
    return f"{vote} {authors.joins('p.author_id', shown.about)}"


class _Said(NamedTuple):
    """What a thread says about its posts."""

    thread_kind: ThreadKind
    thread_author_id: UUID | None
    thread_is_locked: bool
    thread_is_archived: bool
    viewer_moderates: bool


def _said_by(thread: ThreadRow) -> _Said:
    place = thread.category
    return _Said(thread.kind, thread.author_id, thread.is_locked, place.is_archived, place.viewer_moderates)


def _said_in(row: Row) -> _Said:
    return _Said(
        _THREAD_KINDS[row["thread_kind"]],
        uuid_or_none(row["thread_author_id"]),
        bool(row["thread_is_locked"] or row["thread_is_archived"]),
        bool(row["thread_is_archived"]),
        bool(row["viewer_moderates"]),
    )


def _read_page(rows: Sequence[Row], said: _Said) -> list[PostRow]:
    """The rows of the page, each holding the post that it answers to; what is out of sight is answered by nobody."""
    known, read = authors.Authors(), _POST.here()
    by_id = {row["id"]: row for row in rows}
    page: list[PostRow] = []
    for row in rows:
        if row["on_page"]:
            target = None if row["reply_to_id"] is None else by_id.get(row["reply_to_id"])
            reply_to = None if target is None else read(target, known.in_row(target), None, *said)
            page.append(read(row, known.in_row(row), reply_to, *said))
    return page


async def _count(thread_id: UUID, viewer: Viewer) -> int:
    values = Values()
    inside = f"p.thread_id = {values.mark(thread_id)} AND {sight.visible_posts(viewer, values)}"
    return await sql.count(f"FROM posts p WHERE {inside}", *values)


async def _own_waiting(thread_id: UUID, viewer: Viewer) -> int:
    """What the viewer wrote there and nobody else sees yet: it stands in their list, and in no kept count."""
    if viewer.member_id is None:
        return 0
    waiting = "p.thread_id = $1 AND p.author_id = $2 AND p.state = 'PENDING_REVIEW'"
    return await sql.count(f"FROM posts p WHERE {waiting}", thread_id, viewer.member_id)


_POST = Reader(PostRow, "author", "reply_to", *_Said._fields)


def _position(row: PostRow, order: PostOrder) -> Position:
    if order is PostOrder.BEST:
        return (int(row.number == 1), row.is_accepted, row.score, row.number)
    return (row.number,)


async def sees_one_of(post_ids: Sequence[UUID], viewer: Viewer) -> bool:
    """Whether the viewer may see at least one of these posts."""
    if not post_ids:
        return False
    values = Values()
    wanted = values.marks(post_ids)
    seen = f"{sight.visible_to(viewer, values)} AND {sight.visible_posts(viewer, values)}"
    found = await sql.fetch_value(
        f"SELECT 1 FROM posts p JOIN threads t ON t.id = p.thread_id WHERE p.id IN ({wanted}) AND {seen} LIMIT 1",  # noqa: S608
        *values,
    )
    return found is not None


async def own_accepted_answers(member_id: UUID) -> Sequence[UUID]:
    """The answers by which a member settled their own questions."""
    rows = await sql.fetch(
        """
        SELECT p.id FROM posts p JOIN threads t ON t.id = p.thread_id
        WHERE p.author_id = $1 AND t.author_id = $1 AND p.is_accepted
        """,
        member_id,
    )
    return [uuid_of(row["id"]) for row in rows]
