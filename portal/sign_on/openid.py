"""OpenID Connect, authorization code with PKCE: sending a browser to the provider, and taking it back in.

What belongs to one try (state, nonce, the verifier of PKCE) is in a sealed cookie of the browser that began it, so an
answer that somebody else's browser got is worth nothing here, and nothing is kept of tries that end nowhere.
"""

import hmac
import json
from base64 import b64encode, urlsafe_b64encode
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import Any
from urllib.parse import quote_plus, urlencode

from portal.accounts.models import Session
from portal.accounts.sessions import SignedIn
from portal.accounts.tokens import new_token, token_hash
from portal.kernel import clock, rate_limits
from portal.kernel.errors import NotFound
from portal.kernel.lookup import known
from portal.kernel.outgoing import Unreachable
from portal.kernel.vault import SecretLost, Vault
from portal.kernel.wording import Said
from portal.kernel.work import unit_of_work
from portal.settings import settings
from portal.sign_on import assertions, discovery, keys
from portal.sign_on.assertions import Assertion, refused
from portal.sign_on.discovery import Metadata, ProviderFailed
from portal.sign_on.entering import Visit, enter
from portal.sign_on.id_tokens import proven_id_token
from portal.sign_on.models import IdentityProvider, ProviderKind, ProviderSession

TRY_FOR = 600
"""Seconds that somebody may take at the provider."""
SCOPE = "openid email profile"
_LONGEST_ANSWER = 4096
_LONGEST_SID = 255
_tries = Vault(b"portal-oidc-try")


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """What the browser keeps while its owner is at the provider."""

    provider: str
    state: str
    nonce: str
    verifier: str
    onward: str
    invitation: str | None = None
    """Who brought them, if somebody did."""

    def sealed(self) -> str:
        return _tries.seal(json.dumps(asdict(self)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What the provider has the browser bring back."""

    code: str | None
    state: str | None
    issuer: str | None
    error: str | None


class Declined(Exception):
    """The person, or the provider, did not want to: nothing is wrong."""

    def __init__(self, onward: str) -> None:
        super().__init__("declined")
        self.onward = onward


def redirect_uri(slug: str) -> str:
    """Where the provider sends browsers back to; staff register it there."""
    return f"{settings().public_url}/sign-on/{slug}/callback"


def logout_uri(slug: str) -> str:
    """Where the provider tells that somebody signed out there (back-channel logout)."""
    return f"{settings().public_url}/sign-on/{slug}/logout"


async def find(slug: str) -> IdentityProvider:
    """The active provider of that name.

    Raises NotFound.
    """
    found = IdentityProvider.filter(slug=slug, is_active=True, kind=ProviderKind.OPENID_CONNECT)
    provider = await known(found.first())
    if provider is None or provider.issuer is None or provider.client_id is None:
        raise NotFound("There is no such provider.")
    return provider


async def begin(slug: str, *, onward: str, locale: str, visit: Visit) -> tuple[str, str]:
    """Where to send the browser, and the sealed try that it keeps.

    Raises NotFound, RateLimited and ProviderFailed.
    """
    await rate_limits.hit("sign_on.address", visit.origin.network)
    provider = await find(slug)
    metadata = await discovery.metadata_of(provider.issuer or "")
    one = Try(provider=str(provider.id), state=new_token(), nonce=new_token(), verifier=new_token(), onward=onward)
    one = replace(one, invitation=visit.invitation)
    return authorization_url(metadata, provider, one, locale=locale), one.sealed()


def authorization_url(
    metadata: Metadata, provider: IdentityProvider, one: Try, *, locale: str, prompt: str | None = None
) -> str:
    """The request for a code (RFC 6749, 4.1.1; RFC 7636, 4.3)."""
    challenge = urlsafe_b64encode(sha256(one.verifier.encode()).digest()).rstrip(b"=").decode()
    asked = {
        "response_type": "code",
        "client_id": provider.client_id or "",
        "redirect_uri": redirect_uri(provider.slug),
        "scope": SCOPE,
        "state": one.state,
        "nonce": one.nonce,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "ui_locales": locale,
        **({"prompt": prompt} if prompt else {}),
    }
    divider = "&" if "?" in metadata.authorization_endpoint else "?"
    return f"{metadata.authorization_endpoint}{divider}{urlencode(asked)}"


async def finish(slug: str, returned: Returned, sealed_try: str, visit: Visit) -> tuple[SignedIn, str]:
    """The session of whom the provider names, and where their browser goes on.

    Raises the refusal of `refused` for an answer that is not of this browser's own try, or proves nothing; as `enter`
    where the account cannot be entered so; Declined, NotFound, RateLimited and ProviderFailed.
    """
    await rate_limits.hit("sign_on.address", visit.origin.network)
    provider = await find(slug)
    one = _try_of(sealed_try, provider)
    if returned.state is None or not hmac.compare_digest(returned.state.encode(), one.state.encode()):
        raise refused()
    metadata = await discovery.metadata_of(provider.issuer or "")
    # Which provider it is that answers: or the code of one would be sent to another (RFC 9207).
    if returned.issuer != metadata.issuer and (returned.issuer is not None or metadata.names_itself):
        raise refused()
    if returned.error is not None or not returned.code:
        raise Declined(one.onward)
    tokens = await _exchange(metadata, provider, returned.code[:_LONGEST_ANSWER], one.verifier)
    id_token = tokens.get("id_token")
    if not isinstance(id_token, str):
        raise refused()
    claims = dict(await proven_id_token(id_token, metadata, provider.client_id or "", nonce=one.nonce))
    assertion = await _assertion(metadata, provider, claims, tokens.get("access_token"))
    sid = claims.get("sid")
    visit = replace(visit, invitation=one.invitation)
    return await _enter(provider, assertion, id_token, sid if isinstance(sid, str) else None, visit), one.onward


def _try_of(sealed: str, provider: IdentityProvider) -> Try:
    try:
        one = Try(**json.loads(_tries.unseal(sealed, within=TRY_FOR)))
    except (SecretLost, ValueError, TypeError):
        raise refused() from None
    if one.provider != str(provider.id):
        raise refused()
    return one


async def _exchange(metadata: Metadata, provider: IdentityProvider, code: str, verifier: str) -> dict[str, Any]:
    """The tokens for the code (RFC 6749, 4.1.3), with the client's secret as the provider takes it."""
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": redirect_uri(provider.slug),
        "code_verifier": verifier,
    }
    headers = {"content-type": "application/x-www-form-urlencoded"}
    client_id, secret = provider.client_id or "", _secret_of(provider)
    if secret is None:
        form["client_id"] = client_id
    elif metadata.takes_secret_in_body:
        form |= {"client_id": client_id, "client_secret": secret}
    else:
        pair = f"{quote_plus(client_id)}:{quote_plus(secret)}"
        headers["authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
    answer = await discovery.fetch(
        metadata.token_endpoint, method="POST", headers=headers, content=urlencode(form).encode()
    )
    try:
        said = answer.as_object()
    except Unreachable as odd:
        raise ProviderFailed(Said("the token endpoint: {why}", why=str(odd))) from odd
    if not answer.is_success:
        if said.get("error") == "invalid_grant":  # used, too old, or another try's
            raise refused()
        status, error = str(answer.status), str(said.get("error"))[:100]
        raise ProviderFailed(Said("the token endpoint answers {status}: {error}", status=status, error=error))
    return said


def _secret_of(provider: IdentityProvider) -> str | None:
    try:
        return None if provider.sealed_secret is None else keys.unseal(provider.sealed_secret)
    except SecretLost:
        raise ProviderFailed(Said("the portal's own key has changed: set its secret anew")) from None


async def _assertion(
    metadata: Metadata, provider: IdentityProvider, claims: dict[str, Any], access_token: object
) -> Assertion:
    """What is said of the person; of most providers the address is at another endpoint (Core, 5.3)."""
    needed = {"email", *([provider.customer_claim] if provider.customer_claim else [])}
    if needed - claims.keys() and metadata.userinfo_endpoint is not None and isinstance(access_token, str):
        answer = await discovery.fetch(metadata.userinfo_endpoint, headers={"authorization": f"Bearer {access_token}"})
        try:
            more = answer.as_object() if answer.is_success else {}
        except Unreachable:
            more = {}
        if more.get("sub") == claims.get("sub"):
            if "email" not in claims:  # of an address the proof is believed only together with it
                claims.pop("email_verified", None)
            else:
                more.pop("email_verified", None)
            claims = {**more, **claims}
    found = assertions.read(claims, customer_claim=provider.customer_claim)
    return found if provider.source else replace(found, customer_number=None)


@unit_of_work
async def _enter(
    provider: IdentityProvider, assertion: Assertion, id_token: str, sid: str | None, visit: Visit
) -> SignedIn:
    signed_in = await enter(provider, assertion, visit)
    await ProviderSession.create(
        session=await Session.get(token_hash=token_hash(signed_in.token)),
        provider_id=provider.id,
        subject=assertion.subject,
        sid=sid if sid is not None and len(sid) <= _LONGEST_SID else None,
        sealed_id_token=keys.seal(id_token),
        began_at=clock.now(),
    )
    return signed_in
