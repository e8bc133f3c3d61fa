"""Customers who turn out to be one person: what their shop tells of them later lands there, too (R75, SH66)."""

from datetime import UTC, datetime
from uuid import UUID

from portal.accounts.events import MembersMerged
from portal.accounts.forgotten import customer_mark, is_forgotten
from portal.kernel import clock
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.work import unit_of_work
from portal.shop.customers import place, root_of
from portal.shop.models import Customer, Order
from portal.shop.passing import pass_orders

_EVER = datetime(1970, 1, 1, tzinfo=UTC)


@unit_of_work
async def pass_customers_on(event: MembersMerged) -> None:
    await Customer.filter(member_id=event.source_id).update(member_id=event.target_id)


@unit_of_work
async def become_one(source: str, *, kept: str, gone: str) -> tuple[UUID | None, UUID | None]:
    """Let the customer who stays have the orders of the one who goes; whose members they were before.

    What the one who goes bought as another member stays that member's: whether two members are one is not the
    shop's to say. The word may come before any order of either; of somebody who was erased it says nothing (R76).
    """
    if kept == gone or await is_forgotten([customer_mark(source, kept), customer_mark(source, gone)], _EVER):
        return None, None
    await advisory_lock(f"mergers:{source}")
    leaving, staying = await root_of(await _known(source, gone)), await root_of(await _known(source, kept))
    if leaving.id == staying.id:
        return staying.member_id, staying.member_id
    were = staying.member_id or leaving.member_id, leaving.member_id
    if staying.member_id is None and leaving.member_id is not None and staying.placed_at is None:
        await place(staying, leaving.member_id)
    is_free = leaving.member_id is None and leaving.placed_at is None
    if is_free or leaving.member_id == staying.member_id:
        await pass_orders(leaving, staying)
        await Order.filter(customer_id=staying.id, told_number=leaving.external_id).update(
            told_number=staying.external_id
        )
    await Customer.filter(id=leaving.id).update(merged_into_id=staying.id)
    return were


async def _known(source: str, number: str) -> Customer:
    known, _ = await Customer.get_or_create(source=source, external_id=number, defaults={"created_at": clock.now()})
    return known
