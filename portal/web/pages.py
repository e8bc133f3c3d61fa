"""Static files and the forum's pages: one index.html for every clean address, and /static beside it."""

import mimetypes
from collections.abc import Mapping
from hashlib import blake2b
from os import PathLike, stat_result
from pathlib import Path
from urllib.parse import unquote, urlsplit

from starlette.convertors import PathConvertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from portal.settings import Settings
from portal.web import installing, widgets
from portal.web.addresses import header
from portal.web.caching import is_known
from portal.web.compression import compressed
from portal.web.deadlines import Endpoint, in_time
from portal.web.found.asking import NotNow, context_of, language_asked
from portal.web.found.heads import Head
from portal.web.found.rendering import outlined, rendered
from portal.web.found.things import FRONT_PAGE, PAGES_OF_THINGS, PageOfThing, head_of, is_gone
from portal.web.middleware import PAGE_POLICY
from portal.web.packs import serving
from portal.web.packs.building import Packs, of_folder
from portal.web.sessions import preferred_locale

FRONTEND = Path(__file__).parents[2] / "frontend_stub"
ADDRESSES = (
    "/",
    "/c/{slug}",
    "/t/{id}",
    "/t/{id}/{slug}",
    "/new",
    "/offline",
    "/search",
    "/p",
    "/p/{sku}",
    "/m/{handle}",
    "/join",
    "/sign-in",
    "/verify",
    "/forgot",
    "/reset",
    "/consent",
    "/confirm-address",
    "/keep-address",
    "/unsubscribe/{token}",
    "/mute/{token}",
    "/appeal/{reference}",
    "/account",
    "/account/{page}",
    "/surveys/{id}",
    "/exclusives",
    "/exclusives/{slug}",
    "/leaderboard",
    "/how-it-works",
    "/moderation",
    "/moderation/fair-play",
    "/moderation/replies",
    "/moderation/transparency",
    "/insights",
    "/staff",
    "/staff/{page}",
    "/staff/customers/{id}",
    "/staff/surveys/{id}",
)
"""Where the router of the frontend shows a page; a test compares the two."""

WITH_TOKENS = frozenset({"/confirm-address", "/consent", "/keep-address", "/reset", "/verify"})
"""Pages that mails lead to with a token in the address: no other address hears of it (A15)."""

# What is no pack has no hash in its name: a browser asks each time whether it has changed, which costs a 304.
_REVALIDATE = {"cache-control": "no-cache"}
_BY_VIEWER = {"cache-control": "private, no-store"}
_VARY = {"vary": "accept-language, accept-encoding, cookie"}
_INLINE = "'the page's own'"


class _Whole(PathConvertor):
    """The rest of an address with the slashes in it, as article numbers may have them."""

    regex = ".+"


register_url_convertor("whole", _Whole())
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/graphql", ".graphql")
mimetypes.add_type("image/svg+xml", ".svg")


class Files(StaticFiles):
    """The files of the frontend, nothing above and nothing hidden."""

    def file_response(
        self,
        full_path: str | PathLike[str],
        stat_result: stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers.update(_REVALIDATE)
        return response


def routes(settings: Settings) -> list[BaseRoute]:
    """A route for each page of the forum, and its files; none where the frontend is not installed."""
    if not (FRONTEND / "index.html").is_file():
        return []
    policy = _policy(settings)

    async def index(request: Request) -> Response:
        return _index(request, policy)

    def of_a_thing(page: PageOfThing) -> Endpoint:
        @in_time
        async def answer(request: Request) -> Response:
            """The same page either way, which says what there is; by the status, search engines know it, too."""
            named = request.path_params.get(page.parameter, "")
            try:
                context = await context_of(request, settings)
                head = await head_of(page, named, request.query_params.get("after"), context)
            except NotNow:
                return _index(request, policy, caching=_BY_VIEWER)
            if head is None:
                status = 410 if await is_gone(page, named) else 404
                return _index(request, policy, status=status, caching=_BY_VIEWER)
            if (moved := _elsewhere(request, head)) is not None:
                return RedirectResponse(moved, status_code=301, headers=_BY_VIEWER)
            written = rendered(_page(request), head, context.locale, settings.public_url, asked=language_asked(request))
            headers = _page_headers(request, policy, {**_BY_VIEWER, **_VARY})
            if context.viewer.is_signed_in:
                return HTMLResponse(written, headers=headers)
            body, coding = compressed(written.encode(), request.headers.get("accept-encoding", ""))
            return HTMLResponse(body, headers={**headers, **coding})

        return answer

    return [
        Route("/", of_a_thing(FRONT_PAGE)),
        *(Route(one.replace("{sku}", "{sku:whole}"), of_a_thing(page)) for one, page in PAGES_OF_THINGS.items()),
        *(Route(one, index) for one in ADDRESSES if one != "/" and one not in PAGES_OF_THINGS),
        *widgets.routes(FRONTEND),
        *installing.routes(FRONTEND),
        *serving.routes(FRONTEND, is_watched=not settings.in_production),
        Mount("/static", Files(directory=FRONTEND)),
    ]


def not_found(request: Request) -> Response | None:
    """The page that says so, for a browser that asks for one where nothing is; None for everybody else."""
    wants_a_page = request.method == "GET" and "text/html" in request.headers.get("accept", "")
    if not wants_a_page or request.url.path.startswith("/static/") or not (FRONTEND / "index.html").is_file():
        return None
    return _index(request, _policy(request.app.state.settings), status=404)


def _index(request: Request, policy: str, *, status: int = 200, caching: Mapping[str, str] = _REVALIDATE) -> Response:
    """The page in the language that its reader's browser prefers: whose account says another is not asked here."""
    accepted = preferred_locale(header(request.scope, b"accept-language"))
    body = outlined(_page(request), language_asked(request) or accepted).encode()
    headers = _page_headers(request, policy, {"vary": "accept-language", **caching})
    if caching is _REVALIDATE:
        headers["etag"] = f'"{blake2b(body, digest_size=16).hexdigest()}"'
        if is_known(request.scope, headers["etag"]):
            return Response(status_code=304, headers=headers)
    return HTMLResponse(body, status_code=status, headers=headers)


def _page(request: Request) -> str:
    """index.html as it loads the packs; who develops the frontend sees each change, in production nothing changes."""
    return _packs(request).page_at(request.url.path)


def _packs(request: Request) -> Packs:
    return of_folder(FRONTEND, is_watched=not request.app.state.settings.in_production)


def _page_headers(request: Request, policy: str, caching: Mapping[str, str]) -> dict[str, str]:
    referrer = "no-referrer" if request.url.path in WITH_TOKENS else "same-origin"
    policy = policy.replace(_INLINE, _packs(request).inline)
    return {**caching, "content-security-policy": policy, "referrer-policy": referrer}


def _elsewhere(request: Request, head: Head) -> str | None:
    """Where a thread that bears another title by now has its page; an address without any words of it is good, too.

    One that was merged into another answers at its old address, with the other's as its canonical one: where a link to
    one of its posts leads, only the page can say, as no server hears of `#post-2`.
    """
    named, words = request.path_params.get("id"), request.path_params.get("slug")
    *_, canonical, title = head.path.split("/")
    if words is None or named != canonical or words == unquote(title):
        return None
    return head.path + (f"?{request.url.query}" if request.url.query else "")


def _policy(settings: Settings) -> str:
    """All but the digest of the page's own script, which is another once the frontend changes."""
    return PAGE_POLICY.format(script=_INLINE, live=_live_origin(settings), pictures=_picture_sources(settings))


def _picture_sources(settings: Settings) -> str:
    """Where pages may take pictures from."""
    hosts = settings.hosts_of_pictures
    return " ".join(["'self'", "data:", *(["https:"] if hosts is None else (f"https://{host}" for host in hosts))])


def _live_origin(settings: Settings) -> str:
    """The socket's origin, which some browsers do not take to be `'self'`."""
    parts = urlsplit(settings.public_url)
    return f"{'wss' if parts.scheme == 'https' else 'ws'}://{parts.netloc}"
