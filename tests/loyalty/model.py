"""The ledger once more, as small as it can be written, to compare the real one with."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(eq=False)
class ModelLot:
    points: int
    available_at: datetime
    expires_at: datetime | None
    earned_at: datetime
    number: int
    pending: bool
    left: int = field(init=False)
    expired: int = 0
    taken_back: int = 0
    again: list["ModelLot"] = field(default_factory=list)
    """What was given again of what had been taken back: lots of their own that live no longer than this one."""

    def __post_init__(self):
        self.left = self.points

    @property
    def family(self):
        return [self, *self.again]

    @property
    def order(self):
        return (self.expires_at or NEVER, self.earned_at, self.number)


UNUSED = ("PENDING", "ISSUED")
"""While a shop makes a coupon its points are nobody's to take, as though they were spent."""


@dataclass(eq=False)
class ModelCoupon:
    draws: list[tuple[ModelLot, int]]
    cost: int
    state: str = "ISSUED"
    order: str | None = None
    returned: int = 0
    """What came back to its lots."""
    taken_again: int = 0
    """What of that was taken again, as the money came again."""
    is_made: bool = False
    """Whether a shop made it, which is asked before it is taken back: WITHDRAWING until then."""
    is_revoked: bool = False
    """Whether it was WITHDRAWING, and is again once no order has it."""
    last_end: datetime | None = None
    """When the last of the lots ends that it was paid from."""


@dataclass
class Model:
    """One member. Debt is what nobody could take; it and available points never meet."""

    debt: int = 0
    lots: list[ModelLot] = field(default_factory=list)
    coupons: list[ModelCoupon] = field(default_factory=list)

    @property
    def available(self):
        return sum(lot.left for lot in self.lots if not lot.pending)

    @property
    def pending(self):
        return sum(lot.left for lot in self.lots if lot.pending)

    def settle(self, now):
        for lot in sorted(self.lots, key=lambda one: (one.available_at, one.number)):
            if lot.pending and lot.left and lot.available_at <= now:
                lot.pending = False
                self.repay([lot])
        self.expire(self.lots, now)

    def award(self, points, now, available_at, expires_at, earned_at):
        self.settle(now)
        lot = ModelLot(points, available_at, expires_at, earned_at, len(self.lots), available_at > now)
        self.lots.append(lot)
        if not lot.pending:
            self.expire([lot], now)
            self.repay([lot])
        return lot

    def take_over(self, lots, now):
        """Another account's lots come here with their own lives; debt is paid from the soonest of all (R75)."""
        self.settle(now)
        for points, expires_at, earned_at in sorted(lots, key=lambda one: (one[1] or NEVER, one[2])):
            self.lots.append(ModelLot(points, earned_at, expires_at, earned_at, len(self.lots), pending=False))
        self.repay(self.active())

    def redeem(self, cost, now):
        self.settle(now)
        if self.available < cost:
            return None
        draws = self.take(self.active(), cost)
        ends = [lot.expires_at for lot, _ in draws]
        coupon = ModelCoupon(draws, cost, last_end=None if None in ends else max(ends))
        self.coupons.append(coupon)
        return coupon

    def give_back(self, coupon, points, now):
        self.settle(now)
        coupon.returned += points
        lots = []
        for lot, drawn in sorted(coupon.draws, key=lambda one: one[0].order, reverse=True):
            part = min(points, drawn)
            if part:
                lot.left += part
                points -= part
                lots.append(lot)
                coupon.draws = [(one, had - part if one is lot else had) for one, had in coupon.draws]
        self.expire(lots, now)
        self.repay(lots)

    def let_share_stand(self, coupon, share, now):
        """So much of it is the member's again; what was taken again in between comes as a lot of its own."""
        due = share - (coupon.returned - coupon.taken_again)
        if due < 0:
            coupon.taken_again -= due
            free = min(-due, self.available)
            self.take(self.active(), free)
            self.debt += -due - free
        again = min(max(due, 0), coupon.taken_again)
        if again:
            coupon.taken_again -= again
            self.award(again, now, now, coupon.last_end, now)
        if due > again:
            self.give_back(coupon, due - again, now)

    def cancel(self, coupon, now):
        coupon.state = "CANCELLED"
        self.give_back(coupon, coupon.cost, now)

    def refund(self, lot, target, name, total, refunded, now):
        """What an order is worth by now, less or more than before: its points follow, and those spent on it return."""
        self.settle(now)
        for coupon in self.coupons:
            if coupon.state == "USED" and coupon.order == name:
                self.let_share_stand(coupon, coupon.cost * refunded // total, now)
        waiting = sum(one.left for one in lot.family if one.pending)
        for coupon in reversed(self.coupons):
            missing = self.due(lot, target) - waiting - self.available
            if coupon.state in UNUSED and missing > 0 and missing + self.debt > self.coming_back(now):
                self.revoke(coupon, now)
        if lot.points - lot.taken_back < target:
            self.give_again(lot, target - (lot.points - lot.taken_back), now)
        else:
            self.take_back(lot, self.due(lot, target))

    def revoke(self, coupon, now):
        if coupon.is_made and coupon.state == "ISSUED":
            coupon.state, coupon.is_revoked = "WITHDRAWING", True
        else:
            self.cancel(coupon, now)

    def coming_back(self, now):
        """What coupons on their way back will bring: nothing where a lot is over by now."""
        draws = [draw for coupon in self.coupons if coupon.state == "WITHDRAWING" for draw in coupon.draws]
        return sum(points for lot, points in draws if lot.expires_at is None or lot.expires_at > now)

    def give_again(self, lot, points, now):
        lot.taken_back -= points
        more = ModelLot(
            points, lot.available_at, lot.expires_at, lot.earned_at, len(self.lots), pending=lot.available_at > now
        )
        lot.again.append(more)
        self.lots.append(more)
        if not more.pending:
            self.expire([more], now)
            self.repay([more])

    def take_back(self, lot, points):
        lot.taken_back += points
        family = sorted(lot.family, key=lambda one: one.order)
        for one in (one for one in family if one.pending):
            held = min(points, one.left)
            one.left -= held
            points -= held
        own = [one for one in family if not one.pending]
        free = min(points, self.available)
        self.take([*own, *(one for one in self.active() if one not in own)], free)
        self.debt += points - free

    def due(self, lot, target):
        return max(0, lot.points - lot.taken_back - sum(one.expired for one in lot.family) - target)

    def active(self):
        return sorted((lot for lot in self.lots if not lot.pending), key=lambda lot: lot.order)

    def take(self, lots, points):
        draws = []
        for lot in lots:
            part = min(points, lot.left)
            if part:
                lot.left -= part
                points -= part
                draws.append((lot, part))
        assert points == 0
        return draws

    def expire(self, lots, now):
        for lot in lots:
            if not lot.pending and lot.expires_at is not None and lot.expires_at <= now:
                lot.expired += lot.left
                lot.left = 0

    def repay(self, lots):
        owed = min(self.debt, sum(lot.left for lot in lots))
        self.take(sorted(lots, key=lambda lot: lot.order), owed)
        self.debt -= owed
