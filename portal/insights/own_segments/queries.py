"""Which own segments there are."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.segments.models import OwnSegment


async def all_segments(*, by: Viewer) -> Sequence[OwnSegment]:
    """Those that hold, by name, and then those that do not; for the brand's staff."""
    by.ensure_brand()
    return await OwnSegment.all().order_by("-is_active", "name")


async def segments_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, OwnSegment]:
    """These, for the brand's staff; none for anybody else."""
    if not viewer.is_brand:
        return {}
    return {one.id: one for one in await OwnSegment.filter(id__in=list(ids))}
