"""What an OpenID provider says of itself: its metadata (discovery) and its keys (JWKS), asked for and kept a while.

Both are asked through the guarded client, so that no document of a stranger leads into the house.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet, OctKey, OKPKey, RSAKey

from portal.kernel import outgoing
from portal.kernel.errors import Invalid
from portal.kernel.outgoing import Answer, Unreachable
from portal.kernel.reach import reach
from portal.kernel.wording import Said

TIME_LIMIT = 5.0
KEPT_FOR = 600.0
"""Seconds for which metadata and keys are good; keys that are not known are asked for at once, if not just before."""
ASKED_AGAIN_AFTER = 5.0
"""Whoever makes up names of keys makes us ask so seldom."""
_WELL_KNOWN = "/.well-known/openid-configuration"
_MOST_KEYS = 50
_KINDS: Mapping[str, type[RSAKey] | type[ECKey] | type[OKPKey]] = {"RSA": RSAKey, "EC": ECKey, "OKP": OKPKey}


class ProviderFailed(Exception):
    """The provider is away, or says what cannot be; the words are for whoever set it up, in their language."""

    def __init__(self, why: Said) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What of a discovery document the portal goes by (OpenID Connect Discovery 1.0, 3)."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str | None
    end_session_endpoint: str | None
    takes_secret_in_body: bool
    """Where it takes the client's secret in no other way."""
    names_itself: bool
    """Whether each answer to the browser has `iss` (RFC 9207)."""
    challenge_methods: Sequence[str] | None


@dataclass(slots=True)
class _Kept:
    value: Any
    asked_at: float


_documents: dict[str, _Kept] = {}
_keys: dict[str, _Kept] = {}


def forget() -> None:
    """Ask for everything anew."""
    _documents.clear()
    _keys.clear()


async def metadata_of(issuer: str) -> Metadata:
    """The provider's metadata; the issuer in it is the one it was asked by, letter for letter.

    Raises ProviderFailed.
    """
    kept = _documents.get(issuer)
    if kept is None or time.monotonic() - kept.asked_at > KEPT_FOR:
        metadata, _ = await look(issuer)
        kept = _documents[issuer] = _Kept(metadata, time.monotonic())
    found: Metadata = kept.value
    return found


async def look(issuer: str) -> tuple[Metadata, str | None]:
    """The provider's metadata as it is now, and the time that its answer names (`Date`).

    Raises ProviderFailed.
    """
    answer = await fetch(issuer.removesuffix("/") + _WELL_KNOWN)
    return _read(_object(answer), issuer), answer.headers.get("date")


async def look_at_keys(jwks_uri: str) -> KeySet:
    """The provider's keys as they are now.

    Raises ProviderFailed.
    """
    return _key_set(_object(await fetch(jwks_uri)))


async def keys_of(jwks_uri: str, *, wanted: str | None) -> KeySet:
    """The provider's keys, with the one called ``wanted`` among them if it has it by now (rotation).

    Raises ProviderFailed.
    """
    kept, now = _keys.get(jwks_uri), time.monotonic()
    age = None if kept is None else now - kept.asked_at
    is_missing = kept is not None and wanted is not None and all(key.kid != wanted for key in kept.value.keys)
    if kept is None or age is None or age > KEPT_FOR or (is_missing and age > ASKED_AGAIN_AFTER):
        kept = _keys[jwks_uri] = _Kept(await look_at_keys(jwks_uri), now)
    found: KeySet = kept.value
    return found


async def newer_keys_of(jwks_uri: str) -> KeySet | None:
    """The provider's keys asked for anew; None where they were just before.

    Raises ProviderFailed.
    """
    kept, now = _keys.get(jwks_uri), time.monotonic()
    if kept is not None and now - kept.asked_at <= ASKED_AGAIN_AFTER:
        return None
    found = await look_at_keys(jwks_uri)
    _keys[jwks_uri] = _Kept(found, now)
    return found


async def fetch(
    url: str, *, method: str = "GET", headers: Mapping[str, str] | None = None, content: bytes | None = None
) -> Answer:
    """Ask the provider.

    Raises ProviderFailed where there is no answer.
    """
    try:
        return await outgoing.ask(method, url, headers=headers, content=content, reach=reach(), time_limit=TIME_LIMIT)
    except Unreachable as away:
        raise ProviderFailed(Said("{url} cannot be reached: {why}", url=url, why=str(away))) from away


def _object(answer: Answer) -> Mapping[str, Any]:
    if not answer.is_success:
        raise ProviderFailed(Said("the answer has status {status}", status=str(answer.status)))
    try:
        return answer.as_object()
    except Unreachable as odd:
        raise ProviderFailed(Said("the answer is no JSON object that can be read ({why})", why=str(odd))) from odd


def _read(said: Mapping[str, Any], issuer: str) -> Metadata:
    if said.get("issuer") != issuer:
        own = str(said.get("issuer"))[:200]
        raise ProviderFailed(
            Said("it calls itself “{own}”, not “{issuer}”: write that as issuer", own=own, issuer=issuer)
        )
    methods = said.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    challenges = said.get("code_challenge_methods_supported")
    return Metadata(
        issuer=issuer,
        authorization_endpoint=_endpoint(said, "authorization_endpoint"),
        token_endpoint=_endpoint(said, "token_endpoint"),
        jwks_uri=_endpoint(said, "jwks_uri"),
        userinfo_endpoint=_endpoint(said, "userinfo_endpoint") if said.get("userinfo_endpoint") else None,
        end_session_endpoint=_endpoint(said, "end_session_endpoint") if said.get("end_session_endpoint") else None,
        takes_secret_in_body="client_secret_basic" not in methods if isinstance(methods, list) else False,
        names_itself=said.get("authorization_response_iss_parameter_supported") is True,
        challenge_methods=[str(one) for one in challenges] if isinstance(challenges, list) else None,
    )


def _endpoint(said: Mapping[str, Any], name: str) -> str:
    try:
        return reach().checked(str(said.get(name) or ""))
    except Invalid:
        address = str(said.get(name))[:200]
        raise ProviderFailed(
            Said("its “{name}” is no address that may be asked: {address}", name=name, address=address)
        ) from None


def _key_set(said: Mapping[str, Any]) -> KeySet:
    """The public keys that can be read; what is of no known kind is left out, and so are keys of MACs."""
    found: list[OctKey | RSAKey | ECKey | OKPKey] = []
    listed = said.get("keys")
    for one in listed[:_MOST_KEYS] if isinstance(listed, list) else []:
        if not isinstance(one, dict) or one.get("use") == "enc":
            continue
        kind = _KINDS.get(str(one.get("kty")))
        try:
            if kind is not None:
                found.append(kind.import_key(one))
        except (JoseError, ValueError, TypeError, KeyError):
            continue
    if not found:
        raise ProviderFailed(Said("it has no key that can be used"))
    return KeySet(found)
