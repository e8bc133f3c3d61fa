"""Groups of customers in the small brand from whose database upgrades are tested."""

from portal.accounts.viewer import SYSTEM
from portal.feedback.models import Survey
from portal.insights.own_segments.conditions import Condition, SegmentComparison, SegmentField
from portal.insights.own_segments.judging import judge_due
from portal.insights.own_segments.naming import save_audience
from portal.insights.own_segments.saving import SegmentTerms, save_segment
from portal.kernel import clock
from portal.kernel import steps as steps_of_jobs
from portal.segments.models import AudienceKind, SegmentMatch


async def singled_out() -> None:
    """Staff have a segment of whoever joined, in which everybody is."""
    asked = Condition(SegmentField.DAYS_SINCE_JOINING, SegmentComparison.AT_LEAST, ["0"])
    terms = SegmentTerms(name="everybody", match=SegmentMatch.ALL, conditions=[asked])
    segment = await save_segment(terms, by=SYSTEM)
    survey = await Survey.all().order_by("id").first()
    assert survey is not None
    await save_audience(AudienceKind.SURVEY, survey.id, segment.id, by=SYSTEM)
    await steps_of_jobs.finish(judge_due, clock.now())
