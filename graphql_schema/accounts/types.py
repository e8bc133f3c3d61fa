"""Members as others see them, sessions and consents."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Self
from uuid import UUID

import strawberry

from graphql_schema.accounts.enums import ConsentPurpose
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.ids import Node, global_id
from portal.accounts import models
from portal.community import badges as known_badges
from portal.community import queries as community
from portal.community.queries import AuthorRow, HeldBadge, ThreadFilter

if TYPE_CHECKING:
    from graphql_schema.community.types import Thread
    from graphql_schema.loyalty.types import Tier

LazyTier = Annotated["Tier", strawberry.lazy("graphql_schema.loyalty.types")]
LazyThread = Annotated["Thread", strawberry.lazy("graphql_schema.community.types")]


@strawberry.type(description="A sign of what a member has done for the community.")
class Badge:
    held: strawberry.Private[HeldBadge]
    slug: str = strawberry.field(description="Names the badge for programs.")
    awarded_at: datetime | None = strawberry.field(description="When this member got it.")

    @classmethod
    def of(cls, held: HeldBadge) -> Self:
        return cls(held=held, slug=held.slug, awarded_at=held.awarded_at)

    @strawberry.field(description="Its name in the viewer's language.")
    def name(self, info: Info) -> str:
        return known_badges.name_of(self.slug, info.context.locale)

    @strawberry.field(description="What it is given for, in the viewer's language.")
    def description(self, info: Info) -> str:
        return known_badges.description_of(self.slug, info.context.locale)


@strawberry.type(description="A customer as the community sees them.")
class Member(Node):
    row: strawberry.Private[AuthorRow]
    handle: str = strawberry.field(description="Their unique name, which others mention them by.")
    display_name: str = strawberry.field(description="The name they go by; not unique.")
    avatar_url: str | None = strawberry.field(description="Their picture.")
    bio: str | None = strawberry.field(description="What they say about themselves; plain text.")
    joined_at: datetime = strawberry.field(description="When they signed up.")
    is_brand: bool = strawberry.field(description="Whether they speak for the brand.")
    is_moderator: bool = strawberry.field(description="Whether they moderate.")
    trust_level: int = strawberry.field(description="How far the portal trusts them, from 0.")
    post_count: int = strawberry.field(description="Visible contributions.")
    accepted_answer_count: int = strawberry.field(description="Answers of theirs that settled a question.")
    helpful_count: int = strawberry.field(description="Up-votes that their contributions received.")

    @classmethod
    def of(cls, row: AuthorRow) -> Self:
        return cls(
            id=global_id("Member", row.id),
            row=row,
            handle=row.handle,
            display_name=row.display_name,
            avatar_url=row.avatar_url,
            bio=row.bio,
            joined_at=row.joined_at,
            is_brand=row.is_brand,
            is_moderator=row.is_moderator,
            trust_level=row.trust_level,
            post_count=row.post_count,
            accepted_answer_count=row.accepted_answer_count,
            helpful_count=row.helpful_count,
        )

    @strawberry.field(
        graphql_type=LazyTier | None,
        description="Their tier in the loyalty programme; null below the lowest.",
    )
    def tier(self, info: Info) -> Any:
        from graphql_schema.loyalty.loaders import tiers_of_members  # noqa: PLC0415 - loyalty shows members, too

        return info.context.find(tiers_of_members, self.row.id)

    @strawberry.field(description="What they were awarded, oldest first.")
    def badges(self) -> list[Badge]:
        return [Badge.of(held) for held in self.row.badges]

    @strawberry.field(description="Threads that they began, as far as the viewer may see them, newest first.")
    async def threads(self, info: Info, first: int | None = None, after: str | None = None) -> Connection[LazyThread]:
        from graphql_schema.community.types import thread_list  # noqa: PLC0415 - threads show their authors

        page = info.context.page(first, after)
        found = await community.threads(
            page, info.context.viewer, ThreadFilter(author_id=self.row.id), community.ThreadOrder.NEWEST
        )
        return await thread_list(info, found)


async def bring_tiers(info: Info, authors: Iterable[AuthorRow | None]) -> None:
    """Fetch the tiers of a whole page of authors at once, where the document asks for tiers at all.

    Their fields then find them at hand, with no task for each.
    """
    from graphql_schema.loyalty.loaders import tiers_of_members  # noqa: PLC0415 - loyalty shows members, too

    if "tier" in info.context.asked:
        await info.context.load_many(tiers_of_members, list({one.id for one in authors if one is not None}))


@strawberry.type(description="A device on which the person is signed in.")
class Session:
    id: strawberry.ID = strawberry.field(description="For `revokeSession`.")
    created_at: datetime = strawberry.field(description="When they signed in there.")
    last_seen_at: datetime = strawberry.field(description="When it was used last, to within five minutes.")
    user_agent: str | None = strawberry.field(description="What the device calls itself.")
    current: bool = strawberry.field(description="Whether it is the one that asks.")

    @classmethod
    def of(cls, session: models.Session, current: UUID | None) -> Self:
        return cls(
            id=global_id("Session", session.id),
            created_at=session.created_at,
            last_seen_at=session.last_seen_at,
            user_agent=session.user_agent,
            current=session.id == current,
        )


@strawberry.type(description="Proof of what was agreed to, when, and in which words.")
class Consent:
    purpose: ConsentPurpose = strawberry.field(description="What was agreed to.")
    text_version: str = strawberry.field(description="Which wording was shown.")
    given_at: datetime = strawberry.field(description="When the box was ticked.")
    confirmed_at: datetime | None = strawberry.field(description="When the link in the mail was followed.")
    withdrawn_at: datetime | None = strawberry.field(description="When it was taken back.")

    @classmethod
    def of(cls, consent: models.Consent) -> Self:
        return cls(
            purpose=consent.purpose,
            text_version=consent.text_version,
            given_at=consent.given_at,
            confirmed_at=consent.confirmed_at,
            withdrawn_at=consent.withdrawn_at,
        )
