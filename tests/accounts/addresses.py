"""The two mails of a change of address, and what the address is afterwards."""

from portal.access.viewers import viewer_for_session
from portal.accounts import sessions
from portal.accounts.email_changes import request_email_change
from portal.accounts.models import Member
from portal.accounts.tokens import token_hash
from tests.mailbox import token_in

PASSWORD = "wolken ziehen vorbei"
FORMER, NEW = "anna@example.org", "anna@example.com"


async def viewer_on_a_device(member):
    return await viewer_for_session(token_hash(await sessions.open_session(member.id, user_agent=None)))


async def ask(mailbox, by, new=NEW) -> dict[str, str]:
    """The tokens of the two mails, by whom they went to."""
    await request_email_change(PASSWORD, new, by=by)
    return {str(message["To"]): token_in(message) for message in await mailbox.fetch()}


async def mails_by_receiver(mailbox):
    return {str(message["To"]): message for message in await mailbox.fetch()}


async def address_of(member) -> tuple[str | None, str | None, str | None]:
    found = await Member.get(id=member.id)
    return found.email, found.email_key, found.mailbox_key
