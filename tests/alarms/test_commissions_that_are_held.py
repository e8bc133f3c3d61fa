"""Staff are alarmed of commissions of partners that wait for them, for no list has those before (R91)."""

from portal.accounts.viewer import SYSTEM
from portal.alarms.models import Alarm, AlarmKind
from portal.alarms.watching import watch
from portal.alarms.wording import title
from portal.kernel import clock
from portal.referrals.partners.judging import review_commission
from portal.referrals.partners.models import CommissionState, PartnerCommission


async def alarms():
    await watch(clock.now())
    return [(one.kind, one.count, one.since) for one in await Alarm.all()]


async def test_staff_hear_of_held_commissions_until_they_have_decided_all_r91(make):
    await make.programme()
    await make.partner()
    orders = [
        await make.order(f"buyer{number}@kiel.example", "50.00", referral_code="harbour", payment_fingerprint="card 7")
        for number in range(3)
    ]
    held = await PartnerCommission.filter(state=CommissionState.IN_REVIEW).order_by("created_at", "id")
    assert [one.order_id for one in held] == [order.id for order in orders[1:]]

    assert await alarms() == [(AlarmKind.COMMISSIONS_HELD, 2, held[0].created_at)]
    await review_commission(held[0].id, approve=True, reason="A family", by=SYSTEM)
    assert await alarms() == [(AlarmKind.COMMISSIONS_HELD, 1, held[1].created_at)]
    await review_commission(held[1].id, approve=False, reason="One card", by=SYSTEM)
    assert await alarms() == []


def test_the_alarm_is_read_in_both_languages_r91():
    assert title(AlarmKind.COMMISSIONS_HELD, "", 2, "en") == "2 commissions of partners wait for a decision"
    assert (
        title(AlarmKind.COMMISSIONS_HELD, "", 1, "de") == "Eine Provision eines Partners wartet auf eine Entscheidung"
    )
