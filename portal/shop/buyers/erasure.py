"""Forgetting customers: their orders stay as sums without a buyer, and nothing late makes them somebody again (R76)."""

from collections.abc import Sequence
from uuid import UUID

from tortoise.expressions import Q

from portal.accounts import forgotten
from portal.accounts.events import MemberErased
from portal.accounts.models import Member
from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.shop.buyers.restricted import customers_of_restricted
from portal.shop.models import ERASED, Customer


async def forget_customers_of(event: MemberErased) -> None:
    """Whoever the member was in the shops, by link or by address."""
    keys = [one.email_key for one in await Member.filter(id__in=list(event.member_ids)) if one.email_key]
    await forget_customers(await Customer.filter(Q(member_id__in=list(event.member_ids)) | Q(email_key__in=keys)))


@unit_of_work
async def forget_customers(customers: Sequence[Customer]) -> None:
    """Take from the customers, and from their orders, all that tells who they are."""
    await forgotten.remember([forgotten.customer_mark(one.source, one.external_id) for one in customers])
    keys = sorted({one.email_key for one in customers if one.email_key})
    await forgotten.remember([forgotten.address_mark(key) for key in keys])
    await Customer.filter(first_key__in=keys).update(first_key=None, first_told_at=None)
    for one in customers:
        await Customer.filter(merged_into_id=one.id).update(merged_into_id=None)
        await _forget("id = $1", "customer_id = $1", one.id)


@unit_of_work
async def forget_shop(source: str) -> None:
    """Forget everybody whom a shop told of, as when it took the portal out and asks for that (SH30).

    Orders, refunds and what was earned with them stay, so that every balance can still be worked out; but of nobody.
    Whose data is restricted is forgotten once that ends (LW30).
    """
    kept = [one.id for one in await customers_of_restricted(source)]
    await ask_to_forget_later(kept)
    known = [one for one in await Customer.filter(source=source) if not one.is_forgotten and one.id not in set(kept)]
    await forgotten.remember(
        sorted(
            {
                *(forgotten.customer_mark(source, one.external_id) for one in known),
                *(forgotten.address_mark(one.email_key) for one in known if one.email_key),
            }
        )
    )
    await _forget(
        f"source = $1 AND external_id NOT LIKE '{ERASED}%' AND erasure_asked_at IS NULL",
        """source = $1 AND NOT EXISTS (
            SELECT 1 FROM customers kept WHERE kept.id = orders.customer_id AND kept.erasure_asked_at IS NOT NULL)""",
        source,
    )


async def ask_to_forget_later(customer_ids: Sequence[UUID]) -> None:
    """A shop asked to forget customers whose data is restricted: it is kept in mind of each until that ends."""
    await Customer.filter(id__in=list(customer_ids), erasure_asked_at=None).update(erasure_asked_at=clock.now())


async def _forget(customers: str, orders: str, value: str | UUID) -> None:
    """Empty the rows of the customers, and of their orders, that the conditions find by ``value``."""
    await sql.execute(
        f"""
        UPDATE customers
        SET external_id = '{ERASED}' || CAST(id AS TEXT), email = NULL, email_key = NULL, member_id = NULL,
            country = NULL, first_key = NULL, first_told_at = NULL, merged_into_id = NULL,
            erasure_asked_at = NULL
        WHERE {customers}
        """,  # noqa: S608 - conditions of our own
        value,
    )
    await sql.execute(
        f"UPDATE order_lines SET properties = NULL WHERE order_id IN (SELECT id FROM orders WHERE {orders})",  # noqa: S608
        value,
    )
    await sql.execute(
        f"""
        UPDATE orders
        SET ip_hash = NULL, payment_hash = NULL, address_hash = NULL, referral_code = NULL, coupon_codes = NULL,
            told_number = NULL, buyer_number = NULL
        WHERE {orders}
        """,  # noqa: S608 - as above
        value,
    )
