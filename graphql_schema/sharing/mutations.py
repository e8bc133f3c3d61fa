"""Passing on what one may see oneself, by a link that tells whose doing it was."""

import strawberry

from graphql_schema.community.types import Post, Thread
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.exclusives.types import Exclusive
from graphql_schema.ids import Node
from graphql_schema.shop.products import Product
from portal.accounts.origin import Origin
from portal.kernel.errors import NotFound
from portal.loyalty.earning import shares
from portal.loyalty.earning.models import ShareChannel
from portal.settings import settings

strawberry.enum(ShareChannel, description="Where a link is passed on.")


@strawberry.input(description="What is shared, and where.")
class RecordShareInput:
    target_id: strawberry.ID = strawberry.field(description="A thread, a post, a product or a release.")
    channel: ShareChannel = strawberry.field(description="Where it goes.")


@strawberry.type
class RecordSharePayload(Payload):
    share_url: str | None = strawberry.field(
        default=None, description="Leads there; a visit of somebody else proves the share. Good for thirty days."
    )


@strawberry.type
class SharingMutation:
    @strawberry.mutation(description="Share something. It earns once a day at most, when the link brought somebody.")
    async def record_share(self, info: Info, input: RecordShareInput) -> RecordSharePayload:
        by = info.context.signed_in
        path = await _path(await info.context.node_by_id(input.target_id), info)
        origin = Origin(address=info.context.client_address, user_agent=info.context.user_agent)
        share = await shares.record_share(path, input.channel, by=by, origin=origin)
        return RecordSharePayload(share_url=f"{settings().public_url}/s/{share.token}")


async def _path(target: Node | None, info: Info) -> str:
    """Where it stands on these pages. What the viewer may not see cannot be shared either."""
    match target:
        case Thread():
            return f"/t/{target.id}/{target.slug}"[:300]
        case Post():
            thread = await Post.thread(target, info)
            return f"/t/{thread.id}/{thread.slug}"[:300]
        case Product():
            return f"/p/{target.sku}"
        case Exclusive():
            return f"/exclusives/{target.slug}"
        case _:
            raise NotFound("There is nothing here that could be shared.", field="targetId")
