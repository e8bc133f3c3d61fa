"""What two members reviewed, as one member's: of two reviews of one product the target's stays (R75)."""

from portal.accounts.events import MembersMerged
from portal.community.models import ContentState
from portal.kernel import sql
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.media import pictures
from portal.reviews import purchases
from portal.reviews.events import ReviewRemoved
from portal.reviews.models import Review, ReviewVote
from portal.reviews.writing import key_of

_VOTES = (
    """
    DELETE FROM review_votes WHERE member_id IN ($1, $2)
        AND review_id IN (SELECT id FROM reviews WHERE author_id IN ($1, $2))
    """,
    """
    DELETE FROM review_votes WHERE member_id = $1
        AND review_id IN (SELECT review_id FROM review_votes WHERE member_id = $2)
    """,
)


@unit_of_work
async def pass_reviews_on(event: MembersMerged) -> None:
    """Nobody finds their own review helpful, nor another one twice."""
    for member_id in sorted((event.source_id, event.target_id)):
        await purchases.alone_with(member_id)
    for statement in _VOTES:
        await sql.execute(statement, event.source_id, event.target_id)
    await ReviewVote.filter(member_id=event.source_id).update(member_id=event.target_id)
    for review in await Review.filter(author_id=event.source_id).order_by("id"):
        own = key_of(review.product_id, event.target_id)
        if review.open_key is None:
            await Review.filter(id=review.id).update(author_id=event.target_id)
        elif await Review.exists(open_key=own):
            await _take_away(review)
            await Review.filter(id=review.id).update(author_id=event.target_id)
        else:
            await Review.filter(id=review.id).update(author_id=event.target_id, open_key=own)


async def _take_away(review: Review) -> None:
    """Announced while it is still the other account's: what goes back is what that one was given."""
    await Review.filter(id=review.id).update(state=ContentState.DELETED, open_key=None)
    await pictures.show_in_review(review.id, "", author_id=None, instead_of=review.body_html)
    await announce(
        ReviewRemoved(
            review_id=review.id,
            product_id=review.product_id,
            author_id=review.author_id,
            written_at=review.created_at,
            by_moderator=False,
        )
    )
