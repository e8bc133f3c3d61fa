"""Word of new notices as they come."""

from collections.abc import AsyncGenerator
from uuid import UUID

import strawberry

from graphql_schema.context import Info
from graphql_schema.notifications.types import Notification
from graphql_schema.streams import deliveries
from portal.notifications import live, queries


@strawberry.type
class NotificationsSubscription:
    @strawberry.subscription(
        description="Each new notice of the signed-in person, read with the rights they have then."
    )
    async def notification_received(self, info: Info) -> AsyncGenerator[Notification, None]:
        async for told in deliveries(info, live.topic(info.context.signed_in.id)):
            notice = await info.context.load(queries.notices_by_id, UUID(told["id"]), Notification.of)
            if notice is not None:
                yield notice
