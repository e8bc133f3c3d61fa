"""What buyers without an account ask their shop to know: made ready for staff, who hand it over (SH79)."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise.expressions import Q

from portal.accounts.events import MemberErased
from portal.accounts.models import Member
from portal.accounts.queries import owner_of
from portal.accounts.viewer import Viewer
from portal.alarms.causes import Cause
from portal.alarms.models import AlarmKind
from portal.kernel import clock, sql
from portal.kernel.errors import AlreadyDone, NotFound
from portal.kernel.pagination import Page, Slice
from portal.kernel.work import unit_of_work
from portal.privacy import holdings
from portal.privacy.models import CustomerDataRequest
from portal.shop.buyers.belonging import alike
from portal.shop.buyers.customers import address_of
from portal.shop.buyers.restricted import customers_of_restricted
from portal.shop.events import CustomerDataRequested, CustomerRedacted, CustomerRequest, ShopRedacted
from portal.shop.models import Customer, Order

WITHIN = timedelta(days=30)
PRESSING = timedelta(days=7)
"""So long before a request is overdue it is an alarm: there is still time to answer."""
_WHO: Mapping[str, None] = {"external_id": None, "email": None, "email_key": None, "order_numbers": None}


@unit_of_work
async def keep_request(event: CustomerDataRequested) -> None:
    """Keep what was asked, until staff have answered; asked twice, it is one."""
    address, now = address_of(event.email), clock.now()
    who: dict[str, Any] = {
        "source": event.source,
        "external_id": event.external_id[:255] if event.external_id else None,
        "email_key": address.key if address else None,
    }
    orders = list(event.order_external_ids)
    for known in await CustomerDataRequest.filter(**who, answered_at=None):
        if known.order_numbers == orders:
            return
    await CustomerDataRequest.create(
        **who,
        email=address.written if address else None,
        order_numbers=orders,
        asked_at=now,
        due_at=now + WITHIN,
    )


@unit_of_work
async def answer(request_id: UUID, *, by: Viewer) -> CustomerDataRequest:
    """Say that the buyer has been told; who it was is forgotten with it.

    Raises Forbidden for everyone but staff, NotFound, and AlreadyDone for the second time.
    """
    by.ensure_brand()
    if await CustomerDataRequest.filter(id=request_id, answered_at=None).update(answered_at=clock.now(), **_WHO):
        return await CustomerDataRequest.get(id=request_id)
    if not await CustomerDataRequest.filter(id=request_id).exists():
        raise NotFound("There is no such request.", field="requestId")
    raise AlreadyDone("This request was answered already.")


async def requests(page: Page, *, viewer: Viewer, is_open: bool | None = None) -> Slice[CustomerDataRequest]:
    """What buyers asked, the newest first; for the brand's staff."""
    viewer.ensure_brand()
    found = CustomerDataRequest.all() if is_open is None else CustomerDataRequest.filter(answered_at__isnull=is_open)
    return await page.of_query(found, "customer data requests", is_open, order=("-asked_at", "-id"))


async def requests_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, CustomerDataRequest]:
    """These requests, for the brand's staff; none for anybody else."""
    if not viewer.is_brand:
        return {}
    return {one.id: one for one in await CustomerDataRequest.filter(id__in=list(ids))}


async def pressing(now: datetime) -> Sequence[Cause]:
    """The requests that must be answered within seven days, or are overdue, as one alarm (SH91)."""
    row = await sql.fetch_one(
        """
        SELECT COUNT(*) AS n, MIN(asked_at) AS oldest_at FROM customer_data_requests
        WHERE (answered_at IS NULL) = true AND due_at <= $1
        """,
        now + PRESSING,
    )
    assert row is not None
    if not row["n"]:
        return []
    return [Cause(AlarmKind.DATA_REQUESTS, "", row["n"], sql.instant_of(row["oldest_at"]))]


async def data_of(request: CustomerDataRequest) -> bytes:
    """All that is held about who asked, as JSON, read at this moment; of an account that is none of their own, too."""
    event = CustomerDataRequested(
        source=request.source,
        external_id=request.external_id,
        email=request.email,
        order_external_ids=tuple(request.order_numbers or ()),
    )
    customers = await customers_behind(event)
    linked = [one.member_id for one in customers if one.member_id is not None]
    owner = await owner_of(request.email_key) if request.email_key else None
    member_id = linked[0] if linked else owner.id if owner else None
    return await holdings.of_buyer([one.id for one in customers], member_id)


async def forget_requests(event: CustomerRedacted, email_key: str | None) -> None:
    """Who asked to be forgotten has nobody else hand anything over."""
    named = Q(external_id=event.external_id) if event.external_id else Q(id=None)
    address = Q(email_key=email_key) if email_key else Q(id=None)
    await CustomerDataRequest.filter(named | address, source=event.source).update(**_WHO)


async def forget_requests_of_shop(event: ShopRedacted) -> None:
    """But not of whom data is restricted: they may still want to know what is held (LW30)."""
    kept = await customers_of_restricted(event.source)
    theirs = Q(external_id__in=[one.external_id for one in kept]) | Q(
        email_key__in=[one.email_key for one in kept if one.email_key]
    )
    others = await CustomerDataRequest.filter(source=event.source)
    spared = {one.id for one in await CustomerDataRequest.filter(theirs, source=event.source)} if kept else set()
    await CustomerDataRequest.filter(id__in=[one.id for one in others if one.id not in spared]).update(**_WHO)


async def forget_requests_of_member(event: MemberErased) -> None:
    keys = [one.email_key for one in await Member.filter(id__in=list(event.member_ids)) if one.email_key]
    if keys:
        await CustomerDataRequest.filter(email_key__in=keys).update(**_WHO)


async def customers_behind(event: CustomerRequest) -> list[Customer]:
    """Whoever the shop may mean, by number, by address, or by the orders that it names."""
    orders = Order.filter(source=event.source, external_id__in=list(event.order_external_ids))
    ids = [one.customer_id for one in await orders if one.customer_id is not None]
    found = [*await named_customers(event), *(await Customer.filter(id__in=ids) if ids else [])]
    return list({one.id: one for one in found}.values())


async def named_customers(event: CustomerRequest) -> list[Customer]:
    """Whoever the shop means by number or address, among its own customers."""
    of_shop = await Customer.filter(source=event.source, external_id=event.external_id) if event.external_id else []
    address = address_of(event.email)
    by_address = await Customer.filter(source=event.source, email_key=address.key) if address else []
    return await alike(list({one.id: one for one in (*of_shop, *by_address)}.values()))
