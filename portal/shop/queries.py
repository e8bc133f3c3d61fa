"""Reading orders: one's own, and all of them for the brand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.kernel import sql, text
from portal.kernel.pagination import Page, Slice
from portal.shop.amounts import in_programme
from portal.shop.buyers.belonging import root_of
from portal.shop.buyers.customers import number_of
from portal.shop.models import Customer, Order, OrderLine, OrderState, Refund
from portal.shop.orders.standing import COUNTED, base_of, standing_of
from portal.shop.orders.telling import IMPORTED
from portal.shop.policies import LONGEST_NUMBER
from portal.shop.remaining import EarningLine, remaining_lines


@dataclass(frozen=True, slots=True)
class PaidOrder:
    """What of an order earns, in minor units of the programme's currency."""

    id: UUID
    placed_at: datetime
    base_minor: int
    """What earns when nothing goes back."""
    standing_minor: int
    """What of it still stands."""
    lines: tuple[EarningLine, ...] = ()
    """What is left of each line that earns, and what it is."""


@dataclass(frozen=True, slots=True)
class RefundedOrder:
    """An order of which something went back, in minor units of the programme's currency; all of a cancelled one."""

    source: str
    total_minor: int
    refunded_minor: int
    is_cancelled: bool


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who bought, as far as it is known: a member or nobody, and what `moveCustomer` takes as their number."""

    member_id: UUID | None
    number: str | None


def orders_visible_to(viewer: Viewer) -> QuerySet[Order]:
    """One's own orders, once they are paid; every order for the brand."""
    if viewer.is_brand:
        return Order.all()
    if viewer.member_id is None:
        return Order.filter(id=None)
    return Order.filter(is_open=False, customer__member_id=viewer.member_id)


async def orders_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Order]:
    """Those of the orders that the viewer may see."""
    return {order.id: order for order in await orders_visible_to(viewer).filter(id__in=list(ids))}


async def buyers_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Buyer]:
    """Who the customers are, for the brand; for everybody else, that they are themselves, and no number of a shop."""
    customers = Customer.filter(id__in=list(ids))
    if viewer.is_brand:
        return {one.id: Buyer(one.member_id, number_of(await root_of(one))) for one in await customers}
    if viewer.member_id is None:
        return {}
    return {one.id: Buyer(one.member_id, None) for one in await customers.filter(member_id=viewer.member_id)}


async def find_orders(number: str, *, by: Viewer, most: int = 20) -> Sequence[Order]:
    """For the brand: the orders of this number, the shop's own or the one that their buyers know, newest first.

    Raises Forbidden for everyone else, and Required for no number.
    """
    by.ensure_brand_or_key(ApiScope.CUSTOMERS_READ)
    wanted = text.line(number, field="number", most=LONGEST_NUMBER)
    ids = await sql.fetch(
        """
        SELECT id FROM orders WHERE external_id = $1 OR number = $1 OR number = $2
        ORDER BY placed_at DESC, id DESC LIMIT $3
        """,
        wanted,
        f"#{wanted}",
        most,
    )
    found = {order.id: order for order in await Order.filter(id__in=[sql.uuid_of(row["id"]) for row in ids])}
    return [found[sql.uuid_of(row["id"])] for row in ids]


async def orders_of_member(member_id: UUID, page: Page) -> Slice[Order]:
    """What a member bought, newest first."""
    mine = Order.filter(is_open=False, customer__member_id=member_id)
    return await page.of_query(mine, "orders", member_id, order=("-placed_at", "-id"))


async def lines_of_orders(ids: Sequence[UUID]) -> Mapping[UUID, list[OrderLine]]:
    """The lines of each order, in their order."""
    lines: dict[UUID, list[OrderLine]] = {order_id: [] for order_id in ids}
    for line in await OrderLine.filter(order_id__in=list(ids)).order_by("order_id", "position"):
        lines[line.order_id].append(line)
    return lines


async def paid_orders_of_customer(customer_id: UUID, since: datetime) -> Sequence[PaidOrder]:
    """What a customer bought since then and did not cancel, oldest first; imported history is not among it."""
    orders = Order.filter(
        ~Q(source__startswith=IMPORTED), state__in=COUNTED, customer_id=customer_id, placed_at__gte=since
    )
    return [
        replace(_paid(order), lines=await remaining_lines(order, await Refund.filter(order_id=order.id)))
        for order in await orders.order_by("placed_at", "id")
    ]


async def spending_of_member(member_id: UUID, since: datetime) -> Sequence[PaidOrder]:
    """What a member bought since then and did not cancel, imported history included."""
    orders = Order.filter(state__in=COUNTED, customer__member_id=member_id, placed_at__gte=since)
    return [_paid(order) for order in await orders.order_by("placed_at", "id")]


async def spending_of_members(ids: Sequence[UUID], since: datetime) -> Mapping[UUID, Sequence[PaidOrder]]:
    """`spending_of_member` for many in two statements; who bought nothing is not in it."""
    customers = await Customer.filter(member_id__in=list(ids)).only("id", "member_id")
    buyers = {customer.id: customer.member_id for customer in customers if customer.member_id is not None}
    bought: dict[UUID, list[PaidOrder]] = {}
    orders = Order.filter(state__in=COUNTED, customer_id__in=list(buyers), placed_at__gte=since)
    for order in await orders.order_by("placed_at", "id") if buyers else ():
        assert order.customer_id is not None
        bought.setdefault(buyers[order.customer_id], []).append(_paid(order))
    return bought


def _paid(order: Order) -> PaidOrder:
    return PaidOrder(
        id=order.id,
        placed_at=order.placed_at,
        base_minor=in_programme(base_of(order), order.currency, order.rate),
        standing_minor=in_programme(standing_of(order), order.currency, order.rate),
    )


async def refunded_orders(external_id: str) -> Sequence[RefundedOrder]:
    """The orders under this number, of whatever shop, of which something went back."""
    orders = Order.filter(Q(refunded_minor__gt=0) | Q(state=OrderState.CANCELLED), external_id=external_id)
    return [_refunded(order) for order in await orders]


async def lately_refunded(source: str, since: datetime, *, most: int = 2000) -> Sequence[str]:
    """The shop's numbers of the orders of which it gave something back since then, the latest first."""
    rows = await sql.fetch(
        """
        SELECT order_external_id, MAX(refunded_at) AS latest FROM refunds
        WHERE source = $1 AND refunded_at >= $2 GROUP BY order_external_id ORDER BY latest DESC LIMIT $3
        """,
        source,
        since,
        most,
    )
    return [row["order_external_id"] for row in rows]


def _refunded(order: Order) -> RefundedOrder:
    is_cancelled = order.state is OrderState.CANCELLED
    went_back = order.total_minor if is_cancelled else order.refunded_minor
    return RefundedOrder(
        source=order.source,
        total_minor=in_programme(order.total_minor, order.currency, order.rate),
        refunded_minor=in_programme(went_back, order.currency, order.rate),
        is_cancelled=is_cancelled,
    )
