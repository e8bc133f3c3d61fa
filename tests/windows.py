"""The clock of rate limits in tests: it goes on as ever, from the middle of a minute, an hour and a day.

Else a test that counts to six would now and then begin in one minute and end in the next, in which less counts.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from limits.aio import strategies
from limits.aio.storage import memory

from portal.kernel import rate_limits

MIDDLE = datetime(2026, 6, 15, 12, 30, 30, tzinfo=UTC).timestamp()
_ahead = [0.0]


def install() -> None:
    """For this process, whose tests may begin in the middle."""
    counted: Any = SimpleNamespace(time=_now)
    memory.time = counted
    strategies.time = counted
    rate_limits.time = _now  # type: ignore[attr-defined]


@contextmanager
def from_the_middle() -> Iterator[None]:
    """It is the middle of every window when the block begins."""
    _ahead[0] = MIDDLE - time.time()
    yield
    _ahead[0] = 0.0


def _now() -> float:
    return time.time() + _ahead[0]
