"""Coupons that are being taken back from the shop that made them: since when, why, and what they will return (SH92).

Here the rows are kept; `taking_back` asks the shop, and ends what it says is unused.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import clock, outbox, sql
from portal.kernel.pagination import Page, Slice
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import Draw, Lot, Transfer
from portal.loyalty.redeeming.models import Redemption, RedemptionState, WithdrawalReason

TOPIC = "coupon withdrawal"
ALARMING = timedelta(hours=1)
"""So long a shop may take before staff hear of it."""
STUCK = timedelta(days=1)
_ONCE = "coupon withdrawal:"


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why a coupon is taken back: for which order, if for one, by whose wish, and whether its piece is written off."""

    reason: WithdrawalReason
    order_id: UUID | None = None
    by_id: UUID | None = None
    writes_off: bool = False


async def begin(redemption: Redemption, why: Withdrawal, now: datetime) -> bool:
    """Have the shop asked once this is committed; False where the coupon is not there to be taken back.

    One that is being withdrawn already is so for its first reason; that its piece is written off holds from any.
    """
    begun = await sql.execute(
        """
        UPDATE redemptions SET withdrawing_since = $2, withdrawal_reason = $3, withdrawal_order_id = $4,
            withdrawal_by_id = $5, withdrawal_writes_off = $6
        WHERE id = $1 AND state = 'ISSUED' AND NOT is_held AND withdrawing_since IS NULL
            AND (expires_at IS NULL OR expires_at > $2 OR $3 = 'EXPIRED')
        """,
        redemption.id,
        now,
        why.reason.value,
        why.order_id,
        why.by_id,
        why.writes_off,
    )
    if begun:
        await _have_shop_asked(redemption.id)
    elif why.writes_off:
        being_withdrawn = Redemption.filter(
            id=redemption.id, state=RedemptionState.ISSUED, withdrawing_since__isnull=False
        )
        await being_withdrawn.update(withdrawal_writes_off=True)
    return begun == 1


async def go_on_with(redemption: Redemption) -> None:
    """No order has it any more that was being withdrawn when one took it: it goes where it was on its way to (SH94)."""
    if not redemption.withdrawal_reason:
        return
    changed = await sql.execute(
        """
        UPDATE redemptions SET withdrawing_since = $2
        WHERE id = $1 AND state = 'ISSUED' AND NOT is_held AND withdrawing_since IS NULL
        """,
        redemption.id,
        clock.now(),
    )
    if changed:
        await _have_shop_asked(redemption.id)


async def coming_back(book: ledger.Book) -> int:
    """What coupons that are being withdrawn will bring into this account: what is over by now comes back to nobody."""
    coupons = await Redemption.filter(
        member_id=book.member_id, state=RedemptionState.ISSUED, withdrawing_since__isnull=False
    )
    if not coupons:
        return 0
    spent = await Transfer.filter(idempotency_key__in=[keys.redemption(one.id) for one in coupons])
    draws = await Draw.filter(transfer_id__in=[one.id for one in spent])
    ends = {lot.id: lot.expires_at for lot in await Lot.filter(id__in={draw.lot_id for draw in draws})}
    return sum(draw.points for draw in draws if (end := ends[draw.lot_id]) is None or end > book.now)


@dataclass(frozen=True, slots=True)
class Slow:
    """How many coupons of a shop are being withdrawn for too long, and since when the oldest is."""

    source: str
    count: int
    oldest_at: datetime


async def slow_ones(now: datetime) -> Sequence[Slow]:
    """By shop, those of which its answer takes longer than an hour."""
    rows = await sql.fetch(
        """
        SELECT made_at, COUNT(*) AS n, MIN(withdrawing_since) AS oldest_at FROM redemptions
        WHERE (withdrawing_since IS NOT NULL) = true AND withdrawing_since <= $1 GROUP BY made_at ORDER BY made_at
        """,
        now - ALARMING,
    )
    return [Slow(row["made_at"] or "", row["n"], sql.instant_of(row["oldest_at"])) for row in rows]


@unit_of_work
async def start_over(now: datetime) -> int:
    """Have the shop asked anew about coupons of which the queue has given up, a day after they were begun (SH93).

    How many that are in this step. What still waits goes on by the pauses of the queue.
    """
    rows = await sql.fetch(
        """
        SELECT r.id FROM redemptions r LEFT JOIN outbox o ON o.once_key = CAST($2 AS TEXT) || CAST(r.id AS TEXT)
        WHERE (r.withdrawing_since IS NOT NULL) = true AND r.withdrawing_since <= $1
            AND (o.id IS NULL OR o.state <> 'WAITING')
        ORDER BY r.withdrawing_since LIMIT 100
        """,
        now - STUCK,
        _ONCE,
    )
    for row in rows:
        await _have_shop_asked(sql.uuid_of(row["id"]))
    return len(rows)


async def being_withdrawn(page: Page, *, by: Viewer) -> Slice[Redemption]:
    """The one that takes longest first; for the brand's staff."""
    by.ensure_brand()
    wanted = Redemption.filter(state=RedemptionState.ISSUED, withdrawing_since__isnull=False)
    return await page.of_query(wanted, "coupons being withdrawn", order=("withdrawing_since", "id"))


async def _have_shop_asked(redemption_id: UUID) -> None:
    """A coupon has one item in the queue, whatever became of it before."""
    key = f"{_ONCE}{redemption_id}"
    if not await outbox.QUEUE.begin_anew(lambda values: f"once_key = {values.mark(key)}"):
        await outbox.put(TOPIC, {"redemption": str(redemption_id)}, once_key=key)
