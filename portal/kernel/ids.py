"""Identifiers: UUIDv7, ordered by time, not countable, made anywhere."""

import hashlib
from binascii import b2a_base64
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from uuid import UUID

import uuid_utils

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62
TAG_BYTES = 2
_IN_ADDRESSES = bytes.maketrans(b"+/", b"-_")
_RANDOM_BITS = (0xFFF << 64) | ((1 << 62) - 1)


def new_id() -> UUID:
    """A fresh identifier, later than every earlier one of this process."""
    return UUID(int=uuid_utils.uuid7().int)


def earliest_id(instant: datetime) -> UUID:
    """What no identifier made at ``instant`` or later is less than."""
    return UUID(int=max(0, int(instant.timestamp() * 1000)) << 80)


def derived_id(instant: datetime, source: str) -> UUID:
    """The identifier that ``source`` (``stackexchange:site:post:17``) has on every run.

    It sorts by ``instant`` like any UUIDv7, and its random part is a digest of the source, so an
    import that is run twice finds its own rows again without a table of what it has seen.
    """
    milliseconds = max(0, int(instant.timestamp() * 1000))
    digest = int.from_bytes(hashlib.blake2b(source.encode(), digest_size=16).digest())
    return UUID(int=(milliseconds << 80) | _VERSION_7 | _VARIANT | (digest & _RANDOM_BITS))


def public_id(type_name: str, key: UUID) -> str:
    """The id by which the outside world knows the ``type_name`` with this key: opaque, with a single spelling."""
    return speller(type_name)(key)


@lru_cache(maxsize=256)
def speller(type_name: str) -> Callable[[UUID], str]:
    """`public_id` for many things of one type."""
    begins = tag(type_name)

    def spelt(key: UUID) -> str:
        return b2a_base64(begins + key.bytes, newline=False).translate(_IN_ADDRESSES).decode("ascii")

    return spelt


@lru_cache(maxsize=256)
def tag(type_name: str) -> bytes:
    """Two bytes that tell the types apart without naming them; a test holds them distinct."""
    return hashlib.blake2b(type_name.encode(), digest_size=TAG_BYTES, person=b"portal-id").digest()
