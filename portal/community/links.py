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

from portal.kernel.scripts import is_of_a_language, script_of
from portal.kernel.text import skeleton

_SCHEMES = frozenset({"http", "https", "mailto"})
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_NOT_INSIDE = re.compile("[\u00ab\u00bb\u2014\u2018-\u201f\u2039\u203a\u3001\u3002\u300c-\u300f\uff0c\uff1b]")
"""Quotation marks of every kind but the ASCII ones, and what parts sentences with no space around it: an em dash, the
marks of Chinese and Japanese. In an address they stand encoded.
"""
LONGEST = 8_192
"""Characters. For a longer one `match` looks, once in a text; to look so far at each address would take too long."""
_STRETCH = re.compile(f"[^\\s{_NOT_INSIDE.pattern[1:-1]}]{{0,{LONGEST}}}")
"""As far as an address can go."""
_CLOSING = ".,;:!?"
"""What ends a sentence and no address; the library knows that, and not before a quotation mark."""
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""What comes along behind an address that was copied, and leads nowhere when it is encoded."""
_WESTERN = frozenset("äöüßàáâãåæçèéêëìíîïñòóôõøùúûýÿœ")
"""Letters that are what they look like; no other Latin ones are: ɢ and ʟ are no G and L."""
_EAST_ASIAN = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "KATAKANA-HIRAGANA": "CJK", "BOPOMOFO": "CJK", "HANGUL": "CJK"}


class Finder(LinkifyIt):  # type: ignore[misc]
    """Finds addresses that are written out in full; guessing at bare words costs quadratic time."""

    def __init__(self) -> None:
        super().__init__(options={"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
        self.add("ftp:", None).add("//", None)

    def match(self, text: str) -> list[Match] | None:
        """As the library finds them; one ends where a quotation or a sentence does: »https://example.org/seite …«."""
        return [one for one in map(_ended, super().match(text) or []) if _leads_on(one)] or None

    def match_at_start(self, text: str) -> Match | None:
        """The same at the beginning of ``text``, of which the library sees no more than an address can be long.

        It is asked at each address of a text, and would look for an end in all that follows.
        """
        stretch = _STRETCH.match(text)
        assert stretch is not None
        found = super().match_at_start(stretch[0])
        if found is None or found.last_index >= LONGEST or not _leads_on(found):
            return None
        return _ended(found)


def _ended(one: Match) -> Match:
    beyond = _NOT_INSIDE.search(one.raw)
    address = one.raw if beyond is None else one.raw[: beyond.start()]
    while address and _is_closing(address[-1]):
        address = address[:-1]
    if address != one.raw:
        one.last_index -= len(one.raw) - len(address)
        one.raw = one.text = one.url = address
    return one


def _is_closing(character: str) -> bool:
    """Whether an address does not end so: with punctuation of any script, brackets that close, or what is not seen."""
    is_foreign_mark = not character.isascii() and unicodedata.category(character).startswith("P")
    return is_foreign_mark or character in _CLOSING or character in _UNSEEN


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
    foreign = {character for character in letters if not character.isascii()} - _WESTERN
    if not foreign:
        return True
    if not all(_belongs_in_words(character) for character in foreign):
        return False
    scripts = {_EAST_ASIAN.get(script, script) for script in map(script_of, filter(str.isalpha, letters))}
    return len(scripts) == 1 and "LATIN" not in scripts and not skeleton(letters).isascii()


def _belongs_in_words(character: str) -> bool:
    """No sign that could pass for a dot, a slash or a hyphen, and no letter of a script that nobody reads."""
    if character.isalpha():
        return is_of_a_language(character)
    return unicodedata.category(character) in {"Mn", "Mc", "Nd"}
