"""A member's own calendar feed."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.mapping import mapped
from portal.exclusives import feeds
from portal.exclusives.models import CalendarFeed as Row


@strawberry.type(description="An address for calendar programmes: events, and when releases open for the member.")
class CalendarFeed:
    address: str = strawberry.field(description="Whoever has it reads what the member may see: keep it to yourself.")
    created_at: datetime = strawberry.field(description="Since when it is good.")
    last_fetched_at: datetime | None = strawberry.field(description="To within an hour; null if never.")

    @classmethod
    def of(cls, row: Row) -> Self:
        return mapped(cls, row, address=feeds.address_of(row))


@strawberry.type
class CalendarOfViewer:
    """What releases add to the signed-in person."""

    @strawberry.field(description="Their calendar feed; null until they ask for one.")
    async def calendar_feed(self, info: Info) -> CalendarFeed | None:
        found = await feeds.feed_of(info.context.signed_in.id)
        return None if found is None else CalendarFeed.of(found)


@strawberry.type
class CalendarFeedPayload(Payload):
    calendar_feed: CalendarFeed | None = strawberry.field(default=None, description="As it stands now.")


@strawberry.type
class CalendarMutation:
    @strawberry.mutation(
        description="Have a calendar feed, at a new address each time; the address before it opens nothing any more."
    )
    async def renew_calendar_feed(self, info: Info) -> CalendarFeedPayload:
        return CalendarFeedPayload(calendar_feed=CalendarFeed.of(await feeds.renew_feed(by=info.context.signed_in)))

    @strawberry.mutation(description="End the calendar feed: its address opens nothing any more.")
    async def end_calendar_feed(self, info: Info) -> CalendarFeedPayload:
        await feeds.end_feed(by=info.context.signed_in)
        return CalendarFeedPayload()
