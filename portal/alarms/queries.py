"""Reading the alarms that stand: for the brand's staff, and for figures."""

from collections.abc import Sequence

from portal.accounts.viewer import Viewer
from portal.alarms.models import Alarm


async def alarms(viewer: Viewer) -> Sequence[Alarm]:
    """All that stand, the oldest first; for the brand's staff."""
    viewer.ensure_brand()
    return await current_alarms()


async def current_alarms() -> Sequence[Alarm]:
    """The same, for who asks in nobody's name."""
    return await Alarm.all().order_by("since", "id")
