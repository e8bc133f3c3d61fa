"""Trying a verb: it is done whole, looked at, and undone, so that what follows can be said before it is meant."""

from collections.abc import Awaitable, Callable
from typing import Any, NoReturn, TypeVar

from portal.kernel.work import in_unit_of_work, unit_of_work, write_now

D = TypeVar("D")
T = TypeVar("T")


class _Undone(Exception):
    """What takes the unit of work back; it carries what was seen in it."""

    def __init__(self, seen: object) -> None:
        super().__init__("tried, and undone")
        self.seen = seen


async def tried(deed: Callable[[], Awaitable[D]], look: Callable[[D], Awaitable[T]]) -> T:
    """What ``look`` finds, by what ``deed`` gave, once that is done with all that reacts to it; nothing of it stays.

    Whatever the deed is refused with is raised. What waits for the commit (mail, webhooks, live updates) never comes.
    """
    if in_unit_of_work():
        raise RuntimeError("tried() was called inside a unit of work, which would keep what is to be undone")
    try:
        await _done_and_undone(deed, look)
    except _Undone as undone:
        seen: T = undone.seen  # type: ignore[assignment]
        return seen


@unit_of_work
async def _done_and_undone(deed: Callable[[], Awaitable[Any]], look: Callable[[Any], Awaitable[object]]) -> NoReturn:
    done = await deed()
    await write_now()
    raise _Undone(await look(done))
