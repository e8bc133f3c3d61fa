"""What happens to accounts that other features may react to."""

from dataclasses import dataclass
from uuid import UUID

from portal.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRegistered(Event):
    """Somebody signed up; the address is not proven yet. `invitation` is what they brought along, unread."""

    member_id: UUID
    mailbox_key: str
    invitation: str | None
    network_hash: str | None = None
    """The network (/24 or /64) that it came from, as a keyed digest; None where none is known."""
    device_hash: str | None = None
    """The same with the browser's own name for itself."""
    is_public_network: bool = True
    """Whether the address is one of the internet: all who come by a proxy that hides them share an inner one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailVerified(Event):
    """A member proved their address for the first time and is active from here on.

    `was_imported` tells that they were a customer before, brought in from a list, and have come to claim that.
    """

    member_id: UUID
    email_key: str
    was_imported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailChanged(Event):
    """A member has another address from here on, which is proven; or the former one again."""

    member_id: UUID
    email_key: str
    former_mailbox_key: str | None
    mailbox_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersMerged(Event):
    """Two accounts turned out to be one person's: the source is no more, and the target is what both were.

    The same may be told again: then something of the source's arrived after the first time.
    """

    source_id: UUID
    target_id: UUID
    by_id: UUID | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberErased(Event):
    """A person is being erased; their rows still say who it was, and will not when this is over.

    `member_ids` are all the accounts that had become theirs. With `with_posts` their posts go, too.
    """

    member_id: UUID
    member_ids: tuple[UUID, ...]
    with_posts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffActed(Event):
    """Somebody with special rights did something that the audit trail keeps (`referral.approve`), with its reason."""

    action: str
    by_id: UUID | None
    target_type: str
    target_id: UUID | None
    detail: str | None
    api_key_id: UUID | None = None
    """The API key that did it, where it was no person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleChanged(Event):
    """A right beyond a customer's was given or taken; `by_id` is None where the portal's operator did it."""

    member_id: UUID
    role: str
    granted: bool
    by_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentConfirmed(Event):
    """A member proved that they want mails of this purpose (`NEWSLETTER`), or at sign-up that they took the terms."""

    member_id: UUID
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentWithdrawn(Event):
    """A member wants no more mails of this purpose."""

    member_id: UUID
    purpose: str
