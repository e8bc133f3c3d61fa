"""What caches may keep of an answer by GET, and for whom (G50, L33)."""

from hashlib import blake2b

from starlette.types import Scope

from portal.settings import Settings
from portal.web.addresses import header

VARIES_BY = "accept, accept-language, authorization, cookie, origin, x-portal-locale"
"""All that an answer by GET depends on besides its address."""


def headers_for(body: bytes, media_type: str, settings: Settings, *, for_anybody: bool) -> dict[str, str]:
    """What is said of a whole answer: to ask again before it is shown, and who may keep it.

    A visitor's is everybody's, and a shared cache may show it unasked for as long as the settings say.
    """
    seconds = settings.shared_cache_seconds
    if not for_anybody:
        control = "private, no-cache"
    elif seconds:
        control = f"public, max-age=0, s-maxage={seconds}"
    else:
        control = "public, no-cache"
    # Two media types of one address are two things, although their bytes are the same.
    tag = blake2b(media_type.encode() + b"\n" + body, digest_size=16).hexdigest()
    return {"cache-control": control, "etag": f'"{tag}"', "vary": VARIES_BY}


def is_known(scope: Scope, etag: str) -> bool:
    """Whether `If-None-Match` says that the client has this already (RFC 9110, weak comparison)."""
    known = header(scope, b"if-none-match")
    if known is None:
        return False
    return known.strip() == "*" or etag in {one.strip().removeprefix("W/") for one in known.split(",")}
