"""Who asks, who answers, and what is an answer."""

from datetime import datetime

from portal.accounts.viewer import Viewer
from portal.feedback.models import Survey, SurveyKind, SurveyQuestionKind
from portal.kernel.errors import AlreadyDone, Conflict, Expired, Forbidden, Invalid

BOUNDS = {SurveyQuestionKind.SCORE_0_10: (0, 10), SurveyQuestionKind.RATING_1_5: (1, 5)}
"""The least and the most of the kinds that are answered by a number."""
MEASURED_BY = {SurveyKind.NPS: SurveyQuestionKind.SCORE_0_10, SurveyKind.CSAT: SurveyQuestionKind.RATING_1_5}
"""The question that makes the figure of such a survey; there is just one of it."""


def ensure_may_answer(viewer: Viewer) -> None:
    """Members take part; whoever speaks for the brand would be asking themselves."""
    viewer.ensure_takes_part()
    if viewer.is_brand:
        raise Forbidden("Staff of the brand do not answer its surveys.")


def ensure_is_open(survey: Survey, now: datetime) -> None:
    """A survey is answered until it closes."""
    if survey.closes_at is not None and survey.closes_at <= now:
        raise Expired("This survey is closed.", field="surveyId")


def ensure_is_first(*, has_answered: bool, about_order: bool) -> None:
    """Everybody answers a survey once, or once for each of their orders."""
    if has_answered and about_order:
        raise AlreadyDone("You have answered this survey for this order already.", field="orderId")
    if has_answered:
        raise AlreadyDone("You have answered this survey already.", field="surveyId")


def ensure_kind_stays(before: SurveyKind, after: SurveyKind, *, is_answered: bool) -> None:
    """What was answered as one kind of survey is not counted as another."""
    if is_answered and before is not after:
        raise Conflict("This survey has been answered, so its kind stays; make another one.", field="kind")


def ensure_score(kind: SurveyQuestionKind, score: int) -> None:
    """A number within what the question offers."""
    least, most = BOUNDS[kind]
    if not least <= score <= most:
        raise Invalid("Answer with a number from {least} to {most}.", field="score", least=least, most=most)
