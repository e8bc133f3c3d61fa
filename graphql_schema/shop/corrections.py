"""What staff correct of who bought, and of what they recorded."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import key_of
from graphql_schema.list_size import sized
from graphql_schema.money import MoneyInput
from graphql_schema.shop.orders import Order, OrderLineInput, OrderPayload
from portal.loyalty.queries.orders import find_orders
from portal.shop.correcting import placing, recorded


@strawberry.input(description="Whose an order is, as staff say.")
class MoveOrderInput:
    order_id: strawberry.ID = strawberry.field(description="Which order.")
    member_id: strawberry.ID | None = strawberry.field(default=None, description="Whose it is; nobody's if left out.")
    reason: str = strawberry.field(description="For the audit log, not for the members; at most 300 characters.")
    idempotency_key: str = strawberry.field(description=ONCE)


@strawberry.input(description="Who a customer of a shop is, as staff say.")
class MoveCustomerInput:
    source: str = strawberry.field(description="Which shop: shop, shopify:my-shop.myshopify.com, or as deliveries say.")
    number: str = strawberry.field(description="The shop's number of the customer; the address of one without any.")
    member_id: strawberry.ID | None = strawberry.field(default=None, description="Who it is; nobody if left out.")
    reason: str = strawberry.field(description="For the audit log, not for the members; at most 300 characters.")
    idempotency_key: str = strawberry.field(description=ONCE)


@strawberry.input(description="What of an order was recorded wrongly; what is left out was right.")
class CorrectOrderInput:
    order_id: strawberry.ID = strawberry.field(description="One that recordOrder made; a shop corrects its own.")
    total: MoneyInput | None = strawberry.field(default=None, description="What was paid, in the order's currency.")
    lines: list[OrderLineInput] | None = strawberry.field(default=None, description="All of them; at most 500.")
    customer_email: str | None = strawberry.field(
        default=None, description="The address of who bought. An order that staff moved keeps whose it is."
    )
    is_cancelled: bool | None = strawberry.field(default=None, description="Whether nothing came of it.")
    reason: str = strawberry.field(description="For the audit log, not for the members; at most 300 characters.")
    idempotency_key: str = strawberry.field(description=ONCE)

    def told(self) -> recorded.Correction:
        return recorded.Correction(
            total=None if self.total is None else self.total.checked("total"),
            lines=None if self.lines is None else [line.told() for line in self.lines],
            customer_email=self.customer_email,
            is_cancelled=self.is_cancelled,
        )


@strawberry.type
class MoveCustomerPayload(Payload):
    orders: int | None = strawberry.field(
        default=None, description="How many orders went along; null where it was done before under this key."
    )


@strawberry.type
class CorrectionQuery:
    @strawberry.field(
        description="For the brand's staff: the orders of this number, the shop's or the one that their buyers know; "
        "20 at most. Without a number, by `couponCode`: what the member bought who has that coupon, newest first.",
        directives=sized(20),
    )
    async def find_orders(
        self, info: Info, number: str | None = None, coupon_code: str | None = None
    ) -> list[Order] | None:
        return [Order.of(row) for row in await find_orders(number, coupon_code, by=info.context.acting)]


@strawberry.type
class CorrectionMutation:
    @strawberry.mutation(
        description="Let an order be a member's, or nobody's, for the brand's staff; no word of the shop changes that. "
        "Points, tier and referral go with it. It stands in the audit log, and both read of it."
    )
    async def move_order(self, info: Info, input: MoveOrderInput) -> OrderPayload:
        order = await placing.move_order(
            key_of("Order", input.order_id),
            key_of("Member", input.member_id) if input.member_id else None,
            reason=input.reason,
            idempotency_key=input.idempotency_key,
            by=info.context.signed_in,
        )
        return OrderPayload(order=Order.of(order))

    @strawberry.mutation(
        description="Let a customer of a shop be a member, or nobody, with what they bought so far and will buy, for "
        "the brand's staff. It stands in the audit log, and both read of it."
    )
    async def move_customer(self, info: Info, input: MoveCustomerInput) -> MoveCustomerPayload:
        orders = await placing.move_customer(
            input.source,
            input.number,
            key_of("Member", input.member_id) if input.member_id else None,
            reason=input.reason,
            idempotency_key=input.idempotency_key,
            by=info.context.signed_in,
        )
        return MoveCustomerPayload(orders=orders)

    @strawberry.mutation(
        description="Put right an order that was recorded wrongly, for the brand's staff. Points, tier, referral "
        "and whose it is follow; it stands in the audit log."
    )
    async def correct_order(self, info: Info, input: CorrectOrderInput) -> OrderPayload:
        order = await recorded.correct_order(
            key_of("Order", input.order_id),
            input.told(),
            reason=input.reason,
            idempotency_key=input.idempotency_key,
            by=info.context.signed_in,
        )
        return OrderPayload(order=Order.of(order))
