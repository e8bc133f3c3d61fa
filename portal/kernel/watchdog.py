"""Watchdog of the event loop: a thread of its own sees when the loop stops turning, and says where it is held (F31)."""

import asyncio
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

BEAT = 0.5
"""Seconds between two signs of life of the loop, and between two looks of the thread for them."""
LONGEST = 2.0
"""Seconds without a sign of life after which the loop is blocked; a request may hold it for a quarter of one."""
_log = structlog.get_logger(__name__)


class _Watchdog:
    """Watches the loop that it is begun in.

    It counts the time that its own thread has lived through: where the whole process was frozen or starved, the loop
    is not to blame.
    """

    def __init__(self) -> None:
        self.blocked = 0.0
        self._turns = 0
        self._over = threading.Event()
        self._watched = threading.get_ident()
        self._loop = asyncio.get_running_loop()
        self._turn()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._over.set()
        self._beating.cancel()
        self._thread.join()

    def _turn(self) -> None:
        self._turns += 1
        self._beating = self._loop.call_later(BEAT, self._turn)

    def _watch(self) -> None:
        seen, is_reported = self._turns, False
        while not self._over.wait(BEAT):
            if self._turns != seen:
                if is_reported:
                    _log.warning("event_loop_turns_again", seconds=self.blocked)
                seen, is_reported, self.blocked = self._turns, False, 0.0
                continue
            blocked = self.blocked + BEAT
            if blocked >= LONGEST and not is_reported:
                is_reported = True
                _log.error("event_loop_blocked", seconds=blocked, stack=_stack_of(self._watched))
            self.blocked = blocked  # health says so once the log has where


_running: _Watchdog | None = None


@contextmanager
def watching() -> Iterator[None]:
    """Watch the running loop for the length of a block; what holds it for long is in the log with its stack."""
    global _running  # noqa: PLW0603 - a process has one loop
    watchdog = _running = _Watchdog()
    try:
        yield
    finally:
        _running = None
        watchdog.end()


def blocked_for() -> float:
    """Seconds for which the loop has been blocked, for whoever asks from another thread; 0 where it turns."""
    watchdog = _running
    return watchdog.blocked if watchdog is not None and watchdog.blocked >= LONGEST else 0.0


def _stack_of(thread: int) -> str:
    """Where a thread is, without the values there: those are people's addresses and orders."""
    frame = sys._current_frames().get(thread)  # noqa: SLF001 - Python has no other name for it
    return "".join(traceback.format_stack(frame)) if frame is not None else ""
