"""In which order lots are consumed, and drawing from them."""

from collections.abc import Iterable
from datetime import UTC, datetime

from portal.kernel import sql
from portal.loyalty.ledger.book import Book
from portal.loyalty.models import Lot, LotState, Transfer

_NEVER = datetime.max.replace(tzinfo=UTC)
_AT_ONCE = 500


def soonest_first(lots: Iterable[Lot]) -> list[Lot]:
    """The order of consumption: by expiry, then by when it was earned, then by number; undated last (R9)."""
    return sorted(lots, key=lambda lot: (lot.expires_at or _NEVER, lot.earned_at, lot.number))


def take(book: Book, transfer: Transfer, lots: Iterable[Lot], points: int) -> int:
    """Draw up to ``points`` from ``lots`` in the order given; what they did not hold."""
    for lot in lots:
        taken = min(points, lot.remaining)
        if taken:
            book.draw(transfer, lot, taken)
        points -= taken
        if points == 0:
            break
    return points


async def lots_for(book: Book, points: int) -> list[Lot]:
    """The first lots in the order of consumption that together hold ``points``."""
    await book.write()
    found: list[Lot] = []
    held = 0
    while held < points:
        # The ORM has no NULLS LAST that both databases understand.
        rows = await sql.fetch(
            """
            SELECT id FROM points_lots WHERE account_id = $1 AND state = $2
            ORDER BY expires_at IS NULL, expires_at, earned_at, number LIMIT $3 OFFSET $4
            """,
            book.account_id,
            LotState.ACTIVE.value,
            _AT_ONCE,
            len(found),
        )
        if not rows:
            raise RuntimeError(f"the lots of account {book.account_id} hold less than its balance")
        chunk = soonest_first(await Lot.filter(id__in=[sql.uuid_of(row["id"]) for row in rows]))
        found.extend(chunk)
        held += sum(lot.remaining for lot in chunk)
    return found
