"""Endpoints and deliveries as staff see them."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.ids import Node, global_id
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from portal.webhooks import models
from portal.webhooks.models import WebhookDeliveryState

strawberry.enum(WebhookDeliveryState, description="What became of a message to another system.")


@strawberry.type(description="An address of another system, to which messages are sent that it asked for.")
class WebhookEndpoint(Node):
    row: strawberry.Private[models.WebhookEndpoint]
    url: str = strawberry.field(description="Where to.")
    description: str = strawberry.field(description="What it is, in the brand's words.")
    topics: list[str] = strawberry.field(description="Which kinds of message it gets.", directives=sized(30))
    is_active: bool = strawberry.field(description="Whether anything is sent.")
    disabled_because: str | None = strawberry.field(description="Why the portal itself has switched it off.")
    failing_since: datetime | None = strawberry.field(description="Since when nothing was taken; null if all is well.")
    previous_secret_until: datetime | None = strawberry.field(description="Until when the former secret signs, too.")
    created_at: datetime = strawberry.field(description="When it was set up.")

    @classmethod
    def of(cls, row: models.WebhookEndpoint) -> Self:
        return mapped(
            cls,
            row,
            topics=list(row.topics),
            previous_secret_until=row.previous_until,
        )


@strawberry.type(description="One message for one endpoint.")
class WebhookDelivery(Node):
    row: strawberry.Private[models.WebhookDelivery]
    endpoint_id: strawberry.ID = strawberry.field(description="For whom.")
    message_id: str = strawberry.field(description="Its `webhook-id`: the same however often it is sent.")
    topic: str = strawberry.field(description="Its kind.")
    body: str = strawberry.field(description="What is sent, as JSON.")
    state: WebhookDeliveryState = strawberry.field(description="What became of it.")
    attempts: int = strawberry.field(description="How often it was tried.")
    next_attempt_at: datetime | None = strawberry.field(description="When it is tried next; null once that is over.")
    status: int | None = strawberry.field(description="The receiver's last answer; null where there was none.")
    answer: str | None = strawberry.field(description="How that answer began, or what went wrong.")
    created_at: datetime = strawberry.field(description="When the deed was done.")
    finished_at: datetime | None = strawberry.field(description="When it was taken, or given up.")

    @classmethod
    def of(cls, row: models.WebhookDelivery) -> Self:
        return mapped(
            cls,
            row,
            endpoint_id=global_id("WebhookEndpoint", row.endpoint_id),
            next_attempt_at=row.due_at if row.state is WebhookDeliveryState.WAITING else None,
        )
