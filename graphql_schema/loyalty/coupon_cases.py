"""Cases of coupons that were no longer good when an order was paid with them, for the brand's staff."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import Node, key_of
from graphql_schema.loyalty.types import Redemption
from graphql_schema.mapping import mapped
from portal.loyalty.queries import rewards
from portal.loyalty.redeeming import coupon_cases, models, withdrawals
from portal.loyalty.redeeming.models import CaseReason, CaseState

strawberry.enum(
    CaseReason,
    name="CouponCaseReason",
    description="Why the coupon was no longer good: given back or revoked, ended, had by another order, or "
    "on its way back.",
)
strawberry.enum(
    CaseState,
    name="CouponCaseState",
    description="What became of a case. CLOSED is one that went away of itself, with its order.",
)


@strawberry.type(description="An order that was paid with a coupon which was no longer good. Only staff see it.")
class CouponCase(Node):
    row: strawberry.Private[models.CouponCase]
    order_external_id: str = strawberry.field(description="The shop's number of the order.")
    reason: CaseReason = strawberry.field(description="Why the coupon was no longer good.")
    points: int = strawberry.field(
        description="What was taken from the member again, as debt where they had fewer; 0 where nothing had come "
        "back. With WITHDRAWN, what they owe as the coupon did not come back."
    )
    state: CaseState = strawberry.field(description="What became of it.")
    opened_at: datetime = strawberry.field(description="When the paid order was told.")
    decided_at: datetime | None = strawberry.field(description="When it was decided, or closed.")
    note: str | None = strawberry.field(description="The reason that staff gave.")

    @classmethod
    def of(cls, row: models.CouponCase) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="The coupon.")
    async def redemption(self, info: Info) -> Redemption | None:
        return await info.context.load(rewards.redemptions_by_id, self.row.redemption_id, Redemption.of)


@strawberry.input(description="How a case is decided; once.")
class DecideCouponCaseInput:
    case_id: strawberry.ID = strawberry.field(description="One that is OPEN.")
    forgive: bool = strawberry.field(description="Whether the member gets back what was taken.")
    note: str = strawberry.field(description="Why; at most 300 characters.")


@strawberry.type
class CouponCasePayload(Payload):
    coupon_case: CouponCase | None = strawberry.field(default=None, description="The case as it is now.")


@strawberry.type
class CouponCaseQuery:
    @strawberry.field(
        description="Orders that were paid with coupons which were no longer good, the newest first; for staff only."
    )
    async def coupon_cases(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        only_open: bool = True,
    ) -> Connection[CouponCase] | None:
        page = info.context.page(first, after, last, before)
        found = await coupon_cases.coupon_cases(page, is_open=only_open, by=info.context.signed_in)
        return Connection.of(found, CouponCase.of)

    @strawberry.field(
        description="Coupons that are being taken back from the shop that made them, the one that takes longest first; "
        "for staff only."
    )
    async def coupons_being_withdrawn(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Redemption] | None:
        page = info.context.page(first, after, last, before)
        return Connection.of(await withdrawals.being_withdrawn(page, by=info.context.signed_in), Redemption.of)


@strawberry.type
class CouponCaseMutation:
    @strawberry.mutation(description="Decide the case of a coupon, for the brand's staff; nobody decides their own.")
    async def decide_coupon_case(self, info: Info, input: DecideCouponCaseInput) -> CouponCasePayload:
        decided = await coupon_cases.decide_case(
            key_of("CouponCase", input.case_id), forgives=input.forgive, note=input.note, by=info.context.signed_in
        )
        return CouponCasePayload(coupon_case=CouponCase.of(decided))
