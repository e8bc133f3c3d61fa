"""The daily look into the shops themselves, for what was never delivered (SH48).

WooCommerce drops deliveries, and Shopify gives up after four hours. What is known already changes nothing.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Protocol

import structlog

from portal.kernel import clock
from portal.kernel.errors import PortalError
from portal.kernel.queue import Claim, Leases
from portal.settings import Settings, settings
from portal.shop.facts import OrderFacts
from portal.shop.formats import shopify as shopify_format
from portal.shop.formats import woocommerce as woocommerce_format
from portal.shop.formats.reading import JsonObject, NotUnderstood
from portal.shop.inbox import deliveries
from portal.shop.inbox.deliveries import Delivery
from portal.shop.queries import lately_refunded
from portal.shop.reconciling import pulls
from portal.shop.recording import intake
from portal.shop.stores import shopify, shopify_orders, woocommerce
from portal.shop.stores.client import KeyRefused, Parameters, StoreFailed, StoreRefused

OVERLAP = timedelta(days=1)
"""How far before the last look the next one begins, so that neither clocks nor slow changes hide anything."""
REFUNDS_CHANGE = timedelta(days=60)
"""So long after it a refund is looked at again: staff put right what they entered wrongly, not what is old."""
_log = structlog.get_logger(__name__)

Row = Mapping[str, Any]
Told = tuple[Row, str | None]


class Store(Protocol):
    """A shop that can be asked what changed."""

    source: str
    topic: str
    """Under which its orders would have been delivered."""

    def orders_changed_since(self, since: datetime, after: str | None) -> AsyncIterator[Told]:
        """Every order that changed since then, as it is now, with its refunds; behind a place of that list, if given.

        With some of them comes the place up to which all were told. Raises StoreFailed.
        """

    def orders_again(self, numbers: Sequence[str]) -> AsyncIterator[Row]:
        """Those of the orders that the shop may have changed without a word, and without a new time (SH45).

        Raises StoreFailed.
        """

    def order_of(self, row: Row) -> OrderFacts:
        """What such a row says.

        Raises NotUnderstood.
        """


class ShopifyStore:
    topic = "orders/updated"

    def __init__(self, chosen: Settings, *, base_url: str | None = None) -> None:
        self.source = shopify.source_of(chosen)
        self._settings = chosen
        self._base_url = base_url

    async def orders_changed_since(self, since: datetime, after: str | None) -> AsyncIterator[Told]:
        async with shopify.shopify(self._settings, base_url=self._base_url) as client:
            async for told in shopify_orders.changed_since(client, _iso(since), after):
                yield told

    async def orders_again(self, numbers: Sequence[str]) -> AsyncIterator[Row]:
        """None: nobody deletes a refund there, and whatever else changes has a new time."""
        none: Sequence[Row] = ()
        for row in none:
            yield row

    def order_of(self, row: Row) -> OrderFacts:
        return shopify_format.order_of(self.source, JsonObject(row))


class WooCommerceStore:
    topic = "order.updated"

    def __init__(self, chosen: Settings) -> None:
        self.source = woocommerce.source_of(chosen)
        self._settings = chosen

    async def orders_changed_since(self, since: datetime, after: str | None) -> AsyncIterator[Told]:
        """Without places: its pages are numbers, and what is on them moves."""
        async for row in self._orders({"modified_after": _iso(since), "dates_are_gmt": "true"}):
            yield row, None

    async def orders_again(self, numbers: Sequence[str]) -> AsyncIterator[Row]:
        """A refund that is deleted leaves the time of its order as it was, and told nobody before 11.2.0."""
        known = [number for number in numbers if number.isdecimal()]
        for first in range(0, len(known), woocommerce.PAGE):
            async for row in self._orders({"include": ",".join(known[first : first + woocommerce.PAGE])}):
                yield row

    async def _orders(self, wanted: Parameters) -> AsyncIterator[Row]:
        """With the refunds of their own endpoint, which alone say what they were for."""
        async with woocommerce.woocommerce(self._settings) as client:
            async for page in woocommerce.pages(client, "/orders", {**wanted, "status": "any"}):
                for row in page:
                    refunds: list[Row] = []
                    if row.get("refunds"):
                        async for some in woocommerce.pages(client, f"/orders/{int(row['id'])}/refunds", {}):
                            refunds += some
                    yield {**row, _REFUNDS: refunds}

    def order_of(self, row: Row) -> OrderFacts:
        told = JsonObject(row)
        return woocommerce_format.order_of(self.source, told, told.objects(_REFUNDS))


_REFUNDS = "refunds_in_full"


def stores(chosen: Settings) -> Sequence[Store]:
    """The shops that the portal has a key to."""
    found: list[Store] = []
    if shopify.is_set(chosen):
        found.append(ShopifyStore(chosen))
    if woocommerce.is_set(chosen):
        found.append(WooCommerceStore(chosen))
    return found


async def pull_due(now: datetime) -> int:
    """Look into every shop whose turn it is; how many shops that were."""
    return sum([await one(now) for one in looks().values()])


def looks() -> Mapping[str, Callable[[datetime], Awaitable[int]]]:
    """The look into each shop, which is none where it is not its turn; they wait for nobody but their shop."""
    return {store.source: partial(look, store) for store in stores(settings())}


async def look(store: Store, now: datetime) -> int:
    claim = await pulls.claim(store.source, now)
    if claim is None:
        return 0
    async with Leases(pulls.renew) as leases:
        looking = asyncio.ensure_future(_look_and_tell(store, claim, now))
        leases.hold(claim, looking)
        try:
            await asyncio.wait({looking})
        except asyncio.CancelledError:
            looking.cancel()
            await pulls.give_back(claim)
            raise
    return 0 if looking.cancelled() else looking.result()


async def _look_and_tell(store: Store, claim: Claim, now: datetime) -> int:
    """Look into one shop, for however long that takes. Only a look that came to its end moves the mark."""
    look = pulls.look_of(claim, now)
    try:
        told = await pull(store, look.since, after=look.after, reached=partial(pulls.keep_place, claim, look))
    except StoreFailed as failure:
        if isinstance(failure, KeyRefused):
            await pulls.note_refusal(store.source)
        await pulls.fail(claim, now, str(failure), forgets_place=isinstance(failure, StoreRefused))
        _log.warning("shop_not_reconciled", source=store.source, error=str(failure))
        return 1
    await pulls.finish(claim, look, now)
    await pulls.note_acceptance(store.source)
    _log.info("shop_reconciled", source=store.source, orders=told)
    return 1


async def pull(
    store: Store, since: datetime, *, after: str | None = None, reached: Callable[[str], Awaitable[None]] | None = None
) -> int:
    """Keep all that ``store`` changed since then, and a day before; how many orders it told.

    ``reached`` is told each place up to which all is kept, and ``after`` is such a place of the same look. Raises
    StoreFailed; what was told until then is kept.
    """
    told, asked_at = set[str](), clock.now()
    async for row, place in store.orders_changed_since(since - OVERLAP, after):
        await _keep(store, row, asked_at)
        told.add(str(row.get("id")))
        if place is not None and reached is not None:
            await reached(place)
    refunded = await lately_refunded(store.source, since - REFUNDS_CHANGE)
    async for row in store.orders_again([number for number in refunded if number not in told]):
        await _keep(store, row, asked_at)
        told.add(str(row.get("id")))
    return len(told)


async def _keep(store: Store, row: Row, asked_at: datetime) -> None:
    """One order that cannot be understood is kept for staff, and keeps none of the others out."""
    try:
        await intake.keep_order(replace(store.order_of(row), heard_at=asked_at, is_there=True))
    except (NotUnderstood, PortalError):
        body = json.dumps({name: value for name, value in row.items() if name != _REFUNDS}, default=str)
        await deliveries.keep(Delivery(store.source, None, store.topic, body.encode()))


def _iso(instant: datetime) -> str:
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
