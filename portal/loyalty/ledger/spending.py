"""Taking points out of lots, soonest-expiring first, and putting them back where they came from."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from portal.kernel.errors import InsufficientPoints
from portal.kernel.wording import Plural
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.book import Book, Cause
from portal.loyalty.ledger.keys import Key
from portal.loyalty.ledger.lots import draw_points, lots_for, soonest_first
from portal.loyalty.ledger.maturing import expire, repay
from portal.loyalty.ledger.models import Draw, Lot, Pot, Transfer, TransferKind
from portal.loyalty.ledger.moving import move_everything
from portal.loyalty.ledger.opening import left_behind


async def spend(
    book: Book,
    points: int,
    *,
    key: Key,
    body: Mapping[str, Any],
    cause: Cause,
    kind: TransferKind = TransferKind.REDEEM,
    to: Pot = Pot.REDEMPTION,
) -> Transfer:
    """Take ``points`` from the member's lots.

    Raises InsufficientPoints when fewer are available.
    """
    if known := await book.known(key, body):
        return known
    ensure_has(book, points)
    transfer = book.enter(kind, Pot.AVAILABLE, to, points, key=key, body=body, cause=cause)
    draw_points(book, transfer, await lots_for(book, points), points)
    return transfer


async def take(book: Book, points: int, *, key: Key, cause: Cause) -> None:
    """Take ``points`` for what was had without them, once under each key; what is missing becomes debt."""
    await book.write()
    if await book.known(key, {}) or await book.known(keys.owed_part(key), {}):
        return
    free = min(points, book.available)
    if free:
        await spend(book, free, key=key, body={}, cause=cause, kind=TransferKind.ADJUST, to=Pot.ADJUSTMENT)
    if points > free:
        owed = keys.owed_part(key)
        book.enter(TransferKind.ADJUST, Pot.DEBT, Pot.ADJUSTMENT, points - free, key=owed, body={}, cause=cause)


def ensure_has(book: Book, points: int) -> None:
    """Nobody spends what they do not have."""
    if book.available < points:
        raise not_enough(points, book.available)


def not_enough(points: int, available: int) -> InsufficientPoints:
    """The refusal of what takes ``points`` where only ``available`` can be spent."""
    sentence = Plural(
        "This takes one point; available: {available}.",
        "This takes {count} points; available: {available}.",
    )
    return InsufficientPoints(sentence, count=points, available=available)


async def return_points(
    book: Book, spent: Transfer, points: int, *, key: Key, body: Mapping[str, Any], cause: Cause
) -> Transfer:
    """Return ``points`` of what ``spent`` took to the lots they came from, with their own expiry (R16).

    What was taken last goes back first, so that a part that is returned has the longest life. A lot
    whose day has passed meanwhile takes its points back and expires at once; debt is paid from the rest.
    """
    if spent.account_id != book.account_id:
        return await _return_points_by_way_of(book, spent, points, key=key, body=body, cause=cause)
    if known := await book.known(key, body):
        return known
    transfer = book.enter(TransferKind.RETURN, Pot.REDEMPTION, Pot.AVAILABLE, points, key=key, body=body, cause=cause)
    if put_back(book, transfer, await _taken_last_first(book, spent), points, key=key):
        raise RuntimeError(f"more was to be returned than {spent.id} had taken")
    return transfer


def put_back(book: Book, transfer: Transfer, taken: Sequence[tuple[Lot, int]], points: int, *, key: Key) -> int:
    """Fill the lots again, in the order given; what they had not given is left over."""
    lots = []
    for lot, drawn in taken:
        part = min(points, drawn)
        if part:
            book.draw(transfer, lot, -part)
            lots.append(lot)
        points -= part
    expire(book, lots)
    repay(book, lots, key=key)
    return points


async def _return_points_by_way_of(
    book: Book, spent: Transfer, points: int, *, key: Key, body: Mapping[str, Any], cause: Cause
) -> Transfer:
    """Points that were spent before two accounts became one return to their lots, and go on to where those went."""
    async with left_behind(spent.account_id, now=book.now) as old:
        transfer = await return_points(old, spent, points, key=key, body=body, cause=cause)
        await move_everything(old, book)
    return transfer


async def _taken_last_first(book: Book, spent: Transfer) -> Sequence[tuple[Lot, int]]:
    """What each lot still lacks of a redemption: its draw, less what other returns gave back."""
    await book.write()
    returns = Transfer.filter(
        account_id=book.account_id,
        source_id=spent.source_id,
        kind__in=[TransferKind.REDEEM, TransferKind.RETURN],
    )
    transfers = [one.id for one in await returns]
    taken: dict[UUID, int] = {}
    for draw in await Draw.filter(transfer_id__in=transfers):
        taken[draw.lot_id] = taken.get(draw.lot_id, 0) + draw.points
    lots = soonest_first(await Lot.filter(id__in=list(taken)))
    return [(lot, taken[lot.id]) for lot in reversed(lots)]
