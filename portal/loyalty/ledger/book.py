"""One member's account under its row lock, and what is being written into it, each under its idempotency key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.kernel import sql
from portal.kernel.errors import Invalid
from portal.kernel.events import announce
from portal.kernel.idempotency import hash_of, key_taken
from portal.kernel.ids import new_id
from portal.kernel.wording import Plural
from portal.loyalty.events import BalanceChanged, QualifyingPointsChanged
from portal.loyalty.ledger import telling
from portal.loyalty.ledger.keys import Key
from portal.loyalty.ledger.models import ActorKind, Draw, Lot, LotState, Pot, SourceType, Transfer, TransferKind
from portal.loyalty.programme.models import EarnAction

LARGEST_BALANCE = 1_000_000_000
"""Far from the 32 bits of GraphQL's Int, so that no sum of a member's pots leaves them (P6, M11)."""


def full(*, field: str) -> Invalid:
    """The refusal of more points than an account can take in."""
    sentence = Plural("An account holds at most one point.", "An account holds at most {count} points.")
    return Invalid(sentence, field=field, count=LARGEST_BALANCE)


@dataclass(frozen=True, slots=True)
class Source:
    """What points are about: a post, an order …"""

    type: SourceType
    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why points move: for the member to read, and for whoever asks later (R8)."""

    description: str
    actor: ActorKind
    actor_id: UUID | None = None
    action: EarnAction | None = None
    source: Source | None = None
    occurred_at: datetime | None = None
    """When the deed was done, if that is not the moment of writing."""


@dataclass(slots=True)
class Book:
    """Balances as they stand, and the entries that are to be written. Only opening.py makes one."""

    account_id: UUID
    member_id: UUID
    now: datetime
    opened_at: datetime
    available: int
    pending: int
    reserved: int
    debt: int
    earned: int
    redeemed: int
    expired: int
    number: int
    opening_number: int
    is_closed: bool = False
    """Whether its member was erased: what comes in goes out again in the same breath (R76)."""
    is_frozen: bool = False
    """Whether its member is suspended or banned: nothing is earned, and what waits goes on waiting (FP22)."""
    counted_at: datetime | None = None
    """From when the newest of what counts for a tier counts; None while nothing of that kind was entered."""
    _transfers: list[Transfer] = field(default_factory=list)
    _lots: list[Lot] = field(default_factory=list)
    _changed_lots: dict[UUID, Lot] = field(default_factory=dict)
    _draws: list[Draw] = field(default_factory=list)
    _news: list[Transfer] = field(default_factory=list)
    _unknown: set[Key] = field(default_factory=set)
    """Keys under which nothing was written when this book asked; what is, is written through it."""

    @property
    def room(self) -> int:
        """How many points the account can still take in."""
        return max(0, LARGEST_BALANCE - max(self.available + self.pending + self.reserved, self.earned))

    async def known(self, key: Key, body: Mapping[str, Any]) -> Transfer | None:
        """What was written under ``key`` before, if anything was.

        Raises Conflict when it was written for something else (R6).
        """
        if key in self._unknown:
            return None
        await self.write()
        found = await sql.fetch_one("SELECT id, body_hash FROM points_transfers WHERE idempotency_key = $1", key)
        if found is None:
            self._unknown.add(key)
            return None
        if found["body_hash"] != hash_of(body):
            raise key_taken()
        return await Transfer.get(id=sql.uuid_of(found["id"]))

    def is_unused(self, key: Key) -> None:
        """Spare the question about a ``key`` that names what did not exist before; the database refuses it twice."""
        self._unknown.add(key)

    def enter(
        self,
        kind: TransferKind,
        from_pot: Pot,
        to_pot: Pot,
        points: int,
        *,
        key: Key,
        cause: Cause,
        body: Mapping[str, Any] | None = None,
        **details: Any,
    ) -> Transfer:
        """Move ``points`` from one pot to the other and note the entry that says so."""
        self._move(from_pot, -points)
        self._move(to_pot, points)
        self._count(kind, from_pot, to_pot, points)
        self.number += 1
        self._unknown.discard(key)
        return self._entry(kind, from_pot, to_pot, points, key, cause, body, details)

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
        transfer = Transfer(
            id=new_id(),
            account_id=self.account_id,
            number=self.number,
            kind=kind,
            from_pot=from_pot,
            to_pot=to_pot,
            points=points,
            available_after=self.available,
            pending_after=self.pending,
            debt_after=self.debt,
            idempotency_key=key,
            body_hash=hash_of(body or {}),
            action=cause.action,
            description=cause.description[:300],
            source_type=cause.source.type if cause.source else None,
            source_id=cause.source.id if cause.source else None,
            actor_kind=cause.actor,
            actor_id=cause.actor_id,
            occurred_at=cause.occurred_at or self.now,
            created_at=self.now,
            **details,
        )
        self._transfers.append(transfer)
        if telling.is_news(transfer):
            self._news.append(transfer)
        return transfer

    def counts(self, at: datetime) -> None:
        """Remember that what counts for the tier has changed."""
        self.counted_at = max(at, self.counted_at or at)

    def open_lot(self, award: Transfer, *, available_at: datetime, expires_at: datetime | None) -> Lot:
        """Give an award its lot; it has a life of its own from here on."""
        waits = award.to_pot is Pot.PENDING
        lot = Lot(
            id=new_id(),
            account_id=self.account_id,
            award_id=award.id,
            number=award.number,
            amount=award.points,
            remaining=award.points,
            state=LotState.PENDING if waits else LotState.ACTIVE,
            earned_at=award.occurred_at,
            available_at=available_at,
            expires_at=expires_at,
        )
        self._lots.append(lot)
        return lot

    def draw(self, transfer: Transfer, lot: Lot, points: int) -> None:
        """Take ``points`` out of ``lot`` for ``transfer``; a negative number puts them back."""
        lot.remaining -= points
        if lot.remaining == 0:
            lot.state = LotState.CANCELLED if lot.state is LotState.PENDING else LotState.EMPTY
        elif lot.state is LotState.EMPTY:
            lot.state = LotState.ACTIVE
        self.changed(lot)
        self._drawn(transfer, lot, points)

    def set_aside(self, transfer: Transfer, lot: Lot, points: int) -> None:
        """Keep ``points`` of ``lot`` for what ``transfer`` is about; a negative number frees them."""
        lot.reserved += points
        self.changed(lot)
        self._drawn(transfer, lot, points)

    def _drawn(self, transfer: Transfer, lot: Lot, points: int) -> None:
        self._draws.append(Draw(id=new_id(), transfer_id=transfer.id, lot_id=lot.id, points=points))

    def changed(self, lot: Lot) -> None:
        """Remember that ``lot`` is not as the table has it."""
        self._changed_lots[lot.id] = lot

    async def write(self) -> None:
        """Write what has gathered, so that the next question to the database sees it."""
        await self._write([])

    async def close(self) -> None:
        """Write the rest and move the balances, provided nobody else has moved them meanwhile."""
        if self.number == self.opening_number and not self._changed_lots:
            return
        moved = await self._write([self._balances()])
        if moved != 1:
            raise RuntimeError(f"the account {self.account_id} was written to while its book was open")
        await announce(BalanceChanged(member_id=self.member_id))
        if not self.is_closed:
            for event in telling.news(self._news, member_id=self.member_id, debt=self.debt):
                await announce(event)
        if self.counted_at is not None:
            await announce(QualifyingPointsChanged(member_id=self.member_id, at=self.counted_at))

    async def _write(self, besides: Sequence[sql.Write]) -> int:
        """Write what has gathered, and something besides; how many rows the last statement changed."""
        fresh = {lot.id for lot in self._lots}
        changed = [
            (lot.id, lot.remaining, lot.reserved, lot.state.value)
            for lot in self._changed_lots.values()
            if lot.id not in fresh
        ]
        gathered: list[Sequence[sql.Write]] = [
            Transfer.inserting(self._transfers),
            Lot.inserting(self._lots),
            [
                ("UPDATE points_lots SET remaining = $2, reserved = $3, state = $4 WHERE id = $1", one)
                for one in changed
            ],
            Draw.inserting(self._draws),
        ]
        self._transfers, self._lots, self._changed_lots, self._draws = [], [], {}, []
        try:
            if all(len(writes) <= 1 for writes in gathered):
                return await sql.execute_together([*(write for writes in gathered for write in writes), *besides])
            for writes in filter(None, gathered):
                await sql.execute_many(writes[0][0], [values for _, values in writes])
            return await sql.execute_together(besides)
        except IntegrityError as broken:
            if sql.breaks_unique(broken, "points_transfers", "idempotency_key"):
                # Whoever works on this account waits for its lock, so the key went to another one just now.
                raise key_taken() from broken
            raise

    def _balances(self) -> sql.Write:
        statement = """
            UPDATE loyalty_accounts SET available = $3, pending = $4, reserved = $5, debt = $6, lifetime_earned = $7,
                lifetime_redeemed = $8, lifetime_expired = $9, last_number = $10
            WHERE id = $1 AND last_number = $2
        """
        pots = (self.available, self.pending, self.reserved, self.debt, self.earned, self.redeemed, self.expired)
        return statement, (self.account_id, self.opening_number, *pots, self.number)

    def _move(self, pot: Pot, points: int) -> None:
        match pot:
            case Pot.AVAILABLE:
                self.available += points
            case Pot.PENDING:
                self.pending += points
            case Pot.RESERVED:
                self.reserved += points
            case Pot.DEBT:
                self.debt -= points
            case _:
                pass

    def _count(self, kind: TransferKind, from_pot: Pot, to_pot: Pot, points: int) -> None:
        match kind:
            case TransferKind.MERGE:
                self._take_over(from_pot, points)
                self._take_over(to_pot, -points)
            case TransferKind.EARN:
                self.earned += points
            case TransferKind.REVERSE:
                self.earned -= points
            case TransferKind.REDEEM:
                self.redeemed += points
            case TransferKind.RETURN:
                self.redeemed -= points
            case TransferKind.EXPIRE:
                self.expired += points
            case _:
                pass

    def _take_over(self, pot: Pot, points: int) -> None:
        """What another account had earned, redeemed and let expire counts here from now on."""
        match pot:
            case Pot.ISSUANCE:
                self.earned += points
            case Pot.REDEMPTION:
                self.redeemed -= points
            case Pot.EXPIRY:
                self.expired -= points
            case _:
                pass
