"""One account led through its entries from the first to the last, out of nothing (R7).

What comes out is what should be stored: pots, sums, every lot's rest and state. On the way each entry
is held against what its movement may do.
"""

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from portal.loyalty.ledger.models import LotState, Pot
from portal.loyalty.ledger.movements import MOVEMENTS, Counts, Lots, Movement

Tell = Callable[[str, int, int], None]
"""Name a difference: what, what is stored, what the entries say."""


class Entry(NamedTuple):
    """A transfer as the table has it, and the lot that it made, if any; values as the driver gives them."""

    account_id: Any
    number: int
    id: Any
    kind: Any
    from_pot: Any
    to_pot: Any
    points: int
    available_after: int
    pending_after: int
    debt_after: int
    qualifying: int
    award_id: Any
    lot_id: Any
    lot_account_id: Any
    lot_number: int
    lot_amount: int
    lot_remaining: int
    lot_reserved: int
    lot_state: Any
    lot_earned_at: Any
    lot_expires_at: Any
    lot_first_end: Any
    """Its end when it was made, before activity moved it."""


@dataclass(slots=True)
class ReplayedLot:
    """A lot as the entries make it, beside what is stored of it."""

    number: int
    amount: int
    rest: int
    state: LotState
    turn: tuple[bool, Any, Any, int]
    """Its place in the order of consumption: by expiry, undated last, then by when it was earned, then by number."""
    stored_rest: int
    stored_reserved: int
    stored_state: str
    stored_end: Any
    reserved: int = 0

    @property
    def free(self) -> int:
        return self.rest - self.reserved

    def apply(self, how: Lots, points: int) -> None:
        """Take ``points`` out, or reserve them; a negative number puts them back, or frees them."""
        if how in {Lots.RESERVES, Lots.FREES}:
            self.reserved += points
            return
        self.rest -= points
        if how is Lots.DRAWS_RESERVED:
            self.reserved -= points

    @property
    def end(self) -> Any:
        return None if self.turn[0] else self.turn[1]


@dataclass(slots=True)
class Replay:
    """An account on its way; `tell` hears of everything that does not fit."""

    tell: Tell
    pots: dict[str, int] = field(default_factory=lambda: dict.fromkeys(Pot, 0))
    earned: int = 0
    redeemed: int = 0
    expired: int = 0
    number: int = 0
    _lots: dict[UUID | str, ReplayedLot] = field(default_factory=dict)
    _by_number: dict[int, ReplayedLot] = field(default_factory=dict)
    _waiting: dict[UUID | str, ReplayedLot] = field(default_factory=dict)
    _turns: list[tuple[bool, Any, Any, int]] = field(default_factory=list)

    @property
    def debt(self) -> int:
        return -self.pots[Pot.DEBT]

    def follow(self, entry: Entry, draws: Sequence[tuple[Any, int]]) -> None:
        """Do what the entry says, with the draws that name it as (lot, points)."""
        self.number += 1
        if entry.number != self.number:
            self.tell(f"number of entry {entry.number}", entry.number, self.number)
            self.number = entry.number
        movement = MOVEMENTS.get((entry.kind, entry.from_pot, entry.to_pot))
        self._move(entry)
        if movement is None:
            self.tell(f"pots of entry {entry.number}", entry.points, 0)
            return
        self.earned += movement.earned * entry.points
        self.redeemed += movement.redeemed * entry.points
        self.expired += movement.expired * entry.points
        self._count(entry, movement.counts)
        self._touch(entry, movement, draws)

    def extend(self, number: int, lot_id: Any, ended_at: Any, ends_at: Any) -> None:
        """What entry ``number`` was about moved a lot's end, and so its place in the order of consumption (R35)."""
        lot = self._lots.get(lot_id)
        if lot is None or lot.end != ended_at or lot.state not in {LotState.ACTIVE, LotState.PENDING}:
            self.tell(f"end moved by entry {number}", 1, 0)
        else:
            lot.turn = (False, ends_at, *lot.turn[2:])
            if lot.state is LotState.ACTIVE:
                heapq.heappush(self._turns, lot.turn)

    def finish(self) -> None:
        """Compare the lots with what is stored of them, and with the pots (R3)."""
        active = pending = 0
        for lot in self._lots.values():
            if lot.stored_rest != lot.rest:
                self.tell(f"rest of the lot of entry {lot.number}", lot.stored_rest, lot.rest)
            if lot.stored_reserved != lot.reserved:
                self.tell(f"what is reserved in the lot of entry {lot.number}", lot.stored_reserved, lot.reserved)
            if lot.stored_state != lot.state:
                is_waiting = (lot.stored_state == LotState.PENDING, lot.state is LotState.PENDING)
                self.tell(f"state of the lot of entry {lot.number}", *map(int, is_waiting))
            if lot.stored_end != lot.end:
                self.tell(f"end of the lot of entry {lot.number}", 1, 0)
            if lot.state is LotState.PENDING:
                pending += lot.rest
            else:
                active += lot.rest
        if active != (held := self.pots[Pot.AVAILABLE] + self.pots[Pot.RESERVED]):
            self.tell("points in active lots", active, held)
        if pending != self.pots[Pot.PENDING]:
            self.tell("points in pending lots", pending, self.pots[Pot.PENDING])
        if self.pots[Pot.MERGER]:
            self.tell("what a merger kept back", self.pots[Pot.MERGER], 0)

    def _move(self, entry: Entry) -> None:
        pots = self.pots
        pots[entry.from_pot] -= entry.points
        pots[entry.to_pot] += entry.points
        for name, stored, said in (
            ("available", entry.available_after, pots["AVAILABLE"]),
            ("pending", entry.pending_after, pots["PENDING"]),
            ("debt", entry.debt_after, -pots["DEBT"]),
        ):
            if stored != said:
                self.tell(f"{name} after entry {entry.number}", stored, said)
            if said < 0:
                self.tell(f"{name} below zero after entry {entry.number}", stored, said)

    def _count(self, entry: Entry, counts: Counts) -> None:
        if entry.qualifying and (
            counts is Counts.NOTHING
            or (counts is Counts.UP and entry.qualifying < 0)
            or (counts is Counts.DOWN and entry.qualifying > 0)
        ):
            self.tell(f"qualifying points of entry {entry.number}", entry.qualifying, 0)

    def _touch(self, entry: Entry, movement: Movement, draws: Sequence[tuple[Any, int]]) -> None:
        drawn = 0
        match movement.lots:
            case Lots.MAKES:
                self._make(entry)
            case Lots.RELEASES:
                self._release(entry)
            case Lots.DRAWS | Lots.DRAWS_RESERVED:
                drawn = entry.points
            case Lots.DRAWS_IN_ORDER | Lots.RESERVES:
                drawn = entry.points
                draws = self._in_turn(draws)
            case Lots.FILLS | Lots.FREES:
                drawn = -entry.points
            case Lots.LEAVES:
                pass
        if movement.lots is not Lots.MAKES and entry.lot_id is not None:
            self.tell(f"lot of entry {entry.number}", entry.lot_amount, 0)
        if draws:
            self._draw(entry, movement.lots, draws)
        if (told := sum(points for _, points in draws)) != drawn:
            self.tell(f"draws of entry {entry.number}", told, drawn)

    def _make(self, entry: Entry) -> None:
        if entry.lot_id is None:
            if entry.points:
                self.tell(f"lot of entry {entry.number}", 0, entry.points)
            return
        if entry.lot_amount != entry.points:
            self.tell(f"amount of the lot of entry {entry.number}", entry.lot_amount, entry.points)
        if entry.lot_number != entry.number or entry.lot_account_id != entry.account_id:
            self.tell(f"number of the lot of entry {entry.number}", entry.lot_number, entry.number)
        ends = entry.lot_first_end
        lot = ReplayedLot(
            number=entry.number,
            amount=entry.points,
            rest=entry.points,
            state=LotState.PENDING if entry.to_pot == Pot.PENDING else LotState.ACTIVE,
            turn=(ends is None, ends or "", entry.lot_earned_at, entry.number),
            stored_rest=entry.lot_remaining,
            stored_reserved=entry.lot_reserved,
            stored_state=entry.lot_state,
            stored_end=entry.lot_expires_at,
        )
        self._lots[entry.lot_id] = self._by_number[entry.number] = lot
        if lot.state is LotState.PENDING:
            self._waiting[entry.id] = lot
        else:
            heapq.heappush(self._turns, lot.turn)

    def _release(self, entry: Entry) -> None:
        lot = self._waiting.pop(entry.award_id, None)
        if lot is None or lot.rest != entry.points:
            self.tell(f"release by entry {entry.number}", entry.points, lot.rest if lot else 0)
        if lot is not None:
            lot.state = LotState.ACTIVE
            heapq.heappush(self._turns, lot.turn)

    def _in_turn(self, draws: Iterable[tuple[Any, int]]) -> list[tuple[Any, int]]:
        """Draws have no order of their own: the one in which they could have been made, those from nowhere last."""
        found = [draw for draw in draws if draw[0] in self._lots]
        lost = [draw for draw in draws if draw[0] not in self._lots]
        return [*sorted(found, key=lambda draw: self._lots[draw[0]].turn), *lost]

    def _draw(self, entry: Entry, how: Lots, draws: Iterable[tuple[Any, int]]) -> None:
        in_order = how in {Lots.DRAWS_IN_ORDER, Lots.RESERVES}
        for lot_id, points in draws:
            lot = self._lots.get(lot_id)
            if lot is None:
                self.tell(f"draw of entry {entry.number} from a lot that is not there", points, 0)
                continue
            if in_order and (turn := self._next_turn()) != lot.turn:
                self.tell(f"order of lots in entry {entry.number}", lot.number, turn[3] if turn else 0)
            had_free = lot.free > 0
            lot.apply(how, points)
            if not 0 <= lot.rest <= lot.amount:
                self.tell(f"what entry {entry.number} left of the lot of entry {lot.number}", lot.rest, lot.amount)
            if not 0 <= lot.reserved <= lot.rest:
                what = f"what entry {entry.number} left reserved in the lot of entry {lot.number}"
                self.tell(what, lot.reserved, lot.rest)
            if (lot.state is LotState.PENDING) != (entry.from_pot == Pot.PENDING):
                self.tell(f"pot of entry {entry.number} for the lot of entry {lot.number}", points, 0)
            if lot.rest == 0:
                lot.state = LotState.CANCELLED if lot.state is LotState.PENDING else LotState.EMPTY
            elif lot.state is LotState.EMPTY:
                lot.state = LotState.ACTIVE
            if lot.free > 0 and not had_free and lot.state is LotState.ACTIVE:
                heapq.heappush(self._turns, lot.turn)

    def _next_turn(self) -> tuple[bool, Any, Any, int] | None:
        """The first of the active lots in the order of consumption; who is empty or has moved loses the place."""
        while self._turns:
            lot = self._by_number[self._turns[0][3]]
            if lot.free > 0 and lot.state is LotState.ACTIVE and lot.turn == self._turns[0]:
                return lot.turn
            heapq.heappop(self._turns)
        return None
