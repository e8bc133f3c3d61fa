"""Marking a threat to somebody's life in a case, and ending that."""

from datetime import datetime

import strawberry

from graphql_schema.context import Info
from graphql_schema.ids import key_of
from graphql_schema.moderation.inputs import ModerationCasePayload
from graphql_schema.moderation.types import ModerationCase
from portal.moderation import threats
from portal.moderation.threats import Marking


@strawberry.input(description="Why a case is a threat to somebody's life or safety, and who was told of it.")
class MarkThreatInput:
    case_id: strawberry.ID = strawberry.field(description="Any case that one may decide, open or decided.")
    facts: str = strawberry.field(description="What gives rise to the suspicion; at most 2,000 characters.")
    authority: str | None = strawberry.field(
        default=None, description="Which authority was told; at most 200 characters. It may follow later."
    )
    told_at: datetime | None = strawberry.field(default=None, description="When it was told; required with it.")
    reference: str | None = strawberry.field(
        default=None, description="By which the authority knows it; at most 120 characters."
    )


@strawberry.input(description="That nothing has to be kept any more.")
class EndThreatInput:
    case_id: strawberry.ID = strawberry.field(description="A case with a threat.")
    reason: str = strawberry.field(description="Why, for the audit log; at most 300 characters.")


@strawberry.type
class ThreatMutation:
    @strawberry.mutation(
        description="Mark a threat to somebody's life or safety (DSA Art. 18): what proves it is copied, and kept "
        "whatever its author or an erasure deletes. Once more, it says anew what is given and copies what has come "
        "since. The case stands first in the queue; neither its author nor who reported is told. For moderators."
    )
    async def mark_threat(self, info: Info, input: MarkThreatInput) -> ModerationCasePayload:
        marking = Marking(
            facts=input.facts, authority=input.authority, told_at=input.told_at, reference=input.reference
        )
        case = await threats.mark_threat(key_of("ModerationCase", input.case_id), marking, by=info.context.signed_in)
        return ModerationCasePayload(case=ModerationCase.of(case))

    @strawberry.mutation(
        description="Let go of what proved a threat, for good; that there was one stays on record. For moderators of "
        "the whole forum."
    )
    async def end_threat(self, info: Info, input: EndThreatInput) -> ModerationCasePayload:
        key = key_of("ModerationCase", input.case_id)
        case = await threats.end_threat(key, reason=input.reason, by=info.context.signed_in)
        return ModerationCasePayload(case=ModerationCase.of(case))
