"""Rewards for a member: what they have the points for, the dearest first, then what is nearest (IN33)."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.insights.recommending import reasons
from portal.insights.recommending.reasons import Chosen
from portal.insights.recommending.wishes import wants_some
from portal.kernel import clock
from portal.kernel.errors import InsufficientPoints
from portal.loyalty.programme.models import Tier
from portal.loyalty.queries.rewards import means_for
from portal.loyalty.redeeming.models import Reward
from portal.loyalty.redeeming.policies import obstacle

MOST = 5
NEAR = 0.5
"""What has at least so much of its points is near."""


async def rewards_for(member_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[Chosen]]:
    """For the viewer alone: nothing that their tier, its stock or its limit keeps from them."""
    member_id = await wants_some(viewer)
    if member_id is None or member_id not in member_ids:
        return {}
    on_offer = await Reward.filter(is_active=True, is_given=False).order_by("cost", "id")
    offered = [one for one in on_offer if one.id not in viewer.withheld]
    means = await means_for([one.id for one in offered], viewer)
    ranks = {tier.id: tier.rank for tier in await Tier.all()}
    now = clock.now()
    to_have: list[Chosen] = []
    near: list[Chosen] = []
    for reward in offered:
        required = None if reward.required_tier_id is None else ranks.get(reward.required_tier_id)
        refusal = obstacle(reward, required, means.get(reward.id), viewer, now)
        if refusal is None:
            to_have.insert(0, Chosen(reward.id, reasons.ENOUGH_POINTS))
        elif isinstance(refusal, InsufficientPoints) and means[reward.id].available >= NEAR * reward.cost:
            near.append(Chosen(reward.id, reasons.NEARLY_ENOUGH))
    return {member_id: [*to_have, *near][:MOST]}
