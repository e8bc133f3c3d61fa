"""A history of one member: the real ledger and the model, led through the same steps."""

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count

import pytest
from pydantic import SecretStr

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import Conflict, InsufficientPoints
from portal.kernel.money import Money
from portal.kernel.steps import finish
from portal.loyalty import jobs
from portal.loyalty.ledger.models import Lot
from portal.loyalty.mergers import merge_accounts
from portal.loyalty.redeeming import shop_coupons, taking_back
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.models import Redemption
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.settings import settings as portal_settings
from portal.settings import use
from portal.shop.correcting.placing import move_order
from portal.shop.facts import CustomerFacts, OrderFacts, RefundFacts
from portal.shop.models import Order
from portal.shop.recording import intake
from tests.loyalty.model import UNUSED, Model, ModelLot

AT_A_SHOP = {
    "woocommerce_url": "https://shop.example.org",
    "woocommerce_key": SecretStr("ck_chance"),
    "woocommerce_secret": SecretStr("cs_chance"),
}
"""Which nobody asks here: what it would answer is one of the steps."""
DAY = timedelta(days=1)
_numbers = count(1)


@dataclass
class Told:
    """What the shop last said of an order that stands in the history."""

    order: Order
    lot: ModelLot | None
    refunds: dict[str, int] = field(default_factory=dict)
    has_failed: bool = False
    is_given_back: bool = False
    is_away: bool = False
    is_placed: bool = False  # staff have said whose it is, and no word of the shop changes that
    did_count: bool = True
    """Whether it was paid by the word before: what goes back while it is not, is settled once it is."""

    @property
    def refunded(self):
        total = self.order.total_minor
        return total if self.is_given_back else min(total, sum(self.refunds.values()))

    @property
    def points(self):
        return 0 if self.has_failed or self.is_away else (self.order.total_minor - self.refunded) // 100


def stands(coupon):
    """What it is, in the words of the model."""
    if coupon.is_being_withdrawn:
        return "WITHDRAWING"
    return "HELD" if coupon.state == "ISSUED" and coupon.is_held else coupon.state


class History:
    """The real ledger and the model, led through the same steps."""

    def __init__(self, make, member, rewards, traveller):
        self.make, self.member, self.rewards, self.traveller = make, member, rewards, traveller
        self.alone = portal_settings().model_copy(update={"coupon_shop": None})
        self.at_a_shop = self.alone.model_copy(update={**AT_A_SHOP, "coupon_shop": "woocommerce"})
        use(self.at_a_shop)
        self.model = Model()
        self.orders, self.coupons, self.told = [], [], []

    async def award(self, points, hold, life):
        now = clock.now()
        expires = None if life is None else now + (hold + life) * DAY
        await self.make.points(self.member, points, available_at=now + hold * DAY, expires_at=expires)
        self.model.award(points, now, now + hold * DAY, expires, now)

    async def order(self, minor):
        now = clock.now()
        number = {"external_id": f"order {next(_numbers)}", "placed_at": now, "amount": Money(minor, "EUR")}
        self.told.append(lambda: self.make.order(self.member, **number))
        order = await self.told[-1]()
        lot = await Lot.get_or_none(award__source_id=order.id)
        modelled = lot and self.model.award(lot.amount, now, lot.available_at, lot.expires_at, now)
        assert (lot.amount if lot else 0) == minor // 100
        self.orders.append(Told(order, modelled))

    async def refund(self, which, minor):
        if not self.orders:
            return
        of = self.orders[which % len(self.orders)]
        number = {"external_id": f"refund {next(_numbers)}", "refunded_at": clock.now()}
        await self.make.refund(of.order, Money(minor, "EUR"), **number)
        self.told.append(lambda: self.make.refund(of.order, Money(minor, "EUR"), **number))
        of.refunds[number["external_id"]] = minor
        self.follow(of)

    def follow(self, of):
        """What the model makes of an order as it is now."""
        counts, of.did_count = of.did_count or not of.has_failed, not of.has_failed
        if of.lot is not None and counts:
            total = of.order.total_minor
            self.model.refund(of.lot, of.points, of.order.external_id, total, of.refunded, clock.now())

    async def say(self, of, buyer=None):
        """The newest word about an order, whole, and who bought it, if it says so; and then what went before once more, which changes nothing (R19)."""
        total, now = Money(of.order.total_minor, "EUR"), clock.now()
        refunds = [
            RefundFacts(
                source=of.order.source,
                external_id=number,
                order_external_id=of.order.external_id,
                refunded_at=now,
                amount=Money(minor, "EUR"),
            )
            for number, minor in of.refunds.items()
        ]
        told = OrderFacts(
            source=of.order.source,
            external_id=of.order.external_id,
            told_at=now + next(_numbers) * timedelta(seconds=1),
            placed_at=of.order.placed_at,
            paid_at=None if of.has_failed else of.order.placed_at,
            has_failed=of.has_failed,
            is_given_back=of.is_given_back,
            total=total,
            eligible=total,
            refunds=refunds,
            lists_refunds=True,
            customer=None if buyer is None else CustomerFacts(email=buyer.email),
        )
        await intake.keep_order(told)
        await intake.keep_order(
            replace(told, told_at=of.order.placed_at, refunds=[], is_given_back=not of.is_given_back)
        )
        self.follow(of)

    async def the_shop_corrects_who_bought_and_takes_it_back(self, which):
        """The newest word has another member's address, and the next one this member's again (SH64)."""
        if self.orders:
            of = self.orders[which % len(self.orders)]
            of.is_away = not of.is_placed
            await self.say(of, await self.make.member())
            of.is_away = False
            await self.say(of, self.member)

    async def staff_move_an_order_to_somebody_and_back(self, which):
        """What it earned goes, and comes again; another member has it meanwhile (SH88)."""
        if not self.orders:
            return
        of = self.orders[which % len(self.orders)]
        points, of.is_away, of.is_placed = of.points, True, True
        await self._move(of, (await self.make.member()).id)
        of.is_away = False
        assert of.points == points
        await self._move(of, self.member.id)

    async def _move(self, of, member_id):
        key = f"move {next(_numbers)}"
        await move_order(of.order.id, member_id, reason="By chance", idempotency_key=key, by=SYSTEM)
        if not of.has_failed:
            self.follow(of)

    async def the_shop_deletes_a_refund(self, which, refund):
        """It stood in a list of all refunds, and the next list is without it (SH45)."""
        refunded = [of for of in self.orders if of.refunds]
        if refunded:
            of = refunded[which % len(refunded)]
            await self.say(of)
            del of.refunds[sorted(of.refunds)[refund % len(of.refunds)]]
            await self.say(of)

    async def the_shop_replaces_a_refund(self, which, refund, minor):
        refunded = [of for of in self.orders if of.refunds]
        if refunded:
            of = refunded[which % len(refunded)]
            await self.say(of)
            del of.refunds[sorted(of.refunds)[refund % len(of.refunds)]]
            of.refunds[f"refund {next(_numbers)}"] = minor
            await self.say(of)

    async def the_money_fails_or_comes(self, which):
        """A direct debit is returned, or paid after all (SH35)."""
        if self.orders:
            of = self.orders[which % len(self.orders)]
            of.has_failed = not of.has_failed
            await self.say(of)

    async def the_shop_sums_it_up(self, which):
        """As refunded, whatever refunds there are; or not any more (SH44)."""
        if self.orders:
            of = self.orders[which % len(self.orders)]
            of.is_given_back = not of.is_given_back
            await self.say(of)

    async def repeat(self, which):
        """The shop says once more what it has said before, and nothing comes of it (R6, R18)."""
        if self.told:
            await self.told[which % len(self.told)]()

    @contextmanager
    def by_itself(self):
        """Without a shop that makes coupons, or is asked about them."""
        use(self.alone)
        try:
            yield
        finally:
            use(self.at_a_shop)

    async def redeem(self, which):
        with self.by_itself():
            await self._redeem(which)

    async def _redeem(self, which):
        expected = self.model.redeem(self.rewards[which].cost, clock.now())
        try:
            self.coupons.append((await self.make.redemption(self.member, self.rewards[which]), expected))
        except InsufficientPoints:
            assert expected is None
        else:
            assert expected is not None

    async def reserve(self, which):
        """A coupon that a shop is to make (R56)."""
        before = len(self.coupons)
        await self._redeem(which)
        for _, modelled in self.coupons[before:]:
            modelled.state, modelled.is_made = "PENDING", True

    async def reserve_and_wait(self, which, days, the_worker_is_there):
        """So long that what is set aside may expire meanwhile (R31)."""
        await self.reserve(which)
        await self.wait(days, the_worker_is_there)

    async def the_shop_answers(self, which, has_made_it):
        """In time, and well: then it is spent. Else it is free again, and what is over ends at once (R31, R59)."""
        pending = [pair for pair in self.coupons if pair[1].state == "PENDING"]
        if not pending:
            return
        coupon, modelled = pending[which % len(pending)]
        in_time = clock.now() < coupon.created_at + shop_coupons.RESERVED_FOR
        if has_made_it:
            assert await shop_coupons.confirm(coupon.id) is in_time
        if has_made_it and in_time:
            modelled.state = "ISSUED"
        else:
            assert await shop_coupons.give_up(await Redemption.get(id=coupon.id), why="by chance")
            self.model.cancel(modelled, clock.now())

    async def merge(self, lots):
        """Somebody turns out to be this member, and brings what they have (R75)."""
        self.traveller.shift(timedelta(microseconds=1))  # no two share an instant: each holds the account's row
        now, other = clock.now(), await self.make.member()
        for points, life in lots:
            await self.make.points(other, points, expires_at=None if life is None else now + life * DAY)
        await merge_accounts(other.id, self.member.id)
        self.model.take_over([(points, None if life is None else now + life * DAY, now) for points, life in lots], now)

    async def spend_it_all(self):
        """As long as there is enough for the small reward; each coupon is used on an order that nobody gives back."""
        for _ in range(12):
            before = len(self.coupons)
            await self.redeem(0)
            if len(self.coupons) == before:
                return
            coupon, modelled = self.coupons[-1]
            modelled.state = "USED"
            await mark_coupon_used(coupon.coupon_code, by=SYSTEM)

    async def regret(self, minor, uses_the_coupon, back):
        """An order whose points buy a coupon before money goes back: what was used is owed, what was not is revoked."""
        await self.order(minor)
        await self.wait(1, the_worker_is_there=False)
        await self.redeem(1)
        if uses_the_coupon:
            await self.spend_it_all()
        await self.refund(len(self.orders) - 1, back)

    async def cancel(self, which):
        unused = [pair for pair in self.coupons if pair[1].state in UNUSED]
        if unused:
            coupon, modelled = unused[which % len(unused)]
            with self.by_itself():
                await cancel_redemption(coupon.id, by=SYSTEM)
            self.model.cancel(modelled, clock.now())

    async def the_shop_takes_it_back(self, which):
        """Nobody had used it there, and nobody can any more (SH93)."""
        on_their_way = [pair for pair in self.coupons if pair[1].state == "WITHDRAWING"]
        if on_their_way:
            coupon, modelled = on_their_way[which % len(on_their_way)]
            assert await taking_back.settle(coupon.id)
            self.model.cancel(modelled, clock.now())

    async def reserve_and_regret(self, minor, back):
        """An order whose points buy a coupon that a shop makes, before money goes back (SH92)."""
        await self.order(minor)
        await self.wait(1, the_worker_is_there=False)
        await self.reserve(1)
        await self.the_shop_answers(-1, has_made_it=True)
        await self.refund(len(self.orders) - 1, back)

    async def use(self, which, on):
        issued = [pair for pair in self.coupons if pair[1].state == "ISSUED"]
        paid = [of.order for of in self.orders if of.lot is not None and not of.has_failed]
        if issued and paid:
            coupon, modelled = issued[which % len(issued)]
            modelled.order, modelled.state = paid[on % len(paid)].external_id, "USED"
            await mark_coupon_used(coupon.coupon_code, order_external_id=modelled.order, by=SYSTEM)
            used_on = await Order.get(external_id=modelled.order)
            due = modelled.cost * used_on.refunded_minor // used_on.total_minor
            if due > 0:
                self.model.give_back(modelled, due, clock.now())

    async def regret_both_orders(self, days, first, second):
        """Two coupons that a shop makes, of two orders: what is on its way back may be over before the second goes."""
        await self.order(9000)
        await self.order(9000)
        await self.wait(1, the_worker_is_there=False)
        for _ in range(2):
            await self.reserve(1)
            await self.the_shop_answers(-1, has_made_it=True)
        await self.refund(len(self.orders) - 1, first)
        await self.wait(days, the_worker_is_there=False)
        await self.refund(len(self.orders) - 2, second)

    async def an_order_takes_what_is_on_its_way_back(self, which, is_paid):
        """It was there before the shop's answer; once it is gone, the coupon goes on (SH94)."""
        on_their_way = [pair for pair in self.coupons if pair[1].state == "WITHDRAWING"]
        if on_their_way:
            await self._hold(*on_their_way[which % len(on_their_way)])
            await self.let_go(-1, is_paid)

    async def hold(self, which):
        """An order that waits for its money names a coupon: nobody gives that back or revokes it meanwhile (RC1).

        Nor does the shop take it back that was asked to (SH94).
        """
        issued = [pair for pair in self.coupons if pair[1].state in {"ISSUED", "WITHDRAWING"}]
        if issued:
            await self._hold(*issued[which % len(issued)])

    async def _hold(self, coupon, modelled):
        modelled.state, modelled.order = "HELD", f"waiting {next(_numbers)}"
        await self.waiting(coupon, modelled.order)
        assert not await taking_back.settle(coupon.id)
        with pytest.raises(Conflict):
            await cancel_redemption(coupon.id, by=SYSTEM)

    async def hold_and_regret(self, which, refunded):
        """What is held is not there to make up for a refund."""
        await self.hold(which)
        await self.refund(refunded, 4000)

    async def let_go(self, which, is_paid):
        """Its order is paid, and then it is used; or cancelled, and then it is as before, or on its way back again."""
        held = [pair for pair in self.coupons if pair[1].state == "HELD"]
        if held:
            coupon, modelled = held[which % len(held)]
            now = clock.now()
            await self.waiting(coupon, modelled.order, **({"paid_at": now} if is_paid else {"cancelled_at": now}))
            modelled.state = "USED" if is_paid else "WITHDRAWING" if modelled.is_revoked else "ISSUED"
            found = await Redemption.get(id=coupon.id)
            assert found.is_being_withdrawn is (modelled.state == "WITHDRAWING")
            assert found.state == ("ISSUED" if found.is_being_withdrawn else modelled.state)

    async def waiting(self, coupon, number, **values):
        """The newest word about an order that earns nothing."""
        now, nothing = clock.now(), Money(0, "EUR")
        told = {"source": "shop:chance", "external_id": number, "told_at": now, "placed_at": now}
        sums = {"total": nothing, "eligible": nothing, "coupon_codes": [coupon.coupon_code.lower()]}
        await intake.keep_order(OrderFacts(**told, **sums, **values))

    async def wait(self, days, the_worker_is_there):
        self.traveller.shift(days * DAY)
        if the_worker_is_there:
            await finish(jobs.release_due, clock.now())
            await finish(jobs.expire_due, clock.now())

    async def compare(self):
        await jobs.mature_account(self.member.id, clock.now())
        self.model.settle(clock.now())
        account, model = await self.make.account(self.member), self.model
        assert (account.available, account.pending, account.debt) == (model.available, model.pending, model.debt)
        found = {one.id: one for one in await Redemption.filter(id__in=[coupon.id for coupon, _ in self.coupons])}
        assert [stands(found[coupon.id]) for coupon, _ in self.coupons] == [one.state for _, one in self.coupons]
