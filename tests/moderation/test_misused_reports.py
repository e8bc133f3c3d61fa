"""Who often reports without ground is warned, then not heard for a time (LW7, FP21)."""

from datetime import timedelta

import pytest

from portal.kernel import clock, rate_limits
from portal.kernel.errors import Forbidden
from portal.moderation.decisions import decide_case
from portal.moderation.misuse import record_of
from portal.moderation.models import Case, CaseAction, CaseState, Report, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType

WORDS = {"reason": ReportReason.ABUSE, "ground": "House rule 3", "statement": "Nothing is wrong with it."}


async def reported(make, reporter, action, times, moderator):
    question = await make.question()
    for _ in range(times):
        post = await make.answer(to=question)
        await report(TargetType.POST, post.id, ReportReason.SPAM, by=reporter)
        await decide_case((await Case.get(target_id=post.id)).id, action=action, by=moderator, **WORDS)


async def test_after_five_unfounded_reports_none_is_taken_for_a_month(make, monkeypatch):
    rate_limits.reset()
    reporter, moderator = await make.viewer(), await make.viewer(await make.moderator())
    await reported(make, reporter, CaseAction.NO_ACTION, 2, moderator)
    assert not (await record_of(reporter.id, None)).is_warned
    await reported(make, reporter, CaseAction.NO_ACTION, 3, moderator)
    assert (await record_of(reporter.id, None)).is_warned
    post = await make.answer(to=await make.question())

    with pytest.raises(Forbidden, match="without ground"):
        await report(TargetType.POST, post.id, ReportReason.SPAM, by=reporter)
    assert not await Case.exists(target_id=post.id)

    later = clock.now() + timedelta(days=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    await report(TargetType.POST, post.id, ReportReason.SPAM, by=reporter)
    assert (await Case.get(target_id=post.id)).state is CaseState.OPEN


async def test_who_is_right_more_often_is_heard_however_much_they_report(make):
    rate_limits.reset()
    reporter, moderator = await make.viewer(), await make.viewer(await make.moderator())
    await reported(make, reporter, CaseAction.NO_ACTION, 5, moderator)
    await Report.all().update(created_at=clock.now())
    other = await make.viewer()
    await reported(make, other, CaseAction.HIDE, 6, moderator)
    await Report.filter(reporter_id=other.id).update(reporter_id=reporter.id)

    post = await make.answer(to=await make.question())
    await report(TargetType.POST, post.id, ReportReason.SPAM, by=reporter)

    assert await Case.exists(target_id=post.id)
