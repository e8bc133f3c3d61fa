"""Sanctions as the sanctioned person and moderators see them, and what one would bring about."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.ids import key_of
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.moderation.types import ModerationCase
from portal.accounts import sessions
from portal.community.fair_play import banned
from portal.exclusives import places
from portal.loyalty.queries import accounts, rewards
from portal.moderation import in_force, policies, sanctions
from portal.moderation import queries as moderation
from portal.moderation.in_force import SanctionKind
from portal.referrals import queries as referrals

strawberry.enum(SanctionKind, description="What moderators may do about a person.")


@strawberry.type(description="What moderators decided about a person, with the reasons.")
class Sanction:
    row: strawberry.Private[in_force.Sanction]
    kind: SanctionKind = strawberry.field(description="What was done.")
    ground: str = strawberry.field(description="The law or the rule of the house it rests on.")
    statement: str = strawberry.field(description="The facts and the reasons, in words; plain text.")
    starts_at: datetime = strawberry.field(description="When it was decided, and took effect.")
    until: datetime | None = strawberry.field(description="When a suspension ends by itself.")
    lifted_at: datetime | None = strawberry.field(description="When it was taken back.")

    @classmethod
    def of(cls, row: in_force.Sanction) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="The case in which it was decided: one may object to it there.")
    async def case(self, info: Info) -> ModerationCase | None:
        return await info.context.load(moderation.cases_by_id, self.row.case_id, ModerationCase.of)


@strawberry.type
class SanctionsOfViewer:
    """What moderation adds to the signed-in person."""

    @strawberry.field(
        description="Whether the moderation queue is open to them: they moderate the forum, or a category by "
        "appointment."
    )
    def moderates(self, info: Info) -> bool:
        return policies.moderates_somewhere(info.context.signed_in)

    @strawberry.field(
        description="Warnings, suspensions and bans of the last times, the newest first.", directives=sized(5)
    )
    async def sanctions(self, info: Info) -> list[Sanction]:
        found = await info.context.load(in_force.sanctions_of, info.context.signed_in.id)
        return [Sanction.of(row) for row in found or ()]

    @strawberry.field(
        description="Cases in which something was decided about them, newest first: one may object there."
    )
    async def decisions_about_me(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[ModerationCase]:
        page = info.context.page(first, after, last, before)
        found = await moderation.decided_about(page, viewer=info.context.signed_in)
        return Connection.of(found, ModerationCase.of)


@strawberry.type(
    description="What would follow if a moderator suspended or banned somebody now. Nothing is erased by it."
)
class SanctionPreview:
    key: strawberry.Private[UUID]

    @strawberry.field(description="Whom it would be about.")
    async def member(self, info: Info) -> Member | None:
        return await info.context.load(members_by_id, self.key, Member.of)

    @strawberry.field(description="Devices on which they are signed in: a ban signs them all out.")
    async def sessions(self) -> int:
        return await sessions.count_live(self.key)

    @strawberry.field(description="Points that they could not redeem meanwhile; their last day does not move.")
    async def available_points(self) -> int:
        return (await accounts.balances_of_member(self.key)).available

    @strawberry.field(description="Points that wait, and would go on waiting until it is over.")
    async def pending_points(self) -> int:
        return (await accounts.balances_of_member(self.key)).pending

    @strawberry.field(description="Coupons that they have, which stay good at the shop.")
    async def coupons(self) -> int:
        return await rewards.coupons_in_hand(self.key)

    @strawberry.field(
        description="Seats and pieces that they booked, or wait for: a ban gives them to whoever is next, a suspension "
        "those of events that begin before it ends."
    )
    async def bookings(self) -> int:
        return await places.count_coming(self.key)

    @strawberry.field(
        description="Votes of theirs that count: a ban for cheating makes them void, more than twenty once a moderator "
        "has looked at them."
    )
    async def votes(self) -> int:
        return await banned.count_votes_of(self.key)

    @strawberry.field(description="People whom they brought, for whom they would get nothing if it fell due meanwhile.")
    async def open_referrals(self) -> int:
        return await referrals.count_open(self.key)

    @strawberry.field(description="What was decided about them before, the newest first.", directives=sized(5))
    async def sanctions(self, info: Info) -> list[Sanction]:
        found = await info.context.load(in_force.sanctions_of, self.key)
        return [Sanction.of(row) for row in found or ()]


@strawberry.type
class SanctionQuery:
    @strawberry.field(
        description="What a sanction would bring about; for moderators who may impose it. Null where nobody is there."
    )
    async def sanction_preview(self, info: Info, member_id: strawberry.ID) -> SanctionPreview | None:
        key = key_of("Member", member_id)
        known = await sanctions.may_be_sanctioned(key, by=info.context.signed_in)
        return SanctionPreview(key=key) if known else None
