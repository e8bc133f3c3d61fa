"""The demo's year replayed by the terms of today: every point of it is where the ledger has it (IN25)."""

from datetime import timedelta

import pytest

from tests.demo.conftest import START
from tests.insights.simulating.replays import unlike

pytestmark = pytest.mark.anyio


async def test_today_s_terms_give_the_ledger_of_the_demo_in25(brand):
    assert await unlike() == []


async def test_so_they_do_from_a_day_on_with_what_was_held_then_in26(brand):
    assert await unlike(since=START - timedelta(days=90)) == []


async def test_and_until_a_day_before_today(brand):
    assert await unlike(until=START - timedelta(days=30)) == []
