"""What the brand's staff see of a release besides: who has booked, and who could see what when."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.context import Info
from graphql_schema.exclusives.enums import ReleaseVisibility
from graphql_schema.ids import key_of
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.tiers.loaders import tiers_by_slug
from graphql_schema.tiers.types import Tier
from portal.exclusives import history, models


@strawberry.type(description="Somebody's place in a release, or in the line for one.")
class ExclusiveBooking:
    row: strawberry.Private[models.Booking]
    asked_at: datetime = strawberry.field(description="When they asked; by this the line goes on.")
    has_place: bool = strawberry.field(description="Whether they have a seat or a piece; false while they wait.")
    held_until: datetime | None = strawberry.field(description="When a piece goes to whoever is next.")
    bought_at: datetime | None = strawberry.field(description="When it was found that they had bought the piece.")

    @classmethod
    def of(cls, row: models.Booking) -> Self:
        return mapped(cls, row, has_place=row.placed_at is not None)

    @strawberry.field(description="Who it is.")
    async def member(self, info: Info) -> Member | None:
        return await info.context.load(members_by_id, self.row.member_id, Member.of)


@strawberry.type(description="From when on a tier could open the release, by terms that held once.")
class ExclusiveVersionWindow:
    slug: strawberry.Private[str]
    opens_at: datetime = strawberry.field(description="The first instant.")

    @strawberry.field(description="The tier; null where there is none of that name any more.")
    async def tier(self, info: Info) -> Tier | None:
        return await info.context.load(tiers_by_slug, self.slug, Tier.of)


@strawberry.type(description="Who could see a release, from a moment on and until the next version.")
class ExclusiveVersion:
    row: strawberry.Private[models.ReleaseVersion]
    saved_at: datetime = strawberry.field(description="From when on it held.")
    visibility: ReleaseVisibility = strawberry.field(description="What those saw for whom it had not opened.")
    public_at: datetime | None = strawberry.field(description="When it was to open for everyone.")
    held_at: datetime | None = strawberry.field(description="Since when it stood still.")
    windows: list[ExclusiveVersionWindow] = strawberry.field(
        description="When it was to open for whom.", directives=sized(10)
    )

    @classmethod
    def of(cls, row: models.ReleaseVersion) -> Self:
        windows = [
            ExclusiveVersionWindow(slug=slug, opens_at=datetime.fromisoformat(opens_at))
            for slug, opens_at in row.windows.items()
        ]
        return mapped(cls, row, windows=windows)

    @strawberry.field(description="Who saved it; null for the portal itself, and for who is gone.")
    async def saved_by(self, info: Info) -> Member | None:
        if self.row.saved_by_id is None:
            return None
        return await info.context.load(members_by_id, self.row.saved_by_id, Member.of)


@strawberry.type(description="What a member could see of a release at a moment, special rights left aside.")
class ExclusiveSight:
    found: strawberry.Private[history.Sight]
    could_know: bool = strawberry.field(description="Whether it was there for them at all.")
    could_open: bool = strawberry.field(description="Whether it was open to them.")
    opens_at: datetime | None = strawberry.field(description="When, by the terms of then, it was to open for them.")

    @strawberry.field(description="The tier in which they were then.")
    def tier(self) -> Tier | None:
        return None if self.found.tier is None else Tier.of(self.found.tier)

    @strawberry.field(description="The terms that held then; null before there was such a release.")
    def version(self) -> ExclusiveVersion | None:
        return None if self.found.version is None else ExclusiveVersion.of(self.found.version)


@strawberry.type
class ExclusiveHistoryQuery:
    @strawberry.field(
        description="For the brand's staff: what a member could see of a release at a moment, by its terms and their "
        "tier of then."
    )
    async def exclusive_sight(
        self, info: Info, exclusive_id: strawberry.ID, member_id: strawberry.ID, at: datetime
    ) -> ExclusiveSight | None:
        release_key: UUID = key_of("Exclusive", exclusive_id)
        found = await history.sight_of(release_key, key_of("Member", member_id), at, by=info.context.signed_in)
        return ExclusiveSight(
            found=found, could_know=found.could_know, could_open=found.could_open, opens_at=found.opens_at
        )
