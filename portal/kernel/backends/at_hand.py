"""Connections that the next statement takes at once: asyncpg's pool makes a task for each that is given back to it.

A request asks a handful of statements one after the other. What one of them gives back is kept for the next for a
moment, and given to the pool then, which closes what has been open for long. Where all connections are in use, who asks
stands in line here, and is handed the next one without the pool.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

MOMENT = 1.0
"""Seconds after which the pool has back whatever is kept."""
HANDED_ON = 1_000
"""After so many were handed on in line one goes to the pool, which closes what has been open for long."""


class AtHand:
    """Connections that are borrowed of the pool and in nobody's hands. The last one given comes first."""

    def __init__(self, put_back: Callable[[Any], Awaitable[None]], is_lost: Callable[[Any], bool]) -> None:
        self._put_back = put_back
        self._is_lost = is_lost
        self._kept: list[Any] = []
        self._waiting = 0
        self._line: deque[asyncio.Future[Any]] = deque()
        self._handed_on = 0
        self._timer: asyncio.TimerHandle | None = None
        self._going: set[asyncio.Future[None]] = set()

    def take(self) -> Any | None:
        """One of them, for the caller to give back; None where there is none."""
        while self._kept:
            connection = self._kept.pop()
            if not self._is_lost(connection):
                return connection
            self._give_back([connection])
        return None

    @property
    def has_line(self) -> bool:
        """Whether somebody stands in line, behind whom the next one stands."""
        return bool(self._line)

    async def next_in_line(self) -> Any | None:
        """The next connection that is given back, for the caller to give back; None where the pool is to be asked.

        Only where all connections of the pool are in use: each of them comes by.
        """
        place: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._line.append(place)
        try:
            return await place
        except BaseException:
            if place.done() and not place.cancelled():  # it came in the very moment of going away
                self._pass_on(place.result())
            elif place in self._line:
                self._line.remove(place)
            raise

    def leave_the_line(self) -> None:
        """Have all who stand in line ask the pool: a connection does not come by any more."""
        while self._line:
            place = self._line.popleft()
            if not place.done():
                place.set_result(None)

    def keep(self, connection: Any) -> bool:
        """Hand it to the first in line, or keep it for the next; False where somebody waits for the pool, whose turn
        it is then.
        """
        if self._waiting:
            return False
        while self._line:
            if self._handed_on == HANDED_ON:
                self._handed_on = 0
                self.leave_the_line()
                return False
            place = self._line.popleft()
            if not place.done():
                self._handed_on += 1
                place.set_result(connection)
                return True
        self._kept.append(connection)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(MOMENT, self._moment_over)
        return True

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """As long as this block lasts, the pool gets back whatever is given."""
        self._waiting += 1
        try:
            yield
        except BaseException:
            self.leave_the_line()  # what the pool was given for this one may lie there
            raise
        finally:
            self._waiting -= 1

    def let_go(self) -> None:
        """Give everything back to the pool, each by itself: of one whose server is gone that takes a while."""
        self.leave_the_line()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        kept, self._kept = self._kept, []
        self._give_back(kept)

    async def given_back(self) -> None:
        """Wait until the pool has whatever was to be given back."""
        if self._going:
            await asyncio.wait(self._going)

    def _pass_on(self, connection: Any | None) -> None:
        if connection is not None and not self.keep(connection):
            self._give_back([connection])

    def _moment_over(self) -> None:
        self._timer = None
        kept, self._kept = self._kept, []
        self._give_back(kept)

    def _give_back(self, kept: list[Any]) -> None:
        for connection in kept:
            going = asyncio.ensure_future(self._put_back(connection))
            self._going.add(going)
            going.add_done_callback(self._going.discard)
