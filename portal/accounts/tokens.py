"""Random tokens: the holder has the token, the portal only its SHA-256 (A14)."""

from hashlib import sha256
from secrets import token_urlsafe

_BYTES = 32


def new_token() -> str:
    """256 random bits, fit for a link or a header."""
    return token_urlsafe(_BYTES)


def token_hash(token: str) -> str:
    """What is stored in the token's place; a token has too many bits to need a slow hash."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
