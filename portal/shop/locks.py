"""The advisory lock of an order: one at a time tells of it, or of its refunds, whether it has a row yet or not."""

from portal.kernel.advisory_locks import advisory_lock


async def lock_order(source: str, external_id: str) -> None:
    """Hold the lock until the transaction ends, once everyone else who tells of that order is done."""
    await advisory_lock(f"order:{source}:{external_id}")
