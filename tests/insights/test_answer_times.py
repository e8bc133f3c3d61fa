"""How soon questions are answered, with those that still wait (IN20), and who takes part."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.accounts.models import Role
from portal.community.models import Post, Thread
from portal.insights.medians import FEW, Interval, median_interval, places
from portal.insights.survival import curve
from portal.kernel import clock

COMMUNITY = """query ($from: Date!, $to: Date!) { insights(from: $from, to: $to) { community {
  activeMembers newThreads newPosts answeredShare medianHoursToFirstAnswer brandAnswerShare medianHoursLow medianHoursHigh } } }"""
CAME = [1, 2, 2, 4, 5, 8, 12]
OPEN = [3, 5, 9, 15, 20]


def test_the_curve_of_twelve_questions_in20() -> None:
    found = curve(CAME, OPEN)

    shares = {step.time: step.share for step in found.steps}
    assert shares == pytest.approx({1: 0.916667, 2: 0.75, 4: 0.65625, 5: 0.5625, 8: 0.45, 12: 0.3}, abs=1e-6)
    at_8 = next(step for step in found.steps if step.time == 8)
    assert at_8.error == pytest.approx(0.155523, abs=1e-6)
    assert (at_8.low, at_8.high) == (pytest.approx(0.154887, abs=1e-6), pytest.approx(0.710438, abs=1e-6))


def test_the_median_counts_who_still_waits_in20() -> None:
    found = curve(CAME, OPEN)

    assert found.median == 8
    assert found.median_interval == (2, None)
    assert curve(CAME, []).median == 4


def test_nothing_is_promised_where_too_many_still_wait_in20() -> None:
    assert curve(CAME, OPEN).by_when(0.25) is None
    assert curve([], [1, 2]).median is None
    assert curve([], []).median is None


@pytest.mark.parametrize(
    ("count", "ends"),
    [
        (6, (1, 6)),
        (8, (1, 8)),
        (10, (2, 9)),
        (12, (3, 10)),
        (15, (4, 12)),
        (20, (6, 15)),
        (30, (10, 21)),
        *((count, None) for count in range(6)),
    ],
)
def test_a_median_of_few_lies_between_two_places_in21(count: int, ends: tuple[int, int] | None) -> None:
    assert places(count) == ends


def test_the_interval_of_eight_is_the_first_and_the_last_in21() -> None:
    hours = [7.0, 1.0, 3.0, 2.0, 5.0, 4.0, 8.0, 6.0]

    assert median_interval(hours, []) == Interval(1.0, 8.0)
    assert median_interval(hours[:5], []) is None


def test_what_still_waits_has_no_upper_end_in21() -> None:
    """Of twelve the third and the tenth: the third is at least 2 hours; seven came, so nobody knows the tenth."""
    assert median_interval(CAME, OPEN) == Interval(2, None)
    assert median_interval([*range(1, 12)], [20]) == Interval(3, 10)
    assert median_interval([*range(2, 13)], [1]) == Interval(3, 11)


def test_a_median_of_many_has_the_interval_of_its_curve_in20_in21() -> None:
    many = [float(hour) for hour in range(1, FEW + 2)]

    found = median_interval(many, [])

    assert found is not None
    assert (found.low, found.high) == curve(many, []).median_interval == (10, 21)


@pytest.mark.anyio
async def test_staff_read_how_soon_questions_are_answered_in20(make, graphql) -> None:
    """Answered after 2 and 4 hours, once by the brand; two still wait, since 3 hours and since 30."""
    now = datetime(2026, 5, 20, 12, tzinfo=UTC)
    brand, anna, bert = await make.member(roles=(Role.BRAND,)), await make.member(), await make.member()
    with clock.living_at(now):
        asked = [await make.question(by=anna) for _ in range(4)]
        by_staff = await make.answer(to=asked[0], by=brand)
        by_bert = await make.answer(to=asked[1], by=bert)
        herself = await make.answer(to=asked[2], by=anna)
    for thread, hours in zip(asked, (10, 10, 3, 30), strict=True):
        await Thread.filter(id=thread.id).update(created_at=now - timedelta(hours=hours))
        await Post.filter(thread_id=thread.id, number=1).update(created_at=now - timedelta(hours=hours))
    for post, hours in ((by_staff, 8), (by_bert, 6), (herself, 1)):
        await Post.filter(id=post.id).update(created_at=now - timedelta(hours=hours))

    with clock.living_at(now):
        report = (await graphql(COMMUNITY, viewer=brand, **{"from": "2026-05-01", "to": "2026-05-31"}))["community"]
        before = (await graphql(COMMUNITY, viewer=brand, **{"from": "2026-04-01", "to": "2026-04-30"}))["community"]

    # At 2 hours 3 of 4 wait, at 4 hours (one left the count at 3) half of those: 3/8.
    assert report == {
        "activeMembers": 3,
        "newThreads": 4,
        "newPosts": 3,
        "answeredShare": 0.5,
        "medianHoursToFirstAnswer": 4.0,
        "medianHoursLow": None,
        "medianHoursHigh": None,
        "brandAnswerShare": 0.5,
    }
    assert before == {
        "activeMembers": 0,
        "newThreads": 0,
        "newPosts": 0,
        "answeredShare": 0.0,
        "medianHoursToFirstAnswer": None,
        "medianHoursLow": None,
        "medianHoursHigh": None,
        "brandAnswerShare": 0.0,
    }
