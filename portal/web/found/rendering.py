"""Writing a head, and the words or the outline of a page, into the one index.html."""

import json
import re
from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import quote, urljoin

from portal.kernel.wording import LOCALES, say
from portal.web.found.heads import Head

_TITLE = re.compile(r"  <title>.*?<!-- end of head -->\n", re.DOTALL)
_LANGUAGE = '<html lang="en">'
_PLACE = '<div id="app"></div>'
_NO_SCRIPT = re.compile(r'(?<=<p class="noscript">).*?(?=</p>)')
_LINES = '<div class="bone-lines"><span class="bone bone-wide"></span><span class="bone bone-short"></span></div>'
_ROW = f'<div class="bone-row"><span class="bone bone-circle"></span>{_LINES}</div>'
_OUTLINE = (
    '<div id="app"><header class="top"><div class="top-in"></div></header><main class="main">'
    '<div class="skeleton" role="status" data-test="outline"><span class="sr-only">{loading}</span>'
    f'<span class="bone bone-title"></span><div class="card list">{_ROW * 8}</div></div></main></div>'
)
"""What the scripts show as well until there is more (frontend_stub/ui/states.js)."""
_IN_SCRIPTS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def rendered(page: str, head: Head, language: str, public_url: str, *, asked: str | None = None) -> str:
    """The page with what the head says: titles, a card for messengers, JSON-LD, and the text to read at once.

    ``asked`` is the language that the address names, if it names one.

    The scripts draw the page anew when they have come; until then, or without them, this is the page.
    """
    written = _TITLE.sub(lambda _: _head(head, public_url, asked), page, count=1)
    lang = "" if head.language is None else f' lang="{escape(head.language)}"'
    place = f'<div id="app"><main class="first-paint"{lang}>{head.article}</main></div>'
    return _spoken(written, language).replace(_PLACE, place, 1)


def outlined(page: str, language: str) -> str:
    """The page of which nothing is known before its scripts have come: what is to be there is hinted at."""
    outline = _OUTLINE.format(loading=escape(say("Loading…", language)))
    return _spoken(page, language).replace(_PLACE, outline, 1)


def _spoken(page: str, language: str) -> str:
    """What the page says by itself, in one language."""
    told = escape(say("To take part, switch JavaScript on.", language))
    spoken = _NO_SCRIPT.sub(lambda _: told, page, count=1)
    return spoken.replace(_LANGUAGE, f'<html lang="{escape(language)}">', 1)


def as_json_ld(thing: Mapping[str, Any]) -> str:
    """JSON that no text within can end the script of (X9)."""
    return json.dumps({"@context": "https://schema.org", **thing}, ensure_ascii=False).translate(_IN_SCRIPTS)


def _head(head: Head, public_url: str, asked: str | None) -> str:
    def address_in(locale: str | None) -> str:
        parts = {"after": head.after, "lang": locale if head.is_translated else None}
        query = "&".join(f"{name}={quote(said)}" for name, said in parts.items() if said is not None)
        return urljoin(public_url, head.path + (f"?{query}" if query else ""))

    address = address_in(asked)
    title = head.title if head.title == head.programme else f"{head.title} · {head.programme}"
    cards = {
        "og:type": head.kind,
        "og:site_name": head.programme,
        "og:title": head.title,
        "og:description": head.description,
        "og:url": address,
        "og:image": head.picture and urljoin(public_url, head.picture),
    }
    lines = [
        f"<title>{escape(title)}</title>",
        f'<meta name="description" content="{escape(head.description)}">',
        f'<link rel="canonical" href="{escape(address)}">',
        *(f'<meta property="{name}" content="{escape(said)}">' for name, said in cards.items() if said),
        f'<meta name="twitter:card" content="{"summary_large_image" if head.picture else "summary"}">',
    ]
    if head.is_translated:
        # The address without a language answers in the reader's own.
        others = [*((one, address_in(one)) for one in sorted(LOCALES)), ("x-default", address_in(None))]
        lines += [f'<link rel="alternate" hreflang="{one}" href="{escape(there)}">' for one, there in others]
    if not head.is_listed:
        lines.append('<meta name="robots" content="noindex">')
    if head.feed is not None:
        lines.append(f'<link rel="alternate" type="application/atom+xml" href="{escape(head.feed)}">')
    lines += [f'<script type="application/ld+json">{as_json_ld(thing)}</script>' for thing in head.data]
    return "".join(f"  {line}\n" for line in lines)
