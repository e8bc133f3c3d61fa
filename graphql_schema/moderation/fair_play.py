"""Fair play as staff see it: its terms, who takes votes back, and what was found to be arranged."""

from datetime import datetime
from typing import Self, cast

import strawberry
from strawberry import UNSET

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import Node, global_id, key_of
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from portal.community.fair_play import banned, models, queries, terms, voiding
from portal.community.fair_play.models import FindingKind, WaitsFor
from portal.community.fair_play.terms import Terms

MOST_WITHDRAWN = 50
MOST_SUSPECTS = 6

strawberry.enum(FindingKind, description="What looked arranged.", name="FairPlayFindingKind")


@strawberry.type(description="What is fair in the forum, as the brand has decided.")
class FairPlay:
    votes_a_day: int = strawberry.field(description="So many posts a member votes up in a day, and so many down.")
    votes_a_day_for_one: int = strawberry.field(description="So many of them may be one person's.")
    vote_stands_after_minutes: int = strawberry.field(
        description="After so many minutes a vote stands, until its post is changed in substance."
    )

    @classmethod
    def of(cls, row: models.FairPlayTerms) -> Self:
        return mapped(cls, row)


@strawberry.type(description="Somebody took back votes for one person's posts.")
class WithdrawnVotes:
    row: strawberry.Private[queries.WithdrawnVotes]
    count: int = strawberry.field(description="How often, within thirty days.")
    last_at: datetime = strawberry.field(description="When for the last time.")

    @classmethod
    def of(cls, row: queries.WithdrawnVotes) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="Who took them back; null once they are gone.")
    async def voter(self, info: Info) -> Member | None:
        return await info.context.load(members_by_id, self.row.voter_id, Member.of)

    @strawberry.field(description="Whose posts they were for; null once they are gone.")
    async def author(self, info: Info) -> Member | None:
        return await info.context.load(members_by_id, self.row.author_id, Member.of)


@strawberry.type(
    description="Votes or accepted answers that look arranged: they neither rank nor bring points, until it is undone."
)
class FairPlayFinding(Node):
    row: strawberry.Private[models.Finding]
    kind: FindingKind = strawberry.field(description="What looked arranged.")
    found_at: datetime = strawberry.field(description="When.")
    undone_at: datetime | None = strawberry.field(
        description="When a moderator saw that it was fair; null where none did."
    )

    @classmethod
    def of(cls, row: models.Finding) -> Self:
        return mapped(cls, row, id=global_id("FairPlayFinding", row.id))

    @strawberry.field(description="Between whom, without those who are gone.", directives=sized(MOST_SUSPECTS))
    async def members(self, info: Info) -> list[Member]:
        ids = await info.context.load(queries.suspects_of, self.row.id) or ()
        found = [await info.context.load(members_by_id, one, Member.of) for one in ids]
        return [one for one in found if one is not None]

    @strawberry.field(
        description="Whether nothing has happened yet, for its votes are many: a moderator says whether they count "
        "no longer (`confirmFairPlayFinding`), or stay (`undoFairPlayFinding`)."
    )
    def waits_for_staff(self) -> bool:
        return self.row.waits_for is WaitsFor.STAFF

    @strawberry.field(description="How many votes and accepted answers count no longer for it, or would not.")
    async def held_count(self, info: Info) -> int:
        return await info.context.load(queries.held_by, self.row.id) or 0


@strawberry.input(description="Votes that staff have looked at.")
class ConfirmFairPlayFindingInput:
    finding_id: strawberry.ID = strawberry.field(description="Which.")


@strawberry.input(description="A finding that was wrong.")
class UndoFairPlayFindingInput:
    finding_id: strawberry.ID = strawberry.field(description="Which.")


@strawberry.type
class FairPlayFindingPayload(Payload):
    finding: FairPlayFinding | None = strawberry.field(default=None, description="As it is now.")


@strawberry.input(description="What is left out stays as it is.")
class SaveFairPlayInput:
    votes_a_day: int | None = strawberry.field(default=UNSET, description="1 to 1,000; null for 20.")
    votes_a_day_for_one: int | None = strawberry.field(default=UNSET, description="1 to 1,000; null for 6.")
    vote_stands_after_minutes: int | None = strawberry.field(default=UNSET, description="0 to 1,440; null for 10.")


@strawberry.type
class FairPlayPayload(Payload):
    fair_play: FairPlay | None = strawberry.field(default=None, description="As it is now.")


@strawberry.type
class FairPlayQuery:
    @strawberry.field(description="What is fair in the forum; for staff.")
    async def fair_play(self, info: Info) -> FairPlay | None:
        return FairPlay.of(await terms.terms_for(info.context.signed_in))

    @strawberry.field(
        description="Who took back three votes or more of one person within thirty days; for moderators.",
        directives=sized(MOST_WITHDRAWN),
    )
    async def withdrawn_votes(self, info: Info) -> list[WithdrawnVotes] | None:
        found = await queries.withdrawn_votes(viewer=info.context.signed_in, most=MOST_WITHDRAWN)
        return [WithdrawnVotes.of(row) for row in found]

    @strawberry.field(description="What looked arranged, the newest first; for moderators.")
    async def fair_play_findings(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[FairPlayFinding] | None:
        page = info.context.page(first, after, last, before)
        return Connection.of(await queries.findings(page, viewer=info.context.signed_in), FairPlayFinding.of)


@strawberry.type
class FairPlayMutation:
    @strawberry.mutation(
        description="It was fair: all of it counts again, with what it had brought; those whom it concerns hear so. "
        "For moderators, and not about themselves."
    )
    async def undo_fair_play_finding(self, info: Info, input: UndoFairPlayFindingInput) -> FairPlayFindingPayload:
        found = await voiding.undo(key_of("FairPlayFinding", input.finding_id), by=info.context.signed_in)
        return FairPlayFindingPayload(finding=FairPlayFinding.of(found))

    @strawberry.mutation(
        description="The votes of somebody who was banned count no longer, where they are so many that this waits for "
        "a decision. It takes a while. For moderators, and not about themselves."
    )
    async def confirm_fair_play_finding(self, info: Info, input: ConfirmFairPlayFindingInput) -> FairPlayFindingPayload:
        found = await banned.confirm(key_of("FairPlayFinding", input.finding_id), by=info.context.signed_in)
        return FairPlayFindingPayload(finding=FairPlayFinding.of(found))

    @strawberry.mutation(
        description="Say what is fair from now on; what was voted before stays. For the brand's staff."
    )
    async def save_fair_play(self, info: Info, input: SaveFairPlayInput) -> FairPlayPayload:
        saved = await terms.save_terms(by=info.context.signed_in, **_changes(input))
        return FairPlayPayload(fair_play=FairPlay.of(saved))


def _changes(input: SaveFairPlayInput) -> Terms:
    return cast("Terms", {name: value for name, value in vars(input).items() if value is not UNSET})
