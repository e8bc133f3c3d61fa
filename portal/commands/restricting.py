"""The commands about members' data: restricting it, ending that, and saying how long each class of record is kept."""

from typing import Annotated

import typer

from portal.accounts.handles import handle_key
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.commands.console import out
from portal.commands.running import chosen_settings, ready, run
from portal.kernel.errors import NotFound
from portal.privacy import record_classes, restriction
from portal.settings import use
from portal.startup import Demand

Handle = Annotated[str, typer.Argument(help="The member's name in the community.")]
Reason = Annotated[str, typer.Option(help="Why; it stands in the audit log.")]
Locale = Annotated[str, typer.Option(help="The language: en or de.")]


def restrict(handle: Handle, reason: Reason) -> None:
    """Only keep a member's data: nothing of it is deleted or used for mails and figures (GDPR Art. 18)."""

    async def deed() -> Member:
        return await restriction.restrict((await _member(handle)).id, reason=reason, by=SYSTEM)

    ready(Demand.CURRENT)
    out.print(f"The data of {run(deed).handle} is restricted.", markup=False)


def lift(handle: Handle, reason: Reason) -> None:
    """End the restriction of a member's data; tell them before (GDPR Art. 18 (3))."""

    async def deed() -> Member:
        return await restriction.lift((await _member(handle)).id, reason=reason, by=SYSTEM)

    ready(Demand.CURRENT)
    out.print(f"The data of {run(deed).handle} is not restricted any more.", markup=False)


def periods(locale: Locale = "en") -> None:
    """Say how long each class of record is kept here, and why."""
    use(chosen_settings())
    for one in record_classes.told(locale):
        out.print(f"{one['what']}: {one['kept']}", markup=False, soft_wrap=True)


async def _member(handle: str) -> Member:
    found = await Member.get_or_none(handle_key=handle_key(handle))
    if found is None:
        raise NotFound("There is no such member.", field="handle")
    return found
