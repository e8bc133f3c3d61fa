"""The survey that customers of the sample brand are asked in after they bought, and what they say to it."""

from datetime import timedelta
from hashlib import sha256

from portal.accounts.viewer import SYSTEM
from portal.demo.people import CUSTOMERS
from portal.demo.stage import Stage
from portal.feedback.answering import AnswerDraft, GivenAnswer, answer_survey
from portal.feedback.models import (
    SurveyKind,
    SurveyOccasion,
    SurveyQuestion,
    SurveyQuestionKind,
    SurveyRequest,
    SurveyResponse,
)
from portal.feedback.surveys import QuestionTerms, SurveyTerms, save_survey
from portal.kernel import clock
from portal.shop.models import Order
from portal.translations.saving import NewText, save_translations

_TITLE = {"de": "Wie war die Bestellung?", "en": "How was your order?"}
_LIKELY = {
    "de": "Wie wahrscheinlich ist es, dass du uns Freunden empfiehlst?",
    "en": "How likely is it that you recommend us to a friend?",
}
_WHY = {"de": "Was war gut, was können wir besser machen?", "en": "What was good, what can we do better?"}
_DAYS_AFTER = 5
_THINKING = timedelta(days=1)
_ANSWERS_OF_TEN = 4
_SCORES = (10, 9, 10, 8, 9, 7, 10, 9, 6, 9, 10, 3, 8, 9, 10, 7)
_WORDS = {
    "de": {
        10: "Frisch geröstet, schnell da.",
        7: "Guter Kaffee, die Tüte war schon offen.",
        3: "Eine Woche gewartet, und niemand hat etwas gesagt.",
    },
    "en": {
        10: "Freshly roasted, and quick.",
        7: "Good coffee, but the bag had come open.",
        3: "I waited for a week, and nobody said why.",
    },
}


async def lay_survey() -> None:
    """An NPS some days after each order."""
    asked = [
        QuestionTerms(_LIKELY["de"], SurveyQuestionKind.SCORE_0_10),
        QuestionTerms(_WHY["de"], SurveyQuestionKind.TEXT),
    ]
    survey = await save_survey(
        SurveyTerms(
            title=_TITLE["de"],
            kind=SurveyKind.NPS,
            points=0,
            questions=asked,
            sent_after=SurveyOccasion.PURCHASE,
            sent_after_days=_DAYS_AFTER,
        ),
        by=SYSTEM,
    )
    await save_translations("Survey", survey.id, "en", [NewText("title", _TITLE["en"])], by=SYSTEM)
    questions = await SurveyQuestion.filter(survey_id=survey.id).order_by("position")
    for question, texts in zip(questions, (_LIKELY, _WHY), strict=True):
        await save_translations("SurveyQuestion", question.id, "en", [NewText("prompt", texts["en"])], by=SYSTEM)


async def answer_some(stage: Stage) -> None:
    """Who was asked a day ago or more, and is one of those who answer, does so now; everybody thinks about it once."""
    locales = {person.handle: person.locale for person in CUSTOMERS}
    handles = {member_id: handle for handle, member_id in stage.members.items()}
    until = clock.now() - _THINKING
    asked = SurveyRequest.filter(asked_at__gt=stage.thought_until, asked_at__lte=until, answered_at=None)
    stage.thought_until = until
    for request in await asked.order_by("asked_at", "id"):
        order = await Order.get_or_none(id=request.order_id)
        if order is None or request.member_id is None or not _answers(order.external_id):
            continue
        if await SurveyResponse.filter(member_id=request.member_id, order_id=order.id).exists():
            continue
        score = _SCORES[_drawn(order.external_id) % len(_SCORES)]
        words = _WORDS[locales.get(handles[request.member_id], "de")].get(score)
        questions = await SurveyQuestion.filter(survey_id=request.survey_id).order_by("position")
        given = [
            GivenAnswer(one.id, score=score)
            if one.kind is SurveyQuestionKind.SCORE_0_10
            else GivenAnswer(one.id, text=words)
            for one in questions
            if one.kind is SurveyQuestionKind.SCORE_0_10 or words is not None
        ]
        draft = AnswerDraft(survey_id=request.survey_id, answers=given, order_id=order.id)
        await answer_survey(draft, by=await stage.viewer(handles[request.member_id]))


def _answers(number: str) -> bool:
    return _drawn(number) // len(_SCORES) % 10 < _ANSWERS_OF_TEN


def _drawn(number: str) -> int:
    """By chance, and the same each time."""
    return int.from_bytes(sha256(number.encode()).digest()[:4])
