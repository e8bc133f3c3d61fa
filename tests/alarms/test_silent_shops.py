"""A shop is silent for longer than usual by its own rhythm: not at night, not on its Sundays (SH84)."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from portal.kernel.ids import new_id
from portal.settings import settings
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.inbox.silence import silent_shops
from tests.shop.shops import SHOPIFY, WOO, chosen_settings, with_shops

__all__ = ["chosen_settings"]
pytestmark = pytest.mark.anyio
BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 6, 1, tzinfo=BERLIN)
"""The first day of the week in which a shop falls silent; five weeks lie before it."""
DAY, WEEK = timedelta(days=1), timedelta(days=7)
WORKDAYS, SATURDAY, EVERY_DAY = range(5), range(6), range(7)
SMALL = (9, 11, 14, 17)
"""The hours at which a shop with four orders a day has them."""


async def heard(*, until: datetime, days=EVERY_DAY, hours=range(24), minutes=(0,), weeks=5, source=SHOPIFY) -> None:
    """A shop that told something on those days of the week, at those hours by its clock, until it fell silent."""
    first = MONDAY - weeks * WEEK
    moments = [
        datetime.combine((first + number * DAY).date(), time(hour, minute), tzinfo=BERLIN)
        for number in range(weeks * 7 + 120)
        for hour in hours
        for minute in minutes
        if (first + number * DAY).weekday() in days
    ]
    told = [moment.astimezone(UTC) for moment in moments if moment <= until]
    await ShopDelivery.bulk_create(
        [
            ShopDelivery(
                id=new_id(),
                source=source,
                key=f"{moment}",
                state=DeliveryState.APPLIED,
                received_at=moment,
                due_at=moment,
            )
            for moment in told
        ]
    )


def at(days: float, hour: int = 0, minute: int = 0) -> datetime:
    day = (MONDAY + timedelta(days=days)).date()
    return datetime.combine(day, time(hour, minute), tzinfo=BERLIN).astimezone(UTC)


async def silent(now: datetime) -> list[str]:
    return list(await silent_shops(settings(), now))


async def test_a_shop_that_is_heard_all_the_time_is_missed_within_two_hours_sh84(portal_db) -> None:
    await heard(until=at(1, 12), minutes=range(0, 60, 5))

    assert await silent(at(1, 12, 59)) == []
    assert await silent(at(1, 13, 45)) == [SHOPIFY]


async def test_a_shop_is_missed_no_more_as_soon_as_it_is_heard_again_sh84(portal_db) -> None:
    await heard(until=at(1, 12), minutes=range(0, 60, 5))
    assert await silent(at(1, 20)) == [SHOPIFY]

    await heard(until=at(1, 19, 59), days=(1,), hours=(19,), minutes=(59,), weeks=0)

    assert await silent(at(1, 20)) == []


async def test_no_night_is_unusual_for_a_shop_that_sleeps_sh84(portal_db) -> None:
    await heard(until=at(1, 17, 50), hours=range(8, 18), minutes=range(0, 60, 10))

    assert [await silent(at(1, hour)) for hour in range(19, 24)] == [[]] * 5
    assert [await silent(at(2, hour)) for hour in range(9)] == [[]] * 9
    assert await silent(at(4, 10)) == [SHOPIFY]


async def test_no_two_holidays_are_unusual_for_a_shop_that_rests_and_a_third_day_is_sh84(portal_db) -> None:
    """It closes on Tuesday as it always does, and does not open on Wednesday and Thursday."""
    await heard(until=at(1, 17, 50), hours=range(8, 18), minutes=range(0, 60, 10))

    assert [await silent(at(day, hour)) for day in (2, 3) for hour in (9, 13, 18, 23)] == [[]] * 8
    assert [await silent(at(4, 8)), await silent(at(4, 8, 11))] == [[], [SHOPIFY]]


async def test_a_shop_that_falls_silent_in_the_midst_of_its_hours_does_not_rest_sh84(portal_db) -> None:
    await heard(until=at(1, 11, 50), hours=range(8, 18), minutes=range(0, 60, 10))

    assert [await silent(at(1, 13)), await silent(at(1, 13, 20))] == [[], [SHOPIFY]]


async def test_a_shop_that_never_sleeps_and_falls_silent_before_midnight_does_not_rest_sh84(portal_db) -> None:
    await heard(until=at(1, 23), hours=range(24), minutes=(0,))

    assert [await silent(at(2, 7)), await silent(at(2, 8))] == [[], [SHOPIFY]]


async def test_no_sunday_is_unusual_for_a_shop_that_keeps_it_sh84(portal_db) -> None:
    await heard(until=at(5, 17), days=SATURDAY, hours=SMALL)

    assert [await silent(at(6, hour)) for hour in (0, 6, 12, 18, 23)] == [[]] * 5
    assert await silent(at(7, 8)) == []


async def test_a_small_shop_is_missed_on_its_third_day_of_business_sh84(portal_db) -> None:
    await heard(until=at(0, 17), days=SATURDAY, hours=SMALL)

    assert await silent(at(2, 18)) == []
    assert await silent(at(3, 10)) == [SHOPIFY]


async def test_a_slow_shop_is_missed_after_weeks_and_stays_missed_sh84(portal_db) -> None:
    await heard(until=at(0, 9), days=(0, 2, 4), hours=(9,), weeks=20)

    assert await silent(at(14, 8)) == []
    assert await silent(at(17, 10)) == []
    assert await silent(at(18, 10)) == [SHOPIFY]
    assert await silent(at(100, 10)) == [SHOPIFY]


async def test_a_shop_that_was_silent_in_one_of_the_weeks_before_is_not_missed_sh84(portal_db) -> None:
    await heard(until=at(1, 12), minutes=range(0, 60, 5))
    gone = at(1, 12) - 2 * WEEK
    await ShopDelivery.filter(received_at__gt=gone, received_at__lt=gone + DAY).delete()

    assert await silent(at(1, 20)) == []


async def test_a_shop_of_less_than_four_weeks_has_no_usual_sh84(portal_db) -> None:
    await heard(until=at(1, 12), minutes=range(0, 60, 5), weeks=3)

    assert await silent(at(1, 23)) == []


async def test_a_shop_that_never_sent_anything_is_not_missed_sh84(portal_db) -> None:
    assert await silent(at(1, 12)) == []


async def test_a_shop_whose_secret_was_taken_out_is_expected_no_more_sh84(portal_db) -> None:
    await heard(until=at(1, 12), minutes=range(0, 60, 5), source=WOO)
    assert await silent(at(1, 20)) == [WOO]

    chosen = with_shops(portal_db.database_url, woocommerce_webhook_secret=None)

    assert await silent_shops(chosen, at(1, 20)) == {}


async def test_hours_are_those_of_the_wall_over_a_change_of_the_clocks_sh84(portal_db) -> None:
    """From 9 to 10 local time every day; the clocks went back on 25 October, a week before."""
    local = datetime(2026, 11, 1, 10, tzinfo=BERLIN).astimezone(UTC)
    moments = [
        datetime.combine((local - number * DAY).date(), time(9, minute), tzinfo=BERLIN).astimezone(UTC)
        for number in range(1, 40)
        for minute in range(0, 60, 5)
    ]
    await ShopDelivery.bulk_create(
        [
            ShopDelivery(
                id=new_id(), source=SHOPIFY, key=f"{one}", state=DeliveryState.APPLIED, received_at=one, due_at=one
            )
            for one in moments
        ]
    )

    assert await silent(local - timedelta(minutes=55)) == []
    assert await silent(local) == []
    assert await silent(local + timedelta(hours=13)) == []
    assert await silent(local + DAY) == []
    assert await silent(local + 2 * DAY) == [SHOPIFY]
