"""Who is asking: the person, their rights and the keys they hold, as every verb and query wants to know them."""

from dataclasses import dataclass, field
from uuid import UUID

from portal.accounts.models import Role
from portal.kernel.errors import Forbidden, Unauthenticated
from portal.kernel.wording import DEFAULT_LOCALE


@dataclass(frozen=True, slots=True)
class Viewer:
    """A signed-in person or a visitor; made once for a request and asked by every policy."""

    member_id: UUID | None = None
    session_id: UUID | None = None
    handle: str | None = None
    roles: frozenset[Role] = field(default_factory=frozenset)
    keys: frozenset[str] = field(default_factory=frozenset)
    locale: str = DEFAULT_LOCALE
    is_suspended: bool = False

    @property
    def is_signed_in(self) -> bool:
        return self.member_id is not None

    @property
    def id(self) -> UUID:
        """The member who asks.

        Raises Unauthenticated for a visitor.
        """
        if self.member_id is None:
            raise Unauthenticated
        return self.member_id

    @property
    def is_admin(self) -> bool:
        return Role.ADMIN in self.roles

    @property
    def is_moderator(self) -> bool:
        return Role.MODERATOR in self.roles or self.is_admin

    @property
    def is_brand(self) -> bool:
        """The brand's own staff: they configure, answer officially and see figures."""
        return Role.BRAND in self.roles or self.is_admin

    def ensure_brand(self) -> None:
        """Only the brand's staff configure the portal."""
        if not self.is_brand:
            _ = self.id
            raise Forbidden("Only staff of the brand may do this.")

    def ensure_impartial(self, *member_ids: UUID | None) -> None:
        """Staff serve nobody they are themselves."""
        if self.member_id is not None and self.member_id in member_ids:
            raise Forbidden("Somebody else has to decide what concerns you.")

    def ensure_moderator(self) -> None:
        """Only moderators decide about other people's content."""
        if not self.is_moderator:
            _ = self.id
            raise Forbidden("Only moderators may do this.")

    def ensure_admin(self) -> None:
        """Only administrators grant rights."""
        if not self.is_admin:
            _ = self.id
            raise Forbidden("Only administrators may do this.")


VISITOR = Viewer()
SYSTEM = Viewer(roles=frozenset({Role.ADMIN}))
"""The portal itself: imports, the demo and jobs. It holds every right but is no member."""
