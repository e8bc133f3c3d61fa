"""The enums of rights, described once beneath all rooms: accounts give rights, categories ask for them."""

import strawberry

from portal.accounts.models import ApiScope, Role

strawberry.enum(Role, description="What somebody may do here.")
strawberry.enum(ApiScope, description="What an API key opens.")

__all__ = ["ApiScope", "Role"]
