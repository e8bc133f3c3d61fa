"""Customers whom their shop made one: who of them is nobody's by themselves is theirs whose the one is who was kept.

An order stays with the number that it was told of; only whose that number is follows from the mergers. So it makes no
difference whether the shop told of the merger before or after what was bought (SH66).
"""

from collections.abc import Sequence
from uuid import UUID

from tortoise.expressions import Q

from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.events import announce
from portal.shop.buyers.passing import pass_to_member
from portal.shop.events import BuyersAreOne
from portal.shop.models import Customer


async def lock_mergers(source: str) -> None:
    """One at a time says who of a shop's customers are one, and whose those are."""
    await advisory_lock(f"mergers:{source}")


async def root_of(customer: Customer) -> Customer:
    """Who goes on as the customer, after whatever mergers; of rows that run in a circle the one with the lowest id."""
    passed: dict[UUID, Customer] = {}
    while customer.merged_into_id is not None:
        if customer.id in passed:
            return passed[min(passed)]
        passed[customer.id] = customer
        customer = await Customer.get(id=customer.merged_into_id)
    return customer


async def join(gone: Customer, kept: Customer) -> None:
    """Let the one, with whoever was made one with them before, be one with the other from now on."""
    await Customer.filter(Q(id=gone.id) | Q(merged_into_id=gone.id)).update(merged_into_id=kept.id)
    await settle(kept)


async def settle(customer: Customer) -> bool:
    """Let everybody whom the shop made one with the customer be whose they are by now; whether there is any.

    Who holds the lock of the shop's mergers may call it.
    """
    root = await Customer.get(id=(await root_of(customer)).id)  # as it is by now
    gone = await Customer.filter(merged_into_id=root.id).order_by("id")
    if not gone or root.is_forgotten:
        return bool(gone)
    whose = _whose(root, gone)
    for one in (root, *gone):
        if one.own_member_id is not None or one.is_said_by_staff or one.member_id == whose:
            continue
        one.is_placed = whose is not None
        await Customer.filter(id=one.id).update(is_placed=one.is_placed)
        await pass_to_member(one, whose)
    others = {one.own_member_id for one in gone if not one.is_said_by_staff}
    for other in sorted(one for one in others if one is not None and one != whose):
        if whose is not None:
            await announce(BuyersAreOne(member_id=whose, other_id=other))
    return True


def _whose(root: Customer, gone: Sequence[Customer]) -> UUID | None:
    """The member of the one who was kept; else of those who went the one's who has the lowest number."""
    if root.is_said_by_staff or root.own_member_id is not None:
        return root.member_id
    having = [one for one in gone if one.own_member_id is not None]
    return min(having, key=_number).own_member_id if having else None


def _number(customer: Customer) -> tuple[int, str]:
    return len(customer.external_id), customer.external_id


async def alike(customers: Sequence[Customer]) -> list[Customer]:
    """These, and whoever is one with one of them at the shop and is the same member's, or nobody's like them."""
    if not customers:
        return []
    roots = {one.merged_into_id or one.id for one in customers}
    whose = {(one.merged_into_id or one.id, one.member_id) for one in customers}
    together = await Customer.filter(Q(id__in=roots) | Q(merged_into_id__in=roots)).order_by("id")
    others = [one for one in together if (one.merged_into_id or one.id, one.member_id) in whose]
    return list({one.id: one for one in (*customers, *others)}.values())
