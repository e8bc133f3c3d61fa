"""Taking an award back, in whole or in part, and giving it back once: Σ reversals never pass the award (R5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from portal.kernel import sql
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.awards import Terms, award
from portal.loyalty.ledger.book import Book, Cause, Source
from portal.loyalty.ledger.keys import Key, Why
from portal.loyalty.ledger.lots import draw_points, lots_for, soonest_first
from portal.loyalty.ledger.models import Lot, LotState, Pot, Transfer, TransferKind


@dataclass(frozen=True, slots=True)
class Remainder:
    """How much of an award there is by now."""

    given: int
    """What was awarded, less what was taken back, plus what was given back."""
    expired: int
    """The part that has expired: nobody takes it back a second time."""
    qualifying: int

    @property
    def live(self) -> int:
        return self.given - self.expired

    def above(self, target: int) -> tuple[int, int]:
        """What is to be taken back for ``target`` to stand: points, and of those that count for the tier."""
        return max(0, self.live - target), max(0, self.qualifying - target)


async def shortfall(book: Book, first: Transfer, target: int) -> int:
    """How much of taking the award back to ``target`` would become debt."""
    now = await _remainder(book, first)
    waiting = sum(lot.remaining for lot in await _own_lots(book, first) if lot.state is LotState.PENDING)
    return max(0, now.live - target - waiting - book.available)


async def bring_to(book: Book, first: Transfer, target: int, *, why: Why, cause: Cause) -> int:
    """Let ``target`` points of an award stand: take back what is above, give back what is below.

    Whatever came before, the result depends on ``target`` alone, so a deed that is undone and done
    again any number of times is paid once (R48), and partial refunds add up to the award (R12).
    The signed change; 0 when all was so already.
    """
    target = min(target, first.points)
    key = keys.change(why, first.id, book.number + 1)
    now = await _remainder(book, first)
    cause = replace(cause, action=first.action, occurred_at=first.occurred_at, source=cause.source or source_of(first))
    if now.given < target:
        await _give_again(book, first, target - now.given, key=key, cause=cause)
        return target - now.given
    taken, no_longer_qualifies = now.above(target)
    if taken or no_longer_qualifies:
        await _take_back(book, first, taken, no_longer_qualifies, key=key, cause=cause)
    return -taken


def source_of(transfer: Transfer) -> Source | None:
    """What a transfer is about, if it names anything."""
    if transfer.source_type is None or transfer.source_id is None:
        return None
    return Source(transfer.source_type, transfer.source_id)


async def _remainder(book: Book, first: Transfer) -> Remainder:
    """Look it up in the entries that name the award."""
    await book.write()
    rows = await sql.fetch(
        """
        SELECT kind, COALESCE(SUM(points), 0) AS points, COALESCE(SUM(qualifying), 0) AS qualifying
        FROM points_transfers
        WHERE id = $1 OR award_id = $1
            OR award_id IN (SELECT id FROM points_transfers WHERE award_id = $1 AND kind IN ('EARN', 'MERGE'))
        GROUP BY kind
        """,
        first.id,
    )
    sums = {TransferKind(row["kind"]): int(row["points"]) for row in rows}
    expired = await sql.fetch_value(
        """
        SELECT COALESCE(SUM(d.points), 0) FROM points_draws d
        JOIN points_transfers t ON t.id = d.transfer_id AND t.kind = 'EXPIRE'
        JOIN points_lots l ON l.id = d.lot_id
        JOIN points_transfers a ON a.id = l.award_id
        WHERE a.id = $1 OR a.award_id = $1
        """,
        first.id,
    )
    given = sums.get(TransferKind.EARN, 0) - sums.get(TransferKind.REVERSE, 0)
    return Remainder(given=given, expired=int(expired), qualifying=sum(int(row["qualifying"]) for row in rows))


async def _take_back(book: Book, first: Transfer, points: int, qualifying: int, *, key: Key, cause: Cause) -> None:
    """From the award's own lots first, then from the member's others; the rest is debt (R11, R15)."""
    own = soonest_first(await _own_lots(book, first))
    waiting = sum(lot.remaining for lot in own if lot.state is LotState.PENDING)
    free = min(points - min(points, waiting), book.available)
    others = await lots_for(book, free) if free else []
    take_back_from(book, first, own, others, points, qualifying, key=key, cause=cause)


def take_back_from(
    book: Book,
    first: Transfer,
    own: Sequence[Lot],
    others: Sequence[Lot],
    points: int,
    qualifying: int,
    *,
    key: Key,
    cause: Cause,
) -> None:
    """The same of lots that are at hand: the award's ``own``, and all ``others``, each in the order of consumption."""
    waiting = [lot for lot in own if lot.state is LotState.PENDING]
    held = min(points, sum(lot.remaining for lot in waiting))
    free = min(points - held, book.available)
    if held:
        _reverse(book, first, Pot.PENDING, held, waiting, key=keys.held_part(key), cause=cause)
    if free:
        active = [lot for lot in own if lot.state is LotState.ACTIVE]
        lots = [*active, *(lot for lot in others if lot.id not in {one.id for one in active})]
        _reverse(book, first, Pot.AVAILABLE, free, lots, key=key, cause=cause, qualifying=-qualifying)
        qualifying = 0
    if (owed := points - held - free) or qualifying:
        _reverse(book, first, Pot.DEBT, owed, [], key=keys.owed_part(key), cause=cause, qualifying=-qualifying)


def _reverse(
    book: Book,
    first: Transfer,
    from_pot: Pot,
    points: int,
    lots: Iterable[Lot],
    *,
    key: Key,
    cause: Cause,
    qualifying: int = 0,
) -> None:
    transfer = book.enter(
        TransferKind.REVERSE,
        from_pot,
        Pot.ISSUANCE,
        points,
        key=key,
        cause=cause,
        award_id=first.id,
        qualifying=qualifying,
    )
    if qualifying:
        book.counts(book.now)
    draw_points(book, transfer, lots, points)


async def _give_again(book: Book, first: Transfer, points: int, *, key: Key, cause: Cause) -> None:
    """As a lot of its own that lives no longer than the award's would have."""
    lot = await Lot.get(award_id=first.id)
    terms = Terms(available_at=lot.available_at, expires_at=lot.expires_at, rule_version_id=first.rule_version_id)
    await award(book, points, key=key, body={"restores": first.id}, cause=cause, terms=terms, restores=first)


async def _own_lots(book: Book, first: Transfer) -> list[Lot]:
    """Those of the award, of what was given again, and of either where they came here from another account (R75)."""
    await book.write()
    again = await Transfer.filter(award_id=first.id, kind__in=[TransferKind.EARN, TransferKind.MERGE])
    return await Lot.filter(
        account_id=book.account_id,
        award_id__in=[first.id, *(one.id for one in again)],
        state__in=[LotState.PENDING, LotState.ACTIVE],
    )
