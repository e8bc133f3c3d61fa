"""Replaying in processes beside the worker, as many as the machine has cores: no member asks for another's history.

They are there while there is much to replay. Where one fails, this process does the work itself for some minutes.
"""

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic
from uuid import UUID

import structlog

from portal.insights.models import Simulation
from portal.insights.simulating.batches import replayed
from portal.insights.simulating.figures import Sums
from portal.settings import settings

MOST = 4
MANY = 2000
"""From so many members on it is worth it: a process needs some seconds to begin."""
CONNECTIONS = 2
"""Of each to PostgreSQL: it asks one statement after the other."""
RESTS = 300.0
"""Seconds for which nothing is shared out after a failure: a database that is away for a moment ends nothing."""
_LONGEST_LINE = 2**20
_log = structlog.get_logger(__name__)


class Processes:
    """Those of this worker; none until there is much to do."""

    def __init__(self) -> None:
        self._running: list[Process] = []
        self._rests_until = 0.0

    async def replayed(self, simulation: Simulation, ids: Sequence[UUID]) -> tuple[Sums, int]:
        """`batches.replayed`, shared out where that is worth it."""
        is_little = not self._running and simulation.members - simulation.done < MANY
        if is_little or monotonic() < self._rests_until:
            return await replayed(simulation, ids)
        try:
            return await self._shared_out(simulation, ids)
        except* (OSError, EOFError, ValueError):  # it could not be begun, has ended, or says what is no answer
            _log.exception("replaying_beside_failed")
            self._rests_until = monotonic() + RESTS
        return await replayed(simulation, ids)

    async def end(self) -> None:
        """Nothing is left to do."""
        running, self._running = self._running, []
        for one in running:
            with suppress(ProcessLookupError):  # it has ended meanwhile
                one.kill()
        for one in running:
            await one.communicate()

    async def _shared_out(self, simulation: Simulation, ids: Sequence[UUID]) -> tuple[Sums, int]:
        if (count := cores()) == 1:
            return await replayed(simulation, ids)
        is_done = False
        try:
            while len(self._running) < count:
                self._running.append(await _begun())
            shares = [ids[at :: len(self._running)] for at in range(len(self._running))]
            async with asyncio.TaskGroup() as asking:
                answers = [
                    asking.create_task(_ask(one, simulation, share))
                    for one, share in zip(self._running, shares, strict=True)
                ]
            is_done = True
        finally:
            if not is_done:
                await self.end()  # else they would answer the next question with this one's answer
        together = Sums()
        for one in answers:
            together.join(one.result()[0])
        return together, sum(one.result()[1] for one in answers)


def cores() -> int:
    """How many are to work, of those that this process may use."""
    return min(MOST, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


async def _begun() -> Process:
    chosen = settings()
    own = {
        "PORTAL_DATABASE_URL": chosen.database_url,
        "PORTAL_DATABASE_POOL": str(min(CONNECTIONS, chosen.database_pool)),
        "PORTAL_TIME_ZONE": chosen.time_zone,
        "PORTAL_CURRENCY": chosen.currency,
    }
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "portal.insights.simulating.beside"),
        stdin=PIPE,
        stdout=PIPE,
        env={**os.environ, **own},
        limit=_LONGEST_LINE,
        start_new_session=True,  # Ctrl+C is for the worker, which ends them
    )


async def _ask(process: Process, simulation: Simulation, ids: Sequence[UUID]) -> tuple[Sums, int]:
    assert process.stdin is not None
    assert process.stdout is not None
    told = {"simulation": str(simulation.id), "members": [str(one) for one in ids]}
    process.stdin.write(json.dumps(told).encode() + b"\n")
    await process.stdin.drain()
    line = await process.stdout.readline()
    if not line:
        raise EOFError("a process that replays has ended before its answer")
    answer = json.loads(line)
    return Sums.of(answer["sums"]), int(answer["unlike"])
