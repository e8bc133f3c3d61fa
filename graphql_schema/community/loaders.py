"""Loading the forum's things by key."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from graphql_schema.community.types import Category, Post, Thread
from portal.accounts.viewer import Viewer
from portal.community import queries as community


async def categories_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Category]:
    tree = await community.category_tree(viewer)
    return {key: Category.of(tree.by_id[key]) for key in ids if key in tree.by_id}


async def threads_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Thread]:
    return {key: Thread.of(row) for key, row in (await community.threads_by_id(ids, viewer)).items()}


async def posts_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Post]:
    return {key: Post.of(row) for key, row in (await community.posts_by_id(ids, viewer)).items()}


NODES = {"Category": categories_by_id, "Thread": threads_by_id, "Post": posts_by_id}
