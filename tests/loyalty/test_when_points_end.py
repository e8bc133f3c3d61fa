"""When points end: local days, months and years, reminders, and activity that moves the end."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from portal import worker
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import InsufficientPoints, Invalid
from portal.kernel.models import OutboxItem
from portal.kernel.steps import finish
from portal.kernel.work import unit_of_work
from portal.loyalty import jobs, ledger, programme
from portal.loyalty.earning.adjustments import adjust_points
from portal.loyalty.ledger import spending
from portal.loyalty.ledger.models import Extension, Lot, Transfer, TransferKind
from portal.loyalty.ledger.reminders import remind_due
from portal.loyalty.programme.models import EarnAction, Programme
from portal.loyalty.queries.accounts import balances_of_member, expiring
from portal.notifications.models import Notification, NotificationKind
from portal.settings import settings, use
from tests.loyalty.days import DAY, END, NOON
from tests.makers.loyalty import GIFT

pytestmark = pytest.mark.anyio
EXPIRING = "query ($days: Int!) { viewer { loyalty { expiring(withinDays: $days) { points expiresAt } } } }"


@unit_of_work
async def spend(member, points, key="spend"):
    async with ledger.book(member.id) as book:
        return await ledger.spend(book, points, key=key, body={"points": points}, cause=GIFT)


def in_zone(name):
    use(settings().model_copy(update={"time_zone": name}))


@pytest.mark.parametrize(
    ("zone", "day", "hours", "ends"),
    [
        ("Europe/Warsaw", date(2026, 3, 29), 23, datetime(2026, 3, 29, 22, tzinfo=UTC)),
        ("Europe/Warsaw", date(2026, 10, 25), 25, datetime(2026, 10, 25, 23, tzinfo=UTC)),
        ("America/New_York", date(2026, 11, 1), 25, datetime(2026, 11, 2, 5, tzinfo=UTC)),
        ("America/Santiago", date(2026, 9, 5), 24, datetime(2026, 9, 6, 4, tzinfo=UTC)),
        ("America/Santiago", date(2026, 9, 6), 23, datetime(2026, 9, 7, 3, tzinfo=UTC)),
    ],
)
async def test_a_lot_ends_with_the_first_instant_of_the_next_local_day_r28(portal_db, zone, day, hours, ends):
    in_zone(zone)
    terms = Programme(points_expire_after_days=10)

    noon = clock.start_of_day(day - timedelta(days=10)) + timedelta(hours=12)

    assert programme.expiry_of(terms, noon) == ends
    assert clock.end_of_day(day) - clock.start_of_day(day) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("paid", "ends"),
    [
        (datetime(2025, 10, 24, 21, 59, 59, tzinfo=UTC), datetime(2026, 10, 24, 22, tzinfo=UTC)),
        (datetime(2025, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 23, tzinfo=UTC)),
    ],
)
async def test_the_last_second_of_a_day_and_the_first_of_the_next_end_a_day_apart_r28(portal_db, paid, ends):
    """The second day has 25 hours: the clocks change in its night."""
    in_zone("Europe/Berlin")

    assert programme.expiry_of(Programme(points_expire_after_days=365), paid) == ends


async def test_where_the_clocks_skip_midnight_the_day_begins_at_one_r28(portal_db):
    in_zone("America/Santiago")

    first = clock.start_of_day(date(2026, 9, 6))

    local = first.astimezone(settings().zone)
    assert (local.date(), local.hour) == (date(2026, 9, 6), 1)
    assert clock.local_day(first - timedelta(microseconds=1)) == date(2026, 9, 5)


@pytest.mark.parametrize(
    ("awarded", "months", "last_day"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2026, 10, 31), 4, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
async def test_months_and_years_end_on_the_same_day_or_the_last_of_a_shorter_month_r32(
    portal_db, awarded, months, last_day
):
    terms = Programme(points_expire_after_months=months)

    ends = programme.expiry_of(terms, clock.start_of_day(awarded) + timedelta(hours=9))

    assert ends == clock.end_of_day(last_day)


async def test_changing_the_rule_or_the_time_zone_leaves_issued_lots_as_they_are_r34_r36(make):
    member = await make.member()
    await make.programme(points_expire_after_days=30)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    with time_machine.travel(NOON, tick=False):
        await make.order(member, "10.00", placed_at=NOON)

        await make.programme(points_expire_after_days=None, points_expire_after_months=1)
        in_zone("America/New_York")
        await make.order(member, "20.00", placed_at=NOON)

    assert {lot.amount: lot.expires_at for lot in await Lot.all()} == {
        10: END,
        20: datetime(2026, 7, 2, 4, tzinfo=UTC),
    }


async def test_a_redemption_that_has_begun_makes_the_expiry_wait_and_wins_r30(make, monkeypatch):
    member = await make.member()
    with clock.living_at(NOON):
        await make.points(member, 10, expires_at=END)
    reached, go_on = asyncio.Event(), asyncio.Event()
    find = spending.lots_for

    async def pausing(book, points):
        reached.set()
        await go_on.wait()
        return await find(book, points)

    monkeypatch.setattr(spending, "lots_for", pausing)
    with clock.living_at(END - timedelta(milliseconds=1)):
        redeeming = asyncio.ensure_future(spend(member, 10))
    await reached.wait()
    with clock.living_at(END):
        expiring_lot = asyncio.ensure_future(jobs.mature_account(member.id, END))
    await asyncio.sleep(0.2)
    assert not expiring_lot.done()
    go_on.set()
    await asyncio.gather(redeeming, expiring_lot)

    kinds = [one.kind for one in await Transfer.filter(account__member_id=member.id).order_by("number")]
    assert kinds == [TransferKind.EARN, TransferKind.REDEEM]
    assert await ledger.verify() == []


async def test_an_expiry_that_has_begun_makes_the_redemption_wait_and_wins_r30(make):
    member = await make.member()
    with clock.living_at(NOON):
        await make.points(member, 10, expires_at=END)
    reached, go_on = asyncio.Event(), asyncio.Event()

    @unit_of_work
    async def expire_slowly():
        async with ledger.book(member.id, now=END):
            reached.set()
            await go_on.wait()

    with clock.living_at(END):
        expiry = asyncio.ensure_future(expire_slowly())
    await reached.wait()
    with clock.living_at(END - timedelta(milliseconds=1)):
        redeeming = asyncio.ensure_future(spend(member, 10))
    await asyncio.sleep(0.2)
    assert not redeeming.done()
    go_on.set()
    await expiry
    with pytest.raises(InsufficientPoints):
        await redeeming

    kinds = [one.kind for one in await Transfer.filter(account__member_id=member.id).order_by("number")]
    assert kinds == [TransferKind.EARN, TransferKind.EXPIRE]
    assert await ledger.verify() == []


async def test_an_outage_of_three_days_leaves_the_entries_of_daily_runs_r33(make):
    daily, late = await make.member(), await make.member()
    with clock.living_at(NOON):
        for member in (daily, late):
            for days in (1, 2, 3):
                await make.points(member, 10 * days, expires_at=NOON + days * DAY)
            await make.points(member, 7, available_at=NOON + 2 * DAY, expires_at=NOON + 9 * DAY)

    for days in (1, 2, 3):
        with clock.living_at(NOON + days * DAY):
            await jobs.mature_account(daily.id, NOON + days * DAY)
    with clock.living_at(NOON + 3 * DAY):
        await jobs.mature_account(late.id, NOON + 3 * DAY)

    def told(entries):
        return sorted((one.kind, one.points, one.occurred_at) for one in entries)

    of_daily, of_late = [await Transfer.filter(account__member_id=one.id) for one in (daily, late)]
    assert told(of_daily) == told(of_late)
    assert (await make.account(daily)).available == (await make.account(late)).available == 7


async def test_members_hear_once_for_each_end_and_threshold_in_the_inbox_and_by_mail_r34(make):
    member = await make.member(locale="de")
    with clock.living_at(NOON):
        await make.points(member, 1200, expires_at=END)
        await make.points(member, 34, expires_at=END)
        await make.points(member, 99, expires_at=END + 90 * DAY)
    month_before = datetime(2026, 6, 1, 22, tzinfo=UTC)
    week_before = datetime(2026, 6, 24, 22, tzinfo=UTC)

    told = []
    for moment in (month_before - timedelta(seconds=1), month_before, month_before + 9 * DAY, week_before, END):
        with clock.living_at(moment):
            told.append([await finish(remind_due, moment) for _ in range(2)])

    assert told == [[0, 0], [1, 0], [0, 0], [1, 0], [0, 0]]
    notices = await Notification.filter(member_id=member.id, kind=NotificationKind.POINTS_EXPIRING)
    assert [notice.about for notice in notices] == [{"points": 1234, "last_day": "2026-07-01"}] * 2
    mails = await OutboxItem.filter(topic="mail").order_by("id")
    assert [item.payload["values"]["count"] for item in mails] == [1234, 1234]
    assert {item.payload["values"]["day"] for item in mails} == {"1. Juli 2026"}


async def test_nobody_is_reminded_of_points_that_were_spent_meanwhile_r34(make):
    member = await make.member()
    with clock.living_at(NOON):
        await make.points(member, 50, expires_at=END)
        await spend(member, 50)
    moment = END - 5 * DAY

    with clock.living_at(moment):
        assert await finish(remind_due, moment) == 0

    assert not await Notification.filter(kind=NotificationKind.POINTS_EXPIRING).exists()


async def test_under_two_thresholds_at_once_the_nearest_is_told_alone_and_the_days_can_be_chosen_r34(make):
    member = await make.member()
    await make.programme(reminder_days=[90, 14, 3])
    with clock.living_at(NOON):
        await make.points(member, 50, expires_at=END)
    moment = END - 10 * DAY

    with clock.living_at(moment):
        assert await finish(remind_due, moment) == 1
        assert await finish(remind_due, moment) == 0
    with clock.living_at(END - 3 * DAY):
        assert await finish(remind_due, END - 3 * DAY) == 1


async def test_four_workers_remind_once_r34(make):
    member = await make.member()
    with clock.living_at(NOON):
        await make.points(member, 50, expires_at=END)
    moment = END - 5 * DAY

    with clock.living_at(moment):
        assert sum(await asyncio.gather(*(finish(remind_due, moment) for _ in range(4)))) == 1


async def test_who_wants_no_mails_is_told_in_the_inbox_alone_r34(make, graphql):
    """LW21."""
    member = await make.member()
    saved = await graphql(
        "mutation { updateProfile(input: {reminderMails: false}) { viewer { reminderMails } errors { code } } }",
        viewer=member,
    )
    assert saved == {"viewer": {"reminderMails": False}, "errors": []}
    unproven = await make.member()
    await Member.filter(id=unproven.id).update(email_verified_at=None)
    with clock.living_at(NOON):
        for one in (member, unproven):
            await make.points(one, 50, expires_at=END)

    with clock.living_at(END - DAY):
        assert await finish(remind_due, END - DAY) == 2

    assert await Notification.filter(kind=NotificationKind.POINTS_EXPIRING).count() == 2
    assert not await OutboxItem.filter(topic="mail").exists()


def test_the_worker_reminds():
    assert worker.JOBS["reminders of points that end"] is remind_due


async def test_activity_moves_the_end_of_every_open_lot_r35(make):
    member = await make.member()
    await make.programme(points_expire_after_days=30, expiry_is_sliding=True)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    with time_machine.travel(NOON, tick=False):
        await make.order(member, "100.00", placed_at=NOON)
        await make.points(member, 5)
        assert {lot.expires_at for lot in await Lot.all()} == {END, None}
    later = NOON + 20 * DAY

    with time_machine.travel(later, tick=False):
        await make.redemption(member, await make.reward(10))
    assert {lot.amount: lot.expires_at for lot in await Lot.all()} == {100: END + 20 * DAY, 5: None}
    with time_machine.travel(later + 5 * DAY, tick=False):
        await make.order(member, "1.00", placed_at=later + 5 * DAY)

    assert {lot.amount: lot.expires_at for lot in await Lot.all()} == {100: END + 25 * DAY, 1: END + 25 * DAY, 5: None}
    moves = await Extension.all().order_by("ends_at")
    assert [(one.ended_at, one.ends_at) for one in moves] == [(END, END + 20 * DAY), (END + 20 * DAY, END + 25 * DAY)]
    assert await ledger.verify() == []


async def test_a_reversal_moves_no_end_and_an_adjustment_only_where_the_programme_says_so_r35(make):
    member = await make.member()
    await make.programme(points_expire_after_days=30, expiry_is_sliding=True)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    with time_machine.travel(NOON, tick=False):
        order = await make.order(member, "100.00", placed_at=NOON)

    with time_machine.travel(NOON + 20 * DAY, tick=False):
        await make.refund(order, "40.00")
        await adjust_points(member.id, -1, reason="A slip", idempotency_key="one", by=SYSTEM)
        assert (await Lot.get(amount=100)).expires_at == END
        await make.programme(points_expire_after_days=30, expiry_is_sliding=True, adjustments_are_activity=True)
        await adjust_points(member.id, -1, reason="A slip", idempotency_key="two", by=SYSTEM)

    assert (await Lot.get(amount=100)).expires_at == END + 20 * DAY


async def test_what_is_told_late_moves_the_end_by_when_it_was_done_and_never_back_r35_r37(make):
    member = await make.member()
    await make.programme(points_expire_after_days=30, expiry_is_sliding=True)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    with time_machine.travel(NOON, tick=False):
        await make.order(member, "100.00", placed_at=NOON)
    with time_machine.travel(NOON + 20 * DAY, tick=False):
        await make.order(member, "1.00", placed_at=NOON + 10 * DAY)
        assert (await Lot.get(amount=100)).expires_at == END + 10 * DAY

        await make.order(member, "2.00", placed_at=NOON + 5 * DAY)

    assert {lot.amount: lot.expires_at for lot in await Lot.all()} == {
        100: END + 10 * DAY,
        1: END + 10 * DAY,
        2: END + 5 * DAY,
    }


async def test_lots_that_were_consumed_in_another_order_before_their_ends_moved_are_proven_r9_r35(make):
    member = await make.member()
    await make.programme(points_expire_after_days=30, expiry_is_sliding=True)
    with time_machine.travel(NOON, tick=False):
        await make.points(member, 10, expires_at=END + DAY)
    with time_machine.travel(NOON + timedelta(hours=1), tick=False):
        await make.points(member, 10, expires_at=END - DAY)
        await spend(member, 4)
    with time_machine.travel(NOON + 5 * DAY, tick=False):
        await make.redemption(member, await make.reward(3))

    assert {lot.expires_at for lot in await Lot.all()} == {END + 5 * DAY}
    assert sorted([lot.remaining for lot in await Lot.all()]) == [3, 10]
    assert await ledger.verify() == []
    await Lot.filter(remaining=3).update(expires_at=END)
    assert [found.what for found in await ledger.verify()] == ["end of the lot of entry 2"]


async def test_the_list_of_what_ends_is_whole_in_order_and_leaves_out_what_is_held_or_lasts(make):
    member = await make.member()
    with time_machine.travel(NOON, tick=False):
        await make.points(member, 1)
        await make.points(member, 2, expires_at=END)
        await make.points(member, 3, expires_at=NOON + DAY)
        await make.points(member, 4, expires_at=END)
        await make.points(member, 5, available_at=NOON + DAY, expires_at=END)
        balances = await balances_of_member(member.id)

        found = await expiring(balances, 30)
        short = await expiring(balances, 1)

    assert [(one.points, one.expires_at) for one in found] == [(3, NOON + DAY)]
    assert short == found
    with time_machine.travel(NOON, tick=False):
        assert [(one.points, one.expires_at) for one in await expiring(balances, 31)] == [(3, NOON + DAY), (6, END)]


@pytest.mark.parametrize("days", [0, -1, 3651, 2147483647, -2147483648])
async def test_days_out_of_bounds_are_refused_in_a_plain_sentence_g10(make, graphql, days):
    member = await make.member()

    answer = await graphql.raw(EXPIRING, viewer=member, days=days)

    assert [(error["message"], error["extensions"]["code"]) for error in answer["errors"]] == [
        ("“withinDays” is a number from 1 to 3,650.", "INVALID")
    ]
    with pytest.raises(Invalid):
        await expiring(await balances_of_member(member.id), days)
