"""Authentication: the cookie of a browser or the Bearer token of an app, and the rule against forgery (CSRF)."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from starlette.types import Scope

from graphql_schema.context import Context
from portal.access.api_keys import is_api_key, viewer_for_api_key
from portal.access.viewers import viewer_for_session
from portal.accounts.sessions import LONGEST
from portal.accounts.tokens import token_hash
from portal.accounts.viewer import VISITOR, Viewer
from portal.kernel.wording import LOCALES, fallbacks, language_tag, supported, translatable
from portal.settings import Settings
from portal.web.addresses import client_address, header, is_allowed, is_our_own
from portal.web.bodies import Malformed

SESSION_OVER = translatable("Your session is over; please sign in again.")
KEY_NOT_GOOD = translatable("This API key is not known, or is over: ask the brand's staff for another one.")
_IN_PAYLOAD = frozenset({"authorization", "authtoken", "accesstoken", "token"})
_LONGEST_NAME = 40
_LONGEST_TOKEN = 200
_MOST_COOKIES = 5
"""So many cookies of our name are asked about: one for each path and domain that may have set it."""
_MOST_MARKS = 50
_LONGEST_HEADER = 300


def cookie_name(settings: Settings) -> str:
    """`__Host-` binds the cookie to https and to this host; plain http in development cannot carry it."""
    return "__Host-portal" if _over_https(settings) else "portal"


def tokens_in(scope: Scope, settings: Settings) -> tuple[Sequence[str], bool]:
    """What may be the session's token, and whether it is a cookie's: cookies come along with requests that others
    forge. A browser sends all cookies of a name, those of longer paths first, and not all of them need be ours. Of
    which it was told that they are over (`over_cookie`) speak for nobody.
    """
    if (token := bearer(header(scope, b"authorization") or "")) is not None:
        return (token,), False
    told = _told_over(scope, settings)
    found = [one for one in _cookies_of_sessions(scope, settings) if _mark(one) not in told]
    return found[:_MOST_COOKIES], bool(found)


def _cookies_of_sessions(scope: Scope, settings: Settings) -> list[str]:
    return [one[:_LONGEST_TOKEN] for one in cookies_in(scope, cookie_name(settings)) if one]


def _told_over(scope: Scope, settings: Settings) -> set[str]:
    return {mark for one in cookies_in(scope, _over_cookie_name(settings)) for mark in one.split(".")}


def _mark(token: str) -> str:
    """By what a token is known that is over; nobody gets the token out of it."""
    return token_hash(token)[:16]


def cookies_in(scope: Scope, name: str) -> list[str]:
    """The values of the cookies of this name, read as RFC 6265 has them; what others wrote beside them is theirs."""
    values = []
    for key, header_value in scope["headers"]:
        if key == b"cookie":
            for pair in header_value.decode("latin-1").split(";"):
                found, divider, value = pair.partition("=")
                if divider and found.strip(" \t") == name:
                    values.append(value.strip(" \t").removeprefix('"').removesuffix('"'))
    return values


def bearer(authorization: str) -> str | None:
    """The token of an `Authorization: Bearer …`, or the whole of one that names no scheme; None where there is none.

    What names another scheme is taken for a token too, which is then none of ours; but for Basic, by which
    somebody else guards the door before ours.
    """
    kind, _, rest = authorization.strip().partition(" ")
    if kind.lower() == "basic":
        return None
    return (rest if kind.lower() == "bearer" else authorization).strip()[:_LONGEST_TOKEN] or None


def token_in_payload(payload: Mapping[str, Any]) -> str | None:
    """The token that a WebSocket client says in its first message, in whichever place its makers put it.

    At the top or under `headers`: `authorization`, `authToken`, `accessToken` or `token`, however capitalised.

    Raises Malformed for one that is no string.
    """
    for members in (payload, payload.get("headers")):
        for name, written in members.items() if isinstance(members, Mapping) else ():
            if name.lower() not in _IN_PAYLOAD or written is None:
                continue
            if not isinstance(written, str):
                raise Malformed(400, f"`{name[:_LONGEST_NAME]}` is a string.")
            if (token := bearer(written)) is not None:
                return token
    return None


def ensure_not_forged(scope: Scope, settings: Settings, *, by_cookie: bool) -> None:
    """A request that a cookie speaks for comes from our own page, from the shop's, or says itself that it is ours.

    Browsers send `Origin` with every POST from a page; what sends none is no page, and shows with a
    header that a page of others cannot set that it was meant for the portal.

    Raises Malformed.
    """
    if not by_cookie:
        return
    origin = header(scope, b"origin")
    if origin is not None:
        if is_our_own(origin, scope, settings) or is_allowed(origin, settings):
            return
        raise Malformed(403, "This page may not act for you here.", code="FORBIDDEN")
    if header(scope, b"x-portal-request") is None and header(scope, b"sec-fetch-site") != "same-origin":
        raise Malformed(403, "With a cookie, send the header X-Portal-Request.", code="FORBIDDEN")


async def viewer_behind(token: str | None, address: str | None, *, takes_keys: bool = True) -> Viewer | None:
    """The person of a live session, or the API key; None for no token and for one that is unknown or over.

    A key is said by who holds it, never by a browser's cookie (AK1), and not every door ``takes_keys``.

    Raises TryAgain when the database cannot be asked, and RateLimited where too many keys that are not good came from
    the client's ``address``.
    """
    if not token:
        return None
    if is_api_key(token):
        return await viewer_for_api_key(token, address=address) if takes_keys else None
    return await viewer_for_session(token_hash(token))


async def authenticated(
    tokens: Sequence[str], address: str | None, *, takes_keys: bool = True
) -> tuple[str | None, Viewer | None]:
    """The first token that is good and who is behind it; else the first of all and None, or no token at all.

    Raises what `viewer_behind` raises.
    """
    for token in tokens:
        if (viewer := await viewer_behind(token, address, takes_keys=takes_keys)) is not None:
            return token, viewer
    return next(iter(tokens), None), None


def recheck_of(token: str | None) -> Callable[[], Awaitable[Viewer | None]] | None:
    """How to ask again later who a token stands for, once it was found good; a visitor stays one."""
    if token is None:
        return None

    async def recheck() -> Viewer | None:
        return await viewer_behind(token, None)

    return recheck


def not_good(token: str) -> str:
    """What is said of a token that was sent and is not good, for `say`."""
    return KEY_NOT_GOOD if is_api_key(token) else SESSION_OVER


def context_for(
    scope: Scope,
    viewer: Viewer | None,
    request_id: str,
    settings: Settings,
    *,
    said: str | None = None,
    kind: type[Context] = Context,
) -> Context:
    """What resolvers will know of this request; ``said`` is the language that the first message of a socket names."""
    agent = header(scope, b"user-agent")
    locale, languages = languages_of(scope, viewer, said)
    return kind(
        viewer=viewer or VISITOR,
        locale=locale,
        languages=languages,
        client_address=client_address(scope, settings),
        user_agent=agent[:_LONGEST_HEADER] if agent else None,
        request_id=request_id,
    )


def languages_of(scope: Scope, viewer: Viewer | None, said: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The language of the portal's sentences, and those in which what staff wrote is read (TL3).

    What the app says (X-Portal-Locale, or a socket's first message) goes before the profile, and that before
    Accept-Language, which may still name the profile's language more exactly: Austria's German.
    """
    told = language_tag((header(scope, b"x-portal-locale") or said or "")[:_LONGEST_HEADER])
    if told is not None:
        return supported(told), fallbacks(told)
    accepted = header(scope, b"accept-language")
    wanted = accepted_languages(accepted)
    if viewer is None or not viewer.is_signed_in:
        return preferred_locale(accepted), fallbacks(wanted[0] if wanted else supported(None))
    own = viewer.locale.split("-")[0]
    return viewer.locale, fallbacks(next((one for one in wanted if one.split("-")[0] == own), viewer.locale))


def preferred_locale(accepted: str | None) -> str:
    """The first language of Accept-Language that the portal speaks, by weight; else English."""
    spoken = (one for one in accepted_languages(accepted) if one.split("-")[0] in LOCALES)
    return supported(next(spoken, None))


def accepted_languages(accepted: str | None) -> Sequence[str]:
    """The languages of Accept-Language, the best liked first; what is no language is left out."""
    return _accepted((accepted or "")[:_LONGEST_HEADER])


@lru_cache(maxsize=1024)
def _accepted(accepted: str) -> tuple[str, ...]:
    """Read once: browsers say the same with each request."""
    choices: list[tuple[float, str]] = []
    for part in accepted.split(","):
        language, _, weight = part.strip().partition(";")
        tag = language_tag(language)
        try:
            liking = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
        if tag is not None and liking > 0:
            choices.append((liking, tag))
    return tuple(tag for _, tag in sorted(choices, key=lambda choice: -choice[0]))


def set_cookie(token: str, settings: Settings) -> str:
    """The Set-Cookie that hands ``token`` to the browser."""
    return f"{cookie_name(settings)}={token}; Max-Age={int(LONGEST.total_seconds())}{_attributes(settings)}"


def over_cookie(scope: Scope, settings: Settings) -> str:
    """The Set-Cookie that says which of the cookies a browser sent are over, so that it is a visitor's next time.

    They are named, not taken back: a newer one that came meanwhile, by a login in another window, is not meant by it.
    """
    told, asked = _told_over(scope, settings), tokens_in(scope, settings)[0]
    still = [_mark(one) for one in _cookies_of_sessions(scope, settings) if _mark(one) in told]
    marks = ".".join(dict.fromkeys([*map(_mark, asked), *still[:_MOST_MARKS]]))
    return f"{_over_cookie_name(settings)}={marks}; Max-Age={int(LONGEST.total_seconds())}{_attributes(settings)}"


def _over_cookie_name(settings: Settings) -> str:
    return f"{cookie_name(settings)}-over"


def clear_cookie(settings: Settings) -> str:
    """The Set-Cookie that takes the token back."""
    return f"{cookie_name(settings)}=; Max-Age=0{_attributes(settings)}"


def try_cookie_name(settings: Settings) -> str:
    """Of the cookie that a browser keeps while its owner is at an identity provider; bound like the session's."""
    return f"{cookie_name(settings)}-sign-on"


def try_cookie(sealed: str, settings: Settings, *, seconds: int) -> str:
    """The Set-Cookie that keeps it for so long; 0 takes it back."""
    return f"{try_cookie_name(settings)}={sealed}; Max-Age={seconds}{_attributes(settings)}"


def _attributes(settings: Settings) -> str:
    return "; Path=/; HttpOnly; SameSite=Lax" + ("; Secure" if _over_https(settings) else "")


def _over_https(settings: Settings) -> bool:
    return settings.public_url.startswith("https://")
