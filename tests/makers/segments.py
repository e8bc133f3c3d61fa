"""Segments of the brand's own, by the verbs that make them."""

from portal.accounts.viewer import SYSTEM
from portal.insights.own_segments.conditions import Condition, SegmentComparison, SegmentField
from portal.insights.own_segments.judging import judge_due
from portal.insights.own_segments.saving import SegmentTerms, save_segment
from portal.kernel import clock, steps
from portal.segments.models import OwnSegment, SegmentMatch


def condition(field: str, comparison: str, *values: str, within: int | None = None) -> Condition:
    """By the words of the schema."""
    return Condition(SegmentField(field), SegmentComparison(comparison), values, within)


class MakeSegments:
    async def own_segment(
        self, *conditions: Condition, name: str = "Friends of beans", match: str = "ALL"
    ) -> OwnSegment:
        """One whose members the worker has found."""
        terms = SegmentTerms(name=name, match=SegmentMatch(match), conditions=conditions)
        made = await save_segment(terms, by=SYSTEM)
        await steps.finish(judge_due, clock.now())
        return await OwnSegment.get(id=made.id)
