"""What a decision does: to the content, by the community's own verbs, or to the member's standing."""

from uuid import UUID

from portal.accounts import standing
from portal.accounts.viewer import Viewer
from portal.community import posts, restoring, threads
from portal.community.fair_play import banned
from portal.community.models import ContentState, Post
from portal.kernel import sql
from portal.kernel.errors import Invalid
from portal.moderation import in_force
from portal.moderation.in_force import SanctionKind
from portal.moderation.models import CaseAction, ReportReason
from portal.moderation.policies import Ruling
from portal.moderation.targets import Target, TargetType
from portal.reviews import moderating

_OUT_OF_SIGHT = frozenset({ContentState.HIDDEN, ContentState.DELETED})
_COMES_BACK = frozenset({ContentState.HIDDEN, ContentState.PENDING_REVIEW})


async def apply(ruling: Ruling, target: Target, *, reverses: CaseAction | None, by: Viewer) -> None:
    """Carry the ruling out; content that is out of sight already stays there."""
    match ruling.action:
        case CaseAction.HIDE | CaseAction.REMOVE:
            if target.state not in _OUT_OF_SIGHT:
                await _hide(target, by)
            elif target.state is ContentState.DELETED:
                await _make_final(target)
        case CaseAction.RESTORE:
            await _give_back(target, reverses, by)
        case CaseAction.SUSPEND:
            assert target.subject_id is not None
            assert ruling.until is not None
            await standing.suspend(target.subject_id, until=ruling.until)
            await _turn_down(target, by)
        case CaseAction.BAN:
            assert target.subject_id is not None
            await standing.ban(target.subject_id)
            await banned.judge_votes_of(target.subject_id, for_cheating=ruling.reason is ReportReason.FRAUD)
            await _turn_down(target, by)
        case CaseAction.NO_ACTION | CaseAction.WARN if target.state is ContentState.PENDING_REVIEW:
            await _show(target, by)
        case CaseAction.NO_ACTION | CaseAction.WARN:
            pass


async def _turn_down(target: Target, by: Viewer) -> None:
    """What waited for this decision does not wait on: it stays out of sight with its author."""
    if target.state is ContentState.PENDING_REVIEW:
        await _hide(target, by)


async def _hide(target: Target, by: Viewer) -> None:
    if target.type is TargetType.POST:
        await posts.hide_post(target.id, by=by)
    elif target.type is TargetType.REVIEW:
        await moderating.hide_review(target.id, by=by)
    else:
        await threads.hide_thread(target.id, by=by)


async def _make_final(target: Target) -> None:
    """What its author deleted stays deleted."""
    if target.type is TargetType.POST:
        await restoring.make_final(target.id)
    elif target.type is TargetType.THREAD:
        for post in await Post.filter(thread_id=target.id, number=1):
            await restoring.make_final(post.id)


async def _give_back(target: Target, reverses: CaseAction | None, by: Viewer) -> None:
    """Lift what stops the member, or bring the content back; where neither is the case there is nothing to restore."""
    if reverses is CaseAction.WARN:
        return
    if reverses in (CaseAction.SUSPEND, CaseAction.BAN) or target.type is TargetType.MEMBER:
        if target.subject_id is not None:
            await _let_the_rest_stand(target.subject_id, by)
    elif target.state not in _COMES_BACK:
        raise Invalid("This is in sight, or its author deleted it; there is nothing to restore.", field="action")
    else:
        await _show(target, by)


async def _show(target: Target, by: Viewer) -> None:
    """Bring it in sight: back, or for the first time."""
    if target.type is TargetType.POST:
        await posts.restore_post(target.id, by=by)
    elif target.type is TargetType.REVIEW:
        await moderating.restore_review(target.id, by=by)
    else:
        await threads.restore_thread(target.id, by=by)


async def _let_the_rest_stand(member_id: UUID, by: Viewer) -> None:
    """Of several suspensions the one that is taken back ends, and the others go on."""
    await sql.lock_row("members", member_id)  # one that begins at this moment is among them, or comes after
    holding = await in_force.holding(member_id)
    is_banned = any(one.kind is SanctionKind.BAN for one in holding)
    until = max((one.until for one in holding if one.until is not None), default=None)
    await standing.settle(member_id, suspended_until=until, is_banned=is_banned)
    if not is_banned:
        await banned.give_votes_back_to(member_id, by=by)
