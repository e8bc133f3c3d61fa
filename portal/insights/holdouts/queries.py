"""Which holdouts there are."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.holdouts.models import Holdout
from portal.insights.holdouts import subjects


async def all_holdouts(*, by: Viewer) -> Sequence[Holdout]:
    """Planned, running and over, the newest first; for the brand's staff."""
    by.ensure_brand()
    return await Holdout.all().order_by("-planned_at", "-id")


async def holdouts_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Holdout]:
    """These, for the brand's staff; none for anybody else."""
    if not viewer.is_brand:
        return {}
    return {one.id: one for one in await Holdout.filter(id__in=list(ids))}


async def titles(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, str]:
    """What each of these is of; for the brand's staff."""
    return await subjects.titles_of(list((await holdouts_by_id(ids, viewer)).values()))
