"""What a text has in it that somebody should look at: pure functions over what readers would read."""

import re
from collections.abc import Sequence
from functools import lru_cache

from portal.kernel.folding import folded

_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
"""Within the lengths of RFC 5321, so that a text without end is looked through once."""
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b")
_NUMBER = re.compile(r"(?<![\w/.,:=&#-])(?:\+|00?)[1-9](?:[ ()/.-]{0,3}\d){6,13}(?![\w/-])")
_LINK = re.compile(r"<a\s[^>]*href=", re.IGNORECASE)
_LEFT_OUT = re.compile(r"\s+")


def has_personal_data(plain: str) -> bool:
    """Whether there is a mail address, a telephone number or an IBAN in it, as far as a pattern can tell."""
    return bool(_ADDRESS.search(plain) or _NUMBER.search(plain) or any(map(_is_iban, _ACCOUNT.findall(plain))))


def has_words(plain: str, words: str) -> bool:
    """Whether one of the listed words, one to a line, is in it, in whatever spelling; ``*`` stands for more letters.

    Thousands of words are looked for as plain text first, and by their ends only where they stand at all.
    """
    text = _LEFT_OUT.sub(" ", folded(plain))
    return any(middle in text and re.search(pattern, text) for middle, pattern in _patterns(words))


def links_in(html: str) -> int:
    return len(_LINK.findall(html))


@lru_cache(maxsize=4)
def _patterns(words: str) -> Sequence[tuple[str, str]]:
    """Each word without its stars, and the expression that finds it between its ends; worked out once for a list."""
    found = []
    for word in words.splitlines():
        bare = _LEFT_OUT.sub(" ", folded(word)).strip()
        if middle := bare.strip("*"):
            before, after = ("" if bare.startswith("*") else r"(?<!\w)", "" if bare.endswith("*") else r"(?!\w)")
            found.append((middle, before + re.escape(middle) + after))
    return found


def _is_iban(candidate: str) -> bool:
    """By its check digits (ISO 7064): a long order number is no account."""
    packed = candidate.replace(" ", "")
    for length in range(len(packed), 14, -1):
        turned = packed[4:length] + packed[:4]
        if int("".join(str(int(character, 36)) for character in turned)) % 97 == 1:
            return True
    return False
