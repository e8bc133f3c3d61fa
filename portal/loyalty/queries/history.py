"""What happened to a member's points: the list of transactions, and statements whose sums come out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.errors import Invalid
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.wording import Plural
from portal.loyalty.ledger.models import LotState, Pot, SourceType, TransferKind
from portal.loyalty.programme.models import EarnAction

LONGEST_STATEMENT = timedelta(days=400)
_NEVER = datetime.max.replace(tzinfo=UTC)
LISTED = (
    TransferKind.EARN,
    TransferKind.REDEEM,
    TransferKind.EXPIRE,
    TransferKind.REVERSE,
    TransferKind.ADJUST,
    TransferKind.RETURN,
)
"""Releases and repayments move points within an account: no sum changes by them, so no list shows them."""

SHOWN_AS: Mapping[TransferKind, TransferKind] = {
    TransferKind.IMPORT: TransferKind.ADJUST,
    TransferKind.MERGE: TransferKind.ADJUST,
    TransferKind.ERASE: TransferKind.ADJUST,
    # Who redeems has spent from then on, however long the shop takes to make the coupon.
    TransferKind.RESERVE: TransferKind.REDEEM,
    TransferKind.UNRESERVE: TransferKind.RETURN,
}
_MINE = frozenset({Pot.AVAILABLE.value, Pot.PENDING.value, Pot.DEBT.value})
_MOVES = """(t.kind <> 'MERGE' OR t.from_pot IN ('AVAILABLE', 'PENDING', 'DEBT')
    OR t.to_pot IN ('AVAILABLE', 'PENDING', 'DEBT')) AND (t.kind <> 'MERGE' OR t.points > 0)
    AND (t.kind <> 'REDEEM' OR t.from_pot <> 'RESERVED')"""
"""A merger also takes over what was earned and spent in all, which moves no balance; nor does it when what was
set aside is spent."""

_ENTRY = """
    t.id, a.member_id, t.number, t.kind, t.from_pot, t.to_pot, t.points,
    t.available_after, t.pending_after, t.debt_after,
    t.action, t.description, t.source_type, t.source_id, t.before_cap, t.created_at,
    l.state AS lot_state, l.available_at, l.expires_at,
    CASE WHEN t.kind = 'EARN' THEN (
        SELECT COALESCE(SUM(r.points), 0) FROM points_transfers r
        WHERE r.award_id = COALESCE(t.award_id, t.id) AND r.kind = 'REVERSE' AND r.number > t.number
    ) ELSE 0 END AS taken_back
"""
_ACCOUNT = "(SELECT a.id FROM loyalty_accounts a WHERE a.member_id = $1)"


def _joined(transfers: str) -> str:
    """What `_ENTRY` selects of, for the table or subquery of these transfers."""
    return f"""
        FROM {transfers} t
        JOIN loyalty_accounts a ON a.id = t.account_id
        LEFT JOIN points_lots l ON l.award_id = t.id
    """


_FROM = _joined("points_transfers")

NAMED_BY = (("EarnRule", "title"), ("Reward", "title"), ("Tier", "name"))
"""Whose names stand beside points, as they were when the points moved: their kinds and fields (TL8)."""


class EntryState(StrEnum):
    PENDING = "PENDING"
    POSTED = "POSTED"
    REVERSED = "REVERSED"


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One line of a member's history, signed as the member feels it."""

    id: UUID
    member_id: UUID
    number: int
    kind: TransferKind
    state: EntryState
    points: int
    balance_after: int
    action: EarnAction | None
    description: str
    source_type: SourceType | None
    source_id: UUID | None
    before_cap: int | None
    created_at: datetime
    available_at: datetime | None
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class TouchedLot:
    """What a transaction did to one lot: points that came into it, or (negative) were taken out."""

    points: int
    earned_at: datetime
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class Statement:
    """Opening + earned − redeemed − expired + adjusted = closing, pending points and debt included.

    Opening and closing are what the ledger says of these moments; the sums are of the entries between them.
    """

    opening: int
    earned: int
    redeemed: int
    expired: int
    adjusted: int
    closing: int
    entries: Sequence[EntryRow]


async def entries_of(member_id: UUID, kinds: Sequence[TransferKind] | None, page: Page) -> Slice[EntryRow]:
    """The member's transactions, newest first.

    The limit stands before the joins: of an account with thousands only those of the page are looked at.
    """
    wanted = [kind for kind in LISTED if kinds is None or kind in kinds]
    wanted += [kind for kind, shown in SHOWN_AS.items() if shown in wanted]
    keyset = page.keyset("points", member_id, *wanted, keys=[Key("t.number", descending=True)])
    where = (
        f"t.account_id = {_ACCOUNT} AND t.kind IN ({sql.placeholders(len(wanted), start=2)}) AND {_MOVES}"
        if wanted
        else "FALSE AND $1 = $1"
    )
    values = [member_id, *(kind.value for kind in wanted)]
    on_page = f"""(SELECT * FROM points_transfers t WHERE {where} AND {keyset.condition(len(values) + 1)}
        ORDER BY {keyset.order} LIMIT {keyset.limit})"""  # noqa: S608 - only the portal's own expressions are put in
    rows = await sql.fetch(
        f"SELECT {_ENTRY} {_joined(on_page)} ORDER BY {keyset.order}",
        *values,
        *keyset.values,
    )

    async def count() -> int:
        return await sql.count(f"FROM points_transfers t WHERE {where}", *values)

    return keyset.slice([_entry(row) for row in rows], position=lambda row: (row.number,), count=count)


async def entries_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, EntryRow]:
    """Those of the transactions that the viewer may see: their own, or any for the brand."""
    mine = "TRUE" if viewer.is_brand else f"a.member_id = ${len(ids) + 1}"
    rows = await sql.fetch(
        f"SELECT {_ENTRY} {_FROM} WHERE t.id IN ({sql.placeholders(len(ids))}) AND {mine}",
        *ids,
        *([] if viewer.is_brand else [viewer.member_id]),
    )
    return {row.id: row for row in map(_entry, rows) if row.kind in LISTED}


async def lots_touched(ids: Sequence[UUID]) -> Mapping[UUID, Sequence[TouchedLot]]:
    """The lots that each of the transactions filled, drew from or gave back to, in the order of consumption (R9).

    Together they are what the transaction moved, but for the part that made or repaid a debt.
    """
    if not ids:
        return {}
    wanted = sql.placeholders(len(ids))
    rows = await sql.fetch(
        f"""
        SELECT l.award_id AS entry_id, l.amount AS points, l.earned_at, l.expires_at, l.number
        FROM points_lots l WHERE l.award_id IN ({wanted})
        UNION ALL
        SELECT d.transfer_id, -d.points, l.earned_at, l.expires_at, l.number
        FROM points_draws d JOIN points_lots l ON l.id = d.lot_id WHERE d.transfer_id IN ({wanted})
        """,  # noqa: S608 - placeholders
        *ids,
    )
    touched: dict[UUID, list[tuple[datetime, int, TouchedLot]]] = {one: [] for one in ids}
    for row in rows:
        ends = sql.instant_or_none(row["expires_at"])
        lot = TouchedLot(points=row["points"], earned_at=sql.instant_of(row["earned_at"]), expires_at=ends)
        touched[sql.uuid_of(row["entry_id"])].append((ends or _NEVER, row["number"], lot))
    return {
        one: [lot for _, _, lot in sorted(lots, key=lambda found: (found[0], found[2].earned_at, found[1]))]
        for one, lots in touched.items()
    }


async def statement(member_id: UUID, first_day: date, last_day: date) -> Statement:
    """A period of whole local days, both included, by the dates on which entries were written.

    Raises Invalid for a period that ends before it begins or is longer than 400 days.
    """
    if last_day < first_day:
        raise Invalid("The period ends before it begins.", field="to")
    if last_day - first_day > LONGEST_STATEMENT:
        raise Invalid(
            Plural("A statement covers at most one day.", "A statement covers at most {count} days."),
            field="to",
            count=LONGEST_STATEMENT.days,
        )
    start, end = clock.start_of_day(first_day), clock.end_of_day(last_day)
    rows = await sql.fetch(
        f"""SELECT {_ENTRY} {_FROM} WHERE a.member_id = $1 AND t.created_at >= $2 AND t.created_at < $3 AND {_MOVES}
            ORDER BY t.number""",
        member_id,
        start,
        end,
    )
    written = [_entry(row) for row in rows]
    entries = [row for row in written if row.kind in LISTED]
    opening = await _balance_before(member_id, start)
    return Statement(
        opening=opening,
        earned=_sum(entries, TransferKind.EARN, TransferKind.REVERSE),
        redeemed=-_sum(entries, TransferKind.REDEEM, TransferKind.RETURN),
        expired=-_sum(entries, TransferKind.EXPIRE),
        adjusted=_sum(entries, TransferKind.ADJUST),
        closing=written[-1].balance_after if written else opening,
        entries=entries,
    )


async def _balance_before(member_id: UUID, start: datetime) -> int:
    balance = await sql.fetch_value(
        """
        SELECT t.available_after + t.pending_after - t.debt_after FROM points_transfers t
        JOIN loyalty_accounts a ON a.id = t.account_id
        WHERE a.member_id = $1 AND t.created_at < $2 ORDER BY t.number DESC LIMIT 1
        """,
        member_id,
        start,
    )
    return int(balance or 0)


def _sum(entries: Sequence[EntryRow], *kinds: TransferKind) -> int:
    return sum(entry.points for entry in entries if entry.kind in kinds)


def _entry(row: sql.Row) -> EntryRow:
    kind = TransferKind(row["kind"])
    sign = (row["to_pot"] in _MINE) - (row["from_pot"] in _MINE)
    return EntryRow(
        id=sql.uuid_of(row["id"]),
        member_id=sql.uuid_of(row["member_id"]),
        number=row["number"],
        kind=SHOWN_AS.get(kind, kind),
        state=_state(row),
        points=sign * row["points"],
        balance_after=row["available_after"] + row["pending_after"] - row["debt_after"],
        action=EarnAction(row["action"]) if row["action"] else None,
        description=row["description"],
        source_type=SourceType(row["source_type"]) if row["source_type"] else None,
        source_id=sql.uuid_or_none(row["source_id"]),
        before_cap=row["before_cap"],
        created_at=sql.instant_of(row["created_at"]),
        available_at=sql.instant_or_none(row["available_at"]),
        expires_at=sql.instant_or_none(row["expires_at"]),
    )


def _state(row: sql.Row) -> EntryState:
    if row["points"] and row["taken_back"] >= row["points"]:
        return EntryState.REVERSED
    return EntryState.PENDING if row["lot_state"] == LotState.PENDING.value else EntryState.POSTED
