"""Whether two texts say the same: by their words, without spelling, spaces and signs."""

import re
from collections import Counter
from collections.abc import Sequence

from portal.kernel.folding import folded

_WORD = re.compile(r"\w+")
_LEAST_CHANGED = 3
_SHARE_CHANGED = 5
_SHINGLE = 3
_ALIKE = 0.8


def is_changed_in_substance(before: str, now: str) -> bool:
    """Whether an edit made another text of it: words came or went, three of them or more, or a fifth of all (FP7).

    A slip that is mended is one word that goes and one that comes; spaces, signs, capitals and order are nothing.
    """
    was, became = Counter(_words(before)), Counter(_words(now))
    changed = ((was - became) + (became - was)).total()
    return changed >= _LEAST_CHANGED or changed * _SHARE_CHANGED > max(was.total(), became.total(), 1)


def are_alike(one: str, other: str) -> bool:
    """Whether two texts are the same, or nearly: four fifths of the runs of three words that either has (FP28)."""
    first, second = _shingles(_words(one)), _shingles(_words(other))
    together = len(first | second)
    return together == 0 or len(first & second) >= _ALIKE * together


def _words(text: str) -> Sequence[str]:
    return _WORD.findall(folded(text))


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + _SHINGLE]) for start in range(max(1, len(words) - _SHINGLE + 1))} - {()}
