"""An account in memory: the ledger's own book, without a row of it being written.

What enters, draws, releases, expires and repays are the ledger's functions; here stands what they ask of the database.
"""

from bisect import insort
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any, cast
from uuid import UUID

from portal.insights.simulating.ranks import Rank
from portal.loyalty.earning.caps import Cap
from portal.loyalty.earning.terms import PurchaseTerms
from portal.loyalty.ledger.awards import begin
from portal.loyalty.ledger.book import Book, Cause
from portal.loyalty.ledger.keys import UNWRITTEN, Key
from portal.loyalty.ledger.maturing import expire, release, repay
from portal.loyalty.ledger.models import ActorKind, Lot, LotState, Pot, Transfer, TransferKind
from portal.loyalty.ledger.reversals import Remainder, take_back_from
from portal.loyalty.programme.models import EarnAction

NEVER = datetime.max.replace(tzinfo=UTC)
BY_RULE = Cause(description="-", actor=ActorKind.RULE)
_numbers = count(1)
Flow = tuple[TransferKind, Pot, Pot]


@dataclass(slots=True, eq=False)
class HeldLot:
    """A lot; `ledger.models.Lot` without a table."""

    id: int
    award: "Award"
    number: int
    amount: int
    remaining: int
    state: LotState
    earned_at: datetime
    available_at: datetime
    expires_at: datetime | None
    reserved: int = 0
    by_clock: bool = False
    """Whether its hold ends when its terms say so; else when it ended in fact."""
    listed: bool = False

    @property
    def free(self) -> int:
        return self.remaining - self.reserved


@dataclass(slots=True, eq=False)
class Award:
    """An award, with what became of it: how much of it stands, has expired and counts."""

    id: int
    kind: TransferKind
    action: EarnAction | None
    occurred_at: datetime
    points: int
    available_at: datetime
    expires_at: datetime | None
    rate: str | None = None
    multiplier: str | None = None
    line_multipliers: Mapping[str, str] | None = None
    before_cap: int | None = None
    terms: PurchaseTerms | None = None
    by_clock: bool = False
    counts: bool = True
    given: int = 0
    expired: int = 0
    qualifying: int = 0
    released_at: datetime | None = None
    lots: list[HeldLot] = field(default_factory=list)

    def remainder(self) -> Remainder:
        return Remainder(given=self.given, expired=self.expired, qualifying=self.qualifying)


@dataclass(slots=True, eq=False)
class Deed:
    """What was done, and all its awards, the first of them first."""

    key: str
    action: EarnAction
    home: int
    occurred_at: datetime
    awards: list[Award]
    cap: Cap | None = None
    wanted: int | None = None
    """What it is worth without the cap, where that has cut it."""
    base_minor: int | None = None
    standing_minor: int = 0
    order_id: Any = None

    @property
    def first(self) -> Award:
        return self.awards[0]

    @property
    def whole(self) -> int:
        return self.first.points if self.first.before_cap is None else self.first.before_cap

    @property
    def stands(self) -> int:
        return sum(award.given for award in self.awards)


@dataclass(slots=True, eq=False)
class Moved:
    """An entry, as far as anything here asks for it."""

    id: int
    kind: TransferKind
    from_pot: Pot
    to_pot: Pot
    points: int
    number: int
    drawn: list[tuple[HeldLot, int]]


@dataclass(slots=True, eq=False)
class Pages(Book):
    """One account under a replay."""

    home: int = 0
    homes: set[int] = field(default_factory=set)
    """Whose deeds are this account's: its own, and those of accounts that it took over."""
    rank: Rank = field(default_factory=Rank)
    is_counting: bool = False
    """Whether what moves is in the span that is looked at."""
    sums: Counter[Flow] = field(default_factory=Counter)
    active: list[HeldLot] = field(default_factory=list)
    """In the order of consumption; one that is empty or has been released since stays until somebody comes by."""
    waiting: list[HeldLot] = field(default_factory=list)
    """Those whose hold ends by the clock."""
    awards: dict[int, Award] = field(default_factory=dict)
    presents: list[tuple[UUID, int, datetime, Award]] = field(default_factory=list)

    def _entry(
        self,
        kind: TransferKind,
        from_pot: Pot,
        to_pot: Pot,
        points: int,
        key: Key,
        cause: Cause,
        body: Mapping[str, Any] | None,
        details: Mapping[str, Any],
    ) -> Transfer:
        if self.is_counting:
            self.sums[kind, from_pot, to_pot] += points
        award_id = details.get("award_id")
        award = None if award_id is None else self.awards.get(award_id)
        if award is not None:
            if kind is TransferKind.EARN:
                award.given += points
            elif kind is TransferKind.REVERSE:
                award.given -= points
            if qualifying := details.get("qualifying", 0):
                award.qualifying += qualifying
                self.rank.count(award.occurred_at, qualifying, award)
        return cast("Transfer", Moved(next(_numbers), kind, from_pot, to_pot, points, self.number, []))

    def _drawn(self, transfer: Transfer, lot: Lot, points: int) -> None:
        moved, held = cast("Moved", transfer), cast("HeldLot", lot)
        if moved.kind is TransferKind.EXPIRE:
            held.award.expired += points
        elif moved.kind in _KEPT:
            moved.drawn.append((held, points))

    def changed(self, lot: Lot) -> None:
        held = cast("HeldLot", lot)
        if held.state is LotState.ACTIVE and not held.listed:
            held.listed = True
            if not self.active or turn(self.active[-1]) <= turn(held):
                self.active.append(held)
            else:
                insort(self.active, held, key=turn)

    def new_award(self, award: Award) -> Award:
        self.awards[award.id] = award
        return award

    def give(
        self, award: Award, points: int, *, waits: bool, kind: TransferKind, origin: Pot, qualifying: int = 0
    ) -> HeldLot | None:
        """Points come in: their lot begins, and pays debt first."""
        to = Pot.PENDING if waits else Pot.AVAILABLE
        counting = (0 if waits or not award.counts else points) if kind is TransferKind.EARN else qualifying
        moved = self.enter(
            kind, origin, to, points, key=UNWRITTEN, cause=BY_RULE, award_id=award.id, qualifying=counting
        )
        if counting:
            self.counts(award.occurred_at)
        if not points:
            return None
        lot = self.lot_of(award, points, waits=waits, earned_at=award.occurred_at, number=moved.number)
        begin(self, cast("Lot", lot), UNWRITTEN)
        return lot

    def lot_of(self, award: Award, points: int, *, waits: bool, earned_at: datetime, number: int) -> HeldLot:
        lot = HeldLot(
            id=next(_numbers),
            award=award,
            number=number,
            amount=points,
            remaining=points,
            state=LotState.PENDING if waits else LotState.ACTIVE,
            earned_at=earned_at,
            available_at=award.available_at,
            expires_at=award.expires_at,
            by_clock=award.by_clock,
        )
        award.lots.append(lot)
        if not waits:
            self.changed(cast("Lot", lot))
        elif lot.by_clock:
            insort(self.waiting, lot, key=_release_turn)
        return lot

    def free_lots(self, points: int) -> list[Lot]:
        """The first in the order of consumption that together have so many points free."""
        found: list[Lot] = []
        for lot in self._listed():
            if points <= 0:
                break
            if lot.free > 0:
                found.append(cast("Lot", lot))
                points -= lot.free
        return found

    def mature(self, now: datetime) -> None:
        """Bring the account to that moment."""
        self.now = now
        while self.waiting and self.waiting[0].available_at <= now:
            lot = self.waiting.pop(0)
            if lot.state is LotState.PENDING:
                self.release(lot)
        if self.active and (self.active[0].expires_at or NEVER) <= now:
            due = [lot for lot in self._listed() if lot.expires_at is not None and lot.expires_at <= now]
            expire(self, cast("list[Lot]", due))
            self.active = [lot for lot in self.active if self._is_listed(lot)]

    def release(self, lot: HeldLot) -> None:
        """Its hold is over."""
        award = lot.award
        if award.released_at is None:
            award.released_at = lot.available_at
        was, award.kind = award.kind, TransferKind.EARN if award.counts else award.kind
        release(self, cast("Lot", lot), cast("Transfer", award))
        award.kind = was

    def bring_to(self, award: Award, target: int) -> None:
        """Let so many points of the award stand; see `ledger.bring_to`."""
        target = min(target, award.points)
        now = award.remainder()
        if now.given < target:
            waits = award.available_at > self.now and not self._was_released(award)
            self.give(award, target - now.given, waits=waits, kind=TransferKind.EARN, origin=Pot.ISSUANCE)
            return
        taken, no_longer_counts = now.above(target)
        if taken or no_longer_counts:
            own = sorted((lot for lot in award.lots if lot.state in _OPEN), key=turn)
            others = self.free_lots(min(taken, self.available))
            take_back_from(
                self,
                cast("Transfer", award),
                cast("list[Lot]", own),
                others,
                taken,
                no_longer_counts,
                key=UNWRITTEN,
                cause=BY_RULE,
            )

    def extend(self, until: datetime) -> None:
        """Let every open lot that ends before live until then (R35)."""
        ends = [
            lot
            for award in self.awards.values()
            for lot in award.lots
            if lot.state in _OPEN and lot.expires_at is not None and self.now < lot.expires_at < until
        ]
        for lot in ends:
            lot.expires_at = until
        if ends:
            self.active.sort(key=turn)

    def take_over(self, old: "Pages") -> None:
        """All that another account holds, owes and counts (R75)."""
        for lot in sorted({lot for award in old.awards.values() for lot in award.lots if lot.state in _OPEN}, key=turn):
            self.number += 1
            lot.number, lot.listed = self.number, False
            self.changed(cast("Lot", lot))
            if lot.state is LotState.PENDING and lot.by_clock:
                insort(self.waiting, lot, key=_release_turn)
        self.awards |= old.awards
        self.homes |= old.homes
        self.rank.take_over(old.rank)
        for name in ("available", "pending", "debt", "earned", "redeemed", "expired"):
            setattr(self, name, getattr(self, name) + getattr(old, name))
            setattr(old, name, 0)
        old.awards, old.active, old.waiting = {}, [], []
        if owed := min(self.debt, self.available):
            repay(self, self.free_lots(owed), key=UNWRITTEN)
        self.counts(self.now)

    def _was_released(self, award: Award) -> bool:
        return award.released_at is not None and award.released_at <= self.now and not award.by_clock

    def _is_listed(self, lot: HeldLot) -> bool:
        lot.listed = lot.state is LotState.ACTIVE and lot.remaining > 0
        return lot.listed

    def _listed(self) -> Sequence[HeldLot]:
        """Those that hold something; what is empty at the beginning goes."""
        empty = 0
        for lot in self.active:
            if lot.remaining > 0:
                break
            lot.listed = False
            empty += 1
        if empty:
            del self.active[:empty]
        return [lot for lot in self.active if lot.state is LotState.ACTIVE]


def pages(home: int, opened_at: datetime) -> Pages:
    """An account with nothing in it."""
    nobody = UUID(int=home)
    return Pages(
        account_id=nobody,
        member_id=nobody,
        now=opened_at,
        opened_at=opened_at,
        available=0,
        pending=0,
        reserved=0,
        debt=0,
        earned=0,
        redeemed=0,
        expired=0,
        number=0,
        opening_number=0,
        home=home,
        homes={home},
    )


def next_id() -> int:
    return next(_numbers)


def turn(lot: HeldLot) -> tuple[datetime, datetime, int]:
    return (lot.expires_at or NEVER, lot.earned_at, lot.number)


def _release_turn(lot: HeldLot) -> tuple[datetime, int]:
    return (lot.available_at, lot.number)


_OPEN = frozenset({LotState.PENDING, LotState.ACTIVE})
_KEPT = frozenset({TransferKind.REDEEM, TransferKind.RESERVE, TransferKind.RETURN})
