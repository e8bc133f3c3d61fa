"""Orders in which news can arrive: few of them, in which all that could matter comes in every order."""

from collections.abc import Iterable, Sequence
from itertools import combinations, permutations

TOGETHER = 4
"""So many words are seen in each of the orders that they have among themselves, whatever comes between them."""


def arrivals(words: Iterable[str], together: int = TOGETHER) -> Sequence[tuple[str, ...]]:
    """Permutations such that any ``together`` of the words come in each of their orders: a sequence covering array.

    Of six words' 720 permutations these are some forty. A mistake that shows in none of them takes more than
    ``together`` words in one certain order.
    """
    left = {way: set(combinations(way, together)) for way in permutations(words)}
    chosen = []
    while left:
        best = max(left, key=lambda way: len(left[way]))
        seen = left.pop(best)
        chosen.append(best)
        left = {way: unseen for way, others in left.items() if (unseen := others - seen)}
    return chosen
