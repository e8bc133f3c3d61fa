"""The vocabulary of keys (entitlements): which kinds there are, how each is spelt, and who knows whether one exists.

A room that keeps a gate asks here before it writes down a key; whoever gives keys of a kind stands further up and
answers by the table in portal/reactions.py.
"""

from collections.abc import Awaitable, Callable, Mapping
from enum import StrEnum


class KeyKind(StrEnum):
    """What a key stands for; a key is spelt ``kind:name``."""

    TIER = "tier"
    """Being in the tier of that slug, or in one above it."""

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
