"""The enums of accounts, described once: whoever names one in a type imports it from here."""

import strawberry

from portal.accounts.models import ConsentPurpose, Role

strawberry.enum(Role, description="What somebody may do here.")
strawberry.enum(ConsentPurpose, description="What was agreed to.")

__all__ = ["ConsentPurpose", "Role"]
