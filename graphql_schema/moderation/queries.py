"""The moderators' queue and the audit trail."""

from uuid import UUID

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.ids import NOTHING, taken_apart
from graphql_schema.moderation.inputs import ModerationFilter
from graphql_schema.moderation.types import AuditEntry, ModerationCase
from portal.moderation import queries


@strawberry.type
class ModerationQuery:
    @strawberry.field(
        description="Cases that this moderator may decide: threats to somebody's life first, then the longest waiting; "
        "for moderators only."
    )
    async def moderation_queue(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        filter: ModerationFilter | None = None,
    ) -> Connection[ModerationCase] | None:
        wanted = filter or ModerationFilter()
        page = info.context.page(first, after, last, before)
        viewer = info.context.signed_in
        found = await queries.moderation_queue(
            page, state=wanted.state, reason=wanted.reason, assigned=wanted.assigned, viewer=viewer
        )
        return Connection.of(found, ModerationCase.of)

    @strawberry.field(
        description="What people with special rights and API keys did, the newest first; for staff only. Moderators "
        "read of moderating where they may read, the brand's staff of shop, points and keys."
    )
    async def audit_log(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        actor_id: strawberry.ID | None = None,
        target_id: strawberry.ID | None = None,
    ) -> Connection[AuditEntry] | None:
        page = info.context.page(first, after, last, before)
        narrowed = {"actor_id": _key(actor_id), "target_id": _key(target_id)}
        found = await queries.audit_log(page, **narrowed, viewer=info.context.signed_in)
        return Connection.of(found, AuditEntry.of)


def _key(given: strawberry.ID | None) -> UUID | None:
    """Any type's id may be asked for; what is none finds nothing."""
    if given is None:
        return None
    parts = taken_apart(given)
    return NOTHING if parts is None else parts[1]
