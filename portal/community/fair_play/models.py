"""Tables of fair play: its terms, the traces that votes leave, and what was found to be traded."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index, PartialIndex

from portal.accounts.models import Member
from portal.community.models import Post
from portal.kernel.records import Record


class VoteChange(Record):
    """A vote was cast, turned or taken back (FP8): kept for half a year, to show who takes back whose votes."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    post: fields.ForeignKeyRelation[Post] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.CASCADE
    )
    post_id: UUID
    author_id: UUID | None = fields.UUIDField(null=True, description="Who had written it then")
    previous = fields.SmallIntField()
    value = fields.SmallIntField()
    changed_at = fields.DatetimeField()

    class Meta:
        table = "vote_changes"
        indexes = (
            Index(fields=("member_id", "changed_at"), name="vote_changes_of_member"),
            Index(fields=("post_id",), name="vote_changes_of_post"),
            Index(fields=("changed_at",), name="vote_changes_by_time"),
        )


class FairPlayTerms(Record):
    """What is fair in the forum; one row, none as long as nobody decided."""

    votes_a_day = fields.SmallIntField(default=20, description="Of each direction")
    votes_a_day_for_one = fields.SmallIntField(default=6, description="Of them for one person")
    vote_stands_after_minutes = fields.SmallIntField(default=10)

    class Meta:
        table = "fair_play_terms"


class FindingKind(StrEnum):
    """What looked arranged: many votes of one for another at once, votes in a ring, answers accepted of each other.

    Or whose votes are looked at because they were banned (FP10).
    """

    BURST = "BURST"
    RING = "RING"
    TRADED_ACCEPTANCES = "TRADED_ACCEPTANCES"
    VOTER_BANNED = "VOTER_BANNED"


class WaitsFor(StrEnum):
    """Who has a finding to do next: staff, to look at it, or the worker, for it holds many votes."""

    STAFF = "STAFF"
    WORKER = "WORKER"


class LookAt(Record):
    """Somebody voted, or accepted an answer: whether it is fair is looked at when their day is over."""

    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    since = fields.DatetimeField(description="Of the first vote that was not looked at")
    due_at = fields.DatetimeField()

    class Meta:
        table = "fair_play_looks"
        indexes = (Index(fields=("due_at",), name="fair_play_looks_due"),)


class Finding(Record):
    """Something that looked arranged; what it holds counts no longer, until staff undo it."""

    kind = fields.CharEnumField(FindingKind, max_length=20)
    found_at = fields.DatetimeField()
    undone_at = fields.DatetimeField(null=True)
    undone_by_id: UUID | None = fields.UUIDField(null=True)
    waits_for = fields.CharEnumField(WaitsFor, max_length=6, null=True)

    class Meta:
        table = "fair_play_findings"
        indexes = (
            Index(fields=("found_at", "id"), name="fair_play_findings_by_time"),
            PartialIndex(
                fields=("waits_for",), name="fair_play_findings_waiting", condition={"(waits_for IS NOT NULL)": True}
            ),
        )


class Suspect(Record):
    """Between whom."""

    finding: fields.ForeignKeyRelation[Finding] = fields.ForeignKeyField(
        "portal.Finding", related_name=False, on_delete=fields.CASCADE
    )
    finding_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID

    class Meta:
        table = "fair_play_suspects"
        unique_together = (("finding_id", "member_id"),)
        indexes = (Index(fields=("member_id",), name="fair_play_suspects_of_member"),)


class VoidVote(Record):
    """A vote that was taken out of the count, as it was cast; its voter has no other for the post."""

    finding: fields.ForeignKeyRelation[Finding] = fields.ForeignKeyField(
        "portal.Finding", related_name=False, on_delete=fields.CASCADE
    )
    finding_id: UUID
    post: fields.ForeignKeyRelation[Post] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.CASCADE
    )
    post_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    value = fields.SmallIntField()
    cast_at = fields.DatetimeField()

    class Meta:
        table = "void_votes"
        unique_together = (("post_id", "member_id"),)
        indexes = (
            Index(fields=("finding_id",), name="void_votes_of_finding"),
            Index(fields=("member_id",), name="void_votes_of_member"),
        )


class VoidAcceptance(Record):
    """An answer that stays accepted, and brings no points."""

    finding: fields.ForeignKeyRelation[Finding] = fields.ForeignKeyField(
        "portal.Finding", related_name=False, on_delete=fields.CASCADE
    )
    finding_id: UUID
    post: fields.OneToOneRelation[Post] = fields.OneToOneField(
        "portal.Post", related_name=False, on_delete=fields.CASCADE
    )
    post_id: UUID

    class Meta:
        table = "void_acceptances"
        indexes = (Index(fields=("finding_id",), name="void_acceptances_of_finding"),)
