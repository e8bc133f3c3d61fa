"""A shop's back end: it signs tokens as any shop would, by hand and not by the library that reads them."""

import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from itertools import count
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.settings import settings
from portal.sign_on.models import IdentityProvider, TokenAlgorithm
from portal.sign_on.providers import ShopTerms, save_shop

_ids = count(1)


def part(value: Mapping[str, Any] | bytes) -> str:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def public_pem(key: Ed25519PrivateKey) -> str:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


class Shop:
    """One that signs by HS256 unless it has a key of its own."""

    def __init__(self, provider: IdentityProvider, secret: str | None, key: Ed25519PrivateKey | None = None) -> None:
        self.provider = provider
        self.secret = secret
        self.key = key

    @classmethod
    async def set_up(
        cls, slug: str = "shop", *, source: str | None = "shop", key: Ed25519PrivateKey | None = None
    ) -> "Shop":
        terms = ShopTerms(
            slug=slug,
            name="Shop",
            source=source,
            algorithm=TokenAlgorithm.HS256 if key is None else TokenAlgorithm.EDDSA,
            public_key=None if key is None else public_pem(key),
        )
        provider, secret = await save_shop(terms, by=SYSTEM)
        return cls(provider, secret, key)

    def claims(self, number: str = "7", email: str | None = "anna@example.org", **others: Any) -> dict[str, Any]:
        """What it says of a customer; None takes a claim out."""
        said = {
            "sub": number,
            "email": email,
            "email_verified": True,
            "name": "Anna Beispiel",
            "locale": "de-DE",
            "aud": settings().public_url,
            "iat": int(clock.now().timestamp()),
            "jti": f"token {next(_ids)}",
            **others,
        }
        return {name: value for name, value in said.items() if value is not None}

    def token(self, number: str = "7", email: str | None = "anna@example.org", **others: Any) -> str:
        return self.sign(self.claims(number, email, **others))

    def sign(self, claims: Mapping[str, Any] | bytes, **head: Any) -> str:
        written = {"alg": "HS256" if self.key is None else "EdDSA", "typ": "JWT", **head}
        message = f"{part(written)}.{part(claims)}"
        if self.key is not None:
            return f"{message}.{part(self.key.sign(message.encode()))}"
        assert self.secret is not None
        return f"{message}.{part(hmac.digest(self.secret.encode(), message.encode(), 'sha256'))}"
