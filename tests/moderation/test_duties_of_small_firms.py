"""Which duties of the law bind is a setting: a small firm owes reasons, and neither complaints nor a yearly report (LW1)."""

from datetime import date

import pytest

from graphql_schema.ids import global_id
from portal.kernel import rate_limits
from portal.kernel.models import OutboxItem
from portal.moderation import duties
from portal.moderation.decisions import decide_case
from portal.moderation.models import Appeal, Case, CaseAction, Decision, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.settings import settings, use

pytestmark = pytest.mark.anyio
APPEAL = """mutation ($input: AppealInput!) { appeal(input: $input) { errors { code message field } } }"""
REPORT = """query ($day: Date!) { transparencyReport(from: $day, to: $day) { isRequired appeals } }"""
INBOX = "{ viewer { notifications { nodes { body } } } }"
WORDS = {"reason": ReportReason.ABUSE, "ground": "House rule 3", "statement": "You called somebody a fool."}


def small_until(day):
    use(settings().model_copy(update={"small_firm_until": day}))


@pytest.fixture
def small(portal_db):
    rate_limits.reset()
    small_until(date(9998, 12, 31))


async def decided(make, reporter=None):
    author = await make.member()
    post = await make.post(to=await make.thread(), by=author)
    await report(TargetType.POST, post.id, ReportReason.ABUSE, by=await make.viewer(reporter))
    case = await Case.get(target_id=post.id)
    await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(await make.moderator()), **WORDS)
    return case, author


async def test_a_small_firm_gives_reasons_and_takes_no_complaints_lw1(make, graphql, small):
    case, author = await decided(make)

    answer = await graphql(APPEAL, viewer=author, input={"caseId": global_id("ModerationCase", case.id), "text": "No."})

    assert answer["errors"] == [
        {
            "code": "CONFLICT",
            "message": "No complaints are taken here; you may turn to a court.",
            "field": ["caseId"],
        }
    ]
    assert not await Appeal.exists()
    decision = await Decision.get()
    assert decision.appealable_until == decision.decided_at
    [inbox] = (await graphql(INBOX, viewer=author))["notifications"]["nodes"]
    assert inbox["body"] == "You called somebody a fool.\nGround: House rule 3\nA person decided this."


async def test_its_mails_name_the_courts_and_lead_to_no_complaint_lw1(make, small):
    await decided(make)

    mail = await OutboxItem.get(once_key=f"statement:{(await Decision.get()).id}")

    assert "If you disagree, you may turn to a court." in str(mail.payload)
    assert "/appeal/" not in str(mail.payload)


async def test_the_yearly_report_says_whether_the_law_asks_for_it_lw1(make, graphql, small):
    brand = await make.brand()

    spared = await graphql(REPORT, viewer=brand, day="2026-11-01")
    small_until(date(2025, 6, 1))
    bound = await graphql(REPORT, viewer=brand, day="2026-11-01")

    assert (spared["isRequired"], bound["isRequired"]) == (False, True)


@pytest.fixture
def settings_kept():
    kept = settings()
    yield
    use(kept)


@pytest.mark.parametrize(
    ("small_until_day", "on", "binds"),
    [
        (None, date(2026, 3, 1), True),
        (date(2026, 3, 1), date(2026, 3, 1), False),
        (date(2026, 3, 1), date(2027, 3, 1), False),
        (date(2026, 3, 1), date(2027, 3, 2), True),
    ],
)
def test_who_has_grown_has_twelve_months_lw1(settings_kept, small_until_day, on, binds):
    small_until(small_until_day)

    assert duties.of_platforms_bind(on) is binds
