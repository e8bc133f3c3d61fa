"""What a text has in it that somebody should look at: pure functions over what readers would read."""

import re
from collections.abc import Iterable

from portal.kernel.folding import folded

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b")
_NUMBER = re.compile(r"(?<![\w/.,:=&#-])(?:\+|00?)[1-9](?:[ ()/.-]{0,3}\d){6,13}(?![\w/-])")
_LINK = re.compile(r"<a\s[^>]*href=", re.IGNORECASE)
_LEFT_OUT = re.compile(r"\s+")


def has_personal_data(plain: str) -> bool:
    """Whether there is a mail address, a telephone number or an IBAN in it, as far as a pattern can tell."""
    return bool(_ADDRESS.search(plain) or _NUMBER.search(plain) or any(map(_is_iban, _ACCOUNT.findall(plain))))


def has_words(plain: str, words: str) -> bool:
    """Whether one of the listed words, one to a line, is in it, in whatever spelling; ``*`` stands for more letters."""
    text = _LEFT_OUT.sub(" ", folded(plain))
    return any(re.search(pattern, text) for pattern in _patterns(words.splitlines()))


def links_in(html: str) -> int:
    return len(_LINK.findall(html))


def _patterns(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        bare = _LEFT_OUT.sub(" ", folded(word)).strip()
        if middle := bare.strip("*"):
            yield (
                ("" if bare.startswith("*") else r"(?<!\w)")
                + re.escape(middle)
                + ("" if bare.endswith("*") else r"(?!\w)")
            )


def _is_iban(candidate: str) -> bool:
    """By its check digits (ISO 7064): a long order number is no account."""
    packed = candidate.replace(" ", "")
    for length in range(len(packed), 14, -1):
        turned = packed[4:length] + packed[:4]
        if int("".join(str(int(character, 36)) for character in turned)) % 97 == 1:
            return True
    return False
