"""Reading what is in a signed token: JSON with bounds, and instants that a clock could have written."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

_LATEST = 253_402_300_799
"""The last second of the year 9999."""


def object_in(payload: bytes) -> Mapping[str, Any] | None:
    """The JSON object in ``payload``; None for anything else."""
    try:
        found = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def instant_in(claims: Mapping[str, Any], name: str) -> datetime | None:
    """A claim of seconds since 1970 (iat, exp, nbf); None where it is missing, or no such number."""
    seconds = claims.get(name)
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds <= _LATEST:
        return None
    return datetime.fromtimestamp(seconds, UTC)


def is_due(claims: Mapping[str, Any], at: datetime) -> bool:
    """Whether it may be taken by then, where it says from when on (nbf)."""
    if "nbf" not in claims:
        return True
    beginning = instant_in(claims, "nbf")
    return beginning is not None and beginning <= at
