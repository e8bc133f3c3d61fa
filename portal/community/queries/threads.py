"""Threads one by one and in lists, each with author, category, tags and the viewer's state in one statement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from portal.accounts.handles import handle_key
from portal.accounts.viewer import Viewer
from portal.community import excerpts, tags
from portal.community.models import ContentState, ThreadKind
from portal.community.queries import authors, categories, sight
from portal.community.queries.abilities import Abilities, above, archived, archived_with
from portal.community.queries.statements import prepared
from portal.community.rows import CategoryRow, ThreadRow
from portal.kernel import sql
from portal.kernel.pagination import Key, Keyset, Outline, Page, Position, Slice
from portal.kernel.rows import Reader
from portal.kernel.sql import Row, Values
from portal.kernel.wording import language_of


class ThreadOrder(StrEnum):
    LATEST_ACTIVITY = "LATEST_ACTIVITY"
    NEWEST = "NEWEST"
    MOST_VOTED = "MOST_VOTED"
    MOST_REPLIES = "MOST_REPLIES"
    UNANSWERED_FIRST = "UNANSWERED_FIRST"
    OLDEST = "OLDEST"


@dataclass(frozen=True, slots=True)
class ThreadFilter:
    """What a list of threads is narrowed to; None does not narrow."""

    kind: ThreadKind | None = None
    category_slug: str | None = None
    tag: str | None = None
    solved: bool | None = None
    unread: bool | None = None
    author_handle: str | None = None
    author_id: UUID | None = None
    product_id: UUID | None = None
    followed: bool | None = None
    unanswered: bool | None = None
    """Questions that nobody has replied to, and that are not settled."""
    locale: str | None = None

    @property
    def is_of_all(self) -> bool:
        """Whether it is no list of one place, product or person; of these alone the archive is a part."""
        of_one = (self.category_slug, self.author_handle, self.author_id, self.product_id, self.followed)
        return not any(of_one)


EVERY_THREAD = ThreadFilter()


class ThreadShown(NamedTuple):
    """What is read of each thread beside what lies in its own row."""

    post_count: bool = True
    total: bool = False
    """How many there are in all, beside a list of all there are; of others that is a statement of its own."""
    about: authors.About = authors.EVERYTHING
    """And of its author, as of who wrote last."""
    excerpt: bool = True
    last_poster: bool = True


EVERYTHING = ThreadShown()

_IS_UNANSWERED = (
    f"(CASE WHEN t.kind = '{ThreadKind.QUESTION.value}' AND NOT t.is_solved AND t.reply_count = 0 THEN 1 ELSE 0 END)"
)
_ID = Key("t.id", descending=True)
_KEYS = {
    ThreadOrder.LATEST_ACTIVITY: (Key("t.last_activity_at", descending=True), _ID),
    ThreadOrder.NEWEST: (Key("t.created_at", descending=True), _ID),
    ThreadOrder.OLDEST: (Key("t.created_at"), Key("t.id")),
    ThreadOrder.MOST_VOTED: (Key("t.score", descending=True), _ID),
    ThreadOrder.MOST_REPLIES: (Key("t.reply_count", descending=True), _ID),
    ThreadOrder.UNANSWERED_FIRST: (
        Key(_IS_UNANSWERED, descending=True),
        Key("t.last_activity_at", descending=True),
        _ID,
    ),
}
_PINNED = Key("t.is_pinned", descending=True)
MOST_UNREAD = 100
"""So many unread posts of a thread are counted: who has missed more need not know how many, and each has to be read."""
MOST_ARMS = 30
"""So many categories are read each by its index; of more, the database has to look at all that is in them."""


async def thread_by_id(thread_id: UUID, viewer: Viewer) -> ThreadRow | None:
    """The thread; None when it is not there or not for the viewer, with no difference between the two."""
    return (await threads_by_id([thread_id], viewer)).get(thread_id)


async def threads_by_id(
    ids: Sequence[UUID], viewer: Viewer, shown: ThreadShown = EVERYTHING
) -> Mapping[UUID, ThreadRow]:
    """Of these threads the ones that the viewer may see."""
    statement = prepared(_threads_of_ids, viewer, len(ids), len(ids), shown)
    rows = await sql.fetch(statement.text, *statement.values(viewer, *ids))
    return {thread.id: thread for thread in _read_all(rows)}


def _threads_of_ids(viewer: Viewer, values: Values, count: int, shown: ThreadShown) -> str:
    """$1 and those that follow are the ids."""
    wanted = f"t.id IN ({sql.placeholders(count)})" if count != 1 else "t.id = $1"
    return _statement(f"threads t WHERE {wanted} AND {sight.visible_to(viewer, values)}", viewer, values, shown)


async def threads(
    page: Page,
    viewer: Viewer,
    narrowed: ThreadFilter = EVERY_THREAD,
    order: ThreadOrder = ThreadOrder.LATEST_ACTIVITY,
    *,
    shown: ThreadShown = EVERYTHING,
) -> Slice[ThreadRow]:
    """One page of the visible threads: the front page, a category, a product's questions, a member's threads.

    A category has those of the categories below it as well. The pinned ones stand first in it, unless
    another order is asked for.

    Raises InvalidCursor for a cursor of another list.
    """
    pinned = narrowed.category_slug is not None and order is ThreadOrder.LATEST_ACTIVITY
    keys = (_PINNED, *_KEYS[order]) if pinned else _KEYS[order]
    keyset = page.keyset("threads", order, narrowed, keys=keys)
    if narrowed == EVERY_THREAD:
        statement = prepared(_front_page, viewer, len(keyset.values), order, keyset.outline, shown)
        text, values = statement.text, statement.values(viewer, *keyset.values)
    else:
        rooms = None if narrowed.category_slug is None else await categories.with_those_below(narrowed.category_slug)
        values = Values(keyset.values)
        text = _page(viewer, values, narrowed, keyset, rooms, shown)
    rows = await sql.fetch(text, *values)
    found = _read_all(rows)
    total = _most(rows[0]["total"]) if rows and shown.total and narrowed == EVERY_THREAD else None

    async def count() -> int:
        return await count_threads(viewer, narrowed) if total is None else total

    return keyset.slice(found, position=lambda row: _position(row, order, pinned=pinned), count=count)


def _front_page(viewer: Viewer, values: Values, order: ThreadOrder, outline: Outline, shown: ThreadShown) -> str:
    keyset = outline.keyset(_KEYS[order])
    total = f", ({_kept_count(viewer, None, values)}) AS total" if shown.total else ""
    return _page(viewer, values, EVERY_THREAD, keyset, None, shown, also=total)


def _page(
    viewer: Viewer,
    values: Values,
    narrowed: ThreadFilter,
    keyset: Keyset,
    rooms: Sequence[UUID] | None,
    shown: ThreadShown,
    *,
    also: str = "",
) -> str:
    """The statement of a list, where the first of ``values`` are the keyset's; ``also`` is a column more."""
    condition = f"{_listed(viewer, narrowed, values, is_anywhere=True)} AND {keyset.condition(1)}"
    inner = _first(condition, keyset, rooms, values)
    return _statement(inner, viewer, values, shown, also=also) + f" ORDER BY {keyset.order}"


def _first(condition: str, keyset: Keyset, rooms: Sequence[UUID] | None, values: Values) -> str:
    """The first threads that fulfil the condition: of each room by its own index, and then of all of them."""
    ending = f"ORDER BY {keyset.order} LIMIT {keyset.limit}"
    arms = [
        f"SELECT * FROM (SELECT * FROM threads t WHERE {room} AND {condition} {ending}) t{at}"  # noqa: S608
        for at, room in enumerate(_rooms(rooms, values))
    ]
    if len(arms) == 1:
        return f"({arms[0]}) t"
    return f"(SELECT * FROM ({' UNION ALL '.join(arms)}) t {ending}) t"  # noqa: S608 - as above


def _rooms(rooms: Sequence[UUID] | None, values: Values) -> list[str]:
    if rooms is None:
        return ["TRUE"]
    if not rooms or len(rooms) > MOST_ARMS:
        return [sql.among("t.category_id", rooms, values)]
    return [f"t.category_id = {values.mark(room)}" for room in rooms]


async def count_threads(viewer: Viewer, narrowed: ThreadFilter = EVERY_THREAD) -> int:
    """How many threads of a list the viewer sees; of all there are, or all of a category, the categories know."""
    values = Values()
    if narrowed == ThreadFilter(category_slug=narrowed.category_slug):
        return _most(await sql.fetch_value(_kept_count(viewer, narrowed.category_slug, values), *values))
    return await sql.count(f"FROM threads t WHERE {_listed(viewer, narrowed, values)}", *values)


def _kept_count(viewer: Viewer, category_slug: str | None, values: Values) -> str:
    """The statement of how many threads the viewer sees in this category, or in all."""
    seen = sight.of_categories(viewer, values, "c.id")
    if category_slug is None:
        seen += f" AND NOT {archived('c.id')}"
    else:
        seen += f" AND {sight.within('c.id', values.mark(category_slug.lower()))}"
    return f"SELECT COALESCE(SUM(c.thread_count), 0) FROM categories c WHERE {seen}"  # noqa: S608 - our own conditions


def _most(counted: Any) -> int:
    return min(int(counted), sql.MOST_COUNTED)


def _listed(viewer: Viewer, narrowed: ThreadFilter, values: Values, *, is_anywhere: bool = False) -> str:
    """What stands in lists: of all that the viewer may see, only what is published. ``is_anywhere``: in all rooms."""
    conditions = [
        sight.of_categories(viewer, values, "t.category_id"),
        f"t.state = '{ContentState.VISIBLE.value}'",
        *([f"NOT {archived('t.category_id')}"] if narrowed.is_of_all else ()),
    ]
    if narrowed.kind is not None:
        conditions.append(f"t.kind = {values.mark(narrowed.kind.value)}")
    if narrowed.category_slug is not None and not is_anywhere:
        conditions.append(sight.within("t.category_id", values.mark(narrowed.category_slug.lower())))
    if narrowed.tag is not None:
        tag = values.mark(tags.looked_for(narrowed.tag))
        tagged = f"SELECT tt.thread_id FROM thread_tags tt JOIN tags g ON g.id = tt.tag_id WHERE g.key = {tag}"  # noqa: S608
        conditions.append(f"t.id IN ({tagged})")
    if narrowed.solved is not None:
        conditions.append("t.is_solved" if narrowed.solved else "NOT t.is_solved")
    if narrowed.author_handle is not None:
        handle = values.mark(handle_key(narrowed.author_handle))
        conditions.append(f"t.author_id = (SELECT id FROM members WHERE handle_key = {handle})")  # noqa: S608
    if narrowed.author_id is not None:
        conditions.append(f"t.author_id = {values.mark(narrowed.author_id)}")
    if narrowed.product_id is not None:
        conditions.append(f"t.product_id = {values.mark(narrowed.product_id)}")
    if narrowed.unread is not None:
        conditions.append(_unread(viewer, values, wanted=narrowed.unread))
    if narrowed.unanswered:
        conditions.append(f"{_IS_UNANSWERED} = 1")
    return " AND ".join([*conditions, *_in_language(narrowed.locale, values), *_followed(viewer, narrowed, values)])


def _followed(viewer: Viewer, narrowed: ThreadFilter, values: Values) -> list[str]:
    if not narrowed.followed:
        return []
    me = values.mark(viewer.id)
    return [f"t.id IN (SELECT thread_id FROM thread_readers WHERE member_id = {me} AND follows)"]  # noqa: S608


def _in_language(locale: str | None, values: Values) -> list[str]:
    """A conversation has a language, not a region (L61)."""
    if locale is None:
        return []
    language = language_of(locale)
    return ["FALSE" if language is None else f"t.locale = {values.mark(language)}"]


def _unread(viewer: Viewer, values: Values, *, wanted: bool) -> str:
    """Whether the viewer has something left to read in the thread; a visitor never has."""
    if viewer.member_id is None:
        return "FALSE" if wanted else "TRUE"
    me = values.mark(viewer.member_id)
    reader = f"FROM thread_readers x WHERE x.thread_id = t.id AND x.member_id = {me}"
    left = f"""
        CASE WHEN NOT EXISTS (SELECT 1 {reader}) THEN {_POST_COUNT} > 0 AND {_SINCE_JOINING.format(me=me)}
             ELSE EXISTS (SELECT 1 {_LEFT_TO_READ.format(me=me)} AND u.number > (SELECT x.read_up_to {reader}))
                OR EXISTS (SELECT 1 {reader} AND t.shown_late_at > x.read_at AND EXISTS (
                    SELECT 1 {_SHOWN_LATE.format(me=me, reader="x")})) END
    """
    return f"({left})" if wanted else f"NOT ({left})"


def _statement(source: str, viewer: Viewer, values: Values, shown: ThreadShown, *, also: str = "") -> str:
    """Selects everything of `ThreadRow` for the threads ``t`` in ``source``, which may end in a WHERE clause."""
    table, _, where = source.partition(" WHERE ") if not source.startswith("(") else (source, "", "")
    if viewer.member_id is None:
        reader, state = "", "FALSE AS follows, FALSE AS is_muted, 0 AS unread, NULL AS read_up_to"
    else:
        me = values.mark(viewer.member_id)
        # By the key, thread by thread: else all that the member has ever read is read for a page.
        place = f"SELECT x.id FROM thread_readers x WHERE x.thread_id = t.id AND x.member_id = {me}"  # noqa: S608
        reader = f"LEFT JOIN thread_readers r ON r.id = ({place})"
        state = f"""COALESCE(r.follows, FALSE) AS follows, COALESCE(r.is_muted, FALSE) AS is_muted,
            {_UNREAD_COUNT.format(me=me)} AS unread, r.read_up_to"""
    if shown.last_poster:
        last, last_joined = (
            authors.columns(shown.about, "w", authors.LAST),
            authors.joins_found(_LAST_POSTER, shown.about, "w"),
        )
    else:
        last, last_joined = f"NULL AS {authors.LAST}author_id", ""
    return f"""
        SELECT t.id, t.slug, t.title, t.kind, t.product_id, t.created_at, t.last_activity_at, t.last_post_number,
            t.reply_count, {_POST_COUNT if shown.post_count else "t.reply_count"} AS posts_there,
            t.view_count, t.score, t.is_pinned, t.pinned_until,
            (t.is_locked OR {archived_with("c")}) AS is_locked, t.lock_reason,
            t.is_solved, t.idea_status, t.state, t.locale,
            {_IS_UNANSWERED} AS is_unanswered, {_tags()} AS tags, {state},
            {_beginning(viewer, values) if shown.excerpt else "NULL"} AS beginning,
            {categories.columns("c", Abilities(viewer, values))}, {authors.columns(shown.about)}, {last}{also}
        FROM {table} JOIN categories c ON c.id = t.category_id {above("c")} {reader}
        {authors.joins("t.author_id", shown.about)} {last_joined}
        {"WHERE " + where if where else ""}
    """  # noqa: S608 - only the portal's own expressions and placeholders are put in


def _beginning(viewer: Viewer, values: Values) -> str:
    """So much of the first post as an excerpt is made of, where the viewer may see that post."""
    seen = sight.visible_posts(viewer, values, "b")
    part = f"substr(b.body_html, 1, {excerpts.READ})"
    return f"(SELECT {part} FROM posts b WHERE b.thread_id = t.id AND b.number = 1 AND {seen})"  # noqa: S608 - our own


_LAST_POSTER = f"""
    (SELECT l.author_id FROM posts l WHERE l.thread_id = t.id AND l.state = '{ContentState.VISIBLE.value}'
     AND l.created_at = t.last_activity_at ORDER BY l.number DESC LIMIT 1)
"""  # noqa: S608 - as above
"""Of the newest post, which has the last number but where an older thread was merged behind: so it is found at once."""
_POST_COUNT = """
    (t.reply_count + (SELECT COUNT(*) FROM posts o WHERE o.thread_id = t.id AND o.number = 1 AND o.state = 'VISIBLE'))
"""
"""The first post is gone where the person who opened the thread was erased with what they wrote."""
_LEFT_TO_READ = """
    FROM posts u WHERE u.thread_id = t.id AND u.state = 'VISIBLE' AND (u.author_id IS NULL OR u.author_id <> {me})
"""
"""Nobody has to read what they wrote themselves; `_unread` and `_UNREAD_COUNT` go by the same."""
_SHOWN_LATE = f"""
    {_LEFT_TO_READ} AND u.number <= {{reader}}.read_up_to AND EXISTS (
        SELECT 1 FROM held_contents h WHERE h.target_id = u.id AND h.shown_at > {{reader}}.read_at)
"""  # noqa: S608 - conditions of our own
"""What had waited and came in sight once somebody had read past it, until they come to the thread again."""
_SINCE_JOINING = "t.last_activity_at >= (SELECT j.joined_at FROM members j WHERE j.id = {me})"
"""What was over before somebody came is no news to them."""
_UNREAD_COUNT = f"""
    CASE WHEN r.id IS NULL THEN CASE WHEN {_SINCE_JOINING} THEN {_POST_COUNT} ELSE 0 END
         ELSE CASE WHEN r.read_up_to >= t.last_post_number THEN 0
                ELSE (SELECT COUNT(*) FROM (SELECT 1 {_LEFT_TO_READ} AND u.number > r.read_up_to
                    LIMIT {MOST_UNREAD}) x) END
            + CASE WHEN t.shown_late_at > r.read_at
                THEN (SELECT COUNT(*) FROM (SELECT 1 {_SHOWN_LATE.format(me="{me}", reader="r")}
                    LIMIT {MOST_UNREAD}) x) ELSE 0 END END
"""  # noqa: S608 - conditions of our own


def _tags() -> str:
    tagged = "FROM thread_tags tt JOIN tags g ON g.id = tt.tag_id WHERE tt.thread_id = t.id"
    if sql.on_sqlite():
        return f"(SELECT group_concat(name, ' ') FROM (SELECT g.name {tagged} ORDER BY tt.position))"  # noqa: S608
    return f"(SELECT string_agg(g.name, ' ' ORDER BY tt.position) {tagged})"


def _read_all(rows: Sequence[Row]) -> list[ThreadRow]:
    known, read = authors.Authors(), _THREAD.here()
    places: dict[UUID, CategoryRow] = {}
    return [read(row, categories.read(row, places), known.in_row(row), known.last_in_row(row)) for row in rows]


def _tags_in(joined: str | None) -> tuple[str, ...]:
    return tuple(joined.split(" ")) if joined else ()


_THREAD = Reader(
    ThreadRow,
    *("category", "author", "last_poster"),
    named={
        "post_count": "posts_there",
        "viewer_follows": "follows",
        "viewer_has_muted": "is_muted",
        "viewer_unread": "unread",
    },
    by={
        "tags": ("tags", _tags_in),
        "viewer_read_up_to": ("read_up_to", lambda number: number or None),
        "excerpt": ("beginning", excerpts.excerpt),
    },
)


def _position(row: ThreadRow, order: ThreadOrder, *, pinned: bool) -> Position:
    match order:
        case ThreadOrder.LATEST_ACTIVITY:
            place: Position = (row.last_activity_at, row.id)
        case ThreadOrder.NEWEST | ThreadOrder.OLDEST:
            place = (row.created_at, row.id)
        case ThreadOrder.MOST_VOTED:
            place = (row.score, row.id)
        case ThreadOrder.MOST_REPLIES:
            place = (row.reply_count, row.id)
        case ThreadOrder.UNANSWERED_FIRST:
            place = (int(row.is_unanswered), row.last_activity_at, row.id)
    return (row.is_pinned, *place) if pinned else place
