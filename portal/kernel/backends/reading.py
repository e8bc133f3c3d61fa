"""Telling statements that only read from those that write."""

import re
from functools import lru_cache

_READS = re.compile(r"\s*(SELECT|WITH|VALUES)\b", re.IGNORECASE)
_WRITES = re.compile(r"\b(INSERT|UPDATE|DELETE|REPLACE|pg_\w*advisory\w*|nextval|setval)\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def is_reading(statement: str) -> bool:
    """Whether ``statement`` changes nothing: it may be asked twice, and of a connection that only reads.

    A word like UPDATE anywhere in it is enough for No, for it may stand in a WITH.
    """
    return _READS.match(statement) is not None and _WRITES.search(statement) is None
