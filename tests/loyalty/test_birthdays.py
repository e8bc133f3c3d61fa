"""A present on a member's birthday, once in a calendar year."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from portal.kernel.steps import finish
from portal.loyalty import ledger
from portal.loyalty.earning import birthdays
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.tiering import tiers

pytestmark = pytest.mark.anyio


@pytest.fixture
async def present(make):
    with time_machine.travel(datetime(2024, 1, 1, tzinfo=UTC)):
        await make.earn_rule(EarnAction.BIRTHDAY, 100)


async def keep_birthday(at):
    with time_machine.travel(at, tick=False):
        return await finish(birthdays.congratulate, at)


async def born(make, day):
    member = await make.member(birthday=day)
    await tiers.enter(member.id)
    return member


async def test_a_birthday_present_comes_on_the_local_day_and_once_however_often_the_job_runs(make, present):
    member = await born(make, date(1990, 6, 2))

    thanked = [await keep_birthday(datetime(2026, 6, 1, hour, 59, 59, tzinfo=UTC)) for hour in (21, 22, 23)]

    assert thanked == [0, 1, 0], "in Berlin the second of June begins at 22:00 UTC"
    assert (await make.account(member)).available == 100
    assert await ledger.verify() == []


async def test_another_birthday_in_the_same_year_brings_nothing_and_the_next_year_brings_one(make, present):
    member = await born(make, date(1990, 6, 2))
    await keep_birthday(datetime(2026, 6, 2, 12, tzinfo=UTC))
    member.birthday = date(1990, 6, 3)
    await member.save()

    assert await keep_birthday(datetime(2026, 6, 3, 12, tzinfo=UTC)) == 0
    assert await keep_birthday(datetime(2027, 6, 3, 12, tzinfo=UTC)) == 1


@pytest.mark.parametrize(
    ("day", "thanked"), [((2026, 2, 28), 1), ((2026, 3, 1), 0), ((2028, 2, 28), 0), ((2028, 2, 29), 1)]
)
async def test_the_twenty_ninth_of_february_is_kept_on_the_twenty_eighth_in_other_years(make, present, day, thanked):
    await born(make, date(1992, 2, 29))

    assert await keep_birthday(datetime(*day, 12, tzinfo=UTC)) == thanked


async def test_no_birthday_is_thanked_without_a_rule(make):
    await born(make, date(1990, 6, 2))

    assert await keep_birthday(datetime(2026, 6, 2, 12, tzinfo=UTC)) == 0
