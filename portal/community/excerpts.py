"""How a text begins, in few plain words: for lists."""

import re
from functools import lru_cache

from portal.community.markdown import plain

LONGEST = 200
READ = 1500
"""So much of the HTML is looked at, which has room for so many words and their markup."""
_CUT_ENTITY = re.compile(r"&#?\w*$")
_CUT_WORD = re.compile(r"\s+\S*$")


@lru_cache(maxsize=2048)
def excerpt(html: str | None) -> str:
    """The bare words that cleaned HTML begins with: at most `LONGEST` characters, ended at a word.

    ``html`` may break off anywhere; of `READ` characters it is taken to go on, and ends with "…".
    """
    html = html or ""
    words = plain(_CUT_ENTITY.sub("", html))
    if len(words) > LONGEST or (len(html) == READ and words):
        return _CUT_WORD.sub("", words[: LONGEST - 1]) + "…"
    return words
