"""Surveys, and what is said to them, by the verbs that make them."""

from typing import Any

from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.feedback.answering import AnswerDraft, GivenAnswer, answer_survey
from portal.feedback.models import Survey, SurveyKind, SurveyQuestion, SurveyQuestionKind, SurveyResponse
from portal.feedback.surveys import QuestionTerms, SurveyTerms, save_survey
from tests.makers.accounts import MakeAccounts

SCORE = QuestionTerms("How likely is it that you tell a friend?", SurveyQuestionKind.SCORE_0_10)
RATING = QuestionTerms("How was it?", SurveyQuestionKind.RATING_1_5)
WORDS = QuestionTerms("Why?", SurveyQuestionKind.TEXT)
HOW = QuestionTerms("How do you brew?", SurveyQuestionKind.CHOICE, ("Press", "Filter"))


class MakeFeedback(MakeAccounts):
    async def survey(self, kind: SurveyKind = SurveyKind.NPS, *asks: QuestionTerms, **terms: Any) -> Survey:
        """How likely it is that one tells a friend, and why; worth 20 points unless said otherwise."""
        asked = asks or ((SCORE, WORDS) if kind is SurveyKind.NPS else (RATING, WORDS))
        values = {"title": "Would you tell a friend?", "points": 20, **terms}
        return await save_survey(SurveyTerms(kind=kind, questions=asked, **values), by=SYSTEM)

    async def response(
        self, survey: Survey, said: int, *, by: Member | None = None, words: str | None = None, **more: Any
    ) -> SurveyResponse:
        """A number to the question that asks for one, and words to the one that asks for them."""
        answers = []
        for question in await SurveyQuestion.filter(survey_id=survey.id, retired_at=None).order_by("position"):
            if question.kind is SurveyQuestionKind.TEXT:
                answers.append(GivenAnswer(question.id, text=words))
            else:
                answers.append(GivenAnswer(question.id, score=said))
        draft = AnswerDraft(survey_id=survey.id, answers=answers, **more)
        return await answer_survey(draft, by=await self.viewer(by))
