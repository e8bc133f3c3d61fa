"""Points by the hand of staff: with a reason, once, on record, and never more than there are."""

import pytest

from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import Conflict, Forbidden, InsufficientPoints, Invalid, NotFound, Required
from portal.kernel.ids import new_id
from portal.loyalty import ledger
from portal.loyalty.earning.adjustments import MOST_AT_ONCE, adjust_points
from portal.loyalty.ledger.models import Transfer
from portal.moderation.models import AuditEntry

pytestmark = pytest.mark.anyio


async def adjust(member, points, *, reason="A cup was broken", key="key-0001", by=SYSTEM):
    return await adjust_points(member.id, points, reason=reason, idempotency_key=key, by=by)


async def test_what_is_given_and_taken_moves_the_balance_counts_for_no_tier_and_is_on_record_r8_r10(make):
    anna, staff = await make.member(), await make.brand()

    await adjust(anna, 50, by=await make.viewer(staff))
    await adjust(anna, -20, key="key-0002", by=await make.viewer(staff))

    account = await make.account(anna)
    assert (account.available, account.qualifying_points, account.lifetime_earned) == (30, 0, 0)
    entries = await AuditEntry.filter(action="points.adjust").order_by("at")
    assert [(one.actor_id, one.detail) for one in entries] == [
        (staff.id, "+50: A cup was broken"),
        (staff.id, "-20: A cup was broken"),
    ]
    assert await ledger.verify() == []


@pytest.mark.parametrize("points", [0, MOST_AT_ONCE + 1, -MOST_AT_ONCE - 1])
async def test_nothing_and_too_much_are_refused_and_nothing_moves(make, points):
    anna = await make.member()

    with pytest.raises(Invalid) as refusal:
        await adjust(anna, points)

    assert refusal.value.field == ("points",)
    assert await Transfer.all().count() == await AuditEntry.all().count() == 0


async def test_more_than_is_available_cannot_be_taken(make):
    anna = await make.member()
    await make.points(anna, 10)

    with pytest.raises(InsufficientPoints):
        await adjust(anna, -11)

    assert (await make.account(anna)).available == 10


async def test_without_a_reason_without_a_member_or_without_the_right_nothing_moves_r8(make):
    anna = await make.member()

    with pytest.raises(Required):
        await adjust(anna, 5, reason="  ")
    with pytest.raises(NotFound):
        await adjust_points(new_id(), 5, reason="A slip", idempotency_key="key-0001", by=SYSTEM)
    with pytest.raises(Forbidden):
        await adjust(anna, 5, by=await make.viewer(anna))

    assert await Transfer.all().count() == 0


async def test_the_same_key_adjusts_once_and_with_other_points_not_at_all_r6(make):
    anna = await make.member()
    first = await adjust(anna, 5)

    assert (await adjust(anna, 5)).id == first.id
    with pytest.raises(Conflict):
        await adjust(anna, 6)

    assert (await make.account(anna)).available == 5
