"""What moves points in a replay and is no deed: redemptions, corrections, what was brought along, the end."""

from collections import defaultdict
from dataclasses import dataclass
from typing import cast

from portal.insights.simulating.facts import Entry
from portal.insights.simulating.ground import Ground
from portal.insights.simulating.pages import BY_RULE, Award, HeldLot, Moved, Pages, next_id, turn
from portal.loyalty.ledger.keys import UNWRITTEN
from portal.loyalty.ledger.lots import draw_points
from portal.loyalty.ledger.maturing import expire, repay
from portal.loyalty.ledger.models import Lot, LotState, Pot, TransferKind
from portal.loyalty.ledger.reserving import set_aside_from
from portal.loyalty.ledger.spending import put_back
from portal.loyalty.programme.models import EarnAction


@dataclass
class Moving(Ground):
    """Facts, as far as the balance suffices for them."""

    def _redeem(self, book: Pages, entry: Entry) -> None:
        spent = self._spent[entry.source_id]
        kind, source, target = TransferKind(entry.kind), Pot(entry.from_pot), Pot(entry.to_pot)
        if kind is TransferKind.RETURN or source is Pot.RESERVED:
            self._give_back(book, entry, spent, kind, source, target)
            return
        self._cost[entry.source_id] = entry.points
        points = min(entry.points, book.available)
        self._cut_short += book.is_counting and points < entry.points
        moved = book.enter(kind, source, target, points, key=UNWRITTEN, cause=BY_RULE)
        if kind is TransferKind.RESERVE:
            set_aside_from(book, moved, book.free_lots(points), points)
        else:
            draw_points(book, moved, book.free_lots(points), points)
        spent.append(cast("Moved", moved))
        self._prolong(book, book.now)

    def _give_back(
        self, book: Pages, entry: Entry, spent: list[Moved], kind: TransferKind, source: Pot, target: Pot
    ) -> None:
        """What was set aside is spent or free again; what was spent goes back to its lots (R16, R31)."""
        taken: dict[HeldLot, int] = defaultdict(int)
        is_of_reservation = source is Pot.RESERVED
        for moved in spent:
            if (moved.kind is TransferKind.RESERVE) is is_of_reservation:
                for lot, points in moved.drawn:
                    taken[lot] += points
        lots = sorted((lot for lot in taken if taken[lot] > 0), key=turn)
        if is_of_reservation:
            points = sum(taken[lot] for lot in lots)
            moved_now = book.enter(kind, source, target, points, key=UNWRITTEN, cause=BY_RULE)
            for lot in lots:
                if kind is TransferKind.REDEEM:
                    lot.reserved -= taken[lot]
                    book.draw(moved_now, cast("Lot", lot), taken[lot])
                else:
                    book.set_aside(moved_now, cast("Lot", lot), -taken[lot])
            if kind is TransferKind.UNRESERVE:
                expire(book, cast("list[Lot]", lots))
                repay(book, cast("list[Lot]", lots), key=UNWRITTEN)
            spent[:] = [cast("Moved", moved_now)] if kind is TransferKind.REDEEM else []
            return
        cost = self._cost[entry.source_id]
        held = sum(moved.points for moved in spent if moved.kind is TransferKind.REDEEM)
        share = entry.points if held == cost or not cost else entry.points * held // cost
        points = min(share, sum(taken.values()))
        moved_now = book.enter(kind, source, target, points, key=UNWRITTEN, cause=BY_RULE)
        back = [(cast("Lot", lot), taken[lot]) for lot in reversed(lots)]
        put_back(book, moved_now, back, points, key=UNWRITTEN)
        spent.append(cast("Moved", moved_now))

    def _adjust(self, book: Pages, entry: Entry) -> None:
        kind, source, target = TransferKind(entry.kind), Pot(entry.from_pot), Pot(entry.to_pot)
        if source is Pot.ADJUSTMENT:
            award = Award(
                id=next_id(),
                kind=kind,
                action=entry.action,
                occurred_at=entry.occurred_at,
                points=min(entry.points, book.room),
                available_at=entry.lot_available_at or entry.created_at,
                expires_at=self._end_of_fact(entry),
                counts=False,
            )
            book.new_award(award)
            book.give(award, award.points, waits=False, kind=kind, origin=source, qualifying=entry.qualifying)
        else:
            free = min(entry.points, book.available)
            owed = entry.points - free
            if free:
                moved = book.enter(kind, Pot.AVAILABLE, target, free, key=UNWRITTEN, cause=BY_RULE)
                draw_points(book, moved, book.free_lots(free), free)
            if owed and source is Pot.DEBT:
                book.enter(kind, Pot.DEBT, target, owed, key=UNWRITTEN, cause=BY_RULE)
        if entry.action == EarnAction.MANUAL and self.terms.programme.adjustments_are_activity:
            self._prolong(book, book.now)

    def _close(self, book: Pages) -> None:
        """The account of somebody who was erased: nothing is left (R76)."""
        book.is_closed = True
        for pot, points in ((Pot.AVAILABLE, book.available), (Pot.PENDING, book.pending)):
            if points:
                book.enter(TransferKind.ERASE, pot, Pot.ERASURE, points, key=UNWRITTEN, cause=BY_RULE)
        if book.debt:
            book.enter(TransferKind.ERASE, Pot.ERASURE, Pot.DEBT, book.debt, key=UNWRITTEN, cause=BY_RULE)
        for award in book.awards.values():
            for lot in award.lots:
                lot.remaining, lot.state = 0, LotState.EMPTY
        book.active, book.waiting = [], []
