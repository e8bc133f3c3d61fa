"""Asking for one's data, and fetching it by the link that came of it (R77, GDPR Art. 15 and 20)."""

import math
from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.events import MemberErased, MembersMerged
from portal.accounts.models import MemberState
from portal.accounts.tokens import derived_token, token_hash
from portal.accounts.viewer import Viewer
from portal.kernel import clock, mail, outbox, sql
from portal.kernel.errors import NotFound, RateLimited
from portal.kernel.ids import new_id
from portal.kernel.mail import Mail
from portal.kernel.outbox import Item
from portal.kernel.steps import delete_some
from portal.kernel.wording import translatable
from portal.kernel.work import unit_of_work
from portal.privacy import holdings
from portal.privacy.models import DataExport

TOPIC = "data export"
GOOD_FOR = EVERY = timedelta(days=1)
"""As long as a link is good there is no other (U9)."""

READY = (
    translatable("Your data"),
    translatable(
        "Hello,\n\n"
        "you have asked for all that we hold about you. Sign in, then fetch it here as a file:\n\n"
        "{link}\n\n"
        "The link is good for a day, and for you alone. If it was not you, choose a new password at once."
    ),
)


@unit_of_work
async def request_export(*, by: Viewer) -> str:
    """The address at which the member can fetch all that is held about them, for a day; a mail has it, too.

    Raises RateLimited for the second time within a day.
    """
    await sql.lock_row("members", by.id)
    now = clock.now()
    last = await DataExport.filter(member_id=by.id, created_at__gt=now - EVERY).order_by("-created_at").first()
    if last is not None:
        raise RateLimited(
            "You can ask for your data once a day; the link in the last mail is still good.",
            retry_after=math.ceil((last.created_at + EVERY - now).total_seconds()),
        )
    export_id = new_id()
    await DataExport.create(
        id=export_id,
        member_id=by.id,
        token_hash=token_hash(derived_token(str(export_id))),
        created_at=now,
        expires_at=now + GOOD_FOR,
    )
    await outbox.put(TOPIC, {"export": str(export_id)})
    return _address(str(export_id))


async def fetch(token: str, *, by: Viewer) -> bytes:
    """What is held about the member who asks, as JSON, read at this moment.

    Raises NotFound for a link that is unknown, too old, or another member's: none of them tells which.
    """
    good = DataExport.filter(token_hash=token_hash(token), member_id=by.id, expires_at__gt=clock.now())
    if not await good.exists():
        raise NotFound("This link does not work any more; please ask for your data again.")
    return await holdings.of_member(by.id)


async def send(item: Item) -> dict[str, str]:
    """The worker's handler: the link is put into the mail when it is sent, so that the outbox holds none."""
    export = await DataExport.get_or_none(id=UUID(item.payload["export"])).select_related("member")
    if export is not None and export.member.email is not None and export.member.state is MemberState.ACTIVE:
        address = _address(str(export.id), export.token_hash)
        message = Mail(export.member.email, export.member.locale, *READY, {"link": address})
        await mail.deliver(message, reference=str(item.id))
    return {"export": item.payload["export"]}


async def forget_exports(event: MemberErased | MembersMerged) -> None:
    """The links of somebody who is gone open nothing (A13)."""
    gone = event.member_ids if isinstance(event, MemberErased) else (event.source_id,)
    await DataExport.filter(member_id__in=list(gone)).delete()


async def forget_old(now: datetime) -> int:
    """Remove the links that have run out; how many in this step."""
    return await delete_some("data_exports", "expires_at <= $1", now)


def _address(reference: str, kept: str | None = None) -> str:
    return mail.link(f"/exports/{derived_token(reference, kept)}")
