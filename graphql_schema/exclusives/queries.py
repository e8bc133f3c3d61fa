"""Asking for releases."""

from datetime import datetime

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.exclusives.types import Exclusive
from portal.exclusives import queries


@strawberry.type
class ExclusivesQuery:
    @strawberry.field(description="The release with this slug; null if there is none that the viewer may know of.")
    async def exclusive(self, info: Info, slug: str) -> Exclusive | None:
        found = await queries.release_by_slug(slug, info.context.viewer)
        return None if found is None else Exclusive.of(found)

    @strawberry.field(description="The releases that the viewer may know of, newest first.")
    async def exclusives(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Exclusive]:
        found = await queries.all_releases(info.context.viewer, info.context.page(first, after, last, before))
        return Connection.of(found, Exclusive.of)

    @strawberry.field(
        description="For the brand's staff: what a member of that tier would be served at that moment, now if left "
        "out, to try a release before it is published. Without a tier, or for an unknown one: what a visitor would be."
    )
    async def preview_exclusive(
        self, info: Info, slug: str, tier_slug: str | None = None, at: datetime | None = None
    ) -> Exclusive | None:
        found = await queries.preview(slug, tier_slug, at=at, by=info.context.signed_in)
        return None if found is None else Exclusive.of(found)
