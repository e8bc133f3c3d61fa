"""Signing out from both sides: here, which the provider is to hear of by the browser, and there, which it tells us."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import structlog
from tortoise.expressions import Q

from portal.accounts import sessions
from portal.accounts.models import Session
from portal.accounts.tokens import token_hash
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.kernel.vault import SecretLost
from portal.kernel.work import unit_of_work
from portal.settings import settings
from portal.sign_on import discovery, keys
from portal.sign_on.assertions import LONGEST_SUBJECT
from portal.sign_on.discovery import ProviderFailed
from portal.sign_on.entering import use_once
from portal.sign_on.id_tokens import OLDEST, proven_logout_token
from portal.sign_on.models import IdentityProvider, ProviderSession
from portal.sign_on.openid import find
from portal.sign_on.payloads import instant_in
from portal.sign_on.shop_tokens import CLOCKS_DIFFER

_log = structlog.get_logger(__name__)


async def provider_sign_out_url(viewer: Viewer) -> str | None:
    """Where the browser signs out at the provider that signed the viewer on (RP-Initiated Logout 1.0).

    None for who signed in here, and where the provider has no such address or is away.
    """
    if viewer.session_id is None:
        return None
    opened = await ProviderSession.get_or_none(session_id=viewer.session_id).select_related("provider")
    if opened is None or opened.provider.issuer is None:
        return None
    asked = {"client_id": opened.provider.client_id or "", "post_logout_redirect_uri": f"{settings().public_url}/"}
    try:
        metadata = await discovery.metadata_of(opened.provider.issuer)
        asked["id_token_hint"] = keys.unseal(opened.sealed_id_token)
    except ProviderFailed as away:
        _log.warning("provider_not_told_of_sign_out", provider=opened.provider.slug, reason=str(away))
        return None
    except SecretLost:
        pass  # the provider asks the person then
    endpoint = metadata.end_session_endpoint
    return None if endpoint is None else f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(asked)}"


async def end_by_provider(slug: str, logout_token: str) -> int:
    """End the sessions that the provider says are over there (back-channel logout); how many there were.

    Raises the refusal of `refused` for a token that proves nothing, NotFound and ProviderFailed.
    """
    provider = await find(slug)
    metadata = await discovery.metadata_of(provider.issuer or "")
    claims = await proven_logout_token(logout_token, metadata, provider.client_id or "")
    return await _end(provider, claims)


@unit_of_work
async def _end(provider: IdentityProvider, claims: Mapping[str, Any]) -> int:
    """Those of the provider's session, if it names one, and of the person those of which no such name was told; else
    all of the person's that there were when it was issued.
    """
    await use_once(provider.id, token_hash(f"logout {claims['jti']}"), clock.now() + OLDEST + 2 * CLOCKS_DIFFER)
    sid, subject = claims.get("sid"), claims.get("sub")
    of_person = Q(subject=str(subject)[:LONGEST_SUBJECT]) if isinstance(subject, str) else None
    if isinstance(sid, str):
        meant = Q(sid=sid[:LONGEST_SUBJECT])
        meant = meant if of_person is None else Q(meant, Q(of_person, sid=None), join_type=Q.OR)
    else:
        issued_at = instant_in(claims, "iat") or clock.now()
        meant = Q(of_person or Q(), began_at__lte=issued_at + CLOCKS_DIFFER)
    opened = ProviderSession.filter(meant, provider_id=provider.id)
    ended = 0
    for session in await Session.filter(id__in=[one.session_id for one in await opened], ended_at=None):
        await sessions.end_by_portal(session)
        ended += 1
    return ended
