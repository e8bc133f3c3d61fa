"""The tree of categories, as far as a viewer may see it: one statement, however large the tree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Any
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community.queries import sight
from portal.community.queries.abilities import Abilities, above, archived_with
from portal.community.rights_models import Ability
from portal.community.rows import CategoryRow
from portal.kernel import sql
from portal.kernel.folding import in_address
from portal.kernel.rows import Reader
from portal.kernel.sql import Row, Values, uuid_of


@dataclass(slots=True)
class CategoryTree:
    """What of the tree a viewer sees; every level in the order that the brand gave it."""

    by_id: dict[UUID, CategoryRow] = field(default_factory=dict)
    by_slug: dict[str, CategoryRow] = field(default_factory=dict)
    children: dict[UUID | None, list[CategoryRow]] = field(default_factory=dict)

    def in_order(self, within: UUID | None = None, *, even_archived: bool = True) -> Iterator[CategoryRow]:
        """All of it, each category followed by what lies in it."""
        for category in self.children.get(within, ()):
            if even_archived or category.archived_at is None:
                yield category
                yield from self.in_order(category.id, even_archived=even_archived)

    def threads_in(self, category: CategoryRow) -> int:
        """How many threads stand in it and in what lies below it; none where nobody tells the viewer."""
        if not category.viewer_may_open:
            return 0
        return category.thread_count + sum(self.threads_in(child) for child in self.open_children(category))

    def open_children(self, category: CategoryRow) -> list[CategoryRow]:
        """What lies right in it and is not archived by itself."""
        return [child for child in self.children.get(category.id, ()) if child.archived_at is None]


def columns(alias: str, may: Abilities, *, is_open: bool = True) -> str:
    """What to select for a category ``alias`` with what lies `above` it; `read` knows the names.

    ``is_open``: it is known that it may be read.
    """
    names = (
        "id", "slug", "name", "description", "parent_id", "position", "required_key",
        "who_can_see", "who_can_open", "who_can_start", "who_can_reply",
        "earns_points", "holds", "locale", "thread_count", "translated_into", "archived_at",
    )  # fmt: skip
    opened = "TRUE" if is_open else f"{alias}.id IN ({may.opened()})"
    return ", ".join(
        (
            *(f"{alias}.{name} AS category_{name}" for name in names),
            f"{opened} AS category_may_open",
            f"{may.may_write(Ability.START, alias)} AS category_may_start",
            f"{may.may_write(Ability.REPLY, alias)} AS category_may_reply",
            f"{archived_with(alias)} AS category_is_archived",
            f"{may.moderates(f'{alias}.id')} AS category_moderates",
        )
    )


def read(row: Row, known: dict[UUID, CategoryRow] | None = None) -> CategoryRow:
    """The category in a row; several rows of one category share it in ``known``."""
    if known is None:
        return _CATEGORY.here()(row)
    found = known.get(row["category_id"])
    if found is None:
        found = known[row["category_id"]] = _CATEGORY.here()(row)
    return found


_RENAMED = {
    "viewer_may_open": "may_open",
    "viewer_may_start": "may_start",
    "viewer_may_reply": "may_reply",
    "viewer_moderates": "moderates",
}
_CATEGORY = Reader(
    CategoryRow, named={one.name: f"category_{_RENAMED.get(one.name, one.name)}" for one in fields(CategoryRow)}
)


async def category_tree(viewer: Viewer) -> CategoryTree:
    """Every category that the viewer may see."""
    values = Values()
    may = Abilities(viewer, values)
    rows = await sql.fetch(
        f"""
        SELECT {columns("c", may, is_open=False)} FROM categories c {above("c")} WHERE c.id IN ({may.seen()})
        ORDER BY c.position, c.name, c.id
        """,  # noqa: S608 - only conditions with placeholders are put in
        *values,
    )
    tree = CategoryTree()
    for row in rows:
        category = read(row)
        tree.by_id[category.id] = category
        tree.by_slug[category.slug] = category
        tree.children.setdefault(category.parent_id, []).append(category)
    return tree


async def with_those_below(slug: str) -> Sequence[UUID]:
    """The category of that name and all that lie in it, whoever may see them."""
    rows = await sql.fetch(f"SELECT c.id FROM categories c WHERE {sight.within('c.id', '$1')}", in_address(slug))  # noqa: S608
    return [uuid_of(row["id"]) for row in rows]


async def category_by_slug(slug: str, viewer: Viewer) -> CategoryRow | None:
    """The category of that name; None for one that is not there or not for the viewer."""
    return await _one("c.slug", in_address(slug), viewer)


async def category_by_id(category_id: UUID, viewer: Viewer) -> CategoryRow | None:
    return await _one("c.id", category_id, viewer)


async def _one(column: str, value: Any, viewer: Viewer) -> CategoryRow | None:
    values = Values()
    wanted = f"{column} = {values.mark(value)}"
    may = Abilities(viewer, values)
    row = await sql.fetch_one(
        f"""
        SELECT {columns("c", may, is_open=False)} FROM categories c {above("c")}
        WHERE {wanted} AND c.id IN ({may.seen()})
        """,  # noqa: S608 - placeholders alone
        *values,
    )
    return None if row is None else read(row)
