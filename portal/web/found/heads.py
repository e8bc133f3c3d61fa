"""What a page says of itself to who runs no script: search engines, and messengers that show a card of a link."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

LONGEST_DESCRIPTION = 160
"""Characters: what search engines show of a page."""
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_CUT_WORD = re.compile(r"\s+\S*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Texts are plain here; whoever writes them into a page escapes them. ``article`` is HTML already."""

    title: str
    description: str
    path: str
    """The one address of the page (canonical), beginning with a slash."""
    programme: str
    after: str | None = None
    """Where this part of a long list begins; each part has its own address."""
    kind: str = "website"
    """The type of Open Graph."""
    picture: str | None = None
    language: str | None = None
    """Of the text, where that is known; else the page's own."""
    feed: str | None = None
    """The path of an Atom feed of what is new here."""
    data: Sequence[Mapping[str, Any]] = ()
    """Things of schema.org, each for a script of its own as JSON-LD."""
    article: str = ""
    is_translated: bool = False
    """Whether staff wrote what it says, in each language: then each has an address of its own (`?lang=`)."""
    is_listed: bool = True
    """Whether search engines are to list it."""


def plain(html: str | None) -> str:
    """The words of some HTML, in one line."""
    return _SPACE.sub(" ", unescape(_TAG.sub(" ", html or ""))).strip()


def shortened(text: str) -> str:
    """At most `LONGEST_DESCRIPTION` characters, ended at a word."""
    if len(text) <= LONGEST_DESCRIPTION:
        return text
    return _CUT_WORD.sub("", text[:LONGEST_DESCRIPTION]) + "…"
