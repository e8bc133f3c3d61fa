"""Savepoints: a part of a transaction that can be undone alone; where it cannot, the error undoes all of it."""

from collections.abc import Callable

from tortoise.backends.base.client import TransactionalDBClient, TransactionContext


class Savepoint(TransactionContext):
    """The part for the length of a block: kept where the block ends well, undone where it fails.

    ``can_be_undone`` is asked then: the part may be gone already, or the database out of reach.
    """

    client: TransactionalDBClient

    def __init__(self, client: TransactionalDBClient, can_be_undone: Callable[[], bool]) -> None:
        self.client = client
        self._can_be_undone = can_be_undone

    async def __aenter__(self) -> TransactionalDBClient:
        await self.client.savepoint()
        return self.client

    async def __aexit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if self.client._finalized:
            return
        if error is None:
            await self.client.release_savepoint()
        elif self._can_be_undone():
            await self.client.savepoint_rollback()
