"""Secrets of endpoints: made here, shown once, kept sealed with a key that is derived from the portal's own."""

import base64
import hashlib
import secrets

from cryptography.fernet import Fernet, InvalidToken

from portal.settings import settings

PREFIX = "whsec_"
_BYTES = 32


class SecretLost(Exception):
    """The portal's own key has changed since the secret was sealed: it has to be rotated."""


def new_secret() -> str:
    """A fresh secret in the form of Standard Webhooks: ``whsec_`` and base64 of 32 random bytes."""
    return PREFIX + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def seal(secret: str) -> str:
    return _vault().encrypt(secret.encode()).decode()


def unseal(sealed: str) -> str:
    """The secret again.

    Raises SecretLost.
    """
    try:
        return _vault().decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise SecretLost from None


def _vault() -> Fernet:
    key = hashlib.blake2b(settings().secret, digest_size=32, person=b"portal-webhook").digest()
    return Fernet(base64.urlsafe_b64encode(key))
