"""A connection of asyncpg that is given back without a round trip of its own."""

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
