"""NPS and CSAT: the check values of the requirements, and the same from answers in the database."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.accounts.models import ApiScope
from portal.accounts.viewer import SYSTEM, Viewer
from portal.feedback.models import SurveyKind, SurveyResponse
from portal.feedback.satisfaction import net_promoter_score, satisfied_share
from portal.privacy.restriction import restrict
from tests.makers.feedback import RATING, SCORE

pytestmark = pytest.mark.anyio
REPORT = """query ($from: Date!, $to: Date!) { insights(from: $from, to: $to) { satisfaction {
  nps npsInterval { low high } responses csat csatInterval { low high }
} } }"""
SPAN = {"from": "2026-03-01", "to": "2026-03-31"}
NOTHING = {"nps": None, "npsInterval": None, "responses": 0, "csat": None, "csatInterval": None}


@pytest.mark.parametrize(
    ("promoters", "detractors", "answers", "value", "low", "high"),
    [
        (22, 8, 40, 35.0, 8.899300, 56.216978),
        (120, 90, 400, 7.5, 0.408698, 14.479639),
        (10, 0, 10, 100.0, 47.503551, 100.0),
    ],
)
def test_net_promoter_score_in19(promoters, detractors, answers, value, low, high):
    found = net_promoter_score(promoters, detractors, answers)

    assert found.value == pytest.approx(value)
    assert found.low == pytest.approx(low, abs=1e-6)
    assert found.high == pytest.approx(high, abs=1e-6)


@pytest.mark.parametrize(
    ("satisfied", "answers", "low", "high"),
    [(17, 20, 0.639581, 0.947631), (0, 10, 0.0, 0.277533), (10, 10, 0.722467, 1.0)],
)
def test_satisfied_share_in19(satisfied, answers, low, high):
    found = satisfied_share(satisfied, answers)

    assert (found.value, found.low, found.high) == pytest.approx((satisfied / answers, low, high), abs=1e-6)


def test_fewer_than_ten_answers_have_no_score_in19():
    assert net_promoter_score(5, 0, 9) is None
    assert satisfied_share(9, 9) is None


async def answered(make, kind, scores, question, at):
    survey = await make.survey(kind, question, points=0)
    for number, score in enumerate(scores):
        response = await make.response(survey, score, by=await make.member())
        await SurveyResponse.filter(id=response.id).update(answered_at=at + timedelta(seconds=number))
    return survey


async def test_the_report_counts_the_answers_of_its_days_fb4(make, graphql):
    noon = datetime(2026, 3, 10, 12, tzinfo=UTC)
    await answered(make, SurveyKind.NPS, [10, 9, 9, 10, 10, 8, 7, 7, 6, 0], SCORE, noon)
    await answered(make, SurveyKind.CSAT, [5, 4, 4, 5, 3, 1, 5, 5, 4, 2], RATING, noon)
    await answered(make, SurveyKind.CUSTOM, [0], SCORE, noon)
    await answered(make, SurveyKind.NPS, [0], SCORE, noon + timedelta(days=40))

    found = (await graphql(REPORT, viewer=await make.brand(), **SPAN))["satisfaction"]

    assert (found["nps"], found["csat"], found["responses"]) == (pytest.approx(30.0), pytest.approx(0.7), 20)
    expected = net_promoter_score(5, 2, 10)
    assert found["npsInterval"] == {"low": pytest.approx(expected.low), "high": pytest.approx(expected.high)}


async def test_whose_data_is_restricted_is_in_no_figure_lw30(make, graphql):
    noon = datetime(2026, 3, 10, 12, tzinfo=UTC)
    survey = await answered(make, SurveyKind.NPS, [10] * 10, SCORE, noon)
    anna = await make.member("anna")
    response = await make.response(survey, 0, by=anna)
    await SurveyResponse.filter(id=response.id).update(answered_at=noon)
    brand = await make.brand()
    before = (await graphql(REPORT, viewer=brand, **SPAN))["satisfaction"]

    await restrict(anna.id, reason="Disputed", by=SYSTEM)

    after = (await graphql(REPORT, viewer=brand, **SPAN))["satisfaction"]
    assert (before["responses"], before["nps"]) == (11, pytest.approx(900 / 11))
    assert (after["responses"], after["nps"]) == (10, pytest.approx(100.0))


async def test_where_nobody_answered_there_is_no_figure_fb4(make, graphql):
    await make.survey()

    assert await graphql(REPORT, viewer=await make.brand(), **SPAN) == {"satisfaction": NOTHING}


async def test_staff_and_keys_for_insights_may_ask_and_members_not(make, graphql):
    key, _ = await make.api_key(ApiScope.INSIGHTS_READ)
    viewer = Viewer(api_key_id=key.id, scopes=frozenset({ApiScope.INSIGHTS_READ}))

    assert await graphql(REPORT, viewer=viewer, **SPAN) == {"satisfaction": NOTHING}
    refused = await graphql.raw(REPORT, viewer=await make.member(), **SPAN)
    assert refused["data"] == {"insights": None}
    assert [one["extensions"]["code"] for one in refused["errors"]] == ["FORBIDDEN"]


SCORES = "query { surveys { kind score { value low high } } }"


async def test_each_survey_has_its_own_figure_fb9(make, graphql):
    brand = await make.brand()
    friend, visit, custom = [await make.survey(kind) for kind in (SurveyKind.NPS, SurveyKind.CSAT, SurveyKind.CSAT)]
    for number in range(10):
        by = await make.member()
        await make.response(friend, 9 if number < 8 else 3, by=by)
        await make.response(visit, 5 if number < 7 else 2, by=by)
    await make.response(custom, 5, by=await make.member())

    found = await graphql(SCORES, viewer=brand)
    theirs = await graphql(SCORES, viewer=await make.member())

    assert [None if one["score"] is None else one["score"]["value"] for one in found] == [None, 0.7, 60.0]
    assert found[2]["score"]["low"] < 60 < found[2]["score"]["high"]
    assert [one["score"] for one in theirs] == [None, None, None]
