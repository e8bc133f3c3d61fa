"""Staff serve nobody they are themselves (SH67)."""

from datetime import timedelta

import pytest

from portal.accounts.merging import merge_members
from portal.accounts.models import Member
from portal.kernel import clock
from portal.kernel.errors import Forbidden
from portal.loyalty.earning.adjustments import adjust_points
from portal.loyalty.ledger.models import Account, Transfer
from portal.loyalty.tiering import grants

pytestmark = pytest.mark.anyio


async def test_nobody_gives_points_to_themselves(make):
    staff = await make.brand()

    with pytest.raises(Forbidden):
        await adjust_points(staff.id, 5000, reason="Because", idempotency_key="key-0001", by=await make.viewer(staff))

    assert await Transfer.all().count() == 0


async def test_nobody_grants_themselves_a_tier_or_ends_one(make):
    staff, colleague = await make.brand(), await make.brand()
    await make.tier("gold", 1, 1000)
    until = clock.now() + timedelta(days=30)

    with pytest.raises(Forbidden):
        await grants.grant_tier(staff.id, "gold", until, reason="Because", by=await make.viewer(staff))
    assert await Account.filter(granted_tier_id__isnull=False).count() == 0

    await grants.grant_tier(staff.id, "gold", until, reason="Because", by=await make.viewer(colleague))
    with pytest.raises(Forbidden):
        await grants.end_grant(staff.id, reason="Because", by=await make.viewer(staff))
    assert await Account.filter(member_id=staff.id, granted_tier_id__isnull=False).count() == 1


async def test_nobody_merges_a_customer_into_themselves(make):
    staff, customer = await make.brand(), await make.member()

    with pytest.raises(Forbidden):
        await merge_members(customer.id, staff.id, reason="Because", by=await make.viewer(staff))

    assert (await Member.get(id=customer.id)).merged_into_id is None
