"""Customers as the shop knows them, and the members that they turn out to be: by a verified address alone (R23)."""

from datetime import datetime
from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.accounts.addresses import EmailAddress, email_address
from portal.accounts.forgotten import address_mark, customer_mark, is_forgotten
from portal.accounts.queries import owner_of
from portal.kernel import clock
from portal.kernel.errors import PortalError
from portal.kernel.events import announce
from portal.kernel.work import savepoint, unit_of_work
from portal.shop.advisory_locks import advisory_lock
from portal.shop.events import CustomerLinked
from portal.shop.facts import CustomerFacts
from portal.shop.models import Customer


@unit_of_work
async def customer_of(source: str, facts: CustomerFacts | None, *, at: datetime) -> Customer | None:
    """The shop's customer, made if the shop never spoke of them; None for a buyer without number and address.

    A guest is known by their address alone. An address that cannot be one is kept from nobody's order: the
    buyer then goes without it. What somebody bought before they were erased is nobody's (R76).
    """
    address = None if facts is None else address_of(facts.email)
    number = facts.external_id if facts and facts.external_id else address.key if address else None
    if facts is None or number is None:
        return None
    known = await Customer.read_one("source = $1 AND external_id = $2", source, number[:255])
    if known is not None:
        return known
    marks = [customer_mark(source, number[:255]), *([address_mark(address.key)] if address else [])]
    if await is_forgotten(marks, at):
        return None
    if address is not None:
        await advisory_lock(f"customer:{address.key}")
    member = await owner_of(address.key) if address else None
    try:
        async with savepoint():
            return await Customer.create(
                source=source,
                external_id=number[:255],
                email=address.written if address else None,
                email_key=address.key if address else None,
                member_id=member.id if member else None,
                country=facts.country[:60] if facts.country else None,
                created_at=clock.now(),
            )
    except IntegrityError:
        return await Customer.get(source=source, external_id=number[:255])


@unit_of_work
async def adopt_customers(member_id: UUID, email_key: str) -> int:
    """Customers of a member who was imported: what they bought so far is in the balance that came with them."""
    await advisory_lock(f"customer:{email_key}")
    return await Customer.filter(email_key=email_key, member_id=None).update(member_id=member_id)


@unit_of_work
async def link_customers(member_id: UUID, email_key: str) -> None:
    """Everything that was bought under an address becomes the member's who has proved it."""
    await advisory_lock(f"customer:{email_key}")
    for customer in await Customer.filter(email_key=email_key, member_id=None).order_by("id"):
        if await Customer.filter(id=customer.id, member_id=None).update(member_id=member_id):
            await announce(CustomerLinked(customer_id=customer.id, member_id=member_id))


def address_of(written: str | None) -> EmailAddress | None:
    """What a shop wrote, as an address; None where it cannot be one."""
    try:
        return email_address(written or "", field="email")
    except PortalError:
        return None
