"""Which targets make sense, and by when (GO3)."""

from collections.abc import Mapping
from datetime import date, timedelta

from portal.insights.models import GoalMetric
from portal.kernel.errors import Invalid

LATEST = timedelta(days=5 * 366)
_LARGEST = 1_000_000_000.0
_MOST: Mapping[GoalMetric, float] = {
    GoalMetric.REPEAT_PURCHASE_RATE: 1.0,
    GoalMetric.REDEMPTION_RATE: 1.0,
    GoalMetric.ANSWERED_SHARE: 1.0,
    GoalMetric.NPS: 100.0,
}
_LEAST_NPS = -100.0


def ensure_target(metric: GoalMetric, target: float) -> None:
    """A share is at most 1, a score between −100 and 100, and everything else more than nothing, up to a billion."""
    if metric is GoalMetric.NPS:
        if not _LEAST_NPS <= target <= _MOST[metric]:
            raise Invalid("An NPS is a number from −100 to 100.", field="target")
    elif metric in _MOST:
        if not 0 < target <= _MOST[metric]:
            raise Invalid("A share is more than 0 and at most 1: 0.25 is a quarter.", field="target")
    elif not 0 < target <= _LARGEST:
        raise Invalid("A target is more than 0 and at most a billion.", field="target")


def ensure_due(due_on: date, today: date) -> None:
    """A goal has at least a day to come, and at most five years."""
    if due_on <= today:
        raise Invalid("A goal is for a day that is still to come.", field="dueOn")
    if due_on > today + LATEST:
        raise Invalid("A goal is for a day within the next five years.", field="dueOn")
