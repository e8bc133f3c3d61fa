"""Light stemming: what is left of a folded word without its endings, for German and for English.

Light, so that words stay apart that are not one: Leder is not LED, Messer and Messe differ. A word and its other forms
need only have one of the two stems in common.
"""

import re

SHORTEST = 3
"""Letters of a stem, at least; of the word itself, where it has no more."""

_GERMAN = (
    (
        re.compile("(?<=..in)nen$|(?<=..nis)sen?$"),
        re.compile("(?<=...)ern$"),
        re.compile("(?<=....)(?:em|er)$|(?<=...)e[ns]$"),
        re.compile("(?<=...)e$|(?<=..[erl])n$|(?<=..[bdfghklmnprt])s$"),
    ),
    (re.compile("(?<=....)est$"), re.compile("(?<=....[bdfghklmnt])st$"), re.compile("(?<=.{5})e[nr]$")),
)
"""Two steps, in each of which the first ending that fits goes."""
_PLURAL = (
    (re.compile("(?<=..)ies$"), "y"),
    (re.compile("(?<=ss|sh|ch)es$|(?<=..[xz])es$"), ""),
    (re.compile("(?<=..[^suia])s$"), ""),
)
_ENDING = re.compile("(?<=[aeiouy])(.*)(?:ingly|edly|ing|ed)$")
_DOUBLED = re.compile(r"(?<=..)([^lszaeiou])\1$")
_ADVERB = re.compile("(?<=....)ly$")
_Y = re.compile("(?<=..[^aeiou])y$|(?<=.[^aeiou])y$")
_SILENT = re.compile("(?<=....)e$")


def german(word: str) -> str:
    """Plurals and cases: Kannen, Kanne; Häuser, Hauses, Haus; guten, gutes, gut."""
    stem = word
    for step in _GERMAN:
        for ending in step:
            shorter = ending.sub("", stem, count=1)
            if shorter != stem:
                stem = shorter
                break
    return stem if len(stem) >= SHORTEST else word


def english(word: str) -> str:
    """Plurals, -ed and -ing: filters, filtered, filtering are filter; running is run, and ring stays ring."""
    stem = word
    for plural, singular in _PLURAL:
        shorter = plural.sub(singular, stem)
        if shorter != stem:
            stem = shorter
            break
    shorter = _ENDING.sub(r"\1", stem)
    if shorter != stem:
        stem = _DOUBLED.sub(r"\1", shorter)
    stem = _SILENT.sub("", _Y.sub("i", _ADVERB.sub("", stem)))
    return stem if len(stem) >= SHORTEST else word
