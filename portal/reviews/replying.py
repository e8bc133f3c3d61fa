"""The brand's answer beneath a review."""

from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.community import markdown
from portal.community.markdown import Body
from portal.kernel import clock, sql
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.media import pictures
from portal.reviews import policies
from portal.reviews.events import ReviewAnswered
from portal.reviews.models import Review
from portal.reviews.rows import ReviewRow
from portal.reviews.writing import found


async def reply_to_review(review_id: UUID, body_markdown: str | None, *, by: Viewer) -> ReviewRow:
    """Answer a review in the brand's name, change the answer, or take it away with None.

    Raises Forbidden for everyone but staff, NotFound, and what is wrong with the text.
    """
    policies.ensure_may_reply(by)
    body = None if body_markdown is None else markdown.written(body_markdown, of_brand=True)
    return await _reply(review_id, body, by)


@unit_of_work
async def _reply(review_id: UUID, body: Body | None, by: Viewer) -> ReviewRow:
    review = await found(review_id, by)
    await sql.lock_row("reviews", review_id)
    await Review.filter(id=review_id).update(
        reply_markdown=body.markdown if body else None,
        reply_html=body.html if body else None,
        reply_render_version=body.version if body else None,
        replied_at=clock.now() if body else None,
    )
    await pictures.show_in_reply(
        review_id, body.html if body else "", author_id=by.id, instead_of=review.brand_reply_html or ""
    )
    await announce(
        StaffActed(
            action="review.reply" if body else "review.take_reply_away",
            by_id=by.member_id,
            target_type="Review",
            target_id=review_id,
            detail=f"{review.rating}/{policies.MOST_STARS}",
        )
    )
    if body is not None:
        await announce(
            ReviewAnswered(
                review_id=review_id,
                product_id=review.product_id,
                author_id=review.author_id,
                written_at=review.created_at,
            )
        )
    return await found(review_id, by)
