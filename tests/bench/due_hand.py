"""One hand of the worker for a measurement: it does one job to the end when told to, and says how long that took.

    PORTAL_DATABASE_URL=… python -m tests.bench.due_hand reviews|terms|coupons

It says "ready", begins at the first line that it reads, and answers with JSON: seconds, rows, and the longest
transaction, from the answer to its BEGIN to the answer to its COMMIT.
"""

import asyncio
import json
import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from unittest.mock import patch

from portal import database
from portal.kernel import clock
from portal.kernel.backends import postgres, sqlite
from portal.kernel.steps import Job, finish
from portal.loyalty import jobs, programme
from portal.loyalty.redeeming import coupon_expiry
from portal.reactions import wire_reactions
from portal.settings import Settings, use
from tests.bench import due_stage


async def save_and_heed(_: datetime) -> int:
    """Save other terms, unless that was done, and take a step towards having everybody reviewed by them."""
    if not (await programme.current()).tier_grace_days:
        await due_stage.save_terms(tier_grace_days=1)
    return await jobs.review_due(clock.now())


JOBS: dict[str, Job] = {
    "reviews": jobs.review_due,
    "terms": save_and_heed,
    "coupons": coupon_expiry.expire_coupons,
}
CONTEXTS = (postgres.Transaction, sqlite.Transaction)


@contextmanager
def timed() -> Iterator[list[float]]:
    """How long each transaction of this process is open, in seconds."""
    seconds: list[float] = []
    patches = [
        patch.object(context, name, _noting(getattr(context, name), seconds, ends=name == "__aexit__"))
        for context in CONTEXTS
        for name in ("__aenter__", "__aexit__")
    ]
    for one in patches:
        one.start()
    try:
        yield seconds
    finally:
        for one in patches:
            one.stop()


def _noting(method: Any, seconds: list[float], *, ends: bool) -> Any:
    async def noted(self: Any, *given: Any) -> Any:
        answer = await method(self, *given)
        if ends:
            seconds.append(time.perf_counter() - self.bench_began)
        else:
            self.bench_began = time.perf_counter()
        return answer

    return noted


async def main(job: str) -> None:
    chosen = Settings()
    use(chosen)
    wire_reactions()
    logging.disable(logging.CRITICAL)
    async with database.opened(chosen):
        await jobs.review_due(clock.now())  # the connection is open, and the code loaded
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        with timed() as seconds:
            began = time.perf_counter()
            rows = await finish(JOBS[job], clock.now())
            took = time.perf_counter() - began
    print(json.dumps({"seconds": took, "rows": rows, "longest": max(seconds, default=0.0)}), flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
