"""What members and their posts are given: badges, and counted signs."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.context import Info
from graphql_schema.mapping import mapped
from portal.community import badges as known_badges
from portal.community.queries import HeldBadge, ReactionRow


@strawberry.type(description="A sign of what a member has done for the community.")
class Badge:
    row: strawberry.Private[HeldBadge]
    slug: str = strawberry.field(description="Names the badge for programs.")
    awarded_at: datetime | None = strawberry.field(description="When this member got it.")

    @classmethod
    def of(cls, held: HeldBadge) -> Self:
        return mapped(cls, held)

    @strawberry.field(description="Its name in the viewer's language.")
    def name(self, info: Info) -> str:
        return known_badges.name_of(self.slug, info.context.locale)

    @strawberry.field(description="What it is given for, in the viewer's language.")
    def description(self, info: Info) -> str:
        return known_badges.description_of(self.slug, info.context.locale)


@strawberry.type(description="How often members reacted to a post with one sign.")
class ReactionCount:
    emoji: str = strawberry.field(description="The sign.")
    count: int = strawberry.field(description="How many gave it.")
    viewer_reacted: bool = strawberry.field(description="Whether the viewer did.")

    @classmethod
    def of(cls, row: ReactionRow) -> Self:
        return cls(emoji=row.sign, count=row.count, viewer_reacted=row.is_mine)
