"""A process that replays members for a worker: told by lines of JSON which, it answers each with what they come to.

It reads, and writes nothing. It ends when nobody tells it anything any more, however the worker has ended.
"""

import asyncio
import json
import os
import sys
from uuid import UUID

from portal import database
from portal.insights.models import Simulation
from portal.insights.simulating.batches import replayed
from portal.kernel.collecting import spare_what_stays
from portal.settings import settings


async def answer_until_nobody_asks() -> None:
    """One line for each, in their order; what else anything here prints goes where complaints go."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    async with database.opened(settings()):
        spare_what_stays()
        while line := await asyncio.to_thread(sys.stdin.readline):
            told = json.loads(line)
            simulation = await Simulation.get(id=told["simulation"])
            sums, unlike = await replayed(simulation, [UUID(one) for one in told["members"]])
            answers.write(json.dumps({"sums": sums.stored(), "unlike": unlike}) + "\n")
            answers.flush()


if __name__ == "__main__":
    asyncio.run(answer_until_nobody_asks())
