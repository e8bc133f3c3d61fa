"""Cases, reports, decisions and audit entries, each with what its reader may know of it."""

from datetime import datetime
from typing import Annotated, Self, cast
from uuid import UUID

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member, Post, Thread
from graphql_schema.context import Info
from graphql_schema.ids import Node
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.moderation.threat_types import Threat
from graphql_schema.reviews.types import Review
from portal.access.api_keys import names_of_keys
from portal.kernel import clock
from portal.moderation import assignment, models, policies
from portal.moderation.history import History, histories_of
from portal.moderation.models import CaseAction, CaseState, ReportReason
from portal.moderation.queries import appeals_of, decisions_of, locales_of, reports_of
from portal.moderation.threats import threats_of
from portal.screening.holding import findings_of
from portal.screening.models import Finding

strawberry.enum(ReportReason, description="Why something is reported, or was decided about.")
strawberry.enum(CaseState, description="How far a case has come.")
strawberry.enum(CaseAction, description="What a moderator decided to do.")
strawberry.enum(Finding, description="Why something waits until a moderator has looked at it.")

ReportTarget = Annotated[
    Post | Thread | Review | Member, strawberry.union("ReportTarget", description="What can be reported.")
]


@strawberry.type(description="A notice that something is wrong.")
class Report:
    row: strawberry.Private[models.Report]
    reason: ReportReason = strawberry.field(description="What the reporter sees in it.")
    note: str | None = strawberry.field(description="Their own words; plain text.")
    legal_ground: str | None = strawberry.field(description="The law that they think is broken; plain text.")
    notifier_name: str | None = strawberry.field(description="The name that a visitor gave; null for a member.")
    created_at: datetime = strawberry.field(description="When it came in.")

    @classmethod
    def of(cls, row: models.Report) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="Who reported; null for a visitor.")
    async def reporter(self, info: Info) -> Member | None:
        return await info.context.load(members_by_id, self.row.reporter_id, Member.of) if self.row.reporter_id else None


@strawberry.type(description="The statement of reasons that the affected person gets.")
class CaseDecision:
    row: strawberry.Private[models.Decision]
    shows_moderator: strawberry.Private[bool]
    action: CaseAction = strawberry.field(description="What was done.")
    reason: ReportReason = strawberry.field(description="What kind of case it was found to be.")
    ground: str = strawberry.field(description="The law or the rule of the house it rests on.")
    statement: str = strawberry.field(description="The facts and the reasons, in words; plain text.")
    automated: bool = strawberry.field(description="Whether a program decided.")
    until: datetime | None = strawberry.field(description="The end of a suspension.")
    decided_at: datetime = strawberry.field(description="When it was decided, and takes effect.")
    appealable_until: datetime = strawberry.field(
        description="Six months, in which the affected person may object; no later than it was decided where none are "
        "taken (PORTAL_SMALL_FIRM_UNTIL)."
    )

    @classmethod
    def of(cls, row: models.Decision, *, shows_moderator: bool) -> Self:
        return mapped(cls, row, shows_moderator=shows_moderator)

    @strawberry.field(description="Who decided. Hidden from the affected person.")
    async def moderator(self, info: Info) -> Member | None:
        if not self.shows_moderator or self.row.moderator_id is None:
            return None
        return await info.context.load(members_by_id, self.row.moderator_id, Member.of)


@strawberry.type(description="How many decisions that stand did the same.")
class StandingDecisions:
    action: CaseAction = strawberry.field(description="What was done.")
    count: int = strawberry.field(description="How many.")


@strawberry.type(description="What is known of somebody from other cases, as far as the viewer may decide them.")
class SubjectHistory:
    row: strawberry.Private[History]
    reports_about: int = strawberry.field(description="Notices about them or what they wrote.")
    complaints: int = strawberry.field(description="How often they objected to a decision.")
    complaints_upheld: int = strawberry.field(description="How often they were right.")
    reports_made: int = strawberry.field(description="How often they reported something themselves.")
    reports_unfounded: int = strawberry.field(description="After how many of these reports nothing was done.")

    @classmethod
    def of(cls, row: History) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="The decisions that stand about them, by what was done.", directives=sized(7))
    def decisions(self) -> list[StandingDecisions]:
        return [StandingDecisions(action=action, count=count) for action, count in self.row.decisions.items()]


@strawberry.type(description="One thing or person under review; while it is open every further report joins it.")
class ModerationCase(Node):
    row: strawberry.Private[models.Case]
    state: CaseState = strawberry.field(description="How far it has come.")
    created_at: datetime = strawberry.field(description="When the first report came in.")

    @classmethod
    def of(cls, row: models.Case) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="What it is about; null once it is gone, or for whom it is hidden from.")
    async def target(self, info: Info) -> ReportTarget | None:
        found = await info.context.node(self.row.target_type, self.row.target_id)
        return cast("Post | Thread | Review | Member | None", found)

    @strawberry.field(
        description="The notices, oldest first. Only moderators see them, and nobody those about themself.",
        directives=sized(5),
    )
    async def reports(self, info: Info) -> list[Report]:
        if not policies.is_judge_of(info.context.viewer, self.row):
            return []
        return [Report.of(row) for row in await info.context.load(reports_of, self.row.id) or ()]

    @strawberry.field(
        description="Why screening held it back; empty where it did not. For moderators.", directives=sized(2)
    )
    async def held_for(self, info: Info) -> list[Finding]:
        if not policies.is_judge_of(info.context.viewer, self.row):
            return []
        return list(await info.context.load(findings_of, self.row.target_id) or ())

    @strawberry.field(
        description="The threat to somebody's life that it is, as long as what proves it is kept; null for none. For "
        "moderators, and never for whom the case is about."
    )
    async def threat(self, info: Info) -> Threat | None:
        if not policies.is_judge_of(info.context.viewer, self.row):
            return None
        return await info.context.load(threats_of, self.row.id, Threat.of)

    @strawberry.field(description="What is known of whom it is about from all cases; for moderators.")
    async def subject_history(self, info: Info) -> SubjectHistory | None:
        if self.row.subject_id is None or not policies.is_judge_of(info.context.viewer, self.row):
            return None
        return await info.context.load(histories_of, self.row.subject_id, SubjectHistory.of)

    @strawberry.field(description="The moderator whose work it is; null where it is nobody's. For moderators.")
    async def assignee(self, info: Info) -> Member | None:
        return await self._colleague(info, self.row.assignee_id)

    @strawberry.field(
        description="Who writes a decision at the moment, as far as they said so; it binds nobody. For moderators."
    )
    async def answering(self, info: Info) -> Member | None:
        return await self._colleague(info, assignment.answering_now(self.row, clock.now()))

    @strawberry.field(
        description="The language of whom it is about, in which they read a statement; null for nobody. For moderators."
    )
    async def subject_locale(self, info: Info) -> str | None:
        if self.row.subject_id is None or not policies.is_judge_of(info.context.viewer, self.row):
            return None
        return await info.context.load(locales_of, self.row.subject_id)

    async def _colleague(self, info: Info, member_id: UUID | None) -> Member | None:
        if member_id is None or not policies.is_judge_of(info.context.viewer, self.row):
            return None
        return await info.context.load(members_by_id, member_id, Member.of)

    @strawberry.field(description="The decision that stands; null while the case is open.")
    async def decision(self, info: Info) -> CaseDecision | None:
        found = await info.context.load(decisions_of, self.row.id)
        if found is None:
            return None
        return CaseDecision.of(found, shows_moderator=policies.is_judge_of(info.context.viewer, self.row))

    @strawberry.field(
        description="Complaints, oldest first: all for the judges of the case, one's own for whom it is about.",
        directives=sized(2),
    )
    async def complaints(self, info: Info) -> list["Complaint"]:
        return [Complaint.of(row) for row in await info.context.load(appeals_of, self.row.id) or ()]

    @strawberry.field(description="What was said last against the decision; plain text.")
    async def appeal_text(self, info: Info) -> str | None:
        found = await info.context.load(appeals_of, self.row.id)
        return found[-1].text if found else None


@strawberry.type(description="What somebody said against a decision, and what became of it.")
class Complaint:
    row: strawberry.Private[models.Appeal]
    text: str = strawberry.field(description="In their own words; plain text.")
    created_at: datetime = strawberry.field(description="When it came in.")
    decided_at: datetime | None = strawberry.field(description="When it was decided; null until then.")
    upheld: bool | None = strawberry.field(description="Whether who complained was right.")
    statement: str | None = strawberry.field(description="The reasons for that; plain text.")

    @classmethod
    def of(cls, row: models.Appeal) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="Whether it comes from who gave notice, and not from whom the decision affects.")
    def by_notifier(self) -> bool:
        return self.row.report_id is not None


@strawberry.type(description="What somebody with special rights did; written once, never changed.")
class AuditEntry(Node):
    row: strawberry.Private[models.AuditEntry]
    action: str = strawberry.field(description="What was done, as `room.deed`.")
    at: datetime = strawberry.field(description="When.")
    detail: str | None = strawberry.field(description="What belongs to it; plain text.")

    @classmethod
    def of(cls, row: models.AuditEntry) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="Who did it; null for the portal itself, for API keys and for erased members.")
    async def actor(self, info: Info) -> Member | None:
        return await info.context.load(members_by_id, self.row.actor_id, Member.of) if self.row.actor_id else None

    @strawberry.field(description="The API key that did it, by its name and beginning; null where a person did.")
    async def api_key_name(self, info: Info) -> str | None:
        key_id = self.row.api_key_id
        return None if key_id is None else await info.context.load(names_of_keys, key_id)

    @strawberry.field(description="What it was done to, as far as the viewer may see it.")
    async def target(self, info: Info) -> Node | None:
        if self.row.target_id is None:
            return None
        return await info.context.node(self.row.target_type, self.row.target_id)
