"""Buyers whose data is restricted (GDPR Art. 18): they and their orders are kept, and counted in no figure."""

from collections.abc import Sequence

from tortoise.expressions import Q

from portal.accounts.models import Member
from portal.shop.models import Customer


def by_restricted(customer: str) -> str:
    """The condition that the customer whom a column of orders names is a member whose data is restricted."""
    return f"""EXISTS (
        SELECT 1 FROM customers restricted JOIN members m ON m.id = restricted.member_id
        WHERE restricted.id = {customer} AND m.restricted_at IS NOT NULL)"""  # noqa: S608 - a column of ours


def of_nobody_restricted(customer: str) -> str:
    """The opposite, for statements over many orders: who is restricted is found once, and not asked for each order.

    PostgreSQL expects of `by_restricted`'s opposite that one order is left, and would look up each buyer alone.
    """
    return f"""({customer} IS NULL OR {customer} NOT IN (
        SELECT restricted.id FROM customers restricted JOIN members m ON m.id = restricted.member_id
        WHERE m.restricted_at IS NOT NULL))"""  # noqa: S608 - a column of ours


async def customers_of_restricted(source: str) -> Sequence[Customer]:
    """Whoever of a shop's customers is a member whose data is restricted, by link or by address."""
    restricted = await Member.filter(restricted_at__isnull=False).only("id", "email_key")
    if not restricted:
        return ()
    keys = [one.email_key for one in restricted if one.email_key]
    whose = Q(member_id__in=[one.id for one in restricted]) | Q(email_key__in=keys)
    return await Customer.filter(whose, source=source).order_by("id")
