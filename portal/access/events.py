"""What happens to keys that other features may react to."""

from dataclasses import dataclass
from uuid import UUID

from portal.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRevoked(Event):
    """A member holds a key (``tier:gold``) no longer; what it alone had opened is closed to them."""

    member_id: UUID
    key: str
