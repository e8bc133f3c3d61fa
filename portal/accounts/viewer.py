"""Who is asking: the person, their rights and the keys they hold, as every verb and query wants to know them."""

from dataclasses import dataclass, field
from uuid import UUID

from portal.accounts.models import ApiScope, Role
from portal.kernel.errors import Forbidden, Suspended, Unauthenticated
from portal.kernel.wording import DEFAULT_LOCALE


@dataclass(frozen=True, slots=True)
class Viewer:
    """A signed-in person, an API key or a visitor; made once for a request and asked by every policy.

    A key is no member: it has no roles and no keys to gates, only the scopes that it was given.
    """

    member_id: UUID | None = None
    session_id: UUID | None = None
    handle: str | None = None
    roles: frozenset[Role] = field(default_factory=frozenset)
    keys: frozenset[str] = field(default_factory=frozenset)
    locale: str = DEFAULT_LOCALE
    is_suspended: bool = False
    trust_level: int = 0
    api_key_id: UUID | None = None
    scopes: frozenset[ApiScope] = field(default_factory=frozenset)
    withheld: frozenset[UUID] = field(default_factory=frozenset)
    """What holdouts keep from them at this moment, and what is for a segment that they are not in: for them it is not
    there. What is for a segment is for no visitor either, which the rooms ask of `segments.audiences`.
    """

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
    def principal_id(self) -> UUID | None:
        """The member or the API key that asks; None for a visitor."""
        return self.member_id or self.api_key_id

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

    @property
    def reads_customers(self) -> bool:
        """Who may look up any customer, with orders and points: the brand's staff, and an API key given that scope."""
        return self.is_brand or ApiScope.CUSTOMERS_READ in self.scopes

    def ensure_brand(self) -> None:
        """Only the brand's staff configure the portal."""
        if not self.is_brand:
            self._ensure_person()
            raise Forbidden("Only staff of the brand may do this.")

    def ensure_brand_or_key(self, scope: ApiScope) -> None:
        """The brand's staff, and an API key that has the scope."""
        if scope not in self.scopes:
            self.ensure_brand()

    def ensure_impartial(self, *member_ids: UUID | None) -> None:
        """Staff serve nobody they are themselves."""
        if self.member_id is not None and self.member_id in member_ids:
            raise Forbidden("Somebody else has to decide what concerns you.")

    def ensure_moderator(self) -> None:
        """Only moderators decide about other people's content."""
        if not self.is_moderator:
            self._ensure_person()
            raise Forbidden("Only moderators may do this.")

    def ensure_admin(self) -> None:
        """Only administrators grant rights."""
        if not self.is_admin:
            self._ensure_person()
            raise Forbidden("Only administrators may do this.")

    def ensure_takes_part(self) -> None:
        """Members take part; whoever is suspended reads and does nothing else.

        Raises Unauthenticated or Suspended.
        """
        _ = self.id
        if self.is_suspended:
            raise Suspended("Your account is suspended: for the time being you can read, but not take part.")

    def _ensure_person(self) -> None:
        """To sign in helps a visitor; it would not help a key. The rights of the suspended rest."""
        if self.api_key_id is None:
            self.ensure_takes_part()


VISITOR = Viewer()
SYSTEM = Viewer(roles=frozenset({Role.ADMIN}))
"""The portal itself: imports, the demo and jobs. It holds every right but is no member."""
