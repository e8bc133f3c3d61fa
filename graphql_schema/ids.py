"""Global identifiers: opaque, typed, with a single spelling for each thing."""

import re
from base64 import urlsafe_b64decode
from collections.abc import Iterable
from uuid import UUID

import strawberry

from portal.kernel.ids import TAG_BYTES, public_id, tag

NOTHING = UUID(int=0)
"""What a malformed id stands for: no row has it, so the answer is that for an unknown id, to the byte."""

_SPELLING = re.compile(r"[A-Za-z0-9_-]{24}")


@strawberry.interface(description="Anything that has a global id and can be fetched again by `node(id:)`.")
class Node:
    id: strawberry.ID = strawberry.field(description="Opaque and stable: keep it as it is, and do not take it apart.")


def global_id(type_name: str, key: UUID) -> strawberry.ID:
    """The id by which the outside world knows the ``type_name`` with this key."""
    return strawberry.ID(public_id(type_name, key))


def key_of(type_name: str, given: str) -> UUID:
    """The key behind an id that was given for a ``type_name``.

    What is no id at all, or the id of another type, gives NOTHING: the caller looks for it, finds
    nothing and refuses as for any unknown id (L1, L2).
    """
    found = taken_apart(given)
    return found[1] if found is not None and found[0] == tag(type_name) else NOTHING


def keys_of(type_name: str, given: Iterable[str]) -> list[UUID]:
    """`key_of` for each of several."""
    return [key_of(type_name, one) for one in given]


def taken_apart(given: str) -> tuple[bytes, UUID] | None:
    """The tag and the key of an id; None for anything that this portal would not have spelt so."""
    if not _SPELLING.fullmatch(given):
        return None
    raw = urlsafe_b64decode(given)
    return raw[:TAG_BYTES], UUID(bytes=raw[TAG_BYTES:])
