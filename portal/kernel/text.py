"""What counts as text: both databases store it, and what they disagree on is refused at the door (U4, M12)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_PLANES = range(0, 0x110000, 0x10000)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane | last) for plane in _PLANES for last in (0xFFFE, 0xFFFF))
_NO_TEXT = re.compile(f"[\x00\ud800-\udfff{_NONCHARACTERS}]")


def is_text(value: str) -> bool:
    """Whether ``value`` holds no NUL, no half of a surrogate pair and no noncharacter."""
    return "\x00" not in value if value.isascii() else _NO_TEXT.search(value) is None


def strings_within(value: Any) -> Iterator[str]:
    """Every string in a structure of JSON values, names of members included."""
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mapping):
            pending.extend(one.keys())
            pending.extend(one.values())
        elif isinstance(one, Sequence):
            pending.extend(one)
