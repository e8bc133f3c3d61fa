"""What an order or a refund must look like: no queries, no writes, only the decision."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from portal.kernel.errors import Invalid, TooLong
from portal.kernel.money import Money
from portal.kernel.wording import Plural

LONGEST_NUMBER = 120
LONGEST_REFERRAL_CODE = 40
MOST_LINES = 500
MOST_WORDS = 50
MOST_PIECES = 1_000_000
_AHEAD = timedelta(days=1)


def ensure_happened(at: datetime, now: datetime, *, field: str) -> None:
    """What is told has happened already; a shop's clock may be ahead by a day."""
    if at > now + _AHEAD:
        raise Invalid("This lies in the future.", field=field)


def believed(at: datetime, now: datetime) -> datetime:
    """When a shop says that something happened; ``now`` where its clock is beyond what a clock may be ahead.

    So a clock that was once far ahead outranks no later word, and what was told is not lost with its time.
    """
    return now if at > now + _AHEAD else at


def ensure_total(total: Money) -> None:
    """An order may be free, but it never costs less than nothing."""
    if total.minor < 0:
        raise Invalid("The total is 0 or more.", field=("total", "amount"))


def ensure_eligible(eligible: Money, currency: str) -> None:
    """What earns is in the order's currency, and not less than nothing."""
    if eligible.currency != currency or eligible.minor < 0:
        raise Invalid("What earns is an amount of 0 or more in the currency of the order.", field="eligible")


def ensure_refund(amount: Money) -> None:
    """A refund gives something back."""
    if amount.minor <= 0:
        raise Invalid("A refund is more than 0.", field=("amount", "amount"))


def ensure_given_back(amount: Money, eligible: Money | None) -> None:
    """What a shop tells of a refund may be nothing, as for goods that only came back, but never less."""
    if amount.minor < 0:
        raise Invalid("A refund is more than 0.", field=("amount", "amount"))
    if eligible is not None:
        ensure_eligible(eligible, amount.currency)


def ensure_line(quantity: int, total: Money, currency: str) -> None:
    """Who records an order themselves is told which line cannot be: no pieces, less than nothing, other money."""
    if not 1 <= quantity <= MOST_PIECES:
        raise Invalid("A quantity is from 1 to {most}.", field=("lines", "quantity"), most=MOST_PIECES)
    if total.currency != currency:
        raise Invalid("Every line is in the currency of the order.", field=("lines", "total", "currency"))
    if total.minor < 0:
        raise Invalid("The total of a line is 0 or more.", field=("lines", "total", "amount"))


def may_be_shown(quantity: int, total: Money, currency: str) -> bool:
    """Of an order that a shop delivers a line that cannot be is left out; the order earns by its own amounts (SH61)."""
    return 1 <= quantity <= MOST_PIECES and total.currency == currency and total.minor >= 0


def ensure_words(categories: Sequence[str], properties: Mapping[str, str], *, at: tuple[str, ...]) -> None:
    """What is told of a line is bounded."""
    for name, told in (("categories", categories), ("properties", properties)):
        if len(told) > MOST_WORDS:
            raise TooLong(
                Plural("This is one at most.", "These are {count} at most."), field=(*at, name), count=MOST_WORDS
            )


def ensure_lines(lines: Sequence[object]) -> None:
    """Who records an order themselves tells a bounded number of lines."""
    if len(lines) > MOST_LINES:
        raise TooLong(
            Plural("An order has at most one line.", "An order has at most {count} lines."),
            field="lines",
            count=MOST_LINES,
        )
