"""Simulations as the brand's staff read them."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.insights.models import Simulation

NEWEST = 20


async def newest(*, by: Viewer) -> Sequence[Simulation]:
    """The last ones that anybody asked for, the newest first."""
    by.ensure_brand()
    return await Simulation.all().order_by("-asked_at", "-id").limit(NEWEST)


async def simulations_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Simulation]:
    """These, for the brand's staff; none for anybody else."""
    if not viewer.is_brand:
        return {}
    return {one.id: one for one in await Simulation.filter(id__in=list(ids))}
