"""Ending an account whose member was erased: open lots, and debts, are closed by entries that say so (R76)."""

from portal.kernel.wording import translatable
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.book import Book, Cause
from portal.loyalty.ledger.lots import draw_points, soonest_first
from portal.loyalty.ledger.models import ActorKind, Lot, LotState, Pot, TransferKind

ERASED = Cause(description=translatable("The account was erased"), actor=ActorKind.MEMBER)


async def close_out(book: Book) -> None:
    """Let nothing be left: what was spendable or pending goes to the programme, and what was owed is forgiven."""
    await book.write()
    for pot, state, points in (
        (Pot.AVAILABLE, LotState.ACTIVE, book.available),
        (Pot.PENDING, LotState.PENDING, book.pending),
    ):
        if points:
            key = keys.erasure(book.account_id, book.number + 1)
            transfer = book.enter(TransferKind.ERASE, pot, Pot.ERASURE, points, key=key, cause=ERASED)
            lots = await Lot.filter(account_id=book.account_id, state=state)
            draw_points(book, transfer, soonest_first(lots), points)
    if book.debt:
        key = keys.erasure(book.account_id, book.number + 1)
        book.enter(TransferKind.ERASE, Pot.ERASURE, Pot.DEBT, book.debt, key=key, cause=ERASED)
