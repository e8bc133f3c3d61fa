"""How long `portal ledger verify` takes for a million entries, beside the time in which the database only counts them (T11).

python -m tests.bench.ledger_verify [ENTRIES]
"""

import asyncio
import resource
import sys
import time

from portal.kernel import sql
from portal.loyalty import ledger
from tests.bench.databases import KINDS, fresh
from tests.bench.filling import fill

MEMBERS = 1000


async def measure(kind: str, entries: int) -> None:
    async with fresh(kind) as chosen:
        await fill(chosen.database_url, entries=entries, members=MEMBERS)
        begun = time.perf_counter()
        await sql.fetch("SELECT SUM(points), COUNT(*) FROM points_transfers")
        counted = time.perf_counter() - begun
        begun = time.perf_counter()
        differences = await ledger.verify()
        took = time.perf_counter() - begun
    assert not differences, differences[:5]
    resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{kind}: {entries} entries verified in {took:.1f} s, {took / counted:.0f} times a count; at most {resident:.0f} MiB"
    )


if __name__ == "__main__":
    for backend in KINDS:
        asyncio.run(measure(backend, int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
