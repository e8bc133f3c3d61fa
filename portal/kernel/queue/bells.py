"""Waking who waits for work: a bell for each runner of this process, rung when something came in for it."""

import asyncio
from typing import Self

_hung: set["Bell"] = set()


class Bell:
    """Rings for the names that it listens to. What rings between two waits is not missed."""

    def __init__(self, *names: str) -> None:
        self._names = frozenset(names)
        self._rung = asyncio.Event()

    def __enter__(self) -> Self:
        _hung.add(self)
        return self

    def __exit__(self, *_: object) -> None:
        _hung.discard(self)

    def ring(self) -> None:
        self._rung.set()

    async def wait(self, seconds: float) -> None:
        """Return when it rings, or has rung since the last wait, or after so many seconds: other processes may
        have put something in.
        """
        try:
            async with asyncio.timeout(seconds):
                await self._rung.wait()
        except TimeoutError:
            return
        finally:
            self._rung.clear()

    def listens_to(self, names: tuple[str, ...]) -> bool:
        return not names or not self._names.isdisjoint(names)


async def wake(*names: str) -> None:
    """Have the runners of this process that listen to one of ``names`` look at once; all of them without a name."""
    for bell in tuple(_hung):
        if bell.listens_to(names):
            bell.ring()
