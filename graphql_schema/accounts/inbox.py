"""The inbox of the signed-in person: marking notices as read, and choosing how they come; it answers with them."""

import strawberry

from graphql_schema.accounts.viewer import Viewer
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import key_of, keys_of
from graphql_schema.list_size import sized
from graphql_schema.notifications.kinds import NotificationKind
from graphql_schema.notifications.preferences import (
    NotificationPreference,
    NotificationPreferencesInput,
    each_once,
)
from portal.notifications import choices, inbox, queries


@strawberry.input(description="Name the notices, or their thread, or say `all: true`.")
class MarkNotificationsReadInput:
    ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="At most 100; ids of nothing that is in the viewer's inbox are passed over."
    )
    thread_id: strawberry.ID | None = strawberry.field(
        default=None, description="Every notice about this thread, and about nothing else; then `ids` is passed over."
    )
    all: bool | None = strawberry.field(default=None, description="Every notice in the inbox.")


@strawberry.type
class MarkNotificationsReadPayload(Payload):
    unread_notification_count: int = strawberry.field(default=0, description="How many are left unread.")
    viewer: Viewer | None = strawberry.field(default=None, description="Whose inbox it is, as it is now.")


@strawberry.type
class NotificationPreferencesPayload(Payload):
    preferences: list[NotificationPreference] = strawberry.field(
        default_factory=list, description="Every kind, as it is told now.", directives=sized(len(NotificationKind))
    )
    viewer: Viewer | None = strawberry.field(default=None, description="Who chose, as they are now.")


@strawberry.type
class InboxMutation:
    @strawberry.mutation(description="Mark notices of one's own as read.")
    async def mark_notifications_read(
        self, info: Info, input: MarkNotificationsReadInput
    ) -> MarkNotificationsReadPayload:
        viewer = info.context.signed_in
        if input.thread_id is not None and not input.all:
            await inbox.mark_thread_of_notices_read(key_of("Thread", input.thread_id), by=viewer)
        else:
            ids = None if input.ids is None else keys_of("Notification", input.ids)
            await inbox.mark_read(ids, everything=bool(input.all), by=viewer)
        return MarkNotificationsReadPayload(
            unread_notification_count=await queries.unread_count(viewer), viewer=await Viewer.of(info.context)
        )

    @strawberry.mutation(description="Choose by which channels to be told of what.")
    async def update_notification_preferences(
        self, info: Info, input: NotificationPreferencesInput
    ) -> NotificationPreferencesPayload:
        viewer = info.context.signed_in
        await choices.choose(each_once(input.preferences), rhythm=input.digest_rhythm, by=viewer)
        return NotificationPreferencesPayload(
            preferences=NotificationPreference.all_of(await choices.of_viewer(viewer)),
            viewer=await Viewer.of(info.context),
        )
