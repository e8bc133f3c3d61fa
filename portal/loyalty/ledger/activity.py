"""What keeps points alive where the programme says that activity does: earning and redeeming (R35).

Taking points back is no activity, nor is what comes by itself, a birthday's present or a tier's. Points
by hand are only if the programme says so. What is told late moves ends by when it was done, and brings
back nothing that has expired meanwhile.
"""

from datetime import datetime

from portal.loyalty import ledger, programme
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnAction, Programme

COMES_BY_ITSELF = frozenset({EarnAction.BIRTHDAY})


async def earned(book: ledger.Book, award: Transfer) -> None:
    """The member did something that earned."""
    if award.action not in COMES_BY_ITSELF:
        await _prolong(book, award, award.occurred_at)


async def redeemed(book: ledger.Book, spent: Transfer) -> None:
    """The member took something for their points; what is left of them lives on."""
    await _prolong(book, spent, book.now)


async def adjusted(book: ledger.Book, moved: Transfer) -> None:
    """Staff gave or took points."""
    if (await programme.current()).adjustments_are_activity:
        await _prolong(book, moved, book.now)


async def _prolong(book: ledger.Book, because: Transfer, at: datetime) -> None:
    until = lives_until(await programme.current(), at)
    if until is not None:
        await ledger.extend(book, until, because=because)


def lives_until(terms: Programme, at: datetime) -> datetime | None:
    """Until when activity at that moment lets points live; None where it moves nothing."""
    return programme.expiry_of(terms, at) if terms.expiry_is_sliding else None
