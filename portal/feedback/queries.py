"""Reading surveys, and what was answered."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from tortoise.expressions import Q, Subquery

from portal.accounts.models import ApiScope
from portal.accounts.restricted import unrestricted
from portal.accounts.viewer import Viewer
from portal.feedback.models import Survey, SurveyAnswer, SurveyKind, SurveyQuestion, SurveyQuestionKind, SurveyResponse
from portal.feedback.satisfaction import LEAST_ANSWERS, Figure, net_promoter_score, satisfied_share
from portal.kernel import clock, sql
from portal.kernel.pagination import Page, Slice

MOST_LISTED = 100
MEASURES = "((s.kind = 'NPS' AND q.kind = 'SCORE_0_10') OR (s.kind = 'CSAT' AND q.kind = 'RATING_1_5'))"
"""That a question ``q`` makes the figure of its survey ``s`` (FB4)."""


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """How satisfied customers are; None where too few have answered."""

    nps: Figure | None
    csat: Figure | None
    responses: int


@dataclass(frozen=True, slots=True)
class Requests:
    """How often customers were asked, and how often they answered that."""

    asked: int
    answered: int
    rate: float | None
    """The share that answered, 0 to 1; None with fewer requests than make a figure."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What somebody said to one question, as it was asked then."""

    prompt: str
    kind: SurveyQuestionKind
    score: int | None
    choice: str | None
    text: str | None


async def surveys(viewer: Viewer) -> Sequence[Survey]:
    """Those that are open, the newest first, for whoever is signed in; for the brand's staff the closed ones, too."""
    if not viewer.is_signed_in:
        return []
    query = Survey.all() if viewer.is_brand else Survey.filter(Q(closes_at=None) | Q(closes_at__gt=clock.now()))
    if viewer.withheld:
        query = query.exclude(id__in=sorted(viewer.withheld))
    return await query.order_by("-created_at", "-id").limit(MOST_LISTED)


async def surveys_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Survey]:
    """Any of them, open or not, for whoever is signed in: what points came from is still called by its name. Of those
    that are for a segment that the viewer is not in, such as they have answered.
    """
    if not viewer.is_signed_in:
        return {}
    query = Survey.filter(id__in=list(ids))
    if viewer.withheld:
        answered = SurveyResponse.filter(member_id=viewer.member_id).values("survey_id")
        query = query.filter(~Q(id__in=sorted(viewer.withheld)) | Q(id__in=Subquery(answered)))
    return {one.id: one for one in await query}


async def questions_of(survey_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[SurveyQuestion]]:
    """What the surveys ask today, in order."""
    found: dict[UUID, list[SurveyQuestion]] = defaultdict(list)
    for one in await SurveyQuestion.filter(survey_id__in=list(survey_ids), retired_at=None).order_by("position"):
        found[one.survey_id].append(one)
    return found


async def questions_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, SurveyQuestion]:
    """What was asked at any time, for whoever is signed in."""
    if not viewer.is_signed_in:
        return {}
    found = await SurveyQuestion.filter(id__in=list(ids))
    shown = await surveys_by_id(list({one.survey_id for one in found}), viewer) if viewer.withheld else None
    return {one.id: one for one in found if shown is None or one.survey_id in shown}


async def answered_by(survey_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """Which of the surveys the viewer has answered, of themselves or about any order."""
    if viewer.member_id is None:
        return {}
    found = await SurveyResponse.filter(survey_id__in=list(survey_ids), member_id=viewer.member_id)
    return {one.survey_id: True for one in found}


async def responses_of(survey_id: UUID, page: Page) -> Slice[SurveyResponse]:
    """Who took part, the newest first."""
    query = SurveyResponse.filter(survey_id=survey_id)
    return await page.of_query(query, "responses", survey_id, order=("-answered_at", "-id"))


async def answers_of(response_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[AnswerRow]]:
    """What was said, in the order in which it was asked; for the brand's staff."""
    if not viewer.is_brand:
        return {}
    found: dict[UUID, list[AnswerRow]] = defaultdict(list)
    query = SurveyAnswer.filter(response_id__in=list(response_ids)).select_related("question")
    for one in sorted(await query, key=lambda answer: (answer.question.position, answer.question_id)):
        asked = one.question
        found[one.response_id].append(AnswerRow(asked.prompt, asked.kind, one.score, one.choice, one.text))
    return found


async def satisfaction(start: date, end: date, *, by: Viewer) -> Satisfaction:
    """NPS and CSAT of what was answered from ``start`` to ``end``, both included, in the programme's days."""
    by.ensure_brand_or_key(ApiScope.INSIGHTS_READ)
    return await satisfaction_between(clock.start_of_day(start), clock.end_of_day(end))


async def scores_of(survey_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Figure]:
    """NPS or CSAT of each of these surveys, over all that was answered to it (FB9); for the brand's staff."""
    if not viewer.is_brand:
        return {}
    values = sql.Values()
    rows = await sql.fetch(
        f"""
        SELECT s.id, s.kind, COUNT(*) AS answers,
            COUNT(CASE WHEN s.kind = 'NPS' AND a.score >= 9 OR s.kind = 'CSAT' AND a.score >= 4 THEN 1 END) AS good,
            COUNT(CASE WHEN s.kind = 'NPS' AND a.score <= 6 THEN 1 END) AS detractors
        FROM surveys s JOIN survey_responses r ON r.survey_id = s.id JOIN survey_answers a ON a.response_id = r.id
        JOIN survey_questions q ON q.id = a.question_id
        WHERE {sql.among("s.id", survey_ids, values)} AND {unrestricted("r.member_id")} AND {MEASURES}
        GROUP BY s.id, s.kind
        """,  # noqa: S608 - placeholders and a constant
        *values,
    )
    found = {}
    for row in rows:
        if row["kind"] == SurveyKind.NPS:
            figure = net_promoter_score(row["good"], row["detractors"], row["answers"])
        else:
            figure = satisfied_share(row["good"], row["answers"])
        if figure is not None:
            found[sql.uuid_of(row["id"])] = figure
    return found


async def requests_of(survey_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Requests]:
    """How often customers were asked in each of these surveys, and how often they answered; for the brand's staff."""
    if not viewer.is_brand:
        return {}
    values = sql.Values()
    rows = await sql.fetch(
        f"""
        SELECT q.survey_id, COUNT(*) AS asked, COUNT(q.answered_at) AS answered FROM survey_requests q
        WHERE {sql.among("q.survey_id", survey_ids, values)} AND q.asked_at IS NOT NULL
            AND {unrestricted("q.member_id")}
        GROUP BY q.survey_id
        """,  # noqa: S608 - placeholders and a constant
        *values,
    )
    found = dict.fromkeys(survey_ids, Requests(0, 0, None))
    for row in rows:
        asked, answered = row["asked"], row["answered"]
        rate = None if asked < LEAST_ANSWERS else answered / asked
        found[sql.uuid_of(row["survey_id"])] = Requests(asked, answered, rate)
    return found


async def satisfaction_between(since: datetime, until: datetime) -> Satisfaction:
    """The same from one instant until before another (FB4), without whose data is restricted (LW30)."""
    row = await sql.fetch_one(
        f"""
        SELECT COUNT(DISTINCT r.id) AS responses,
            COUNT(CASE WHEN s.kind = 'NPS' THEN 1 END) AS scores,
            COUNT(CASE WHEN s.kind = 'NPS' AND a.score >= 9 THEN 1 END) AS promoters,
            COUNT(CASE WHEN s.kind = 'NPS' AND a.score <= 6 THEN 1 END) AS detractors,
            COUNT(CASE WHEN s.kind = 'CSAT' THEN 1 END) AS ratings,
            COUNT(CASE WHEN s.kind = 'CSAT' AND a.score >= 4 THEN 1 END) AS satisfied
        FROM survey_responses r JOIN surveys s ON s.id = r.survey_id
        JOIN survey_answers a ON a.response_id = r.id JOIN survey_questions q ON q.id = a.question_id
        WHERE r.answered_at >= $1 AND r.answered_at < $2 AND {unrestricted("r.member_id")}
            AND {MEASURES}
        """,  # noqa: S608 - a fixed text
        since,
        until,
    )
    assert row is not None
    return Satisfaction(
        nps=net_promoter_score(row["promoters"], row["detractors"], row["scores"]),
        csat=satisfied_share(row["satisfied"], row["ratings"]),
        responses=row["responses"],
    )
