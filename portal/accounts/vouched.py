"""Members whose address somebody else has proof of: an identity provider that administrators have set up."""

from tortoise.exceptions import IntegrityError

from portal.accounts.addresses import EmailAddress, email_address
from portal.accounts.arrivals import first_name
from portal.accounts.events import MemberRegistered
from portal.accounts.handles import handle_key
from portal.accounts.models import Member, MemberState
from portal.accounts.queries import owner_of
from portal.accounts.registration import activate
from portal.kernel import clock
from portal.kernel.errors import Conflict
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.wording import DEFAULT_LOCALE, supported
from portal.kernel.work import savepoint, unit_of_work


@unit_of_work
async def owner_to_join(address: EmailAddress) -> Member | None:
    """The member who has proved this address here, too; None where nobody has.

    One who was imported, and has no password that anybody could have chosen, claims the account by it. Who has only
    signed up with the address is not it: anybody can (A18).
    """
    owner = await owner_of(address.key)
    if owner is None or owner.state is not MemberState.IMPORTED:
        return owner
    if owner.banned_at is not None or owner.email is None or email_address(owner.email).key != address.key:
        return None
    await activate(owner)
    return await Member.get(id=owner.id)


@unit_of_work
async def admit(address: EmailAddress, *, name: str, locale: str | None, invitation: str | None = None) -> Member:
    """A new member with an address that is proved, without a password, who goes by their first name in public.

    Other sign-ups for the address end, as when its owner follows the link in the mail. Raises Conflict for an address
    that somebody got hold of in the same moment.
    """
    member_id = new_id()
    handle = f"member-{member_id.hex[-10:]}"
    try:
        async with savepoint():
            member = await Member.create(
                id=member_id,
                handle=handle,
                handle_key=handle_key(handle),
                display_name=first_name(name) or handle,
                email=address.written,
                mailbox_key=address.mailbox_key,
                locale=supported(locale or DEFAULT_LOCALE),
                invitation=invitation,
                state=MemberState.UNVERIFIED,
                joined_at=clock.now(),
            )
    except IntegrityError as in_use:
        raise Conflict("This did not work out; please try once more.") from in_use
    await announce(MemberRegistered(member_id=member.id, mailbox_key=address.mailbox_key, invitation=invitation))
    await activate(member)
    return await Member.get(id=member.id)
