"""What only the signed-in person sees: their account, and doors into what other rooms keep for them."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.accounts.address import AddressOfViewer
from graphql_schema.accounts.types import Consent, MailConsent, Session
from graphql_schema.community.drafts import DraftsOfViewer
from graphql_schema.community.trust import TrustOfViewer
from graphql_schema.community.types import Member, Post, Thread, shown_of_threads
from graphql_schema.connections import Connection
from graphql_schema.context import Context, Info
from graphql_schema.exclusives.calendar import CalendarOfViewer
from graphql_schema.ids import global_id
from graphql_schema.insights.recommendations import RecommendationsOfViewer
from graphql_schema.list_size import sized
from graphql_schema.loyalty.viewer import LoyaltyOfViewer
from graphql_schema.mapping import mapped
from graphql_schema.moderation.sanctions import SanctionsOfViewer
from graphql_schema.notifications.kinds import DigestRhythm
from graphql_schema.notifications.preferences import PreferencesOfViewer
from graphql_schema.notifications.types import NoticesOfViewer
from graphql_schema.referrals.viewer import ReferralsOfViewer
from graphql_schema.roles import Role
from graphql_schema.shop.orders import OrdersOfViewer
from graphql_schema.terms import AcceptedTerms
from portal.accounts import agreeing, models, queries, sessions, terms
from portal.accounts import viewer as asking
from portal.accounts.consents import TEXTS
from portal.community import queries as community
from portal.community.queries import ThreadFilter, authors_by_id


@strawberry.type(description="What only the signed-in person sees.")
class Viewer(
    LoyaltyOfViewer,
    ReferralsOfViewer,
    OrdersOfViewer,
    CalendarOfViewer,
    NoticesOfViewer,
    PreferencesOfViewer,
    SanctionsOfViewer,
    DraftsOfViewer,
    TrustOfViewer,
    AddressOfViewer,
    RecommendationsOfViewer,
):
    row: strawberry.Private[models.Member]
    asker: strawberry.Private[asking.Viewer]
    id: strawberry.ID = strawberry.field(
        description="The same for one person always, so that caches join what they know."
    )
    email: str = strawberry.field(description="Where their mail goes.")
    email_verified: bool = strawberry.field(description="Whether they proved that it is theirs.")
    roles: list[Role] = strawberry.field(description="What they may do; everyone is a customer.", directives=sized(5))
    locale: str = strawberry.field(description="The language that the portal speaks to them.")
    reminder_mails: bool = strawberry.field(description="Whether reminders come by mail, besides the inbox.")
    on_leaderboards: bool = strawberry.field(description="Whether leaderboards may name them.")
    wants_recommendations: bool = strawberry.field(
        description="Whether anything is recommended to them, and whether what they buy counts for others."
    )
    digest_rhythm: DigestRhythm = strawberry.field(description="How often a digest comes to them.")

    @classmethod
    async def of(cls, context: Context) -> Self:
        asker = context.viewer
        row = await queries.member_of(asker)
        return mapped(
            cls,
            row,
            asker=asker,
            id=global_id("Viewer", row.id),
            email=row.email or "",
            email_verified=row.email_verified_at is not None,
            roles=[role for role in Role if role is Role.CUSTOMER or role in asker.roles],
        )

    @strawberry.field(description="How the community sees them.")
    async def member(self) -> Member:
        return Member.of((await authors_by_id([self.row.id]))[self.row.id])

    @strawberry.field(description="Where they are signed in, the last used first.", directives=sized(20))
    async def sessions(self) -> list[Session]:
        found = await sessions.live_sessions(of=self.asker)
        return [Session.of(session) for session in found]

    @strawberry.field(description="When this device is signed out unless it is used again; null without a session.")
    async def session_expires_at(self) -> datetime | None:
        return await sessions.expiry_of(self.asker)

    @strawberry.field(description="When the token that asks is void and has to be refreshed; null for one that lasts.")
    async def session_token_expires_at(self) -> datetime | None:
        return await sessions.token_expiry_of(self.asker)

    @strawberry.field(description="What they agreed to, the latest first.", directives=sized(20))
    async def consents(self) -> list[Consent]:
        return [Consent.of(consent) for consent in await queries.consents_of(self.asker)]

    @strawberry.field(description="Which terms of use they agreed to last; null for who was never asked.")
    async def accepted_terms(self) -> AcceptedTerms | None:
        found = await terms.accepted_by_viewer(self.asker)
        return None if found is None else AcceptedTerms.of(found)

    @strawberry.field(
        description="The version of the terms of use that they are asked to agree to, by `acceptTerms`; null where "
        "staff ask nobody, or they have agreed to it. Nothing is closed to who has not."
    )
    async def terms_to_accept(self) -> str | None:
        return await terms.asked_of(self.asker)

    @strawberry.field(
        description="Mails that need their consent, with what holds of each.", directives=sized(len(TEXTS))
    )
    async def mail_consents(self, info: Info) -> list[MailConsent]:
        return [MailConsent.of(one, info.context.locale) for one in await agreeing.standing_of(self.asker)]

    @strawberry.field(description="Posts that they keep and still see, the latest kept first.")
    async def bookmarks(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Post]:
        found = await community.bookmarks(info.context.page(first, after, last, before), self.asker)
        return Connection.of(found, lambda row: Post.of(row.post))

    @strawberry.field(description="Threads of which they are told news, latest activity first.")
    async def followed_threads(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Thread]:
        page = info.context.page(first, after, last, before)
        shown, wanted = shown_of_threads(info), ThreadFilter(followed=True)
        return Connection.of(await community.threads(page, self.asker, wanted, shown=shown), Thread.of)
