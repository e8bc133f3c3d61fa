"""Proving the balances: everything that is stored beside the entries is rebuilt from them and compared."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID

from portal.kernel import sql
from portal.kernel.work import unit_of_work

_BALANCES = """
    SELECT a.id AS account_id, a.member_id,
        a.available, a.pending, a.reserved, a.debt, a.lifetime_earned, a.lifetime_redeemed, a.lifetime_expired,
        a.last_number,
        COALESCE(t.available, 0) AS sum_available, COALESCE(t.pending, 0) AS sum_pending,
        COALESCE(t.reserved, 0) AS sum_reserved, COALESCE(t.debt, 0) AS sum_debt,
        COALESCE(t.lifetime_earned, 0) AS sum_lifetime_earned,
        COALESCE(t.lifetime_redeemed, 0) AS sum_lifetime_redeemed,
        COALESCE(t.lifetime_expired, 0) AS sum_lifetime_expired,
        COALESCE(t.last_number, 0) AS sum_last_number
    FROM loyalty_accounts a
    LEFT JOIN (
        SELECT account_id,
            SUM(CASE WHEN to_pot = 'AVAILABLE' THEN points ELSE 0 END)
                - SUM(CASE WHEN from_pot = 'AVAILABLE' THEN points ELSE 0 END) AS available,
            SUM(CASE WHEN to_pot = 'PENDING' THEN points ELSE 0 END)
                - SUM(CASE WHEN from_pot = 'PENDING' THEN points ELSE 0 END) AS pending,
            SUM(CASE WHEN to_pot = 'RESERVED' THEN points ELSE 0 END)
                - SUM(CASE WHEN from_pot = 'RESERVED' THEN points ELSE 0 END) AS reserved,
            SUM(CASE WHEN from_pot = 'DEBT' THEN points ELSE 0 END)
                - SUM(CASE WHEN to_pot = 'DEBT' THEN points ELSE 0 END) AS debt,
            SUM(CASE WHEN kind = 'EARN' OR (kind = 'MERGE' AND from_pot = 'ISSUANCE') THEN points
                WHEN kind = 'REVERSE' OR (kind = 'MERGE' AND to_pot = 'ISSUANCE') THEN -points
                ELSE 0 END) AS lifetime_earned,
            SUM(CASE WHEN kind = 'REDEEM' OR (kind = 'MERGE' AND to_pot = 'REDEMPTION') THEN points
                WHEN kind = 'RETURN' OR (kind = 'MERGE' AND from_pot = 'REDEMPTION') THEN -points
                ELSE 0 END) AS lifetime_redeemed,
            SUM(CASE WHEN kind = 'EXPIRE' OR (kind = 'MERGE' AND to_pot = 'EXPIRY') THEN points
                WHEN kind = 'MERGE' AND from_pot = 'EXPIRY' THEN -points
                ELSE 0 END) AS lifetime_expired,
            COUNT(*) AS last_number
        FROM points_transfers GROUP BY account_id
    ) t ON t.account_id = a.id
"""
_STORED = (
    "available",
    "pending",
    "reserved",
    "debt",
    "lifetime_earned",
    "lifetime_redeemed",
    "lifetime_expired",
    "last_number",
)

# Each finds what ought not to be there: account_id, member_id, what, stored, entries_say.
_CHECKS = (
    # R4
    """
    SELECT a.id AS account_id, a.member_id, 'available beside a debt' AS what,
        a.available AS stored, 0 AS entries_say
    FROM loyalty_accounts a WHERE a.debt > 0 AND a.available > 0
    """,
    # Each entry carries the balances after it; the chain must be unbroken.
    """
    SELECT c.account_id, a.member_id, 'balance after entry ' || c.number AS what,
        c.stored, c.entries_say
    FROM (
        SELECT account_id, number, available_after + pending_after - debt_after AS stored,
            SUM(CASE WHEN to_pot IN ('AVAILABLE', 'PENDING', 'DEBT') THEN points ELSE 0 END
                - CASE WHEN from_pot IN ('AVAILABLE', 'PENDING', 'DEBT') THEN points ELSE 0 END)
                OVER (PARTITION BY account_id ORDER BY number) AS entries_say
        FROM points_transfers
    ) c JOIN loyalty_accounts a ON a.id = c.account_id
    WHERE c.stored <> c.entries_say
    """,
    # R3: what is left of a lot is its award less every draw.
    """
    SELECT l.account_id, a.member_id, 'rest of the lot of entry ' || l.number AS what,
        l.remaining AS stored, t.points - COALESCE(d.drawn, 0) AS entries_say
    FROM points_lots l
    JOIN loyalty_accounts a ON a.id = l.account_id
    JOIN points_transfers t ON t.id = l.award_id
    LEFT JOIN (SELECT lot_id, SUM(points) AS drawn FROM points_draws GROUP BY lot_id) d ON d.lot_id = l.id
    WHERE l.remaining <> t.points - COALESCE(d.drawn, 0) OR l.amount <> t.points OR l.number <> t.number
    """,
    # A lot with something in it is pending until its release is in the entries, and active from then on.
    """
    SELECT l.account_id, a.member_id, 'state of the lot of entry ' || l.number AS what,
        CASE WHEN l.state = 'PENDING' THEN 1 ELSE 0 END AS stored,
        CASE WHEN t.to_pot = 'PENDING' AND r.id IS NULL THEN 1 ELSE 0 END AS entries_say
    FROM points_lots l
    JOIN loyalty_accounts a ON a.id = l.account_id
    JOIN points_transfers t ON t.id = l.award_id
    LEFT JOIN points_transfers r ON r.award_id = t.id AND r.kind = 'RELEASE'
    WHERE (l.remaining > 0
            AND l.state <> CASE WHEN t.to_pot = 'PENDING' AND r.id IS NULL THEN 'PENDING' ELSE 'ACTIVE' END)
        OR (l.remaining = 0 AND l.state NOT IN ('EMPTY', 'CANCELLED'))
    """,
    # R3: the lots together hold what the balances say.
    """
    SELECT a.id AS account_id, a.member_id, 'points in active lots' AS what,
        COALESCE(l.active, 0) AS stored, a.available + a.reserved AS entries_say
    FROM loyalty_accounts a LEFT JOIN (
        SELECT account_id, SUM(remaining) AS active FROM points_lots WHERE state = 'ACTIVE' GROUP BY account_id
    ) l ON l.account_id = a.id
    WHERE COALESCE(l.active, 0) <> a.available + a.reserved
    """,
    """
    SELECT a.id AS account_id, a.member_id, 'points in pending lots' AS what,
        COALESCE(l.waiting, 0) AS stored, a.pending AS entries_say
    FROM loyalty_accounts a LEFT JOIN (
        SELECT account_id, SUM(remaining) AS waiting FROM points_lots WHERE state = 'PENDING' GROUP BY account_id
    ) l ON l.account_id = a.id
    WHERE COALESCE(l.waiting, 0) <> a.pending
    """,
    # What leaves or re-enters a member's lots names the lots it touched.
    """
    SELECT t.account_id, a.member_id, 'draws of entry ' || t.number AS what,
        COALESCE(d.drawn, 0) AS stored,
        CASE WHEN t.kind = 'RETURN' THEN -t.points ELSE t.points END AS entries_say
    FROM points_transfers t
    JOIN loyalty_accounts a ON a.id = t.account_id
    LEFT JOIN (SELECT transfer_id, SUM(points) AS drawn FROM points_draws GROUP BY transfer_id) d
        ON d.transfer_id = t.id
    WHERE (t.kind = 'RETURN' OR (t.kind <> 'RELEASE' AND t.from_pot IN ('AVAILABLE', 'PENDING')))
        AND COALESCE(d.drawn, 0) <> CASE WHEN t.kind = 'RETURN' THEN -t.points ELSE t.points END
    """,
    # Points that came in from outside have exactly one lot.
    """
    SELECT t.account_id, a.member_id, 'lot of entry ' || t.number AS what, 0 AS stored, t.points AS entries_say
    FROM points_transfers t
    JOIN loyalty_accounts a ON a.id = t.account_id
    LEFT JOIN points_lots l ON l.award_id = t.id
    WHERE t.from_pot IN ('ISSUANCE', 'ADJUSTMENT', 'MERGER') AND t.to_pot IN ('AVAILABLE', 'PENDING')
        AND t.points > 0 AND l.id IS NULL
    """,
    # R5: an award is taken back once at most, and given back no more than was taken.
    """
    SELECT t.account_id, a.member_id, 'what was taken back from entry ' || t.number AS what,
        c.taken AS stored, t.points AS entries_say
    FROM points_transfers t
    JOIN loyalty_accounts a ON a.id = t.account_id
    JOIN (
        SELECT award_id, SUM(CASE kind WHEN 'REVERSE' THEN points WHEN 'EARN' THEN -points ELSE 0 END) AS taken
        FROM points_transfers WHERE award_id IS NOT NULL GROUP BY award_id
    ) c ON c.award_id = t.id
    WHERE c.taken < 0 OR c.taken > t.points
    """,
    # R75: a merger passes everything on: in each account as much came as went, and no tier's points are lost.
    """
    SELECT t.account_id, a.member_id, 'what a merger kept back' AS what,
        SUM(CASE WHEN t.to_pot = 'MERGER' THEN t.points ELSE -t.points END) AS stored, 0 AS entries_say
    FROM points_transfers t JOIN loyalty_accounts a ON a.id = t.account_id
    WHERE t.kind = 'MERGE' GROUP BY t.account_id, a.member_id
    HAVING SUM(CASE WHEN t.to_pot = 'MERGER' THEN t.points ELSE -t.points END) <> 0
    """,
    """
    SELECT e.account_id, a.member_id, 'qualifying points that a merger lost of entry ' || e.number AS what,
        SUM(t.qualifying) AS stored, 0 AS entries_say
    FROM points_transfers t JOIN points_transfers e ON e.id = t.award_id
    JOIN loyalty_accounts a ON a.id = e.account_id
    WHERE t.kind = 'MERGE' GROUP BY e.id, e.account_id, a.member_id, e.number HAVING SUM(t.qualifying) <> 0
    """,
    # R76: nothing is left to somebody who was erased.
    """
    SELECT a.id AS account_id, a.member_id, 'what is left to an erased member' AS what,
        a.available + a.pending + a.reserved + a.debt AS stored, 0 AS entries_say
    FROM loyalty_accounts a WHERE a.closed_at IS NOT NULL AND a.available + a.pending + a.reserved + a.debt <> 0
    """,
    # R10: only earning and its reversal count for tiers.
    """
    SELECT t.account_id, a.member_id, 'qualifying points of entry ' || t.number AS what,
        t.qualifying AS stored, 0 AS entries_say
    FROM points_transfers t JOIN loyalty_accounts a ON a.id = t.account_id
    WHERE (t.kind IN ('REDEEM', 'EXPIRE', 'RETURN', 'REPAY', 'ADJUST', 'ERASE') AND t.qualifying <> 0)
        OR (t.kind = 'REVERSE' AND t.qualifying > 0)
        OR (t.kind IN ('EARN', 'RELEASE', 'IMPORT') AND t.qualifying < 0)
    """,
    # R2: points only ever move between the pots that their kind allows, so that every sum is zero.
    """
    SELECT t.account_id, a.member_id, 'pots of entry ' || t.number AS what, t.points AS stored, 0 AS entries_say
    FROM points_transfers t JOIN loyalty_accounts a ON a.id = t.account_id
    WHERE t.kind || ':' || t.from_pot || ':' || t.to_pot NOT IN (
        'EARN:ISSUANCE:AVAILABLE', 'EARN:ISSUANCE:PENDING', 'RELEASE:PENDING:AVAILABLE',
        'REPAY:AVAILABLE:DEBT', 'REDEEM:AVAILABLE:REDEMPTION', 'RETURN:REDEMPTION:AVAILABLE',
        'EXPIRE:AVAILABLE:EXPIRY', 'REVERSE:AVAILABLE:ISSUANCE', 'REVERSE:PENDING:ISSUANCE',
        'REVERSE:DEBT:ISSUANCE', 'ADJUST:ADJUSTMENT:AVAILABLE', 'ADJUST:AVAILABLE:ADJUSTMENT',
        'IMPORT:ADJUSTMENT:AVAILABLE', 'MERGE:AVAILABLE:MERGER', 'MERGE:MERGER:AVAILABLE', 'MERGE:PENDING:MERGER',
        'MERGE:MERGER:PENDING', 'MERGE:DEBT:MERGER', 'MERGE:MERGER:DEBT', 'MERGE:ISSUANCE:MERGER',
        'MERGE:MERGER:ISSUANCE', 'MERGE:REDEMPTION:MERGER', 'MERGE:MERGER:REDEMPTION', 'MERGE:EXPIRY:MERGER',
        'MERGE:MERGER:EXPIRY', 'MERGE:ADJUSTMENT:MERGER', 'MERGE:MERGER:ADJUSTMENT',
        'ERASE:AVAILABLE:ERASURE', 'ERASE:PENDING:ERASURE', 'ERASE:ERASURE:DEBT')
    """,
    # R9: nothing was redeemed from a lot while one that goes before it still held points.
    """
    SELECT DISTINCT t.account_id, a.member_id, 'order of lots in entry ' || t.number AS what,
        used.number AS stored, earlier.number AS entries_say
    FROM points_transfers t
    JOIN loyalty_accounts a ON a.id = t.account_id
    JOIN points_draws d ON d.transfer_id = t.id
    JOIN points_lots used ON used.id = d.lot_id
    JOIN points_lots earlier ON earlier.account_id = t.account_id AND earlier.id <> used.id
        AND earlier.number < t.number AND (
            (earlier.expires_at IS NOT NULL AND used.expires_at IS NULL)
            OR earlier.expires_at < used.expires_at
            OR ((earlier.expires_at = used.expires_at OR (earlier.expires_at IS NULL AND used.expires_at IS NULL))
                AND (earlier.earned_at < used.earned_at
                    OR (earlier.earned_at = used.earned_at AND earlier.number < used.number))))
    JOIN points_transfers e ON e.id = earlier.award_id
    LEFT JOIN points_transfers r ON r.award_id = e.id AND r.kind = 'RELEASE'
    WHERE t.kind = 'REDEEM' AND (e.to_pot = 'AVAILABLE' OR r.number < t.number)
        AND earlier.amount > (
            SELECT COALESCE(SUM(d2.points), 0) FROM points_draws d2
            JOIN points_transfers t2 ON t2.id = d2.transfer_id
            WHERE d2.lot_id = earlier.id AND t2.number <= t.number)
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


@unit_of_work
async def verify() -> list[Difference]:
    """Rebuild every account from its entries; each difference by name, none when all is well (R1-R5, R9, R10, R81).

    It reads one moment, whatever else is being written.
    """
    if not sql.on_sqlite():
        await sql.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
    return [difference async for difference in _differences()]


async def _differences() -> AsyncIterator[Difference]:
    disagree = " OR ".join(f"a.{name} <> COALESCE(t.{name}, 0)" for name in _STORED)
    for row in await sql.fetch(f"{_BALANCES} WHERE {disagree}"):
        for name in _STORED:
            if row[name] != row[f"sum_{name}"]:
                yield _difference(row, name, row[name], row[f"sum_{name}"])
    for check in _CHECKS:
        for row in await sql.fetch(check):
            yield _difference(row, row["what"], row["stored"], row["entries_say"])


def _difference(row: sql.Row, what: str, stored: int, entries_say: int) -> Difference:
    return Difference(
        account_id=sql.uuid_of(row["account_id"]),
        member_id=sql.uuid_of(row["member_id"]),
        what=what,
        stored=int(stored),
        entries_say=int(entries_say),
    )
