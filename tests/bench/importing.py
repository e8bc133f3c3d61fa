"""How long the forum dump takes to import, and how much of that a second run over the same file takes.

python -m tests.bench.importing
"""

import asyncio
import time

from portal.imports.stackexchange.dump import import_dump
from tests.bench.databases import KINDS, fresh
from tests.bench.thread_page import DUMP

LIMIT = 1 / 3


async def measure(kind: str) -> None:
    async with fresh(kind):
        took = []
        for _ in range(2):
            begun = time.perf_counter()
            await import_dump(DUMP)
            took.append(time.perf_counter() - begun)
    print(f"{kind}: first import {took[0]:.1f} s, the second {took[1] / took[0]:.2f} of it (limit {LIMIT:.2f})")


if __name__ == "__main__":
    for backend in KINDS:
        asyncio.run(measure(backend))
