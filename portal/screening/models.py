"""What the brand has screened for, and what was held back."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from portal.kernel.records import Record


class Holds(StrEnum):
    """What of what is written in a place waits until a moderator has looked."""

    NOTHING = "NOTHING"
    SUSPECTED = "SUSPECTED"
    NEWCOMERS = "NEWCOMERS"
    EVERYTHING = "EVERYTHING"


class Finding(StrEnum):
    """Why something waits."""

    PLACE = "PLACE"
    NEWCOMER = "NEWCOMER"
    WORDS = "WORDS"
    LINKS = "LINKS"
    PERSONAL_DATA = "PERSONAL_DATA"


class HeldKind(StrEnum):
    POST = "Post"
    THREAD = "Thread"
    REVIEW = "Review"


class ScreeningTerms(Record):
    """What is suspect; one row, none as long as nobody decided."""

    words = fields.TextField(default="", description="One to a line; * at an end stands for any letters")
    holds_personal_data = fields.BooleanField(default=False)
    most_links_of_newcomers = fields.SmallIntField(null=True, description="More are suspect; null where all may")
    newcomer_days = fields.SmallIntField(default=7)
    reviews = fields.CharEnumField(Holds, max_length=10, default=Holds.SUSPECTED)

    class Meta:
        table = "screening_terms"


class HeldContent(Record):
    """Something that waits, or waited; its author's name is with the thing itself."""

    kind = fields.CharEnumField(HeldKind, max_length=10)
    target_id: UUID = fields.UUIDField(unique=True)
    findings = fields.CharField(max_length=80, description="Separated by spaces")
    held_at = fields.DatetimeField()
    shown_at = fields.DatetimeField(null=True, description="When it came in sight first")

    class Meta:
        table = "held_contents"
