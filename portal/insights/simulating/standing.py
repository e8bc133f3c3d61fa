"""How far deeds stand in a replay: what of an award is left, what a cap leaves, and what moves up under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.insights.simulating.ground import Ground
from portal.insights.simulating.pages import Award, Deed, Pages, next_id
from portal.kernel import clock
from portal.loyalty.earning import caps
from portal.loyalty.earning.caps import Cap
from portal.loyalty.earning.cuts import moves_up
from portal.loyalty.earning.purchases import worth
from portal.loyalty.earning.terms import Lines
from portal.loyalty.ledger.models import Pot, TransferKind


@dataclass
class Standing(Ground):
    """What a deed is brought to."""

    def _let_stand(self, book: Pages, deed: Deed, standing_minor: int, lines: Lines) -> None:
        deed.standing_minor = standing_minor
        self._bring(book, deed, worth(deed.first, deed.first.terms, standing_minor, lines))

    def _bring(self, book: Pages, deed: Deed, points: int) -> None:
        """Let a deed stand as far as it is worth that by now, and its cap allows; see `deeds` and `clawback`."""
        if deed.cap is None:
            before_cap, first = deed.first.before_cap, deed.first.points
            self._spread(book, deed, caps.without_cap(points, points=first, before_cap=before_cap))
            return
        standing = self._standing(book, deed)
        self._spread(book, deed, caps.within(standing, deed.key, deed.cap.points, points))
        self._settle(book, deed, deed.cap, points)

    def _spread(self, book: Pages, deed: Deed, points: int) -> None:
        for award in list(deed.awards):
            target = min(award.points, points)
            points -= target
            book.bring_to(award, target)
        self._give_more(book, deed, points)

    def _give_more(self, book: Pages, deed: Deed, points: int) -> None:
        points = min(points, book.room)
        if points <= 0 or (deed.cap is None and deed.order_id is None):
            return
        first = deed.first
        more = Award(
            id=next_id(),
            kind=TransferKind.EARN,
            action=first.action,
            occurred_at=first.occurred_at,
            points=points,
            available_at=first.available_at,
            expires_at=first.lots[0].expires_at if first.lots else first.expires_at,
            by_clock=first.by_clock,
        )
        deed.awards.append(book.new_award(more))
        book.give(more, points, waits=more.available_at > book.now, kind=TransferKind.EARN, origin=Pot.ISSUANCE)

    def _settle(self, book: Pages, deed: Deed, cap: Cap, points: int) -> None:
        standing = self._standing(book, deed)
        if deed.wanted is not None or points > standing.get(deed.key, 0):
            deed.wanted = points
        if cap.points <= sum(standing.values()) or book.is_closed:
            return
        cut = [one for one in self._day(book, deed) if one.wanted]
        for one in sorted(cut, key=lambda each: each.occurred_at):
            assert one.cap is not None
            own, wanted = standing.get(one.key, 0), one.wanted or 0
            up = moves_up(standing, one.key, wanted=wanted, cap=one.cap.points, room=book.room)
            if up > 0:
                self._spread(book, one, own + up)
                standing[one.key] = own + up

    def _day(self, book: Pages, deed: Deed) -> Sequence[Deed]:
        assert deed.cap is not None
        day = clock.local_day(deed.occurred_at)
        homes = sorted({book.home, deed.home})
        return [one for home in homes for one in self._days.get((home, deed.cap.rule_id, day), ())]

    def _standing(self, book: Pages, deed: Deed) -> dict[str, int]:
        return {one.key: one.stands for one in self._day(book, deed)}
