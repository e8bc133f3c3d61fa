"""Keys of identity providers: made here and shown once, or staff's to give; kept sealed where they are secret."""

import hmac
import json
import secrets

from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from portal.kernel.errors import Invalid, Required
from portal.kernel.vault import SecretLost, Vault

_vault = Vault(b"portal-sign-on")
_BYTES = 32
_LONGEST_PEM = 2000
_CURVE = "Ed25519"


def new_secret() -> str:
    """A key for HS256: 256 random bits, as text. The text itself is the key, as JWT libraries take it."""
    return secrets.token_urlsafe(_BYTES)


def seal(secret: str) -> str:
    return _vault.seal(secret)


def unseal(sealed: str) -> str:
    """The secret again.

    Raises SecretLost.
    """
    return _vault.unseal(sealed)


def is_sealed(secret: str, sealed: str | None) -> bool:
    """Whether it is this secret that was sealed, so that it need not be sealed anew."""
    try:
        return sealed is not None and hmac.compare_digest(unseal(sealed).encode(), secret.encode())
    except SecretLost:
        return False


def public_key_of(written: str | None, *, field: str) -> str:
    """A public key for EdDSA (Ed25519), given as PEM or as a JWK, in the one form that is kept: PEM.

    Raises Required or Invalid; also for a private key, which nobody but the shop may have.
    """
    text = (written or "").strip()
    if not text:
        raise Required("Please fill this in.", field=field)
    try:
        key = OKPKey.import_key(json.loads(text) if text.startswith("{") else text[:_LONGEST_PEM])
        is_ours = key.curve_name == _CURVE
    except (JoseError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        is_ours = False
    if not is_ours:
        raise Invalid("Give a public key for Ed25519, as PEM or as a JWK.", field=field)
    if key.is_private:
        raise Invalid(
            "This is the private key. Keep it at the shop, make another pair, and give the public key.", field=field
        )
    return key.as_pem(private=False).decode()
