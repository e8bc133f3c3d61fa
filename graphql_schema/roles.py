"""The enum of rights, described once beneath all rooms: accounts give rights, categories ask for them."""

import strawberry

from portal.accounts.models import Role

strawberry.enum(Role, description="What somebody may do here.")

__all__ = ["Role"]
