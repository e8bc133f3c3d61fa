"""Booking through the door: what front ends see of places, and what they are refused."""

from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.exclusives.models import Booking, ReleaseKind, ReleaseVisibility
from portal.exclusives.terms import DropTerms, EventTerms
from portal.kernel import clock

RSVP = """
mutation Rsvp($id: ID!, $attend: Boolean!) {
  rsvp(input: {exclusiveId: $id, attend: $attend}) {
    exclusive {
      saleCode
      event { seats seatsLeft viewerHasSeat viewerIsOnWaitlist }
      drop { pieces piecesLeft holdHours viewerHasPiece viewerHoldsUntil viewerIsOnWaitlist }
    }
    errors { code field message }
  }
}
"""


@pytest.fixture
async def evening(make):
    now = clock.now()
    return await make.release(
        {},
        slug="evening",
        kind=ReleaseKind.EVENT,
        public_at=now - timedelta(days=1),
        event=EventTerms(now + timedelta(days=3), seats=1),
    )


async def test_a_seat_is_taken_and_given_back(make, graphql, evening):
    anna = await make.viewer(await make.member("anna"))
    key = global_id("Exclusive", evening.id)

    taken = await graphql(RSVP, viewer=anna, id=key, attend=True)
    back = await graphql(RSVP, viewer=anna, id=key, attend=False)

    seats = [answer["exclusive"]["event"] for answer in (taken, back)]
    assert seats == [
        {"seats": 1, "seatsLeft": 0, "viewerHasSeat": True, "viewerIsOnWaitlist": False},
        {"seats": 1, "seatsLeft": 1, "viewerHasSeat": False, "viewerIsOnWaitlist": False},
    ]


async def test_the_second_stands_in_line(make, graphql, evening):
    key = global_id("Exclusive", evening.id)
    await graphql(RSVP, viewer=await make.viewer(await make.member("anna")), id=key, attend=True)

    waits = await graphql(RSVP, viewer=await make.viewer(await make.member("bert")), id=key, attend=True)

    assert waits["exclusive"]["event"] == {
        "seats": 1,
        "seatsLeft": 0,
        "viewerHasSeat": False,
        "viewerIsOnWaitlist": True,
    }


async def test_a_piece_of_a_drop_comes_with_its_code_and_for_some_hours(make, graphql):
    await make.product("kettle")
    release = await make.release(
        {},
        kind=ReleaseKind.PRODUCT_DROP,
        product_sku="kettle",
        sale_code="EARLY",
        public_at=clock.now() - timedelta(days=1),
        drop=DropTerms(2, hold_hours=6),
    )
    anna = await make.viewer(await make.member("anna"))

    with clock.living_at(clock.now()):
        now = clock.now()
        answer = await graphql(RSVP, viewer=anna, id=global_id("Exclusive", release.id), attend=True)

    drop = answer["exclusive"]["drop"]
    assert answer["exclusive"]["saleCode"] == "EARLY"
    assert (drop["pieces"], drop["piecesLeft"], drop["holdHours"], drop["viewerHasPiece"]) == (2, 1, 6, True)
    assert (await Booking.get()).held_until == now + timedelta(hours=6)


async def test_refusals_are_in_the_persons_language_and_name_the_field(make, graphql):
    closed = await make.release(slug="later", kind=ReleaseKind.ARTICLE, visibility=ReleaseVisibility.TEASER)
    anna = await make.viewer(await make.member("anna"))

    answer = await graphql(RSVP, viewer=anna, locale="de", id=global_id("Exclusive", closed.id), attend=True)

    assert answer["exclusive"] is None
    assert answer["errors"] == [
        {"code": "NOT_OPEN_YET", "field": ["exclusiveId"], "message": "Das ist für dich noch nicht offen."}
    ]
    assert not await Booking.exists()
