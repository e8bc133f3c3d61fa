"""The words of a text as they are indexed and asked for, and the keys by which words that are akin find each other."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from portal.kernel.folding import folded, umlauts_joined
from portal.search import stems

LONGEST = 40
"""Letters of a word that count: what is longer is an address or a line of code."""
_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011'\u2019][^\W_]+)*")
_JOINT = re.compile("[-\u2010\u2011'\u2019]")
_LONGEST_TEXT = 200_000
_TRIGRAMS_OF = re.compile(r"[^\W\d_]{4,24}")
_PAD = "0"
"""Stands for the blank around a word in its trigrams: no word with a digit has any."""

STOP_WORDS = frozenset(
    """
    aber als am an auch auf aus bei bin bis das dass dem den der des die dies diese dieser doch du ein eine einem einen
    einer eines er es fur hab habe haben hat ich ihr im in ins ist ja kann kein man mein meine meinen meiner mich mir
    mit nach noch nur oder schon sein sich sie sind so um und uns vom von vor war warum was welche welcher welches wenn
    wer werden wie wieso wir wird wo zu zum zur
    a about after all also am an and any are as at be because been but by can could did do does for from get had has
    have he her his how i if in into is it its just like me my no of on one or our out she should so some than that the
    their them there these they this to up us use was we were what when where which who why will with would you your
    """.split()  # noqa: SIM905 - a list of two hundred would fill the page
)
"""Words that say nothing of what is wanted; "ohne", "nicht" and "not" do. Folded, as all words here."""


def words_of(text: str, most: int) -> list[str]:
    """The words of ``text`` in their order, folded, at most so many; of T-Shirt there are t, shirt and tshirt."""
    found: list[str] = []
    for word in _all_words(unicodedata.normalize("NFC", text[:_LONGEST_TEXT])):
        found.append(word)
        if len(found) >= most:
            break
    return found


def spans_of(text: str) -> Iterator[tuple[int, int, Sequence[str]]]:
    """Where the words stand in ``text``, which is in NFC, and each one's forms."""
    for found in _WORD.finditer(text[:_LONGEST_TEXT]):
        yield found.start(), found.end(), _forms(found.group())


def _all_words(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        yield from _forms(found.group())


@lru_cache(maxsize=65_536)
def _forms(written: str) -> tuple[str, ...]:
    parts = _JOINT.split(written)
    if len(parts) == 1:
        return _folded(written)
    if parts[-1] in {"s", "S"}:  # Anna's
        parts = parts[:-1]
        if len(parts) == 1:
            return _folded(parts[0])
    return tuple(dict.fromkeys([*(one for part in parts for one in _folded(part)), *_folded("".join(parts))]))


def _folded(written: str) -> tuple[str, ...]:
    word = folded(written)
    # Folding may take a letter apart, or leave what is none: ½ is 1⁄2.
    return (word[:LONGEST],) if word.isalnum() else tuple(one[:LONGEST] for one in re.findall(r"[^\W_]+", word))


@lru_cache(maxsize=65_536)
def kin_of(word: str) -> tuple[str, ...]:
    """The keys that a word shares with its other forms: with umlauts written out, in another case, in the plural."""
    joined = umlauts_joined(word)
    if not word.isalpha() or len(word) < stems.SHORTEST:
        return (f"u{joined}",)
    return (f"u{joined}", f"d{stems.german(joined)}", f"e{stems.english(word)}")


def trigrams_of(word: str) -> frozenset[str]:
    """As pg_trgm has them: two blanks before the word and one after it. None for numbers, codes and short words."""
    if not _TRIGRAMS_OF.fullmatch(word):
        return frozenset()
    padded = f"{_PAD}{_PAD}{word}{_PAD}"
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def inner_trigrams(part: str, *, first: bool = False, last: bool = False) -> list[str]:
    """The trigrams of every word that has ``part`` in it, or that begins or ends with it."""
    padded = f"{_PAD * 2 if first else ''}{part}{_PAD if last else ''}"
    return [padded[at : at + 3] for at in range(len(padded) - 2)]


def keys_of(word: str) -> str:
    """All keys of a word as its row has them: those of its kin, and its trigrams."""
    return " ".join([*kin_of(word), *(f"t{one}" for one in sorted(trigrams_of(word)))])


def similarity(one: str, other: str) -> float:
    """How alike two words are, by the trigrams that they share (IN29)."""
    mine, theirs = trigrams_of(one), trigrams_of(other)
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0
