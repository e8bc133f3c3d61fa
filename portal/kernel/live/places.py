"""Resumption tokens: a place in the log as clients keep it, sealed, for the numbers would tell how busy a shop is."""

import hashlib
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from portal.settings import settings

MOST_NAMED = 20
_LONGEST = 400


class TooOld(Exception):
    """What came since this place cannot be told any more: whoever asks fetches what they show, and watches anew."""


@dataclass(frozen=True, slots=True)
class Place:
    """Up to where a watch has seen its topic: all to ``settled``, and after it the numbers ``had``."""

    settled: int
    had: tuple[int, ...] = ()

    def written(self) -> str:
        """What a client gets. Of ``had`` the latest are named; what is not named would be told twice, never lost."""
        named = self.had[-MOST_NAMED:]
        return urlsafe_b64encode(
            _made_of(settings().secret).encrypt(struct.pack(f">{1 + len(named)}Q", self.settled, *named), None)
        ).decode()

    @classmethod
    def read(cls, written: str) -> Self:
        """The place again.

        Raises TooOld for what was not written by a portal with this secret.
        """
        try:
            numbers = _unsealed(urlsafe_b64decode(written[:_LONGEST]))
            settled, *had = struct.unpack(f">{len(numbers) // 8}Q", numbers)
        except (ValueError, InvalidTag, struct.error):
            raise TooOld from None
        return cls(settled, tuple(had))


def _unsealed(sealed: bytes) -> bytes:
    for secret in settings().secrets:
        with suppress(InvalidTag):
            return _made_of(secret).decrypt(sealed, None)
    raise InvalidTag


@lru_cache(maxsize=4)
def _made_of(secret: bytes) -> AESSIV:
    return AESSIV(hashlib.blake2b(secret, digest_size=64, person=b"portal-live").digest())
