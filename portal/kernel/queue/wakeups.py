"""Wakeups of who waits for work: one for each runner of this process, set when something came in for it."""

import asyncio
from typing import Self

_listening: set["Wakeup"] = set()


class Wakeup:
    """Set for the names that it listens to. What is set between two waits is not missed."""

    def __init__(self, *names: str) -> None:
        self._names = frozenset(names)
        self._event = asyncio.Event()

    def __enter__(self) -> Self:
        _listening.add(self)
        return self

    def __exit__(self, *_: object) -> None:
        _listening.discard(self)

    def set(self) -> None:
        self._event.set()

    async def wait(self, seconds: float) -> None:
        """Return when it is set, or was since the last wait, or after so many seconds: other processes may
        have put something in.
        """
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return
        finally:
            self._event.clear()

    def listens_to(self, names: tuple[str, ...]) -> bool:
        return not names or not self._names.isdisjoint(names)


async def wake(*names: str) -> None:
    """Have the runners of this process that listen to one of ``names`` look at once; all of them without a name."""
    for wakeup in tuple(_listening):
        if wakeup.listens_to(names):
            wakeup.set()
