"""Rewards as they are offered, what stands between them and a member, and what became of those that were had."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from tortoise.expressions import Q, Subquery

from portal.accounts.viewer import Viewer
from portal.kernel.pagination import Page, Slice
from portal.loyalty.programme.models import Tier
from portal.loyalty.queries.accounts import balances_of_member
from portal.loyalty.redeeming.models import Redemption, RedemptionState, Reward, RewardUse
from portal.loyalty.redeeming.policies import Means
from portal.segments.models import Audience, AudienceKind


async def rewards(page: Page, viewer: Viewer, *, everything: bool = False) -> Slice[Reward]:
    """What is on offer to the viewer, cheapest first; also what has not begun yet or is over, with its dates."""
    wanted = Reward.filter(is_given=False) if everything else Reward.filter(is_active=True)
    wanted = wanted.filter(_shown(viewer))
    return await page.of_query(wanted, "rewards", everything, order=("cost", "id"))


async def rewards_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Reward]:
    """Those on offer; all of them for the brand, and those that the viewer once had: one statement for any (L47)."""
    wanted = Reward.filter(id__in=list(ids))
    if not viewer.is_brand:
        wanted = wanted.filter((Q(is_active=True) & _shown(viewer)) | _had(viewer))
    return {reward.id: reward for reward in await wanted}


async def redemptions_of(member_id: UUID, page: Page) -> Slice[Redemption]:
    """What a member had for their points, newest first."""
    return await page.of_query(
        Redemption.filter(member_id=member_id), "redemptions", member_id, order=("-created_at", "-id")
    )


async def redemptions_of_reward(reward_id: UUID, page: Page) -> Slice[Redemption]:
    """Who had it, newest first; for the brand alone."""
    return await page.of_query(
        Redemption.filter(reward_id=reward_id), "redemptions of reward", reward_id, order=("-created_at", "-id")
    )


async def redemptions_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Redemption]:
    """One's own; all of them for the brand."""
    found = Redemption.filter(id__in=list(ids))
    if not viewer.is_brand:
        found = found.filter(member_id=viewer.member_id) if viewer.member_id else found.filter(member_id__in=[])
    return {redemption.id: redemption for redemption in await found}


async def means_for(reward_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Means]:
    """What the viewer brings to each reward; nothing for a visitor."""
    if viewer.member_id is None:
        return {}
    balances = await balances_of_member(viewer.member_id)
    tier = await Tier.get_or_none(id=balances.tier_id) if balances.tier_id else None
    uses = await RewardUse.filter(member_id=viewer.member_id, reward_id__in=list(reward_ids))
    counted = {use.reward_id: use.uses for use in uses}
    return {
        reward_id: Means(available=balances.available, rank=tier.rank if tier else None, uses=counted.get(reward_id, 0))
        for reward_id in reward_ids
    }


def _had(viewer: Viewer) -> Q:
    if viewer.member_id is None:
        return Q(id__in=[])
    return Q(id__in=Subquery(Redemption.filter(member_id=viewer.member_id).values("reward_id")))


async def coupons_in_hand(member_id: UUID) -> int:
    """How many coupons a member has that are not used, or that are being made."""
    states = (RedemptionState.PENDING, RedemptionState.ISSUED)
    return await Redemption.filter(member_id=member_id, state__in=states).count()


def _shown(viewer: Viewer) -> Q:
    """Nothing that is withheld from them; to visitors nothing that is for a segment, whoever is in it."""
    if viewer.withheld:
        return ~Q(id__in=sorted(viewer.withheld))
    if viewer.principal_id is not None or viewer.is_brand:
        return Q()
    for_some = Audience.filter(kind=AudienceKind.REWARD, until=None)
    return ~Q(id__in=Subquery(for_some.values("subject_id")))
