"""The link that a code makes, in letters and as a picture."""

from functools import lru_cache
from io import BytesIO
from urllib.parse import urlencode

import segno

from portal.settings import settings

POST = "post"
"""The parameter that names a post in the address of a link."""


def url_of(code: str) -> str:
    """What a member shares; following it counts a visit."""
    return f"{settings().public_url}/r/{code}"


def url_to_post(code: str, post: str) -> str:
    """The same, and it leads to what the member wrote: ``post`` is its public id (R94)."""
    return f"{url_of(code)}?{urlencode({POST: post})}"


def qr_svg(code: str) -> str:
    """The link as one SVG element, dark on light whatever the page, without scripts, styles and fixed size."""
    return _drawn(url_of(code))


@lru_cache(maxsize=1024)
def _drawn(url: str) -> str:
    drawing = BytesIO()
    segno.make(url, error="m", micro=False).save(
        drawing,
        kind="svg",
        border=4,
        dark="#000",
        light="#fff",
        xmldecl=False,
        nl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return drawing.getvalue().decode()
