"""Who may do what with reviews: no queries, no writes, only the decision."""

from portal.accounts.viewer import Viewer
from portal.community.policies import ensure_may_write
from portal.kernel.errors import Forbidden, Invalid
from portal.reviews.rows import ReviewRow

MOST_STARS = 5


def ensure_may_review(viewer: Viewer) -> None:
    """Members review; the brand's staff do not rate what the brand sells (no. 23c of the annex to § 3(3) UWG)."""
    ensure_may_write(viewer)
    if viewer.is_brand:
        raise Forbidden("Whoever speaks for the brand does not rate its products.")


def may_edit(viewer: Viewer, review: ReviewRow) -> bool:
    """Whether a member who is not suspended may change the review: its author, as long as it is not hidden."""
    return viewer.is_signed_in and not viewer.is_suspended and review.author_id == viewer.member_id


def ensure_may_edit(viewer: Viewer, review: ReviewRow) -> None:
    """One's own review, and nobody else's: a moderator hides what breaks the rules, and changes no opinion."""
    ensure_may_write(viewer)
    if review.author_id != viewer.id:
        raise Forbidden("Only the author can change a review.", field="reviewId")


def ensure_may_vote(viewer: Viewer, review: ReviewRow) -> None:
    """Other members' reviews, not one's own (FP4); the brand's staff do not lift what pleases the brand (no. 23c)."""
    ensure_may_write(viewer)
    if viewer.is_brand:
        raise Forbidden("Whoever speaks for the brand does not say which reviews are helpful.", field="reviewId")
    if review.author_id == viewer.id:
        raise Forbidden("Others say whether your own review is helpful.", field="reviewId")


def ensure_may_reply(viewer: Viewer) -> None:
    """The brand's staff answer for the brand."""
    viewer.ensure_brand()


def ensure_may_moderate(viewer: Viewer) -> None:
    """Moderators decide about other people's reviews; so does the portal itself."""
    viewer.ensure_moderator()


def ensure_stars(rating: int) -> None:
    """One to five."""
    if not 1 <= rating <= MOST_STARS:
        raise Invalid("Give one to five stars.", field="rating")
