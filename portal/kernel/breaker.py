"""A circuit breaker: whoever does not answer is left alone for a while, and then asked by one alone."""

from collections.abc import Callable
from time import monotonic


class Breaker:
    """Closed: everybody passes. Open: nobody, for ``pause`` seconds. Then half open: one passes, and decides.

    ``clock`` gives seconds and never goes back. One who was let through and never says what became of
    it holds up nobody: after another pause the next one is let through.
    """

    def __init__(self, pause: float, *, clock: Callable[[], float] = monotonic) -> None:
        self._pause = pause
        self._clock = clock
        self._open_until: float | None = None

    @property
    def is_closed(self) -> bool:
        return self._open_until is None

    def admits(self) -> bool:
        """Whether the caller may try now. One who may says `succeeded` or `failed` afterwards."""
        if self._open_until is None:
            return True
        if self._clock() < self._open_until:
            return False
        self._open_until = self._clock() + self._pause
        return True

    def succeeded(self) -> None:
        self._open_until = None

    def failed(self) -> None:
        self._open_until = self._clock() + self._pause
