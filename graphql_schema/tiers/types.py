"""Tiers, as everyone may see them."""

from decimal import Decimal
from functools import lru_cache
from typing import Any, Self

import strawberry

from graphql_schema.context import Info
from graphql_schema.ids import Node
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.translations import reading as in_language
from portal.loyalty.programme import models
from portal.loyalty.queries import tiers

NEUTRAL = "#6b7280"
"""The colour of a tier that was given none."""


@strawberry.type(description="A step of the programme: reached by qualifying points, kept for a while.")
class Tier(Node):
    row: strawberry.Private[models.Tier]
    slug: str = strawberry.field(description="Names the tier for programs.")
    rank: int = strawberry.field(description="Its place, the higher the better; not necessarily without gaps.")
    qualifying_points: int = strawberry.field(
        description="How many points within the programme's window reach it, or whole units of currency spent."
    )
    entry_points: int = strawberry.field(description="A present for entering it; once in the programme's window.")
    earn_multiplier: Decimal = strawberry.field(description="By how much it multiplies what rules allow it to.")
    colour: str = strawberry.field(description="`#` and six hexadecimal digits.")

    @classmethod
    def of(cls, row: models.Tier) -> Self:
        return mapped(cls, row, earn_multiplier=Decimal(row.earn_multiplier), colour=row.colour or NEUTRAL)

    @strawberry.field(graphql_type=str, description="What people call it.")
    def name(self, info: Info) -> Any:
        return in_language.text(info, self.row, "name", self.row.name)

    @strawberry.field(graphql_type=list[str], description="What it brings, in the brand's words.", directives=sized(20))
    def benefits(self, info: Info) -> Any:
        return in_language.in_words(info, self.row, "benefits", list(self.row.benefits), in_language.lines)


@lru_cache(maxsize=64)
def tier_written(written: str) -> Tier:
    """The tier that was read beside a member. They are few and on every page, and nothing of one ever changes."""
    return Tier.of(tiers.read(written))
