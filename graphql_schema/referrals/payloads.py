"""What mutations about referrals answer."""

from datetime import datetime

import strawberry

from graphql_schema.errors import Payload
from graphql_schema.referrals.types import Referral, ReferralCampaign, ReferralCode


@strawberry.type
class ReferralCodePayload(Payload):
    referral_code: ReferralCode | None = strawberry.field(default=None, description="The new code.")


@strawberry.type
class RecordReferralVisitPayload(Payload):
    referral_token: str | None = strawberry.field(default=None, description="For `register`; good once.")
    expires_at: datetime | None = strawberry.field(default=None, description="The first instant at which it is not.")


@strawberry.type
class ReferralCampaignPayload(Payload):
    campaign: ReferralCampaign | None = strawberry.field(default=None, description="As it stands now.")


@strawberry.type
class ReferralPayload(Payload):
    referral: Referral | None = strawberry.field(default=None, description="As it stands now.")
