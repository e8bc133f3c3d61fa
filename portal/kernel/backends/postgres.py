"""PostgreSQL by asyncpg, without the round trip that resets a connection on its way back to the pool."""

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient


class UnresetConnection(asyncpg.connection.Connection):  # type: ignore[misc]
    """The portal sets no session state, so there is nothing to reset: one round trip less per statement."""

    def get_reset_query(self) -> str:
        return ""


class PortalPostgresClient(AsyncpgDBClient):
    connection_class = UnresetConnection


client_class = PortalPostgresClient
