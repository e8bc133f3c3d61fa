"""Maturing of an account, by the clock alone: holds end, lots expire, and points that become free repay debt."""

from datetime import datetime

from portal.kernel import sql
from portal.kernel.wording import translatable
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.book import Book, Cause
from portal.loyalty.ledger.keys import Key
from portal.loyalty.ledger.lots import draw_points, soonest_first
from portal.loyalty.ledger.models import ActorKind, Lot, LotState, Pot, Transfer, TransferKind

RELEASED = Cause(description=translatable("The waiting time is over"), actor=ActorKind.CLOCK)
EXPIRED = Cause(description=translatable("Points expired"), actor=ActorKind.CLOCK)
_COUNTS = (TransferKind.EARN, TransferKind.MERGE)
"""What may wait for its release and count from then on; only what was earned is ever moved while it waits."""
REPAID = Cause(description=translatable("Repaid from what came in"), actor=ActorKind.CLOCK)


async def mature(book: Book, *, most: int | None = None) -> None:
    """Bring the account to the book's moment: the same entries whether a job came by or not (R29, R33).

    While its member is suspended or banned, what waits goes on waiting, and is free when that is over (FP22).
    Of more than ``most`` lots that are due, the first so many, in the order in which all would be matured.
    """
    due_now = _LOTS_THAT_END if book.is_frozen else _DUE
    rows = await sql.fetch(f"{due_now}{'' if most is None else f'{_IN_ORDER} LIMIT {most}'}", book.account_id, book.now)
    if not rows:
        return
    due = await Lot.filter(id__in=[sql.uuid_of(row["id"]) for row in rows])
    waiting = [lot for lot in due if lot.state is LotState.PENDING]
    awards = await Transfer.in_bulk([lot.award_id for lot in waiting], "id") if waiting else {}
    for lot in sorted(waiting, key=lambda one: (one.available_at, one.number)):
        release(book, lot, awards[lot.award_id])
    if len(waiting) != most:
        expire(book, due)


IS_DUE = """
    ((state = 'PENDING' AND available_at <= $2) OR (state = 'ACTIVE' AND expires_at <= $2 AND remaining > reserved))
"""
"""Of a row of ``points_lots``: that it is due at the instant ``$2``."""
_DUE = f"SELECT id FROM points_lots WHERE account_id = $1 AND {IS_DUE}"  # noqa: S608
_LOTS_THAT_END = """
    SELECT id FROM points_lots WHERE account_id = $1
        AND state = 'ACTIVE' AND expires_at <= $2 AND remaining > reserved
"""
_IN_ORDER = """
    ORDER BY state = 'ACTIVE', CASE state WHEN 'PENDING' THEN available_at ELSE expires_at END,
        CASE state WHEN 'ACTIVE' THEN earned_at END, number
"""
"""Holds end before lots expire, so that what is free repays debt first."""


def release(book: Book, lot: Lot, award: Transfer) -> None:
    """The hold is over: what is left of the award is the member's, less what repays debt."""
    key = keys.release(lot.id)
    book.enter(
        TransferKind.RELEASE,
        Pot.PENDING,
        Pot.AVAILABLE,
        lot.remaining,
        key=key,
        cause=Cause(
            description=RELEASED.description,
            actor=RELEASED.actor,
            action=award.action,
            occurred_at=award.occurred_at,
        ),
        award_id=award.id,
        qualifying=lot.remaining if award.kind in _COUNTS else 0,
    )
    if award.kind in _COUNTS:
        book.counts(lot.available_at)
    lot.state = LotState.ACTIVE
    book.changed(lot)
    repay(book, [lot], key=key)


def repay(book: Book, lots: list[Lot], *, key: Key) -> None:
    """Debt comes first: what just became available in ``lots`` repays it, as far as it goes (R4)."""
    owed = min(book.debt, book.available)
    if owed == 0:
        return
    transfer = book.enter(TransferKind.REPAY, Pot.AVAILABLE, Pot.DEBT, owed, key=keys.repayment(key), cause=REPAID)
    draw_points(book, transfer, soonest_first(lots), owed)


def expire(book: Book, lots: list[Lot]) -> None:
    """End the lots whose day is over; one entry for each, dated to the instant when it ended (R28).

    What is reserved in them waits for its coupon, and ends with the reservation if that comes to nothing (R31).
    """
    over = [lot for lot in lots if is_over(lot, book.now) and lot.state is LotState.ACTIVE and lot.free]
    for lot in soonest_first(over):
        transfer = book.enter(
            TransferKind.EXPIRE,
            Pot.AVAILABLE,
            Pot.EXPIRY,
            lot.free,
            key=keys.expiry(lot.id, book.number + 1),
            cause=Cause(description=EXPIRED.description, actor=EXPIRED.actor, occurred_at=lot.expires_at),
        )
        book.draw(transfer, lot, lot.free)


def is_over(lot: Lot, now: datetime) -> bool:
    """Whether the lot's last day has passed; its expiry is the first instant that does not belong to it."""
    return lot.expires_at is not None and lot.expires_at <= now
