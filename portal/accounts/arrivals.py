"""Members who come from elsewhere: customers of another programme, with an address that they have yet to prove here."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.exceptions import IntegrityError

from portal.accounts.addresses import email_address
from portal.accounts.forgotten import address_mark, is_forgotten
from portal.accounts.handles import handle_key
from portal.accounts.models import Member, MemberState
from portal.accounts.registration import LONGEST_NAME
from portal.kernel import clock
from portal.kernel.errors import Conflict, PortalError
from portal.kernel.ids import derived_id
from portal.kernel.text import line
from portal.kernel.wording import DEFAULT_LOCALE, supported
from portal.kernel.work import savepoint, unit_of_work

_BEGINNING = datetime.fromisoformat("2000-01-01T00:00:00+00:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Somebody as another programme knew them. ``reference`` names them there, the same on every run."""

    reference: str
    email: str
    name: str = ""
    locale: str | None = None
    birthday: date | None = None
    joined_at: datetime | None = None


@unit_of_work
async def welcome(arrival: Arrival) -> tuple[Member | None, bool]:
    """The member behind an arrival, and whether they are new; None for one who was here and was erased.

    Whoever has proved the address already is who it is. A new one has no password; the address is kept
    for them, and whoever proves it claims the account. In public they go by their first name alone.
    Raises Invalid for an address that cannot be one.
    """
    address = email_address(arrival.email)
    member_id = derived_id(_BEGINNING, arrival.reference)
    if await is_forgotten([address_mark(address.key)], arrival.joined_at or _BEGINNING):
        return None, False
    known = await Member.get_or_none(id=member_id) or await Member.get_or_none(email_key=address.key)
    while known is not None and known.merged_into_id is not None:
        known = await Member.get(id=known.merged_into_id)
    if known is not None:
        return (None if known.state is MemberState.ERASED else known), False
    handle = f"member-{member_id.hex[-10:]}"
    try:
        async with savepoint():
            member = await Member.create(
                id=member_id,
                handle=handle,
                handle_key=handle_key(handle),
                display_name=first_name(arrival.name) or handle,
                email=address.written,
                email_key=address.key,
                mailbox_key=address.mailbox_key,
                locale=supported(arrival.locale or DEFAULT_LOCALE),
                birthday=arrival.birthday,
                state=MemberState.IMPORTED,
                joined_at=arrival.joined_at or clock.now(),
            )
    except IntegrityError as here:
        raise Conflict("This address has an account already; sign in with it.", field="email") from here
    return member, True


def first_name(name: str) -> str | None:
    """By what somebody goes in public whose whole name another programme told; None where that is no name."""
    try:
        return line(name.split(maxsplit=1)[0], field=None, most=LONGEST_NAME)
    except (IndexError, PortalError):
        return None
