"""What every part of a replay stands on: whose history it is, by which terms, the accounts, and their tiers."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from portal.insights.simulating.facts import Entry, Id, OrderFacts, Person
from portal.insights.simulating.pages import Award, Deed, Flow, Moved, Pages, next_id
from portal.insights.simulating.terms import Terms
from portal.loyalty.earning.terms import Lines
from portal.loyalty.ledger.activity import lives_until
from portal.loyalty.ledger.models import Pot, TransferKind
from portal.loyalty.programme.models import Tier
from portal.loyalty.tiering.qualifying import window_start


@dataclass(frozen=True, slots=True)
class Span:
    """What is looked at: what was booked from ``since`` and before ``until``."""

    since: datetime
    until: datetime
    is_to_present: bool = True
    """Else news that came later may have changed what is recorded of the tiers of the span's end."""


@dataclass(slots=True)
class Outcome:
    """What a replay of one member's history comes to."""

    member_id: UUID
    available: int
    pending: int
    reserved: int
    debt: int
    sums: Mapping[Flow, int]
    tier: Tier | None
    """Where time would have put them by the end."""
    tier_as_judged: Tier | None
    """Where they were when something happened last."""
    earned: Mapping[Id, int]
    """What each deed gave at first, by the entry of its award."""
    ends: Mapping[Id, datetime | None]
    cut_short: int
    """Redemptions that the balance no longer sufficed for."""
    outstanding: int


@dataclass(frozen=True, slots=True)
class Besides:
    """Something that happened beside the ledger, and what is to be done then."""

    at: datetime
    do: "Callable[[Pages, Besides], None]"
    order: OrderFacts | None = None


@dataclass
class Ground:
    """One member's history on its way."""

    person: Person
    terms: Terms
    span: Span
    today: Terms
    is_today: bool
    from_the_first: bool = True
    """Whether tiers are judged from the first entry on; else from those that were recorded where the span begins."""
    deeds: dict[str, Deed] = field(default_factory=dict)
    _of_entry: dict[Id, Deed] = field(default_factory=dict)
    _days: defaultdict[tuple[int, UUID, object], list[Deed]] = field(default_factory=lambda: defaultdict(list))
    _books: dict[Id, Pages] = field(default_factory=dict)
    _besides: dict[Id, list[Besides]] = field(default_factory=dict)
    _merged: set[Id] = field(default_factory=set)
    _of_order: dict[Id, Deed] = field(default_factory=dict)
    _left: dict[Id, list[Entry]] = field(default_factory=dict)
    _spent: dict[Id, list[Moved]] = field(default_factory=lambda: defaultdict(list))
    _cost: Counter[Id] = field(default_factory=Counter)
    _earned: dict[Id, int] = field(default_factory=dict)
    _ends: dict[Id, datetime | None] = field(default_factory=dict)
    _has_begun: set[Id] = field(default_factory=set)
    _cut_short: int = 0

    def _prolong(self, book: Pages, at: datetime) -> None:
        until = lives_until(self.terms_for(book).programme, at)
        if until is not None:
            book.extend(until)

    def _lines(self, deed: Deed, at: datetime) -> Lines:
        order = self.person.orders.get(deed.order_id)
        return () if order is None else order.lines(at)

    def _end_of_fact(self, entry: Entry) -> datetime | None:
        """When points end whose amount is a fact: as they did, or by the new terms where today's explain that."""
        if entry.lot_available_at is None or entry.created_at < self.span.since:
            return entry.lot_first_end
        for at in (entry.lot_available_at, entry.created_at):
            if self.today.expiry_of(at) == entry.lot_first_end:
                return self.terms.expiry_of(at)
        return entry.lot_first_end

    def _review_due(self, book: Pages, now: datetime) -> None:
        """As though the worker came at every instant at which time alone may have changed the tier."""
        while self._judges(book) and (due := book.rank.tier_review_at) is not None and due <= now:
            book.now = max(book.now, due)
            self._review(book, due)
            if book.rank.tier_review_at == due:
                break

    def _review(self, book: Pages, due: datetime | None = None) -> None:
        book.counted_at = None
        if not self._judges(book):
            return
        if due is not None and any(tier.entry_points for tier in self.terms.tiers):
            book.mature(due)
        terms = self.terms_for(book)
        entered = book.rank.review(book.now, terms)
        if not entered or not book.is_counting:
            return
        since = window_start(terms.programme, book.now)
        for tier in entered:
            had = [one for one in book.presents if one[0] == tier.id and (since is None or one[2] >= since)]
            if tier.entry_points and not had:
                self._present(book, tier, min(tier.entry_points, book.room), self.terms.expiry_of(book.now))

    def _present(self, book: Pages, tier: Tier, points: int, expires_at: datetime | None) -> None:
        award = Award(
            id=next_id(),
            kind=TransferKind.EARN,
            action=None,
            occurred_at=book.now,
            points=points,
            available_at=book.now,
            expires_at=expires_at,
            counts=False,
        )
        book.new_award(award)
        book.presents.append((tier.id, book.home, book.now, award))
        book.give(award, points, waits=False, kind=TransferKind.EARN, origin=Pot.ISSUANCE)

    def terms_for(self, book: Pages) -> Terms:
        """Other terms hold from the beginning of the span; before, it went by today's."""
        return self.terms if book.is_counting else self.today

    def _judges(self, book: Pages) -> bool:
        return book.is_counting or self.from_the_first

    def _present_of_fact(self, book: Pages, entry: Entry) -> None:
        """A present for a tier: it comes by itself from the beginning of the span on, unless a hand gave the tier."""
        if book.is_counting and not book.rank.is_fixed:
            return
        tier_id = UUID(entry.key.split(":")[1])
        tier = self.today.tiers_by_id.get(tier_id) or Tier(id=tier_id)
        self._present(book, tier, min(entry.points, book.room), self._end_of_fact(entry))

    def _forget_presents(self, book: Pages, theirs: Pages) -> None:
        """Of a present that both had, the one of the account that goes on stands."""
        for tier_id, _, _, award in theirs.presents:
            if any(one[0] == tier_id for one in book.presents):
                book.bring_to(award, 0)
        book.presents += theirs.presents
