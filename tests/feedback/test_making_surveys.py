"""Making surveys and changing them, for the brand's staff."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.viewer import SYSTEM
from portal.feedback.models import (
    Survey,
    SurveyKind,
    SurveyOccasion,
    SurveyQuestion,
    SurveyQuestionKind,
    SurveyResponse,
)
from portal.feedback.surveys import QuestionTerms, SurveyTerms, save_survey
from portal.kernel.errors import Conflict
from portal.webhooks.endpoints import EndpointTerms, save_endpoint
from portal.webhooks.models import WebhookDelivery
from tests.makers.feedback import HOW, RATING, SCORE
from tests.one_after_another import in_this_order

pytestmark = pytest.mark.anyio
SAVE = """mutation ($input: SaveSurveyInput!) {
  saveSurvey(input: $input) { survey { id title kind questions { id prompt } } errors { code field message } }
}"""
RESULTS = """query ($id: ID!, $after: String) { node(id: $id) { ... on Survey { responses(first: 2, after: $after) {
  totalCount pageInfo { endCursor } nodes { member { handle } answers { prompt kind score choice text } }
} } } }"""
ASKED = {"prompt": "How likely is it?", "kind": "SCORE_0_10"}
GIVEN = {"title": "A friend", "kind": "NPS", "points": 5, "questions": [ASKED, {"prompt": "Why?", "kind": "TEXT"}]}


async def test_staff_make_a_survey_and_others_do_not(make, graphql):
    refused = await graphql(SAVE, viewer=await make.member(), input=GIVEN)
    saved = await graphql(SAVE, viewer=await make.brand(), input=GIVEN)

    assert refused["errors"][0]["code"] == "FORBIDDEN"
    assert (saved["survey"]["title"], saved["survey"]["kind"]) == ("A friend", "NPS")
    assert [one["prompt"] for one in saved["survey"]["questions"]] == ["How likely is it?", "Why?"]
    assert await Survey.all().count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, ["title"]),
        ({"points": -1}, ["points"]),
        ({"points": 10_001}, ["points"]),
        ({"questions": []}, ["questions"]),
        ({"questions": [ASKED] * 21, "kind": "CUSTOM"}, ["questions"]),
        ({"questions": [ASKED, {"prompt": "", "kind": "TEXT"}]}, ["questions", "1", "prompt"]),
        ({"questions": [ASKED, {"prompt": "?", "kind": "TEXT", "choices": ["a"]}]}, ["questions", "1", "choices"]),
        ({"questions": [ASKED, {"prompt": "?", "kind": "CHOICE", "choices": ["a"]}]}, ["questions", "1", "choices"]),
        (
            {"questions": [ASKED, {"prompt": "?", "kind": "CHOICE", "choices": ["a", "a"]}]},
            ["questions", "1", "choices"],
        ),
        ({"kind": "CSAT"}, ["kind"]),
        ({"sentAfter": "PURCHASE"}, ["sentAfterDays"]),
        ({"sentAfter": "CONTACT", "sentAfterDays": 181}, ["sentAfterDays"]),
        ({"sentAfter": "CONTACT", "sentAfterDays": -1}, ["sentAfterDays"]),
        ({"questions": [ASKED, {**ASKED, "prompt": "And?"}]}, ["kind"]),
    ],
)
async def test_what_is_no_survey_is_refused_fb4(make, graphql, changes, field):
    refused = await graphql(SAVE, viewer=await make.brand(), input={**GIVEN, **changes})

    assert [one["field"] for one in refused["errors"]] == [field]
    assert not await Survey.exists()
    assert not await SurveyQuestion.exists()


async def test_a_question_that_changes_is_another_and_old_answers_stay_with_the_old_fb5(make, graphql):
    survey = await make.survey(SurveyKind.NPS, SCORE, HOW)
    first, second = await SurveyQuestion.filter(survey_id=survey.id).order_by("position")
    anna = await make.member("anna")
    await graphql(
        "mutation ($input: AnswerSurveyInput!) { answerSurvey(input: $input) { errors { code } } }",
        viewer=anna,
        input={
            "surveyId": global_id("Survey", survey.id),
            "answers": [
                {"questionId": global_id("SurveyQuestion", first.id), "score": 3},
                {"questionId": global_id("SurveyQuestion", second.id), "choice": "Press"},
            ],
        },
    )
    brand = await make.brand()
    changed = {"prompt": HOW.prompt, "kind": "CHOICE", "choices": ["Filter", "Machine"]}

    saved = await graphql(
        SAVE,
        viewer=brand,
        input={
            **GIVEN,
            "id": global_id("Survey", survey.id),
            "questions": [changed, {"prompt": SCORE.prompt, "kind": "SCORE_0_10"}],
        },
    )

    ids = [one["id"] for one in saved["survey"]["questions"]]
    assert ids[1] == global_id("SurveyQuestion", first.id)
    assert ids[0] != global_id("SurveyQuestion", second.id)
    found = await graphql(RESULTS, viewer=brand, id=global_id("Survey", survey.id))
    assert sorted(
        (one["prompt"], one["score"], one["choice"]) for one in found["responses"]["nodes"][0]["answers"]
    ) == [
        (HOW.prompt, None, "Press"),
        (SCORE.prompt, 3, None),
    ]
    bert = await make.member("bert")
    refused = await graphql(
        "mutation ($input: AnswerSurveyInput!) { answerSurvey(input: $input) { errors { code field message } } }",
        viewer=bert,
        locale="de",
        input={
            "surveyId": global_id("Survey", survey.id),
            "answers": [{"questionId": global_id("SurveyQuestion", second.id), "choice": "Press"}],
        },
    )
    assert refused["errors"][0] == {
        "code": "NOT_FOUND",
        "field": ["answers", "0", "questionId"],
        "message": "Danach wird nicht mehr gefragt; bitte lade die Umfrage neu.",
    }
    assert await SurveyResponse.all().count() == 1


async def test_the_kind_stays_once_somebody_has_answered_fb4(make, graphql):
    survey, brand = await make.survey(SurveyKind.CSAT, RATING), await make.brand()
    given = {**GIVEN, "id": global_id("Survey", survey.id)}
    await make.response(survey, 2)

    refused = await graphql(SAVE, viewer=brand, input=given)

    assert [(one["code"], one["field"]) for one in refused["errors"]] == [("CONFLICT", ["kind"])]
    assert (await Survey.get()).kind is SurveyKind.CSAT
    assert await SurveyQuestion.filter(retired_at=None).count() == 1


async def test_the_kind_stays_also_for_an_answer_of_the_same_moment_fb4(make):
    survey, anna, staff = (
        await make.survey(SurveyKind.CSAT, RATING),
        await make.member(),
        await make.viewer(await make.brand()),
    )
    other = SurveyTerms(
        id=survey.id, title="A friend", kind=SurveyKind.NPS, points=5,
        questions=[QuestionTerms("How likely is it?", SurveyQuestionKind.SCORE_0_10)],
    )  # fmt: skip

    refused = await in_this_order(lambda: make.response(survey, 2, by=anna), lambda: save_survey(other, by=staff))

    assert isinstance(refused, Conflict)
    assert (await Survey.get()).kind is SurveyKind.CSAT
    assert await SurveyResponse.all().count() == 1


async def test_staff_read_what_was_said_page_by_page_and_nobody_else_does_fb1(make, graphql):
    survey = await make.survey()
    for handle, score in (("anna", 2), ("bert", 9), ("carl", 10)):
        await make.response(survey, score, by=await make.member(handle), words=f"I am {handle}.")
    brand, asked = await make.brand(), global_id("Survey", survey.id)

    first = (await graphql(RESULTS, viewer=brand, id=asked))["responses"]
    second = (await graphql(RESULTS, viewer=brand, id=asked, after=first["pageInfo"]["endCursor"]))["responses"]

    assert first["totalCount"] == 3
    assert [one["member"]["handle"] for one in first["nodes"] + second["nodes"]] == ["carl", "bert", "anna"]
    assert [one["text"] or one["score"] for one in second["nodes"][0]["answers"]] == [2, "I am anna."]
    assert (await graphql(RESULTS, viewer=await make.member(), id=asked))["responses"] is None
    assert await graphql(RESULTS, id=asked) is None


async def test_other_systems_hear_that_somebody_took_part_and_not_what_they_said(make):
    terms = EndpointTerms(url="https://shop.example.org/told", description="The shop", topics=["survey.answered"])
    await save_endpoint(terms, by=SYSTEM)
    survey, anna = await make.survey(), await make.member()
    order = await make.order(anna)

    await make.response(survey, 2, by=anna, words="It came late.", order_id=order.id)

    told = (await WebhookDelivery.get(topic="survey.answered")).body
    assert global_id("Survey", survey.id) in str(told)
    assert global_id("Order", order.id) in str(told)
    assert "late" not in str(told)


async def test_it_is_sent_as_staff_say_until_they_say_otherwise_fb10(make):
    brand = await make.viewer(await make.brand())
    sent = {"sent_after": SurveyOccasion.PURCHASE, "sent_after_days": 7}
    survey = await make.survey(**sent)
    assert (survey.sent_after, survey.sent_after_days) == (SurveyOccasion.PURCHASE, 7)

    def terms(**more):
        return SurveyTerms(id=survey.id, title="A friend", kind=SurveyKind.NPS, points=5, questions=[SCORE], **more)

    kept = await save_survey(terms(), keeps=["sent_after", "sent_after_days"], by=brand)
    assert (kept.sent_after_days, kept.sent_since) == (7, survey.sent_since)

    ended = await save_survey(terms(), by=brand)
    assert (ended.sent_after, ended.sent_after_days, ended.sent_since) == (None, None, None)
