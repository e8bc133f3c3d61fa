"""Whether reviewers are buyers: looked up in the shop's orders when they write, and whenever an order changes."""

from collections.abc import Iterable
from uuid import UUID

from portal.community.models import ContentState
from portal.kernel import sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.reviews.events import PurchaseChecked
from portal.reviews.models import Review
from portal.shop.buyers.kept import has_kept


async def alone_with(member_id: UUID) -> None:
    """Keep a member's reviews and their orders from changing at once, until the unit of work ends."""
    await advisory_lock(f"reviews:{member_id}")


@unit_of_work
async def check_order(order_id: UUID, member_ids: Iterable[UUID]) -> None:
    """Check again the reviews that these members wrote of what is in an order."""
    for member_id in sorted(set(member_ids)):
        await alone_with(member_id)
        rows = await sql.fetch(
            """
            SELECT r.id FROM reviews r WHERE r.author_id = $1 AND r.open_key IS NOT NULL
            AND r.product_id IN (SELECT l.product_id FROM order_lines l WHERE l.order_id = $2) ORDER BY r.id
            """,
            member_id,
            order_id,
        )
        for row in rows:
            await _check(sql.uuid_of(row["id"]))


@unit_of_work
async def check_member(member_id: UUID) -> None:
    """Check again all that a member wrote."""
    await alone_with(member_id)
    for review in await Review.filter(author_id=member_id, open_key__isnull=False).order_by("id"):
        await _check(review.id)


async def _check(review_id: UUID) -> None:
    await sql.lock_row("reviews", review_id)
    review = await Review.get(id=review_id)
    if review.author_id is None:
        return
    is_buyer = await has_kept(review.author_id, review.product_id)
    if is_buyer == review.is_verified_purchase:
        return
    await Review.filter(id=review_id).update(is_verified_purchase=is_buyer)
    await announce(
        PurchaseChecked(
            review_id=review.id,
            product_id=review.product_id,
            author_id=review.author_id,
            written_at=review.created_at,
            is_verified_purchase=is_buyer,
            is_visible=review.state is ContentState.VISIBLE,
        )
    )
