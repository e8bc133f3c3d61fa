"""Reading an inbox by thread: all that is told of one is one line, with how much of it is new (NC13)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import Values, instant_of, uuid_of
from portal.notifications.queries import Notice, inbox_of, notices_by_id, visible_to

_KEYS = (Key("g.created_at", descending=True), Key("g.id", descending=True))
_OF = "PARTITION BY COALESCE(t.id, n.id)"


@dataclass(frozen=True, slots=True)
class Group:
    """What is told of one thread, or one notice about something else."""

    latest: Notice
    count: int
    unread_count: int


@dataclass(frozen=True, slots=True)
class _Line:
    id: UUID
    created_at: datetime
    count: int
    unread_count: int


async def groups(page: Page, *, unread_only: bool = False, viewer: Viewer) -> Slice[Group]:
    """The viewer's inbox by thread, what has the newest notice first; of threads alone that hold something unread."""
    values = Values()
    grouped = _grouped(viewer, values)
    where = "g.place = 1 AND g.unread > 0" if unread_only else "g.place = 1"
    keyset = page.keyset("notice groups", unread_only, keys=_KEYS)
    counted = tuple(values)
    further = keyset.condition(len(values) + 1)
    rows = await sql.fetch(
        f"""
        SELECT g.id, g.created_at, g.number, g.unread FROM ({grouped}) g
        WHERE {where} AND {further} ORDER BY {keyset.order} LIMIT {keyset.limit}
        """,  # noqa: S608 - only placeholders are put in
        *counted,
        *keyset.values,
    )
    lines = [
        _Line(uuid_of(row["id"]), instant_of(row["created_at"]), int(row["number"]), int(row["unread"])) for row in rows
    ]
    latest = await notices_by_id([line.id for line in lines], viewer)
    found = [Group(latest[line.id], line.count, line.unread_count) for line in lines if line.id in latest]

    async def count() -> int:
        return await sql.count(f"FROM ({grouped}) g WHERE {where}", *counted)

    return keyset.slice(found, position=lambda group: (group.latest.created_at, group.latest.id), count=count)


async def unread_group_count(viewer: Viewer) -> int:
    """Of how many threads, and other things, something is not read."""
    values = Values()
    return await sql.count(f"FROM ({_grouped(viewer, values)}) g WHERE g.place = 1 AND g.unread > 0", *values)


def _grouped(viewer: Viewer, values: Values) -> str:
    """Each notice with its place within its group, and how many there are of it."""
    source = inbox_of(viewer, values)
    return f"""
        SELECT n.id, n.created_at, COUNT(*) OVER ({_OF}) AS number,
            SUM(CASE WHEN n.read_at IS NULL THEN 1 ELSE 0 END) OVER ({_OF}) AS unread,
            ROW_NUMBER() OVER ({_OF} ORDER BY n.created_at DESC, n.id DESC) AS place
        {source} WHERE {visible_to(viewer, values)}
    """
