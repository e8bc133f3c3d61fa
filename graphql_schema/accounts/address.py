"""The change of e-mail address that a member waits to confirm, as they see it themselves."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.mapping import mapped
from portal.accounts import email_changes, models
from portal.accounts.viewer import Viewer


@strawberry.type(description="Another address that was asked for and waits to be confirmed there.")
class EmailChange:
    new_email: str = strawberry.field(description="Where the link went that confirms it.")
    asked_at: datetime = strawberry.field(description="When it was asked for.")
    expires_at: datetime = strawberry.field(description="Until when the link is good.")

    @classmethod
    def of(cls, row: models.EmailChange) -> Self:
        return mapped(cls, row, new_email=row.email)


@strawberry.type
class AddressOfViewer:
    asker: strawberry.Private[Viewer]

    @strawberry.field(description="The change of address that waits to be confirmed; null where none does.")
    async def email_change(self) -> EmailChange | None:
        found = await email_changes.waiting_change_of(self.asker)
        return None if found is None else EmailChange.of(found)
