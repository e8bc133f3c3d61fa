"""Verifying signatures (HMAC) over raw bytes, each in the same time (W1-W5), by algorithms and keys of the settings."""

import hashlib
import hmac
from base64 import b64decode, b64encode
from collections.abc import Sequence

from starlette.requests import Request

from portal.web.hooks.door import Forged


def only(request: Request, *names: str) -> str:
    """The one header that has one of these names.

    Raises Forged for none and for several: something on the way may have looked at another one.
    """
    found = several(request, *names)
    if len(found) != 1:
        raise Forged(f"{len(found)} headers {names[0]}")
    return found[0]


def at_most_one(request: Request, *names: str) -> str | None:
    """As `only`, but it may be missing."""
    return only(request, *names) if several(request, *names) else None


def several(request: Request, *names: str) -> list[str]:
    return [value for name in names for value in request.headers.getlist(name)]


def is_signed(message: bytes, given: str, secrets: Sequence[bytes]) -> bool:
    """Whether ``given`` is the base64 of an HMAC-SHA256 of ``message`` by one of the secrets."""
    candidate = given.encode("latin-1", "replace")
    fits = [hmac.compare_digest(_signature(message, secret), candidate) for secret in secrets]
    return any(fits)


def key_of(standard_secret: str) -> bytes:
    """The key in a ``whsec_…``."""
    return b64decode(standard_secret.removeprefix("whsec_"))


def _signature(message: bytes, secret: bytes) -> bytes:
    return b64encode(hmac.new(secret, message, hashlib.sha256).digest())
