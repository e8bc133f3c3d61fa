"""Forgetting what deliveries say of who is to be forgotten: those that wait for staff would say it for long."""

import json
from collections.abc import Collection, Iterator
from typing import Any

from tortoise.expressions import Q

from portal.accounts.events import MemberErased
from portal.accounts.models import Member
from portal.kernel.work import unit_of_work
from portal.shop.buyers.restricted import customers_of_restricted
from portal.shop.events import CustomerRedacted
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import Customer

_KEPT = (DeliveryState.NOT_UNDERSTOOD, DeliveryState.FAILED, DeliveryState.DISMISSED)
FORGOTTEN = "What it said is forgotten, for it was about somebody who is."


async def forget_deliveries_of(event: MemberErased) -> None:
    """Whatever shop told of the member, by link or by address; before it is forgotten who they were."""
    ids = list(event.member_ids)
    keys = [one.email_key for one in await Member.filter(id__in=ids) if one.email_key]
    customers = await Customer.filter(Q(member_id__in=ids) | Q(email_key__in=keys))
    addresses = {*keys, *(one.email for one in customers if one.email)}
    await _forget(addresses, numbers={one.external_id for one in customers}, among=ShopDelivery.filter())


async def forget_deliveries_of_buyer(event: CustomerRedacted) -> None:
    """What a shop that asks for it has told of a buyer."""
    addresses = {event.email} if event.email else set()
    numbers = {event.external_id} if event.external_id else set()
    await _forget(addresses, numbers=numbers, among=ShopDelivery.filter(source=event.source))


@unit_of_work
async def forget_deliveries_of_shop(source: str) -> None:
    """Forget what a shop delivered, as far as it was worked on; that it did, and what became of it, stays.

    What nobody has understood so far stays where it names somebody whose data is restricted (LW30).
    """
    restricted = await customers_of_restricted(source)
    of_shop = ShopDelivery.filter(source=source, body__not_isnull=True).exclude(state=DeliveryState.WAITING)
    if not restricted:
        await of_shop.update(body=None)
        return
    await of_shop.exclude(state__in=_KEPT).update(body=None)
    addresses = {one.email.casefold() for one in restricted if one.email}
    numbers = {one.external_id for one in restricted}
    for delivery in await of_shop.filter(state__in=_KEPT):
        if delivery.body is not None and not _names(bytes(delivery.body), addresses, numbers):
            await ShopDelivery.filter(id=delivery.id).update(body=None)


@unit_of_work
async def _forget(addresses: Collection[str], *, numbers: Collection[str], among: Any) -> None:
    """Look into all that is kept for staff, which is little; what is no JSON is searched for the addresses alone."""
    wanted = {one.casefold() for one in addresses}
    for delivery in await among.filter(state__in=_KEPT, body__not_isnull=True):
        if _names(bytes(delivery.body), wanted, set(numbers)):
            await ShopDelivery.filter(id=delivery.id).update(body=None, note=FORGOTTEN)


def _names(body: bytes, addresses: Collection[str], numbers: Collection[str]) -> bool:
    said = body.decode("utf-8", "replace").casefold()
    if any(address in said for address in addresses):
        return True
    try:
        return any(number in numbers for number in _customers(json.loads(body)))
    except (ValueError, RecursionError):
        return False


def _customers(told: Any) -> Iterator[str]:
    """The numbers of customers that any dialect's body names."""
    if isinstance(told, dict):
        for name, value in told.items():
            if name == "customer" and isinstance(value, dict) and value.get("id") is not None:
                yield str(value["id"])
            elif name == "customer_id" and value is not None:
                yield str(value)
            else:
                yield from _customers(value)
    elif isinstance(told, list):
        for one in told:
            yield from _customers(one)
