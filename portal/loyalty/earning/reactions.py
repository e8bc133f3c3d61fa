"""What contributions to the community earn, and what takes that away again."""

from datetime import datetime
from uuid import UUID

from portal.accounts.events import MembersMerged
from portal.accounts.queries import aliases_of
from portal.community.events import (
    AcceptancesJudged,
    AcceptanceWithdrawn,
    AnswerAccepted,
    PostAdded,
    PostRemoved,
    PostRestored,
    ThreadStarted,
    VoteCast,
)
from portal.community.fair_play.models import VoidAcceptance
from portal.community.models import Acceptance, Post, Vote
from portal.community.queries.moves import threads_opened_by
from portal.community.queries.posts import own_accepted_answers
from portal.kernel import clock
from portal.loyalty.earning import contributions, fair_votes, reviews
from portal.loyalty.earning.deeds import Deed, adjust_source, earn, stand_again, undo
from portal.loyalty.earning.related import are_one_household
from portal.loyalty.ledger import Source, keys
from portal.loyalty.ledger.keys import Name
from portal.loyalty.ledger.models import SourceType, Transfer
from portal.loyalty.programme.models import EarnAction
from portal.moderation.events import ContentReported
from portal.moderation.models import Case, Report
from portal.moderation.targets import TargetType

FIRST_POST = 1


async def reward_thread(event: ThreadStarted) -> None:
    """Opening a thread earns by its own rule; its first post earns nothing besides."""
    if event.earns_points:
        await contributions.judge(event.post_id)


async def reward_post(event: PostAdded) -> None:
    """A reply earns; an edit never earns again, for no event of that kind follows it."""
    if event.earns_points:
        await contributions.judge(event.post_id)


async def wait_anew(event: ContentReported) -> None:
    """What is flagged waits its time anew, at the first report of a case (FP14)."""
    case = await Case.get(id=event.case_id)
    if case.target_type == TargetType.MEMBER or await Report.filter(case_id=case.id).count() > 1:
        return
    if case.target_type == TargetType.REVIEW:
        await reviews.wait_anew(case.target_id)
    elif case.target_type == TargetType.POST:
        await contributions.wait_anew(case.target_id)
    elif (first := await Post.get_or_none(thread_id=case.target_id, number=FIRST_POST)) is not None:
        await contributions.wait_anew(first.id)


async def reward_accepted_answer(event: AnswerAccepted) -> None:
    """Settling somebody's question earns; one's own question, or one's own acceptance, does not (R50)."""
    if not event.earns_points or event.author_id is None or event.author_id in {event.asker_id, event.accepted_by_id}:
        return
    if await VoidAcceptance.exists(post_id=event.post_id):
        return
    await contributions.judge(event.post_id)
    if await are_one_household(event.author_id, event.asker_id or event.accepted_by_id):
        return
    if not await contributions.may_earn(event.author_id, clock.now()):
        return
    await _earn(
        EarnAction.ANSWER_ACCEPTED, event.author_id, keys.post(event.post_id), clock.now(), _post(event.post_id)
    )


async def take_back_acceptance(event: AcceptanceWithdrawn) -> None:
    """When the acceptance goes to another answer, the points go with it (R50)."""
    await undo(EarnAction.ANSWER_ACCEPTED, keys.post(event.post_id), why=keys.WITHDRAWN)
    await contributions.judge(event.post_id)


async def judge_acceptances(event: AcceptancesJudged) -> None:
    """What looked traded brings nothing, and all it had brought if it turns out that it was not (FP9)."""
    for post_id in sorted(event.post_ids):
        if event.are_void:
            await undo(EarnAction.ANSWER_ACCEPTED, keys.post(post_id), why=keys.UNFAIR)
        elif await Acceptance.exists(post_id=post_id):
            await stand_again(EarnAction.ANSWER_ACCEPTED, keys.post(post_id), why=keys.RESTORED)
        await contributions.judge(post_id)


async def reward_vote(event: VoteCast) -> None:
    """Being found helpful earns the author, once for each voter; a vote that is taken back takes it back (R49)."""
    if event.author_id is None:
        return
    name = keys.vote(event.post_id, event.voter_id)
    if event.value == 1 and event.is_given_back:
        await stand_again(EarnAction.VOTE_RECEIVED, name, why=keys.RESTORED)
    elif event.value == 1 and event.earns_points:
        if await fair_votes.earns_points(event.author_id, event.voter_id, clock.now()) and await contributions.may_earn(
            event.author_id, clock.now()
        ):
            await _earn(EarnAction.VOTE_RECEIVED, event.author_id, name, clock.now(), _post(event.post_id))
    elif event.value != 1 and event.previous == 1:
        for voter_id in await aliases_of(event.voter_id):
            await undo(EarnAction.VOTE_RECEIVED, keys.vote(event.post_id, voter_id), why=keys.UNVOTED)
    if event.earns_points or event.value != 1:
        await contributions.judge(event.post_id)


async def take_back_what_the_post_earned(event: PostRemoved) -> None:
    """All that a post brought in goes when the post goes: for itself, its votes, its acceptance, its thread."""
    for source_id in await _sources(event.post_id, event.thread_id, event.number):
        await adjust_source(source_id, lambda _: False, why=keys.REMOVED)


async def give_back_what_the_post_earned(event: PostRestored) -> None:
    """What still holds is given back: the post, the votes that stand, the acceptance if it stands (R48)."""
    voters = await Vote.filter(post_id=event.post_id, value=1)
    standing = {
        keys.deed(EarnAction.VOTE_RECEIVED, keys.vote(event.post_id, voter_id))
        for vote in voters
        for voter_id in await aliases_of(vote.member_id)
    }

    is_void = await VoidAcceptance.exists(post_id=event.post_id)

    def stands(award: Transfer) -> bool:
        match award.action:
            case EarnAction.VOTE_RECEIVED:
                return award.idempotency_key in standing
            case EarnAction.ANSWER_ACCEPTED:
                return event.is_accepted and not is_void
            case _:
                return True

    for source_id in await _sources(event.post_id, event.thread_id, event.number):
        await adjust_source(source_id, stands, why=keys.RESTORED)
    await contributions.judge(event.post_id)


async def take_back_what_one_gave_oneself(event: MembersMerged) -> None:
    """Accepting one's own answer never earned anything (R50), as whoever one was."""
    for post_id in await own_accepted_answers(event.target_id):
        await undo(EarnAction.ANSWER_ACCEPTED, keys.post(post_id), why=keys.MERGED)


def _post(post_id: UUID) -> Source:
    return Source(SourceType.POST, post_id)


async def _sources(post_id: UUID, thread_id: UUID, number: int) -> list[UUID]:
    """A first post stands for its thread as well, also where that was merged into another since."""
    opened = await threads_opened_by(post_id)
    return [post_id, thread_id, *opened] if number == FIRST_POST else [post_id, *opened]


async def _earn(
    action: EarnAction, member_id: UUID, name: Name, done_at: datetime, source: Source | None = None
) -> None:
    await earn(Deed(action=action, member_id=member_id, name=name, done_at=done_at, source=source))
