"""Compounds: Kaffeekanne is a Kanne, and is about Kaffee. Pure functions; which words there are, others say (IN28)."""

from collections.abc import Iterator

from portal.search import stems

SHORTEST = 3
"""Letters of a part, at least."""
SHORTEST_ASKED = 4
_LINKS = ("", "s", "es", "n", "en", "er", "e")


def rests(compound: str, part: str) -> Iterator[tuple[str, bool]]:
    """What the compound has beside ``part``, for each link that may stand between, and whether ``part`` is its head.

    The head may stand in another form than ``part``: Kanne in Kaffeekannen.
    """
    stem = stems.german(part)
    at = compound.rfind(stem)
    if at >= SHORTEST and stems.german(compound[at:]) == stem:
        for link in _LINKS:
            if compound[:at].endswith(link) and at - len(link) >= SHORTEST:
                yield compound[: at - len(link)], True
    for beginning in dict.fromkeys((part, stem)):
        if compound.startswith(beginning):
            after = compound[len(beginning) :]
            for link in _LINKS:
                if after.startswith(link) and len(after) - len(link) >= SHORTEST:
                    yield after[len(link) :], False


def splits(word: str) -> Iterator[tuple[str, str]]:
    """Every way to take a word for two, with whatever link between them."""
    for at in range(SHORTEST, len(word) - SHORTEST + 1):
        for link in _LINKS:
            head = word[at + len(link) :]
            if word.startswith(link, at) and len(head) >= SHORTEST:
                yield word[:at], head
