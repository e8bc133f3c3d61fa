"""Secrets of endpoints: made here, shown once, kept sealed."""

import base64
import secrets

from portal.kernel.vault import SecretLost, Vault

__all__ = ["PREFIX", "SecretLost", "new_secret", "seal", "unseal"]

PREFIX = "whsec_"
_BYTES = 32
_vault = Vault(b"portal-webhook")


def new_secret() -> str:
    """A fresh secret in the form of Standard Webhooks: ``whsec_`` and base64 of 32 random bytes."""
    return PREFIX + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def seal(secret: str) -> str:
    return _vault.seal(secret)


def unseal(sealed: str) -> str:
    """The secret again.

    Raises SecretLost.
    """
    return _vault.unseal(sealed)
