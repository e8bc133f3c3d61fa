"""The statements of hot pages: put together once for all viewers with the same rights, and not for each request.

What a viewer may see is many conditions (`abilities`, `sight`), and writing them down takes longer than a database
needs to answer. They differ by what kind of viewer asks; who it is stands in the values alone. So a statement is built
for a stand-in that has the rights and nothing else, and its values are replaced by those of whoever asks.
"""

from collections.abc import Callable, Hashable
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from portal.access.keyring import moderated_by
from portal.accounts.models import Role
from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.kernel.sql import Values

MOST = 512
"""So many statements are kept, the least used forgotten first."""
_SOMEBODY = UUID(int=0)


class Statement(NamedTuple):
    """A statement as it is sent for all viewers of a kind."""

    text: str
    places: tuple[Callable[[Viewer], object], ...]
    """What is put for the placeholders that follow those of the values given."""

    def values(self, viewer: Viewer, *given: object) -> list[object]:
        return [*given, *[of(viewer) for of in self.places]]


def prepared(build: Callable[..., str], viewer: Viewer, given: int, *shape: Hashable) -> Statement:
    """What ``build(viewer, values, *shape)`` writes down for viewers of this kind, to be sent with so many values that
    are ``given``: it writes their placeholders by itself, from $1 on, and takes all others from ``values``.
    """
    keys = tuple([key.partition(":")[0] for key in sorted(viewer.keys)]) if viewer.keys else ()
    kind = (viewer.member_id is None, viewer.api_key_id is None, viewer.roles, keys)
    return _built(build, sql.on_sqlite(), kind, given, shape)


def forget() -> None:
    """Have each put together anew: for tests that change what viewers may see."""
    _built.cache_clear()


@lru_cache(maxsize=MOST)
def _built(
    build: Callable[..., str],
    _on_sqlite: bool,
    kind: tuple[bool, bool, frozenset[Role], tuple[str, ...]],
    given: int,
    shape: tuple[Hashable, ...],
) -> Statement:
    stand_in = _stand_in(*kind)
    values = Values([None] * given)
    text = build(stand_in, values, *shape)
    return Statement(text, tuple(_place_of(value, stand_in) for value in values[given:]))


def _stand_in(is_nobody: bool, is_no_key: bool, roles: frozenset[Role], keys: tuple[str, ...]) -> Viewer:
    """One who has these rights, and nothing else at all: a statement that goes by more than that cannot be kept, and
    reading it off a stand-in raises AttributeError.

    The names in the keys are ids in their order, which those of moderators have to be.
    """
    made = object.__new__(Viewer)
    known = {
        "member_id": None if is_nobody else _SOMEBODY,
        "api_key_id": None if is_no_key else _SOMEBODY,
        "roles": roles,
        "keys": frozenset(f"{kind}:{UUID(int=place + 1)}" for place, kind in enumerate(keys)),
    }
    for name, value in known.items():
        object.__setattr__(made, name, value)
    return made


def _place_of(value: object, stand_in: Viewer) -> Callable[[Viewer], object]:
    """Where a viewer has what the stand-in has at the place of ``value``."""
    if value == _SOMEBODY:
        return attrgetter("member_id")
    keys, cared_for = sorted(stand_in.keys), moderated_by(stand_in)
    if value in cared_for:
        at = cared_for.index(value)
        return lambda viewer: moderated_by(viewer)[at]
    place = keys.index(str(value))
    return lambda viewer: sorted(viewer.keys)[place]
