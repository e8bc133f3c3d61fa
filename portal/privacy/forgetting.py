"""Forgetting a buyer whom a shop wants forgotten: at once, or once a restriction of their data ends (R76, LW30)."""

from collections.abc import Sequence

from portal.accounts.forgotten import address_mark, customer_mark, remember
from portal.care.interactions import forget_interactions_of_buyer
from portal.kernel.work import unit_of_work
from portal.privacy import buyers
from portal.shop.buyers.customers import address_of
from portal.shop.buyers.erasure import forget_customers
from portal.shop.events import CustomerRedacted
from portal.shop.inbox.forgetting import forget_deliveries_of_buyer
from portal.shop.models import Customer


@unit_of_work
async def forget_buyer(event: CustomerRedacted, customers: Sequence[Customer]) -> None:
    """What the shop delivered of them, contacts and requests go, and the customers; nothing late brings them back."""
    await forget_deliveries_of_buyer(event)
    await forget_interactions_of_buyer(event)
    address = address_of(event.email)
    await remember(
        [
            *([customer_mark(event.source, event.external_id)] if event.external_id else []),
            *([customer_mark(event.source, address.key), address_mark(address.key)] if address else []),
        ]
    )
    await buyers.forget_requests(event, address.key if address else None)
    await forget_customers(customers)
