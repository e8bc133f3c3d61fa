"""What staff have laid down for a category: who may do what in it, and the exceptions to that."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import strawberry

from graphql_schema.community.enums import Ability, Audience
from graphql_schema.context import Info
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.tiers.loaders import tiers_by_slug
from graphql_schema.tiers.types import Tier
from portal.accounts.viewer import Viewer
from portal.community import exceptions
from portal.community.exceptions import Exemption
from portal.community.queries import CategoryRow


async def exceptions_of(category_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[Exemption]]:
    """For staff: the exceptions to the terms of each category."""
    return await exceptions.of_categories(category_ids) if viewer.is_brand else {}


@strawberry.type(description="Who has an ability besides, or is denied it, whatever else gives it.")
class CategoryException:
    row: strawberry.Private[Exemption]
    ability: Ability = strawberry.field(description="What it is about.")
    audience: Audience | None = strawberry.field(
        description="Everyone, all members, or those with exactly this role; null where it is a tier."
    )

    @strawberry.field(description="Members of this tier and of those above it; null where it is an audience.")
    async def tier(self, info: Info) -> Tier | None:
        slug = self.row.tier_slug
        return None if slug is None else await info.context.load(tiers_by_slug, slug, Tier.of)

    @strawberry.field(description="Whether it is taken from them; nothing is from administrators.")
    def denied(self) -> bool:
        return self.row.is_denied


@strawberry.type(description="Who may do what in a category. Each audience includes the ones after it.")
class CategoryTerms:
    row: strawberry.Private[CategoryRow]
    who_can_see: Audience = strawberry.field(description="Who finds it at all.")
    who_can_open: Audience = strawberry.field(description="Who may read in it.")
    who_can_reply: Audience = strawberry.field(description="Who replies.")

    @classmethod
    def of(cls, row: CategoryRow) -> "CategoryTerms":
        return mapped(cls, row)

    @strawberry.field(description="Who opens threads.")
    def who_can_post(self) -> Audience:
        return self.row.who_can_start

    @strawberry.field(description="All exceptions to these terms.", directives=sized(10))
    async def exceptions(self, info: Info) -> list[CategoryException]:
        found = await info.context.load(exceptions_of, self.row.id)
        return [mapped(CategoryException, one) for one in found or ()]
