"""Reporting, and deciding about what was reported."""

from uuid import UUID

import strawberry

from graphql_schema.context import Info
from graphql_schema.ids import NOTHING, key_of
from graphql_schema.moderation.inputs import (
    AppealByReferenceInput,
    AppealByReferencePayload,
    AppealInput,
    DecideAppealInput,
    DecideCaseInput,
    DecideCasesInput,
    ModerationCasePayload,
    ModerationCasesPayload,
    ReportInput,
    ReportPayload,
)
from graphql_schema.moderation.types import ModerationCase
from portal.kernel.forms import Form
from portal.moderation import appeals, decisions, policies, reports, several
from portal.moderation.queries import cases_by_id
from portal.moderation.targets import TargetType


@strawberry.type
class ModerationMutation:
    @strawberry.mutation(
        description="Report something; anyone may. The same thing reported again answers the same reference."
    )
    async def report(self, info: Info, input: ReportInput) -> ReportPayload:
        target_type, target_id = _target(input.target_id)
        reference = await reports.report(
            target_type,
            target_id,
            input.reason,
            by=info.context.viewer,
            note=input.note,
            legal_ground=input.legal_ground,
            notifier_name=input.notifier_name,
            notifier_email=input.notifier_email,
            good_faith=input.good_faith,
            client_address=info.context.client_address,
            locale=info.context.locale,
            idempotency_key=input.idempotency_key,
        )
        return ReportPayload(reference=reference)

    @strawberry.mutation(
        description="Decide an open case, or take a decision back with RESTORE. For moderators; never about oneself."
    )
    async def decide_case(self, info: Info, input: DecideCaseInput) -> ModerationCasePayload:
        case = await decisions.decide_case(
            key_of("ModerationCase", input.case_id),
            action=input.action,
            reason=input.reason,
            ground=input.ground,
            statement=input.statement,
            until=input.until,
            by=info.context.signed_in,
        )
        return ModerationCasePayload(case=ModerationCase.of(case))

    @strawberry.mutation(
        description="Decide several cases, all or none; a refusal names the position of its case. For moderators."
    )
    async def decide_cases(self, info: Info, input: DecideCasesInput) -> ModerationCasesPayload:
        several.ensure_so_many(len(input.cases))
        decided = await several.decide_cases(_rulings(input.cases), by=info.context.signed_in)
        return ModerationCasesPayload(cases=[ModerationCase.of(case) for case in decided])

    @strawberry.mutation(
        description="Object to a decision, within six months: as whom it affects, or as a member who reported. Who is "
        "suspended may. The answer has the case for whom it is about."
    )
    async def appeal(self, info: Info, input: AppealInput) -> ModerationCasePayload:
        case = await appeals.appeal(key_of("ModerationCase", input.case_id), input.text, by=info.context.signed_in)
        return ModerationCasePayload(case=await info.context.load(cases_by_id, case.id, ModerationCase.of))

    @strawberry.mutation(
        description="Object to a decision by the reference out of the mail about it: for visitors and the banned."
    )
    async def appeal_by_reference(self, info: Info, input: AppealByReferenceInput) -> AppealByReferencePayload:
        reference = await appeals.appeal_by_reference(
            input.reference, input.text, client_address=info.context.client_address
        )
        return AppealByReferencePayload(reference=reference)

    @strawberry.mutation(
        description="Decide the complaints about a case. For moderators; never by the one who decided before."
    )
    async def decide_appeal(self, info: Info, input: DecideAppealInput) -> ModerationCasePayload:
        case = await appeals.decide_appeal(
            key_of("ModerationCase", input.case_id),
            uphold=input.uphold,
            statement=input.statement,
            by=info.context.signed_in,
        )
        return ModerationCasePayload(case=ModerationCase.of(case))


def _rulings(given: list[DecideCaseInput]) -> list[several.RulingOnCase]:
    """The words of all are looked at before anything is decided."""
    form, rulings = Form(), list[several.RulingOnCase]()
    for position, one in enumerate(given):
        with form.at("cases", position):
            ruling = policies.ruling(
                one.action, one.reason, ground=one.ground, statement=one.statement, until=one.until
            )
            rulings.append(several.RulingOnCase(key_of("ModerationCase", one.case_id), ruling))
    form.ensure_good()
    return rulings


def _target(given: strawberry.ID) -> tuple[TargetType, UUID]:
    """What the id names, if it is something that can be reported; else a post that does not exist."""
    for target_type in TargetType:
        key = key_of(target_type.value, given)
        if key != NOTHING:
            return target_type, key
    return TargetType.POST, NOTHING
