"""Customers whom their shop itself signs on: the number that it knows them by is theirs, with all that it bought."""

from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.kernel import clock
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.events import announce
from portal.kernel.work import savepoint, unit_of_work
from portal.shop.buyers.belonging import lock_mergers, root_of, settle
from portal.shop.events import CustomerLinked
from portal.shop.models import Customer


@unit_of_work
async def link_number(source: str, number: str, member_id: UUID) -> bool:
    """Let the shop's customer of this number be the member, unless they are somebody else's; whether they are now.

    What they bought so far arrives, and so does what they will buy, under whatever address. A number that is another
    member's, or that staff took from somebody, stays where it is: only staff move it (SO5).
    """
    await lock_mergers(source)
    await advisory_lock(f"customer:{source}:{number}")
    known = await Customer.get_or_none(source=source, external_id=number)
    if known is None:
        try:
            async with savepoint():
                await Customer.create(
                    source=source,
                    external_id=number,
                    member_id=member_id,
                    is_placed=True,
                    placed_at=clock.now(),
                    created_at=clock.now(),
                )
        except IntegrityError:  # the shop told of them in the same moment
            known = await Customer.get(source=source, external_id=number)
        else:
            return True
    known = await root_of(known)
    if known.member_id == member_id:
        if not known.is_placed:
            await Customer.filter(id=known.id).update(is_placed=True, placed_at=clock.now())
        return True
    if known.member_id is not None or known.is_placed:
        return False
    nobodys = Customer.filter(id=known.id, member_id=None, is_placed=False)
    if not await nobodys.update(member_id=member_id, is_placed=True, placed_at=clock.now()):
        return False
    await announce(CustomerLinked(customer_id=known.id, member_id=member_id))
    await settle(known)
    return True
