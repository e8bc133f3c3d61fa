"""Orders: one's own to read, every one for the brand, and how shops tell of them."""

from datetime import datetime
from decimal import Decimal
from typing import Self

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import Node
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.money import Money, MoneyInput
from graphql_schema.shop.loaders import lines_of_orders, points_of_orders, products_by_id
from graphql_schema.shop.products import Product
from portal.kernel import money
from portal.loyalty.queries import orders_tried
from portal.shop import models, queries
from portal.shop.models import OrderState
from portal.shop.recording import orders, refunds

strawberry.enum(OrderState, description="What became of an order.")


@strawberry.type(description="One kind of thing that was bought.")
class OrderLine:
    row: strawberry.Private[models.OrderLine]
    sku: str = strawberry.field(description="The shop's number for it at the time.")
    title: str = strawberry.field(description="What it was called at the time.")
    quantity: int = strawberry.field(description="How many.")
    total: Money = strawberry.field(description="For all of them together.")

    @classmethod
    def of(cls, row: models.OrderLine, currency: str) -> Self:
        return mapped(cls, row, total=Money.of(money.Money(row.total_minor, currency)))

    @strawberry.field(description="The product, if the catalogue has it.")
    async def product(self, info: Info) -> Product | None:
        return await info.context.load(products_by_id, self.row.product_id, Product.of) if self.row.product_id else None


@strawberry.type(description="Something that was bought and paid. Only its buyer and the brand see it.")
class Order(Node):
    row: strawberry.Private[models.Order]
    external_id: str = strawberry.field(description="The shop's number.")
    number: str = strawberry.field(description="The number by which its buyer knows it.")
    source: str = strawberry.field(description="Which shop told it, as deliveries say; `shop` where it was recorded.")
    placed_at: datetime = strawberry.field(description="When it was paid.")
    total: Money = strawberry.field(description="What was paid.")
    refunded: Money = strawberry.field(description="What went back so far; never more than the total.")
    state: OrderState = strawberry.field(description="What became of it.")

    @classmethod
    def of(cls, row: models.Order) -> Self:
        return mapped(
            cls,
            row,
            number=row.number or row.external_id,
            total=Money.of(money.Money(row.total_minor, row.currency)),
            refunded=Money.of(money.Money(row.refunded_minor, row.currency)),
        )

    @strawberry.field(description="What was bought.", directives=sized(20))
    async def lines(self, info: Info) -> list[OrderLine]:
        rows = await info.context.load(lines_of_orders, self.row.id) or []
        return [OrderLine.of(row, self.row.currency) for row in rows]

    @strawberry.field(description="Whose it is; null where it is nobody's, or theirs whose account is gone.")
    async def member(self, info: Info) -> Member | None:
        buyer = await self._buyer(info)
        if buyer is None or buyer.member_id is None:
            return None
        return await info.context.load(members_by_id, buyer.member_id, Member.of)

    @strawberry.field(
        description="What `moveCustomer` takes as the number of its buyer, for the brand's staff. Null where it has "
        "none: told without a buyer, moved by staff, or of somebody who was erased."
    )
    async def customer_number(self, info: Info) -> str | None:
        buyer = await self._buyer(info)
        return None if buyer is None else buyer.number

    async def _buyer(self, info: Info) -> queries.Buyer | None:
        return await info.context.load(queries.buyers_by_id, self.row.customer_id) if self.row.customer_id else None

    @strawberry.field(description="The points that it earned and that were not taken back.")
    async def points_earned(self, info: Info) -> int:
        return await info.context.load(points_of_orders, self.row.id) or 0


@strawberry.input(description="Something that the cart says of a line.")
class LinePropertyInput:
    name: str = strawberry.field(description="What.")
    value: str = strawberry.field(default="", description="May be empty.")


@strawberry.input(description="One kind of thing that was bought.")
class OrderLineInput:
    sku: str = strawberry.field(description="The shop's number; leads to the product if the catalogue has it.")
    title: str = strawberry.field(description="What it is called.")
    quantity: int = strawberry.field(description="How many; at least 1.")
    total: MoneyInput = strawberry.field(description="For all of them, in the currency of the order.")

    product_type: str | None = strawberry.field(
        default=None, description="Rules of earning may go by it; else the catalogue says it."
    )
    categories: list[str] | None = strawberry.field(
        default=None, description="At most 50; else the catalogue says them."
    )
    properties: list[LinePropertyInput] | None = strawberry.field(
        default=None, description="At most 50: a deposit, a gift card, an insurance."
    )

    def told(self) -> orders.NewLine:
        return orders.NewLine(
            sku=self.sku,
            title=self.title,
            quantity=self.quantity,
            total=self.total.checked("lines"),
            product_type=self.product_type,
            categories=self.categories or (),
            properties={one.name: one.value for one in self.properties or ()},
        )


@strawberry.input(description="A paid order, as a shop tells it.")
class RecordOrderInput:
    external_id: str = strawberry.field(description="The shop's number; it stands for one order, for ever.")
    customer_email: str = strawberry.field(description="Leads to the member who proved this address.")
    placed_at: datetime = strawberry.field(description="When it was paid; tiers and campaigns go by it.")
    total: MoneyInput = strawberry.field(description="What was paid; points are earned by it.")
    lines: list[OrderLineInput] = strawberry.field(description="At most 500.")
    referral_code: str | None = strawberry.field(default=None, description="The code that the buyer typed.")
    payment_fingerprint: str | None = strawberry.field(default=None, description="Kept as a keyed digest only.")
    ip: str | None = strawberry.field(default=None, description="Kept as a keyed digest only.")
    rate: Decimal | None = strawberry.field(
        default=None,
        description="For another currency than the programme's: what one unit of it was worth. Kept with the order.",
    )

    def told(self) -> orders.NewOrder:
        return orders.NewOrder(
            external_id=self.external_id,
            customer_email=self.customer_email,
            placed_at=self.placed_at,
            total=self.total.checked("total"),
            lines=[line.told() for line in self.lines],
            rate=self.rate,
            referral_code=self.referral_code,
            payment_fingerprint=self.payment_fingerprint,
            ip=self.ip,
        )


@strawberry.input(description="What was given back for one line of the order.")
class RefundLineInput:
    place: int = strawberry.field(description="Its place among the order's lines, from 0.")
    amount: MoneyInput = strawberry.field(description="For goods, in the currency of the order.")


@strawberry.input(description="Money that was given back, as a shop tells it.")
class RecordRefundInput:
    external_id: str = strawberry.field(description="The shop's number of the refund.")
    order_external_id: str = strawberry.field(description="The order; it may be told later than its refund.")
    amount: MoneyInput = strawberry.field(description="In the currency of the order.")
    refunded_at: datetime = strawberry.field(description="When.")
    lines: list[RefundLineInput] | None = strawberry.field(
        default=None,
        description="What it was given for, where that is known: lines may earn differently, or not at all.",
    )

    def told(self) -> refunds.NewRefund:
        return refunds.NewRefund(
            external_id=self.external_id,
            order_external_id=self.order_external_id,
            amount=self.amount.checked("amount"),
            refunded_at=self.refunded_at,
            lines={one.place: one.amount.checked("lines") for one in self.lines or ()},
        )


@strawberry.type
class OrderPayload(Payload):
    order: Order | None = strawberry.field(
        default=None, description="As it is now; null for a refund that was told before its order, which is kept."
    )


@strawberry.type
class TriedOrderPayload(Payload):
    member: Member | None = strawberry.field(
        default=None, description="Who earns or loses the points; null where nobody is there to."
    )
    points_now: int | None = strawberry.field(
        default=None, description="What the order has earned until now; 0 where it is not known yet."
    )
    points_then: int | None = strawberry.field(
        default=None, description="What it would have earned once it is recorded."
    )
    is_known: bool | None = strawberry.field(
        default=None, description="Whether the order, or the refund of it, is recorded already: nothing would follow."
    )


@strawberry.type
class OrdersOfViewer:
    """The part of Viewer that belongs to this room."""

    @strawberry.field(description="What they bought, newest first.")
    async def orders(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Order]:
        found = await queries.orders_of_member(info.context.signed_in.id, info.context.page(first, after, last, before))
        return Connection.of(found, Order.of)


@strawberry.type
class OrderMutation:
    @strawberry.mutation(description="Tell of a paid order, for staff and shops. The same order may be told again.")
    async def record_order(self, info: Info, input: RecordOrderInput) -> OrderPayload:
        return OrderPayload(order=Order.of(await orders.record_order(input.told(), by=info.context.acting)))

    @strawberry.mutation(description="Tell of money that went back, for staff and shops.")
    async def record_refund(self, info: Info, input: RecordRefundInput) -> OrderPayload:
        order = await refunds.record_refund(input.told(), by=info.context.acting)
        return OrderPayload(order=None if order is None else Order.of(order))

    @strawberry.mutation(
        description="What `recordOrder` would bring the buyer with the same input, for the brand's staff: refused with "
        "what that is refused with. Nothing is kept."
    )
    async def try_order(self, info: Info, input: RecordOrderInput) -> TriedOrderPayload:
        return await _tried(info, await orders_tried.try_order(input.told(), by=info.context.signed_in))

    @strawberry.mutation(
        description="What `recordRefund` would take back with the same input, for the brand's staff: refused with what "
        "that is refused with. Nothing is kept."
    )
    async def try_refund(self, info: Info, input: RecordRefundInput) -> TriedOrderPayload:
        return await _tried(info, await orders_tried.try_refund(input.told(), by=info.context.signed_in))


async def _tried(info: Info, found: orders_tried.Consequence) -> TriedOrderPayload:
    member = await info.context.load(members_by_id, found.member_id, Member.of) if found.member_id else None
    return TriedOrderPayload(
        member=member, points_now=found.points_now, points_then=found.points_then, is_known=found.is_known
    )
