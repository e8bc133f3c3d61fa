"""What happens to releases that other features may react to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseOpened(Event):
    """A release opened for the members of one tier, or for everyone where `tier_slug` is None. Told once for each."""

    release_id: UUID
    tier_slug: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventNear(Event):
    """An event begins within a day, and this member has a seat. Told once for each beginning that it is given."""

    booking_id: UUID
    starts_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceGiven(Event):
    """Who had waited in line has a seat now, or a piece that is kept for some hours."""

    release_id: UUID
    booking_id: UUID
    member_id: UUID
    hold_hours: int | None
