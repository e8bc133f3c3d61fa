"""The report on moderation in the Commission's own columns, Implementing Regulation (EU) 2024/2835, Annex I (LW8)."""

import csv
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine

from portal.access.viewers import viewer_of
from portal.kernel import clock, rate_limits
from portal.kernel.errors import Forbidden, Invalid
from portal.moderation import appeals
from portal.moderation.commission import counting, parts
from portal.moderation.decisions import decide_case
from portal.moderation.in_force import SanctionKind
from portal.moderation.models import Case, CaseAction, Decision, Report, ReportReason
from portal.moderation.reports import report
from portal.moderation.sanctions import sanction_member
from portal.moderation.targets import TargetType

pytestmark = pytest.mark.anyio
WORDS = {"ground": "House rule 3", "statement": "You called somebody a fool."}
NOTICES = [
    "Number of notices received ",
    "Number of notices received from Trusted flaggers",
    "Number of specific items of information included in the total number of notices",
    "Number of specific items of information included in the total number of notices by Trusted Flaggers (Trusted Flagger notices)",
    "Median time to take action",
    "Median time to take action (Trusted Flagger notices)",
    "Number of actions taken on the basis of the law",
    "Number of actions taken on the basis of the law (Trusted Flagger notices)",
    "Number of actions taken on the basis of the terms and conditions of the service",
    "Number of actions taken on the basis of the terms and conditions of the service (Trusted Flagger notices)",
]
MEASURES = [
    "Number of measures taken at the provider's own initiative ",
    "Number of measures taken after detection with solely automated means ",
    "Visibility restriction Removal",
    "Visibility restriction Disable",
    "Visibility restriction Demoted",
    "Visibility restriction Age restricted",
    "Visibility restriction Interaction restricted",
    "Visibility restriction Labelled ",
    "Visibility restriction Other",
    "Monetary restriction Suspension",
    "Monetary restriction Termination",
    "Monetary restriction Other",
    "Provision of the service Suspension",
    "Provision of the service Termination",
    "Account restriction Suspension",
    "Account restriction Termination",
]
FIRST = ["Applicability", "Service", "Reporting period"]
OTHER = 'Description of the sub-category "Other"'


@pytest.fixture(autouse=True)
def at_noon():
    """What was reported some hours ago was reported today."""
    rate_limits.reset()
    with time_machine.travel(datetime.now(UTC).replace(hour=12)):
        yield


@pytest.fixture
async def moderator(make):
    return await make.viewer(await make.moderator())


async def files(by):
    today = clock.local_day(clock.now())
    written = parts.parts(await counting.counted(today, today, viewer=by), service="Coffee club")
    return {one.name: list(csv.reader(StringIO(one.csv))) for one in written}


async def reported(make, reason, action, by, *, decided_for=ReportReason.ABUSE, hours=2):
    post = await make.post(to=await make.thread())
    await report(TargetType.POST, post.id, reason, by=await make.viewer())
    case = await Case.get(target_id=post.id)
    await decide_case(case.id, action=action, reason=decided_for, by=by, **WORDS)
    decided = await Decision.get(case_id=case.id)
    await Report.filter(case_id=case.id).update(created_at=decided.decided_at - timedelta(hours=hours))
    return case


def figures(rows, name, columns):
    """What stands in the first line of that name, under these columns."""
    line = next(row for row in rows if name in row)
    return [line[rows[0].index(column)] for column in columns]


async def test_the_columns_are_the_commissions_to_the_letter_lw8(make, moderator):
    found = await files(moderator)

    assert list(found) == [
        "1_report_identification",
        "4_notices",
        "5_own_initiative_illegal",
        "6_own_initiative_TC",
        "7_appeals_and_recidivism",
        "8_automated_means",
    ]
    assert found["1_report_identification"][0] == ["Applicability", "Service", "Indicator", "Value"]
    assert found["4_notices"][0] == [
        *FIRST, "Category of illegal content", OTHER, *NOTICES, *[f"Contextual information on {one}" for one in NOTICES]
    ]  # fmt: skip
    contexts = [f"Contextual Information on {one}" for one in MEASURES]
    assert found["5_own_initiative_illegal"][0] == [*FIRST, "Category of illegal content", OTHER, *MEASURES, *contexts]
    category = "Category of incompatibility with the provider's terms and conditions"
    assert found["6_own_initiative_TC"][0] == [*FIRST, category, OTHER, *MEASURES, *contexts]
    indicators = [*FIRST, "Section", "Indicator", "Scope", "Value", "Contextual Information"]
    assert found["7_appeals_and_recidivism"][0] == found["8_automated_means"][0] == indicators


async def test_each_part_has_the_lines_of_its_template_lw8(make, moderator):
    found = await files(moderator)

    assert {name: len(rows) - 1 for name, rows in found.items()} == {
        "1_report_identification": 5,
        "4_notices": 91,
        "5_own_initiative_illegal": 90,
        "6_own_initiative_TC": 98,
        "7_appeals_and_recidivism": 47,
        "8_automated_means": 20,
    }
    assert all(len(row) == len(rows[0]) for rows in found.values() for row in rows)
    assert [row[3] for row in found["4_notices"][1:5]] == [
        "TOTAL",
        "STATEMENT_CATEGORY_ANIMAL_WELFARE",
        "KEYWORD_ANIMAL_HARM",
        "KEYWORD_UNLAWFUL_SALE_ANIMALS",
    ]
    assert found["4_notices"][-1][3] == "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE"
    assert found["6_own_initiative_TC"][-2][3] == "KEYWORD_NUDITY"


async def test_notices_stand_under_their_category_with_what_was_done_and_how_soon_lw8(make, moderator):
    await reported(make, ReportReason.HATE, CaseAction.HIDE, moderator, hours=2)
    await reported(make, ReportReason.HATE, CaseAction.REMOVE, moderator, decided_for=ReportReason.ILLEGAL, hours=5)
    await reported(make, ReportReason.SPAM, CaseAction.NO_ACTION, moderator, hours=1)

    rows = (await files(moderator))["4_notices"]

    asked = [NOTICES[0], NOTICES[1], NOTICES[4], NOTICES[6], NOTICES[8]]
    assert figures(rows, "TOTAL", asked) == ["3", "", "2.0", "1", "1"]
    assert figures(rows, "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", asked) == ["2", "", "3.5", "1", "1"]
    assert figures(rows, "KEYWORD_HATE_SPEECH", asked) == ["2", "", "3.5", "1", "1"]
    assert figures(rows, "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE", asked) == ["1", "", "1.0", "0", "0"]


async def test_own_measures_stand_by_what_they_break_and_what_they_restrict_lw8(make, moderator):
    for kind, reason in (
        (SanctionKind.BAN, ReportReason.FRAUD),
        (SanctionKind.WARNING, ReportReason.SPAM),
        (SanctionKind.BAN, ReportReason.ILLEGAL),
    ):
        await sanction_member((await make.member()).id, kind, statement="Enough.", reason=reason, by=moderator)
    await reported(make, ReportReason.HATE, CaseAction.HIDE, moderator)

    found = await files(moderator)

    terms, law = found["6_own_initiative_TC"], found["5_own_initiative_illegal"]
    asked = [MEASURES[0], MEASURES[1], MEASURES[3], MEASURES[15]]
    assert figures(terms, "TOTAL", asked) == ["2", "0", "0", "1"]
    assert figures(terms, "STATEMENT_CATEGORY_SCAMS_AND_FRAUD", asked) == ["1", "0", "0", "1"]
    assert figures(terms, "STATEMENT_CATEGORY_OTHER_VIOLATION_TC", asked) == ["1", "0", "0", "0"]
    assert [row[4] for row in terms if row[3] == "KEYWORD_OTHER"][-1] == "Spam; Off topic; Other rules of the house"
    assert figures(law, "TOTAL", [*asked, f"Contextual Information on {MEASURES[0]}"]) == [
        *("1", "0", "0", "1"),
        "1 of them are of no category that was recorded.",
    ]


async def test_complaints_stand_by_what_they_are_against_and_how_they_ended_lw8(make, moderator):
    case = await reported(make, ReportReason.ABUSE, CaseAction.HIDE, moderator)
    assert case.subject_id is not None
    await appeals.appeal(case.id, "It was not me.", by=await viewer_of(case.subject_id))
    judge = await make.viewer(await make.moderator())
    await appeals.decide_appeal(case.id, uphold=True, statement="Right.", by=judge)

    rows = (await files(moderator))["7_appeals_and_recidivism"]

    def value(indicator, scope):
        return next(row[6] for row in rows if row[4] == indicator and row[5] == scope)

    submitted = "Number of complaints submitted to the internal-complaints mechanism"
    hidden = "Complaint regarding a decision to remove or disable access to or restrict visibility of information"
    account = "Complaint regarding a decision to suspend or terminate an account "
    scopes = ("Total number", "Decisions upheld", "Decisions reversed")
    assert [[value(one, scope) for scope in scopes] for one in (submitted, hidden, account)] == [
        ["1", "0", "1"],
        ["1", "0", "1"],
        ["0", "0", "0"],
    ]
    assert value("Number of disputes submitted to out-of-court dispute settlement bodies", "Total number") == ""


REPORT = """query ($day: Date!) { transparencyReport(from: $day, to: $day) { templates { name csv } } }"""


async def test_staff_get_them_with_the_brands_name_and_nobody_else_lw8(make, graphql):
    await make.programme()
    today = clock.local_day(clock.now())

    found = (await graphql(REPORT, viewer=await make.moderator(), day=today.isoformat()))["templates"]

    assert found[0]["name"] == "1_report_identification"
    assert f"All,Coffee club,Ending date of reporting period,{today.isoformat()}" in found[0]["csv"]
    with pytest.raises(Forbidden):
        await counting.counted(today, today, viewer=await make.viewer())
    with pytest.raises(Invalid):
        await counting.counted(today, today - timedelta(days=1), viewer=await make.viewer(await make.admin()))
