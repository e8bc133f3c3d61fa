"""Numbers and times as foreign files write them, read one way by every import."""

import re
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal, InvalidOperation

from portal.kernel import clock

LARGEST = 2**31 - 1
"""What a whole number of ours can hold on either database."""
_LARGEST_AMOUNT = Decimal(10) ** 12
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?")
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=1)
"""A clock may be in another zone than the file says."""
_SHOWN = 30


class Unfit(Exception):
    """A row, or one value in it, that cannot be taken; ``why`` is the same for all rows with this fault."""

    def __init__(self, why: str, written: str | None = None) -> None:
        super().__init__(why if written is None else f"{why}: “{written[:_SHOWN]}”")
        self.why = why


class NoCounterpart(Unfit):
    """A row that is as it should be, of a kind that the portal does not have."""


def whole(written: str, what: str, *, least: int = -LARGEST, most: int = LARGEST) -> int:
    """A whole number between ``least`` and ``most``.

    Raises Unfit for anything else.
    """
    if not _WHOLE.fullmatch(written.strip()):
        raise Unfit(f"{what} is no whole number", written)
    number = int(written)
    if not least <= number <= most:
        raise Unfit(f"{what} is not between {least:,} and {most:,}", written)
    return number


def amount(written: str, what: str) -> Decimal:
    """An amount of money, below a billion in size a thousand times over.

    Raises Unfit for what is no number, not finite, or larger.
    """
    try:
        number = Decimal(written.strip()) if _DECIMAL.fullmatch(written.strip()) else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise Unfit(f"{what} is no number", written)
    if abs(number) >= _LARGEST_AMOUNT:
        raise Unfit(f"{what} is beyond reason", written)
    return number


def instant(written: str, what: str, zone: tzinfo) -> datetime:
    """A point in time; one without a zone is of ``zone``.

    Raises Unfit for what is no time, before 1900, or in the future.
    """
    try:
        found = datetime.fromisoformat(written.strip())
        found = (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Unfit(f"{what} is no time like 2026-12-31T23:59:59", written) from None
    if found < _EARLIEST:
        raise Unfit(f"{what} is before 1900", written)
    if found > clock.now() + _AHEAD:
        raise Unfit(f"{what} is in the future", written)
    return found
