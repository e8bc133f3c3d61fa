"""Secrets that the portal must be able to read again (others' keys), kept sealed with a key derived from its own.

A copy of the database alone opens nothing; each room has a key of its own, so that what one sealed no other unseals.
"""

import base64
import hashlib
from dataclasses import dataclass

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from portal.settings import settings


class SecretLost(Exception):
    """The portal's own key has changed since the secret was sealed: it has to be set anew."""


@dataclass(frozen=True, slots=True)
class Vault:
    """Seals and unseals for one ``purpose``, of at most 16 bytes."""

    purpose: bytes

    def seal(self, secret: str) -> str:
        """What is kept in the secret's place."""
        return self._fernet().encrypt(secret.encode()).decode()

    def unseal(self, sealed: str, *, within: int | None = None) -> str:
        """The secret again; with ``within`` only if it was sealed within so many seconds.

        Raises SecretLost.
        """
        try:
            return self._fernet().decrypt(sealed.encode(), ttl=within).decode()
        except (InvalidToken, UnicodeError):
            raise SecretLost from None

    def _fernet(self) -> MultiFernet:
        """Seals with the newest of the portal's keys, and unseals with whichever it was sealed with."""
        keys = (hashlib.blake2b(one, digest_size=32, person=self.purpose).digest() for one in settings().secrets)
        return MultiFernet([Fernet(base64.urlsafe_b64encode(key)) for key in keys])
