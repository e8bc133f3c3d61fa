"""What happens is told to those who watch, in the order of its numbers and each once (G44, F15, F16, NL5)."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from typing import Any

import pytest

from portal.kernel import clock, live, sql
from portal.kernel.live import log, tail
from portal.kernel.live.places import Place
from portal.kernel.work import unit_of_work
from portal.settings import Settings
from tests.statements import counted

pytestmark = pytest.mark.anyio
HANGS = 60
"""Seconds after which something has been waited for in vain."""


@unit_of_work
async def tell(*told: tuple[str, Mapping[str, Any]]) -> None:
    """One deed that tells all of this."""
    for topic, payload in told:
        live.publish(topic, payload)


async def tell_number(number: int, topic: str = "a") -> None:
    await tell((topic, {"n": number}))


async def next_of(watch: live.Watch) -> int:
    told = await asyncio.wait_for(anext(watch), HANGS)
    return int(told.payload["n"])


async def some_of(watch: live.Watch, count: int) -> list[int]:
    return [await next_of(watch) for _ in range(count)]


@pytest.fixture(autouse=True)
async def nobody_is_left_watching(portal_db: Settings) -> AsyncIterator[None]:
    yield
    assert live.watchers() == 0


async def test_everyone_who_watches_a_topic_is_told() -> None:
    async with live.subscribe("a") as one, live.subscribe("a") as two, live.subscribe("b") as other:
        await tell(("a", {"n": 1}), ("b", {"n": 2}))

        assert [await next_of(one), await next_of(two), await next_of(other)] == [1, 1, 2]


async def test_an_event_from_before_the_watch_is_not_seen() -> None:
    await tell_number(1)
    async with live.subscribe("b"):  # somebody reads already
        await tell_number(2)
        async with live.subscribe("a") as watch:
            await tell_number(3)

            assert await next_of(watch) == 3


async def test_a_deed_that_is_rolled_back_tells_nothing() -> None:
    @unit_of_work
    async def fail() -> None:
        live.publish("a", {"n": 1})
        raise RuntimeError("no")

    async with live.subscribe("a") as watch:
        with pytest.raises(RuntimeError):
            await fail()
        await tell_number(2)

        assert await next_of(watch) == 2


async def test_telling_outside_a_deed_is_refused() -> None:
    with pytest.raises(RuntimeError, match="outside a unit of work"):
        live.publish("a", {"n": 1})


async def test_all_that_a_deed_tells_is_one_statement_and_each_word_once() -> None:
    with counted() as sent:
        await tell(*[("a", {"n": number % 3}) for number in range(52)])

    assert len([one for one in sent if "live_events" in one]) == 1
    assert await sql.fetch_value("SELECT COUNT(*) FROM live_events WHERE topic = 'a'") == 3


async def test_the_past_of_a_sample_brand_is_told_to_nobody() -> None:
    with clock.living_at(clock.now() - timedelta(days=100)):
        await tell_number(1)

    assert await sql.fetch_value("SELECT COUNT(*) FROM live_events WHERE topic = 'a'") == 0


async def test_who_falls_a_hundred_behind_is_let_go_g44() -> None:
    async with live.subscribe("a") as watch:
        await tell(*[("a", {"n": number}) for number in range(live.LONGEST_QUEUE + 1)])
        async with live.subscribe("b"):
            with pytest.raises(live.TooSlow):
                await some_of(watch, live.LONGEST_QUEUE + 1)


async def test_who_stops_watching_leaves_nothing_behind() -> None:
    async with live.subscribe("a"):
        assert live.watchers() == live.watchers("a") == 1

    assert live.watchers() == 0
    async with asyncio.timeout(HANGS):
        await asyncio.gather(*tail._tasks)  # nobody reads where nobody watches


async def test_a_watch_that_is_closed_ends() -> None:
    watch = live.subscribe("a")
    async with watch:
        waiting = asyncio.create_task(_all(watch))
        await asyncio.sleep(0)
        watch.close()

        assert await asyncio.wait_for(waiting, HANGS) == []


async def _all(watch: live.Watch) -> list[live.Message]:
    return [told async for told in watch]


# Since


async def test_who_comes_back_gets_what_came_meanwhile_each_once() -> None:
    async with live.subscribe("a") as watch:
        await tell_number(1)
        place = (await anext(watch)).sequence
        await tell_number(2)  # told to it, and not heard any more
    await tell_number(3)
    await tell_number(9, topic="b")

    async with live.subscribe("a", since=place) as watch:
        await tell_number(4)

        assert await some_of(watch, 3) == [2, 3, 4]


async def test_every_place_on_the_way_goes_on_with_the_next_one() -> None:
    begin = await live.here()
    for number in range(5):
        await tell_number(number)
    async with live.subscribe("a", since=begin) as watch:
        places = [(await anext(watch)).sequence for _ in range(5)]
        await tell_number(5)

        for seen, place in enumerate(places, start=1):
            async with live.subscribe("a", since=place) as later:
                assert await some_of(later, 6 - seen) == list(range(seen, 6))


async def test_what_is_told_in_one_deed_has_places_too() -> None:
    async with live.subscribe("a") as watch:
        await tell(*[("a", {"n": number}) for number in range(4)])
        places = [(await anext(watch)).sequence for _ in range(4)]

    for seen, place in enumerate(places[:3], start=1):
        async with live.subscribe("a", since=place) as later:
            assert await some_of(later, 4 - seen) == list(range(seen, 4))


async def test_a_place_tells_nobody_how_much_happens_here() -> None:
    await tell_number(1)
    before = await live.here()
    await tell_number(2)
    after = await live.here()

    assert before
    assert after
    assert before[:8] != after[:8]
    assert Place.read(after).settled == Place.read(before).settled + 1


@pytest.mark.parametrize("place", ["", "1", "AAAA", "ä", "x" * 5000, Place(99).written()[:-4] + "AAA="])
async def test_a_place_of_somebody_elses_making_is_too_old(place: str) -> None:
    with pytest.raises(live.TooOld):
        async with live.subscribe("a", since=place):
            pass


async def test_a_place_of_a_database_that_was_set_back_is_too_old() -> None:
    ahead = Place(await tail.position() + 1).written()
    with pytest.raises(live.TooOld):
        async with live.subscribe("a", since=ahead):
            pass


async def test_who_missed_more_than_can_be_told_is_told_that() -> None:
    begin = await live.here()
    await tell(*[("a", {"n": number}) for number in range(live.LONGEST_BACKLOG + 1)])

    with pytest.raises(live.TooOld):
        async with live.subscribe("a", since=begin):
            pass


async def test_what_was_forgotten_can_no_longer_be_told() -> None:
    begin = await live.here()
    for number in range(3):
        await tell_number(number)
    middle = Place(await tail.position() - 1).written()
    await age("number < (SELECT max(number) FROM live_events)")

    assert await log.forget_old(clock.now()) == 2
    async with live.subscribe("a", since=middle) as watch:
        assert await next_of(watch) == 2
    with pytest.raises(live.TooOld):
        async with live.subscribe("a", since=begin):
            pass


async def test_after_a_quiet_day_nothing_was_missed() -> None:
    """The newest event stays, so that its number still says that nothing came after it."""
    await tell_number(1)
    place = await live.here()
    await age("true")

    assert await log.forget_old(clock.now()) == 0
    async with live.subscribe("a", since=place) as watch:
        await tell_number(2)

        assert await next_of(watch) == 2


async def test_forgetting_goes_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "LARGEST_STEP", 4)
    for number in range(6):
        await tell_number(number)
    await age("true")

    assert [await log.forget_old(clock.now()) for _ in range(3)] == [4, 1, 0]


async def age(which: str) -> None:
    await sql.execute(f"UPDATE live_events SET created_at = $1 WHERE {which}", clock.now() - timedelta(hours=2))


# Other processes


async def test_what_another_process_wrote_is_seen_within_two_seconds_f16() -> None:
    """Nobody notifies: it is looked for."""
    async with live.subscribe("a") as watch:
        await _as_another_process(("a", {"n": 1}))

        assert (await asyncio.wait_for(anext(watch), HANGS)).payload == {"n": 1}
    assert tail.POLL <= 1.0


@unit_of_work
async def _as_another_process(*told: tuple[str, Mapping[str, Any]]) -> None:
    await log.write(told)


async def test_a_database_that_was_away_is_read_on_where_it_was_left(monkeypatch: pytest.MonkeyPatch) -> None:
    read = log.read
    failed = asyncio.Event()

    async def away(*_: object) -> list[log.LiveEvent]:
        failed.set()
        raise ConnectionError("gone")

    async with live.subscribe("a") as watch:
        monkeypatch.setattr(log, "read", away)
        await _as_another_process(("a", {"n": 1}))
        await asyncio.wait_for(failed.wait(), HANGS)
        monkeypatch.setattr(log, "read", read)

        assert await next_of(watch) == 1


async def test_who_watched_a_database_that_was_set_back_is_told_that_something_was_missed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """After a failover to a copy that lacks the last events, numbers are given again."""
    await tell_number(1)
    async with live.subscribe("a") as watch:
        await sql.execute("UPDATE live_events SET number = number - 1")
        tail._running[0]._is_sure = False  # as after an outage
        live.tail.wake()

        with pytest.raises(live.Missed):
            await asyncio.wait_for(anext(watch), HANGS)
