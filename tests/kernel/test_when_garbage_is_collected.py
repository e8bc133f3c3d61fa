"""What a process holds from its start stays: the garbage collector goes through it no more."""

import gc
from collections.abc import Iterator

import pytest

from portal import process, worker
from portal.kernel import collecting, events
from portal.settings import Settings

pytestmark = pytest.mark.anyio


@pytest.fixture
def as_before() -> Iterator[None]:
    """What the collector does is of the whole process: the other tests get it back."""
    threshold = gc.get_threshold()
    yield
    gc.set_threshold(*threshold)
    gc.unfreeze()
    events.wire({})


def is_spared() -> bool:
    return gc.get_freeze_count() > 0 and gc.get_threshold()[0] == collecting.AFTER


async def test_a_worker_of_its_own_spares_what_stays(
    as_before: None, chosen_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    async def run(_stop: object) -> None:
        seen.append(is_spared())

    monkeypatch.setattr(worker, "run", run)
    assert not is_spared()

    await process.work_until_told(chosen_settings)

    assert seen == [True]
