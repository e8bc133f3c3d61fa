"""One member's history led through the programme once more: by the terms of today, or by others (IN25, IN26).

The ledger's entries say what happened and when: a deed, an order that went back in part, a redemption, a correction.
What the terms decide is worked out anew from there on: what a deed earns, what a cap leaves of it, when points are free
and when they end, which tier it lifts into. Everything else is a fact, and comes out as it was.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

from portal.insights.simulating.deeds import Earning
from portal.insights.simulating.facts import Entry, History, Id
from portal.insights.simulating.ground import Besides, Outcome
from portal.insights.simulating.moving import Moving
from portal.insights.simulating.pages import Pages, pages
from portal.insights.simulating.ranks import Rank
from portal.loyalty.ledger.models import Pot
from portal.loyalty.programme.models import Tier, TierBasis


@dataclass
class Replay(Earning, Moving):
    """From the first entry to the end of the span."""

    def run(self) -> Outcome:
        """From the first entry to the end of the span."""
        person = self.person
        for home, one in enumerate((person.own, *person.others)):
            book = self._books[one.account_id] = pages(home, one.opened_at)
            book.rank = Rank(is_fixed=one.has_granted_tier or one.closed_at is not None)
        own = self._books[person.own.account_id]
        self._follow(person.own, own, person.own.entries)
        self._begin(person.own, own)
        judged = own.rank.tier_id
        before = (own.available, own.pending, own.reserved, own.debt, dict(own.sums))
        if not own.is_closed:
            self._review_due(own, self.span.until)
            own.mature(self.span.until)
        at_end = self._tier(own, person.own)
        return Outcome(
            member_id=person.own.member_id,
            available=before[0],
            pending=before[1],
            reserved=before[2],
            debt=before[3],
            sums=before[4],
            tier=at_end,
            tier_as_judged=self.terms.tiers_by_id.get(cast("UUID", judged)) if not own.rank.is_fixed else at_end,
            earned=self._earned,
            ends=self._ends,
            cut_short=self._cut_short,
            outstanding=own.available + own.pending + own.reserved,
        )

    def _tier(self, book: Pages, history: History) -> Tier | None:
        if book.rank.is_fixed:
            return self.today.tiers_by_id.get(cast("UUID", history.tier_id))
        return self.terms.tiers_by_id.get(cast("UUID", book.rank.tier_id))

    def _follow(self, history: History, book: Pages, entries: Sequence[Entry]) -> None:
        besides = self._besides[history.account_id] = sorted(self._told_besides(history), key=lambda one: one.at)
        last = len(entries) - 1
        for place, entry in enumerate(entries):
            at = entry.created_at
            if besides and besides[0].at < at:
                self._do_besides(book, history, at)
            if not book.is_counting:
                self._begin_if_due(history, book, at)
            if at != book.now:
                self._review_due(book, at)
            if entry.kind == "MERGE":
                self._merge(book, entry)
                besides = self._besides[history.account_id]  # those of the other account are among them by now
                continue
            book.mature(at)
            self._do(book, entry)
            if book.counted_at is not None:
                is_maturing = entry.kind in _BY_CLOCK and place < last and entries[place + 1].created_at == at
                if not is_maturing:
                    self._review(book)
        if len(entries) == len(history.entries):
            self._do_besides(book, history, self.span.until)

    def _begin_if_due(self, history: History, book: Pages, at: datetime) -> None:
        if at >= self.span.since:
            self._begin(history, book)

    def _begin(self, history: History, book: Pages) -> None:
        """The span begins: from the tier that was recorded for that moment, and what was held then."""
        if history.account_id in self._has_begun:
            return
        self._has_begun.add(history.account_id)
        book.is_counting = True
        if not self.from_the_first or book.rank.is_fixed:
            book.rank.begin_at(self.span.since, history.periods, self.today)
        if not self.is_today and book.rank.tier_id is not None:
            book.rank.tier_review_at = self.span.since

    def _told_besides(self, history: History) -> Iterator[Besides]:
        """What the ledger has no entry of, or nothing that moved points."""
        if history.periods:
            yield Besides(history.periods[0].began_at, self._judge)
        edition = self.terms.programme.edition_since
        if edition is not None and history.opened_at < edition:
            yield Besides(edition, self._heed)
        bases = {terms.programme.tier_basis for terms in (self.terms, self.today)}
        by_spending = TierBasis.SPEND in bases
        changed = self.person.orders_changed_at
        for order in history.orders:
            went_back = [at for at, _ in order.stood_at]
            if by_spending:
                for at in (order.recorded_at, *went_back):
                    yield Besides(at, self._spend, order)
            last = changed.get(order.id)
            if last is None and not self.is_today and not order.is_imported:
                yield Besides(max(order.recorded_at, history.opened_at), self._order, order)
            for at in went_back:
                if at > (last or order.recorded_at):
                    yield Besides(at, self._refund, order)

    def _do_besides(self, book: Pages, history: History, until: datetime) -> None:
        """All of that before that moment."""
        besides = self._besides[history.account_id]
        while besides and besides[0].at < until:
            one = besides.pop(0)
            self._begin_if_due(history, book, one.at)
            if not book.is_closed:
                self._review_due(book, one.at)
                one.do(book, one)
                if book.counted_at is not None:
                    self._review(book)

    def _judge(self, book: Pages, told: Besides) -> None:
        """The account was looked at for the first time."""
        book.now = max(book.now, told.at)
        self._review(book)

    def _heed(self, book: Pages, told: Besides) -> None:
        """Programme or tiers were saved: every account was judged anew."""
        book.now = told.at
        if self._judges(book):
            book.rank.tier_review_at = told.at
            self._review(book)

    def _spend(self, book: Pages, told: Besides) -> None:
        """Where spending counts, an order came, or some of it went back."""
        assert told.order is not None
        book.now = told.at
        book.rank.spent[told.order.id] = (told.order.placed_at, told.order.standing(told.at))
        self._review(book)

    def _order(self, book: Pages, told: Besides) -> None:
        """An order earned nothing."""
        if told.order is not None and told.at >= self.span.since:
            book.mature(told.at)
            self._new_order(book, told.order)

    def _refund(self, book: Pages, told: Besides) -> None:
        """Some of an order went back, and took nothing."""
        assert told.order is not None
        if (deed := self._of_order.get(told.order.id)) is not None and deed.home in book.homes:
            book.mature(told.at)
            self._let_stand(book, deed, told.order.standing(told.at), told.order.lines(told.at))

    def _do(self, book: Pages, entry: Entry) -> None:
        match entry.kind:
            case "EARN" if entry.award_id is None:
                self._earn(book, entry)
            case "EARN" | "REVERSE":
                self._change(book, entry)
            case "RELEASE":
                self._release(book, entry)
            case "REDEEM" | "RESERVE" | "UNRESERVE" | "RETURN":
                self._redeem(book, entry)
            case "ADJUST" | "IMPORT":
                self._adjust(book, entry)
            case "ERASE":
                self._close(book)
            case _:
                pass  # expiry and repayment come by themselves

    def _merge(self, book: Pages, entry: Entry) -> None:
        """Entries of a merger: the first one that meets what is still to come of another account takes it over.

        What comes back later to the lots that the other had comes here (R75).
        """
        for other in self.person.others:
            theirs = self._books[other.account_id]
            if other.account_id not in self._merged and theirs is not book and other.left_at == entry.created_at:
                self._merge_in(book, other, entry.created_at)
            left = self._left.get(other.account_id, [])
            while left and left[0].created_at == entry.created_at:
                book.mature(entry.created_at)
                self._do(book, left.pop(0))
        if entry.to_pot == Pot.PENDING and (deed := self._of_entry.get(entry.award_id)) is not None:
            self._of_entry[entry.id] = deed

    def _account_of(self, book: Pages) -> Id:
        return next(account_id for account_id, one in self._books.items() if one is book)

    def _merge_in(self, book: Pages, other: History, at: datetime) -> None:
        theirs, place = self._books[other.account_id], other.leaves
        self._merged.add(other.account_id)
        self._left[other.account_id] = [one for one in other.entries[place:] if one.kind != "MERGE"]
        self._follow(other, theirs, other.entries[:place])
        self._begin_if_due(other, theirs, at)
        book.mature(at)
        later = [one for one in self._besides[other.account_id] if one.at >= at]
        self._besides[self._account_of(book)] = sorted(
            [*self._besides[self._account_of(book)], *later], key=lambda one: one.at
        )
        book.take_over(theirs)
        book.sums += theirs.sums
        self._forget_presents(book, theirs)
        self._review(book)


_BY_CLOCK = frozenset({"RELEASE", "EXPIRE", "REPAY"})
