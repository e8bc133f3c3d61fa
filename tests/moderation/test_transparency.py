"""The figures of the yearly report on moderation are counted out of its records (LW8)."""

from datetime import timedelta

import pytest

from portal.accounts.sessions import open_session
from portal.kernel import clock, rate_limits
from portal.kernel.errors import Forbidden, Invalid
from portal.moderation import appeals, transparency
from portal.moderation.decisions import decide_case
from portal.moderation.in_force import SanctionKind
from portal.moderation.models import Case, CaseAction, Decision, ReportReason
from portal.moderation.reports import report
from portal.moderation.sanctions import sanction_member
from portal.moderation.targets import TargetType

WORDS = {"reason": ReportReason.ABUSE, "ground": "House rule 3", "statement": "You called somebody a fool."}
REPORT = """query ($from: Date!, $to: Date!) { transparencyReport(from: $from, to: $to) {
    notices { reason count } decisions { action automated count } ownInitiative appeals appealsUpheld
    medianHoursToDecision suspensions activeRecipientsPerMonth
} }"""


async def test_a_day_of_moderation_in_figures(make, graphql):
    rate_limits.reset()
    author, moderator, judge = await make.member(), await make.moderator(), await make.moderator()
    by = await make.viewer(moderator)
    question = await make.question()
    for hours, action in ((2, CaseAction.HIDE), (4, CaseAction.NO_ACTION), (9, CaseAction.NO_ACTION)):
        post = await make.answer(to=question, by=author)
        await report(TargetType.POST, post.id, ReportReason.SPAM, by=await make.viewer())
        case = await Case.get(target_id=post.id)
        await decide_case(case.id, action=action, by=by, **WORDS)
        ended = (await Decision.get(case_id=case.id)).decided_at
        await Case.filter(id=case.id).update(created_at=ended - timedelta(hours=hours))
    await sanction_member(
        author.id, SanctionKind.SUSPENSION, statement="Enough.", until=clock.now() + timedelta(days=9), by=by
    )
    hidden = await Decision.get(action="HIDE")
    await appeals.appeal(hidden.case_id, "It was not me.", by=await make.viewer(author))
    await appeals.decide_appeal(hidden.case_id, uphold=True, statement="Right.", by=await make.viewer(judge))
    await open_session(author.id, user_agent=None)
    today = clock.local_day(clock.now()).isoformat()

    assert await graphql(REPORT, viewer=moderator, **{"from": today, "to": today}) == {
        "notices": [{"reason": "SPAM", "count": 3}],
        "decisions": [
            {"action": "NO_ACTION", "automated": False, "count": 2},
            {"action": "HIDE", "automated": False, "count": 1},
            {"action": "RESTORE", "automated": False, "count": 1},
            {"action": "SUSPEND", "automated": False, "count": 1},
        ],
        "ownInitiative": 1,
        "appeals": 1,
        "appealsUpheld": 1,
        "medianHoursToDecision": 3.0,
        "suspensions": 1,
        "activeRecipientsPerMonth": 1.0,
    }


async def test_a_time_in_which_nothing_was_is_all_noughts(make):
    day = clock.local_day(clock.now()) - timedelta(days=400)

    found = await transparency.report(day, day + timedelta(days=300), viewer=await make.viewer(await make.brand()))

    assert (found.notices, found.decisions, found.appeals, found.median_hours_to_decision) == ([], [], 0, None)


async def test_it_is_for_staff_and_about_a_year_at_most(make):
    day = clock.local_day(clock.now())

    with pytest.raises(Forbidden):
        await transparency.report(day, day, viewer=await make.viewer())
    for last in (day - timedelta(days=1), day + timedelta(days=366)):
        with pytest.raises(Invalid):
            await transparency.report(day, last, viewer=await make.viewer(await make.admin()))
