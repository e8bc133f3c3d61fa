"""Connections that the next statement takes at once: asyncpg's pool makes a task for each that is given back to it.

A request asks a handful of statements one after the other. What one of them gives back is kept for the next for a
moment, and given to the pool then, which closes what has been open for long.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

MOMENT = 1.0
"""Seconds after which the pool has back whatever is kept."""


class AtHand:
    """Connections that are borrowed of the pool and in nobody's hands. The last one given comes first."""

    def __init__(self, put_back: Callable[[Any], Awaitable[None]], is_lost: Callable[[Any], bool]) -> None:
        self._put_back = put_back
        self._is_lost = is_lost
        self._kept: list[Any] = []
        self._waiting = 0
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

    def keep(self, connection: Any) -> bool:
        """Keep it for the next; False where somebody waits for the pool, whose turn it is then."""
        if self._waiting:
            return False
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
        finally:
            self._waiting -= 1

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

    def _moment_over(self) -> None:
        self._timer = None
        kept, self._kept = self._kept, []
        self._give_back(kept)

    def _give_back(self, kept: list[Any]) -> None:
        for connection in kept:
            going = asyncio.ensure_future(self._put_back(connection))
            self._going.add(going)
            going.add_done_callback(self._going.discard)
