"""The present for signing up: once a mailbox and a person, also for who was erased and comes again (P8).

A mailbox and a shop's customer are remembered by keyed digests. Nobody is told that one was known: who has had the
present before is welcomed as anybody else, and earns nothing by it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.expressions import Q

from portal.accounts.models import Member
from portal.accounts.queries import aliases_of
from portal.kernel import clock
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.pseudonyms import pseudonyms_of
from portal.kernel.steps import delete_some
from portal.kernel.work import unit_of_work
from portal.loyalty.earning.deeds import Deed, earn, undo
from portal.loyalty.earning.models import Welcomed
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnAction
from portal.shop.models import Customer

KEPT_AFTER_ERASURE = timedelta(days=3 * 365)
_ACTIONS = (EarnAction.SIGN_UP, EarnAction.VERIFY_EMAIL)

Mark = tuple[str, ...]
"""The digests of one name under the portal's key and those before it; the newest, which is the first, is kept."""


@unit_of_work
async def give(member_id: UUID, *, is_new: bool) -> None:
    """Let a member who has proved their address have what the rules give, unless the person had it before."""
    marks = await _marks([member_id])
    for mark in sorted(marks):
        await advisory_lock(f"welcome:{mark[0]}")
    if await _was_had(member_id, marks):
        return
    had = False
    for action in _ACTIONS if is_new else (EarnAction.VERIFY_EMAIL,):
        name = keys.welcome(action).name(member_id)
        award = await earn(Deed(action=action, member_id=member_id, name=name, done_at=clock.now()))
        had = had or award is not None
    if had:
        await _keep(marks, member_id)


@unit_of_work
async def judge_customer(member_id: UUID, customer_id: UUID) -> None:
    """A member turns out to be a customer: if who was erased had the welcome as that one, theirs is taken back."""
    mark = _of_customer(await Customer.get(id=customer_id))
    if await Welcomed.filter(mark__in=mark, member_id=None).exists():
        for alias in await aliases_of(member_id):
            for action in _ACTIONS:
                await undo(action, keys.welcome(action).name(alias), why=keys.REVERSED)
    elif await Welcomed.filter(member_id=member_id).exists():
        await _keep([mark], member_id)


@unit_of_work
async def pass_on(source_id: UUID, target_id: UUID) -> None:
    """Of two who are one each has had what either had."""
    await Welcomed.filter(member_id=source_id).update(member_id=target_id)


@unit_of_work
async def remember_mailboxes(member_id: UUID, mailbox_keys: Sequence[str]) -> None:
    """These are the member's, or were: if they had it, it was had with each."""
    if await _had(await aliases_of(member_id)):
        await _keep([_of_mailbox(key) for key in mailbox_keys], member_id)


@unit_of_work
async def remember(member_ids: Sequence[UUID]) -> None:
    """They are erased: that they had it is kept for a while, and not whose it was. Their rows still say who it is."""
    if await _had(member_ids):
        await _keep(await _marks(member_ids), member_ids[0])
    until = clock.now() + KEPT_AFTER_ERASURE
    await Welcomed.filter(member_id__in=list(member_ids)).update(member_id=None, kept_until=until)


async def forget_old(now: datetime) -> int:
    """Remove what was kept of the erased for long enough; how many in this step."""
    return await delete_some("welcomed", "kept_until <= $1", now)


async def _was_had(member_id: UUID, marks: Sequence[Mark]) -> bool:
    """By the marks, or by somebody of the same mailbox from before there were any."""
    own = await aliases_of(member_id)
    digests = [digest for mark in marks for digest in mark]
    if await Welcomed.filter(Q(member_id=None) | ~Q(member_id__in=list(own)), mark__in=digests).exists():
        return True
    mailbox = (await Member.get(id=member_id)).mailbox_key
    if mailbox is None:
        return False
    others = await Member.filter(mailbox_key=mailbox).exclude(id__in=list(own)).only("id")
    return await _had([one.id for one in others])


async def _had(member_ids: Sequence[UUID]) -> bool:
    had = [keys.welcome(action).key(one) for action in _ACTIONS for one in member_ids]
    return bool(had) and await Transfer.filter(idempotency_key__in=had).exists()


async def _marks(member_ids: Sequence[UUID]) -> list[Mark]:
    """Of their mailboxes, and of the customers they are."""
    members = await Member.filter(id__in=list(member_ids)).exclude(mailbox_key=None)
    customers = await Customer.filter(member_id__in=list(member_ids))
    mailboxes = {one.mailbox_key for one in members}
    return [_of_mailbox(key) for key in sorted(map(str, mailboxes))] + [
        _of_customer(one) for one in customers if not one.is_forgotten
    ]


def _of_mailbox(mailbox_key: str) -> Mark:
    return pseudonyms_of(f"welcome:mailbox:{mailbox_key}")


def _of_customer(customer: Customer) -> Mark:
    return pseudonyms_of(f"welcome:customer:{customer.source}:{customer.external_id}")


async def _keep(marks: Iterable[Mark], member_id: UUID) -> None:
    await Welcomed.bulk_create(
        [Welcomed(mark=mark[0], member_id=member_id) for mark in sorted(marks)], ignore_conflicts=True
    )
