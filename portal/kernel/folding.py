"""The normal form in which words are compared: one for search, tags and names in addresses, on either database (U5).

``Größe``, ``GRÖSSE`` and ``Gro\u0308ße`` are one word; so are ``ﬁlter`` and ``Filter``. What the databases fold by
themselves differs between them.
"""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŧ": "t", "þ": "th", "ĸ": "k"}
)
"""Letters that Unicode does not take apart."""
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_BETWEEN_WORDS = re.compile("[^a-z0-9]+")
_MARKS = re.compile("[\u0300-\u036f]+")
_SPELT_OUT = re.compile("(?<![aeiouqy])(ae|oe|ue)")


def folded(text: str) -> str:
    """``text`` without what tells spellings of one word apart: case, width, ß and ss, accents and umlauts."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFKC", _MARKS.sub("", apart)).translate(_LETTERS)


def umlauts_joined(word: str) -> str:
    """A folded word with ae, oe and ue as the umlauts they may stand for: Mueller is Müller, and neue stays neue."""
    return _SPELT_OUT.sub(lambda found: found.group()[0], word)


def key(name: str) -> str:
    """By which a short name is known, however it is spelt: Größe, GRÖSSE, Groesse and grosse are one."""
    return umlauts_joined(folded(name))


def in_address(text: str) -> str:
    """``text`` as it stands in addresses: small letters a-z, digits and hyphens, ä as ae; empty where it has none."""
    spelt = unicodedata.normalize("NFKC", text).lower().translate(_SPELT)
    return _BETWEEN_WORDS.sub("-", folded(spelt)).strip("-")
