"""What buyers ask of their shop, and the shop hands on: to know, to be forgotten, to be one customer instead of two."""

from portal.accounts.erasure import erase_member
from portal.accounts.forgotten import address_mark, customer_mark, remember
from portal.accounts.merging import merge_members
from portal.accounts.models import Member, MemberState
from portal.accounts.queries import owner_of
from portal.accounts.viewer import SYSTEM, Viewer
from portal.care.interactions import forget_interactions_of_buyer
from portal.kernel.errors import RateLimited
from portal.privacy import buyers, exports, restriction
from portal.shop.buyers.customers import address_of
from portal.shop.buyers.erasure import forget_customers
from portal.shop.buyers.mergers import become_one
from portal.shop.events import BuyersAreOne, CustomerDataRequested, CustomerRedacted, CustomerRequest, CustomersMerged
from portal.shop.inbox.forgetting import forget_deliveries_of_buyer


async def make_data_ready(event: CustomerDataRequested) -> None:
    """A member is sent the link to all that is held about them; for anybody else it is made ready for staff (SH79).

    So it is for who was banned: they may know what is held, and cannot sign in to fetch it (SH99).
    """
    member = await _member_behind(event)
    if member is None or member.state is not MemberState.ACTIVE or member.banned_at is not None:
        await buyers.keep_request(event)
        return
    try:
        await exports.request_export(by=Viewer(member_id=member.id))
    except RateLimited:
        return  # they have a link of today already


async def forget_customer(event: CustomerRedacted) -> None:
    """What the shop knows of the buyer is forgotten here, and nothing late brings it back (R76).

    Somebody who was only brought in from a list goes with it. Who has an account of their own here keeps
    it, without its orders: to end it is theirs to say. Of whom data is restricted nothing goes before that ends (LW30).
    """
    member = await _member_behind(event)
    if member is not None and member.restricted_at is not None:
        await restriction.ask_to_forget_later(member.id)
        return
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
    await forget_customers(await buyers.customers_behind(event))
    if member is not None and member.state is MemberState.IMPORTED:
        await erase_member(member.id, deletes_posts=False)


async def merge_customers(event: CustomersMerged) -> None:
    """Two customers become one, with what both bought."""
    await become_one(event.source, kept=event.kept_external_id, gone=event.gone_external_id)


async def merge_members_of(event: BuyersAreOne) -> None:
    """Whose customers are one become one, too, unless both have a password (R75).

    Whether two people who can both sign in are one is for staff to judge.
    """
    first, second = await Member.get(id=event.member_id), await Member.get(id=event.other_id)
    if second.state is MemberState.IMPORTED:
        await merge_members(second.id, first.id, reason="The shop says so", by=SYSTEM)
    elif first.state is MemberState.IMPORTED:
        await merge_members(first.id, second.id, reason="The shop says so", by=SYSTEM)


async def _member_behind(event: CustomerRequest) -> Member | None:
    linked = [one.member_id for one in await buyers.named_customers(event) if one.member_id is not None]
    if linked:
        return await Member.get(id=linked[0])
    address = address_of(event.email)
    return await owner_of(address.key) if address else None
