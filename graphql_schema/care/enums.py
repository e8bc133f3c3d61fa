"""The domain's own enumerations of contacts and concerns, with words for the schema."""

import strawberry

from portal.care.attention import CareReason
from portal.care.models import InteractionChannel

__all__ = ["CareReason", "InteractionChannel"]

strawberry.enum(InteractionChannel, description="On which way a customer and the brand were in contact.")
strawberry.enum(CareReason, description="Why the brand's staff should turn to a member of themselves.")
