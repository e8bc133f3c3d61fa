"""Customers who turn out to be one person: what their shop tells of them, before or after, is theirs (R75, SH66)."""

from datetime import UTC, datetime

from portal.accounts.events import MembersMerged
from portal.accounts.forgotten import customer_mark, is_forgotten
from portal.kernel import clock
from portal.kernel.work import unit_of_work
from portal.shop.buyers.belonging import join, lock_mergers, root_of
from portal.shop.models import Customer

_EVER = datetime(1970, 1, 1, tzinfo=UTC)


@unit_of_work
async def pass_customers_on(event: MembersMerged) -> None:
    await Customer.filter(member_id=event.source_id).update(member_id=event.target_id)


@unit_of_work
async def become_one(source: str, *, kept: str, gone: str) -> None:
    """Let whose the one is who stays have what the one who goes bought, unless that is a member's.

    Whether two members are one is not the shop's to say. The word may come before any order of either; of somebody
    who was erased it says nothing (R76), and of two who are one already, by whatever way, nothing new (SH66).
    """
    if kept == gone or await is_forgotten([customer_mark(source, kept), customer_mark(source, gone)], _EVER):
        return
    await lock_mergers(source)
    leaving, staying = await root_of(await _known(source, gone)), await root_of(await _known(source, kept))
    if leaving.id != staying.id:
        await join(leaving, staying)


async def _known(source: str, number: str) -> Customer:
    known, _ = await Customer.get_or_create(source=source, external_id=number, defaults={"created_at": clock.now()})
    return known
