"""Setting points aside while something is being made of them, and what comes of it: spent, or free again.

What is set aside stays in its lots, and no expiry, reversal or other wish touches it there: so who began in
time pays with those points, though their day passes meanwhile (R31).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from portal.loyalty.ledger.book import Book, Cause
from portal.loyalty.ledger.keys import Key
from portal.loyalty.ledger.lots import lots_for, soonest_first
from portal.loyalty.ledger.maturing import expire, repay
from portal.loyalty.ledger.models import Draw, Lot, Pot, Transfer, TransferKind
from portal.loyalty.ledger.spending import ensure_has


async def reserve(book: Book, points: int, *, key: Key, body: Mapping[str, Any], cause: Cause) -> Transfer:
    """Set ``points`` aside, in the order in which they would be spent (R9).

    Raises InsufficientPoints when fewer are available.
    """
    if known := await book.known(key, body):
        return known
    ensure_has(book, points)
    lots = await lots_for(book, points)
    transfer = book.enter(TransferKind.RESERVE, Pot.AVAILABLE, Pot.RESERVED, points, key=key, body=body, cause=cause)
    set_aside_from(book, transfer, lots, points)
    return transfer


def set_aside_from(book: Book, transfer: Transfer, lots: Sequence[Lot], points: int) -> None:
    """Keep ``points`` of what is free in ``lots``, in the order given."""
    for lot in lots:
        part = min(points, lot.free)
        book.set_aside(transfer, lot, part)
        points -= part
        if points == 0:
            break


async def confirm(book: Book, reservation: Transfer, *, key: Key, body: Mapping[str, Any], cause: Cause) -> Transfer:
    """Spend what was set aside. Whoever calls sees to it that a reservation ends once."""
    if known := await book.known(key, body):
        return known
    lots = await _set_aside_for(book, reservation)
    transfer = book.enter(
        TransferKind.REDEEM, Pot.RESERVED, Pot.REDEMPTION, reservation.points, key=key, body=body, cause=cause
    )
    for lot, points in lots:
        lot.reserved -= points
        book.draw(transfer, lot, points)
    return transfer


async def unreserve(book: Book, reservation: Transfer, *, key: Key, body: Mapping[str, Any], cause: Cause) -> Transfer:
    """Free what was set aside: lots whose day has passed meanwhile expire at once, and debt is paid (R4, R31)."""
    if known := await book.known(key, body):
        return known
    lots = await _set_aside_for(book, reservation)
    transfer = book.enter(
        TransferKind.UNRESERVE, Pot.RESERVED, Pot.AVAILABLE, reservation.points, key=key, body=body, cause=cause
    )
    for lot, points in lots:
        book.set_aside(transfer, lot, -points)
    freed = [lot for lot, _ in lots]
    expire(book, freed)
    repay(book, freed, key=key)
    return transfer


async def _set_aside_for(book: Book, reservation: Transfer) -> Sequence[tuple[Lot, int]]:
    await book.write()
    parts = {draw.lot_id: draw.points for draw in await Draw.filter(transfer_id=reservation.id)}
    return [(lot, parts[lot.id]) for lot in soonest_first(await Lot.filter(id__in=list(parts)))]
