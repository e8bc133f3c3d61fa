"""Imposing sanctions on members, and lifting them: what comes of it is the member as they are now."""

import strawberry

from graphql_schema.accounts.payloads import MemberPayload
from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.context import Info
from graphql_schema.ids import key_of
from graphql_schema.moderation.inputs import LiftSanctionInput, SanctionMemberInput
from portal.moderation import sanctions
from portal.moderation.models import ReportReason


@strawberry.type
class SanctionMutation:
    @strawberry.mutation(
        description="Warn, suspend or ban a member, who gets the reasons. For moderators; never about oneself, one's "
        "equals or those above. Ask `sanctionPreview` first for what follows."
    )
    async def sanction_member(self, info: Info, input: SanctionMemberInput) -> MemberPayload:
        key, viewer = key_of("Member", input.member_id), info.context.signed_in
        await sanctions.sanction_member(
            key,
            input.kind,
            statement=input.statement,
            ground=input.ground,
            reason=input.reason or ReportReason.OTHER,
            until=input.until,
            idempotency_key=input.idempotency_key,
            by=viewer,
        )
        return MemberPayload(member=await info.context.load(members_by_id, key, Member.of))

    @strawberry.mutation(
        description="Take back every suspension and ban of a member that is in force, with the reasons. For moderators."
    )
    async def lift_sanction(self, info: Info, input: LiftSanctionInput) -> MemberPayload:
        key, viewer = key_of("Member", input.member_id), info.context.signed_in
        await sanctions.lift_sanction(key, input.reason, by=viewer)
        return MemberPayload(member=await info.context.load(members_by_id, key, Member.of))
