"""Keeping partners, judging their commissions and closing their lists: what the brand's staff ask and say."""

from datetime import date, datetime
from decimal import Decimal

import strawberry
from strawberry import UNSET

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import key_of
from graphql_schema.money import MoneyInput
from graphql_schema.referrals.partners import Partner, PartnerCommission, PartnerPayout
from graphql_schema.saving import left_out, said
from portal.kernel.forms import Form
from portal.referrals.partners import judging, keeping, payouts, queries
from portal.referrals.partners.models import CommissionState, PartnerPayment
from portal.referrals.partners.terms import PartnerTerms


@strawberry.input(description="A partner, by their code. What is left out stays as it is; null clears it.")
class SavePartnerInput:
    code: str = strawberry.field(description="4 to 24 letters A–Z, digits and hyphens; it cannot be changed.")
    name: str = strawberry.field(description="Who it is; at most 120 characters.")
    paid_by: PartnerPayment = strawberry.field(description="How they are paid.")
    hold_days: int = strawberry.field(description="0 to 365: the return window.")
    email: str | None = strawberry.field(default=UNSET, description="Where to write about payments.")
    member_handle: str | None = strawberry.field(
        default=UNSET, description="Who they are in the community; for store credit it is needed."
    )
    percent: Decimal | None = strawberry.field(default=UNSET, description="A share: above 0, at most 100.")
    fixed: MoneyInput | None = strawberry.field(
        default=UNSET, description="A sum for each order, at most what it is worth; instead of a share."
    )
    minimum_order: MoneyInput | None = strawberry.field(
        default=UNSET, description="What an order must be worth, in the programme's currency."
    )
    attribution_days: int | None = strawberry.field(
        default=UNSET, description="1 to 365, from the sign-up to the first order; a new partner has 90."
    )
    max_commissions_per_month: int | None = strawberry.field(default=UNSET, description="Null is without a limit.")
    new_customers_only: bool | None = strawberry.field(default=UNSET, description="A new partner's are all customers.")
    starts_at: datetime | None = strawberry.field(default=UNSET, description="Null is at once.")
    ends_at: datetime | None = strawberry.field(default=UNSET, description="Null is never.")
    is_active: bool | None = strawberry.field(default=UNSET, description="A new one is.")

    def terms(self, form: Form) -> PartnerTerms:
        """What was said; ``form`` is told of amounts that are none."""
        fixed, minimum_order = None, None
        with form:
            fixed = self.fixed.checked("fixed") if self.fixed else None
        with form:
            minimum_order = self.minimum_order.checked("minimumOrder") if self.minimum_order else None
        return PartnerTerms(**said(self, "fixed", "minimum_order"), fixed=fixed, minimum_order=minimum_order)


@strawberry.input(description="Whom to forget.")
class ErasePartnerInput:
    partner_id: strawberry.ID = strawberry.field(description="Which partner.")
    reason: str = strawberry.field(description="Why, for the audit trail; at most 200 characters.")


@strawberry.input(description="What staff decide about a commission.")
class ReviewPartnerCommissionInput:
    commission_id: strawberry.ID = strawberry.field(description="Which commission.")
    approve: bool = strawberry.field(description="True lets it go on, false turns it down; listed, it is taken back.")
    reason: str = strawberry.field(description="Why, for colleagues; at most 200 characters.")


@strawberry.input(description="Up to which day partners are paid.")
class ClosePartnerPayoutInput:
    until: date = strawberry.field(description="A day of the programme's time zone that is over and in no list yet.")


@strawberry.type
class PartnerPayload(Payload):
    partner: Partner | None = strawberry.field(default=None, description="As it stands now.")


@strawberry.type
class PartnerCommissionPayload(Payload):
    commission: PartnerCommission | None = strawberry.field(default=None, description="As it stands now.")


@strawberry.type
class PartnerPayoutPayload(Payload):
    payout: PartnerPayout | None = strawberry.field(default=None, description="The list that is closed.")


@strawberry.type
class PartnersQuery:
    @strawberry.field(description="The partners, the newest first; for the brand's staff only.")
    async def partners(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Partner] | None:
        found = await queries.partners(info.context.page(first, after, last, before), by=info.context.signed_in)
        return Connection.of(found, Partner.of)

    @strawberry.field(description="What orders brought partners, the newest first; for the brand's staff only.")
    async def partner_commissions(
        self,
        info: Info,
        state: CommissionState | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[PartnerCommission] | None:
        page = info.context.page(first, after, last, before)
        found = await queries.commissions(page, state=state, by=info.context.signed_in)
        return Connection.of(found, PartnerCommission.of)

    @strawberry.field(description="The lists by which partners are paid, the newest first; for the brand's staff only.")
    async def partner_payouts(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[PartnerPayout] | None:
        found = await queries.payouts(info.context.page(first, after, last, before), by=info.context.signed_in)
        return Connection.of(found, PartnerPayout.of)


@strawberry.type
class PartnersMutation:
    @strawberry.mutation(
        description="For the brand's staff: make the partner with this code, or change one. New terms hold for orders "
        "that are heard of from here on."
    )
    async def save_partner(self, info: Info, input: SavePartnerInput) -> PartnerPayload:
        form = Form()
        terms = input.terms(form)
        partner = await keeping.save_partner(terms, keeps=left_out(input), form=form, by=info.context.signed_in)
        info.context.forget()
        return PartnerPayload(partner=Partner.of(partner))

    @strawberry.mutation(
        description="For the brand's staff: forget who a partner is. The code brings nothing more, what no list has is "
        "turned down, and closed lists keep their sums."
    )
    async def erase_partner(self, info: Info, input: ErasePartnerInput) -> PartnerPayload:
        partner = await keeping.erase_partner(
            key_of("Partner", input.partner_id), reason=input.reason, by=info.context.signed_in
        )
        info.context.forget()
        return PartnerPayload(partner=Partner.of(partner))

    @strawberry.mutation(description="For the brand's staff: let a commission go on, or turn one down.")
    async def review_partner_commission(
        self, info: Info, input: ReviewPartnerCommissionInput
    ) -> PartnerCommissionPayload:
        commission = await judging.review_commission(
            key_of("PartnerCommission", input.commission_id),
            approve=input.approve,
            reason=input.reason,
            by=info.context.signed_in,
        )
        info.context.forget()
        return PartnerCommissionPayload(commission=PartnerCommission.of(commission))

    @strawberry.mutation(
        description="For the brand's staff: close the list of all that partners are due up to a day, once. What "
        "changes afterwards is a line of the next."
    )
    async def close_partner_payout(self, info: Info, input: ClosePartnerPayoutInput) -> PartnerPayoutPayload:
        payout = await payouts.close_payout(input.until, by=info.context.signed_in)
        info.context.forget()
        return PartnerPayoutPayload(payout=PartnerPayout.of(payout))
