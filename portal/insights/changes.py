"""What staff changed of the programme and when, to be drawn beside figures: evaluate, and adjust (GO5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from portal.kernel import sql

MOST = 200


class ChangeKind(StrEnum):
    PROGRAMME = "PROGRAMME"
    TIER = "TIER"
    EARN_RULE = "EARN_RULE"
    CAMPAIGN = "CAMPAIGN"
    REWARD = "REWARD"
    REFERRAL_CAMPAIGN = "REFERRAL_CAMPAIGN"
    HOLDOUT = "HOLDOUT"


@dataclass(frozen=True, slots=True)
class Change:
    """`title` is what the changed thing is called by now; `detail` is which terms have another value since."""

    kind: ChangeKind
    at: datetime
    title: str
    detail: str | None
    by_id: UUID | None


async def changes(since: datetime, until: datetime) -> Sequence[Change]:
    """From ``since`` and before ``until``, the newest first; of very many the newest."""
    rows = await sql.fetch(_CHANGES, since, until)
    return [
        Change(
            kind=ChangeKind(row["kind"]),
            at=sql.instant_of(row["at"]),
            title=row["title"],
            detail=row["detail"] or None,
            by_id=sql.uuid_or_none(row["by_id"]),
        )
        for row in rows
    ]


_CHANGES = f"""
    SELECT 'PROGRAMME' AS kind, a.at, a.id, p.name AS title, a.detail, a.actor_id AS by_id
    FROM audit_entries a JOIN loyalty_programme p ON p.id = a.target_id
    WHERE a.action = 'programme.save' AND a.at >= $1 AND a.at < $2
    UNION ALL
    SELECT 'TIER', a.at, a.id, t.name, NULL, a.actor_id
    FROM audit_entries a JOIN loyalty_tiers t ON t.id = a.target_id
    WHERE a.action = 'tier.save' AND a.at >= $1 AND a.at < $2
    UNION ALL
    SELECT 'REWARD', a.at, a.id, r.title, a.detail, a.actor_id
    FROM audit_entries a JOIN rewards r ON r.id = a.target_id
    WHERE a.action = 'reward.save' AND a.at >= $1 AND a.at < $2
    UNION ALL
    SELECT 'REFERRAL_CAMPAIGN', a.at, a.id, c.name, a.detail, a.actor_id
    FROM audit_entries a JOIN referral_campaigns c ON c.id = a.target_id
    WHERE a.action = 'campaign.save' AND a.at >= $1 AND a.at < $2
    UNION ALL
    SELECT 'HOLDOUT', a.at, a.id, h.name, a.detail, a.actor_id
    FROM audit_entries a JOIN holdouts h ON h.id = a.target_id
    WHERE a.action IN ('holdout.start', 'holdout.stop') AND a.at >= $1 AND a.at < $2
    UNION ALL
    SELECT CASE WHEN v.multiplier IS NULL THEN 'EARN_RULE' ELSE 'CAMPAIGN' END, v.saved_at, v.id, v.title, NULL,
        v.saved_by_id
    FROM earn_rule_versions v WHERE v.saved_at >= $1 AND v.saved_at < $2
    ORDER BY 2 DESC, 3 DESC LIMIT {MOST}
"""  # noqa: S608 - a number of ours
