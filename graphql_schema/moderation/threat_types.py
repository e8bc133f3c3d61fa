"""A threat to somebody's life in a case, as moderators see it."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.context import Info
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from portal.moderation import models
from portal.moderation.threats import copies_of


@strawberry.type(description="A copy of what proves a threat; nothing deletes it until staff end that.")
class EvidenceCopy:
    taken_at: datetime = strawberry.field(description="When it was made.")
    digest: str = strawberry.field(description="SHA-256 of its file, which the audit log has, too.")

    @classmethod
    def of(cls, row: models.Evidence) -> Self:
        return mapped(cls, row)


@strawberry.type(description="A suspicion that a crime threatens somebody's life or safety (DSA Art. 18).")
class Threat:
    row: strawberry.Private[models.Threat]
    facts: str = strawberry.field(description="What gives rise to it, in a moderator's words; plain text.")
    marked_at: datetime = strawberry.field(description="Since when what proves it is kept.")
    authority: str | None = strawberry.field(description="Which authority was told; null until one was.")
    told_at: datetime | None = strawberry.field(description="When it was told.")
    reference: str | None = strawberry.field(description="By which the authority knows it.")

    @classmethod
    def of(cls, row: models.Threat) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="Who marked it; null once they are gone.")
    async def marked_by(self, info: Info) -> Member | None:
        return (
            await info.context.load(members_by_id, self.row.marked_by_id, Member.of) if self.row.marked_by_id else None
        )

    @strawberry.field(description="The copies of what proves it, the oldest first.", directives=sized(3))
    async def copies(self, info: Info) -> list[EvidenceCopy]:
        return [EvidenceCopy.of(row) for row in await info.context.load(copies_of, self.row.id) or ()]

    @strawberry.field(
        description="The path of a ZIP file with all copies and their pictures, for the authority; null for who does "
        "not moderate the whole forum. Who fetches it stands in the audit log."
    )
    def evidence_path(self, info: Info) -> str | None:
        return f"/evidence/{self.row.case_id}" if info.context.viewer.is_moderator else None
