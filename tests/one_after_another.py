"""Two deeds at the same moment, in a known order: the second meets what the first has done and not committed."""

import asyncio

from portal.kernel import sql
from portal.kernel.work import unit_of_work

WAITING_FOR_ME = """
SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))
"""


async def in_this_order(first, second):
    """Begin the second when the first is done and not yet committed, and commit when the second waits for it."""
    is_done = asyncio.Event()

    @unit_of_work
    async def begun():
        await first()
        is_done.set()
        while not sql.on_sqlite() and not await sql.fetch_value(WAITING_FOR_ME):  # noqa: ASYNC110 - nobody is told of it
            await asyncio.sleep(0.01)

    async def followed():
        await is_done.wait()
        return await second()

    _, outcome = await asyncio.gather(begun(), followed(), return_exceptions=True)
    return outcome
