"""Customers of a member who turns out to be another: what their shop tells of them later lands there, too (R75)."""

from uuid import UUID

from portal.accounts.events import MembersMerged
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.shop.events import CustomerLinked
from portal.shop.models import Customer, Order


@unit_of_work
async def pass_customers_on(event: MembersMerged) -> None:
    await Customer.filter(member_id=event.source_id).update(member_id=event.target_id)


@unit_of_work
async def become_one(source: str, *, kept: str, gone: str) -> tuple[UUID | None, UUID | None]:
    """Let the customer who stays have the orders of the one who goes; whose members they were before.

    A number that nobody has heard of yet takes over the other's customer as it is.
    """
    leaving = await Customer.get_or_none(source=source, external_id=gone)
    staying = await Customer.get_or_none(source=source, external_id=kept)
    if leaving is None:
        return None, None
    if staying is None:
        await Customer.filter(id=leaving.id).update(external_id=kept)
        return leaving.member_id, leaving.member_id
    await Order.filter(customer_id=leaving.id).update(customer_id=staying.id)
    if staying.member_id is None and leaving.member_id is not None:
        await Customer.filter(id=staying.id).update(member_id=leaving.member_id)
        await announce(CustomerLinked(customer_id=staying.id, member_id=leaving.member_id))
    return staying.member_id or leaving.member_id, leaving.member_id
