"""Graceful shutdown: the signal to end is heard at once by all that runs in this process, and all of it has a limit."""

import asyncio
import faulthandler
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

SIGNALS = (signal.SIGTERM, signal.SIGINT)
LINGER = 0.3
"""Seconds in which a server still takes requests, to answer them with 503, before it takes none any more."""
ENDING = 9.0
"""Seconds for all that ends by itself, one after the other: the limit of each is cut to what is left (`left`)."""
_AT_LEAST = 0.25
"""Seconds that everybody has whatever the others took: what does not wait for anybody is done in them."""
LONGEST = 20.0
"""Seconds after which a process that should have ended by itself is ended, whatever keeps it."""
_leaving = threading.Event()
_told_at = 0.0


def is_leaving() -> bool:
    """Whether this process has been told to end."""
    return _leaving.is_set()


def left(limit: float) -> float:
    """``limit``, or what is left of the seconds that this process has to end, once it was told to."""
    if not is_leaving():
        return limit
    return min(limit, max(_AT_LEAST, _told_at + ENDING - time.monotonic()))


@contextmanager
def heard(*, linger: float | None = None) -> Iterator[asyncio.Event]:
    """An event that is set as soon as the process is told to end.

    With ``linger`` whoever handled the signal before hears of it so many seconds later; of a second one at once in any
    case. Outside the main thread no signal can be heard, and the event is the caller's to set.
    """
    stop = asyncio.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    loop = asyncio.get_running_loop()
    before = {number: signal.getsignal(number) for number in SIGNALS}

    def end(number: int, frame: FrameType | None) -> None:
        global _told_at  # noqa: PLW0603 - a process ends once
        handled = before[signal.Signals(number)]
        if _leaving.is_set():
            _pass_on(handled, number, frame)
            return
        _told_at = time.monotonic()
        _leaving.set()
        _end_at_last()
        loop.call_soon_threadsafe(stop.set)
        if linger is not None:
            loop.call_soon_threadsafe(loop.call_later, linger, _pass_on, handled, number, frame)

    for number in SIGNALS:
        signal.signal(number, end)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _pass_on(handled: Callable[..., Any] | int | None, number: int, frame: FrameType | None) -> None:
    """To a handler of somebody's own; what the system does by itself would end the process in the middle of it."""
    if callable(handled) and handled is not signal.default_int_handler:
        handled(number, frame)


def _end_at_last() -> None:
    fence = threading.Timer(LONGEST, _cut_off)
    fence.daemon = True
    fence.start()


def _cut_off() -> None:
    print(f"The process did not come to an end within {LONGEST:g} seconds and is cut off.", file=sys.stderr)  # noqa: T201
    faulthandler.dump_traceback(file=sys.stderr)
    os._exit(1)
