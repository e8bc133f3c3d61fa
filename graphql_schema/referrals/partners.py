"""Partners, their commissions and the lists by which they are paid: for the brand's staff alone."""

from datetime import date, datetime
from decimal import Decimal
from typing import Self

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.ids import Node
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.money import Money
from graphql_schema.shop.orders import Order
from portal.kernel import money
from portal.referrals import links
from portal.referrals.partners import models, queries
from portal.referrals.partners.models import CommissionSignal, CommissionState, PartnerPayment
from portal.shop.queries import orders_by_id

strawberry.enum(PartnerPayment, description="How a partner is paid; never in points.")
strawberry.enum(CommissionState, description="How far a commission has come.")
strawberry.enum(CommissionSignal, description="Why a commission was turned down, or is held for staff.")


@strawberry.type(description="Who brings customers by a code and is paid for it. Only the brand's staff see it.")
class Partner(Node):
    row: strawberry.Private[models.Partner]
    code: str = strawberry.field(description="What an order names; case, and letters that look alike, do not matter.")
    url: str = strawberry.field(description="The link to share: it leads to the shop with the code.")
    name: str = strawberry.field(description="Who it is; a dash once they are erased.")
    email: str | None = strawberry.field(description="Where to write about payments.")
    paid_by: PartnerPayment = strawberry.field(description="How they are paid.")
    percent: Decimal | None = strawberry.field(description="The share of what earns of an order, net of refunds.")
    fixed: Money | None = strawberry.field(description="The sum for an order, instead of a share.")
    minimum_order: Money | None = strawberry.field(description="An order that is worth less brings nothing.")
    hold_days: int = strawberry.field(description="Days between the order and when it may stand in a list.")
    attribution_days: int = strawberry.field(
        description="For how many days who signs up by the code is theirs: their first order pays without naming it."
    )
    max_commissions_per_month: int | None = strawberry.field(description="Null is without a limit.")
    new_customers_only: bool = strawberry.field(description="Whether only a customer's first order counts.")
    starts_at: datetime | None = strawberry.field(description="Orders before this bring nothing.")
    ends_at: datetime | None = strawberry.field(description="Orders from this instant on bring nothing.")
    is_active: bool = strawberry.field(description="Whether orders bring something as long as the terms run.")
    visits: int = strawberry.field(description="How often the link was followed by people.")
    created_at: datetime = strawberry.field(description="When it was made.")
    erased_at: datetime | None = strawberry.field(description="When they were forgotten.")

    @classmethod
    def of(cls, row: models.Partner) -> Self:
        return mapped(
            cls,
            row,
            url=links.url_of(row.code),
            percent=None if row.percent is None else Decimal(row.percent),
            fixed=Money.maybe(row.fixed_minor, row.currency),
            minimum_order=Money.maybe(row.minimum_order_minor, row.currency),
        )

    @strawberry.field(description="Who they are in the community, where they are a member.")
    async def member(self, info: Info) -> Member | None:
        if self.row.member_id is None:
            return None
        return await info.context.load(members_by_id, self.row.member_id, Member.of)

    @strawberry.field(description="What stands in no list yet, less what later lists will take back.")
    async def open(self, info: Info) -> Money | None:
        return await info.context.load(queries.open_sums, self.row.id, Money.of)

    @strawberry.field(description="How many members signed up by the code, and were not erased since.")
    async def sign_ups(self, info: Info) -> int:
        return await info.context.load(queries.sign_ups_of, self.row.id) or 0

    @strawberry.field(description="What their orders brought, the newest first.")
    async def commissions(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> "Connection[PartnerCommission]":
        page = info.context.page(first, after, last, before)
        found = await queries.commissions(page, partner_id=self.row.id, by=info.context.signed_in)
        return Connection.of(found, PartnerCommission.of)


@strawberry.type(description="What an order brings the partner whose code it names. Only the brand's staff see it.")
class PartnerCommission(Node):
    row: strawberry.Private[models.PartnerCommission]
    state: CommissionState = strawberry.field(description="How far it has come.")
    base: Money = strawberry.field(description="What earns of the order, net of refunds.")
    amount: Money = strawberry.field(description="What it brings by now.")
    settled: Money = strawberry.field(description="What stands in lists, all lines together.")
    placed_at: datetime = strawberry.field(description="When the order was paid.")
    due_at: datetime = strawberry.field(description="From when on it may stand in a list.")
    reason: str | None = strawberry.field(description="What staff wrote when they decided.")
    reviewed_at: datetime | None = strawberry.field(description="When they did.")

    @classmethod
    def of(cls, row: models.PartnerCommission) -> Self:
        return mapped(
            cls,
            row,
            base=_money(row.base_minor, row.currency),
            amount=_money(row.amount_minor, row.currency),
            settled=_money(row.settled_minor, row.currency),
        )

    @strawberry.field(description="Why it was turned down or is held.", directives=sized(5))
    def signals(self) -> list[CommissionSignal]:
        return [CommissionSignal(one) for one in self.row.signals]

    @strawberry.field(description="Whose it is.")
    async def partner(self, info: Info) -> Partner | None:
        return await info.context.load(queries.partners_by_id, self.row.partner_id, Partner.of)

    @strawberry.field(description="The order that names the code.")
    async def order(self, info: Info) -> Order | None:
        return await info.context.load(orders_by_id, self.row.order_id, Order.of)


@strawberry.type(description="A commission in a list; a later change of it is a line of a later list.")
class PartnerPayoutLine:
    row: strawberry.Private[models.PartnerPayoutLine]
    amount: Money = strawberry.field(description="Below zero for what is taken back.")
    name: str = strawberry.field(description="Who was paid, by the name of that day; a dash once they are erased.")
    email: str | None = strawberry.field(description="Where to write about payments, as of that day.")
    paid_by: PartnerPayment = strawberry.field(description="How they were paid.")

    @classmethod
    def of(cls, row: models.PartnerPayoutLine) -> Self:
        return mapped(cls, row, amount=_money(row.amount_minor, row.currency))

    @strawberry.field(description="Who is paid.")
    async def partner(self, info: Info) -> Partner | None:
        return await info.context.load(queries.partners_by_id, self.row.partner_id, Partner.of)

    @strawberry.field(description="For what.")
    async def commission(self, info: Info) -> PartnerCommission | None:
        return await info.context.load(queries.commissions_by_id, self.row.commission_id, PartnerCommission.of)


@strawberry.type(description="A list of what partners are paid, closed once. Only the brand's staff see it.")
class PartnerPayout(Node):
    row: strawberry.Private[models.PartnerPayout]
    number: int = strawberry.field(description="Counts from 1.")
    since: date | None = strawberry.field(description="The day after the list before; null in the first.")
    until: date = strawberry.field(description="The last day of it.")
    total: Money = strawberry.field(description="All its lines together.")
    closed_at: datetime = strawberry.field(description="When it was closed; nothing in it changes any more.")

    @classmethod
    def of(cls, row: models.PartnerPayout) -> Self:
        return mapped(cls, row, total=_money(row.total_minor, row.currency))

    @strawberry.field(description="Its lines, partner by partner.")
    async def lines(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[PartnerPayoutLine]:
        page = info.context.page(first, after, last, before)
        return Connection.of(await queries.lines_of(self.row.id, page, by=info.context.signed_in), PartnerPayoutLine.of)


def _money(minor: int, currency: str) -> Money:
    return Money.of(money.Money(minor, currency))
