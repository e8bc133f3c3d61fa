"""How the community answers to what happens in it: with badges."""

from uuid import UUID

from portal.community import badges, trust
from portal.community.badges import Badge
from portal.community.events import AnswerAccepted, PostAdded, ThreadStarted, VoteCast
from portal.community.models import Profile, ThreadKind


async def award_first_question(event: ThreadStarted) -> None:
    """Asking is taking part."""
    if event.kind is ThreadKind.QUESTION:
        await badges.award(event.author_id, badges.FIRST_QUESTION)


async def award_for_answers(event: AnswerAccepted) -> None:
    """For settling the questions of others; one's own do not count, nor what was asked behind a gate."""
    if event.author_id is not None and event.author_id != event.asker_id:
        profile = await Profile.get_or_none(member_id=event.author_id)
        await _award_reached(
            event.author_id, profile.accepted_answer_count if profile else 0, badges.BY_ACCEPTED_ANSWERS
        )


async def award_for_votes(event: VoteCast) -> None:
    """For being found helpful by others."""
    if event.author_id is not None and event.value == 1:
        profile = await Profile.get_or_none(member_id=event.author_id)
        await _award_reached(event.author_id, profile.helpful_count if profile else 0, badges.BY_HELPFUL_VOTES)


async def review_trust_of_author(event: PostAdded | VoteCast) -> None:
    """Who takes part and is found helpful comes to be trusted (FP18)."""
    if event.author_id is not None:
        await trust.review(event.author_id)


async def _award_reached(member_id: UUID, count: int, steps: tuple[tuple[int, Badge], ...]) -> None:
    for least, badge in steps:
        if count >= least:
            await badges.award(member_id, badge)
