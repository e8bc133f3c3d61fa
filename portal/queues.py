"""Every queue of the portal on one page: their backlogs, and starting again what was set aside."""

from collections.abc import Sequence
from uuid import UUID

from portal.kernel import outbox, queue, sql
from portal.kernel.queue import Backlog, Queue, SetAside
from portal.kernel.work import unit_of_work
from portal.shop.inbox import deliveries
from portal.webhooks import enqueueing

QUEUES: Sequence[Queue] = (outbox.QUEUE, deliveries.QUEUE, enqueueing.QUEUE)


def named(name: str) -> Queue:
    """The queue of that name. Raises KeyError."""
    return {one.name: one for one in QUEUES}[name]


async def backlogs() -> list[Backlog]:
    """The backlog of every queue, kind by kind."""
    return [backlog for one in QUEUES for backlog in await queue.backlogs(one)]


async def set_aside(one: Queue, *, most: int) -> list[SetAside]:
    """What was set aside in a queue and can be started again, the newest first."""
    return await queue.set_asides(one, most=most)


@unit_of_work
async def start_again(one: Queue, *, item_id: UUID | None = None, kind: str | None = None) -> int:
    """Have what was set aside begin anew, or one item or one kind of it; how many items that is."""

    def among(values: sql.Values) -> str:
        wanted = [] if item_id is None else [f"id = {values.mark(item_id)}"]
        if kind is not None and one.kind is not None:
            wanted.append(f"{one.kind} = {values.mark(kind)}")
        return " AND ".join(wanted) or "TRUE"

    return await one.start_again(among)
