"""Telling a member, from the queue, what became of their points and coupons, and for which order.

Everything is judged when the notice is made: whose account or coupon it is by then, whether the coupon still is what
was told, and whether the order is theirs. One that is not is never named (SH80).
"""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import Account, SourceType, Transfer
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import CaseReason, CaseState, CouponCase, Redemption, RedemptionState
from portal.notifications import audience
from portal.notifications.inbox import News, tell
from portal.notifications.models import NotificationKind

About = Mapping[str, Any]


async def of_points_taken(about: About, _: UUID | None, most: int) -> None:
    """Points that were taken back, and what of them is owed."""
    transfer = await Transfer.get(id=UUID(about["transfer"]))
    told: dict[str, Any] = {"taken": about["points"], "owed": about["owed"], "action": about["action"]}
    if about["action"] == EarnAction.MANUAL.value:
        told["reason"] = transfer.description
    await _tell(await _owner(transfer), NotificationKind.POINTS_EARNED, told, _order_of(transfer), once=about["once"])


async def of_orders_moved(about: About, _: UUID | None, most: int) -> None:
    """Orders that staff said are another's; one that came is named."""
    told = {"moved": about["moved"], "count": about["count"]}
    order_id = UUID(about["order"]) if about["order"] else None
    await _tell(UUID(about["member"]), NotificationKind.ANNOUNCEMENT, told, order_id, once=about["once"])


async def of_debt_repaid(about: About, _: UUID | None, most: int) -> None:
    """Debt that was repaid, with the order whose points did it, if an order's did."""
    transfer = await Transfer.get(id=UUID(about["transfer"]))
    told = {"repaid": about["points"], "left": about["left"]}
    order_id = await _order_that_repaid(transfer)
    await _tell(await _owner(transfer), NotificationKind.POINTS_EARNED, told, order_id, once=about["once"])


async def of_coupon(about: About, _: UUID | None, most: int) -> None:
    """What became of a coupon; nothing where it is another thing by now, of which another notice tells."""
    coupon = await Redemption.get_or_none(id=UUID(about["redemption"]))
    if coupon is None or not _STILL[about["coupon"]](coupon):
        return
    told = {"coupon": about["coupon"], "points": about.get("points", coupon.cost)}
    order_id = UUID(about["order"]) if about.get("order") else None
    if about["coupon"] == "REVOKED":
        told["for_order"] = order_id is not None
    if about["coupon"] == "ENDED":
        told["gives_back"] = coupon.returns_points
    await _tell(coupon.member_id, NotificationKind.REWARD, told, order_id, once=about["once"])


async def of_coupon_case(about: About, _: UUID | None, most: int) -> None:
    """What the case of a coupon took from its member; and what became of that, once it is over.

    One of a coupon that was withdrawn too late took nothing: that it closed of itself is not told.
    """
    case = await CouponCase.get_or_none(id=UUID(about["case"]))
    if case is None or not case.points or (case.state is CaseState.OPEN) is not (about["coupon"] == "CASE"):
        return
    what = about["coupon"]
    if case.reason is CaseReason.WITHDRAWN:
        if case.state is CaseState.CLOSED:
            return
        what = "LATE" if what == "CASE" else "LATE_OVER"
    coupon = await Redemption.get(id=case.redemption_id)
    told = {
        "coupon": what,
        "points": case.points,
        "stays_taken": case.state is CaseState.CONFIRMED,
    }
    await _tell(coupon.member_id, NotificationKind.REWARD, told, case.order_id, once=about["once"])


_STILL: Mapping[str, Callable[[Redemption], bool]] = {
    "REVOKED": lambda coupon: coupon.state is RedemptionState.CANCELLED,
    "ENDED": lambda coupon: coupon.state is RedemptionState.EXPIRED,
    "HELD": lambda coupon: coupon.state is RedemptionState.ISSUED and coupon.is_held,
    "FREED": lambda coupon: (
        coupon.state is RedemptionState.ISSUED and not coupon.is_held and not coupon.is_being_withdrawn
    ),
    "RETURNED": lambda _: True,
    "TAKEN_AGAIN": lambda _: True,
}


async def _tell(member_id: UUID, kind: NotificationKind, told: About, order_id: UUID | None, *, once: str) -> None:
    reader = await audience.reader_behind(member_id)
    if reader is not None:
        names = order_id is not None and await audience.is_order_of(order_id, reader)
        subject = ("Order", order_id) if order_id is not None and names else None
        await tell(reader, News(kind=kind, subject=subject, about=told), once=once)


async def _owner(transfer: Transfer) -> UUID:
    account = await Account.get(id=transfer.account_id)
    return account.member_id


def _order_of(transfer: Transfer) -> UUID | None:
    return transfer.source_id if transfer.source_type is SourceType.ORDER else None


async def _order_that_repaid(repayment: Transfer) -> UUID | None:
    """What came in is an award, or the release of one."""
    came = await Transfer.get_or_none(idempotency_key=keys.repaid_by(repayment.idempotency_key))
    if came is not None and came.source_id is None and came.award_id is not None:
        came = await Transfer.get(id=came.award_id)
    return None if came is None else _order_of(came)
