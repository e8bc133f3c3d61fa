"""Connections that the next statement takes at once: asyncpg's pool makes a task for each that is given back to it.

A request asks a handful of statements one after the other. What one of them gives back is handed to whoever has waited
longest, else kept for the next for a moment and given to the pool then, which closes what has been open for long. As
long as somebody always waits, none goes back to the pool.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

MOMENT = 1.0
"""Seconds after which the pool has back whatever is kept."""


class AtHand:
    """What is borrowed of a pool: which of it is in nobody's hands, and who waits in line for it.

    Nobody asks the pool without a place in it, so nobody waits there for what others hold: it takes tasks and locks.
    """

    def __init__(self, places: int, put_back: Callable[[Any], Awaitable[None]], is_lost: Callable[[Any], bool]) -> None:
        self._free = places
        """Of the pool's places, how many nobody has: each borrowed connection takes one, those that are kept too."""
        self._put_back = put_back
        self._is_lost = is_lost
        self._kept: list[Any] = []
        self._line: deque[asyncio.Future[Any]] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._going: set[asyncio.Future[None]] = set()

    def take(self) -> Any | None:
        """The last one that was kept, for the caller to give back; None where there is none."""
        while self._kept:
            connection = self._kept.pop()
            if not self._is_lost(connection):
                return connection
            self._give_back([connection])
        return None

    async def turn(self) -> Any | None:
        """A connection, once it is the caller's turn; None for a place instead, to borrow one of the pool with.

        What was given is given back by `keep`, or by putting it back into the pool and `leave`.
        """
        if self._free > 0:
            self._free -= 1
            return None
        mine = asyncio.get_running_loop().create_future()
        self._line.append(mine)
        try:
            return await mine
        except BaseException:
            if mine.done() and not mine.cancelled():  # in the moment in which it was handed over
                self.leave() if mine.result() is None else self.keep(mine.result())
            raise

    def keep(self, connection: Any) -> None:
        """Hand it to the first in line, or keep it for the next who comes."""
        if self._hand_over(connection):
            return
        self._kept.append(connection)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(MOMENT, self._moment_over)

    def leave(self) -> None:
        """A place in the pool is free again."""
        if not self._hand_over(None):
            self._free += 1

    def let_go(self) -> None:
        """Give everything back to the pool, each by itself: of one whose server is gone that takes a while."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        kept, self._kept = self._kept, []
        self._give_back(kept)

    async def given_back(self) -> None:
        """Wait until the pool has whatever was to be given back."""
        if self._going:
            await asyncio.wait(self._going)

    def _hand_over(self, what: Any | None) -> bool:
        while self._line:
            first = self._line.popleft()
            if not first.done():  # else they went away
                first.set_result(what)
                return True
        return False

    def _moment_over(self) -> None:
        self._timer = None
        kept, self._kept = self._kept, []
        self._give_back(kept)

    def _give_back(self, kept: list[Any]) -> None:
        for connection in kept:
            going = asyncio.ensure_future(self._put_back(connection))
            self._going.add(going)
            going.add_done_callback(self._going.discard)
