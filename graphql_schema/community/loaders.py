"""Loading the forum's things by key, where the domain's queries are not loaders by themselves."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts import queries as accounts
from portal.accounts.viewer import Viewer
from portal.community import appointing
from portal.community import queries as community
from portal.community.queries import AuthorRow, CategoryRow, CategoryTree

WHOLE = UUID(int=0)
"""The key of the only tree that there is for a viewer."""


async def members_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, AuthorRow]:
    """The members with these ids whom the viewer may know of, with all that is shown of them but their tier."""
    visible = await accounts.members_by_id(ids, viewer)
    return await community.authors_by_id(list(visible)) if visible else {}


async def categories_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, CategoryRow]:
    tree = await community.category_tree(viewer)
    return {key: tree.by_id[key] for key in ids if key in tree.by_id}


async def moderators_of(category_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[UUID]]:
    """For staff: the members in whose care each category is."""
    return await appointing.moderators_of(category_ids) if viewer.is_brand else {}


async def category_trees(keys: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, CategoryTree]:
    """All categories that the viewer may see, under `WHOLE`."""
    return {WHOLE: await community.category_tree(viewer)}
