"""Seats at events (EX1): who has one, who waits, and who loses theirs (EX3, EX4)."""

import asyncio
from datetime import timedelta

import pytest
import time_machine

from portal.access.keys import keys_of
from portal.access.viewers import viewer_of
from portal.accounts import erasure, merging
from portal.accounts.viewer import SYSTEM
from portal.exclusives.bookings import book, give_back
from portal.exclusives.models import Booking, Release, ReleaseKind, ReleaseVisibility
from portal.exclusives.queries import release_by_slug
from portal.exclusives.terms import EventTerms, WindowTerms
from portal.kernel import clock
from portal.kernel.errors import Expired, Invalid, NotFound, NotOpenYet, Suspended, Unauthenticated
from portal.loyalty.tiering.grants import end_grant, grant_tier
from portal.moderation.in_force import SanctionKind
from portal.moderation.sanctions import sanction_member
from portal.notifications.models import Notification, NotificationKind
from tests.exclusives.bookings import NOW, STARTS, evening, in_line, members, save_again
from tests.queue import notices_told


@pytest.fixture(autouse=True)
def _present():
    with time_machine.travel(NOW, tick=False):
        yield


async def in_gold(make, handle):
    """Somebody in the tier gold, by the hand of staff."""
    member = await make.member(handle)
    await grant_tier(member.id, "gold", NOW + timedelta(days=90), reason="A friend of the house.", by=SYSTEM)
    assert "tier:gold" in await keys_of(member.id)
    return member


async def test_who_comes_first_has_the_seat_and_the_others_stand_in_line(make):
    release = await evening(make)
    anna, bert, cora = await members(make, "anna", "bert", "cora")

    for viewer in (anna, bert, cora):
        await book(release.id, by=viewer)

    assert await in_line(release) == [("anna", True), ("bert", False), ("cora", False)]
    shown = [await release_by_slug("evening", viewer) for viewer in (anna, bert)]
    assert [(one.has_place, one.is_in_line, one.taken) for one in shown] == [(True, False, 1), (False, True, 1)]


async def test_who_asks_again_has_asked_once(make):
    release = await evening(make, seats=5)
    (anna,) = await members(make, "anna")

    for _ in range(3):
        await book(release.id, by=anna)

    assert await in_line(release) == [("anna", True)]


async def test_fifty_at_once_take_the_last_three_seats_three_times(make):
    release = await evening(make, seats=3)
    viewers = await members(make, *(f"guest{number}" for number in range(12)))

    await asyncio.gather(*(book(release.id, by=viewer) for viewer in viewers for _ in range(2)))

    assert sorted(has_place for _, has_place in await in_line(release)) == [False] * 9 + [True] * 3


async def test_a_seat_that_is_given_back_goes_to_who_has_waited_longest_and_they_hear_of_it(make):
    release = await evening(make)
    anna, bert, cora = await members(make, "anna", "bert", "cora")
    for minutes, viewer in enumerate((anna, bert, cora)):
        with clock.living_at(NOW + timedelta(minutes=minutes)):
            await book(release.id, by=viewer)

    await give_back(release.id, by=anna)
    await give_back(release.id, by=anna)

    assert await in_line(release) == [("bert", True), ("cora", False)]
    await notices_told()
    notices = await Notification.filter(kind=NotificationKind.EXCLUSIVE_OPENED).select_related("member")
    assert [(one.member.handle, one.about) for one in notices] == [("bert", {"place": "SEAT", "hours": None})]


async def test_many_who_give_back_and_book_at_once_leave_no_seat_empty_and_none_taken_twice(make):
    release = await evening(make, seats=2)
    viewers = await members(make, *(f"guest{number}" for number in range(6)))
    for viewer in viewers:
        await book(release.id, by=viewer)

    await asyncio.gather(*(give_back(release.id, by=viewer) for viewer in viewers[:3]), book(release.id, by=viewers[0]))

    line = await in_line(release)
    assert sum(has_place for _, has_place in line) == 2
    assert {handle for handle, _ in line} >= {"guest3", "guest4", "guest5"}


async def test_without_a_limit_everybody_has_a_seat(make):
    release = await evening(make, seats=None)
    for viewer in await members(make, "anna", "bert"):
        await book(release.id, by=viewer)

    assert await in_line(release) == [("anna", True), ("bert", True)]


async def test_visitors_and_the_suspended_book_nothing(make):
    release = await evening(make)
    susi = await make.member("susi")
    await sanction_member(
        susi.id, SanctionKind.SUSPENSION, statement="To cool down.", by=SYSTEM, until=NOW + timedelta(days=1)
    )

    with pytest.raises(Unauthenticated):
        await book(release.id, by=make.holder(None))
    with pytest.raises(Suspended):
        await book(release.id, by=await viewer_of(susi.id))

    assert await in_line(release) == []


async def test_a_hidden_event_answers_like_one_that_never_was_l5(make):
    hidden = await evening(
        make, public_at=None, visibility=ReleaseVisibility.HIDDEN, windows={"gold": NOW - timedelta(days=1)}
    )
    (anna,) = await members(make, "anna")

    refusals = []
    for release_id in (hidden.id, anna.id):
        for verb in (book, give_back):
            with pytest.raises(NotFound) as refused:
                await verb(release_id, by=anna)
            refusals.append((str(refused.value), refused.value.field))

    assert set(refusals) == {("There is no such release.", ("exclusiveId",))}
    assert not await Booking.exists()


async def test_what_is_shown_and_has_not_opened_yet_cannot_be_booked(make):
    release = await evening(make, public_at=NOW + timedelta(days=1))
    (anna,) = await members(make, "anna")

    with pytest.raises(NotOpenYet):
        await book(release.id, by=anna)

    assert not await Booking.exists()


async def test_an_article_has_no_places_and_an_event_that_has_begun_none_any_more(make):
    article = await make.release({}, public_at=NOW - timedelta(days=1))
    release = await evening(make)
    (anna,) = await members(make, "anna")

    with pytest.raises(Invalid):
        await book(article.id, by=anna)
    with clock.living_at(STARTS), pytest.raises(Expired):
        await book(release.id, by=anna)

    assert not await Booking.exists()


async def test_who_loses_the_tier_loses_the_seat_at_once_and_the_next_one_moves_up_l43(make):
    await make.ladder()
    release = await evening(make, public_at=None, windows={"gold": NOW - timedelta(days=1)})
    goldie, gustav = await in_gold(make, "goldie"), await in_gold(make, "gustav")
    for member in (goldie, gustav):
        await book(release.id, by=await viewer_of(member.id))

    await end_grant(goldie.id, reason="It was a mistake.", by=SYSTEM)

    assert await in_line(release) == [("gustav", True)]
    assert (await release_by_slug("evening", await viewer_of(goldie.id))).event_starts_at is None


async def test_a_lost_tier_takes_no_seat_that_is_open_to_everyone_by_now(make):
    await make.ladder()
    release = await evening(make, windows={"gold": NOW - timedelta(days=3)})
    goldie = await in_gold(make, "goldie")
    await book(release.id, by=await viewer_of(goldie.id))

    await end_grant(goldie.id, reason="It was a mistake.", by=SYSTEM)

    assert await in_line(release) == [("goldie", True)]


@pytest.mark.parametrize(
    ("days", "left"), [(9, [("susi", True), ("anna", False)]), (11, [("anna", True)])], ids=["before", "beyond"]
)
async def test_a_suspension_beyond_the_beginning_gives_the_seat_to_who_is_next(make, days, left):
    release = await evening(make)
    susi = await make.member("susi")
    await book(release.id, by=await viewer_of(susi.id))
    await book(release.id, by=(await members(make, "anna"))[0])

    await sanction_member(
        susi.id, SanctionKind.SUSPENSION, statement="To cool down.", by=SYSTEM, until=NOW + timedelta(days=days)
    )

    assert await in_line(release) == left


async def test_nobody_moves_up_who_is_suspended(make):
    release = await evening(make)
    anna, susi, cora = await members(make, "anna", "susi", "cora")
    for viewer in (anna, susi, cora):
        await book(release.id, by=viewer)
    await sanction_member(
        susi.id, SanctionKind.SUSPENSION, statement="To cool down.", by=SYSTEM, until=NOW + timedelta(days=1)
    )

    await give_back(release.id, by=anna)

    assert await in_line(release) == [("susi", False), ("cora", True)]


async def test_an_erased_member_leaves_the_seat_to_who_is_next_r76(make):
    release = await evening(make)
    anna, bert = await members(make, "anna", "bert")
    for viewer in (anna, bert):
        await book(release.id, by=viewer)

    await erasure.erase_member(anna.id, deletes_posts=False)

    assert await in_line(release) == [("bert", True)]


async def test_two_accounts_that_are_one_keep_the_better_of_two_places_r75(make):
    release = await evening(make)
    first, second, third = await members(make, "first", "second", "third")
    for viewer in (first, second, third):
        await book(release.id, by=viewer)

    await merging.merge_members(first.id, second.id, reason="The same person.", by=SYSTEM)

    assert await in_line(release) == [("second", True), ("third", False)]


async def test_more_seats_let_the_line_move_up_and_fewer_take_none_away(make):
    release = await evening(make, seats=2)
    viewers = await members(make, "anna", "bert", "cora", "dora")
    for viewer in viewers:
        await book(release.id, by=viewer)

    for seats, taken in ((3, 3), (1, 3)):
        await save_again(release, event=EventTerms(STARTS, seats=seats))
        assert sum(has_place for _, has_place in await in_line(release)) == taken

    await give_back(release.id, by=viewers[0])
    assert await in_line(release) == [("bert", True), ("cora", True), ("dora", False)]


async def test_a_release_that_staff_close_again_gives_the_places_up_of_whom_it_closes_to(make):
    await make.ladder()
    release = await evening(make, windows={"gold": NOW - timedelta(days=3)})
    goldie = await in_gold(make, "goldie")
    await book(release.id, by=(await members(make, "anna"))[0])
    await book(release.id, by=await viewer_of(goldie.id))

    await save_again(release, public_at=NOW + timedelta(days=1), windows=[WindowTerms("gold", NOW - timedelta(days=3))])

    assert await in_line(release) == [("goldie", True)]


async def test_what_people_have_booked_stays_an_event(make):
    release = await evening(make)
    await book(release.id, by=(await members(make, "anna"))[0])

    with pytest.raises(Invalid, match="booked this already"):
        await save_again(release, kind=ReleaseKind.ARTICLE, event=None)

    assert (await Booking.get()).placed_at == NOW
    assert (await release_by_slug("evening", SYSTEM)).kind is ReleaseKind.EVENT


async def test_what_is_on_hold_promises_nothing_l53(make):
    release = await make.release({}, slug="later", public_at=NOW + timedelta(days=2))
    anna = await make.viewer(await make.member())
    assert (await release_by_slug("later", anna)).access.opens_at == NOW + timedelta(days=2)

    await Release.filter(id=release.id).update(held_at=NOW)

    assert (await release_by_slug("later", anna)).access.opens_at is None
