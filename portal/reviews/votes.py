"""Finding reviews helpful, and no longer."""

from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community.policies import ensure_may_write
from portal.community.rate_limits import limit_rate
from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.reviews import policies
from portal.reviews.models import ReviewVote
from portal.reviews.rows import ReviewRow
from portal.reviews.writing import found


async def vote_helpful(review_id: UUID, *, helpful: bool, by: Viewer) -> ReviewRow:
    """Say that a review helped, or take that back; the same twice counts once.

    Raises NotFound for a review that the member does not see, Forbidden for one's own and for the
    brand's staff.
    """
    ensure_may_write(by)
    await limit_rate("vote.member", by)
    return await _vote(review_id, by, helpful=helpful)


@unit_of_work
async def _vote(review_id: UUID, by: Viewer, *, helpful: bool) -> ReviewRow:
    policies.ensure_may_vote(by, await found(review_id, by))
    await sql.lock_row("reviews", review_id)
    if not helpful:
        await ReviewVote.filter(review_id=review_id, member_id=by.id).delete()
    elif not await ReviewVote.exists(review_id=review_id, member_id=by.id):
        await ReviewVote.create(review_id=review_id, member_id=by.id, cast_at=clock.now())
    return await found(review_id, by)
