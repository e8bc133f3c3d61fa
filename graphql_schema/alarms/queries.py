"""Alarms as staff see them."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.context import Info
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from portal.alarms import models, pages, queries, wording
from portal.alarms.models import AlarmKind

strawberry.enum(
    AlarmKind,
    description="What is wrong: deliveries of a shop that were not understood, or failed; a shop that is silent "
    "for longer than usual, or refuses the portal's key; a rate of exchange that orders wait for; cases of coupons; "
    "coupons that a shop takes longer than an hour to take back; "
    "requests of buyers to know what is held about them that are due within a week, or overdue.",
)


@strawberry.type(description="Something that staff should look at: one for each kind and shop, as long as it stands.")
class Alarm:
    row: strawberry.Private[models.Alarm]
    kind: AlarmKind = strawberry.field(description="What is wrong.")
    about: str = strawberry.field(description="The shop, or the currency; empty for what is the brand's own.")
    count: int = strawberry.field(description="How many things it stands for.")
    since: datetime = strawberry.field(description="When the oldest of them began.")

    @classmethod
    def of(cls, row: models.Alarm) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="One line of plain text in the viewer's language.")
    def title(self, info: Info) -> str:
        return wording.title(self.kind, self.about, self.count, info.context.locale)

    @strawberry.field(description="Since when, and what to do; plain text in the viewer's language.")
    def body(self, info: Info) -> str:
        return wording.body(self.kind, self.since, info.context.locale)

    @strawberry.field(description="A path of the forum where something is done about it.")
    def url(self) -> str:
        return pages.page_of(self.kind)


@strawberry.type
class AlarmsQuery:
    @strawberry.field(
        description="What staff should look at, the oldest first: the brand's staff see all but VOTES_WAIT, moderators "
        "see that alone, and nobody else sees any.",
        directives=sized(100),
    )
    async def alarms(self, info: Info) -> list[Alarm] | None:
        return [Alarm.of(row) for row in await queries.alarms(info.context.signed_in)]
