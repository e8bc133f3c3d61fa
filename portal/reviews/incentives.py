"""The label of reviews that points were promised or given for: it can be put on, and nothing takes it off (LW17)."""

from uuid import UUID

from portal.reviews.models import Review


async def mark_incentivised(review_id: UUID) -> None:
    """Points were promised for it or given: whoever gives them says so here, in the transaction of the deed."""
    await Review.filter(id=review_id, is_incentivised=False).update(is_incentivised=True)
