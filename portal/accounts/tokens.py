"""Random tokens: the holder has the token, the portal only its SHA-256 (A14)."""

import hmac
from base64 import urlsafe_b64encode
from hashlib import sha256
from secrets import token_urlsafe

from portal.settings import settings

_BYTES = 32


def new_token() -> str:
    """256 random bits, fit for a link or a header."""
    return token_urlsafe(_BYTES)


def token_hash(token: str) -> str:
    """What is stored in the token's place; a token has too many bits to need a slow hash."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def derived_token(reference: str, kept: str | None = None) -> str:
    """The token of a mail: the same at each try to send it, and nowhere to be read but in the mail.

    It is made from the portal's secret when the mail is sent, so the outbox holds none; from the one before it, where
    that is the one of which ``kept`` is the hash.
    """
    tokens = [_derived(reference, secret) for secret in settings().secrets]
    return next((token for token in tokens if token_hash(token) == kept), tokens[0])


def _derived(reference: str, secret: bytes) -> str:
    digest = hmac.digest(secret, f"account-token:{reference}".encode(), "sha256")
    return urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
