"""Cases about a thread that was merged: what was said and decided of it is about its opening post from then on."""

from uuid import UUID

from portal.community.events import ThreadsMerged
from portal.community.models import MovedPost, Post
from portal.kernel import sql
from portal.moderation import cases, threats
from portal.moderation.models import Case, CaseState, Decision, Report
from portal.moderation.targets import Target, TargetType


async def follow_opening_post(event: ThreadsMerged) -> None:
    """Each case about the thread goes to where its opening post went; an open one joins the one that is open there."""
    known = await MovedPost.get_or_none(thread_id=event.source_id, number=1)
    opening = None if known is None else await Post.get_or_none(id=known.post_id)
    if opening is None:
        return
    target = Target(TargetType.POST, opening.id, opening.author_id)
    about = Case.filter(target_type=TargetType.THREAD.value, target_id=event.source_id)
    for case in await about.order_by("id"):
        await _retarget(case.id, target)


async def _retarget(case_id: UUID, target: Target) -> None:
    case = await cases.held(case_id)
    assert case is not None
    there = None
    if case.state is CaseState.OPEN:
        there = await Case.get_or_none(open_key=target.open_key)
    if there is not None:
        await cases.held(there.id)
        await _join(case, there)
        return
    open_key = target.open_key if case.state is CaseState.OPEN else None
    await Case.filter(id=case.id).update(target_type=target.type.value, target_id=target.id, open_key=open_key)


async def _join(case: Case, there: Case) -> None:
    """The notices of one are those of the other, and what is held; who reported both is named there once."""
    await sql.execute(
        """
        UPDATE moderation_reports SET reporter_id = NULL WHERE case_id = $1
            AND reporter_id IN (SELECT reporter_id FROM moderation_reports WHERE case_id = $2)
        """,
        case.id,
        there.id,
    )
    await Report.filter(case_id=case.id).update(case_id=there.id)
    await threats.pass_on(case, there)
    if await Decision.exists(case_id=case.id):
        await Case.filter(id=case.id).update(
            target_type=there.target_type, target_id=there.target_id, open_key=None, state=CaseState.DECIDED
        )
    else:
        await Case.filter(id=case.id).delete()
