"""Managing what other systems are told."""

import strawberry
from strawberry import UNSET

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import key_of
from graphql_schema.saving import left_out
from graphql_schema.webhooks.types import WebhookDelivery, WebhookEndpoint
from portal.webhooks import deliveries, endpoints
from portal.webhooks.endpoints import EndpointTerms


@strawberry.input(description="An endpoint. What is left out stays as it is.")
class SaveWebhookEndpointInput:
    url: str = strawberry.field(description="By https, at a public address.")
    description: str = strawberry.field(description="What it is; at most 200 characters.")
    topics: list[str] = strawberry.field(description="At least one of `webhookTopics`.")
    id: strawberry.ID | None = strawberry.field(default=None, description="Which one to change; left out for another.")
    is_active: bool | None = strawberry.field(default=UNSET, description="A new one is; null switches it on again.")
    idempotency_key: str | None = strawberry.field(default=None, description=f"For a new one. {ONCE}")

    def terms(self) -> EndpointTerms:
        return EndpointTerms(
            id=None if self.id is None else key_of("WebhookEndpoint", self.id),
            url=self.url,
            description=self.description,
            topics=self.topics,
            is_active=self.is_active is not False,
            idempotency_key=self.idempotency_key,
        )


@strawberry.input(description="Which endpoint.")
class WebhookEndpointInput:
    endpoint_id: strawberry.ID = strawberry.field(description="Its id.")


@strawberry.input(description="Which delivery.")
class ReplayWebhookDeliveryInput:
    delivery_id: strawberry.ID = strawberry.field(description="Its id.")


@strawberry.type
class WebhookEndpointPayload(Payload):
    endpoint: WebhookEndpoint | None = strawberry.field(default=None, description="As it is now.")
    secret: str | None = strawberry.field(
        default=None, description="Shown once, when the endpoint is made or its secret rotated: `whsec_…`."
    )


@strawberry.type
class DeleteWebhookEndpointPayload(Payload):
    endpoint_id: strawberry.ID | None = strawberry.field(
        default=None, description="The endpoint that is gone, for caches to forget."
    )


@strawberry.type
class WebhookDeliveryPayload(Payload):
    delivery: WebhookDelivery | None = strawberry.field(default=None, description="As it waits now.")


@strawberry.type
class ReplayWebhookDeliveriesPayload(Payload):
    replayed: int = strawberry.field(default=0, description="How many messages are sent again.")


@strawberry.type
class WebhooksMutation:
    @strawberry.mutation(description="Set up an endpoint of another system, or change one; for the brand's staff.")
    async def save_webhook_endpoint(self, info: Info, input: SaveWebhookEndpointInput) -> WebhookEndpointPayload:
        saved, secret = await endpoints.save_endpoint(input.terms(), keeps=left_out(input), by=info.context.signed_in)
        return WebhookEndpointPayload(endpoint=WebhookEndpoint.of(saved), secret=secret)

    @strawberry.mutation(description="Give an endpoint another secret; for 24 hours both sign.")
    async def rotate_webhook_secret(self, info: Info, input: WebhookEndpointInput) -> WebhookEndpointPayload:
        key = key_of("WebhookEndpoint", input.endpoint_id)
        saved, secret = await endpoints.rotate_secret(key, by=info.context.signed_in)
        return WebhookEndpointPayload(endpoint=WebhookEndpoint.of(saved), secret=secret)

    @strawberry.mutation(description="Forget an endpoint, with its deliveries.")
    async def delete_webhook_endpoint(self, info: Info, input: WebhookEndpointInput) -> DeleteWebhookEndpointPayload:
        await endpoints.delete_endpoint(key_of("WebhookEndpoint", input.endpoint_id), by=info.context.signed_in)
        return DeleteWebhookEndpointPayload(endpoint_id=input.endpoint_id)

    @strawberry.mutation(description="Send a message that means nothing, to see whether it arrives.")
    async def send_test_webhook(self, info: Info, input: WebhookEndpointInput) -> WebhookDeliveryPayload:
        key = key_of("WebhookEndpoint", input.endpoint_id)
        sent = await deliveries.send_test(key, by=info.context.signed_in)
        return WebhookDeliveryPayload(delivery=WebhookDelivery.of(sent))

    @strawberry.mutation(description="Send a message again, under the same `webhook-id`.")
    async def replay_webhook_delivery(self, info: Info, input: ReplayWebhookDeliveryInput) -> WebhookDeliveryPayload:
        key = key_of("WebhookDelivery", input.delivery_id)
        again = await deliveries.replay(key, by=info.context.signed_in)
        return WebhookDeliveryPayload(delivery=WebhookDelivery.of(again))

    @strawberry.mutation(description="Send everything again that an endpoint never took.")
    async def replay_failed_webhooks(self, info: Info, input: WebhookEndpointInput) -> ReplayWebhookDeliveriesPayload:
        key = key_of("WebhookEndpoint", input.endpoint_id)
        return ReplayWebhookDeliveriesPayload(replayed=await deliveries.replay_failed(key, by=info.context.signed_in))
