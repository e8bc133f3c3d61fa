"""How moderation works and what puts lists in order, beside the links to the terms (DSA Arts 14 and 27)."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.list_size import sized
from portal import house_rules


@strawberry.type
class HouseRules:
    @strawberry.field(
        description="How contributions and members are moderated, in sentences of the request's language: what may be "
        "restricted, by whom and by which programs, and how to go against it. For the terms, or a page beside them.",
        directives=sized(10),
    )
    async def moderation_rules(self, info: Info) -> list[str]:
        return list(await house_rules.of_moderation(info.context.locale))

    @strawberry.field(
        description="What decides the order of threads, contributions, reviews, search, recommendations and "
        "leaderboards, in such sentences.",
        directives=sized(10),
    )
    def ordering_rules(self, info: Info) -> list[str]:
        return list(house_rules.of_order(info.context.locale))
