"""Coupons that are given for invitations: no points are spent, and what they were given for may go away again (R66).

A coupon that a shop makes is PENDING until it has it, as any other; where the shop is slow it is asked for longer, as
nobody's points are set aside meanwhile.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work
from portal.loyalty.events import CouponChanged, CouponRevoked, RewardRedeemed
from portal.loyalty.redeeming import coupons, shop_coupons, withdrawals
from portal.loyalty.redeeming.models import Redemption, RedemptionState, Reward, RewardKind, WithdrawalReason
from portal.loyalty.redeeming.withdrawals import Withdrawal
from portal.referrals.events import Gift

VALID_DAYS = 365
_STANDING = (RedemptionState.PENDING, RedemptionState.ISSUED, RedemptionState.USED)


@unit_of_work
async def give(gift: Gift, *, cause: str) -> Redemption:
    """Give a coupon for what ``cause`` names, once as long as one stands for it.

    One that was used and counted as a loss is none any more, and nothing is given besides.
    """
    name = f"{cause}:{gift.kind}"
    had = await Redemption.filter(member_id=gift.member_id, idempotency_key__startswith=name).order_by("-created_at")
    for redemption in had:
        if redemption.state in _STANDING and not redemption.withdrawal_reason:
            await Redemption.filter(id=redemption.id).update(lost_at=None)
            return redemption
    return await _make(gift, f"{name}:{len(had)}")


@unit_of_work
async def take_back(cause: str, member_ids: Sequence[UUID]) -> None:
    """What was given for ``cause`` goes: unused it is withdrawn; used, or held by an order, it is a loss (R66)."""
    given = Redemption.filter(
        member_id__in=list(member_ids), idempotency_key__startswith=f"{cause}:", cost=0, state__in=list(_STANDING)
    )
    for redemption in await given:
        if redemption.state is RedemptionState.USED or redemption.is_held:
            await Redemption.filter(id=redemption.id, lost_at__isnull=True).update(lost_at=clock.now())
        elif redemption.state is RedemptionState.ISSUED and shop_coupons.store_of(redemption) is not None:
            await withdrawals.begin(redemption, Withdrawal(WithdrawalReason.REVOKED), clock.now())
        else:
            await _withdraw(redemption)


async def _make(gift: Gift, key: str) -> Redemption:
    reward, now = await _reward_of(gift), clock.now()
    store = shop_coupons.store_for(reward)
    redemption = await Redemption.create(
        id=new_id(),
        reward_id=reward.id,
        member_id=gift.member_id,
        coupon_code=coupons.new_code(),
        cost=0,
        state=RedemptionState.ISSUED if store is None else RedemptionState.PENDING,
        idempotency_key=key,
        made_at=None if store is None else store.source,
        created_at=now,
        expires_at=clock.end_of_day(clock.local_day(now) + timedelta(days=VALID_DAYS)),
    )
    if store is not None:
        await shop_coupons.ask_for(redemption, reward)
    else:
        await announce(
            RewardRedeemed(member_id=gift.member_id, redemption_id=redemption.id, reward_id=reward.id, cost=0)
        )
    return redemption


async def _reward_of(gift: Gift) -> Reward:
    """The row that says what such coupons are worth; it is on no shelf."""
    worth: dict[str, Any] = {
        "is_given": True,
        "title": gift.title[:120],
        "kind": RewardKind(gift.kind),
        "value_minor": gift.value_minor,
        "currency": gift.currency,
        "percent": gift.percent,
        "product_id": gift.product_id,
    }
    found = await _oldest(worth)
    if found is None:
        await advisory_lock(f"given reward:{sorted(worth.items())}")
        found = await _oldest(worth)
    return found or await Reward.create(
        **worth,
        description="",
        cost=1,
        coupon_valid_days=VALID_DAYS,
        is_active=False,
        created_at=clock.now(),
    )


async def _oldest(worth: Mapping[str, Any]) -> Reward | None:
    return await Reward.filter(**worth).order_by("created_at", "id").first()


async def _withdraw(redemption: Redemption) -> None:
    withdrawn = await sql.execute(
        """
        UPDATE redemptions SET state = 'CANCELLED', cancelled_at = $2
        WHERE id = $1 AND state IN ('PENDING', 'ISSUED') AND NOT is_held
        """,
        redemption.id,
        clock.now(),
    )
    if withdrawn:
        await shop_coupons.remove_later(redemption)
        await announce(CouponChanged(member_id=redemption.member_id, redemption_id=redemption.id))
        await announce(CouponRevoked(member_id=redemption.member_id, redemption_id=redemption.id, order_id=None))
