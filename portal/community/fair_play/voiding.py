"""Taking votes out of the count, and acceptances out of what earns; and putting them back when staff say so."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.community import counters
from portal.community.events import AcceptancesJudged, FoundUnfair, VoteCast
from portal.community.fair_play.models import Finding, FindingKind, Suspect, VoidAcceptance, VoidVote, WaitsFor
from portal.community.models import Post, Thread, Vote
from portal.kernel import clock, sql
from portal.kernel.errors import AlreadyDone, NotFound
from portal.kernel.events import announce
from portal.kernel.lookup import known
from portal.kernel.work import unit_of_work

FEW = 20
"""So many votes are taken out, or put back, at once; more of them bit by bit, by the worker."""
MANY_OF_ONE = 5
"""Who loses so many up-votes by the ban of one person hears of it."""


@unit_of_work
async def void(
    kind: FindingKind,
    member_ids: Sequence[UUID],
    *,
    votes: Sequence[tuple[UUID, UUID]] = (),
    acceptances: Sequence[UUID] = (),
) -> None:
    """These votes (of a post, by a member) neither rank nor pay from now on, and these acceptances pay nothing.

    What staff have found to be fair between the same people stays so.
    """
    if await _is_cleared(kind, member_ids):
        return
    finding = await Finding.create(kind=kind, found_at=clock.now())
    await Suspect.bulk_create([Suspect(finding_id=finding.id, member_id=one) for one in member_ids])
    for post_id, voter_id in sorted(votes):
        await take_out(finding.id, post_id, voter_id)
    if acceptances:
        await VoidAcceptance.bulk_create(
            [VoidAcceptance(finding_id=finding.id, post_id=one) for one in acceptances], ignore_conflicts=True
        )
        await announce(AcceptancesJudged(post_ids=tuple(acceptances), are_void=True))
    await announce(FoundUnfair(finding_id=finding.id, member_ids=tuple(member_ids), is_undone=False))


@unit_of_work
async def undo(finding_id: UUID, *, by: Viewer) -> Finding:
    """It was fair: everything counts again as it did, and those whom it concerns hear so.

    Raises Forbidden, NotFound, or AlreadyDone.
    """
    by.ensure_moderator()
    finding = await known(Finding.get_or_none(id=finding_id))
    if finding is None:
        raise NotFound("There is no such finding.", field="findingId")
    members = [one.member_id for one in await Suspect.filter(finding_id=finding.id).order_by("member_id")]
    by.ensure_impartial(*members)
    if not await Finding.filter(id=finding.id, undone_at=None).update(undone_at=clock.now(), undone_by_id=by.member_id):
        raise AlreadyDone("This was undone already.", field="findingId")
    told = members if finding.kind is not FindingKind.VOTER_BANNED else await who_lost_many(finding.id)
    is_much = await VoidVote.filter(finding_id=finding.id).count() > FEW
    await Finding.filter(id=finding.id).update(waits_for=WaitsFor.WORKER if is_much else None)
    if not is_much:
        await put_back_some(finding.id, FEW)
    posts = [one.post_id for one in await VoidAcceptance.filter(finding_id=finding.id)]
    if posts:
        await VoidAcceptance.filter(finding_id=finding.id).delete()
        await announce(AcceptancesJudged(post_ids=tuple(posts), are_void=False))
    if told:
        await announce(FoundUnfair(finding_id=finding.id, member_ids=tuple(told), is_undone=True))
    await announce(
        StaffActed(
            by_id=by.member_id,
            action="fair_play.undo",
            target_type="Finding",
            target_id=finding.id,
            detail=finding.kind,
        )
    )
    return await Finding.get(id=finding.id)


async def take_out(finding_id: UUID, post_id: UUID, voter_id: UUID) -> None:
    """A vote neither ranks nor pays from now on; call it in the finding's unit of work."""
    await sql.lock_row("posts", post_id)
    vote = await Vote.get_or_none(post_id=post_id, member_id=voter_id)
    if vote is not None:
        await vote.delete()
        await VoidVote.create(
            finding_id=finding_id, post_id=post_id, member_id=voter_id, value=vote.value, cast_at=vote.cast_at
        )
        await _count(post_id, voter_id, 0, vote.value)


async def put_back_some(finding_id: UUID, most: int) -> int:
    """So many votes at most count again as they did; how many. Call it in the finding's unit of work."""
    some = await VoidVote.filter(finding_id=finding_id).order_by("post_id", "member_id").limit(most)
    for one in some:
        await sql.lock_row("posts", one.post_id)
        await one.delete()
        await Vote.create(post_id=one.post_id, member_id=one.member_id, value=one.value, cast_at=one.cast_at)
        await _count(one.post_id, one.member_id, one.value, 0)
    return len(some)


async def who_lost_many(finding_id: UUID) -> Sequence[UUID]:
    """Authors of whose up-votes many are void by it: nobody loses many of them in silence (FP10)."""
    posts = await VoidVote.filter(finding_id=finding_id, value=1).values_list("post_id", flat=True)
    lost = Counter([post.author_id for post in await Post.filter(id__in=list(posts)).only("id", "author_id")])
    return sorted(one for one, count in lost.items() if one is not None and count >= MANY_OF_ONE)


async def _is_cleared(kind: FindingKind, member_ids: Sequence[UUID]) -> bool:
    of_first = Suspect.filter(member_id=member_ids[0], finding__kind=kind, finding__undone_at__not_isnull=True)
    for finding_id in await of_first.values_list("finding_id", flat=True):
        cleared = await Suspect.filter(finding_id=finding_id).values_list("member_id", flat=True)
        if set(member_ids) <= set(cleared):
            return True
    return False


async def _count(post_id: UUID, voter_id: UUID, value: int, previous: int) -> None:
    """Scores and profile follow, and so does what the vote had earned."""
    await sql.execute("UPDATE posts SET score = score + $2 WHERE id = $1", post_id, value - previous)
    post = await Post.get(id=post_id)
    await counters.recount_thread(post.thread_id)
    await counters.recount_profile(post.author_id)
    thread = await Thread.get(id=post.thread_id).select_related("category")
    await announce(
        VoteCast(
            post_id=post_id,
            thread_id=post.thread_id,
            author_id=post.author_id,
            voter_id=voter_id,
            value=value,
            previous=previous,
            earns_points=thread.category.earns_points,
            is_given_back=value != 0,
        )
    )
