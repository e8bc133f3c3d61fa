"""What shops delivered, for the brand's staff."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import Node, key_of
from graphql_schema.mapping import mapped
from portal.shop.inbox import deciding, models, queries, repeating
from portal.shop.inbox.models import DeliveryState

strawberry.enum(DeliveryState, name="ShopDeliveryState", description="What became of a delivery of a shop.")


@strawberry.type(description="Something that a shop delivered at /hooks. Only the brand's staff see it.")
class ShopDelivery(Node):
    source: str = strawberry.field(description="Which shop, like shopify:my-shop.myshopify.com.")
    delivery_id: str | None = strawberry.field(description="The shop's own number of it, if it gave one.")
    topic: str = strawberry.field(description="What it is about, in the shop's words; empty until it was read.")
    state: DeliveryState = strawberry.field(description="What became of it.")
    note: str | None = strawberry.field(description="Why it was not understood, in English; or what is left to do.")
    awaits_rate_of: str | None = strawberry.field(
        description="The currency for whose rate it waits; it goes on once one is kept."
    )
    attempts: int = strawberry.field(description="How often it was taken up.")
    received_at: datetime = strawberry.field(description="When it came.")
    finished_at: datetime | None = strawberry.field(description="When it was closed.")
    body: str | None = strawberry.field(
        description="What it said. Null for what is ignored, and 30 days after it was decided what it comes to."
    )

    @classmethod
    def of(cls, row: models.ShopDelivery) -> Self:
        body = None if row.body is None else bytes(row.body).decode("utf-8", "replace").replace("\x00", "\ufffd")
        return mapped(cls, row, body=body)


@strawberry.input(description="Which delivery to apply again.")
class RepeatShopDeliveryInput:
    delivery_id: strawberry.ID = strawberry.field(
        description="One that was not understood, or failed, or awaits a rate."
    )


@strawberry.input(description="Of which delivery it is decided that nothing follows.")
class DismissShopDeliveryInput:
    delivery_id: strawberry.ID = strawberry.field(
        description="One that was not understood, or failed, or awaits a rate."
    )
    note: str = strawberry.field(description="Why; at most 300 characters.")


@strawberry.type
class ShopDeliveryPayload(Payload):
    delivery: ShopDelivery | None = strawberry.field(default=None, description="The delivery as it is now.")


@strawberry.type
class DeliveryQuery:
    @strawberry.field(description="What shops delivered, the newest first; for the brand's staff only.")
    async def shop_deliveries(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        state: DeliveryState | None = None,
    ) -> Connection[ShopDelivery] | None:
        page = info.context.page(first, after, last, before)
        return Connection.of(
            await queries.deliveries(page, viewer=info.context.signed_in, state=state), ShopDelivery.of
        )


@strawberry.type
class DeliveryMutation:
    @strawberry.mutation(
        description="Have a delivery that was not understood, failed, or awaits a rate applied again; "
        "for the brand's staff only."
    )
    async def repeat_shop_delivery(self, info: Info, input: RepeatShopDeliveryInput) -> ShopDeliveryPayload:
        row = await repeating.apply_again(key_of("ShopDelivery", input.delivery_id), by=info.context.signed_in)
        return ShopDeliveryPayload(delivery=ShopDelivery.of(row))

    @strawberry.mutation(
        description="Decide that nothing follows from a delivery that was not understood, failed, or awaits a rate; "
        "for the brand's staff only."
    )
    async def dismiss_shop_delivery(self, info: Info, input: DismissShopDeliveryInput) -> ShopDeliveryPayload:
        delivery_id = key_of("ShopDelivery", input.delivery_id)
        row = await deciding.dismiss(delivery_id, note=input.note, by=info.context.signed_in)
        return ShopDeliveryPayload(delivery=ShopDelivery.of(row))
