"""Who looks after one category and all that lies in it: members whom staff have asked to."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.access import keys
from portal.access.keyring import KeyKind
from portal.access.models import AccessGrant
from portal.accounts import queries as accounts
from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.community import policies, queries
from portal.community.models import Category
from portal.community.queries import CategoryRow
from portal.kernel.errors import NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work


@unit_of_work
async def appoint_moderator(category_id: UUID, member_id: UUID, *, by: Viewer, revoke: bool = False) -> CategoryRow:
    """Give the category into a member's care, or take it back. They moderate where they may read, and nowhere else.

    Raises Forbidden for everyone but staff, and NotFound for a category or a member that is not there.
    """
    policies.ensure_configures(by)
    category = await queries.category_by_id(category_id, by)
    if category is None:
        raise NotFound("There is no such category.", field="categoryId")
    member = await accounts.visible_to(by).get_or_none(id=member_id)
    if member is None:
        raise NotFound("There is no such member.", field="memberId")
    key = KeyKind.MODERATOR.key(str(category_id))
    if await (keys.revoke_key if revoke else keys.grant_key)(member_id, key):
        await announce(
            StaffActed(
                action="category.dismiss" if revoke else "category.appoint",
                by_id=by.member_id,
                target_type="Category",
                target_id=category_id,
                detail=f"{category.slug}: {member.handle}",
            )
        )
    return category


async def moderators_of(category_ids: Sequence[UUID]) -> Mapping[UUID, Sequence[UUID]]:
    """The members in whose care each of the categories is, those who had it first before the others."""
    wanted = {KeyKind.MODERATOR.key(str(one)): one for one in category_ids}
    found: dict[UUID, list[UUID]] = {}
    for grant in await AccessGrant.filter(key__in=list(wanted)).order_by("granted_at", "id"):
        found.setdefault(wanted[grant.key], []).append(grant.member_id)
    return found


async def is_category(name: str) -> bool:
    """Whether there is a category that a key of that name could be for."""
    try:
        category_id = UUID(name)
    except ValueError:
        return False
    return await Category.exists(id=category_id)
