"""How often threads are opened: counted in the process, and written together now and then.

A process that is killed loses some seconds of views, and nobody misses them.
"""

import asyncio
from collections import Counter
from contextlib import suppress
from uuid import UUID

import structlog

from portal.kernel import sql
from portal.kernel.errors import TryAgain
from portal.kernel.work import unit_of_work

EVERY = 10.0
"""Seconds between two writings."""
_seen: Counter[UUID] = Counter()
_log = structlog.get_logger(__name__)


def count(thread_id: UUID) -> None:
    """One more view of a thread."""
    _seen[thread_id] += 1


async def write_until(stop: asyncio.Event) -> None:
    """Write what is counted as long as this process serves, and once more at its end."""
    while not stop.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), EVERY)
        try:
            await flush()
        except TryAgain:
            _log.warning("views_not_written", threads=len(_seen))


async def flush() -> int:
    """Write what was counted since the last time; how many threads that were."""
    counted = dict(_seen)
    if counted:
        await _write(counted)
        # Taken away only now: what could not be written is tried again, and new views came meanwhile.
        _seen.subtract(counted)
        for thread_id in [thread_id for thread_id in counted if not _seen[thread_id]]:
            del _seen[thread_id]
    return len(counted)


@unit_of_work
async def _write(counted: dict[UUID, int]) -> None:
    await sql.execute_many(
        "UPDATE threads SET view_count = view_count + $1 WHERE id = $2",
        [(counted[thread_id], thread_id) for thread_id in sorted(counted)],
    )
