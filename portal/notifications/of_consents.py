"""What follows for the channels of notices when a consent to mails is confirmed, or withdrawn."""

from portal.accounts.events import ConsentConfirmed, ConsentWithdrawn
from portal.accounts.models import ConsentPurpose
from portal.kernel.work import unit_of_work
from portal.notifications import choices, monthly


@unit_of_work
async def begin_mails(event: ConsentConfirmed) -> None:
    await choices.mail_advertising(event.purpose, event.member_id, is_wanted=True)
    if event.purpose == ConsentPurpose.MONTHLY_POINTS:
        await monthly.begin(event.member_id)


@unit_of_work
async def end_mails(event: ConsentWithdrawn) -> None:
    await choices.mail_advertising(event.purpose, event.member_id, is_wanted=False)
    if event.purpose == ConsentPurpose.MONTHLY_POINTS:
        await monthly.end(event.member_id)
