"""Keys of one's own choosing, by which a request that comes again is told from a second wish (R6)."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from portal.kernel.errors import Conflict, TooLong, TooShort
from portal.kernel.wording import Plural

LONGEST_KEY = 80


def ensure_key(key: str) -> str:
    """A key of one's own choosing, at most 80 characters long, tells a repetition from a second wish."""
    if not key.strip():
        raise TooShort("Give a key of your own, so that a repetition is not a second request.", field="idempotencyKey")
    if len(key) > LONGEST_KEY:
        raise TooLong(
            Plural("A key has at most one character.", "A key has at most {count} characters."),
            field="idempotencyKey",
            count=LONGEST_KEY,
        )
    return key


def key_taken() -> Conflict:
    """The refusal of a key that came with another request before."""
    return Conflict("This key was used before for something else; use a new one.", field="idempotencyKey")


def hash_of(body: Mapping[str, Any]) -> str:
    """What a request was about, to tell a repetition from another that took the same key."""
    written = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return hashlib.sha256(written.encode()).hexdigest()
