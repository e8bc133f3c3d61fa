"""Reading campaigns, codes and referrals, each as far as the one who asks may see it."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from tortoise.expressions import Q
from tortoise.functions import Count
from tortoise.queryset import QuerySet

from portal.accounts import standing
from portal.accounts.models import MemberState
from portal.accounts.origin import NOWHERE, Origin
from portal.accounts.viewer import Viewer
from portal.kernel import clock, rate_limits
from portal.kernel.pagination import Page, Slice
from portal.referrals import policies
from portal.referrals.models import Campaign, CampaignReward, Referral, ReferralCode, ReferralState, ReferrerTally
from portal.referrals.spelling import spelt
from portal.segments.audiences import hidden_from
from portal.segments.models import AudienceKind


def visible_to(viewer: Viewer) -> Q:
    """A referral is seen by the one who invited, once the friend proved their address, and by staff."""
    if policies.may_review(viewer):
        return Q()
    if not viewer.is_signed_in:
        return Q(id__isnull=True)
    return Q(referrer_id=viewer.id) & ~Q(referee__state=MemberState.UNVERIFIED)


async def referrals(keys: Sequence[UUID], viewer: Viewer) -> dict[UUID, Referral]:
    """Those of the referrals that the viewer may see, by id."""
    found = await Referral.filter(visible_to(viewer), id__in=list(keys)).prefetch_related("referee")
    return {referral.id: referral for referral in found}


async def referrals_of(viewer: Viewer, page: Page) -> Slice[Referral]:
    """Whom the viewer brought, newest first."""
    mine = Referral.filter(visible_to(viewer), referrer_id=viewer.id)
    return await _paged(mine, page, "referrals-of")


async def in_review(page: Page, *, by: Viewer) -> Slice[Referral]:
    """What waits for staff to judge it, newest first."""
    policies.ensure_may_review(by)
    return await _paged(Referral.filter(state=ReferralState.IN_REVIEW), page, "referral-reviews")


async def look_up(code: str, *, origin: Origin = NOWHERE) -> ReferralCode | None:
    """`public_code` for a stranger who typed or followed it.

    Raises RateLimited for one who tries many (R73).
    """
    await rate_limits.hit("referral_code.address", origin.network)
    if origin.network is not None:
        await rate_limits.hit("referral_code.all", "all")
    return await public_code(code)


async def codes(keys: Sequence[UUID], viewer: Viewer) -> dict[UUID, ReferralCode]:
    """Those of the codes that are the viewer's own, or all of them for staff, by id."""
    mine = Q() if policies.may_review(viewer) else Q(owner_id=viewer.member_id)
    return {code.id: code for code in await ReferralCode.filter(mine, id__in=list(keys)).select_related("campaign")}


async def codes_of(owner_id: UUID) -> list[ReferralCode]:
    """A member's codes, newest first."""
    return await ReferralCode.filter(owner_id=owner_id).select_related("campaign").order_by("-created_at", "-id")


async def valid_code(code: str, *, at: datetime | None = None) -> ReferralCode | None:
    """The code that somebody typed or followed, with its campaign and owner, if it can still bring anyone.

    ``at`` is when it was typed: a campaign that has ended since then does not matter (R83).
    """
    found, now = await public_code(code), clock.now()
    if found is None or not policies.can_bring(found, now) or not policies.is_running(found.campaign, at or now):
        return None
    return found


async def public_code(code: str) -> ReferralCode | None:
    """What everyone may know of a code; None where there is none, or its owner may not invite any more."""
    found = await spelt(ReferralCode.all().select_related("campaign", "owner"), code)
    if found is None or not standing.is_in_good_standing(found.owner, clock.now()):
        return None
    return found


async def campaigns(keys: Sequence[UUID], viewer: Viewer) -> dict[UUID, Campaign]:
    """Campaigns by id; what a campaign promises is no secret, but to whom it is withheld from."""
    found, hidden = await Campaign.filter(id__in=list(keys)), await hidden_from(viewer, AudienceKind.REFERRAL_CAMPAIGN)
    return {campaign.id: campaign for campaign in found if campaign.id not in hidden}


async def running_campaigns(viewer: Viewer) -> list[Campaign]:
    """The campaigns that bring in new people at the moment, as far as the viewer has them, the oldest first."""
    running = await _running(clock.now()).order_by("created_at")
    hidden = await hidden_from(viewer, AudienceKind.REFERRAL_CAMPAIGN)
    return [campaign for campaign in running if campaign.id not in hidden]


async def all_campaigns() -> list[Campaign]:
    """Also those that are to come, over or switched off; the newest first."""
    return await Campaign.all().order_by("-created_at", "-id")


async def codes_full(keys: Sequence[UUID], viewer: Viewer) -> dict[UUID, int]:
    """How many members have had all rewards of each of the campaigns; of none for anyone but the brand's staff."""
    caps = await Campaign.filter(id__in=list(keys), max_rewards_per_referrer__isnull=False) if viewer.is_brand else ()
    if not caps:
        return dict.fromkeys(keys, 0)
    full = [Q(campaign_id=one.id, rewarded__gte=one.max_rewards_per_referrer) for one in caps]
    counted = ReferrerTally.filter(Q(*full, join_type="OR")).annotate(count=Count("id")).group_by("campaign_id")
    return dict.fromkeys(keys, 0) | dict(await counted.values_list("campaign_id", "count"))


async def rewards_of(keys: Sequence[UUID], viewer: Viewer) -> dict[UUID, list[CampaignReward]]:
    """What each of the campaigns promises, the referrer's share first."""
    promised: dict[UUID, list[CampaignReward]] = {key: [] for key in keys}
    for reward in await CampaignReward.filter(campaign_id__in=list(keys)).order_by("-side"):
        promised[reward.campaign_id].append(reward)
    return promised


async def running_campaigns_without_code(owner_id: UUID, at: datetime) -> list[Campaign]:
    """The campaigns that run at that moment and in which the member has no code yet."""
    having = set(await ReferralCode.filter(owner_id=owner_id).values_list("campaign_id", flat=True))
    return [campaign for campaign in await _running(at) if campaign.id not in having]


def _running(at: datetime) -> QuerySet[Campaign]:
    return Campaign.filter(
        Q(starts_at__isnull=True) | Q(starts_at__lte=at), Q(ends_at__isnull=True) | Q(ends_at__gt=at), is_active=True
    )


async def _paged(found: QuerySet[Referral], page: Page, name: str) -> Slice[Referral]:
    return await page.of_query(found.prefetch_related("referee"), name, order=("-created_at", "-id"))


async def count_open(referrer_id: UUID) -> int:
    """For how many whom they brought a member may still be thanked."""
    states = (ReferralState.SIGNED_UP, ReferralState.QUALIFIED, ReferralState.IN_REVIEW)
    return await Referral.filter(referrer_id=referrer_id, state__in=states).count()
