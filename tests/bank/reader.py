"""Looking at the tables from outside: every sum in one snapshot, and at the end every fact that was kept."""

import json
import sqlite3
from contextlib import closing
from typing import Any

import asyncpg

OWN = "('AVAILABLE', 'PENDING', 'RESERVED', 'DEBT')"
SUMS = f"""
SELECT
    (SELECT SUM(available + pending + reserved - debt) FROM loyalty_accounts) AS accounts,
    (SELECT SUM(CASE WHEN to_pot IN {OWN} THEN points ELSE 0 END - CASE WHEN from_pot IN {OWN} THEN points ELSE 0 END)
        FROM points_transfers) AS entries,
    (SELECT SUM(remaining) FROM points_lots WHERE state IN ('ACTIVE', 'PENDING')) AS lots,
    (SELECT SUM(available + pending + reserved) FROM loyalty_accounts) AS held,
    (SELECT COUNT(*) FROM loyalty_accounts WHERE available < 0 OR (available > 0 AND debt > 0)) AS impossible,
    (SELECT COUNT(*) FROM loyalty_accounts a WHERE last_number <>
        (SELECT COUNT(*) FROM points_transfers t WHERE t.account_id = a.id)) AS gaps,
    (SELECT COUNT(*) FROM loyalty_accounts a JOIN points_transfers t ON t.account_id = a.id AND t.number = a.last_number
        WHERE t.available_after <> a.available OR t.debt_after <> a.debt) AS broken
"""
KEPT = {
    "order": "SELECT external_id AS key, total_minor / 100 AS points FROM orders",
    "refund": 'SELECT external_id AS key, order_external_id AS "order", amount_minor / 100 AS points FROM refunds',
    "redeem": "SELECT idempotency_key AS key, CAST(member_id AS TEXT) AS member, cost AS points, state FROM redemptions",
    "adjust": """SELECT SUBSTR(t.idempotency_key, 8) AS key, CAST(a.member_id AS TEXT) AS member,
        CASE WHEN t.to_pot = 'AVAILABLE' THEN t.points ELSE -t.points END AS points
        FROM points_transfers t JOIN loyalty_accounts a ON a.id = t.account_id
        WHERE t.kind = 'ADJUST'""",
    "award": """SELECT o.external_id AS key, CAST(a.member_id AS TEXT) AS member, COUNT(*) AS points
        FROM points_transfers t JOIN loyalty_accounts a ON a.id = t.account_id JOIN orders o ON o.id = t.source_id
        WHERE t.kind = 'EARN' AND t.award_id IS NULL GROUP BY o.external_id, a.member_id""",
    "account": "SELECT CAST(member_id AS TEXT) AS member, available, pending, debt FROM loyalty_accounts",
}


async def sums(url: str) -> dict[str, int]:
    """Both sides of the books at one moment: one statement is one snapshot on either database."""
    return {name: int(value or 0) for name, value in (await _rows(url, SUMS))[0].items()}


async def kept(url: str) -> list[dict[str, Any]]:
    """All that is in the tables when everything is over."""
    return [{"kept": kind, **row} for kind, query in KEPT.items() for row in await _rows(url, query)]


async def _rows(url: str, query: str) -> list[dict[str, Any]]:
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite://"), timeout=10)) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(query)]
    connection = await asyncpg.connect(url)
    try:
        return [json.loads(json.dumps(dict(row), default=str)) for row in await connection.fetch(query)]
    finally:
        await connection.close()
