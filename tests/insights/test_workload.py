"""Questions, contacts and waiting by weekday and hour of the programme's time zone (IN41)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.care.interactions import Contact, record_interaction
from portal.care.models import InteractionChannel
from portal.community.models import Post, Thread

pytestmark = pytest.mark.anyio
LOAD = """query { insights(from: "2026-06-01", to: "2026-06-30") {
    workload { weekday hour questions contacts medianHours medianHoursLow medianHoursHigh } } }"""
MONDAY = datetime(2026, 6, 1, 7, 30, tzinfo=UTC)
NO_MEDIAN = {"medianHours": None, "medianHoursLow": None, "medianHoursHigh": None}
HOUR, WEEK = timedelta(hours=1), timedelta(weeks=1)


async def asked(make, at, *, answered_after=None):
    question = await make.question()
    await Thread.filter(id=question.id).update(created_at=at)
    if answered_after is not None:
        answer = await make.post(to=question)
        await Post.filter(id=answer.id).update(created_at=at + answered_after)


async def test_hours_are_local_and_few_questions_have_no_median_in41(make, graphql):
    brand = await make.brand()
    for number in range(4):
        await asked(make, MONDAY + number * WEEK, answered_after=(number + 1) * HOUR)
    for minutes in (1, 2):
        await asked(make, MONDAY + timedelta(minutes=minutes))
    await asked(make, MONDAY - 9 * HOUR)
    phone = Contact(
        customer_email="anna@example.org", channel=InteractionChannel.PHONE, summary="Late.", at=MONDAY + 9 * HOUR
    )
    await record_interaction(phone, by=await make.viewer(brand))

    with time_machine.travel(datetime(2026, 7, 1, tzinfo=UTC), tick=False):
        found = (await graphql(LOAD, viewer=brand))["workload"]

    assert found == [
        {"weekday": 1, "hour": 0, "questions": 1, "contacts": 0, **NO_MEDIAN},
        {
            "weekday": 1,
            "hour": 9,
            "questions": 6,
            "contacts": 0,
            "medianHours": 3.0,
            "medianHoursLow": 1.0,
            "medianHoursHigh": None,
        },
        {"weekday": 1, "hour": 18, "questions": 0, "contacts": 1, **NO_MEDIAN},
    ]


async def test_customers_see_no_workload_in41(make, graphql):
    answer = await graphql.raw(LOAD, viewer=await make.member())

    assert answer["data"] == {"insights": None}
