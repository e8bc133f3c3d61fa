"""Orders of a few people and what becomes of them, by chance, with a worker that comes to it now and then."""

from datetime import timedelta
from random import Random
from typing import Any

from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.insights import counting
from portal.kernel import clock
from portal.kernel.money import Money
from portal.shop.correcting.placing import move_order
from portal.shop.correcting.recorded import Correction, correct_order
from portal.shop.models import Order
from portal.shop.products.keeping import save_product
from portal.shop.recording.orders import NewLine

GOODS = ("beans", "filter", "mug", "strange")
"""The last is in no catalogue."""


class OrdersByChance:
    """The same for the same seed."""

    def __init__(self, seed: int, make: Any) -> None:
        self.chance, self.make = Random(seed), make
        self.orders: list[Order] = []
        self.members: list[Member] = []

    async def begin(self) -> None:
        self.members = [await self.make.member() for _ in range(4)]
        for sku in GOODS[:3]:
            await save_product(sku, sku.title(), by=SYSTEM)
        for _ in range(4):
            await self.order()

    async def go_on(self) -> None:
        """One more deed, of somebody."""
        deeds = (self.refund, self.correct, self.move, self.lose_its_buyer)
        await self.chance.choice((self.order, self.order, self.order, *deeds, self.worker, self.worker))()

    async def order(self) -> None:
        goods = self.chance.sample(GOODS, self.chance.randint(1, 4))
        guests = ("guest1@example.org", "guest2@example.org")
        self.orders.append(
            await self.make.order(
                self.chance.choice([*(one.email for one in self.members), *guests]),
                amount=Money(500 * len(goods), "EUR"),
                placed_at=clock.now() - timedelta(days=self.chance.randint(1, 400)),
                lines=[NewLine(sku=sku, title=sku, quantity=1, total=Money(500, "EUR")) for sku in goods],
            )
        )

    async def refund(self) -> None:
        await self.make.refund(self.chance.choice(self.orders), str(self.chance.randint(1, 6)))

    async def correct(self) -> None:
        told = self.chance.choice(
            [Correction(is_cancelled=True), Correction(is_cancelled=False), Correction(total=Money(4000, "EUR"))]
        )
        order = self.chance.choice(self.orders)
        await correct_order(order.id, told, reason="Wrong", idempotency_key=self._key(), by=SYSTEM)

    async def move(self) -> None:
        order, to = self.chance.choice(self.orders), self.chance.choice(self.members)
        await move_order(order.id, to.id, reason="Theirs", idempotency_key=self._key(), by=SYSTEM)

    async def lose_its_buyer(self) -> None:
        await Order.filter(id=self.chance.choice(self.orders).id).update(customer_id=None)

    async def worker(self) -> None:
        for _ in range(self.chance.randint(1, 3)):
            await counting.count_due(clock.now())

    def _key(self) -> str:
        return f"key-{self.chance.random()}"
