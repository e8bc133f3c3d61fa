"""Asking the shop that made a coupon whether it is used, and having it gone there if it is not (SH93)."""

import structlog

from portal.shop.reconciling import pulls
from portal.shop.stores.client import KeyRefused, StoreRefused
from portal.shop.stores.coupons import CouponStore, MadeCoupon

_log = structlog.get_logger(__name__)


async def is_used_there(store: CouponStore, code: str) -> bool:
    """Whether an order there has the coupon of that code; where none has, nobody can use it there any more (SH93).

    It is disabled before it is asked for the last time, so that no order takes it between the question and its end.
    Raises StoreFailed; asked again it comes to the same.
    """
    try:
        made = await store.find(code)
        if made is not None and made.uses < 1:
            await _disable(store, made)
            made = await store.find(code)
        is_used = made is not None and made.uses > 0
        if made is not None and not is_used:
            await store.remove(made)
    except KeyRefused:
        await pulls.note_refusal(store.source, of_coupons=True)
        raise
    return is_used


async def _disable(store: CouponStore, made: MadeCoupon) -> None:
    try:
        await store.disable(made)
    except KeyRefused:
        raise
    except StoreRefused as refusal:
        # One that is over already, for instance: it is removed all the same.
        _log.info("coupon_not_disabled", shop=store.source, status=refusal.status, said=refusal.said[:300])
