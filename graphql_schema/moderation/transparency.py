"""The figures of the yearly report on moderation."""

from datetime import date
from typing import Annotated

import strawberry

from graphql_schema.context import Info
from graphql_schema.list_size import sized
from portal.loyalty import programme
from portal.moderation import duties, transparency, transparency_file
from portal.moderation.commission import counting, parts
from portal.moderation.models import CaseAction, ReportReason


@strawberry.type(description="How many notices came in for a reason.")
class ReasonCount:
    reason: ReportReason = strawberry.field(description="What their reporters saw in it.")
    count: int = strawberry.field(description="How many.")


@strawberry.type(description="How many decisions did the same.")
class ActionCount:
    action: CaseAction = strawberry.field(description="What was done.")
    automated: bool = strawberry.field(description="Whether a program decided.")
    count: int = strawberry.field(description="How many.")


@strawberry.type(description="How many reviews of so many stars were turned down for a reason.")
class RejectedReviewCount:
    rating: int = strawberry.field(description="The stars, 1 to 5.")
    reason: ReportReason = strawberry.field(description="The code of the decision.")
    count: int = strawberry.field(description="How many.")


@strawberry.type(description="A part of the Commission's templates, filled in as far as the portal has figures.")
class TransparencyTemplate:
    name: str = strawberry.field(description="The Commission's name of the part, such as `4_notices`.")
    csv: str = strawberry.field(description="The file; what the portal does not record is empty in it.")


@strawberry.type(description="What moderation did in a time, counted out of its records (DSA Arts 15 and 24).")
class TransparencyReport:
    first_day: strawberry.Private[date]
    last_day: strawberry.Private[date]
    notices: list[ReasonCount] = strawberry.field(description="Notices by their reason.", directives=sized(10))
    decisions: list[ActionCount] = strawberry.field(description="Decisions by what they did.", directives=sized(14))
    own_initiative: int = strawberry.field(description="Measures in cases that no notice began.")
    appeals: int = strawberry.field(description="Complaints that came in.")
    appeals_upheld: int = strawberry.field(description="Of those, the ones that were upheld by now.")
    median_hours_to_decision: float | None = strawberry.field(
        description="From the opening of a case to its first decision; null where none was decided."
    )
    median_hours_to_appeal_decision: float | None = strawberry.field(
        description="From a complaint to its decision; null where none was decided."
    )
    suspensions: int = strawberry.field(description="Suspensions that were imposed.")
    rejected_reviews: list[RejectedReviewCount] = strawberry.field(
        description="Reviews that were hidden or removed, by their stars and the code of the decision.",
        directives=sized(20),
    )
    csv: str = strawberry.field(
        description="All of it as a CSV file, a figure to a line: `article` (of Regulation (EU) 2022/2065), `figure`, "
        "`by`, `value_of_by`, `value`. The Commission's templates have other columns: see `templates`."
    )
    active_recipients_per_month: float = strawberry.field(
        description="Members who were signed in and last seen in a month, on average; visitors leave no trace."
    )

    is_required: bool = strawberry.field(
        description="Whether the law has it published: not by a firm that is small (PORTAL_SMALL_FIRM_UNTIL)."
    )
    threats: int = strawberry.field(
        description="Suspicions of crimes that threaten life or safety that were marked (DSA Art. 18)."
    )
    threats_told: int = strawberry.field(
        description="Of how many such suspicions an authority was told in the time. The Commission's templates have no "
        "column for it."
    )

    @strawberry.field(
        description="The same in the columns of the Commission's templates (Implementing Regulation (EU) 2024/2835): "
        "parts 1 and 4 to 8. Times are in hours; decisions for ILLEGAL and CHILD_ABUSE rest on the law, others on the "
        "terms.",
        directives=sized(6),
    )
    async def templates(self, info: Info) -> list[TransparencyTemplate]:
        counted = await counting.counted(self.first_day, self.last_day, viewer=info.context.signed_in)
        service = (await programme.current()).name
        return [TransparencyTemplate(name=one.name, csv=one.csv) for one in parts.parts(counted, service=service)]


@strawberry.type
class TransparencyQuery:
    @strawberry.field(description="The figures of the report on moderation; for staff. A day at least, a year at most.")
    async def transparency_report(
        self, info: Info, from_: Annotated[date, strawberry.argument(name="from")], to: date
    ) -> TransparencyReport | None:
        found = await transparency.report(from_, to, viewer=info.context.signed_in)
        return TransparencyReport(
            first_day=from_,
            last_day=to,
            notices=[ReasonCount(reason=reason, count=count) for reason, count in found.notices],
            decisions=[
                ActionCount(action=action, automated=automated, count=count)
                for action, automated, count in found.decisions
            ],
            own_initiative=found.own_initiative,
            appeals=found.appeals,
            appeals_upheld=found.appeals_upheld,
            median_hours_to_decision=found.median_hours_to_decision,
            median_hours_to_appeal_decision=found.median_hours_to_appeal_decision,
            suspensions=found.suspensions,
            rejected_reviews=[
                RejectedReviewCount(rating=rating, reason=reason, count=count)
                for rating, reason, count in found.rejected_reviews
            ],
            csv=transparency_file.written(found),
            active_recipients_per_month=found.active_recipients_per_month,
            is_required=duties.of_platforms_bind(to),
            threats=found.threats,
            threats_told=found.threats_told,
        )
