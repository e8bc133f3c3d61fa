"""What a rule's daily cap leaves: it counts what stands of what the rule gave on the deed's local day (R46, FP2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.kernel import clock, sql
from portal.loyalty import ledger
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnRuleVersion

Standing = dict[str, int]
"""What stands of each deed of a day, by the key of its first award."""


@dataclass(frozen=True, slots=True)
class Cap:
    """The daily cap of a rule, as it was in the version that gave an award."""

    rule_id: UUID
    points: int


async def left(book: ledger.Book, rule: EarnRuleVersion, done_at: datetime) -> int | None:
    """How many points a deed of that moment may still get by the rule; None where it has no cap.

    The account is locked, so nobody adds to what stands meanwhile (R47).
    """
    if rule.daily_cap is None:
        return None
    return rule.daily_cap - sum((await _standing(book, book.account_id, rule.rule_id, done_at)).values())


async def cap_of(award: Transfer) -> Cap | None:
    """The cap under which the award was given; None where its rule had none."""
    if award.rule_version_id is None:
        return None
    found = await sql.fetch_one(
        "SELECT rule_id, daily_cap FROM earn_rule_versions WHERE id = $1 AND daily_cap IS NOT NULL",
        award.rule_version_id,
    )
    return None if found is None else Cap(sql.uuid_of(found["rule_id"]), found["daily_cap"])


async def bounded(book: ledger.Book, first: Transfer, cap: Cap | None, worth: int) -> int:
    """What of ``worth`` may stand of a deed: one that comes back after others used its day's cap gets what is left.

    What stands already is never lowered by that. What an account had no room for is not given later.
    """
    if cap is None:
        return without_cap(worth, points=first.points, before_cap=first.before_cap)
    return within(await standing_of(book, first, cap), first.idempotency_key, cap.points, worth)


def without_cap(worth: int, *, points: int, before_cap: int | None) -> int:
    """What of ``worth`` may stand of an award of so many ``points`` whose rule has no cap."""
    return worth if before_cap is None else min(worth, points)


def within(standing: Mapping[str, int], key: str, cap: int, worth: int) -> int:
    """What of ``worth`` may stand of the deed of that key, beside what stands of the others of its day."""
    own = standing.get(key, 0)
    return min(worth, max(own, cap - (sum(standing.values()) - own)))


async def standing_of(book: ledger.Book, first: Transfer, cap: Cap) -> Standing:
    """What stands by the rule of all deeds of the day of this one."""
    return await _standing(book, first.account_id, cap.rule_id, first.occurred_at)


async def _standing(book: ledger.Book, account_id: UUID, rule_id: UUID, done_at: datetime) -> Standing:
    """What is left of what the rule gave for deeds of that local day, in that account and in the book's (R75)."""
    await book.write()
    day = clock.local_day(done_at)
    rows = await sql.fetch(
        """
        SELECT a.idempotency_key AS key,
            SUM(CASE t.kind WHEN 'EARN' THEN t.points WHEN 'REVERSE' THEN -t.points ELSE 0 END) AS points
        FROM points_transfers a
        JOIN earn_rule_versions v ON v.id = a.rule_version_id AND v.rule_id = $5
        JOIN points_transfers t ON t.id = a.id OR t.award_id = a.id
        WHERE a.account_id IN ($1, $2) AND a.occurred_at >= $3 AND a.occurred_at < $4
            AND a.kind = 'EARN' AND a.award_id IS NULL
        GROUP BY a.id, a.idempotency_key
        """,
        book.account_id,
        account_id,
        clock.start_of_day(day),
        clock.end_of_day(day),
        rule_id,
    )
    standing: Standing = {}
    for row in rows:
        first = keys.first_of(row["key"])
        standing[first] = standing.get(first, 0) + int(row["points"])
    return standing
