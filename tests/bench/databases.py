"""A fresh, migrated database of either kind for the length of a measurement."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tortoise.backends.base.executor import EXECUTOR_CACHE

from portal import database
from portal.kernel import sql
from portal.reactions import wire_reactions
from portal.settings import Settings, use
from tests import postgres

KINDS = ("sqlite", "postgresql")


@asynccontextmanager
async def fresh(kind: str) -> AsyncIterator[Settings]:
    """Open, with every reaction wired as in a server."""
    wire_reactions()
    EXECUTOR_CACHE.clear()  # Tortoise keeps statements per connection name, whichever database that was before
    if kind == "sqlite":
        with TemporaryDirectory() as folder:
            async with _opened(f"sqlite://{Path(folder) / 'bench.db'}") as chosen:
                yield chosen
        return
    url = await postgres.create(f"portal_bench_{os.getpid()}")
    try:
        async with _opened(url) as chosen:
            yield chosen
    finally:
        await postgres.drop(url)


async def settled(kind: str) -> None:
    """Let PostgreSQL know what its tables hold, as its own housekeeping does within a minute."""
    if kind == "postgresql":
        await sql.execute("ANALYZE")


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[Settings]:
    chosen = Settings(database_url=url)
    use(chosen)
    async with database.opened(chosen):
        await database.migrate(chosen)
        yield chosen
