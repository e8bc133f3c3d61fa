"""Pseudonymising (HMAC): keyed digests show that two values are the same, and not what they are."""

import hashlib
import hmac

from portal.settings import settings


def pseudonymised(value: str | None) -> str | None:
    """The digest of ``value`` under the portal's own key; None for nothing."""
    if value is None or not value.strip():
        return None
    return hmac.new(settings().secret, value.strip().encode(), hashlib.sha256).hexdigest()
