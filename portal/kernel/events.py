"""Domain events, told without calling: a verb announces what happened, and portal/reactions.py dispatches it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal.kernel.work import in_unit_of_work


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that has happened, in the past tense: ids and plain values, fit for a webhook's manual."""


Reaction = Callable[[Any], Awaitable[None]]
Reactions = Mapping[type[Event], Sequence[Reaction]]

_wired: dict[type[Event], tuple[Reaction, ...]] = {}
_to_everything: list[Reaction] = []


def wire(reactions: Reactions, *, to_everything: Sequence[Reaction] = ()) -> None:
    """Install the table of reactions; the command line, the server and the worker do so at their start."""
    _wired.clear()
    _wired.update({event: tuple(listeners) for event, listeners in reactions.items()})
    _to_everything[:] = to_everything


async def announce(event: Event) -> None:
    """Let everyone react, in the order of the table, inside the teller's transaction."""
    if not in_unit_of_work():
        raise RuntimeError(f"{type(event).__name__} was announced outside a unit of work")
    for react in (*_wired.get(type(event), ()), *_to_everything):
        await react(event)
