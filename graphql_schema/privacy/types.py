"""What buyers without an account want to know, for the brand's staff."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.context import Info
from graphql_schema.ids import Node
from graphql_schema.mapping import mapped
from portal.privacy import buyers, models


@strawberry.type(description="A buyer without an account asked their shop what is held about them (GDPR, Article 15).")
class CustomerDataRequest(Node):
    row: strawberry.Private[models.CustomerDataRequest]
    source: str = strawberry.field(description="Which shop handed it on.")
    external_id: str | None = strawberry.field(description="The shop's number of the customer; null once answered.")
    email: str | None = strawberry.field(description="Their address; null once answered.")
    asked_at: datetime = strawberry.field(description="When.")
    due_at: datetime = strawberry.field(description="Until when they have to be answered: 30 days.")
    answered_at: datetime | None = strawberry.field(description="When staff said that they were.")

    @classmethod
    def of(cls, row: models.CustomerDataRequest) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="All that is held about them at this moment, as JSON; null once answered.")
    async def data(self, info: Info) -> str | None:
        if self.row.answered_at is not None:
            return None
        return (await buyers.data_of(self.row)).decode()
