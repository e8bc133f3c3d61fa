"""The figures of the yearly report on moderation are counted out of its records (LW8)."""

from datetime import timedelta

import pytest

from portal.accounts.sessions import open_session
from portal.kernel import clock, rate_limits
from portal.kernel.errors import Forbidden, Invalid
from portal.moderation import appeals, transparency, transparency_file
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


async def test_reviews_that_were_turned_down_are_counted_by_stars_and_code_lw18(make, graphql):
    rate_limits.reset()
    by = await make.viewer(await make.moderator())
    for rating, action, reason in (
        (1, CaseAction.HIDE, ReportReason.FAKE_REVIEW),
        (1, CaseAction.REMOVE, ReportReason.FAKE_REVIEW),
        (1, CaseAction.NO_ACTION, ReportReason.FAKE_REVIEW),
        (5, CaseAction.HIDE, ReportReason.SPAM),
    ):
        review = await make.review(rating=rating)
        await report(TargetType.REVIEW, review.id, ReportReason.OTHER, by=await make.viewer())
        case = await Case.get(target_id=review.id)
        await decide_case(case.id, action=action, by=by, **(WORDS | {"reason": reason}))
    today = clock.local_day(clock.now())

    found = await transparency.report(today, today, viewer=by)

    assert found.rejected_reviews == [(1, ReportReason.FAKE_REVIEW, 2), (5, ReportReason.SPAM, 1)]


async def test_the_report_is_a_file_with_a_figure_to_a_line_lw8(make):
    rate_limits.reset()
    by, post = await make.viewer(await make.moderator()), await make.post(to=await make.thread())
    await report(TargetType.POST, post.id, ReportReason.SPAM, by=await make.viewer())
    await decide_case((await Case.get()).id, action=CaseAction.HIDE, by=by, **WORDS)
    await Case.all().update(created_at=(await Decision.get()).decided_at - timedelta(hours=2))
    today = clock.local_day(clock.now())

    file = transparency_file.written(await transparency.report(today, today, viewer=by))

    assert file.splitlines() == [
        "article,figure,by,value_of_by,value",
        f"15(1),first_day,,,{today.isoformat()}",
        f"15(1),last_day,,,{today.isoformat()}",
        "15(1)(b),notices,reason,SPAM,1",
        "15(1)(b),median_hours_to_decision,,,2.0",
        "15(1)(c),own_initiative_measures,,,0",
        "15(1)(c),decisions_by_people,action,HIDE,1",
        "15(1)(d),complaints,,,0",
        "15(1)(d),complaints_upheld,,,0",
        "15(1)(d),median_hours_to_complaint_decision,,,",
        "18,threats_to_life,,,0",
        "18,threats_to_life_told_to_authorities,,,0",
        "24(1)(b),suspensions,,,0",
        "24(2),active_recipients_per_month,,,0.0",
    ]
