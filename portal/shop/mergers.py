"""Customers of a member who turns out to be another: what their shop tells of them later lands there, too (R75)."""

from portal.accounts.events import MembersMerged
from portal.kernel.work import unit_of_work
from portal.shop.models import Customer


@unit_of_work
async def pass_customers_on(event: MembersMerged) -> None:
    await Customer.filter(member_id=event.source_id).update(member_id=event.target_id)
