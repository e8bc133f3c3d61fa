"""The worker's hand for what follows a deed from the queue, so that a test sees it."""

from portal import worker
from portal.kernel import outbox


async def notices_told() -> None:
    """Tell everybody of what has happened so far: who follows a thread hears of a reply after the deed."""
    while await outbox.deliver(worker.NOTICES):
        pass
