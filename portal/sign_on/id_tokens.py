"""ID tokens and logout tokens of OpenID providers: whose signature, for whom, when, and for which request of ours."""

import hmac
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jws import JWSRegistry

from portal.kernel import clock
from portal.sign_on import discovery
from portal.sign_on.assertions import refused
from portal.sign_on.discovery import Metadata
from portal.sign_on.payloads import instant_in, is_due, object_in
from portal.sign_on.shop_tokens import CLOCKS_DIFFER

LONGEST_TOKEN = 16 << 10
OLDEST = timedelta(minutes=10)
"""Since it was issued; it comes straight from the provider."""
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
"""Signatures by keys of pairs; a key takes only what it is made for, so none takes a MAC (SO1)."""
LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"


async def proven_id_token(token: str, metadata: Metadata, client_id: str, *, nonce: str) -> Mapping[str, Any]:
    """The claims of an ID token that answers the request with this nonce (OpenID Connect Core 1.0, 3.1.3.7).

    Raises the refusal of `refused`, and ProviderFailed where the keys cannot be had.
    """
    claims = await _signed(token, metadata, client_id)
    expires_at, told = instant_in(claims, "exp"), claims.get("nonce")
    if expires_at is None or expires_at <= clock.now() - CLOCKS_DIFFER:
        raise refused()
    if not isinstance(told, str) or not hmac.compare_digest(told.encode(), nonce.encode()):
        raise refused()
    return claims


async def proven_logout_token(token: str, metadata: Metadata, client_id: str) -> Mapping[str, Any]:
    """The claims of a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6); an ID token is none.

    Raises as `proven_id_token`.
    """
    claims = await _signed(token, metadata, client_id)
    events = claims.get("events")
    if not isinstance(events, dict) or not isinstance(events.get(LOGOUT_EVENT), dict) or "nonce" in claims:
        raise refused()
    if not isinstance(claims.get("sid"), str) and not isinstance(claims.get("sub"), str):
        raise refused()
    if not isinstance(claims.get("jti"), str):  # by which it is known when it comes again
        raise refused()
    if "exp" in claims:
        expires_at = instant_in(claims, "exp")
        if expires_at is None or expires_at <= clock.now() - CLOCKS_DIFFER:
            raise refused()
    return claims


async def _signed(token: str, metadata: Metadata, client_id: str) -> Mapping[str, Any]:
    if len(token) > LONGEST_TOKEN or not token.isascii():
        raise refused()
    # What a head says beside the algorithm and the key's name is nobody's concern, but for "crit", which is heeded.
    registry = JWSRegistry(algorithms=list(ALGORITHMS), strict_check_header=False)
    try:
        head = jws.extract_compact(token.encode()).headers()
        name = head.get("kid")
        keys = await discovery.keys_of(metadata.jwks_uri, wanted=name if isinstance(name, str) else None)
        try:
            signed = jws.deserialize_compact(token, keys, algorithms=ALGORITHMS, registry=registry)
        except JoseError:  # a key that has no name, or kept it, may be another by now
            newer = await discovery.newer_keys_of(metadata.jwks_uri)
            if newer is None:
                raise
            signed = jws.deserialize_compact(token, newer, algorithms=ALGORITHMS, registry=registry)
    except (JoseError, ValueError, TypeError, KeyError, RecursionError):
        raise refused() from None
    claims = object_in(signed.payload)
    if claims is None or claims.get("iss") != metadata.issuer or not _is_for(client_id, claims):
        raise refused()
    issued_at, now = instant_in(claims, "iat"), clock.now()
    if issued_at is None or not now - OLDEST - CLOCKS_DIFFER < issued_at <= now + CLOCKS_DIFFER:
        raise refused()
    if not is_due(claims, now + CLOCKS_DIFFER):
        raise refused()
    return claims


def _is_for(client_id: str, claims: Mapping[str, Any]) -> bool:
    audience = claims.get("aud")
    listed = audience if isinstance(audience, list) else [audience]
    party = claims.get("azp")
    return client_id in listed and (party == client_id or (party is None and len(listed) == 1))
