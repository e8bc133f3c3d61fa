"""The forms of secrets in settings: several in one while one replaces another, each as its standard writes it."""

import re
from base64 import b64decode, urlsafe_b64decode

from pydantic import SecretStr

STANDARD_PREFIX = "whsec_"
STANDARD_BYTES = range(24, 65)
_PUSH_KEY = re.compile(r"[A-Za-z0-9_-]{43}")
_PUSH_KEYS_END = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""The order of the curve P-256 (SEC 2, 2.4.2): a key is a number from 1 to below it."""


def keys_within(secrets: SecretStr | None) -> tuple[str, ...]:
    """The secrets of a setting, the newest first: commas or spaces stand between them while one replaces another."""
    return tuple((secrets.get_secret_value() if secrets else "").replace(",", " ").split())


def is_standard_secret(secret: str) -> bool:
    """Whether this is a secret of Standard Webhooks: ``whsec_`` and the base64 of 24 to 64 bytes."""
    try:
        key = b64decode(secret.removeprefix(STANDARD_PREFIX), validate=True)
    except ValueError:
        return False
    return secret.startswith(STANDARD_PREFIX) and len(key) in STANDARD_BYTES


def is_push_key(secret: str) -> bool:
    """Whether this is a private key of P-256 in base64url without padding, as VAPID keys are written (RFC 8292)."""
    if not _PUSH_KEY.fullmatch(secret):
        return False
    return 0 < int.from_bytes(urlsafe_b64decode(f"{secret}="), "big") < _PUSH_KEYS_END
