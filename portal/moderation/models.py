"""Cases about content or people, the reports behind them, decisions, and the audit trail."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index, PartialIndex

from portal.accounts.models import Member
from portal.kernel.records import Record


class ReportReason(StrEnum):
    SPAM = "SPAM"
    ABUSE = "ABUSE"
    HATE = "HATE"
    ILLEGAL = "ILLEGAL"
    OFF_TOPIC = "OFF_TOPIC"
    PERSONAL_DATA = "PERSONAL_DATA"
    FAKE_REVIEW = "FAKE_REVIEW"
    CHILD_ABUSE = "CHILD_ABUSE"
    FRAUD = "FRAUD"
    OTHER = "OTHER"


class CaseState(StrEnum):
    OPEN = "OPEN"
    DECIDED = "DECIDED"
    APPEALED = "APPEALED"
    CLOSED = "CLOSED"


class CaseAction(StrEnum):
    NO_ACTION = "NO_ACTION"
    HIDE = "HIDE"
    REMOVE = "REMOVE"
    RESTORE = "RESTORE"
    WARN = "WARN"
    SUSPEND = "SUSPEND"
    BAN = "BAN"


class Case(Record):
    """One target under review; while it is open every further report joins it."""

    target_type = fields.CharField(max_length=20, description="Post, Thread, Review or Member")
    target_id = fields.UUIDField()
    open_key = fields.CharField(
        max_length=60, null=True, unique=True, description="type:id while open, so that a target has one open case"
    )
    subject: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    subject_id: UUID | None
    state = fields.CharEnumField(CaseState, max_length=10, default=CaseState.OPEN)
    created_at = fields.DatetimeField()
    appeal_text = fields.TextField(null=True, description="Never written: complaints are rows of their own")
    appealed_at = fields.DatetimeField(null=True, description="Likewise; older versions read both")
    assignee: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True, description="Whose work it is"
    )
    assignee_id: UUID | None
    answering: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True, description="Who writes a decision"
    )
    answering_id: UUID | None
    answering_until = fields.DatetimeField(null=True)
    rank = fields.SmallIntField(
        default=1, db_default=1, description="In the queue: 0 while a threat to life is held, else 1"
    )

    class Meta:
        table = "moderation_cases"
        indexes = (
            Index(fields=("state", "rank", "created_at", "id"), name="moderation_queue_by_rank"),
            Index(fields=("target_id",), name="moderation_cases_of_target"),
            Index(fields=("assignee_id", "state"), name="moderation_cases_of_assignee"),
        )


class Report(Record):
    """A notice by a member, or by anyone who gives name, address and the good-faith statement (DSA Art. 16)."""

    case: fields.ForeignKeyRelation[Case] = fields.ForeignKeyField(
        "portal.Case", related_name=False, on_delete=fields.CASCADE
    )
    case_id: UUID
    reference = fields.CharField(max_length=20, unique=True)
    reason = fields.CharEnumField(ReportReason, max_length=16)
    note = fields.TextField(null=True)
    legal_ground = fields.CharField(max_length=300, null=True)
    reporter: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    reporter_id: UUID | None
    notifier_name = fields.CharField(max_length=120, null=True)
    notifier_email = fields.CharField(max_length=255, null=True)
    locale = fields.CharField(max_length=5, default="en", description="The language to tell the notifier in")
    good_faith = fields.BooleanField(default=False)
    created_at = fields.DatetimeField()

    class Meta:
        table = "moderation_reports"
        indexes = (
            Index(fields=("case_id", "created_at"), name="reports_of_case"),
            PartialIndex(
                fields=("created_at",), name="reports_with_notifier", condition={"(notifier_email IS NOT NULL)": True}
            ),
        )
        unique_together = (("case_id", "reporter_id"),)


class Decision(Record):
    """The statement of reasons (DSA Art. 17), once per turn of a case."""

    case: fields.ForeignKeyRelation[Case] = fields.ForeignKeyField(
        "portal.Case", related_name=False, on_delete=fields.CASCADE
    )
    case_id: UUID
    turn = fields.SmallIntField(default=1, description="1 is the first decision, 2 that on appeal or reopening")
    action = fields.CharEnumField(CaseAction, max_length=10)
    reason = fields.CharEnumField(ReportReason, max_length=16)
    ground = fields.CharField(max_length=300)
    statement = fields.TextField()
    automated = fields.BooleanField(default=False)
    moderator: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    moderator_id: UUID | None
    until = fields.DatetimeField(null=True)
    decided_at = fields.DatetimeField()
    appealable_until = fields.DatetimeField()

    class Meta:
        table = "moderation_decisions"
        unique_together = (("case_id", "turn"),)

    @property
    def takes_complaints(self) -> bool:
        """Not where the firm was too small for it when this was decided (LW1)."""
        return self.appealable_until > self.decided_at


class Appeal(Record):
    """A complaint against a decision, by its affected person or by who gave notice, each once (DSA Art. 20)."""

    decision: fields.ForeignKeyRelation[Decision] = fields.ForeignKeyField(
        "portal.Decision", related_name=False, on_delete=fields.CASCADE
    )
    decision_id: UUID
    report: fields.ForeignKeyNullableRelation[Report] = fields.ForeignKeyField(
        "portal.Report", related_name=False, on_delete=fields.CASCADE, null=True
    )
    report_id: UUID | None
    once_key = fields.CharField(max_length=80, unique=True)
    text = fields.TextField()
    created_at = fields.DatetimeField()
    decided_at = fields.DatetimeField(null=True)
    upheld = fields.BooleanField(null=True)
    statement = fields.TextField(null=True)
    decided_by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    decided_by_id: UUID | None

    class Meta:
        table = "moderation_appeals"
        indexes = (Index(fields=("decision_id", "created_at"), name="appeals_of_decision"),)


class Threat(Record):
    """A suspicion that a crime threatens somebody's life or safety, and who was told of it (DSA Art. 18).

    Kept when it has ended, for the yearly figures; what proved it goes then.
    """

    case: fields.ForeignKeyRelation[Case] = fields.ForeignKeyField(
        "portal.Case", related_name=False, on_delete=fields.RESTRICT
    )
    case_id: UUID
    open_key = fields.CharField(max_length=40, null=True, unique=True, description="The case's id until it ends")
    facts = fields.TextField(description="What gives rise to the suspicion, in a moderator's words")
    marked_by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    marked_by_id: UUID | None
    marked_at = fields.DatetimeField()
    authority = fields.CharField(max_length=200, null=True, description="Which one was told; null until then")
    told_at = fields.DatetimeField(null=True)
    reference = fields.CharField(max_length=120, null=True, description="By which the authority knows it")
    ended_at = fields.DatetimeField(null=True)
    end_reason = fields.CharField(max_length=300, null=True)

    class Meta:
        table = "threats"
        indexes = (Index(fields=("marked_at",), name="threats_by_time"),)


class Evidence(Record):
    """A copy of what proves a threat, as it stood when it was made; written once."""

    threat: fields.ForeignKeyRelation[Threat] = fields.ForeignKeyField(
        "portal.Threat", related_name=False, on_delete=fields.CASCADE
    )
    threat_id: UUID
    taken_at = fields.DatetimeField()
    content = fields.TextField(description="JSON, as `evidence` writes it")
    digest = fields.CharField(max_length=64, description="SHA-256 of `content`, which the audit log has, too")

    class Meta:
        table = "threat_evidence"
        indexes = (Index(fields=("threat_id", "taken_at"), name="evidence_of_threat"),)


class EvidencePicture(Record):
    """A picture that belongs to the evidence, in full size, as WebP."""

    threat: fields.ForeignKeyRelation[Threat] = fields.ForeignKeyField(
        "portal.Threat", related_name=False, on_delete=fields.CASCADE
    )
    threat_id: UUID
    name = fields.CharField(max_length=32)
    content = fields.BinaryField()

    class Meta:
        table = "threat_pictures"
        unique_together = (("threat_id", "name"),)


class SavedReply(Record):
    """A text that moderators and the brand's staff use again, with placeholders (`placeholders`)."""

    title = fields.CharField(max_length=120, description="For staff, who choose by it")
    ground = fields.CharField(max_length=300, null=True, description="The rule that goes with it")
    text_en = fields.TextField(null=True)
    text_de = fields.TextField(null=True)

    class Meta:
        table = "saved_replies"


class AuditEntry(Record):
    """What somebody with special rights did; written once, never changed."""

    actor: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    actor_id: UUID | None
    api_key_id: UUID | None = fields.UUIDField(null=True, description="The API key that did it, where no person did")
    action = fields.CharField(max_length=60)
    target_type = fields.CharField(max_length=30)
    target_id = fields.UUIDField(null=True)
    detail = fields.TextField(null=True)
    at = fields.DatetimeField()

    class Meta:
        table = "audit_entries"
        indexes = (
            Index(fields=("at", "id"), name="audit_entries_by_time"),
            Index(fields=("target_id", "at"), name="audit_entries_of_target"),
        )
