"""What buyers ask of their shop, and the shop hands on: to know, to be forgotten, to be one customer instead of two."""

from collections.abc import Sequence

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.models import Member, MemberState
from portal.accounts.queries import owner_of
from portal.accounts.viewer import SYSTEM, Viewer
from portal.kernel.errors import RateLimited
from portal.privacy import buyers, exports, restriction
from portal.privacy.forgetting import forget_buyer
from portal.shop.buyers.customers import address_of
from portal.shop.buyers.erasure import forget_customers
from portal.shop.buyers.mergers import become_one
from portal.shop.events import BuyersAreOne, CustomerDataRequested, CustomerRedacted, CustomerRequest, CustomersMerged
from portal.shop.models import Customer


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
    customers = await buyers.customers_behind(event)
    restricted = await _restricted_behind(event, customers)
    if restricted:
        theirs = [one for one in customers if any(_is_of(one, member) for member in restricted)]
        await restriction.ask_to_forget_later(restricted, theirs)
        await forget_customers([one for one in customers if one not in theirs])
        return
    member = await _member_behind(event)
    await forget_buyer(event, customers)
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


async def _restricted_behind(event: CustomerRedacted, customers: Sequence[Customer]) -> Sequence[Member]:
    """Of whom data is restricted, among all whom the shop may mean: by number, address or order."""
    owner = await _owner_of(event)
    ids = {one.member_id for one in customers if one.member_id is not None} | ({owner.id} if owner else set())
    return await Member.filter(id__in=sorted(ids), restricted_at__isnull=False) if ids else ()


def _is_of(customer: Customer, member: Member) -> bool:
    return customer.member_id == member.id or (member.email_key is not None and customer.email_key == member.email_key)


async def _member_behind(event: CustomerRequest) -> Member | None:
    linked = [one.member_id for one in await buyers.named_customers(event) if one.member_id is not None]
    if linked:
        return await Member.get(id=linked[0])
    return await _owner_of(event)


async def _owner_of(event: CustomerRequest) -> Member | None:
    address = address_of(event.email)
    return await owner_of(address.key) if address else None
