"""Marking notices as read."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.ids import keys_of
from graphql_schema.notifications.types import MarkNotificationsReadInput, MarkNotificationsReadPayload
from portal.notifications import inbox, queries


@strawberry.type
class NotificationsMutation:
    @strawberry.mutation(description="Mark notices of one's own as read.")
    async def mark_notifications_read(
        self, info: Info, input: MarkNotificationsReadInput
    ) -> MarkNotificationsReadPayload:
        viewer = info.context.signed_in
        ids = None if input.ids is None else keys_of("Notification", input.ids)
        await inbox.mark_read(ids, everything=bool(input.all), by=viewer)
        return MarkNotificationsReadPayload(unread_notification_count=await queries.unread_count(viewer))
