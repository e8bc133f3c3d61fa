"""Moving the end of lots: what a member does lets all their points live on (R35)."""

from datetime import datetime

from portal.kernel import sql
from portal.kernel.ids import new_id
from portal.loyalty.ledger.book import Book
from portal.loyalty.ledger.models import Extension, Lot, LotState, Transfer


async def extend(book: Book, until: datetime, *, because: Transfer) -> int:
    """Let every open lot that ends before ``until`` live until then; how many that were.

    No lot is shortened, undated ones stay undated, and one that is spent keeps its day, so that what is
    returned to it has its own expiry (R16). So does one that is over and only waits for a coupon (R31).
    """
    await book.write()
    lots = await Lot.filter(
        account_id=book.account_id,
        state__in=[LotState.PENDING, LotState.ACTIVE],
        expires_at__gt=book.now,
        expires_at__lt=until,
    )
    await Extension.bulk_create(
        [
            Extension(id=new_id(), lot_id=lot.id, because_id=because.id, ended_at=lot.expires_at, ends_at=until)
            for lot in lots
        ]
    )
    await sql.execute_many("UPDATE points_lots SET expires_at = $2 WHERE id = $1", [(lot.id, until) for lot in lots])
    return len(lots)
