"""Everything that a visitor finds at an address of its own, on one page: what search engines are told of.

Whoever adds a kind of page adds a line. Members are none of it: who writes in a community has not asked to be found
by their name.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from portal.accounts.viewer import VISITOR
from portal.community.queries import sight
from portal.community.queries.categories import category_tree
from portal.exclusives.queries import Shown, all_releases
from portal.kernel import page_paths, pagination, sql
from portal.kernel.ids import public_id
from portal.kernel.sql import Row, Values, instant_of, uuid_of

MOST = 50_000
"""Addresses of one sitemap (sitemaps.org)."""
STEP = 5_000
"""Addresses that are read at once."""


@dataclass(frozen=True, slots=True)
class Entry:
    path: str
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """Pages of one kind: how many there are, and some of them in an order that newer ones do not disturb."""

    count: Callable[[], Awaitable[int]]
    entries: Callable[[int, int], AsyncIterator[Sequence[Entry]]]
    """From the n-th on, so many, in steps."""


def _threads(values: Values) -> str:
    return f"threads t WHERE {sight.visible_to(VISITOR, values)}"


def _thread(row: Row) -> Entry:
    path = page_paths.of_thread(public_id("Thread", uuid_of(row["id"])), row["slug"])
    return Entry(path, instant_of(row["last_activity_at"]))


def _products(_: Values) -> str:
    return "products t WHERE t.is_active"


def _product(row: Row) -> Entry:
    return Entry(page_paths.of_product(row["sku"]))


def _of_table(source: Callable[[Values], str], columns: str, entry: Callable[[Row], Entry]) -> Kind:
    async def count() -> int:
        values = Values()
        # Not `sql.count`, which counts no further than a reader of lists wants to know.
        return int(await sql.fetch_value(f"SELECT COUNT(*) FROM {source(values)}", *values))  # noqa: S608 - our own source

    async def entries(skipped: int, most: int) -> AsyncIterator[Sequence[Entry]]:
        last = None
        for begun in range(0, most, STEP):
            values = Values()
            wanted = source(values)
            onward = "" if last is None else f" AND t.id > {values.mark(last)}"
            place = f"LIMIT {min(STEP, most - begun)} OFFSET {skipped if last is None else 0}"
            rows = await sql.fetch(f"SELECT {columns} FROM {wanted}{onward} ORDER BY t.id {place}", *values)  # noqa: S608 - our own columns
            if rows:
                last = uuid_of(rows[-1]["id"])
                yield [entry(row) for row in rows]
            if len(rows) < STEP:
                return

    return Kind(count, entries)


async def _places() -> list[Entry]:
    """The first page, the lists, and what of categories and releases a visitor may open or is told of."""
    tree = await category_tree(VISITOR)
    categories = [page_paths.of_category(one.slug) for one in tree.in_order() if one.viewer_may_open]
    shown = [page_paths.of_release(one.slug) async for one in _releases()]
    return [Entry(path) for path in ("/", "/p", "/exclusives", *categories, *shown)]


async def _releases() -> AsyncIterator[Shown]:
    after = None
    while True:
        found = await all_releases(VISITOR, pagination.page(pagination.LARGEST_SIZE, after))
        for one in found.rows:
            yield one
        if not found.has_next:
            return
        after = found.cursor(found.rows[-1])


async def _count_places() -> int:
    return len(await _places())


async def _some_places(skipped: int, most: int) -> AsyncIterator[Sequence[Entry]]:
    yield (await _places())[skipped : skipped + most]


KINDS: Mapping[str, Kind] = {
    "places": Kind(_count_places, _some_places),
    "threads": _of_table(_threads, "t.id, t.slug, t.last_activity_at", _thread),
    "products": _of_table(_products, "t.id, t.sku", _product),
}
