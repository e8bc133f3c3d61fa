"""Members who prove an address: what guests bought with it is theirs, and what its former owner bought is not."""

from collections.abc import Sequence
from uuid import UUID

from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.shop.buyers.belonging import lock_mergers, settle
from portal.shop.buyers.customers import LONGEST
from portal.shop.buyers.passing import pass_to_member
from portal.shop.buyers.placed import place_order
from portal.shop.events import CustomerLinked
from portal.shop.locks import lock_order
from portal.shop.models import Customer, Order


@unit_of_work
async def link_customers(member_id: UUID, email_key: str) -> None:
    """Everything that was bought under an address becomes the member's who has proved it; so does what was another's
    only because the shop made its buyer one with theirs. What its former owner bought stays that one's (SH100).
    """
    for guest in await _of_former_owner(member_id, email_key):
        for order in await Order.filter(customer_id=guest.id).order_by("external_id"):
            await lock_order(order.source, order.external_id)
    for source in sorted({one.source for one in await Customer.filter(email_key=email_key).only("id", "source")}):
        await lock_mergers(source)
    await advisory_lock(f"customer:{email_key}")
    for customer in await Customer.filter(email_key=email_key, placed_at=None).order_by("id"):
        if customer.member_id is None:
            if await Customer.filter(id=customer.id, member_id=None).update(member_id=member_id, is_placed=False):
                await announce(CustomerLinked(customer_id=customer.id, member_id=member_id))
        elif customer.own_member_id is None:
            await Customer.filter(id=customer.id).update(is_placed=False)
            await pass_to_member(customer, member_id)
        elif customer.external_id == email_key[:LONGEST] and customer.member_id != member_id:
            await _give_over(customer, member_id)
        await settle(customer)


async def _of_former_owner(member_id: UUID, email_key: str) -> Sequence[Customer]:
    """The guests of this address who are another member's: of who had it and gave it up."""
    guests = Customer.filter(external_id=email_key[:LONGEST], email_key=email_key, placed_at=None, is_placed=False)
    return await guests.exclude(member_id=None).exclude(member_id=member_id).order_by("id")


async def _give_over(guest: Customer, member_id: UUID) -> None:
    """What was bought so far stays with who had the address then, whatever is told of it yet; what is bought from now
    on is the new owner's.
    """
    was = guest.member_id
    for order in await Order.filter(customer_id=guest.id).order_by("placed_at", "id"):
        await place_order(order, was, was=was)
    await Customer.filter(id=guest.id).update(member_id=member_id)
    await announce(CustomerLinked(customer_id=guest.id, member_id=member_id))
