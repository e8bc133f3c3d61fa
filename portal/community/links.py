"""Links in what people write: where an address ends, which may be one, and how its host is shown."""

import html
import re
import unicodedata
from urllib.parse import urlsplit

import idna
import nh3
from linkify_it import LinkifyIt  # type: ignore[import-untyped]
from linkify_it.main import Match  # type: ignore[import-untyped]
from markdown_it.common.normalize_url import normalizeLink, normalizeLinkText

from portal.kernel.text import skeleton

_SCHEMES = frozenset({"http", "https", "mailto"})
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_QUOTES = re.compile("[\u00ab\u00bb\u2018-\u201f\u2039\u203a\u300c-\u300f]")
"""Quotation marks of every kind but the ASCII ones: in an address they stand encoded."""
_CLOSING = ".,;:!?…–—" + "\u3001\u3002\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\u3011\u300b\u3009"
"""What ends a sentence and no address; the library knows ASCII's, and not before a quotation mark."""
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""What comes along behind an address that was copied, and leads nowhere when it is encoded."""
_WESTERN = frozenset("äöüßàáâãåæçèéêëìíîïñòóôõøùúûýÿœ")
"""Letters that are what they look like."""
_EAST_ASIAN = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "BOPOMOFO": "CJK", "HANGUL": "CJK"}


class Finder(LinkifyIt):  # type: ignore[misc]
    """Finds addresses that are written out in full; guessing at bare words costs quadratic time."""

    def __init__(self) -> None:
        super().__init__(options={"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
        self.add("ftp:", None).add("//", None)

    def match(self, text: str) -> list[Match] | None:
        """As the library finds them; one ends where a quotation or a sentence does: »https://example.org/seite …«."""
        return [one for one in map(_ended, super().match(text) or []) if _leads_on(one)] or None

    def match_at_start(self, text: str) -> Match | None:
        """The same at the beginning of ``text``."""
        found = super().match_at_start(text)
        return _ended(found) if found is not None and _leads_on(found) else None


def _ended(one: Match) -> Match:
    quote = _QUOTES.search(one.raw)
    address = (one.raw if quote is None else one.raw[: quote.start()]).rstrip(_CLOSING + _UNSEEN)
    if address != one.raw:
        one.last_index -= len(one.raw) - len(address)
        one.raw = one.text = one.url = address
    return one


def _leads_on(one: Match) -> bool:
    scheme, _, rest = one.raw.partition(":")
    return bool(rest.strip("/")) and scheme.lower() in _SCHEMES


def is_allowed(address: str) -> bool:
    """Whether an address may be a link: of the web or of mail, or a place on the portal.

    What is neither stays text: a link that leads nowhere looks like one that works.
    """
    scheme = _SCHEME.match(address)
    if scheme is not None:
        return scheme[1].lower() in _SCHEMES and _is_address(address)
    return address.startswith(("/", "#")) and not address.startswith(("//", "/\\"))


def _is_address(address: str) -> bool:
    """Whether the cleaner leaves it in a link; what it takes for no address, a browser does not follow either."""
    link = f'<a href="{html.escape(address)}"></a>'
    return "href" in nh3.clean(link, tags={"a"}, attributes={"a": {"href"}}, url_schemes=set(_SCHEMES), link_rel=None)


def shown(address: str) -> str:
    """An address as it reads: decoded, but for hosts with a label that could pass for another, typed or not (X13)."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return address
    if all(_is_plain(label) for label in host.split(".")):
        return str(normalizeLinkText(address))
    return address if host.isascii() else str(normalizeLink(address))


def _is_plain(label: str) -> bool:
    letters = label
    if label.startswith("xn--"):
        try:
            letters = idna.decode(label)
        except idna.IDNAError:
            return False
    foreign = {letter for letter in letters if letter.isalpha() and not letter.isascii()} - _WESTERN
    if not foreign:
        return True
    scripts = {_script(letter) for letter in letters if letter.isalpha()}
    return len(scripts) == 1 and not skeleton(letters).isascii()


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "").split(" ")[0]
    return _EAST_ASIAN.get(name, name)
