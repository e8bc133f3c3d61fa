"""What taking part in a survey earns: the same whatever is said, and once (FB3)."""

from portal.feedback.events import SurveyAnswered
from portal.kernel.wording import translatable
from portal.loyalty.earning.deeds import Deed, earn
from portal.loyalty.ledger import Source, keys
from portal.loyalty.ledger.models import SourceType
from portal.loyalty.programme.models import EarnAction

TITLE = translatable("For taking part in a survey")


async def reward_survey(event: SurveyAnswered) -> None:
    """What the survey promises; one that promises nothing of its own earns by the rules for SURVEY, where there are."""
    await earn(
        Deed(
            action=EarnAction.SURVEY,
            member_id=event.member_id,
            name=keys.survey(event.survey_id).name(event.member_id),
            done_at=event.answered_at,
            source=Source(SourceType.SURVEY, event.survey_id),
            promised=event.points or None,
            title=TITLE,
        )
    )
