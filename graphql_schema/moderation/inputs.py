"""What people fill in to report and to decide, and what they are answered."""

from datetime import datetime

import strawberry

from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.list_size import sized
from graphql_schema.moderation.types import ModerationCase
from portal.moderation.in_force import SanctionKind
from portal.moderation.models import CaseAction, CaseState, ReportReason
from portal.moderation.queries import Assigned

strawberry.enum(Assigned, description="Whose work a case is: one's own, another moderator's, or nobody's yet.")


@strawberry.input(
    description="Without signing in, name, e-mail and the good-faith statement are required; for CHILD_ABUSE the "
    "statement alone."
)
class ReportInput:
    target_id: strawberry.ID = strawberry.field(description="A post, a thread or a member.")
    reason: ReportReason = strawberry.field(description="What is wrong with it.")
    note: str | None = strawberry.field(default=None, description="Why, in one's own words; at most 2,000 characters.")
    legal_ground: str | None = strawberry.field(default=None, description="The law that is broken, if one knows it.")
    notifier_name: str | None = strawberry.field(default=None, description="Who reports, without signing in.")
    notifier_email: str | None = strawberry.field(default=None, description="Where receipt and decision are sent.")
    good_faith: bool | None = strawberry.field(
        default=None, description="That the notice is believed to be accurate and complete."
    )
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)


@strawberry.type
class ReportPayload(Payload):
    reference: str | None = strawberry.field(
        default=None, description="To ask after the case with; mailed to the notifier too."
    )


@strawberry.input(description="A decision with the statement of reasons that its affected person gets.")
class DecideCaseInput:
    case_id: strawberry.ID = strawberry.field(description="An open case; for RESTORE also a decided one.")
    action: CaseAction = strawberry.field(description="What is to be done.")
    reason: ReportReason = strawberry.field(description="What kind of case it is.")
    ground: str = strawberry.field(description="The law or the rule of the house; at most 300 characters.")
    statement: str = strawberry.field(
        description="Facts and reasons in words; at most 5,000 characters. In it, {name} stands for whom it is about, "
        "{thread} for the title of the thread as far as they may read it, and {rule} for the ground."
    )
    until: datetime | None = strawberry.field(default=None, description="The end of a suspension; only for SUSPEND.")


@strawberry.input(description="All of them are decided, or none.")
class DecideCasesInput:
    cases: list[DecideCaseInput] = strawberry.field(description="At most 50, each with a statement of its own.")


@strawberry.input(description="An objection to the decision that stands in a case.")
class AppealInput:
    case_id: strawberry.ID = strawberry.field(description="A case about oneself, or one that one reported.")
    text: str = strawberry.field(description="What is wrong with the decision; at most 5,000 characters.")


@strawberry.input(description="The same without signing in.")
class AppealByReferenceInput:
    reference: str = strawberry.field(description="As the mail about the decision has it.")
    text: str = strawberry.field(description="What is wrong with the decision; at most 5,000 characters.")


@strawberry.type
class AppealByReferencePayload(Payload):
    reference: str | None = strawberry.field(default=None, description="The same that was sent.")


@strawberry.input(description="Never by the moderator who decided first.")
class DecideAppealInput:
    case_id: strawberry.ID = strawberry.field(description="A case with complaints; all of them are decided together.")
    uphold: bool = strawberry.field(
        description="Whether who complained is right: then what was taken is given back, or the case is open again."
    )
    statement: str = strawberry.field(description="The reasons, which they read; at most 5,000 characters.")


@strawberry.type
class ModerationCasePayload(Payload):
    case: ModerationCase | None = strawberry.field(default=None, description="As it is now.")


@strawberry.type
class ModerationCasesPayload(Payload):
    cases: list[ModerationCase] = strawberry.field(
        default_factory=list,
        description="As they are now, in the order in which they were given.",
        directives=sized(10),
    )


@strawberry.input(description="Narrows the queue.")
class ModerationFilter:
    state: CaseState | None = strawberry.field(default=None, description="Only cases that have come so far.")
    reason: ReportReason | None = strawberry.field(default=None, description="Only cases reported for this.")
    assigned: Assigned | None = strawberry.field(default=None, description="Only cases that are the work of these.")


@strawberry.input(description="A sanction with the statement of reasons that the person gets.")
class SanctionMemberInput:
    member_id: strawberry.ID = strawberry.field(description="Whom it is about.")
    kind: SanctionKind = strawberry.field(description="What is to be done.")
    statement: str = strawberry.field(description="Facts and reasons in words; at most 5,000 characters.")
    ground: str | None = strawberry.field(
        default=None,
        description="The law or the rule of the house; at most 300 characters. By itself, the rules of the house.",
    )
    reason: ReportReason | None = strawberry.field(default=None, description="What kind of case it is.")
    until: datetime | None = strawberry.field(default=None, description="The end of a suspension; only for that.")
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)


@strawberry.input(description="Takes back what is in force against a member.")
class LiftSanctionInput:
    member_id: strawberry.ID = strawberry.field(description="Whom it is about.")
    reason: str = strawberry.field(description="Why, in words that the person reads; at most 5,000 characters.")
