"""/sign-on/{slug}: to an identity provider and back, in the browser (OpenID Connect); and its word that somebody left.

What goes wrong on the way is told by the page for signing in, as `/sign-in?signOn=…`.
"""

from urllib.parse import parse_qs

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from graphql_schema.accounts.sessions import invitation_of
from portal.accounts.origin import Origin
from portal.accounts.registration import LONGEST_INVITATION
from portal.accounts.viewer import VISITOR
from portal.kernel import rate_limits
from portal.kernel.errors import Forbidden, NotFound, PortalError, RateLimited
from portal.kernel.text import is_text
from portal.settings import Settings
from portal.sign_on import logout, openid
from portal.sign_on.discovery import ProviderFailed
from portal.sign_on.entering import Erased, Unconfirmed, Visit
from portal.sign_on.openid import Declined, Returned
from portal.web import bodies, sessions
from portal.web.addresses import client_address, header
from portal.web.deadlines import Endpoint, in_time

PROBLEMS: tuple[tuple[type[Exception], str], ...] = (
    (Declined, "declined"),
    (ProviderFailed, "away"),
    (Unconfirmed, "unconfirmed"),
    (Erased, "erased"),
    (Forbidden, "rights"),
    (RateLimited, "limited"),
    (PortalError, "failed"),
)
"""What the page for signing in is told, the more exact first; one word for whatever proves nothing (SO3)."""
LONGEST_ONWARD = 500
_LONGEST_BODY = 32 << 10
_LONGEST_PARAMETER = 4096
_log = structlog.get_logger(__name__)


def routes(settings: Settings) -> list[BaseRoute]:
    """The doors for browsers, and the one for providers."""
    return [
        Route("/sign-on/{slug}", _begin(settings), methods=["GET"]),
        Route("/sign-on/{slug}/callback", _finish(settings), methods=["GET"]),
        Route("/sign-on/{slug}/logout", _logout(settings), methods=["POST"]),
    ]


def _begin(settings: Settings) -> Endpoint:
    @in_time
    async def begin(request: Request) -> Response:
        """303 to the provider, with what belongs to this try in a sealed cookie."""
        locale = sessions.preferred_locale(header(request.scope, b"accept-language"))
        onward = within(request.query_params.get("next"))
        try:
            address, sealed = await openid.begin(
                request.path_params["slug"], onward=onward, locale=locale, visit=_brought(request, settings)
            )
        except (PortalError, ProviderFailed) as problem:
            return _told(request, problem)
        answer = _redirect(address)
        answer.headers.append("set-cookie", sessions.try_cookie(sealed, settings, seconds=openid.TRY_FOR))
        return answer

    return begin


def _finish(settings: Settings) -> Endpoint:
    @in_time
    async def finish(request: Request) -> Response:
        """303 onward, signed in; whatever came of it, the try is over."""
        sealed = next(iter(sessions.cookies_in(request.scope, sessions.try_cookie_name(settings))), "")
        given = {name: value[:_LONGEST_PARAMETER] for name, value in request.query_params.items()}
        returned = Returned(
            code=given.get("code"), state=given.get("state"), issuer=given.get("iss"), error=given.get("error")
        )
        try:
            signed_in, onward = await openid.finish(
                request.path_params["slug"], returned, sealed, await _visit(request, settings)
            )
        except (PortalError, ProviderFailed, Declined) as problem:
            answer = _told(request, problem)
        else:
            answer = _redirect(onward)
            answer.headers.append("set-cookie", sessions.set_cookie(signed_in.token, settings))
        answer.headers.append("set-cookie", sessions.try_cookie("", settings, seconds=0))
        return answer

    return finish


def _logout(settings: Settings) -> Endpoint:
    @in_time
    async def end(request: Request) -> Response:
        """200 once the sessions are over that the provider's logout token names (Back-Channel Logout 1.0, 2.8)."""
        origin = Origin(address=client_address(request.scope, settings))
        try:
            await rate_limits.hit("provider_logout.address", origin.network)
            body = await bodies.read(request.scope, request.receive, largest=_LONGEST_BODY)
            token = parse_qs(body.decode("ascii", "replace")).get("logout_token", [""])[0]
            await logout.end_by_provider(request.path_params["slug"], token)
        except ProviderFailed as away:
            _log.warning("provider_failed", provider=request.path_params["slug"][:40], reason=str(away))
            return JSONResponse({"error": "temporarily_unavailable"}, 503, {"retry-after": "30"})
        except (PortalError, bodies.Malformed, bodies.HungUp):
            return JSONResponse({"error": "invalid_request"}, 400)
        return Response(status_code=200)

    return end


def within(path: str | None) -> str:
    """A path of this site to go on to; the front page for whatever leads elsewhere (S3)."""
    is_ours = (
        path is not None
        and 0 < len(path) <= LONGEST_ONWARD
        and path.startswith("/")
        and not path.startswith(("//", "/\\"))
        and path.isascii()
        and path.isprintable()
        and "\\" not in path
    )
    return path if path is not None and is_ours else "/"


def _brought(request: Request, settings: Settings) -> Visit:
    """Who comes to begin: from where, and by whose invitation, which they keep with their try."""
    brought = invitation_of(request.query_params.get("ref"), request.query_params.get("code"))
    return Visit(
        origin=Origin(address=client_address(request.scope, settings)),
        invitation=brought if brought is not None and len(brought) <= LONGEST_INVITATION and is_text(brought) else None,
    )


async def _visit(request: Request, settings: Settings) -> Visit:
    tokens, _ = sessions.tokens_in(request.scope, settings)
    _, replacing = await sessions.authenticated(tokens, None, takes_keys=False)
    agent = header(request.scope, b"user-agent")
    return Visit(
        origin=Origin(address=client_address(request.scope, settings), user_agent=agent),
        replacing=replacing or VISITOR,
    )


def _told(request: Request, problem: Exception) -> Response:
    word = next(word for kind, word in PROBLEMS if isinstance(problem, kind))
    if not isinstance(problem, Declined | NotFound):
        _log.warning("sign_on_failed", provider=request.path_params["slug"][:40], problem=word, reason=str(problem))
    return _redirect(f"/sign-in?signOn={word}")


def _redirect(address: str) -> RedirectResponse:
    return RedirectResponse(address, status_code=303, headers={"cache-control": "no-store"})
