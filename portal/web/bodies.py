"""Reading request bodies: so much, in so much time, as UTF-8 and as one JSON object."""

import asyncio
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

import orjson
from starlette.types import Receive, Scope

LARGEST = 256 << 10
DEEPEST = 32
MOST_PARTS = 20_000
"""How many lists and objects one body may have: an order of 500 lines with all that a shop may say has half of it."""
TIME_LIMIT = 10.0
"""Seconds for a whole body; who dribbles is let go (M9)."""


_BLANKS = re.compile(rb'"\s+:')
_DIGITS = bytes.maketrans(b"123456789", b"0" * 9)
_LONG_NUMBER = b"0" * 16
"""One that JSON's readers read differently, with all its digits made zeros: looked for so in an eighth of the time."""
_TEXTS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)


class Malformed(Exception):
    """A request that nobody needs to look at further: the status to answer with, and why."""

    def __init__(self, status: int, sentence: str, *, code: str = "BAD_REQUEST") -> None:
        super().__init__(sentence)
        self.code = code
        self.status = status
        self.sentence = sentence


class HungUp(Exception):
    """The client went away before it had said everything."""


async def read(scope: Scope, receive: Receive, *, largest: int = LARGEST, time_limit: float = TIME_LIMIT) -> bytes:
    """The body as it was sent.

    Raises Malformed when it is too large, compressed or too slow, HungUp when it never ends.
    """
    headers = dict(scope["headers"])
    if headers.get(b"content-encoding", b"identity").lower() != b"identity":
        raise Malformed(415, "A body must not be compressed.")
    announced = headers.get(b"content-length", b"")
    if announced.isdigit() and int(announced[:20]) > largest:
        raise _too_large(largest)
    try:
        async with asyncio.timeout(time_limit):
            return await _collected(receive, largest)
    except TimeoutError:
        raise Malformed(408, "The body did not arrive in time.") from None


async def _collected(receive: Receive, largest: int) -> bytes:
    body = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise HungUp
        part: bytes = message.get("body", b"")
        body += part
        if len(body) > largest:
            raise _too_large(largest)
        if not message.get("more_body", False):
            return body


def _too_large(largest: int) -> Malformed:
    return Malformed(413, f"A body has {largest >> 10} KiB at most.")


def as_object(body: bytes | str) -> dict[str, Any]:
    """The JSON object in ``body``.

    Raises Malformed for what is not UTF-8, not JSON, no object, nested beyond reason, or has a member
    twice: something else on the way may have read the other one (G22, G23).
    """
    value = _quickly(body) if isinstance(body, bytes) else None
    if value is None:
        value = _parsed(body)
    if not isinstance(value, dict):
        raise Malformed(400, "A JSON object is expected.")
    _ensure_shallow(value)
    return value


def _quickly(body: bytes) -> dict[str, Any] | None:
    """The same by orjson, which keeps the last of several members silently: None for what may have one twice, or is
    in any other way not what nearly all requests are. What is wrong is said by `_parsed`.

    Where each name ends with a quote and a colon, and nothing else does, there are as many of them as names.
    """
    if _is_unusual(body) or body.count(b"[") + body.count(b"{") > MOST_PARTS:
        return None
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    return value if isinstance(value, dict) and body.count(b'":') == _names_in(value) else None


def _is_unusual(body: bytes) -> bool:
    """Whether there are blanks before a colon, a text that has a quote before one, or a long number."""
    return b'\\":' in body or _BLANKS.search(body) is not None or _LONG_NUMBER in body.translate(_DIGITS)


def _names_in(value: dict[str, Any]) -> int:
    count, waiting = 0, list[Any]([value])
    while waiting:
        one = waiting.pop()
        if one.__class__ is dict:
            count += len(one)
            one = one.values()
        waiting.extend([inner for inner in one if inner.__class__ is dict or inner.__class__ is list])
    return count


def _parsed(body: bytes | str) -> Any:
    try:
        text = body if isinstance(body, str) else body.decode("utf-8")
        _ensure_few_parts(text)
        return json.loads(text, object_pairs_hook=_members, parse_constant=_refuse_constant)
    except UnicodeDecodeError:
        raise Malformed(400, "This is not UTF-8.") from None
    except (ValueError, RecursionError):
        # A byte order mark, a number of thousands of digits and what is nested too deeply end here too.
        raise Malformed(400, "This is not JSON.") from None


def _ensure_few_parts(text: str) -> None:
    """Counted before anything is made of it: each list or object costs far more than its two characters (G12)."""
    if text.count("[") + text.count("{") > MOST_PARTS:
        bare = _TEXTS.sub("", text)
        if bare.count("[") + bare.count("{") > MOST_PARTS:
            raise Malformed(400, f"A body has {MOST_PARTS:,} lists and objects at most.")


def _members(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Malformed(400, "A JSON object has a member twice.")
    return members


def _refuse_constant(_: str) -> NoReturn:
    raise ValueError("JSON has no NaN and no infinity")


def _ensure_shallow(value: Any) -> None:
    level: list[Any] = [value]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _within(outer)]
        if not level:
            return
    raise Malformed(400, "This is nested too deeply.")


def _within(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        return [inner for inner in value.values() if isinstance(inner, dict | list)]
    return [inner for inner in value if isinstance(inner, dict | list)]
