"""A review as it is read everywhere."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.community.models import ContentState


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    id: UUID
    product_id: UUID
    author_id: UUID | None
    rating: int
    title: str | None
    body_markdown: str
    body_html: str
    state: ContentState
    is_verified_purchase: bool
    is_incentivised: bool
    brand_reply_markdown: str | None
    brand_reply_html: str | None
    helpful_count: int
    viewer_found_helpful: bool
    created_at: datetime
    edited_at: datetime | None
