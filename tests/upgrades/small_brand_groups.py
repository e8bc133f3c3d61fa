"""Groups of customers in the small brand from whose database upgrades are tested."""

from portal.access.viewers import viewer_of
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.feedback.models import Survey
from portal.feedback.profile.models import ProfileQuestionKind
from portal.feedback.profile.questions import ProfileQuestionTerms, save_profile_question
from portal.feedback.profile.telling import Told, tell
from portal.insights.own_segments.conditions import Condition, SegmentComparison, SegmentField
from portal.insights.own_segments.judging import judge_due
from portal.insights.own_segments.limiting import save_audience
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


async def told(anna: Member) -> None:
    """Anna told how she brews."""
    terms = ProfileQuestionTerms(
        prompt="How do you brew?",
        purpose="To show you what suits.",
        kind=ProfileQuestionKind.CHOICE,
        choices=["Press", "Filter"],
        points=0,
        is_active=True,
    )
    question = await save_profile_question(terms, by=SYSTEM)
    await tell(Told(question.id, ("Press",)), by=await viewer_of(anna.id))
