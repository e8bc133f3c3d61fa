"""What two members answered, as one member's: of two answers to one survey the target's stays (R75)."""

from portal.accounts.events import MembersMerged
from portal.feedback.answering import key_of
from portal.feedback.models import SurveyRequest, SurveyResponse
from portal.kernel.work import unit_of_work


@unit_of_work
async def pass_responses_on(event: MembersMerged) -> None:
    """The points of the one that goes are counted once by the ledger, as of everything that a person gets once."""
    await SurveyRequest.filter(member_id=event.source_id).update(member_id=event.target_id)
    for response in await SurveyResponse.filter(member_id=event.source_id).order_by("id"):
        if response.once_key != key_of(response.survey_id, event.source_id):
            await SurveyResponse.filter(id=response.id).update(member_id=event.target_id)
            continue
        own = key_of(response.survey_id, event.target_id)
        if await SurveyResponse.exists(once_key=own):
            await SurveyResponse.filter(id=response.id).delete()
        else:
            await SurveyResponse.filter(id=response.id).update(member_id=event.target_id, once_key=own)
