"""Compression of what is sent (RFC 9110, 8.4): files ahead of time (packs), pages for visitors as they are written.

A page for somebody who is signed in is sent as it is. It may hold what only they may see beside what others wrote, and
whoever reads its length along the way could guess at the one by the other (the BREACH attack). What visitors get is no
secret.
"""

import gzip
import re

import brotli

LEAST = 1024
"""Bytes. Less is one packet either way."""
_BROTLI_QUALITY, _GZIP_LEVEL = 4, 5
"""A page takes a millisecond; the best would take fifty, for a tenth of it less."""
_REFUSED = re.compile(r";\s*q=0(?:\.0*)?\s*$", re.IGNORECASE)
_LONGEST_HEADER = 500
"""Characters. Who names more codings than fit is not looking for one of ours."""


def coding_of(accepted: str) -> str | None:
    """The smallest coding that the client takes by its Accept-Encoding: `br`, `gzip` or none."""
    taken = {
        one.split(";")[0].strip().lower() for one in accepted[:_LONGEST_HEADER].split(",") if not _REFUSED.search(one)
    }
    return next((coding for coding in ("br", "gzip") if coding in taken), None)


def compressed(body: bytes, accepted: str) -> tuple[bytes, dict[str, str]]:
    """The body in a form that the client takes, and the headers that say so."""
    coding = coding_of(accepted) if len(body) >= LEAST else None
    match coding:
        case "br":
            return brotli.compress(body, quality=_BROTLI_QUALITY), {"content-encoding": coding}
        case "gzip":
            return gzip.compress(body, _GZIP_LEVEL, mtime=0), {"content-encoding": coding}
        case _:
            return body, {}
