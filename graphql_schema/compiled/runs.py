"""A run: the completing of one root field's value, with what it waits for and what it has counted."""

from collections.abc import Awaitable, Callable
from inspect import CORO_CREATED, getcoroutinestate, iscoroutine
from typing import Any, NamedTuple, Protocol, TypeAlias

Path: TypeAlias = tuple[Any, Any, Any] | None
"""Where a value stands, spelt as graphql-core's own: what it stands in, its key there, and the type of that."""


class Unanswerable(Exception):
    """A value that the compiled way does not know, or that does not fit; graphql-core completes it, and says why."""


class Counting(Protocol):
    """graphql-core's executor, where it counts what an answer comes to."""

    def count_items(self, more: int) -> None: ...
    def count_text(self, more: int) -> None: ...


class Awaited(NamedTuple):
    """What a resolver will return, and what becomes of it."""

    awaitable: Awaitable[Any]
    into: dict[str, Any]
    name: str
    complete: Callable[[Any, "Run", Path], Any]
    path: Path


class Run:
    """The state of one completing; what it counted is taken back when it is given up."""

    __slots__ = ("executor", "items", "text", "waiting")

    def __init__(self, executor: Any) -> None:
        self.executor = executor
        self.waiting: list[Awaited] = []
        self.items = 0
        self.text = 0

    def count(self, more: int) -> None:
        """The elements of a list."""
        self.items += more
        self.executor.count_items(more)

    def count_text(self, more: int) -> None:
        """The characters of a long text."""
        self.text += more
        self.executor.count_text(more)

    def give_up(self) -> None:
        """Leave no trace: what was not begun never is, and the counts are as before."""
        close(self.waiting)
        self.waiting = []
        self.executor.count_items(-self.items)
        self.executor.count_text(-self.text)


def close(waiting: list[Awaited]) -> None:
    """A coroutine that nobody began ends without having been one; what is under way is left alone."""
    for one in waiting:
        if iscoroutine(one.awaitable) and getcoroutinestate(one.awaitable) == CORO_CREATED:
            one.awaitable.close()
