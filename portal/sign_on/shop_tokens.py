"""Signed tokens that a shop's back end hands over: a JWT for one member, one portal, one use, and sixty seconds."""

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError, SecurityWarning
from joserfc.jwk import OctKey, OKPKey

from portal.accounts.tokens import token_hash
from portal.kernel import clock
from portal.kernel.vault import SecretLost
from portal.settings import settings
from portal.sign_on import keys
from portal.sign_on.assertions import Assertion, read, refused
from portal.sign_on.models import IdentityProvider, TokenAlgorithm
from portal.sign_on.payloads import instant_in, is_due, object_in

GOOD_FOR = timedelta(seconds=60)
"""From the moment that the token says it was issued at (`iat`)."""
CLOCKS_DIFFER = timedelta(seconds=30)
"""By so much the shop's clock may be ahead of ours, or behind."""
LONGEST_TOKEN = 4096
_LONGEST_JTI = 255
_NAMES: Mapping[TokenAlgorithm, Sequence[str]] = {
    TokenAlgorithm.HS256: ("HS256",),
    TokenAlgorithm.EDDSA: ("EdDSA", "Ed25519"),
}
"""How a token may spell the algorithm of the key: that of RFC 8037, which most write, and that of RFC 9864."""

warnings.filterwarnings("ignore", message="EdDSA is deprecated", category=SecurityWarning)


@dataclass(frozen=True, slots=True)
class Proven:
    """What a good token says, and by what it is known again."""

    assertion: Assertion
    jti_hash: str
    forget_at: datetime


def proven(token: str, provider: IdentityProvider) -> Proven:
    """What the token says, if the provider signed it for this portal within the last minute.

    Raises the one refusal of `refused`, whatever is wrong.
    """
    claims = _signed_claims(token, provider)
    now, issued_at = clock.now(), instant_in(claims, "iat")
    expires_at = instant_in(claims, "exp") if "exp" in claims else None
    jti = claims.get("jti")
    is_in_time = issued_at is not None and now - GOOD_FOR - CLOCKS_DIFFER < issued_at <= now + CLOCKS_DIFFER
    if not is_in_time or issued_at is None or not is_due(claims, now + CLOCKS_DIFFER):
        raise refused()
    if claims.get("aud") != settings().public_url:
        raise refused()
    if "exp" in claims and (expires_at is None or expires_at <= now - CLOCKS_DIFFER):
        raise refused()
    if not isinstance(jti, str) or not 0 < len(jti) <= _LONGEST_JTI:
        raise refused()
    assertion = read(claims, customer_claim="sub" if provider.source else None)
    return Proven(assertion, token_hash(jti), issued_at + GOOD_FOR + 2 * CLOCKS_DIFFER)


def _signed_claims(token: str, provider: IdentityProvider) -> Mapping[str, Any]:
    """What was signed; with the algorithm that is the key's own, whatever the token's head says (SO1)."""
    if len(token) > LONGEST_TOKEN or not token.isascii() or provider.algorithm is None:
        raise refused()
    for key in _keys_of(provider):
        try:
            signed = jws.deserialize_compact(token.strip(), key, algorithms=_NAMES[provider.algorithm])
        except (JoseError, ValueError, TypeError, KeyError, RecursionError):
            continue
        claims = object_in(signed.payload)
        if claims is not None:
            return claims
    raise refused()


def _keys_of(provider: IdentityProvider) -> Sequence[OctKey | OKPKey]:
    if provider.algorithm is TokenAlgorithm.EDDSA:
        return [OKPKey.import_key(provider.public_key or "")]
    sealed = [provider.sealed_secret]
    if provider.previous_until is not None and provider.previous_until > clock.now():
        sealed.append(provider.sealed_previous)
    try:
        return [OctKey.import_key(keys.unseal(one)) for one in sealed if one is not None]
    except SecretLost:
        raise refused() from None
