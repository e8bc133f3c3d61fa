"""How far the portal trusts the signed-in person, and what the next level asks for."""

from typing import Self

import strawberry

from graphql_schema.context import Info
from graphql_schema.mapping import mapped
from portal.accounts.trust import abilities
from portal.community import trust
from portal.kernel.wording import say


@strawberry.type(description="What a level of trust asks for, or what somebody has of it.")
class TrustCounts:
    days: int = strawberry.field(description="Days since they joined.")
    threads_read: int = strawberry.field(description="Threads in which they have read.")
    posts: int = strawberry.field(description="Posts that everybody can read.")
    helpful_votes: int = strawberry.field(description="How often a post of theirs was voted up.")

    @classmethod
    def of(cls, row: trust.Needs) -> Self:
        return mapped(cls, row)


@strawberry.type(description="How far the portal trusts somebody: by reading, taking part and being found helpful.")
class Trust:
    level: int = strawberry.field(description="From 0 to 3.")
    opens: str = strawberry.field(description="What the level opened, in their language.")
    has: TrustCounts = strawberry.field(description="What they have.")
    next: TrustCounts | None = strawberry.field(description="What the next level asks for, all of it; null at the top.")

    @classmethod
    def of(cls, row: trust.Standing, locale: str) -> Self:
        return cls(
            level=row.level,
            opens=say(abilities(row.level).sentence, locale),
            has=TrustCounts.of(row.has),
            next=None if row.next is None else TrustCounts.of(row.next),
        )


@strawberry.type
class TrustOfViewer:
    """What trust adds to the signed-in person."""

    @strawberry.field(description="How far the portal trusts them, and what the next level asks for.")
    async def trust(self, info: Info) -> Trust:
        return Trust.of(await trust.standing_of(info.context.signed_in), info.context.locale)
