"""On which ways customers and the brand are in contact: the domain's own enumeration, with words for the schema."""

import strawberry

from portal.care.models import InteractionChannel

__all__ = ["InteractionChannel"]

strawberry.enum(InteractionChannel, description="On which way a customer and the brand were in contact.")
