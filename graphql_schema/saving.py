"""What the input of a `save…` says, and what it leaves out: left out stays as it is, null clears."""

from typing import Any

from strawberry import UNSET


def said(input: object, *apart: str) -> dict[str, Any]:
    """The fields that were said with a value, but for those ``apart``; terms have their own value for all others."""
    return {name: value for name, value in vars(input).items() if value not in (None, UNSET) and name not in apart}


def left_out(input: object) -> frozenset[str]:
    """The names of the fields that the client did not send at all."""
    return frozenset(name for name, value in vars(input).items() if value is UNSET)
