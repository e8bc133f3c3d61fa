"""Living at another time, as a sample brand does that needs a past."""

from datetime import UTC, datetime, timedelta, timezone

from portal.kernel import clock
from portal.kernel.work import unit_of_work

THEN = datetime(2025, 3, 30, 1, 30, tzinfo=UTC)


async def test_a_unit_of_work_lives_when_its_caller_does(portal_db):
    @unit_of_work
    async def look() -> datetime:
        return clock.now()

    with clock.living_at(THEN):
        seen = await look()

    assert seen == THEN


def test_afterwards_the_present_is_back():
    before = datetime.now(UTC)

    with clock.living_at(THEN), clock.living_at(THEN + timedelta(days=1)):
        inner = clock.now()

    assert inner == THEN + timedelta(days=1)
    assert clock.now() >= before


def test_any_time_zone_is_taken_and_utc_is_given():
    with clock.living_at(THEN.astimezone(timezone(timedelta(hours=2)))):
        assert clock.now().tzinfo is UTC
        assert clock.now() == THEN
