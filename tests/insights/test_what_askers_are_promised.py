"""How soon questions are usually answered, said to who asks one (IN20)."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.insights import first_answers
from portal.insights.first_answers import Promise
from portal.kernel import clock

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
PROMISE = "query { answerPromise { hours questions text } }"


async def ask(make, asker, when, *, answered_after=None, helper=None, **more):
    with clock.living_at(when):
        thread = await make.question(by=asker, **more)
    if answered_after is not None:
        with clock.living_at(when + timedelta(hours=answered_after)):
            await make.answer(to=thread, by=helper)
    return thread


async def questions(make, hours, *, begin=NOW - timedelta(days=20)):
    """One after the other, each answered after so many hours, or not at all."""
    anna, bert = await make.member("anna"), await make.member("bert")
    for number, wait in enumerate(hours):
        await ask(make, anna, begin + timedelta(hours=number), answered_after=wait, helper=bert)


@pytest.mark.anyio
async def test_three_of_four_questions_decide_and_open_ones_count_in20(make, graphql):
    """Of twelve, nine have an answer within 30 hours, and three wait."""
    await questions(make, [1, 1, 2, 3, 5, 8, 13, 21, 30, None, None, None])

    with clock.living_at(NOW):
        english = await graphql(PROMISE)
        german = await graphql(PROMISE, locale="de")

    assert english == {
        "hours": 30,
        "questions": 12,
        "text": "Three of four questions are answered within 30 hours.",
    }
    assert german["text"] == "Drei von vier Fragen werden binnen 30 Stunden beantwortet."


@pytest.mark.anyio
async def test_where_more_than_a_quarter_waits_nothing_is_promised_in20(make, graphql):
    await questions(make, [1, 1, 2, 3, 5, 8, 13, 21, None, None, None, None])

    with clock.living_at(NOW):
        assert await graphql(PROMISE) is None


@pytest.mark.anyio
async def test_of_fewer_than_ten_questions_nothing_is_promised_in20(make, graphql):
    await questions(make, [1] * 9)

    with clock.living_at(NOW):
        assert await graphql(PROMISE) is None


@pytest.mark.anyio
async def test_what_is_long_ago_or_behind_a_gate_is_no_part_of_it_in20(make):
    """Ten that anybody may read were answered after an hour; gated ones and old ones waited for days."""
    await make.tier("gold", 2, 500)
    salon = await make.category("salon", required_tier_slug="gold")
    await questions(make, [1] * 10)
    brand, helper = await make.brand(), await make.member("carla")
    for number in range(10):
        await ask(make, brand, NOW - timedelta(days=30, hours=number), within=salon)
        await ask(make, helper, NOW - timedelta(days=92, hours=number))

    assert await first_answers.promise(NOW) == Promise(1, 10)


def test_more_than_two_days_are_told_in_days_in20() -> None:
    assert Promise(48, 10).sentence("en") == "Three of four questions are answered within 48 hours."
    assert Promise(49, 10).sentence("en") == "Three of four questions are answered within 3 days."
    assert Promise(1, 10).sentence("de") == "Drei von vier Fragen werden binnen einer Stunde beantwortet."
