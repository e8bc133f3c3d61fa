"""In which order lots are consumed, and drawing from them."""

from collections.abc import Iterable
from datetime import UTC, datetime

from portal.kernel import sql
from portal.loyalty.ledger.book import Book
from portal.loyalty.ledger.models import Lot, LotState, Transfer

_NEVER = datetime.max.replace(tzinfo=UTC)
_AT_FIRST = 8
"""Most spending is of a few lots; who has thousands of small ones needs more, in ever larger helpings."""


def soonest_first(lots: Iterable[Lot]) -> list[Lot]:
    """The order of consumption: by expiry, then by when it was earned, then by number; undated last (R9)."""
    return sorted(lots, key=lambda lot: (lot.expires_at or _NEVER, lot.earned_at, lot.number))


def draw_points(book: Book, transfer: Transfer, lots: Iterable[Lot], points: int) -> int:
    """Draw up to ``points`` of what is free in ``lots``, in the order given; what they did not hold."""
    for lot in lots:
        taken = min(points, lot.free)
        if taken:
            book.draw(transfer, lot, taken)
        points -= taken
        if points == 0:
            break
    return points


async def lots_for(book: Book, points: int) -> list[Lot]:
    """The first lots in the order of consumption that together have ``points`` free."""
    await book.write()
    found: list[Lot] = []
    held, at_once = 0, _AT_FIRST
    while held < points:
        # The ORM has no NULLS LAST that both databases understand.
        rows = await sql.fetch(
            """
            SELECT id, award_id, number, amount, remaining, reserved, state, earned_at, available_at, expires_at
            FROM points_lots WHERE account_id = $1 AND state = 'ACTIVE' AND remaining > reserved
            ORDER BY expires_at IS NULL, expires_at, earned_at, number LIMIT $2 OFFSET $3
            """,
            book.account_id,
            at_once,
            len(found),
        )
        if not rows:
            raise RuntimeError(f"the lots of account {book.account_id} hold less than its balance")
        chunk = soonest_first(_lot(book, row) for row in rows)
        found.extend(chunk)
        held += sum(lot.free for lot in chunk)
        at_once *= 8
    return found


def _lot(book: Book, row: sql.Row) -> Lot:
    return Lot(
        id=sql.uuid_of(row["id"]),
        account_id=book.account_id,
        award_id=sql.uuid_of(row["award_id"]),
        number=row["number"],
        amount=row["amount"],
        remaining=row["remaining"],
        reserved=row["reserved"],
        state=LotState(row["state"]),
        earned_at=sql.instant_of(row["earned_at"]),
        available_at=sql.instant_of(row["available_at"]),
        expires_at=sql.instant_or_none(row["expires_at"]),
    )
