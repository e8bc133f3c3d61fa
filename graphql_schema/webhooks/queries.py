"""Reading the endpoints and the delivery log."""

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.ids import key_of
from graphql_schema.list_size import sized
from graphql_schema.webhooks.types import WebhookDelivery, WebhookEndpoint
from portal.webhooks import queries
from portal.webhooks.models import WebhookDeliveryState
from portal.webhooks.topics import NAMES


@strawberry.type
class WebhooksQuery:
    @strawberry.field(description="Which kinds of message other systems can ask for.", directives=sized(30))
    def webhook_topics(self) -> list[str]:
        return list(NAMES)

    @strawberry.field(description="The endpoints of other systems; for the brand's staff only.", directives=sized(100))
    async def webhook_endpoints(self, info: Info) -> list[WebhookEndpoint] | None:
        return [WebhookEndpoint.of(row) for row in await queries.endpoints(info.context.signed_in)]

    @strawberry.field(description="What was sent, or waits, the newest first; for the brand's staff only.")
    async def webhook_deliveries(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        endpoint_id: strawberry.ID | None = None,
        state: WebhookDeliveryState | None = None,
    ) -> Connection[WebhookDelivery] | None:
        found = await queries.deliveries(
            info.context.page(first, after, last, before),
            endpoint_id=None if endpoint_id is None else key_of("WebhookEndpoint", endpoint_id),
            state=state,
            viewer=info.context.signed_in,
        )
        return Connection.of(found, WebhookDelivery.of)
