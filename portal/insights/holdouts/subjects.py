"""What a holdout may be of: whether there is such a thing, what it is called, and who has had it already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.holdouts.models import Holdout, HoldoutKind
from portal.kernel import sql


@dataclass(frozen=True, slots=True)
class _Subject:
    """`titles` selects ids and names; `had` is the condition that a member ``m`` had the thing `{subject}`."""

    titles: str
    had: str


_SUBJECTS: Mapping[HoldoutKind, _Subject] = {
    HoldoutKind.EARN_RULE: _Subject(
        """SELECT r.id, v.title FROM earn_rules r JOIN earn_rule_versions v
            ON v.rule_id = r.id AND v.version = r.version WHERE TRUE""",
        """SELECT 1 FROM loyalty_accounts a JOIN points_transfers t ON t.account_id = a.id
            JOIN earn_rule_versions v ON v.id = t.rule_version_id
            WHERE a.member_id = m.id AND v.rule_id = {subject}""",
    ),
    HoldoutKind.REFERRAL_CAMPAIGN: _Subject(
        "SELECT r.id, r.name AS title FROM referral_campaigns r WHERE TRUE",
        "SELECT 1 FROM referral_codes c WHERE c.owner_id = m.id AND c.campaign_id = {subject}",
    ),
    HoldoutKind.REWARD: _Subject(
        "SELECT r.id, r.title FROM rewards r WHERE NOT r.is_given",
        "SELECT 1 FROM redemptions d WHERE d.member_id = m.id AND d.reward_id = {subject}",
    ),
    HoldoutKind.EXCLUSIVE: _Subject(
        "SELECT r.id, r.title FROM releases r WHERE TRUE",
        "SELECT 1 FROM release_bookings b WHERE b.member_id = m.id AND b.release_id = {subject}",
    ),
}
"""A rule that multiplies leaves no trace of its own: of it nobody is taken to have had anything."""


async def title_of(kind: HoldoutKind, subject_id: UUID) -> str | None:
    """What the thing is called; None where there is none that somebody could be kept out of."""
    return (await titles(kind, [subject_id])).get(subject_id)


async def titles_of(holdouts: Sequence[Holdout]) -> Mapping[UUID, str]:
    """Of what each of these holdouts is, by the id of the holdout; a message has no title of its own."""
    found: dict[UUID, str] = {}
    for kind in _SUBJECTS:
        of_kind = {one.id: one.subject_id for one in holdouts if one.kind is kind and one.subject_id is not None}
        called = await titles(kind, list(of_kind.values()))
        found |= {key: called[subject] for key, subject in of_kind.items() if subject in called}
    return found


def has_had(holdout: Holdout, values: sql.Values) -> str:
    """The condition that a member ``m`` has had it: whoever knows it would notice that it is gone."""
    if holdout.subject_id is None:
        return "FALSE"
    return f"EXISTS ({_SUBJECTS[holdout.kind].had.format(subject=values.mark(holdout.subject_id))})"


async def titles(kind: HoldoutKind, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    """What these things are called, as far as they are there."""
    if not ids or kind not in _SUBJECTS:
        return {}
    values = sql.Values()
    rows = await sql.fetch(f"{_SUBJECTS[kind].titles} AND {sql.among('r.id', ids, values)}", *values)
    return {sql.uuid_of(row["id"]): row["title"] for row in rows}
