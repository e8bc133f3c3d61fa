"""Lives of members in a programme with caps, tiers that multiply, presents and ends that move: by chance."""

from datetime import timedelta
from decimal import Decimal
from random import Random

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import InsufficientPoints, PortalError
from portal.kernel.money import Money
from portal.kernel.steps import finish
from portal.loyalty import earning, jobs
from portal.loyalty.earning import deeds
from portal.loyalty.earning.adjustments import adjust_points
from portal.loyalty.ledger.imported import open_balance
from portal.loyalty.mergers import merge_accounts
from portal.loyalty.programme.campaigns import Condition
from portal.loyalty.programme.models import EarnAction, TierBasis, TierDowngrade, TierRefunds, TierWindow
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.shop.models import Customer
from portal.shop.recording.orders import NewLine

ACTIONS = (EarnAction.POST, EarnAction.ANSWER_ACCEPTED, EarnAction.VOTE_RECEIVED)
WHYS = ("removed", "unvoted", "withdrawn")


class Lives:
    """The same for the same seed."""

    def __init__(self, seed, make):
        self.chance, self.make = Random(seed), make
        self.members, self.orders, self.deeds, self.coupons = [], [], [], []
        self.number, self.seed, self.merged = 0, seed, False

    async def begin(self):
        chance = self.chance
        life = chance.choice([None, 20, 40])
        await self.make.programme(
            points_expire_after_days=life,
            expiry_is_sliding=life is not None and chance.random() < 0.4,
            tier_basis=chance.choice([TierBasis.POINTS, TierBasis.POINTS, TierBasis.SPEND]),
            tier_window=chance.choice(list(TierWindow)),
            tier_window_days=chance.choice([15, 30]),
            tier_grace_days=chance.choice([0, 5]),
            tier_downgrade=chance.choice(list(TierDowngrade)),
            tier_refunds=chance.choice(list(TierRefunds)),
        )
        for rank, points in enumerate((0, 60, 150)):
            await self.make.tier(
                f"tier-{rank}", rank, points, earn_multiplier=Decimal(4 + rank) / 4, entry_points=10 * rank
            )
        await self.make.earn_rule(
            EarnAction.PURCHASE,
            per_currency_unit=Decimal("0.7"),
            hold_days=chance.choice([0, 3]),
            multiplier_by_tier=True,
            daily_cap=chance.choice([None, 60]),
        )
        if chance.random() < 0.5:
            campaign = {"multiplier": Decimal(2), "conditions": [Condition("product", ("mug",))]}
            await self.make.earn_rule(EarnAction.PURCHASE, **campaign)
        for action in ACTIONS:
            await self.make.earn_rule(
                action,
                chance.choice([5, 8]),
                daily_cap=chance.choice([None, 12]),
                hold_days=chance.choice([0, 0, 2]),
                multiplier_by_tier=chance.random() < 0.5,
            )
        self.members = [await self.make.member() for _ in range(3)]
        self.reward = await self.make.reward(20)

    async def go_on(self):
        """One more deed of somebody."""
        some = [self.order] * 4 + [self.deed] * 5 + [self.refund] * 2 + [self.undo] * 2 + [self.again, self.redeem]
        await self.chance.choice([*some, self.cancel, self.correct, self.bring_along, self.merge, self.worker])()

    async def rest(self, traveller):
        """Until the next deed; the worker comes at each midnight, at which tiers and points may end."""
        then = clock.now() + timedelta(hours=self.chance.choice([1, 1, 5, 24, 24, 72]))
        while (midnight := clock.end_of_day(clock.local_day(clock.now()))) <= then:
            traveller.move_to(midnight)
            await self.worker()
        traveller.move_to(then)

    def whoever(self):
        return self.chance.choice(self.members)

    def key(self):
        self.number += 1
        return f"{self.seed}:{self.number}"

    async def order(self):
        goods = self.chance.sample(("mug", "beans", "filter"), self.chance.randint(1, 3))
        lines = [NewLine(sku=one, title=one, quantity=1, total=Money(999, "EUR")) for one in goods]
        placed_at = clock.now() - timedelta(days=self.chance.choice([0, 0, 0, 2]))
        amount = Money(999 * len(goods), "EUR")
        self.orders.append(await self.make.order(self.whoever(), amount=amount, placed_at=placed_at, lines=lines))

    async def refund(self):
        if self.orders:
            await self.make.refund(self.chance.choice(self.orders), Money(self.chance.randint(100, 1500), "EUR"))

    async def deed(self):
        action, name = self.chance.choice(ACTIONS), self.key()
        member = self.whoever()
        promised = self.chance.choice([None, None, None, 7])
        title = "Promised" if promised else None
        deed = {"action": action, "member_id": member.id, "name": name, "done_at": clock.now()}
        self.deeds.append((action, name))
        await earning.earn(earning.Deed(**deed, promised=promised, title=title))

    async def undo(self):
        if self.deeds:
            action, name = self.chance.choice(self.deeds[-6:])
            await earning.undo(action, name, why=self.chance.choice(WHYS))

    async def again(self):
        if self.deeds:
            action, name = self.chance.choice(self.deeds[-6:])
            await deeds.stand_again(action, name, why="restored")

    async def redeem(self):
        try:
            self.coupons.append(await self.make.redemption(self.whoever(), self.reward))
        except InsufficientPoints:
            return

    async def cancel(self):
        if self.coupons:
            try:
                await cancel_redemption(self.coupons.pop().id, by=SYSTEM)
            except PortalError:
                return

    async def correct(self):
        points = self.chance.choice([30, 5, -4])
        try:
            await adjust_points(self.whoever().id, points, reason="By hand", idempotency_key=self.key(), by=SYSTEM)
        except InsufficientPoints:
            return

    async def bring_along(self):
        await open_balance(self.whoever().id, 15, reference=self.key(), expires_at=None, qualifying=5)

    async def merge(self):
        if len(self.members) > 1 and self.chance.random() < 0.3:
            source, target = self.chance.sample(self.members, 2)
            await Customer.filter(member_id=source.id).update(member_id=target.id)
            await merge_accounts(source.id, target.id)
            self.members.remove(source)

    async def worker(self):
        for job in (jobs.release_due, jobs.expire_due, jobs.review_due):
            await finish(job, clock.now())
