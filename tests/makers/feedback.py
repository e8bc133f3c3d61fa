"""Surveys, and what is said to them, by the verbs that make them."""

from datetime import date
from typing import Any

from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.feedback.answering import AnswerDraft, GivenAnswer, answer_survey
from portal.feedback.models import Survey, SurveyKind, SurveyQuestion, SurveyQuestionKind, SurveyResponse
from portal.feedback.profile.models import ProfileAnswer, ProfileQuestion, ProfileQuestionKind
from portal.feedback.profile.questions import ProfileQuestionTerms, save_profile_question
from portal.feedback.profile.telling import Told, tell
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

    async def profile_question(
        self, prompt: str = "How do you brew?", *choices: str, kind: str = "CHOICE", **terms: Any
    ) -> ProfileQuestion:
        """Between press and filter, worth 15 points, unless said otherwise."""
        values: dict[str, Any] = {"purpose": "To show you what suits.", "points": 15, "is_active": True, **terms}
        asked = [] if kind == "DATE" else list(choices or ("Press", "Filter"))
        wanted = ProfileQuestionTerms(prompt=prompt, kind=ProfileQuestionKind(kind), choices=asked, **values)
        return await save_profile_question(wanted, by=SYSTEM)

    async def told(
        self, question: ProfileQuestion, *choices: str, by: Member, day: date | None = None
    ) -> ProfileAnswer:
        return await tell(Told(question.id, choices, day), by=await self.viewer(by))

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
