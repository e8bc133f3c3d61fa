"""Loading cases and audit entries many at a time."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from graphql_schema.moderation.types import AuditEntry, ModerationCase
from portal.accounts.viewer import Viewer
from portal.moderation import queries


async def cases_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, ModerationCase]:
    """The cases among these that the viewer decides about, or that were decided about the viewer."""
    return {key: ModerationCase.of(row) for key, row in (await queries.cases_by_id(ids, viewer)).items()}


async def audit_entries_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, AuditEntry]:
    """The entries among these, for moderators."""
    return {key: AuditEntry.of(row) for key, row in (await queries.audit_entries_by_id(ids, viewer)).items()}


NODES = {"ModerationCase": cases_by_id, "AuditEntry": audit_entries_by_id}
