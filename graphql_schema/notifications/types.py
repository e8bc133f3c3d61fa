"""Notices as their reader sees them."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.ids import Node, global_id
from graphql_schema.loyalty.queries import programmes_by_id
from graphql_schema.mapping import mapped
from graphql_schema.notifications.kinds import NotificationKind
from graphql_schema.tiers.loaders import tiers_by_slug
from graphql_schema.translations import reading as in_language
from portal.notifications import queries
from portal.notifications.groups import Group, groups, unread_group_count
from portal.notifications.pages import path_of
from portal.notifications.queries import Notice
from portal.notifications.wording import OF_POINTS, Words
from portal.staff_texts import THE_PROGRAMME


@strawberry.type(description="Something that a member may want to know. It is gone when what it is about is.")
class Notification(Node):
    row: strawberry.Private[Notice]
    kind: NotificationKind = strawberry.field(description="What it tells of.")
    url: str | None = strawberry.field(description="A path of the forum that shows what it is about.")
    created_at: datetime = strawberry.field(description="When it happened.")
    read_at: datetime | None = strawberry.field(description="When it was marked as read; null until then.")

    @classmethod
    def of(cls, row: Notice) -> Self:
        return mapped(cls, row, url=path_of(row))

    @strawberry.field(description="One line of plain text in the viewer's language.")
    async def title(self, info: Info) -> str:
        return (await self._said(info)).title

    @strawberry.field(description="Plain text in the viewer's language; may have several lines, may be empty.")
    async def body(self, info: Info) -> str:
        return (await self._said(info)).body

    async def _said(self, info: Info) -> Words:
        """With the names that staff gave as they are now, in the reader's language (TL8)."""
        tier = None if self.row.tier_slug is None else await info.context.load(tiers_by_slug, self.row.tier_slug)
        return self.row.words(
            info.context.locale,
            tier=None if tier is None else await in_language.said(info, tier, "name", tier.name),
            release=None
            if self.row.release is None
            else await in_language.said(info, self.row.release, "title", self.row.release.title),
            points_name=await _points_name(info) if self.row.kind in OF_POINTS else None,
        )

    @strawberry.field(description="What it is about, where that is a thing with an id that the reader may see.")
    async def subject(self, info: Info) -> Node | None:
        if self.row.subject is None or self.row.subject[0] not in _SUBJECTS:
            return None
        kind, key = self.row.subject
        if kind == "Booking":
            assert self.row.release is not None, "whoever reads it may open the release"
            key = self.row.release.id
        return await info.context.node(_SUBJECTS[kind], key)


@strawberry.type(description="All that is told of one thread, or one notice about something else.")
class NotificationGroup:
    row: strawberry.Private[Group]
    count: int = strawberry.field(description="How many notices it stands for.")
    unread_count: int = strawberry.field(description="How many of them are not read.")

    @classmethod
    def of(cls, row: Group) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="The newest of them.")
    def latest(self) -> Notification:
        return Notification.of(self.row.latest)

    @strawberry.field(
        description="The thread that they are about, for `markNotificationsRead`; null where it is none.",
    )
    def thread_id(self) -> strawberry.ID | None:
        thread_id = self.row.latest.thread_id
        return None if thread_id is None else global_id("Thread", thread_id)


@strawberry.type
class NoticesOfViewer:
    """What the inbox adds to the signed-in person."""

    @strawberry.field(description="The inbox, the newest first: the last 500 notices.")
    async def notifications(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        unread_only: bool | None = None,
    ) -> Connection[Notification]:
        page = info.context.page(first, after, last, before)
        found = await queries.notices(page, unread_only=bool(unread_only), viewer=info.context.signed_in)
        return Connection.of(found, Notification.of)

    @strawberry.field(description="The inbox by thread, what has the newest notice first.")
    async def notification_groups(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        unread_only: bool | None = None,
    ) -> Connection[NotificationGroup]:
        page = info.context.page(first, after, last, before)
        found = await groups(page, unread_only=bool(unread_only), viewer=info.context.signed_in)
        return Connection.of(found, NotificationGroup.of)

    @strawberry.field(description="Of how many threads, and other things, a notice is not read.")
    async def unread_notification_group_count(self, info: Info) -> int:
        return await unread_group_count(info.context.signed_in)

    @strawberry.field(description="How many notices are not read; what may no longer be seen does not count.")
    async def unread_notification_count(self, info: Info) -> int:
        return await queries.unread_count(info.context.signed_in)


async def _points_name(info: Info) -> str | None:
    """Looked up once for a request, however many notices it shows."""
    programme = await info.context.load(programmes_by_id, THE_PROGRAMME)
    if programme is None:
        return None
    return await in_language.said(info, programme, "pointsName", programme.points_name)


_SUBJECTS = {"Post": "Post", "Order": "Order", "Release": "Exclusive", "Booking": "Exclusive"}
"""By the kind of a subject, its type in the schema; alarms have none, and of a seat it is the event."""
