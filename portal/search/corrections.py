"""Misspellings: the words of the index that somebody may have meant who typed one that finds nothing (IN29).

Whether one of them is told to anybody is decided by what it finds for them: a word that stands behind a gate alone
finds nothing, and is never heard of (L13).
"""

from collections.abc import Iterator, Sequence

from portal.search import vocabulary
from portal.search.asking import Term
from portal.search.vocabulary import Known
from portal.search.words import inner_trigrams, similarity

CORRECTED = 0.6
"""What a word counts that is like the one typed."""
MOST = 4
LEAST_SIMILAR = 0.3
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST, _SHORT, _LONG, _LONGEST = 3, 4, 9, 24


async def correct(terms: Sequence[Term]) -> None:
    """Give the terms, none of which finds anything, the words that are like them: two statements for all."""
    asked = [term for term in terms if len(term.forms) == 1 and _may_be_misspelt(term.forms[0])]
    short = {term.forms[0]: set(_one_edit(term.forms[0])) for term in asked if len(term.forms[0]) <= _SHORT}
    near = await vocabulary.known(set().union(*short.values())) if short else {}
    pieces = [piece for term in asked if len(term.forms[0]) > _SHORT for piece in _pieces(term.forms[0])]
    alike = await vocabulary.with_keys({f"t{one}" for one in piece} for piece in pieces)
    for term in asked:
        word = term.forms[0]
        if word in short:
            found = sorted((near[one] for one in short[word] if one in near), key=lambda one: -one.documents)
        else:
            found = _most_similar(word, alike)
        for one in found[:MOST]:
            term.allow((one.word,), CORRECTED)
            term.documents = max(term.documents, one.documents)


def _may_be_misspelt(word: str) -> bool:
    """Numbers and codes are what they are."""
    return word.isalpha() and _SHORTEST <= len(word) <= _LONGEST


def _one_edit(word: str) -> Iterator[str]:
    """Everything that one letter more, less, other, or two that changed places make of a short word."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        yield from (f"{before}{letter}{after}" for letter in _LETTERS)
        if after:
            yield f"{before}{after[1:]}"
            yield from (f"{before}{letter}{after[1:]}" for letter in _LETTERS)
        if len(after) > 1:
            yield f"{before}{after[1]}{after[0]}{after[2:]}"


def _pieces(word: str) -> Iterator[list[str]]:
    """The trigrams of two or three pieces of a word: whoever errs once, or twice in a long one, leaves one whole."""
    count = 2 if len(word) < _LONG else 3
    length = len(word) / count
    bounds = [round(length * place) for place in range(count + 1)]
    for place in range(count):
        piece = word[bounds[place] : bounds[place + 1]]
        trigrams = inner_trigrams(piece, first=place == 0, last=place == count - 1)
        if trigrams:
            yield trigrams


def _most_similar(word: str, known: Sequence[Known]) -> list[Known]:
    """Those of one error, or two in a long word: the fewest errors first, the most alike, the one in most things."""
    most = 1 if len(word) < _LONG else 2
    judged = [
        (edits(word, one.word), -similarity(word, one.word), one)
        for one in known
        if one.word != word and abs(len(one.word) - len(word)) <= most and similarity(word, one.word) >= LEAST_SIMILAR
    ]
    near = [one for one in judged if one[0] <= most]
    return [one for _, _, one in sorted(near, key=lambda one: (one[0], one[1], -one[2].documents))]


def edits(one: str, other: str) -> int:
    """How many letters more, less, other, or pairs of neighbours that changed places, stand between two words."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for column, wanted in enumerate(other, start=1):
            cost = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (letter != wanted))
            if before and column > 1 and letter == other[column - 2] and one[row - 2] == wanted:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        before, last = last, now
    return last[-1]
