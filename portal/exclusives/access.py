"""When a release opens for whom: no queries, no clock, only the decision."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from portal.access.keyring import KeyKind


class AccessState(StrEnum):
    LOCKED = "LOCKED"
    EARLY_ACCESS = "EARLY_ACCESS"
    PUBLIC = "PUBLIC"


@dataclass(frozen=True, slots=True)
class Window:
    """From when on the holders of a tier's key may open a release."""

    tier_slug: str
    tier_rank: int
    opens_at: datetime

    @property
    def key(self) -> str:
        return KeyKind.TIER.key(self.tier_slug)


@dataclass(frozen=True, slots=True)
class Access:
    """How a release stands to somebody at one moment."""

    state: AccessState
    opens_at: datetime | None
    """When it opens, or opened, for them; None if never."""
    public_at: datetime | None
    required_tier: str | None
    """The lowest tier that opens it before everyone; None once everyone may."""
    windows: Sequence[Window]
    reads_all: bool = False
    """Whether they see what is inside whatever the state: the brand's staff."""

    @property
    def is_open(self) -> bool:
        return self.reads_all or self.state is not AccessState.LOCKED


def opening_under(held_at: datetime | None, opens_at: datetime | None) -> datetime | None:
    """When it opens, of what is on hold only what had opened by then: nothing later is promised (L53)."""
    return None if held_at is not None and opens_at is not None and opens_at > held_at else opens_at


def standing_at(held_at: datetime | None, at: datetime) -> datetime:
    """The moment by which a release is judged: one that is on hold stands still since then (L53)."""
    return at if held_at is None else min(at, held_at)


def judge(
    windows: Sequence[Window],
    public_at: datetime | None,
    keys: Collection[str],
    at: datetime,
    *,
    reads_all: bool = False,
) -> Access:
    """How a release stands to a holder of ``keys`` at the instant ``at``; a window is open from its first instant on.

    Whoever is in a higher tier holds the keys of the lower ones too, so the earliest window among
    their keys is theirs.
    """
    ranked = sorted(windows, key=lambda window: -window.tier_rank)
    mine = [window.opens_at for window in ranked if window.key in keys]
    if public_at is not None:
        mine.append(public_at)
    opens_at = min(mine, default=None)
    if public_at is not None and public_at <= at:
        state = AccessState.PUBLIC
    elif opens_at is not None and opens_at <= at:
        state = AccessState.EARLY_ACCESS
    else:
        state = AccessState.LOCKED
    lowest = ranked[-1].tier_slug if ranked and state is not AccessState.PUBLIC else None
    return Access(state, opens_at, public_at, lowest, tuple(ranked), reads_all)
