"""What happens to reviews that other features may react to; that one was written is `ProductReviewed`, of the shop."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewEvent(Event):
    """A review, and nothing of what it says: no listener can go by stars or words (FP20)."""

    review_id: UUID
    product_id: UUID
    author_id: UUID | None
    written_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewEdited(ReviewEvent):
    """It reads differently now; an edit never earns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRemoved(ReviewEvent):
    """It went out of sight: deleted by its author, or hidden by a moderator."""

    by_moderator: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRestored(ReviewEvent):
    """A hidden review is back."""

    is_verified_purchase: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseChecked(ReviewEvent):
    """Whether its author is a buyer of the product is otherwise than it was."""

    is_verified_purchase: bool
    is_visible: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewAnswered(ReviewEvent):
    """The brand answered it."""
