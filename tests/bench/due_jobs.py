"""How fast due jobs are done by one worker and by two, and how long their longest transaction is.

    python -m tests.bench.due_jobs [postgresql|sqlite]

50,000 members are due for a look at their tier, and 20,000 coupons end at one midnight; half of these give their
points back. Between the two the brand saves other terms, so that everybody is looked at again. Runs with one hand and with two take turns, so that what else the machine does meets both.
"""

import asyncio
import json
import os
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from portal.loyalty import ledger
from portal.loyalty.tiering import proof
from tests.bench import due_stage
from tests.bench.databases import KINDS, fresh

TURNS = 3
LONGEST = 0.25
BEFORE = {"reviews": due_stage.make_due, "coupons": due_stage.end_coupons}


async def hands(url: str, job: str, count: int, left: Callable[[], Awaitable[int]]) -> tuple[float, list[Any]]:
    """Let so many processes do the job together; how many seconds that took, and what each of them says."""
    environment = {**os.environ, "PORTAL_DATABASE_URL": url, "PORTAL_LOG_LEVEL": "ERROR"}
    processes = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bench.due_hand", job,
            env=environment, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            start_new_session=True,  # as services are: Linux may share out the processors by session
        )
        for _ in range(count)
    ]  # fmt: skip
    for process in processes:
        assert (await process.stdout.readline()) == b"ready\n"
    if job in BEFORE:
        await BEFORE[job]()
    begun = time.perf_counter()
    for process in processes:
        process.stdin.write(b"go\n")
    said = [json.loads((await process.communicate())[0]) for process in processes]
    took = time.perf_counter() - begun
    assert await left() == 0
    return took, said


async def share(url: str) -> None:
    """One hand against two, in turns."""
    took: dict[int, list[float]] = {1: [], 2: []}
    longest: list[float] = []
    for _ in range(TURNS):
        for count in (1, 2):
            seconds, said = await hands(url, "reviews", count, due_stage.reviews_left)
            took[count].append(seconds)
            longest.extend(one["longest"] for one in said)
            parts = "+".join(str(one["rows"]) for one in said)
            print(f"  {count} worker(s): {due_stage.MEMBERS / seconds:.0f} tiers a second ({seconds:.1f} s, {parts})")
    ratios = [alone / together for alone, together in zip(took[1], took[2], strict=True)]
    print(f"two workers are {statistics.median(ratios):.2f} times as fast as one (wanted: 1.6)")
    print(f"longest transaction of a review {_milliseconds(longest)} (limit {LONGEST * 1000:.0f} ms)")


async def new_terms(url: str) -> None:
    """The brand saves its programme, and everybody is looked at again."""
    seconds, said = await hands(url, "terms", 1, due_stage.reviews_left)
    rows = said[0]["rows"]
    print(f"new terms were saved and heeded in {seconds:.1f} s by one worker ({rows} rows)")
    print(f"longest transaction of it {_milliseconds([one['longest'] for one in said])}")


async def midnight(url: str) -> None:
    """Twenty thousand coupons that end at once."""
    seconds, said = await hands(url, "coupons", 1, due_stage.coupons_left)
    print(f"{due_stage.COUPONS} coupons ended in {seconds:.1f} s by one worker")
    print(f"longest transaction of it {_milliseconds([one['longest'] for one in said])}")


def _milliseconds(seconds: Sequence[float]) -> str:
    return f"{max(seconds) * 1000:.0f} ms, {max(seconds) / LONGEST:.2f} of what is allowed"


async def measure(kind: str) -> None:
    async with fresh(kind) as chosen:
        begun = time.perf_counter()
        await due_stage.build(chosen.database_url)
        print(f"{kind}: {due_stage.MEMBERS} members in {time.perf_counter() - begun:.0f} s")
        if kind == "postgresql":
            await share(chosen.database_url)
        else:
            seconds, said = await hands(chosen.database_url, "reviews", 1, due_stage.reviews_left)
            print(f"  {due_stage.MEMBERS / seconds:.0f} tiers a second")
            print(f"longest transaction of a review {_milliseconds([one['longest'] for one in said])}")
        await new_terms(chosen.database_url)
        await midnight(chosen.database_url)
        assert await ledger.verify() == []
        assert await proof.verify_tiers() == []


async def main(kinds: Sequence[str]) -> None:
    for kind in kinds:
        await measure(kind)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:] or KINDS))
