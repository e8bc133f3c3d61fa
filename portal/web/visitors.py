"""What visitors are answered, kept for a moment: a burst of them costs one query, and nobody signed in is among them.

Kept is the whole body, by the bytes that asked for it and the languages. What went wrong is never kept, nor what went
by who asked: their address, their device. A mutation that is answered in this process ends all of it; what other
processes change is seen once the moment is over.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from graphql_schema.context import Context

MOST_ANSWERS = 1_000
MOST_BYTES = 16 << 20
LARGEST = 1 << 20
_BESIDE = 500
"""About how many bytes an answer takes beside its own and those it is found by."""
_EACH_COUNTED = 250
"""About how many bytes are kept of one thing that is counted for each who gets the answer."""

Key = tuple[str, bytes, str, tuple[str, ...]]
"""The method, what was asked as it was sent, the locale and the languages."""
Counted = Sequence[tuple[Callable[[Any], None], Any]]


class VisitorContext(Context):
    """The context of a visitor, which knows whether the answer went by who they are."""

    __slots__ = ("_address", "_agent", "is_personal")

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.is_personal = False

    @property
    def client_address(self) -> str | None:
        self.is_personal = True
        return self._address

    @client_address.setter
    def client_address(self, value: str | None) -> None:
        self._address = value

    @property
    def user_agent(self) -> str | None:
        self.is_personal = True
        return self._agent

    @user_agent.setter
    def user_agent(self, value: str | None) -> None:
        self._agent = value


@dataclass(frozen=True, slots=True)
class Shared:
    """An answer for everybody who asks the same, and what is counted for each who gets it."""

    body: bytes
    counted: Counted
    until: float

    def count(self) -> None:
        for count, what in self.counted:
            count(what)


class Answers:
    """The answers of one process, the oldest forgotten first."""

    def __init__(self, seconds: float) -> None:
        """With 0 nothing is kept, and nobody waits for another's."""
        self.is_on = seconds > 0
        self._seconds = seconds
        self._kept: OrderedDict[Key, Shared] = OrderedDict()
        self._bytes = 0
        self._coming: dict[Key, asyncio.Task[Shared | None]] = {}

    def get(self, key: Key) -> Shared | None:
        """What is kept and still holds."""
        found = self._kept.get(key)
        if found is None:
            return None
        if found.until <= asyncio.get_running_loop().time():
            self._drop(key)
            return None
        return found

    async def share(self, key: Key, work: Callable[[], Awaitable[tuple[bytes, Counted] | None]]) -> Shared | None:
        """What ``work`` makes, once for all who ask while it is being made; None for what is not to be shared.

        Whoever came first may go away: the work goes on for the others. What it raises is nobody's but the first's.
        """
        coming = self._coming.get(key)
        if coming is None:
            coming = self._coming[key] = asyncio.ensure_future(self._made(key, work))
            coming.add_done_callback(lambda done: self._arrived(key, done))
            return await asyncio.shield(coming)
        await asyncio.wait([coming])
        return None if coming.cancelled() or coming.exception() is not None else coming.result()

    def forget(self) -> None:
        """Something was changed: who asks from now on gets what is made from now on."""
        self._kept.clear()
        self._bytes = 0
        self._coming.clear()

    def statistics(self) -> dict[str, int]:
        return {"answers": len(self._kept), "bytes": self._bytes}

    async def _made(self, key: Key, work: Callable[[], Awaitable[tuple[bytes, Counted] | None]]) -> Shared | None:
        own = asyncio.current_task()
        made = await work()
        if made is None:
            return None
        shared = Shared(*made, until=asyncio.get_running_loop().time() + self._seconds)
        if self._coming.get(key) is own:  # else something was changed meanwhile
            self._keep(key, shared)
        return shared

    def _arrived(self, key: Key, done: asyncio.Task[Shared | None]) -> None:
        if self._coming.get(key) is done:
            del self._coming[key]
        if not done.cancelled():
            done.exception()  # whoever waits has it; where nobody does any more, it is over

    def _keep(self, key: Key, shared: Shared) -> None:
        if len(shared.body) > LARGEST:
            return
        if key in self._kept:
            self._drop(key)
        self._kept[key] = shared
        self._bytes += _size(key, shared)
        while len(self._kept) > MOST_ANSWERS or self._bytes > MOST_BYTES:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: Key) -> None:
        self._bytes -= _size(key, self._kept.pop(key))


def _size(key: Key, shared: Shared) -> int:
    return len(key[1]) + len(shared.body) + len(shared.counted) * _EACH_COUNTED + _BESIDE
