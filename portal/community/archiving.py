"""Putting a category away: archived, where it can still be read and found, or deleted, while it is empty."""

from uuid import UUID

from portal.access.keyring import KeyKind
from portal.access.models import AccessGrant
from portal.accounts.events import StaffActed
from portal.accounts.viewer import SYSTEM, Viewer
from portal.community import policies, queries
from portal.community.categories import QUESTIONS_SLUG
from portal.community.models import Category, Thread
from portal.community.queries import CategoryRow
from portal.kernel import clock, sql
from portal.kernel.errors import Conflict, NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.translations.models import Translation


@unit_of_work
async def archive_category(category_id: UUID, *, by: Viewer, undo: bool = False) -> CategoryRow:
    """Leave a category, with all that lies in it, to be read; or open it again.

    It takes no threads and replies, and is out of lists that are not of itself. What was written in it keeps what it
    earned: nobody has judged it.

    Raises Forbidden, NotFound, and Conflict for the category of questions on products.
    """
    category = await _found(category_id, by)
    if not undo and category_id in await _around_the_questions():
        raise Conflict("Questions on products are asked in this category; it stays open.", field="categoryId")
    if (category.archived_at is None) is not undo:
        await Category.filter(id=category_id).update(archived_at=None if undo else clock.now())
        await _note("category.reopen" if undo else "category.archive", category, by)
    return await _found(category_id, by)


@unit_of_work
async def delete_category(category_id: UUID, *, by: Viewer) -> CategoryRow:
    """Take away a category that nothing was ever written in, and in which no other lies; what it was.

    Raises Forbidden, NotFound, and Conflict for one that is not empty.
    """
    category = await _found(category_id, by)
    await sql.lock_row("categories", category_id)
    if await Thread.exists(category_id=category_id) or await Category.exists(parent_id=category_id):
        raise Conflict("There is something in this category; you can archive it.", field="categoryId")
    await AccessGrant.filter(key=KeyKind.MODERATOR.key(str(category_id))).delete()
    await Translation.filter(thing_id=category_id).delete()
    await Category.filter(id=category_id).delete()
    await _note("category.delete", category, by)
    return category


async def _around_the_questions() -> set[UUID]:
    """The category that questions on products are asked in, and those that it lies in."""
    tree = await queries.category_tree(SYSTEM)
    around, at = set[UUID](), tree.by_slug.get(QUESTIONS_SLUG)
    while at is not None:
        around.add(at.id)
        at = None if at.parent_id is None else tree.by_id.get(at.parent_id)
    return around


async def _found(category_id: UUID, by: Viewer) -> CategoryRow:
    policies.ensure_configures(by)
    category = await queries.category_by_id(category_id, by)
    if category is None:
        raise NotFound("There is no such category.", field="categoryId")
    return category


async def _note(action: str, category: CategoryRow, by: Viewer) -> None:
    await announce(
        StaffActed(
            action=action,
            by_id=by.member_id,
            target_type="Category",
            target_id=category.id,
            detail=category.slug,
        )
    )
