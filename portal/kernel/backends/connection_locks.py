"""Connection locks: one connection, had in time and given back when what follows fails; Tortoise's wrapper keeps it."""

import asyncio
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient, ConnectionWrapper

from portal.kernel import timeouts


class LockedConnection(ConnectionWrapper[Any]):
    """The connection for the length of a block, for one at a time.

    Raises TimeoutError on entering when it was not to be had within ``limit`` seconds.
    """

    def __init__(self, lock: asyncio.Lock, client: BaseDBAsyncClient, limit: float | None = None) -> None:
        super().__init__(lock, client)
        self._limit = limit

    async def __aenter__(self) -> Any:
        await locked(self._lock, self._limit)
        try:
            await self.ensure_connection()
        except BaseException:
            self._lock.release()
            raise
        return self.connection


async def locked(lock: asyncio.Lock, limit: float | None) -> None:
    """Hold ``lock``, for the caller to release.

    Raises TimeoutError when that takes longer than ``limit`` seconds.
    """
    if limit is None or not lock.locked():
        await lock.acquire()
        return
    timeouts.ensure_left()
    try:
        async with asyncio.timeout(limit):
            await lock.acquire()
    except TimeoutError as late:
        timeouts.note_timeout()
        raise TimeoutError(f"the connection was in use for {limit} s") from late
