"""Who asks while all connections are in use is handed the next that is given back, without the pool."""

import asyncio

import pytest

from portal.kernel.backends import at_hand

pytestmark = pytest.mark.anyio


async def in_line(kept: at_hand.AtHand, count: int) -> list[asyncio.Future[object]]:
    places = [asyncio.ensure_future(kept.next_in_line()) for _ in range(count)]
    await asyncio.sleep(0)
    return places


async def gives_nothing_back(connection: object) -> None:
    raise AssertionError(f"{connection} goes to the pool")


async def test_who_stands_in_line_is_handed_what_comes_by_in_the_order_of_asking():
    kept = at_hand.AtHand(gives_nothing_back, is_lost=lambda _: False)
    places = await in_line(kept, 3)

    assert [kept.keep(number) for number in range(4)] == [True] * 4

    assert [await place for place in places] == [0, 1, 2]
    assert kept.take() == 3


async def test_what_comes_to_one_who_goes_away_in_that_moment_is_the_next_one_s():
    kept = at_hand.AtHand(gives_nothing_back, is_lost=lambda _: False)
    first, second, third = await in_line(kept, 3)

    second.cancel()
    kept.keep("a connection")
    first.cancel()
    await asyncio.wait([first, second])

    assert await third == "a connection"
    assert not kept.has_line


async def test_where_a_connection_is_lost_the_line_asks_the_pool():
    kept = at_hand.AtHand(gives_nothing_back, is_lost=lambda _: False)
    places = await in_line(kept, 2)

    with pytest.raises(TimeoutError), kept.waiting():
        raise TimeoutError

    assert [await place for place in places] == [None, None]


async def test_after_so_many_were_handed_on_one_goes_to_the_pool(monkeypatch):
    monkeypatch.setattr(at_hand, "HANDED_ON", 2)
    kept = at_hand.AtHand(gives_nothing_back, is_lost=lambda _: False)
    places = await in_line(kept, 4)

    assert [kept.keep(number) for number in range(3)] == [True, True, False]

    assert [await place for place in places] == [0, 1, None, None]
