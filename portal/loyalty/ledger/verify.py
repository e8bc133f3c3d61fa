"""Proving the balances: the entries are replayed into an empty store, and what is stored is held against it (R7)."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from portal.kernel import sql
from portal.kernel.snapshots import Snapshot, snapshot
from portal.loyalty.ledger.replay import Entry, Replay

_ACCOUNTS = """
    SELECT id, member_id, available, pending, reserved, debt, lifetime_earned, lifetime_redeemed, lifetime_expired,
        last_number, closed_at
    FROM loyalty_accounts ORDER BY id
"""
_ENTRIES = """
    SELECT t.account_id, t.number, t.id, t.kind, t.from_pot, t.to_pot, t.points,
        t.available_after, t.pending_after, t.debt_after, t.qualifying, t.award_id,
        l.id AS lot_id, l.account_id AS lot_account_id, l.number AS lot_number, l.amount, l.remaining, l.reserved,
        l.state, l.earned_at, l.expires_at, COALESCE(x.first_end, l.expires_at)
    FROM points_transfers t LEFT JOIN points_lots l ON l.award_id = t.id
    LEFT JOIN (SELECT lot_id, MIN(ended_at) AS first_end FROM points_extensions GROUP BY lot_id) x ON x.lot_id = l.id
    ORDER BY t.account_id, t.number
"""
_DRAWS = """
    SELECT t.account_id, t.number, d.lot_id, d.points
    FROM points_draws d JOIN points_transfers t ON t.id = d.transfer_id
    ORDER BY t.account_id, t.number
"""
_EXTENSIONS = """
    SELECT t.account_id, t.number, x.lot_id, x.ended_at, x.ends_at
    FROM points_extensions x JOIN points_transfers t ON t.id = x.because_id
    ORDER BY t.account_id, t.number, x.id
"""

# What concerns several entries, maybe of several accounts. Each finds what ought not to be there:
# account_id, member_id, what, stored, entries_say.
_ACROSS = (
    # R5: an award is taken back once at most, and given back no more than was taken.
    """
    SELECT t.account_id, a.member_id, 'what was taken back from entry ' || t.number AS what,
        c.taken AS stored, t.points AS entries_say
    FROM (
        SELECT award_id, SUM(CASE kind WHEN 'REVERSE' THEN points WHEN 'EARN' THEN -points ELSE 0 END) AS taken
        FROM points_transfers WHERE award_id IS NOT NULL GROUP BY award_id
    ) c
    JOIN points_transfers t ON t.id = c.award_id
    JOIN loyalty_accounts a ON a.id = t.account_id
    WHERE c.taken < 0 OR c.taken > t.points
    """,
    # R8: every entry says why, and what staff did says what for.
    """
    SELECT t.account_id, a.member_id, 'cause of entry ' || t.number AS what, 0 AS stored, 1 AS entries_say
    FROM points_transfers t JOIN loyalty_accounts a ON a.id = t.account_id
    WHERE TRIM(t.description) = '' OR t.actor_kind NOT IN ('MEMBER', 'RULE', 'CLOCK', 'STAFF')
    """,
    # R75: a merger loses no tier's points.
    """
    SELECT e.account_id, a.member_id, 'qualifying points that a merger lost of entry ' || e.number AS what,
        SUM(t.qualifying) AS stored, 0 AS entries_say
    FROM points_transfers t JOIN points_transfers e ON e.id = t.award_id
    JOIN loyalty_accounts a ON a.id = e.account_id
    WHERE t.kind = 'MERGE' GROUP BY e.id, e.account_id, a.member_id, e.number HAVING SUM(t.qualifying) <> 0
    """,
)


@dataclass(frozen=True, slots=True)
class Difference:
    """Something stored that is not what the entries say."""

    account_id: UUID
    member_id: UUID
    what: str
    stored: int
    entries_say: int

    def __str__(self) -> str:
        return f"member {self.member_id}: {self.what} is stored as {self.stored}, the entries say {self.entries_say}"


async def verify() -> list[Difference]:
    """Rebuild every account from its entries; each difference by name, none when all is well (R1-R10, R81).

    It reads one moment, whatever else is being written, keeps nobody waiting, and holds one account in
    memory at a time.
    """
    async with snapshot() as moment:
        return [
            *[difference async for difference in _replayed(moment)],
            *[difference async for difference in _across(moment)],
        ]


async def _replayed(moment: Snapshot) -> AsyncIterator[Difference]:
    accounts, entries, draws, extensions = [
        await moment.read(statement) for statement in (_ACCOUNTS, _ENTRIES, _DRAWS, _EXTENSIONS)
    ]
    entry = await entries.next()
    while (account := await accounts.next()) is not None:
        found: list[Difference] = []
        about = _About(account, found)
        replay = Replay(about)
        while entry is not None and entry[0] == account[0]:
            named = await draws.while_first(entry[0], entry[1])
            replay.follow(Entry._make(entry), [(lot_id, points) for _, _, lot_id, points in named])
            for _, number, lot_id, ended_at, ends_at in await extensions.while_first(entry[0], entry[1]):
                replay.extend(number, lot_id, ended_at, ends_at)
            entry = await entries.next()
        replay.finish()
        _compare(account, replay, about)
        for difference in found:
            yield difference
    if entry is not None:
        raise RuntimeError(f"entry {entry[1]} belongs to account {entry[0]}, which is not there")


async def _across(moment: Snapshot) -> AsyncIterator[Difference]:
    for statement in _ACROSS:
        rows = await moment.read(statement)
        while (row := await rows.next()) is not None:
            account_id, member_id, what, stored, entries_say = row
            yield Difference(sql.uuid_of(account_id), sql.uuid_of(member_id), what, int(stored), int(entries_say))


class _About:
    """Gathers the differences of one account."""

    def __init__(self, account: Any, found: list[Difference]) -> None:
        self._account = account
        self._found = found

    def __call__(self, what: str, stored: int, entries_say: int) -> None:
        account_id, member_id = sql.uuid_of(self._account[0]), sql.uuid_of(self._account[1])
        self._found.append(Difference(account_id, member_id, what, stored, entries_say))


def _compare(account: Any, replay: Replay, about: _About) -> None:
    (_, _, available, pending, reserved, debt, earned, redeemed, expired, last_number, closed_at) = account
    for what, stored, said in (
        ("available", available, replay.pots["AVAILABLE"]),
        ("pending", pending, replay.pots["PENDING"]),
        ("reserved", reserved, replay.pots["RESERVED"]),
        ("debt", debt, replay.debt),
        ("lifetime_earned", earned, replay.earned),
        ("lifetime_redeemed", redeemed, replay.redeemed),
        ("lifetime_expired", expired, replay.expired),
        ("last_number", last_number, replay.number),
    ):
        if stored != said:
            about(what, stored, said)
    if debt > 0 and available > 0:
        about("available beside a debt", available, 0)
    if closed_at is not None and (left := available + pending + reserved + debt):
        about("what is left to an erased member", left, 0)
