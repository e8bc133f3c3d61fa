"""What a rule's daily cap leaves: it counts what stands of what the rule gave on the deed's local day (R46, FP2)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.kernel import clock, sql
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnRuleVersion


async def left(book: ledger.Book, rule: EarnRuleVersion, done_at: datetime) -> int | None:
    """How many points a deed of that moment may still get by the rule; None where it has no cap.

    The account is locked, so nobody adds to what stands meanwhile (R47).
    """
    if rule.daily_cap is None:
        return None
    return rule.daily_cap - sum((await _standing(book, book.account_id, rule.rule_id, done_at)).values())


async def bounded(book: ledger.Book, award: Transfer, target: int) -> int:
    """What of ``target`` may stand of an award: one that comes back after others used its day's cap gets what is left.

    What stands already is never lowered by that.
    """
    rule = None if target <= 0 else await _capped_rule(award)
    if rule is None:
        return target
    standing = await _standing(book, award.account_id, rule.id, award.occurred_at)
    own = standing.pop(award.id, 0)
    return min(target, max(own, rule.daily_cap - sum(standing.values())))


async def more(book: ledger.Book, award: Transfer, points: int) -> int:
    """What of ``points`` may come on top of an award, for what was added to its order later."""
    rule = await _capped_rule(award)
    if rule is None:
        return points
    standing = await _standing(book, award.account_id, rule.id, award.occurred_at)
    return max(0, min(points, rule.daily_cap - sum(standing.values())))


@dataclass(frozen=True, slots=True)
class _CappedRule:
    """A rule with a cap, as it was in the version that gave an award."""

    id: UUID
    daily_cap: int


async def _capped_rule(award: Transfer) -> _CappedRule | None:
    if award.rule_version_id is None:
        return None
    found = await sql.fetch_one(
        "SELECT rule_id, daily_cap FROM earn_rule_versions WHERE id = $1 AND daily_cap IS NOT NULL",
        award.rule_version_id,
    )
    return None if found is None else _CappedRule(sql.uuid_of(found["rule_id"]), found["daily_cap"])


async def _standing(book: ledger.Book, account_id: UUID, rule_id: UUID, done_at: datetime) -> dict[UUID, int]:
    """What is left of each award that the rule gave for deeds of that local day."""
    await book.write()
    day = clock.local_day(done_at)
    rows = await sql.fetch(
        """
        SELECT a.id, SUM(CASE t.kind WHEN 'EARN' THEN t.points WHEN 'REVERSE' THEN -t.points ELSE 0 END) AS points
        FROM points_transfers a
        JOIN earn_rule_versions v ON v.id = a.rule_version_id AND v.rule_id = $4
        JOIN points_transfers t ON t.id = a.id OR t.award_id = a.id
        WHERE a.account_id = $1 AND a.occurred_at >= $2 AND a.occurred_at < $3
            AND a.kind = 'EARN' AND a.award_id IS NULL
        GROUP BY a.id
        """,
        account_id,
        clock.start_of_day(day),
        clock.end_of_day(day),
        rule_id,
    )
    return {sql.uuid_of(row["id"]): int(row["points"]) for row in rows}
