"""The enums of releases, described once: whoever names one in a type imports it from here."""

import strawberry

from portal.exclusives.access import AccessState
from portal.exclusives.models import OfferKind, ReleaseKind, ReleaseVisibility

strawberry.enum(ReleaseKind, name="ExclusiveKind", description="What is released.")
strawberry.enum(
    ReleaseVisibility,
    name="ExclusiveVisibility",
    description="TEASER shows title and teaser to everyone; HIDDEN is as if it did not exist until the viewer's "
    "window opens.",
)
strawberry.enum(OfferKind, description="To whom a reduced price is announced (§ 11 PAngV).")
strawberry.enum(AccessState, description="Whether the viewer may open it.")

__all__ = ["AccessState", "OfferKind", "ReleaseKind", "ReleaseVisibility"]
