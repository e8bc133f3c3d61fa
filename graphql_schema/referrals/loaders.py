"""Loading campaigns, codes and referrals many at a time."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from graphql_schema.referrals.types import Referral, ReferralCampaign, ReferralCode
from portal.accounts.viewer import Viewer
from portal.referrals import queries


async def referrals_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Referral]:
    """One's own as the one who invited; all of them for staff."""
    return {key: Referral.of(row, viewer) for key, row in (await queries.referrals(ids, viewer)).items()}


async def codes_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, ReferralCode]:
    """One's own; all of them for staff."""
    return {key: ReferralCode.of(row, viewer) for key, row in (await queries.codes(ids, viewer)).items()}


async def campaigns_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, ReferralCampaign]:
    """Campaigns, which everyone may know of."""
    return {key: ReferralCampaign.of(row) for key, row in (await queries.campaigns(ids, viewer)).items()}


NODES = {
    "Referral": referrals_by_id,
    "ReferralCode": codes_by_id,
    "ReferralCampaign": campaigns_by_id,
}
