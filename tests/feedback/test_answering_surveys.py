"""Taking part in a survey, as a member meets it through the GraphQL door."""

import asyncio
from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.feedback.models import SurveyAnswer, SurveyKind, SurveyQuestion, SurveyResponse
from portal.kernel import clock
from portal.loyalty.ledger.models import Account, SourceType, Transfer
from portal.loyalty.programme.models import EarnAction
from portal.privacy.holdings import of_member
from portal.translations.saving import NewText, save_translations
from tests.makers.feedback import HOW, RATING, SCORE, WORDS

pytestmark = pytest.mark.anyio
ANSWER = """mutation ($input: AnswerSurveyInput!) {
  answerSurvey(input: $input) { pointsAwarded survey { viewerHasAnswered } errors { code field } }
}"""
SURVEYS = "{ surveys { title kind points closesAt viewerHasAnswered questions { prompt kind choices } } }"


async def said(survey, *answers, **more):
    """The input by which the survey's questions are answered so, in order."""
    questions = await SurveyQuestion.filter(survey_id=survey.id, retired_at=None).order_by("position")
    given = [
        {"questionId": global_id("SurveyQuestion", one.id), **answer}
        for one, answer in zip(questions, answers, strict=False)
    ]
    return {"surveyId": global_id("Survey", survey.id), "answers": given, **more}


async def points(member):
    found = await Account.get_or_none(member_id=member.id)
    return 0 if found is None else found.available


async def test_a_member_sees_what_is_open_and_a_visitor_nothing_fb1(make, graphql):
    closed = await make.survey(title="Last year", closes_at=clock.now() - timedelta(seconds=1))
    survey = await make.survey(SurveyKind.NPS, SCORE, HOW, closes_at=clock.now() + timedelta(days=1))
    anna = await make.member()

    seen = await graphql(SURVEYS, viewer=anna)

    assert seen == [
        {
            "title": "Would you tell a friend?",
            "kind": "NPS",
            "points": 20,
            "closesAt": survey.closes_at.isoformat().replace("+00:00", "Z"),
            "viewerHasAnswered": False,
            "questions": [
                {"prompt": SCORE.prompt, "kind": "SCORE_0_10", "choices": []},
                {"prompt": HOW.prompt, "kind": "CHOICE", "choices": ["Press", "Filter"]},
            ],
        }
    ]
    assert await graphql(SURVEYS) == []
    staff = await graphql("{ surveys { id } }", viewer=await make.brand())
    assert [one["id"] for one in staff] == [global_id("Survey", survey.id), global_id("Survey", closed.id)]


@pytest.mark.parametrize("score", [0, 10])
async def test_the_worst_answer_earns_what_the_best_does_fb3(make, graphql, score):
    await make.programme(points_expire_after_days=None)
    survey, anna = await make.survey(), await make.member()

    answered = await graphql(ANSWER, viewer=anna, input=await said(survey, {"score": score}, {"text": "Well."}))

    assert answered == {"pointsAwarded": 20, "survey": {"viewerHasAnswered": True}, "errors": []}
    assert await points(anna) == 20
    award = await Transfer.get(action=EarnAction.SURVEY)
    assert (award.points, award.source_type, award.source_id) == (20, SourceType.SURVEY, survey.id)
    kept = await SurveyAnswer.all().order_by("question__position").values_list("score", "choice", "text")
    assert kept == [(score, None, None), (None, None, "Well.")]


async def test_the_transaction_names_the_survey_after_it_is_closed_fb3(make, graphql):
    await make.programme()
    survey, anna = await make.survey(), await make.member()
    await make.response(survey, 7, by=anna)
    survey.closes_at = clock.now()
    await survey.save()

    found = await graphql(
        "{ viewer { loyalty { transactions { nodes { description source { ... on Survey { title } } } } } } }",
        viewer=anna,
        locale="de",
    )

    assert found["loyalty"]["transactions"]["nodes"] == [
        {"description": "Für die Teilnahme an einer Umfrage", "source": {"title": "Would you tell a friend?"}}
    ]


async def test_a_survey_that_promises_nothing_earns_by_the_rules_fb3(make, graphql):
    await make.programme(points_expire_after_days=None)
    survey, anna = await make.survey(points=0), await make.member()
    before = await graphql(ANSWER, viewer=anna, input=await said(survey, {"score": 3}))
    await make.earn_rule(EarnAction.SURVEY, 7)

    after = await graphql(ANSWER, viewer=anna, input=await said(await make.survey(points=0), {"score": 3}))

    assert (before["pointsAwarded"], after["pointsAwarded"], await points(anna)) == (0, 7, 7)


async def test_a_second_answer_is_refused_and_changes_nothing_fb2(make, graphql):
    await make.programme(points_expire_after_days=None)
    survey, anna = await make.survey(), await make.member()
    await graphql(ANSWER, viewer=anna, input=await said(survey, {"score": 3}))

    again = await graphql(ANSWER, viewer=anna, input=await said(survey, {"score": 9}))

    assert again == {
        "pointsAwarded": 0,
        "survey": None,
        "errors": [{"code": "ALREADY_DONE", "field": ["surveyId"]}],
    }
    assert await SurveyAnswer.all().values_list("score", flat=True) == [3]
    assert await points(anna) == 20


async def test_of_two_answers_at_once_one_counts_and_is_paid_fb2(make, graphql):
    await make.programme(points_expire_after_days=None)
    survey, anna = await make.survey(), await make.member()
    given = [await said(survey, {"score": score}) for score in (1, 5, 9)]

    answers = await asyncio.gather(*(graphql(ANSWER, viewer=anna, input=one) for one in given))

    assert sorted(one["pointsAwarded"] for one in answers) == [0, 0, 20]
    assert [code["code"] for one in answers for code in one["errors"]] == ["ALREADY_DONE"] * 2
    assert await SurveyResponse.all().count() == 1
    assert await points(anna) == 20


async def test_the_same_key_answers_the_same_r6(make, graphql):
    await make.programme(points_expire_after_days=None)
    survey, anna = await make.survey(), await make.member()
    given = await said(survey, {"score": 3}, idempotencyKey="a click")

    first, second = [await graphql(ANSWER, viewer=anna, input=given) for _ in "ab"]
    other = await graphql(ANSWER, viewer=anna, input=await said(survey, {"score": 4}, idempotencyKey="a click"))

    assert first == second == {"pointsAwarded": 20, "survey": {"viewerHasAnswered": True}, "errors": []}
    assert other["errors"] == [{"code": "CONFLICT", "field": ["idempotencyKey"]}]
    assert await points(anna) == 20


async def test_it_is_answered_once_for_each_order_and_paid_once_fb2(make, graphql):
    """FB3: nobody lives on answering one survey about many small orders."""
    await make.programme(points_expire_after_days=None)
    survey, anna = await make.survey(), await make.member()
    orders = [global_id("Order", (await make.order(anna, "5.00")).id) for _ in "ab"]

    first = await graphql(ANSWER, viewer=anna, input=await said(survey, {"score": 3}, orderId=orders[0]))
    second = await graphql(ANSWER, viewer=anna, input=await said(survey, {"score": 9}, orderId=orders[1]))
    again = await graphql(ANSWER, viewer=anna, input=await said(survey, {"score": 9}, orderId=orders[0]))

    assert (first["pointsAwarded"], second["pointsAwarded"], await points(anna)) == (20, 0, 20)
    assert second["errors"] == []
    assert again["errors"] == [{"code": "ALREADY_DONE", "field": ["orderId"]}]
    assert await SurveyResponse.all().count() == 2


async def test_somebody_elses_order_is_as_one_that_there_is_not_fb2(make, graphql):
    survey, anna = await make.survey(), await make.member()
    order = await make.order(await make.member())

    refused = await graphql(
        ANSWER, viewer=anna, input=await said(survey, {"score": 3}, orderId=global_id("Order", order.id))
    )

    assert refused["errors"] == [{"code": "NOT_FOUND", "field": ["orderId"]}]
    assert not await SurveyResponse.exists()


async def test_after_closing_an_answer_is_refused_fb1(make, graphql):
    survey = await make.survey(closes_at=clock.now() - timedelta(seconds=1))

    refused = await graphql(ANSWER, viewer=await make.member(), input=await said(survey, {"score": 3}))

    assert refused["errors"] == [{"code": "EXPIRED", "field": ["surveyId"]}]
    assert not await SurveyResponse.exists()


async def test_staff_and_visitors_do_not_answer_fb1(make, graphql):
    survey = await make.survey()
    given = await said(survey, {"score": 10})

    by_staff = await graphql(ANSWER, viewer=await make.brand(), input=given)
    by_nobody = await graphql(ANSWER, input=given)

    assert [by_staff["errors"][0]["code"], by_nobody["errors"][0]["code"]] == ["FORBIDDEN", "UNAUTHENTICATED"]
    assert not await SurveyResponse.exists()


@pytest.mark.parametrize(
    ("question", "answer", "code", "field"),
    [
        (SCORE, {"score": 11}, "INVALID", "score"),
        (SCORE, {"score": -1}, "INVALID", "score"),
        (SCORE, {}, "REQUIRED", "score"),
        (SCORE, {"score": 3, "text": "Hm"}, "INVALID", "text"),
        (RATING, {"score": 0}, "INVALID", "score"),
        (RATING, {"score": 6}, "INVALID", "score"),
        (HOW, {"choice": "Espresso"}, "INVALID", "choice"),
        (HOW, {}, "REQUIRED", "choice"),
        (HOW, {"score": 1}, "INVALID", "score"),
        (WORDS, {"text": "x" * 2001}, "TOO_LONG", "text"),
        (WORDS, {"choice": "Press"}, "INVALID", "choice"),
    ],
)
async def test_an_answer_has_the_form_of_its_question_fb2(make, graphql, question, answer, code, field):
    survey = await make.survey(SurveyKind.CUSTOM, question)

    refused = await graphql(ANSWER, viewer=await make.member(), input=await said(survey, answer))

    assert refused["errors"] == [{"code": code, "field": ["answers", "0", field]}]
    assert not await SurveyResponse.exists()


async def test_all_faults_are_told_at_once_and_only_words_may_be_left_out_fb2(make, graphql):
    survey, anna = await make.survey(SurveyKind.CUSTOM, SCORE, RATING, HOW, WORDS), await make.member()

    refused = await graphql(ANSWER, viewer=anna, input=await said(survey, {"score": 11}, {"score": 9}))
    taken = await graphql(
        ANSWER, viewer=anna, input=await said(survey, {"score": 10}, {"score": 5}, {"choice": "Filter"})
    )

    assert refused["errors"] == [
        {"code": "INVALID", "field": ["answers", "0", "score"]},
        {"code": "INVALID", "field": ["answers", "1", "score"]},
    ]
    assert taken["errors"] == []
    assert await SurveyAnswer.all().count() == 3


async def test_who_says_nothing_at_all_has_not_answered_and_earns_nothing_fb2(make, graphql):
    await make.programme()
    survey, anna = await make.survey(SurveyKind.CUSTOM, WORDS, points=100), await make.member()

    refused = await graphql(ANSWER, viewer=anna, input=await said(survey))

    assert refused["errors"] == [{"code": "REQUIRED", "field": ["answers"]}]
    assert not await SurveyResponse.exists()
    assert not await Transfer.exists()


async def test_a_choice_is_kept_as_it_was_written_whatever_language_it_was_read_in_fb2(make, graphql):
    survey, anna = await make.survey(SurveyKind.CUSTOM, HOW), await make.member()
    question = await SurveyQuestion.get(survey_id=survey.id)
    await save_translations(
        "SurveyQuestion",
        question.id,
        "de",
        [NewText("prompt", "Wie brühst du?"), NewText("choices", "Stempelkanne\nFilter")],
        by=SYSTEM,
    )

    read = await graphql("{ surveys { questions { prompt choices } } }", viewer=anna, locale="de")
    answered = await graphql(ANSWER, viewer=anna, locale="de", input=await said(survey, {"choice": "Stempelkanne"}))

    assert read == [{"questions": [{"prompt": "Wie brühst du?", "choices": ["Stempelkanne", "Filter"]}]}]
    assert answered["errors"] == []
    assert (await SurveyAnswer.get()).choice == "Press"


async def test_of_two_members_who_are_one_the_targets_answer_stays_and_is_paid_once_fb6(make):
    await make.programme(points_expire_after_days=None)
    survey, other = await make.survey(), await make.survey(title="Another")
    anna, anne = await make.member("anna"), await make.member("anne")
    await make.response(survey, 2, by=anna)
    await make.response(survey, 9, by=anne)
    await make.response(other, 4, by=anna)

    await merge_members(anna.id, anne.id, reason="The same", by=SYSTEM)

    left = await SurveyAnswer.filter(score__isnull=False).order_by("score").values_list("score", "response__member_id")
    assert left == [(4, anne.id), (9, anne.id)]
    assert await points(anne) == 40


async def test_a_merged_account_is_not_paid_again_fb3(make, graphql):
    await make.programme(points_expire_after_days=None)
    survey = await make.survey()
    anna, anne = await make.member("anna"), await make.member("anne")
    order = await make.order(anne)
    await make.response(survey, 2, by=anna)
    await merge_members(anna.id, anne.id, reason="The same", by=SYSTEM)

    again = await graphql(
        ANSWER, viewer=anne, input=await said(survey, {"score": 9}, orderId=global_id("Order", order.id))
    )

    assert (again["errors"], again["pointsAwarded"], await points(anne)) == ([], 0, 20)


async def test_who_is_erased_leaves_numbers_that_are_nobodys_fb6(make):
    survey, anna = await make.survey(), await make.member()
    order = await make.order(anna)
    await make.response(survey, 2, by=anna, words="I am Anna.", order_id=order.id)

    await erase_member(anna.id, deletes_posts=False)

    response = await SurveyResponse.get()
    assert (response.member_id, response.order_id, response.once_key) == (None, None, None)
    assert await SurveyAnswer.all().values_list("score", "text") == [(2, None)]


async def test_what_was_answered_is_in_ones_export_fb6(make):
    survey, anna = await make.survey(), await make.member()
    await make.response(survey, 2, by=anna, words="It came late.")
    await make.response(survey, 9, by=await make.member(), words="Somebody else.")

    export = (await of_member(anna.id)).decode()

    assert '"text": "It came late."' in export
    assert "Somebody else." not in export
