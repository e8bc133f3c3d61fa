"""The forum, live."""

from collections.abc import AsyncIterator
from uuid import UUID

import strawberry

from graphql_schema.community.types import Post
from graphql_schema.context import Info
from graphql_schema.ids import key_of
from graphql_schema.streams import deliveries
from portal.community import queries as community
from portal.community.posts import topic_of
from portal.kernel.errors import NotFound


@strawberry.type
class CommunitySubscription:
    @strawberry.subscription(
        description="New posts of a thread, each told only while the viewer may still see it. "
        "For a thread that they may not see the refusal is that for an unknown id."
    )
    async def post_added(self, info: Info, thread_id: strawberry.ID) -> AsyncIterator[Post]:
        key = key_of("Thread", thread_id)
        if await community.thread_by_id(key, info.context.viewer) is None:
            raise NotFound("There is no such thread.", field="threadId")
        async for told in deliveries(info, topic_of(key)):
            post = await community.post_by_id(UUID(told["post_id"]), info.context.viewer)
            if post is not None:
                yield Post.of(post)
            elif await community.thread_by_id(key, info.context.viewer) is None:
                return
