"""Liveness of the units of work: whether they get through, or wait for the database in vain for a minute."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from portal.kernel.errors import TryAgain

STUCK = "nothing has been written for a minute, though some wait for it"
LONGEST = 60.0
"""Seconds without one that got through, while some wait."""
_QUICK = 1.0
"""Seconds within which a refusal is no waiting: the database is away then, and a restart of ours helps nobody."""
_JUST_NOW = 15.0
"""Seconds for which one that waited in vain counts as waiting: whoever asked for it asks again."""


class Liveness:
    """What becomes of the units of work of a process."""

    def __init__(self) -> None:
        self._begun: dict[object, float] = {}
        self._got_through = time.monotonic()
        self._given_up: str | None = None
        self._in_vain: tuple[float, float] | None = None
        """Since one got through: when the first of those began that waited in vain, and when the last of them ended."""

    @contextmanager
    def unit(self) -> Iterator[None]:
        """One unit of work. It got through if the database did what it was asked, be it to undo everything."""
        token = object()
        began = self._begun[token] = time.monotonic()
        try:
            yield
        except TryAgain:
            ended = time.monotonic()
            if ended - began > _QUICK:
                self._in_vain = (began if self._in_vain is None else self._in_vain[0], ended)
            raise
        except BaseException:
            self._note_success()
            raise
        else:
            self._note_success()
        finally:
            del self._begun[token]

    def give_up(self, reason: str) -> bool:
        """No unit of work can get through any more until the process is started anew. Whether that is news."""
        is_news = self._given_up is None
        self._given_up = reason
        return is_news

    def trouble(self) -> str | None:
        """Why the process had better be started anew, in words for an operator."""
        return self._given_up or (STUCK if self.is_stuck() else None)

    def is_stuck(self) -> bool:
        """Whether none has got through for a minute, while some wait."""
        now = time.monotonic()
        waiting = list(self._begun.values())
        if self._in_vain is not None and now - self._in_vain[1] < _JUST_NOW:
            waiting.append(self._in_vain[0])
        return bool(waiting) and now - max(self._got_through, min(waiting)) > LONGEST

    def _note_success(self) -> None:
        self._got_through = time.monotonic()
        self._in_vain = None


units = Liveness()
"""Those of this process."""
