"""A portal on a database that a test may break, and whoever asks it meanwhile."""

import asyncio
import signal
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

import asyncpg
from tortoise.backends.base.executor import EXECUTOR_CACHE

from portal import database
from portal.kernel import events, timeouts
from portal.reactions import wire_reactions
from portal.settings import Settings, use
from tests.bank.stage import Stage, set_up
from tests.faults.clients import Asker
from tests.makers import Make
from tests.processes import Process, Server
from tests.shop.shops import OWN_SECRET

POOL = 10
GENTLY = -signal.SIGTERM
"""The exit code of a server that was told to end and came to its end: uvicorn hands the signal on."""


@dataclass(frozen=True)
class Portal:
    """`portal serve` on a database with some members in it."""

    server: Server
    url: str
    """Of the database."""
    name: str
    stage: Stage


@asynccontextmanager
async def asking(portal: Portal) -> AsyncIterator[Asker]:
    member, staff = portal.stage.members[0], portal.stage.staff
    found = Asker(portal.server.url, member=member.id, token=member.token, staff=staff.token, secret=OWN_SECRET)
    try:
        yield found
    finally:
        print(found.answers.summary())  # noqa: T201 - as above
        await found.close()


async def founded(url: str, words: Path, *, members: int = 4, **environment: str) -> Portal:
    """A portal on an empty database, with members who have points; it is not started yet."""
    settings = Settings(database_url=url)
    use(settings)
    wire_reactions()
    EXECUTOR_CACHE.clear()  # Tortoise keeps statements per connection name, whichever database that was before
    async with database.opened(settings, timeouts.COMMANDS):  # as a command has it: steps may take their time
        await database.migrate(settings)
        stage = await set_up(Make(), members)
    events.wire({})
    chosen = {"PORTAL_WEBHOOK_SECRET": OWN_SECRET, "PORTAL_DATABASE_POOL": str(POOL), **environment}
    return Portal(Server(url, words=words, **chosen), url, url.rsplit("/", 1)[-1], stage)


@asynccontextmanager
async def writes_held(portal: Portal) -> AsyncIterator[None]:
    """For the length of a block, somebody else keeps everybody from writing points; reading goes on."""
    if portal.url.startswith("sqlite"):
        with closing(sqlite3.connect(portal.url.removeprefix("sqlite://"), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")
        return
    other = await asyncpg.connect(portal.url)
    try:
        async with other.transaction():
            await other.execute("LOCK TABLE points_transfers IN EXCLUSIVE MODE")
            yield
    finally:
        await other.close()


async def verified(database_url: str, words: Path) -> str:
    """What `portal ledger verify` says, as a process of its own."""
    checking = Process("ledger", "verify", words=words, PORTAL_DATABASE_URL=database_url)
    await checking.start()
    await asyncio.wait_for(checking.gone(), 120)
    assert checking.exit_code == 0, checking.words
    return checking.words
