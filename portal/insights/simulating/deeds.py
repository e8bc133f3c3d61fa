"""Deeds in a replay: what they earn by its terms, and what becomes of that."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from portal.insights.simulating.facts import Entry, OrderFacts, Recovered
from portal.insights.simulating.pages import Award, Deed, Pages, next_id
from portal.insights.simulating.standing import Standing
from portal.insights.simulating.terms import Terms
from portal.kernel import clock
from portal.loyalty.earning import offers
from portal.loyalty.earning.caps import Cap
from portal.loyalty.earning.offers import Offer
from portal.loyalty.earning.purchases import worth
from portal.loyalty.earning.terms import Lines, PurchaseTerms, terms_from
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.activity import COMES_BY_ITSELF
from portal.loyalty.ledger.models import LotState, Pot, TransferKind
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion

PATIENCES = (1, 2, 4)
"""By what the waiting time of who is trusted is divided (FP14); which it was then, the lot says."""
_ENTERED = "entered:"


class _Work(NamedTuple):
    """A deed, as `offers` asks for it."""

    action: EarnAction
    base_minor: int | None
    standing_minor: int
    lines: Lines
    has_signal: bool
    share: Decimal
    patience: int


@dataclass
class Earning(Standing):
    """What is earned, taken back and given back."""

    def _earn(self, book: Pages, entry: Entry) -> None:
        first_key = keys.first_of(entry.key)
        if first_key != entry.key:
            self._add(book, entry, self.deeds[first_key])
        elif entry.key.startswith(_ENTERED):
            self._present_of_fact(book, entry)
        elif entry.version_id is None or entry.created_at < self.span.since or self.person.own.closed_at is not None:
            self._earn_as_it_was(book, entry)
        else:
            self._earn_by_terms(book, entry)

    def _earn_as_it_was(self, book: Pages, entry: Entry) -> None:
        """What was promised, and all before the span: the points are a fact; what becomes of them is not."""
        version = None if entry.version_id is None else self.today.by_id.get(entry.version_id)
        waits = entry.to_pot == Pot.PENDING
        available_at = entry.lot_available_at or (entry.created_at if not waits else entry.occurred_at)
        award = Award(
            id=next_id(),
            kind=TransferKind.EARN,
            action=entry.action,
            occurred_at=entry.occurred_at,
            points=min(entry.points, book.room),
            available_at=available_at,
            expires_at=self._end_of_fact(entry),
            rate=entry.rate,
            multiplier=entry.multiplier,
            line_multipliers=entry.line_multipliers,
            before_cap=entry.before_cap,
            terms=self._recorded_terms(entry),
        )
        cap = None if version is None or version.daily_cap is None else Cap(version.rule_id, version.daily_cap)
        self._begin_deed(book, entry, award, cap, waits=waits)

    def _recorded_terms(self, entry: Entry) -> PurchaseTerms | None:
        if entry.line_terms is None:
            return None
        return terms_from(entry.line_terms, entry.version_id, self.today.by_id.values())

    def _earn_by_terms(self, book: Pages, entry: Entry) -> None:
        action = entry.action
        assert action is not None
        recovered = self.person.recovered.get(entry.id)
        if recovered is None:
            recovered = self.person.recovered[entry.id] = self._recover(book, entry, action)
        order = self.person.orders.get(entry.source_id)
        work = _Work(
            action,
            entry.base_minor,
            recovered.standing_minor,
            () if order is None or action is not EarnAction.PURCHASE else order.lines(entry.created_at),
            self._had_signal(entry),
            recovered.share,
            recovered.patience,
        )
        offer = self._offer(book, work, entry.occurred_at)
        if self.is_today and offer is not None:
            recovered.hold_days, recovered.has_lot = offer.hold_days, entry.points > 0
        if offer is None:
            return
        by_clock = not (recovered.has_lot and offer.hold_days == recovered.hold_days)
        planned = entry.occurred_at + timedelta(days=offer.hold_days)
        award = self._award_of(offer, action, entry.occurred_at, planned)
        award.by_clock = by_clock
        waits = planned > entry.created_at
        if not by_clock and entry.lot_available_at is not None:
            award.available_at = entry.lot_available_at
        self._begin_deed(book, entry, award, self._cap_of(offer), waits=waits, offer=offer)

    def _award_of(self, offer: Offer, action: EarnAction, done_at: datetime, planned: datetime) -> Award:
        by_line = offer.terms is not None and offer.line_terms is not None
        return Award(
            id=next_id(),
            kind=TransferKind.EARN,
            action=action,
            occurred_at=done_at,
            points=offer.granted,
            available_at=planned,
            expires_at=self.terms.expiry_of(planned),
            rate=None if offer.rate is None else _told(offer.rate),
            multiplier=_told(offer.multiplier),
            before_cap=offer.points if offer.granted < offer.points else None,
            terms=offer.terms if by_line else None,
        )

    def _cap_of(self, offer: Offer) -> Cap | None:
        version = None if offer.terms is None else offer.terms.giver
        return None if version is None or version.daily_cap is None else Cap(version.rule_id, version.daily_cap)

    def _offer(self, book: Pages, work: _Work, done_at: datetime) -> Offer | None:
        found = self.terms.in_force(work.action, done_at, self.person.withheld_at(done_at))
        tier = book.rank.tier_at(done_at, self.terms) if found.asks_for_tier else None
        ways = self.terms.ways_to_give(found, work, tier)
        capped = [one.giver for one in ways if one.giver.daily_cap is not None]
        left = {one.id: self._left_of(book, one, done_at) for one in capped}
        return offers.best(ways, work, left=left, room=book.room)

    def _left_of(self, book: Pages, rule: EarnRuleVersion, done_at: datetime) -> int:
        day = self._days.get((book.home, rule.rule_id, clock.local_day(done_at)), ())
        return int(rule.daily_cap or 0) - sum(deed.stands for deed in day)

    def _recover(self, book: Pages, entry: Entry, action: EarnAction) -> Recovered:
        """How much of an order stood when it earned; of a contribution, which share it had and how long it waited."""
        found = Recovered(standing_minor=entry.base_minor or 0)
        whole = entry.points if entry.before_cap is None else entry.before_cap
        if action is EarnAction.PURCHASE:
            order = self.person.orders.get(entry.source_id)
            if order is not None:
                terms, lines = self._recorded_terms(entry), order.lines(entry.created_at)
                if worth(entry, terms, found.standing_minor, lines) != whole:
                    found.standing_minor = order.standing(entry.created_at)
            return found
        work = _Work(action, None, 0, (), self._had_signal(entry), Decimal(1), 1)
        offer = self._offer(book, work, entry.occurred_at)
        if offer is None:
            return found
        if entry.multiplier is not None and offer.multiplier:
            share = Decimal(entry.multiplier) / offer.multiplier
            found.share = share if share in _SHARES else Decimal(1)
        for patience in PATIENCES:
            planned = entry.occurred_at + timedelta(days=-(-offer.hold_days // patience))
            waits = planned > entry.created_at
            if waits == (entry.to_pot == Pot.PENDING) and self.terms.expiry_of(planned) == entry.lot_first_end:
                found.patience = patience
                break
        return found

    def _had_signal(self, entry: Entry) -> bool:
        """Whether others had made something of it: it earned by a rule that asks for that, or by another."""
        version = None if entry.version_id is None else self.today.by_id.get(entry.version_id)
        return version is None or version.by_signal

    def _begin_deed(
        self, book: Pages, entry: Entry, award: Award, cap: Cap | None, *, waits: bool, offer: Offer | None = None
    ) -> None:
        deed = Deed(
            key=entry.key,
            action=award.action or EarnAction.MANUAL,
            home=book.home,
            occurred_at=entry.occurred_at,
            awards=[award],
            cap=cap,
            base_minor=entry.base_minor,
            standing_minor=entry.base_minor or 0,
            order_id=entry.source_id if entry.action == EarnAction.PURCHASE else None,
        )
        if entry.created_at >= self.span.since and entry.version_id is not None:
            self._earned[entry.id] = award.points
            self._ends[entry.id] = award.expires_at
        self._of_entry[entry.id] = deed
        self._put_in(book, deed, waits=waits)

    def _put_in(self, book: Pages, deed: Deed, *, waits: bool) -> None:
        award = deed.first
        self.deeds[deed.key] = deed
        if deed.order_id is not None:
            self._of_order[deed.order_id] = deed
        if deed.cap is not None:
            self._days[deed.home, deed.cap.rule_id, clock.local_day(deed.occurred_at)].append(deed)
            deed.wanted = award.before_cap
        book.new_award(award)
        book.give(award, award.points, waits=waits, kind=TransferKind.EARN, origin=Pot.ISSUANCE)
        if award.points and award.action not in COMES_BY_ITSELF:
            self._prolong(book, award.occurred_at)

    def _new_order(self, book: Pages, order: OrderFacts) -> None:
        """One that earned nothing in fact: it does now if today's terms are why it did not."""
        lines = order.lines(order.recorded_at)
        if any(keys.deed(EarnAction.PURCHASE, keys.order(order.id)) == key for key in self.deeds):
            return
        work = _Work(EarnAction.PURCHASE, order.base_minor, order.base_minor, lines, True, Decimal(1), 1)
        if _would_earn(self.today, work, order.placed_at):
            return
        offer = self._offer(book, work, order.placed_at)
        if offer is None:
            return
        planned = order.placed_at + timedelta(days=offer.hold_days)
        award = self._award_of(offer, EarnAction.PURCHASE, order.placed_at, planned)
        award.by_clock = True
        deed = Deed(
            key=keys.deed(EarnAction.PURCHASE, keys.order(order.id)),
            action=EarnAction.PURCHASE,
            home=book.home,
            occurred_at=order.placed_at,
            awards=[award],
            cap=self._cap_of(offer),
            base_minor=order.base_minor,
            standing_minor=order.base_minor,
            order_id=order.id,
        )
        self._put_in(book, deed, waits=planned > book.now)

    def _change(self, book: Pages, entry: Entry) -> None:
        """An award was taken back, or given back: how much of its deed is to stand?"""
        deed = self._of_entry.get(entry.award_id)
        if deed is None:
            return  # a present that both had: see `_forget_presents`
        if entry.kind == "EARN":
            self._of_entry[entry.id] = deed
        why = entry.key.removesuffix("#held").removesuffix("#debt").split(":")
        if why[0] == "moved-up":
            return
        if why[0] == "order":
            deed.standing_minor = int(why[1])
            order = self.person.orders.get(deed.order_id)
            self._let_stand(book, deed, deed.standing_minor, () if order is None else order.lines(entry.created_at))
        elif entry.kind == "REVERSE":
            self._bring(book, deed, 0)
        elif deed.order_id is not None:
            self._let_stand(book, deed, deed.standing_minor, self._lines(deed, entry.created_at))
        else:
            self._bring(book, deed, deed.whole)

    def _add(self, book: Pages, entry: Entry, deed: Deed) -> None:
        """More for a deed: since there was room under its cap, which has been seen to, or since an order grew."""
        self._of_entry[entry.id] = deed
        if ":for:" in entry.key or deed.order_id is None:
            return
        order = self.person.orders.get(deed.order_id)
        if order is not None and order.standing_minor > deed.standing_minor:
            self._let_stand(book, deed, order.standing_minor, order.lines(entry.created_at))

    def _release(self, book: Pages, entry: Entry) -> None:
        deed = self._of_entry.get(entry.award_id)
        if deed is None:
            return
        for award in deed.awards:
            for lot in award.lots:
                if lot.state is LotState.PENDING and not lot.by_clock:
                    book.release(lot)


@lru_cache(maxsize=1024)
def _told(factor: Decimal) -> str:
    """As an award keeps a rate or a multiplier; there are few."""
    return format(factor, "f")


def _would_earn(terms: Terms, work: _Work, done_at: datetime) -> bool:
    """Whether an order should have earned by these terms: if it did not, it is no term that kept it from that."""
    ways = terms.ways_to_give(terms.in_force(work.action, done_at), work, None)
    return offers.best(ways, work, left={}, room=10**9) is not None


_SHARES = frozenset(Decimal(1) / Decimal(2) ** place for place in range(11))
