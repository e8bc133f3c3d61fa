"""How often threads are opened: counted in the process, and written together now and then.

A process that is killed loses some seconds of views, and nobody misses them.
"""

from collections import Counter
from uuid import UUID

from portal.kernel import sql
from portal.kernel.work import unit_of_work

_seen: Counter[UUID] = Counter()


def count(thread_id: UUID) -> None:
    """One more view of a thread."""
    _seen[thread_id] += 1


@unit_of_work
async def flush() -> int:
    """Write what was counted since the last time; how many threads that were. Every process does so on its own."""
    counted = dict(_seen)
    if not counted:
        return 0
    await sql.execute_many(
        "UPDATE threads SET view_count = view_count + $1 WHERE id = $2",
        [(counted[thread_id], thread_id) for thread_id in sorted(counted)],
    )
    _seen.subtract(counted)
    for thread_id in [key for key, left in _seen.items() if left <= 0]:
        del _seen[thread_id]
    return len(counted)
