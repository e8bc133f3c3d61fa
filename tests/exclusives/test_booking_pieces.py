"""Pieces of drops (EX2): for whom the code is, how long one is kept, and that what was bought is nobody else's."""

from datetime import timedelta

import pytest
import time_machine

from portal.access.viewers import viewer_of
from portal.accounts import erasure, merging
from portal.accounts.viewer import SYSTEM
from portal.exclusives.bookings import book, give_back
from portal.exclusives.jobs import end_reservations
from portal.exclusives.models import Booking
from portal.exclusives.queries import release_by_slug
from portal.exclusives.terms import DropTerms
from portal.kernel import clock
from portal.kernel.errors import AlreadyDone
from portal.kernel.money import Money
from portal.kernel.steps import finish
from portal.moderation.in_force import SanctionKind
from portal.moderation.sanctions import sanction_member
from portal.shop.recording.orders import NewLine
from tests.exclusives.bookings import NOW, bought_piece, drop, in_line, members, save_again


@pytest.fixture(autouse=True)
def _present():
    with time_machine.travel(NOW, tick=False):
        yield


async def test_the_code_of_a_drop_is_for_who_has_booked_a_piece(make):
    release = await drop(make)
    anna, bert = await members(make, "anna", "bert")
    assert (await release_by_slug("kettle", anna)).sale_code is None

    for viewer in (anna, bert):
        await book(release.id, by=viewer)

    codes = [(await release_by_slug("kettle", viewer)).sale_code for viewer in (anna, bert, make.holder(None))]
    assert codes == ["EARLY", None, None]


async def test_a_piece_that_nobody_came_for_goes_to_who_is_next_for_as_long(make):
    release = await drop(make)
    anna, bert = await members(make, "anna", "bert")
    for viewer in (anna, bert):
        await book(release.id, by=viewer)

    ends = NOW + timedelta(hours=6)
    for at, expected in (
        (ends - timedelta(microseconds=1), [("anna", True), ("bert", False)]),
        (ends, [("bert", True)]),
        (ends, [("bert", True)]),
        (ends + timedelta(hours=6), []),
    ):
        with clock.living_at(at):
            await finish(end_reservations, at)
        assert await in_line(release) == expected


async def test_a_piece_that_was_bought_in_time_stays_its_buyers(make):
    release = await drop(make)
    buyer = await make.member("buyer")
    await book(release.id, by=await viewer_of(buyer.id))
    with clock.living_at(NOW + timedelta(hours=1)):
        await make.order(
            buyer, "20.00", lines=[NewLine(sku="kettle", title="A kettle", quantity=1, total=Money(2000, "EUR"))]
        )

    at = NOW + timedelta(hours=6)
    with clock.living_at(at):
        await finish(end_reservations, at)
        with pytest.raises(AlreadyDone):
            await give_back(release.id, by=await viewer_of(buyer.id))

    assert [(one.bought_at, one.held_until) for one in await Booking.all()] == [(at, None)]


async def test_what_was_ordered_is_not_given_back_though_the_hold_goes_on(make):
    release, buyer = await bought_piece(make)

    with clock.living_at(NOW + timedelta(hours=2)), pytest.raises(AlreadyDone):
        await give_back(release.id, by=await viewer_of(buyer.id))

    assert await in_line(release) == [("buyer", True), ("waits", False)]


@pytest.mark.parametrize("way", ["banned", "closed", "erased", "merged"])
async def test_a_piece_that_was_bought_goes_to_nobody_else_whatever_becomes_of_its_buyer(make, way):
    release, buyer = await bought_piece(make)

    with clock.living_at(NOW + timedelta(hours=2)):
        match way:
            case "banned":
                await sanction_member(buyer.id, SanctionKind.BAN, statement="Enough.", by=SYSTEM)
            case "closed":
                event = {"event": None, "product_sku": "kettle", "drop": DropTerms(1, hold_hours=6)}
                await save_again(release, public_at=NOW + timedelta(days=9), **event)
            case "erased":
                await erasure.erase_member(buyer.id, deletes_posts=False)
            case "merged":
                other = await make.member("other")
                await merging.merge_members(buyer.id, other.id, reason="The same person.", by=SYSTEM)

    assert ("waits", True) not in await in_line(release)
