"""What is wrong with an identity provider: tried from here as far as that goes without anybody who signs in."""

from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from uuid import UUID

from portal.accounts.tokens import new_token
from portal.accounts.viewer import Viewer
from portal.kernel import clock, rate_limits
from portal.kernel.errors import NotFound
from portal.kernel.vault import SecretLost
from portal.kernel.wording import DEFAULT_LOCALE, Plural, Said
from portal.sign_on import discovery, keys
from portal.sign_on.discovery import Metadata, ProviderFailed
from portal.sign_on.models import IdentityProvider, ProviderKind
from portal.sign_on.openid import Try, authorization_url, redirect_uri
from portal.sign_on.shop_tokens import CLOCKS_DIFFER

_REFUSED = range(400, 500)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What was found of one provider, in words for whoever set it up."""

    slug: str
    faults: tuple[Said, ...]


async def active_providers() -> list[IdentityProvider]:
    """Those that are to be looked at, the oldest first."""
    return await IdentityProvider.filter(is_active=True).order_by("created_at", "id")


async def diagnose(provider: IdentityProvider) -> Diagnosis:
    """All that is wrong with the provider: everything is asked anew, and nothing is changed."""
    faults = [] if _has_its_secret(provider) else [Said("the portal's own key has changed: set its secret anew")]
    if provider.kind is ProviderKind.OPENID_CONNECT:
        faults += await _of_openid(provider)
    return Diagnosis(provider.slug, tuple(faults))


async def check(provider_id: UUID, *, by: Viewer) -> tuple[IdentityProvider, Diagnosis]:
    """The same for one, asked for by an administrator; also of one that is switched off.

    Raises Forbidden, NotFound, and RateLimited, for what is asked is somebody else's.
    """
    by.ensure_admin()
    provider = await IdentityProvider.get_or_none(id=provider_id)
    if provider is None:
        raise NotFound("There is no such provider.", field="providerId")
    await rate_limits.hit("provider_check.member", str(by.member_id))
    return provider, await diagnose(provider)


def _has_its_secret(provider: IdentityProvider) -> bool:
    try:
        return provider.sealed_secret is None or bool(keys.unseal(provider.sealed_secret))
    except SecretLost:
        return False


async def _of_openid(provider: IdentityProvider) -> list[Said]:
    try:
        metadata, date = await discovery.look(provider.issuer or "")
    except ProviderFailed as failed:
        return [failed.why]
    faults = [_of_clock(date), _of_challenge(metadata), await _of_keys(metadata), await _of_address(metadata, provider)]
    return [one for one in faults if one is not None]


def _of_clock(date: str | None) -> Said | None:
    """By the header of its answer; where it has none nothing is known."""
    try:
        theirs = parsedate_to_datetime(date or "")
    except ValueError:
        return None
    theirs = theirs if theirs.tzinfo is not None else theirs.replace(tzinfo=UTC)
    seconds = round((theirs - clock.now()).total_seconds())
    if abs(seconds) <= CLOCKS_DIFFER.total_seconds():
        return None
    if seconds > 0:
        ahead = Plural(
            "its clock is one second ahead of ours: set the one that is wrong",
            "its clock is {count} seconds ahead of ours: set the one that is wrong",
        )
        return Said(ahead, count=seconds)
    behind = Plural(
        "its clock is one second behind ours: set the one that is wrong",
        "its clock is {count} seconds behind ours: set the one that is wrong",
    )
    return Said(behind, count=-seconds)


def _of_challenge(metadata: Metadata) -> Said | None:
    methods = metadata.challenge_methods
    return None if methods is None or "S256" in methods else Said("it does not offer PKCE by SHA-256")


async def _of_keys(metadata: Metadata) -> Said | None:
    try:
        await discovery.look_at_keys(metadata.jwks_uri)
    except ProviderFailed as failed:
        return Said("its keys: {why}", why=failed.why)
    return None


async def _of_address(metadata: Metadata, provider: IdentityProvider) -> Said | None:
    """Asked for a code without showing anybody a page, it answers to our address if it knows that, and else not."""
    one = Try(provider="", state=new_token(), nonce=new_token(), verifier=new_token(), onward="/")
    url = authorization_url(metadata, provider, one, locale=DEFAULT_LOCALE, prompt="none")
    try:
        answer = await discovery.fetch(url)
    except ProviderFailed as failed:
        return Said("where people sign in: {why}", why=failed.why)
    if answer.status in _REFUSED:
        return Said(
            "it answers {status} when it is asked for a code: register {address} there, for the client “{client}”",
            status=str(answer.status),
            address=redirect_uri(provider.slug),
            client=provider.client_id,
        )
    target = urlsplit(answer.headers.get("location", ""))
    ours = urlsplit(redirect_uri(provider.slug))
    if (target.netloc, target.path) == (ours.netloc, ours.path) and "error=unauthorized_client" in target.query:
        return Said("the client “{client}” may not ask for codes there", client=provider.client_id)
    return None
