"""What is left of the answers of somebody who was erased: scores and choices that count, and nobody's (R76)."""

from portal.accounts.events import MemberErased
from portal.feedback.models import SurveyAnswer, SurveyRequest, SurveyResponse
from portal.kernel.work import unit_of_work


@unit_of_work
async def forget_respondent(event: MemberErased) -> None:
    """Words go, for they may tell who wrote them; so does everything that leads to the member or an order of theirs."""
    erased = list(event.member_ids)
    responses = await SurveyResponse.filter(member_id__in=erased).values_list("id", flat=True)
    await SurveyAnswer.filter(response_id__in=list(responses), text__isnull=False).delete()
    await SurveyResponse.filter(member_id__in=erased).update(member_id=None, order_id=None, once_key=None)
    asked = SurveyRequest.filter(member_id__in=erased)
    await asked.filter(asked_at=None).delete()
    await asked.update(member_id=None, order_id=None, once_key=None)
