"""What moderators do with reviews: out of sight, and back."""

from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community.models import ContentState
from portal.kernel import sql
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.reviews import policies, purchases
from portal.reviews.events import ReviewRemoved, ReviewRestored
from portal.reviews.models import Review
from portal.reviews.writing import announce_written, found
from portal.screening import holding


@unit_of_work
async def hide_review(review_id: UUID, *, by: Viewer) -> None:
    """Take a review out of sight, and out of the average. It can be restored.

    Raises Forbidden for who is no moderator, or NotFound.
    """
    policies.ensure_may_moderate(by)
    review = await _held(review_id, by)
    if review.state in {ContentState.HIDDEN, ContentState.DELETED}:
        return
    await Review.filter(id=review_id).update(state=ContentState.HIDDEN)
    if await holding.is_unseen(review_id):
        return
    await announce(
        ReviewRemoved(
            review_id=review.id,
            product_id=review.product_id,
            author_id=review.author_id,
            written_at=review.created_at,
            by_moderator=True,
        )
    )


@unit_of_work
async def restore_review(review_id: UUID, *, by: Viewer) -> None:
    """Bring a hidden review back, with what it earned if its author is still a buyer; or let one be seen that waited.

    Raises Forbidden for who is no moderator, or NotFound.
    """
    policies.ensure_may_moderate(by)
    review = await _held(review_id, by)
    if review.state not in {ContentState.HIDDEN, ContentState.PENDING_REVIEW}:
        return
    await Review.filter(id=review_id).update(state=ContentState.VISIBLE)
    if await holding.show(review_id):
        await announce_written(review)
        return
    await announce(
        ReviewRestored(
            review_id=review.id,
            product_id=review.product_id,
            author_id=review.author_id,
            written_at=review.created_at,
            is_verified_purchase=review.is_verified_purchase,
        )
    )


async def _held(review_id: UUID, by: Viewer) -> Review:
    seen = await found(review_id, by)
    if seen.author_id is not None:
        await purchases.alone_with(seen.author_id)
    await sql.lock_row("reviews", review_id)
    return await Review.get(id=review_id)
