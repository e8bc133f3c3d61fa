"""/media: members upload pictures, and whoever may see what shows a picture may see the picture (L40, U7)."""

import re
from collections.abc import AsyncGenerator

from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from graphql_schema.ids import global_id
from portal.accounts.viewer import VISITOR
from portal.community import policies, queries
from portal.exclusives import queries as releases
from portal.kernel.errors import (
    Forbidden,
    Invalid,
    LimitReached,
    PortalError,
    RateLimited,
    Required,
    Suspended,
    TooLong,
    Unauthenticated,
)
from portal.media import images, pictures
from portal.media.models import Picture, Variant
from portal.media.pictures import Shown
from portal.reviews import queries as reviews
from portal.settings import Settings
from portal.web import bodies, cors, sessions
from portal.web.addresses import header
from portal.web.deadlines import Endpoint, in_time

TIME_LIMIT = 30.0
"""Seconds for a whole upload: a photograph over a telephone takes longer than a question."""
_FORM = 64 << 10
"""Bytes of a form besides the file in it."""
_STATUS: tuple[tuple[type[PortalError], int], ...] = (
    (Unauthenticated, 401),
    (Forbidden, 403),
    (Suspended, 403),
    (TooLong, 413),
    (Invalid, 415),
    (Required, 400),
    (LimitReached, 409),
    (RateLimited, 429),
)
_NAME = re.compile(r"[A-Za-z0-9_-]{22}")
_HEADERS = {
    "content-disposition": 'attachment; filename="picture.webp"',
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-site",
    "vary": "cookie, authorization",
}


def routes(settings: Settings) -> list[BaseRoute]:
    """The door for uploads, and the two sizes of what was uploaded."""
    show = _show(settings)
    return [
        Route("/media", _upload(settings), methods=["POST", "OPTIONS"]),
        Route("/media/{name}", show, methods=["GET"]),
        Route("/media/{name}/small", show, methods=["GET"]),
    ]


def _upload(settings: Settings) -> Endpoint:
    async def upload(request: Request) -> Response:
        """201 with the picture's id and addresses. The body is the file itself, or a form with one `file` in it."""
        allowed = cors.headers_for(request.scope, settings)
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=allowed)
        answer = await _kept(request)
        answer.headers.update(allowed)
        return answer

    async def _kept(request: Request) -> Response:
        locale = sessions.preferred_locale(header(request.scope, b"accept-language"))
        try:
            tokens, by_cookie = sessions.tokens_in(request.scope, settings)
            sessions.ensure_not_forged(request.scope, settings, by_cookie=by_cookie)
            _, found = await sessions.authenticated(tokens, None, takes_keys=False)
            locale, _ = sessions.languages_of(request.scope, found)
            viewer = found or VISITOR
            policies.ensure_may_write(viewer)
            kept = await pictures.keep(await _file_in(request), owner_id=viewer.id)
        except bodies.Malformed as malformed:
            return _refusal(malformed.status, malformed.code, malformed.sentence)
        except bodies.HungUp:
            return _refusal(400, "BAD_REQUEST", "The body never ended.")
        except PortalError as refused:
            return _refused(refused, locale)
        return JSONResponse(_told(kept), status_code=201)

    return upload


def _show(settings: Settings) -> Endpoint:
    @in_time
    async def show(request: Request) -> Response:
        """The picture for whoever may see what shows it; 404 for everybody else, as for no picture at all."""
        found = await _of_that_name(request.path_params["name"])
        if found is None or not await _may_see(found, request, settings):
            return _nothing()
        variant = Variant.SMALL if request.url.path.endswith("/small") else Variant.FULL
        caching = {
            "etag": f'"{found.id.hex}-{variant}"',
            "cache-control": "public, max-age=300" if found.is_open else "private, no-cache",
            **_HEADERS,
        }
        if caching["etag"] in (header(request.scope, b"if-none-match") or ""):
            return Response(status_code=304, headers=caching)
        content = await pictures.content(found.id, variant)
        return _nothing() if content is None else Response(content, media_type="image/webp", headers=caching)

    return show


def _told(kept: Picture) -> dict[str, object]:
    return {
        "id": global_id("Media", kept.id),
        "url": pictures.address(kept.name),
        "smallUrl": pictures.address(kept.name, Variant.SMALL),
        "width": kept.width,
        "height": kept.height,
        "markdown": f"![]({pictures.address(kept.name)})",
    }


async def _of_that_name(name: str) -> Shown | None:
    return await pictures.find(name) if _NAME.fullmatch(name) else None


async def _may_see(picture: Shown, request: Request, settings: Settings) -> bool:
    """By what shows it, profile, post, review or release, whichever way is taken; its owner sees it before that."""
    if picture.is_open:
        return True
    tokens, _ = sessions.tokens_in(request.scope, settings)
    _, found = await sessions.authenticated(tokens, None, takes_keys=False)
    viewer = found or VISITOR
    if viewer.member_id is not None and viewer.member_id == picture.owner_id:
        return True
    return (
        await queries.sees_one_of(picture.posts, viewer)
        or await reviews.sees_one_of(picture.reviews, viewer)
        or await releases.opens_one_of(picture.releases, viewer)
    )


async def _file_in(request: Request) -> bytes:
    body = await bodies.read(request.scope, request.receive, largest=images.LARGEST + _FORM, time_limit=TIME_LIMIT)
    kind = (header(request.scope, b"content-type") or "").partition(";")[0].strip().lower()
    data = await _in_form(request.headers, body) if kind == "multipart/form-data" else body
    if not data:
        raise Required("Send a picture: as the body itself, or as the `file` of a form.", field="file")
    if len(data) > images.LARGEST:
        raise bodies.Malformed(413, f"A picture has {images.LARGEST >> 20} MiB at most.")
    return data


async def _in_form(headers: Headers, body: bytes) -> bytes:
    async def stream() -> AsyncGenerator[bytes]:
        yield body

    try:
        form = await MultiPartParser(headers, stream(), max_files=1, max_fields=4, max_part_size=_FORM).parse()
    except MultiPartException as broken:
        raise bodies.Malformed(400, f"This form cannot be read: {broken.message}") from None
    try:
        file = form.get("file")
        return await file.read() if isinstance(file, UploadFile) else b""
    finally:
        await form.close()


def _refused(refused: PortalError, locale: str) -> JSONResponse:
    status = next((status for kind, status in _STATUS if isinstance(refused, kind)), 400)
    answer = _refusal(status, refused.code.value, refused.message(locale))
    if isinstance(refused, RateLimited):
        answer.headers["retry-after"] = str(refused.retry_after)
    return answer


def _refusal(status: int, code: str, sentence: str) -> JSONResponse:
    return JSONResponse({"errors": [{"message": sentence, "extensions": {"code": code}}]}, status_code=status)


def _nothing() -> Response:
    return _refusal(404, "NOT_FOUND", "There is nothing here.")
