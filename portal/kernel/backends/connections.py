"""One connection to PostgreSQL: what is left open on it, and whether it can be asked anything."""

from contextlib import suppress
from typing import Any

import asyncpg


class UnresetConnection(asyncpg.connection.Connection):  # type: ignore[misc]
    """The portal sets no session state, so there is nothing to reset: one round trip less per statement."""

    async def reset(self, *, timeout: float | None = None) -> None:  # noqa: ASYNC109 - asyncpg's own
        """Undo what a statement that was broken off has left open."""
        self._check_open()
        self._top_xact = None
        if self._protocol.is_in_transaction():
            await self.execute("ROLLBACK", timeout=timeout)

    @property
    def is_at_rest(self) -> bool:
        """Whether no statement is being broken off; who sends another one then waits for that."""
        return not self._protocol._is_cancelling()


def can_be_asked(connection: Any) -> bool:
    """Whether the next statement is sent at once."""
    return not is_lost(connection) and connection.is_at_rest


def is_lost(connection: Any) -> bool:
    """Whether its server is known to be gone, or it was cut off."""
    try:
        return bool(connection.is_closed())
    except asyncpg.InterfaceError:  # cut off, and its place in the pool is free again
        return True


def cut(connection: Any) -> None:
    """End it without a word to its server; its place in the pool is free again."""
    with suppress(asyncpg.InterfaceError):  # as above
        connection.terminate()
