"""What the shop's side does when members prove who they are."""

from portal.accounts.events import EmailChanged, EmailVerified
from portal.shop.buyers import linking


async def link_customers(event: EmailVerified) -> None:
    """What was bought as a guest under this address is theirs."""
    await linking.link_customers(event.member_id, event.email_key)


async def link_customers_of_changed(event: EmailChanged) -> None:
    """The same under an address that they have from now on."""
    await linking.link_customers(event.member_id, event.email_key)
