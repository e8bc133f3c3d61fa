"""In which tier a member is at each moment of a replay: judged as the programme judges, from what counts in memory."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from portal.insights.simulating.terms import Terms
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import Tier, TierBasis
from portal.loyalty.tiering import qualifying
from portal.loyalty.tiering.entry_rewards import entered
from portal.loyalty.tiering.qualifying import EVER, Part
from portal.loyalty.tiering.verdict import judge, kept_of, rank_of


@dataclass(slots=True)
class Period:
    tier_id: UUID
    began_at: datetime
    ended_at: datetime | None = None


@dataclass(slots=True)
class _Calm:
    """Until time changes something, the tier stays while what counts comes to at least this and less than that."""

    terms: Terms
    least: float
    below: float
    total: int
    oldest: datetime | None


@dataclass(slots=True, eq=False)
class Rank:
    """What `ledger.models.Account` keeps of a member's tier, with the tiers that they were in and what counts."""

    tier_id: UUID | None = None
    tier_since: datetime | None = None
    tier_until: datetime | None = None
    tier_is_manual: bool = False
    tier_review_at: datetime | None = None
    granted_tier_id: UUID | None = None
    granted_until: datetime | None = None
    heeds_edition: int = 0
    qualifying_points: int = 0
    periods: list[Period] = field(default_factory=list)
    is_fixed: bool = False
    """Whether the tiers are those that were recorded: somebody gave one by hand, which no rule explains."""
    parts: list[tuple[datetime, int, int, Any]] = field(default_factory=list)
    """When it was done, a number, how much counts, and of which award."""
    spent: dict[Any, tuple[datetime, int]] = field(default_factory=dict)
    """Where spending counts: what stands of each order, and from when."""
    sums_up: list[int] | None = None
    calm: _Calm | None = None
    """Set by a judgement after which another of the same sum would say the same."""

    def count(self, at: datetime, amount: int, award: Any) -> None:
        if (calm := self.calm) is not None:
            if calm.oldest is None or at < calm.oldest:
                self.calm = None
            else:
                calm.total += amount
        part = (at, len(self.parts), amount, award)
        if self.parts and at < self.parts[-1][0]:
            insort(self.parts, part)
            self.sums_up = None
        else:
            self.parts.append(part)
            if self.sums_up is not None:
                self.sums_up.append(self.sums_up[-1] + amount)

    def take_over(self, old: "Rank") -> None:
        for at, _, amount, award in old.parts:
            self.count(at, amount, award)
        old.parts, old.sums_up, old.is_fixed = [], None, True
        self.spent |= old.spent

    def tier_at(self, at: datetime, terms: Terms) -> Tier | None:
        """The tier of that moment (R37)."""
        for period in reversed(self.periods):
            if period.began_at <= at:
                is_over = period.ended_at is not None and period.ended_at <= at
                return None if is_over else terms.tiers_by_id.get(period.tier_id)
        return None

    def review(self, now: datetime, terms: Terms) -> Sequence[Tier]:
        """Judge what fell due, then the present; the tiers that were entered on the way."""
        if self.is_fixed or (not terms.tiers and self.tier_id is None) or self._is_calm(now, terms):
            return ()
        stations = [terms.tiers_by_id.get(cast("UUID", self.tier_id))]
        while self.tier_review_at is not None and self.tier_review_at < now:
            self._evaluate(self.tier_review_at, terms, as_it_was=True)
            stations.append(terms.tiers_by_id.get(cast("UUID", self.tier_id)))
        self._evaluate(now, terms)
        stations.append(terms.tiers_by_id.get(cast("UUID", self.tier_id)))
        has_moved = any(one is not stations[0] for one in stations)
        return entered(terms.tiers, stations) if has_moved else ()

    def begin_at(self, since: datetime, recorded: Sequence[Period], terms: Terms) -> None:
        """Go on from the tier that was recorded for that moment, however it had come about."""
        self.calm = None
        self.periods = [
            Period(one.tier_id, one.began_at, one.ended_at if one.ended_at and one.ended_at <= since else None)
            for one in recorded
            if one.began_at < since
        ]
        held = next(
            (one for one in recorded if one.began_at < since and (not one.ended_at or one.ended_at > since)), None
        )
        if self.is_fixed:
            self.periods = list(recorded)
        self.tier_id, self.tier_since = (held.tier_id, held.began_at) if held else (None, None)
        self.tier_until = self.tier_review_at = None
        if held is None:
            return
        start = qualifying.window_start(terms.programme, since) or EVER
        standing = self._standing(start, since, terms, as_it_was=True)
        tier = terms.tiers_by_id.get(held.tier_id)
        if tier is not None and standing.points < tier.qualifying_points:
            self.tier_until = held.ended_at
        moments = [one for one in (standing.next_change, self.tier_until) if one is not None]
        self.tier_review_at = min(moments, default=None)

    def _evaluate(self, at: datetime, terms: Terms, *, as_it_was: bool = False) -> None:
        start = qualifying.window_start(terms.programme, at) or EVER
        standing = self._standing(start, at, terms, as_it_was=as_it_was)
        held = terms.tiers_by_id.get(cast("UUID", self.tier_id))
        verdict = judge(cast("Account", self), terms.tiers, standing.points, terms.programme, at)
        changes = kept_of(standing, verdict, terms.programme)
        if verdict.tier != held:
            self._move(verdict.tier, self._begins_at(held, verdict.tier, terms, start, at))
        for name, value in changes.items():
            setattr(self, name, value)
        is_as_reached = verdict.until is None and verdict.look_again is None and not verdict.is_manual
        is_of_points = terms.programme.tier_basis is TierBasis.POINTS
        self.calm = self._calm_since(start, terms) if is_of_points and is_as_reached and not as_it_was else None

    def _calm_since(self, start: datetime, terms: Terms) -> _Calm | None:
        total, oldest = self._earned(start, None)
        first = bisect_left(self.parts, (start,))
        if first < len(self.parts) and self.parts[first][0] != oldest:
            return None  # what was taken back would leave the window before anything that counts
        return _Calm(terms, *terms.sums_that_stay_in(self.tier_id), total, oldest)

    def _is_calm(self, now: datetime, terms: Terms) -> bool:
        calm = self.calm
        return (
            calm is not None
            and calm.terms is terms
            and calm.least <= calm.total < calm.below
            and (self.tier_review_at is None or now < self.tier_review_at)
        )

    def _begins_at(
        self, held: Tier | None, deserved: Tier | None, terms: Terms, start: datetime, at: datetime
    ) -> datetime:
        if deserved is not None and rank_of(deserved) > rank_of(held):
            at = qualifying.reached_with(self._parts(start, terms), terms.programme, deserved, at)
        return max(at, self.tier_since or at)

    def _move(self, deserved: Tier | None, at: datetime) -> None:
        self.tier_id, self.tier_since = (deserved.id if deserved else None), at
        self.periods = [one for one in self.periods if one.ended_at is not None or one.began_at < at]
        for one in self.periods:
            if one.ended_at is None:
                one.ended_at = at
        if deserved is not None:
            insort(self.periods, Period(deserved.id, at), key=lambda one: one.began_at)

    def _standing(self, start: datetime, at: datetime, terms: Terms, *, as_it_was: bool) -> qualifying.Standing:
        if terms.programme.tier_basis is TierBasis.SPEND:
            bought = [one for one in self.spent.values() if start <= one[0] and not (as_it_was and one[0] > at)]
            total, oldest = sum(one[1] for one in bought), min((one[0] for one in bought), default=None)
        else:
            total, oldest = self._earned(start, at if as_it_was else None)
        return qualifying.standing_of(terms.programme, total, oldest, at)

    def _earned(self, start: datetime, end: datetime | None) -> tuple[int, datetime | None]:
        if self.sums_up is None:
            self.sums_up = [0]
            for part in self.parts:
                self.sums_up.append(self.sums_up[-1] + part[2])
        first = bisect_left(self.parts, (start,))
        last = len(self.parts) if end is None else bisect_right(self.parts, end, key=lambda part: part[0])
        if last <= first:
            return 0, None
        oldest = next((part[0] for part in self.parts[first:last] if part[2] > 0), None)
        return self.sums_up[last] - self.sums_up[first], oldest

    def _parts(self, start: datetime, terms: Terms) -> Sequence[Part]:
        if terms.programme.tier_basis is TierBasis.SPEND:
            return [Part(at, at, amount) for at, amount in self.spent.values() if at >= start]
        return [
            Part(at, (award.released_at if award is not None else None) or at, amount)
            for at, _, amount, award in self.parts[bisect_left(self.parts, (start,)) :]
        ]
