"""Lock of one connection, given back when what follows fails; Tortoise's own wrapper keeps it for ever then."""

from typing import Any

from tortoise.backends.base.client import ConnectionWrapper


class Turn(ConnectionWrapper[Any]):
    """The connection for the length of a block, for one at a time."""

    async def __aenter__(self) -> Any:
        await self._lock.acquire()
        try:
            await self.ensure_connection()
        except BaseException:
            self._lock.release()
            raise
        return self.connection
