"""Following a partner's link: it counts, and the code goes on to the shop."""

from tortoise.expressions import F

from portal.kernel import clock
from portal.kernel.work import unit_of_work
from portal.referrals.partners import commissions, policies
from portal.referrals.partners.models import Partner


@unit_of_work
async def follow(code: str) -> str | None:
    """Count a visit by a partner's code and answer how it is written; None where it brings nobody."""
    partner = await commissions.by_code(code)
    if partner is None or not policies.is_running(partner, clock.now()):
        return None
    await Partner.filter(id=partner.id).update(visits=F("visits") + 1)
    return partner.code
