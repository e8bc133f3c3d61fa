"""What was reported of a thread stays in the queue when the thread is merged: it is about its opening post then."""

import pytest

from portal.community.models import ContentState, Post
from portal.kernel import clock
from portal.moderation import appeals
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case, CaseAction, CaseState, Decision, Evidence, Report, ReportReason, Threat
from portal.moderation.queries import cases_by_id
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.moderation.threads import merge_threads
from portal.moderation.threats import Marking, end_threat, mark_threat

pytestmark = pytest.mark.anyio
WORDS = {"reason": ReportReason.SPAM, "ground": "House rule 1", "statement": "It sells something."}


async def reported(make, target_type, thing, by=None):
    await report(target_type, thing.id, ReportReason.SPAM, by=await make.viewer(by))
    return await Case.get(target_id=thing.id)


async def test_an_open_case_about_it_is_about_the_post_that_opened_it(make):
    anna, mona = await make.member("anna"), await make.viewer(await make.moderator())
    source, stays = await make.thread(by=anna), await make.thread()
    opening = await make.first_post(source)
    case = await reported(make, TargetType.THREAD, source)

    await merge_threads(source.id, stays.id, by=mona)

    known = await Case.get()
    assert (known.id, known.target_type, known.target_id) == (case.id, "Post", opening.id)
    assert (known.open_key, known.state, known.subject_id) == (f"Post:{opening.id}", CaseState.OPEN, anna.id)
    assert set(await cases_by_id([case.id], mona)) == {case.id}


async def test_it_is_decided_there_and_hides_that_post_alone(make):
    mona = await make.viewer(await make.moderator())
    source, stays = await make.thread(), await make.thread()
    opening = await make.first_post(source)
    case = await reported(make, TargetType.THREAD, source)
    await merge_threads(source.id, stays.id, by=mona)

    await decide_case(case.id, action=CaseAction.HIDE, by=mona, **WORDS)

    assert (await Post.get(id=opening.id)).state is ContentState.HIDDEN
    assert (await make.first_post(stays)).state is ContentState.VISIBLE


async def test_it_joins_the_case_that_is_open_about_that_post(make):
    mona, both = await make.viewer(await make.moderator()), await make.member()
    source, stays = await make.thread(), await make.thread()
    of_post = await reported(make, TargetType.POST, await make.first_post(source), by=both)
    await reported(make, TargetType.THREAD, source, by=both)
    await report(TargetType.THREAD, source.id, ReportReason.SPAM, by=await make.viewer())

    await merge_threads(source.id, stays.id, by=mona)

    assert [case.id for case in await Case.all()] == [of_post.id]
    assert await Report.filter(case_id=of_post.id).count() == 3
    assert await Report.filter(case_id=of_post.id, reporter_id=both.id).count() == 1


@pytest.mark.parametrize("marked", [("thread",), ("post", "thread"), ("post",)])
async def test_a_threat_that_is_held_is_held_where_its_case_goes_lw5(make, marked):
    mona = await make.viewer(await make.moderator())
    source, stays = await make.thread(), await make.thread()
    of_post = await reported(make, TargetType.POST, await make.first_post(source))
    of_thread = await reported(make, TargetType.THREAD, source)
    told = {"authority": "Police Hamburg", "told_at": clock.now(), "reference": "AZ 7/26"}
    for one in marked:
        case = of_post if one == "post" else of_thread
        await mark_threat(case.id, Marking(facts=f"In the {one}.", **(told if one == "thread" else {})), by=mona)

    await merge_threads(source.id, stays.id, by=mona)

    held = await Threat.get(open_key=str(of_post.id))
    assert held.facts == "\n\n".join(f"In the {one}." for one in marked)
    assert held.authority == ("Police Hamburg" if "thread" in marked else None)
    assert await Evidence.filter(threat_id=held.id).count() == len(marked)
    assert await Threat.filter(case_id=of_post.id).count() == len(marked)
    assert [(case.id, case.rank) for case in await Case.all()] == [(of_post.id, 0)]


async def test_what_was_held_once_hinders_no_merger_lw5(make):
    mona = await make.viewer(await make.moderator())
    source, stays = await make.thread(), await make.thread()
    of_post = await reported(make, TargetType.POST, await make.first_post(source))
    of_thread = await reported(make, TargetType.THREAD, source)
    await mark_threat(of_thread.id, Marking(facts="He says when."), by=mona)
    await end_threat(of_thread.id, reason="He did not mean it.", by=mona)

    await merge_threads(source.id, stays.id, by=mona)

    assert [(case.id, case.rank) for case in await Case.all()] == [(of_post.id, 1)]
    assert (await Threat.get()).case_id == of_post.id


async def test_a_complaint_is_decided_after_the_merger_too_lw6(make):
    reporter, mona = await make.member(), await make.viewer(await make.moderator())
    source, stays = await make.thread(), await make.thread()
    case = await reported(make, TargetType.THREAD, source, by=reporter)
    await decide_case(case.id, action=CaseAction.NO_ACTION, by=mona, **WORDS)
    await appeals.appeal(case.id, "It is advertising.", by=await make.viewer(reporter))
    await merge_threads(source.id, stays.id, by=mona)

    decided = await appeals.decide_appeal(
        case.id, uphold=True, statement="It is.", by=await make.viewer(await make.moderator())
    )

    opening = await Post.get(thread_id=stays.id, number=2)
    assert (decided.state, decided.open_key) == (CaseState.OPEN, f"Post:{opening.id}")
    assert await Decision.all().count() == 1


async def test_cases_about_other_threads_and_about_posts_stay_what_they_are(make):
    mona = await make.viewer(await make.moderator())
    source, stays = await make.thread(), await make.thread()
    post = await make.post(to=source)
    cases = [
        await reported(make, TargetType.POST, post),
        await reported(make, TargetType.THREAD, stays),
    ]

    await merge_threads(source.id, stays.id, by=mona)

    assert {(one.id, one.target_id) for one in await Case.all()} == {(one.id, one.target_id) for one in cases}
