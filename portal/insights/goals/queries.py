"""Which goals there are, and how each stands on a day."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.insights.goals.track import Line
from portal.insights.models import Goal


async def goals_until(day: date) -> Sequence[Goal]:
    """Those that had been set by the end of a day, the first due first."""
    return await Goal.read("started_on <= $1 ORDER BY due_on, id", day)


async def goals_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Goal]:
    """These, for the brand's staff; none for anybody else."""
    if not viewer.is_brand:
        return {}
    return {one.id: one for one in await Goal.filter(id__in=list(ids))}


def line_of(goal: Goal) -> Line:
    """Where it should be by when; where nothing could be measured when it was set, it set out from nothing."""
    return Line(goal.started_on, goal.start_value or 0.0, goal.due_on, goal.target)
