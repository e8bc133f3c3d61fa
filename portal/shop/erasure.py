"""Forgetting customers: their orders stay as sums without a buyer, and nothing late makes them somebody again (R76)."""

from collections.abc import Sequence
from uuid import UUID

from tortoise.expressions import Q

from portal.accounts import forgotten
from portal.accounts.events import MemberErased
from portal.accounts.models import Member
from portal.kernel.work import unit_of_work
from portal.shop.models import Customer, Order

ERASED = "erased:"


async def forget_customers_of(event: MemberErased) -> None:
    """Whoever the member was in the shops, by link or by address."""
    keys = [one.email_key for one in await Member.filter(id__in=list(event.member_ids)) if one.email_key]
    await forget_customers(await Customer.filter(Q(member_id__in=list(event.member_ids)) | Q(email_key__in=keys)))


@unit_of_work
async def forget_customers(customers: Sequence[Customer]) -> None:
    """Take from the customers, and from their orders, all that tells who they are."""
    await forgotten.remember([forgotten.customer_mark(one.source, one.external_id) for one in customers])
    await forgotten.remember([forgotten.address_mark(one.email_key) for one in customers if one.email_key])
    for one in customers:
        await _forget(one.id)


async def _forget(customer_id: UUID) -> None:
    await Customer.filter(id=customer_id).update(
        external_id=f"{ERASED}{customer_id}", email=None, email_key=None, member_id=None, country=None
    )
    await Order.filter(customer_id=customer_id).update(
        ip_hash=None, payment_hash=None, referral_code=None, coupon_codes=None
    )
