"""What happened to some accounts, as the tables have it: entries of the ledger, orders, tiers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from portal.insights.simulating.ranks import Period
from portal.loyalty.programme.models import EarnAction
from portal.shop.remaining import EarningLine

Id = Any
"""An id as the driver gives it: text on SQLite, a UUID on PostgreSQL."""


class Entry(NamedTuple):
    """An entry of the ledger, and of the lot that it made when its hold and its life ended."""

    account_id: Id
    number: int
    id: Id
    kind: str
    from_pot: str
    to_pot: str
    points: int
    available_after: int
    pending_after: int
    debt_after: int
    qualifying: int
    key: str
    action: EarnAction | None
    source_id: Id
    award_id: Id
    version_id: UUID | None
    rate: str | None
    multiplier: str | None
    line_multipliers: Any
    line_terms: Any
    base_minor: int | None
    before_cap: int | None
    occurred_at: datetime
    created_at: datetime
    lot_available_at: datetime | None
    lot_first_end: datetime | None


@dataclass(slots=True)
class OrderFacts:
    """An order of a member, in minor units of the programme's currency."""

    id: Id
    placed_at: datetime
    recorded_at: datetime
    base_minor: int
    standing_minor: int
    """What of the base stands by now."""
    is_imported: bool
    went_back: bool = False
    stood_at: Sequence[tuple[datetime, int]] = ()
    """What of the base still stood once each of its refunds was heard of, the newest last."""
    lines_at: Sequence[tuple[datetime, Sequence[EarningLine]]] = ()
    """What was left of its lines from then on, the newest last."""

    def standing(self, at: datetime) -> int:
        """What of the base stood at that moment."""
        return next((stood for since, stood in reversed(self.stood_at) if since <= at), self.base_minor)

    def lines(self, at: datetime) -> Sequence[EarningLine]:
        """What was left of its lines at that moment."""
        found: Sequence[EarningLine] = self.lines_at[0][1] if self.lines_at else ()
        for since, lines in self.lines_at:
            if since <= at:
                found = lines
        return found


@dataclass(slots=True)
class Recovered:
    """What an award does not keep of its deed, worked out from what it gave: what is no term, and stays as it was."""

    standing_minor: int = 0
    share: Decimal = Decimal(1)
    patience: int = 1
    hold_days: int = 0
    has_lot: bool = False


@dataclass(slots=True)
class History:
    """One account's history."""

    account_id: Id
    member_id: UUID
    opened_at: datetime
    merged_into: UUID | None
    closed_at: datetime | None
    has_granted_tier: bool
    tier_id: UUID | None
    entries: list[Entry] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    orders: list[OrderFacts] = field(default_factory=list)

    @property
    def leaves(self) -> int:
        """At which of its entries the account was left for another."""
        places = (place for place, one in enumerate(self.entries) if one.kind == "MERGE" and _is_leaving(one))
        return len(self.entries) if self.merged_into is None else next(places, len(self.entries))

    @property
    def left_at(self) -> datetime | None:
        """When it was left for another; None where it was not, or there was nothing to be taken along."""
        return self.entries[self.leaves].created_at if self.leaves < len(self.entries) else None


@dataclass
class Person:
    """A member, with the accounts that were merged into theirs (R75); what was recovered serves every replay."""

    own: History
    others: list[History] = field(default_factory=list)
    withheld: Sequence[tuple[UUID, datetime, datetime]] = ()
    """Rules that a holdout kept from them: which, from when, until when (HO2)."""
    recovered: dict[Id, Recovered] = field(default_factory=dict)
    orders: Mapping[Id, OrderFacts] = field(default_factory=dict)

    @cached_property
    def orders_changed_at(self) -> Mapping[Id, datetime]:
        """When the ledger last had something to say of each order."""
        changed: dict[Id, datetime] = {}
        for one in (self.own, *self.others):
            for entry in one.entries:
                if entry.kind in _CHANGES and entry.action is EarnAction.PURCHASE:
                    before = changed.get(entry.source_id)
                    if before is None or before < entry.created_at:
                        changed[entry.source_id] = entry.created_at
        return changed

    def withheld_at(self, at: datetime) -> tuple[UUID, ...]:
        """The rules that were kept from them at that moment."""
        return tuple(one for one, began, over in self.withheld if began <= at < over) if self.withheld else ()


def _is_leaving(entry: Entry) -> bool:
    return (entry.from_pot, entry.to_pot) in _LEAVING


_CHANGES = frozenset({"EARN", "REVERSE"})
_LEAVING = frozenset(
    {
        ("AVAILABLE", "MERGER"),
        ("PENDING", "MERGER"),
        ("MERGER", "DEBT"),
        ("MERGER", "ISSUANCE"),
        ("REDEMPTION", "MERGER"),
        ("EXPIRY", "MERGER"),
    }
)
