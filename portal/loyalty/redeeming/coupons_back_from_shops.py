"""Taking a coupon from the shop that made it before its points go back: the shop knows whether it is used (RC3)."""

from portal.kernel import clock
from portal.kernel.errors import AlreadyDone, Conflict
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.loyalty.events import CouponChanged
from portal.loyalty.redeeming import shop_coupons
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.shop.stores.client import StoreFailed


async def take_from_shop(redemption: Redemption) -> None:
    """Have the shop let nobody use it any more; without a transaction, for the shop may take its time.

    Raises AlreadyDone when an order there has it, paid or not, and it counts as used from then on; Conflict when the
    shop does not answer, and then nothing has changed.
    """
    store = shop_coupons.store_of(redemption)
    if store is None:
        return
    try:
        made = await store.find(redemption.coupon_code)
        if made is not None and made.uses < 1:
            await store.remove(made)
            made = await store.find(redemption.coupon_code)
    except StoreFailed as silent:
        raise Conflict("The shop cannot be asked about this coupon right now; please try again later.") from silent
    if made is not None and made.uses > 0:
        await _note_use(redemption)
        raise AlreadyDone("This coupon was already used.")


@unit_of_work
async def _note_use(redemption: Redemption) -> None:
    """Which order has it, the shop will tell; until then it is used on one that is not known."""
    used = Redemption.filter(id=redemption.id, state=RedemptionState.ISSUED, is_held=False)
    if await used.update(state=RedemptionState.USED, used_at=clock.now()):
        await announce(CouponChanged(member_id=redemption.member_id, redemption_id=redemption.id))
