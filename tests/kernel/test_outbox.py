"""The outbox: sent after the fact, at least once, once per key, and what fails for good is shown (F17, F18)."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from portal.kernel import clock, outbox, steps
from portal.kernel.errors import Invalid
from portal.kernel.models import OutboxItem, OutboxState
from portal.kernel.outbox import FailedForGood, Item
from portal.kernel.queue import LEASE
from portal.kernel.work import unit_of_work

pytestmark = pytest.mark.anyio


@unit_of_work
async def put(number: int, *, once_key: str | None = None, fail: bool = False) -> None:
    await outbox.put("test", {"number": number}, once_key=once_key)
    if fail:
        raise Invalid("No.")


class Receiver:
    """Takes items; fails as often as it is told to."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)
        self.taken: list[int] = []
        self.ids: list[Any] = []

    async def __call__(self, item: Item) -> dict[str, Any] | None:
        self.ids.append(item.id)
        if self.failures:
            raise self.failures.pop(0)
        self.taken.append(item.payload["number"])
        return {"number": "gone"}


async def test_what_was_put_in_is_sent_once_and_forgotten(portal_db) -> None:
    receiver = Receiver()
    await put(7)

    assert await outbox.deliver({"test": receiver}) == 1
    assert await outbox.deliver({"test": receiver}) == 0

    assert receiver.taken == [7]
    sent = await OutboxItem.get()
    assert (sent.state, sent.payload) == (OutboxState.SENT, {"number": "gone"})


async def test_nothing_is_sent_of_what_was_undone(portal_db) -> None:
    """NL4."""
    with pytest.raises(Invalid):
        await put(7, fail=True)

    assert await outbox.deliver({"test": Receiver()}) == 0


async def test_a_key_is_good_for_one_item(portal_db) -> None:
    await put(1, once_key="welcome:1")
    await put(2, once_key="welcome:1")

    receiver = Receiver()
    await outbox.deliver({"test": receiver})
    assert receiver.taken == [1]


async def test_a_failure_is_tried_again_later_with_the_same_id(portal_db) -> None:
    """NL4."""
    receiver = Receiver(ConnectionError("away"))
    await put(7)

    await outbox.deliver({"test": receiver})
    assert await outbox.deliver({"test": receiver}) == 0, "it pauses first"
    with time_machine.travel(clock.now() + timedelta(seconds=10), tick=False):
        await outbox.deliver({"test": receiver})

    assert receiver.taken == [7]
    assert len(set(receiver.ids)) == 1


async def test_what_the_receiver_will_never_take_is_kept_as_failed(portal_db) -> None:
    receiver = Receiver(FailedForGood("no such mailbox"))
    await put(7)

    await outbox.deliver({"test": receiver})

    failed = await OutboxItem.get()
    assert (failed.state, failed.last_error) == (OutboxState.FAILED, "no such mailbox")


async def test_what_a_dead_worker_had_taken_another_sends(portal_db) -> None:
    await put(7)
    await outbox.take(["test"], 1)

    receiver = Receiver()
    assert await outbox.deliver({"test": receiver}) == 0, "the lease holds"
    with time_machine.travel(clock.now() + LEASE + timedelta(seconds=1), tick=False):
        assert await outbox.deliver({"test": receiver}) == 1
    assert receiver.taken == [7]


async def test_what_was_sent_is_forgotten_after_ninety_days(portal_db) -> None:
    """F18: what waits, and what was given up, is kept for as long as that takes."""
    await put(1, once_key="order:1")
    assert await outbox.deliver({"test": Receiver()}) == 1
    await put(2)
    assert await outbox.deliver({"test": Receiver(FailedForGood("no such address"))}) == 1
    await put(3)
    with time_machine.travel(clock.now() + timedelta(days=10)):
        await put(4)
        assert await outbox.deliver({"test": Receiver()}) == 2
    await put(5)
    begun = clock.now()

    assert await outbox.forget_sent(begun + timedelta(days=89)) == 0
    assert await outbox.forget_sent(begun + timedelta(days=90, minutes=1)) == 1
    assert await outbox.forget_sent(begun + timedelta(days=99)) == 0

    kept = await OutboxItem.all().order_by("id")
    assert [item.state for item in kept] == [
        OutboxState.FAILED,
        OutboxState.SENT,
        OutboxState.SENT,
        OutboxState.WAITING,
    ]


async def test_what_was_sent_is_forgotten_in_steps(portal_db, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "SWEPT_AT_ONCE", 2)
    for number in range(3):
        await put(number)
    assert await outbox.deliver({"test": Receiver()}) == 3
    later = clock.now() + timedelta(days=91)

    assert [await outbox.forget_sent(later) for _ in range(3)] == [2, 1, 0]
