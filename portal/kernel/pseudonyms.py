"""Pseudonymising (HMAC): keyed digests show that two values are the same, and not what they are."""

import hashlib
import hmac

from portal.settings import settings


def pseudonymised(value: str | None) -> str | None:
    """The digest of ``value`` under the portal's own key; None for nothing."""
    return next(iter(pseudonyms_of(value)), None)


def pseudonyms_of(value: str | None) -> tuple[str, ...]:
    """The digests of ``value`` under the portal's key and those before it, the newest first; none for nothing."""
    if value is None or not value.strip():
        return ()
    written = value.strip().encode()
    return tuple(hmac.new(secret, written, hashlib.sha256).hexdigest() for secret in settings().secrets)
