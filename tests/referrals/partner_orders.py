"""What the tests of partners begin with: a noon in March, and orders from some days before it that name a code."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from portal.kernel import clock
from portal.referrals.partners.models import PartnerCommission

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
TODAY = date(2026, 3, 10)
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture(autouse=True)
def at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
async def programme(make):
    await make.programme()


async def bought(make, number, total="50.00", *, days_ago=5, code="harbour", **values):
    return await make.order(
        f"buyer{number}@kiel.example",
        total,
        placed_at=clock.now() - timedelta(days=days_ago),
        referral_code=code,
        **values,
    )


async def commission_of(order):
    return await PartnerCommission.get(order_id=order.id)
