"""Whether a balance, the expiring list and the first page of entries stay as quick from a thousand entries to a million.

python -m tests.bench.ledger_growth [ENTRIES …]
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from uuid import UUID

from portal.loyalty.queries.accounts import balances_of_member, expiring
from tests.bench.databases import KINDS, fresh
from tests.bench.filling import fill

SIZES = (1_000, 30_000, 1_000_000)
TIMES = 200


async def milliseconds(ask: Callable[[], Awaitable[object]]) -> float:
    """The median of many."""
    found = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        await ask()
        found.append(time.perf_counter() - begun)
    return statistics.median(found) * 1000


async def measure(kind: str, entries: int, members: int) -> tuple[float, float]:
    async with fresh(kind) as chosen:
        made = await fill(chosen.database_url, entries=entries, members=members)
        return await _of(made[len(made) // 2])


async def _of(member_id: UUID) -> tuple[float, float]:
    balances = await balances_of_member(member_id)
    return (
        await milliseconds(lambda: balances_of_member(member_id)),
        await milliseconds(lambda: expiring(balances, 90)),
    )


async def main(sizes: list[int]) -> None:
    for kind in KINDS:
        # Many members with as much as everybody has, and one member who has everything.
        for who, members in (
            ("of one among many", lambda size: max(1, size // 100)),
            ("all of one member", lambda _: 1),
        ):
            first: tuple[float, float] | None = None
            for size in sizes:
                found = await measure(kind, size, members(size))
                first = first or found
                print(
                    f"{kind}, {size} entries, {who}: balance {found[0]:.2f} ms ({found[0] / first[0]:.1f} of the first), "
                    f"expiring {found[1]:.2f} ms ({found[1] / first[1]:.1f})",
                    flush=True,
                )


if __name__ == "__main__":
    asyncio.run(main([int(size) for size in sys.argv[1:]] or list(SIZES)))
