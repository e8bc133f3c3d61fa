"""A ledger of any size, written straight into the tables and yet such that `portal ledger verify` finds it in order."""

import sqlite3
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg

from portal.kernel.ids import new_id

LIFE = timedelta(days=365)
EARNED, SPENT = 100, 150
"""Three entries make a round: two awards, one redemption that takes a lot and half of the next."""
COLUMNS = {
    "members": ("id", "handle", "handle_key", "display_name", "locale", "state", "trust_level", "joined_at"),
    "loyalty_accounts": (
        *("id", "member_id", "available", "pending", "reserved", "debt", "lifetime_earned", "lifetime_redeemed"),
        *("lifetime_expired", "qualifying_points", "last_number", "tier_is_manual", "opened_at"),
    ),
    "points_transfers": (
        *("id", "account_id", "number", "kind", "from_pot", "to_pot", "points", "available_after", "pending_after"),
        *("debt_after", "qualifying", "idempotency_key", "body_hash", "action", "description", "actor_kind"),
        *("occurred_at", "created_at"),
    ),
    "points_lots": (
        *("id", "account_id", "award_id", "number", "amount", "remaining", "state", "earned_at", "available_at"),
        "expires_at",
    ),
    "points_draws": ("id", "transfer_id", "lot_id", "points"),
}


class Account:
    """One account's rows, table by table, as they grow."""

    def __init__(self, name: str, opened_at: datetime) -> None:
        self.id, self.member_id, self.name, self.opened_at = new_id(), new_id(), name, opened_at
        self.number = self.available = self.earned = self.redeemed = 0
        self.transfers: list[tuple[Any, ...]] = []
        self.lots: list[list[Any]] = []
        self.draws: list[tuple[Any, ...]] = []
        self._open: deque[list[Any]] = deque()

    def earn(self, at: datetime) -> None:
        self.available += EARNED
        self.earned += EARNED
        award = self._enter("EARN", "ISSUANCE", "AVAILABLE", EARNED, EARNED, at)
        lot = [new_id(), self.id, award, self.number, EARNED, EARNED, "ACTIVE", at, at, at + LIFE]
        self.lots.append(lot)
        self._open.append(lot)

    def redeem(self, at: datetime, *, key: str | None = None) -> None:
        self.available -= SPENT
        self.redeemed += SPENT
        spent, left = self._enter("REDEEM", "AVAILABLE", "REDEMPTION", SPENT, 0, at, key), SPENT
        while left:
            lot = self._open[0]
            part = min(left, lot[5])
            self.draws.append((new_id(), spent, lot[0], part))
            lot[5] -= part
            left -= part
            if not lot[5]:
                lot[6] = "EMPTY"
                self._open.popleft()

    def rows(self) -> Iterator[tuple[str, Sequence[Sequence[Any]]]]:
        member = (self.member_id, self.name, self.name, self.name, "en", "ACTIVE", 0, self.opened_at)
        yield "members", [member]
        balances = (self.available, 0, 0, 0, self.earned, self.redeemed, 0, self.earned)
        yield "loyalty_accounts", [(self.id, self.member_id, *balances, self.number, False, self.opened_at)]
        yield "points_transfers", self.transfers
        yield "points_lots", self.lots
        yield "points_draws", self.draws

    def _enter(
        self,
        kind: str,
        from_pot: str,
        to_pot: str,
        points: int,
        qualifying: int,
        at: datetime,
        key: str | None = None,
    ) -> UUID:
        self.number += 1
        entry, key = new_id(), key or f"fill:{self.id}:{self.number}"
        self.transfers.append(
            (
                *(entry, self.id, self.number, kind, from_pot, to_pot, points, self.available, 0, 0, qualifying),
                *(key, "", "POST" if kind == "EARN" else None, "Filled in", "RULE", at, at),
            )
        )
        return entry


def accounts(entries: int, members: int, now: datetime) -> Iterator[Account]:
    """So many entries in rounds of three, spread evenly over so many members and the last 300 days."""
    each = entries // members
    for place in range(members):
        account = Account(f"filled{place}-{new_id().hex[-8:]}", now - timedelta(days=300))
        for number in range(each):
            at = account.opened_at + timedelta(days=300) * (number / each)
            account.redeem(at) if number % 3 == 2 else account.earn(at)
        yield account


async def fill(url: str, *, entries: int, members: int) -> list[UUID]:
    """Write them into the migrated database at ``url``; the members' ids."""
    made, waiting = [], {table: [] for table in COLUMNS}
    for account in accounts(entries, members, datetime.now(UTC)):
        made.append(account.member_id)
        for table, rows in account.rows():
            waiting[table].extend(rows)
        if len(waiting["points_transfers"]) >= 50_000:
            await write(url, COLUMNS, waiting)
            waiting = {table: [] for table in COLUMNS}
    await write(url, COLUMNS, waiting)
    await analyse(url)
    return made


async def write(url: str, columns: Mapping[str, Sequence[str]], tables: Mapping[str, Sequence[Sequence[Any]]]) -> None:
    """Write rows straight into the tables, in the order given: those that others refer to come first."""
    into = _into_sqlite if url.startswith("sqlite") else _into_postgres
    await into(url, columns, tables)


async def _into_sqlite(
    url: str, columns: Mapping[str, Sequence[str]], tables: Mapping[str, Sequence[Sequence[Any]]]
) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite://"))) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        for table, rows in tables.items():
            marks = ", ".join("?" * len(columns[table]))
            connection.executemany(
                f"INSERT INTO {table} ({', '.join(columns[table])}) VALUES ({marks})",
                [[_as_text(value) for value in row] for row in rows],
            )


async def _into_postgres(
    url: str, columns: Mapping[str, Sequence[str]], tables: Mapping[str, Sequence[Sequence[Any]]]
) -> None:
    connection = await asyncpg.connect(url)
    try:
        for table, rows in tables.items():
            await connection.copy_records_to_table(table, records=rows, columns=columns[table])
    finally:
        await connection.close()


async def analyse(url: str) -> None:
    """Let the planner know what is there, as it would on a database that has lived."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite://"))) as connection:
            connection.execute("ANALYZE")
        return
    connection = await asyncpg.connect(url)
    await connection.execute("VACUUM ANALYZE", timeout=300)
    await connection.close()


def _as_text(value: Any) -> Any:
    match value:
        case UUID():
            return str(value)
        case datetime():
            return value.isoformat(" ")
        case _:
            return value
