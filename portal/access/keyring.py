"""The vocabulary of keys (entitlements): which kinds there are, how each is spelt, and who knows whether one exists.

A room that keeps a gate asks here before it writes down a key; whoever gives keys of a kind stands further up and
answers by the table in portal/reactions.py.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from uuid import UUID

from portal.accounts.viewer import Viewer


class KeyKind(StrEnum):
    """What a key stands for; a key is spelt ``kind:name``."""

    TIER = "tier"
    """Being in the tier of that slug, or in one above it."""
    MODERATOR = "moderator"
    """Looking after the category of that id, and all that lies in it."""

    @property
    def is_special(self) -> bool:
        """Whether it is a right that staff give, and no session from outside has (SO6)."""
        return self is KeyKind.MODERATOR

    @property
    def prefix(self) -> str:
        """What every key of the kind begins with."""
        return f"{self.value}:"

    def key(self, name: str) -> str:
        """The key of that name."""
        return self.prefix + name

    def name_in(self, key: str) -> str | None:
        """The name in a key of this kind; None for a key of another."""
        return key.removeprefix(self.prefix) if key.startswith(self.prefix) else None


Knows = Callable[[str], Awaitable[bool]]
"""Whether there is a key of that name in a kind."""

_wired: dict[KeyKind, Knows] = {}


def wire(kinds: Mapping[KeyKind, Knows]) -> None:
    """Install who knows the keys of each kind; every process does so at its start."""
    _wired.clear()
    _wired.update(kinds)


async def exists(kind: KeyKind, name: str) -> bool:
    """Whether anybody could come to hold this key: a gate that asks for one that is not there is open to nobody.

    Raises LookupError where nobody was wired to answer for the kind.
    """
    return await _wired[kind](name)


def without_special(keys: Iterable[str]) -> frozenset[str]:
    """The keys that are no rights of staff."""
    special = tuple(kind.prefix for kind in KeyKind if kind.is_special)
    return frozenset(key for key in keys if not key.startswith(special))


def moderated_by(viewer: Viewer) -> Sequence[UUID]:
    """The categories that staff have given into the viewer's care, each with all that lies in it."""
    return _in_care(viewer.keys)


@lru_cache(maxsize=1024)
def _in_care(keys: frozenset[str]) -> tuple[UUID, ...]:
    """Every condition of sight asks for them, and most members hold the same few keys."""
    names = (KeyKind.MODERATOR.name_in(key) for key in sorted(keys))
    return tuple(UUID(name) for name in names if name is not None)
