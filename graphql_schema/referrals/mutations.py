"""Making codes, following links; for staff, saving campaigns and judging referrals."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.ids import key_of
from graphql_schema.referrals import inputs, payloads
from graphql_schema.referrals.types import Referral, ReferralCampaign, ReferralCode
from graphql_schema.saving import left_out
from portal.accounts.origin import Origin
from portal.kernel.forms import Form
from portal.referrals import campaigns, codes, reviews, visits


@strawberry.type
class ReferralsMutation:
    @strawberry.mutation(
        description="Make one more code of one's own: a random one, or a vanity code of 4 to 24 letters and digits. "
        "At most five in a campaign; the older ones go on working."
    )
    async def create_referral_code(
        self, info: Info, input: inputs.CreateReferralCodeInput
    ) -> payloads.ReferralCodePayload:
        code = await codes.create_code(
            input.campaign_slug,
            vanity=input.vanity,
            idempotency_key=input.idempotency_key,
            by=info.context.signed_in,
        )
        return payloads.ReferralCodePayload(referral_code=ReferralCode.of(code))

    @strawberry.mutation(
        description="Count a visit by a code, for pages that lead it on themselves. The token goes into `register`; it "
        "is good once, until it expires. At most 30 an hour from one address."
    )
    async def record_referral_visit(
        self, info: Info, input: inputs.RecordReferralVisitInput
    ) -> payloads.RecordReferralVisitPayload:
        visit = await visits.record_visit(
            input.code,
            post_id=None if input.post_id is None else key_of("Post", input.post_id),
            origin=Origin(address=info.context.client_address),
        )
        return payloads.RecordReferralVisitPayload(referral_token=visit.token, expires_at=visit.expires_at)

    @strawberry.mutation(
        description="For the brand's staff: make the campaign with this slug, or change it. New terms hold from here "
        "on; what was granted stays granted."
    )
    async def save_referral_campaign(
        self, info: Info, input: inputs.SaveReferralCampaignInput
    ) -> payloads.ReferralCampaignPayload:
        form = Form()
        terms = input.terms(form)
        campaign = await campaigns.save_campaign(terms, keeps=left_out(input), form=form, by=info.context.signed_in)
        info.context.forget()
        return payloads.ReferralCampaignPayload(campaign=ReferralCampaign.of(campaign))

    @strawberry.mutation(
        description="For staff: let a referral that waits or was turned down go on, or turn one down. A reward that "
        "was given is taken back from both sides."
    )
    async def review_referral(self, info: Info, input: inputs.ReviewReferralInput) -> payloads.ReferralPayload:
        referral = await reviews.review_referral(
            key_of("Referral", input.referral_id),
            approve=input.approve,
            reason=input.reason,
            by=info.context.signed_in,
        )
        return payloads.ReferralPayload(referral=Referral.of(referral))
