"""Reading the alarms that stand: for staff, and for figures."""

from collections.abc import Sequence

from portal.accounts.viewer import Viewer
from portal.alarms.models import Alarm
from portal.alarms.readers import kinds_for


async def alarms(viewer: Viewer) -> Sequence[Alarm]:
    """Those that the viewer may do something about, the oldest first; for the brand's staff and moderators.

    Raises Unauthenticated or Forbidden.
    """
    if not viewer.is_moderator:
        viewer.ensure_brand()
    kinds = kinds_for(viewer)
    return [alarm for alarm in await current_alarms() if alarm.kind in kinds]


async def current_alarms() -> Sequence[Alarm]:
    """All, for who asks in nobody's name."""
    return await Alarm.all().order_by("since", "id")
