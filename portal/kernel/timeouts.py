"""Timeouts of the database layer, in seconds: nobody waits for a database longer than this (F6, F8)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

RELEASE = 2.0
"""For a connection to come to rest again after a statement was broken off; it is cut then. Nobody waits for that."""
DRAINING = 3.0
"""For units of work that are under way at the end of a process."""
CLOSING = 2.0
"""For connections that are being closed at the end of a process."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long who asks the database waits for it, then hears TryAgain."""

    acquire: float
    """For a connection of the pool, a new one included."""
    statement: float
    """For one statement, for a writer's turn on SQLite, and for repeating a unit of work that was refused."""
    idle: int
    """After which PostgreSQL ends a transaction of ours that does nothing: its locks are in everybody's way."""


REQUESTS = Limits(acquire=2.0, statement=4.5, idle=10)
"""Somebody waits for the answer: a request is answered within five seconds when the database is not."""
COMMANDS = Limits(acquire=10.0, statement=600.0, idle=600)
"""An operator started it: migrations, imports and proofs may take their time."""


class Request:
    """What a request has met so far."""

    __slots__ = ("client", "waited_in_vain")

    def __init__(self) -> None:
        self.waited_in_vain = False
        self.client: object | None = None
        """By which it asks the database outside of units of work, once it has (`kernel/sql`)."""


_request: ContextVar[Request | None] = ContextVar("time_limit_of_database", default=None)


@contextmanager
def of_request() -> Iterator[None]:
    """Once something in this block has waited for the database in vain, nothing else in it waits any more."""
    before = _request.set(Request())
    try:
        yield
    finally:
        _request.reset(before)


def current() -> Request | None:
    """The request of this task."""
    return _request.get()


def is_over() -> bool:
    """Whether the request of this task has waited in vain already."""
    request = _request.get()
    return request is not None and request.waited_in_vain


def ensure_left() -> None:
    """Raises TimeoutError when the request of this task has waited in vain already."""
    if is_over():
        raise TimeoutError("this request has waited for the database before")


def note_timeout() -> None:
    """The database did not answer in time."""
    request = _request.get()
    if request is not None:
        request.waited_in_vain = True
