"""What is left of the reviews of somebody who was erased: all that counts under a pseudonym, or nothing (R76)."""

from portal.accounts.events import MemberErased
from portal.community.models import ContentState
from portal.kernel.work import unit_of_work
from portal.reviews.models import Review, ReviewRevision, ReviewVote


@unit_of_work
async def forget_reviewer(event: MemberErased) -> None:
    """Earlier wordings go in any case; whom they found helpful stays counted. Reviews as the member wished."""
    erased = list(event.member_ids)
    written = await Review.filter(author_id__in=erased).values_list("id", flat=True)
    await ReviewRevision.filter(review_id__in=list(written)).delete()
    if event.with_posts:
        await ReviewVote.filter(review_id__in=list(written)).delete()
        await Review.filter(author_id__in=erased).update(
            author_id=None,
            open_key=None,
            title=None,
            body_markdown="",
            body_html="",
            reply_markdown=None,
            reply_html=None,
            reply_render_version=None,
            state=ContentState.DELETED,
            edited_at=None,
        )
