"""Calendar files and feeds (EX5, L32): what they have is judged by the tier of the moment at which they are fetched."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from icalendar import Calendar

from portal.access.keys import replace_keys
from portal.access.viewers import viewer_of
from portal.accounts import erasure, standing
from portal.accounts.viewer import SYSTEM
from portal.exclusives import calendar, feeds
from portal.exclusives.bookings import book
from portal.exclusives.models import CalendarFeed, ReleaseKind, ReleaseVisibility
from portal.exclusives.terms import EventTerms
from portal.kernel import clock
from portal.kernel.errors import NotFound
from portal.translations.saving import NewText, save_translations
from tests.server import live_server

__all__ = ["live_server"]
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
STARTS = datetime(2026, 12, 4, 17, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _present():
    with time_machine.travel(NOW, tick=False):
        yield


async def evening(make, **terms):
    given = {
        "windows": {},
        "slug": "evening",
        "title": "An evening; with fish, rolls",
        "kind": ReleaseKind.EVENT,
        "public_at": NOW - timedelta(days=1),
        "event": EventTerms(STARTS, "Flensburg", 1),
        **terms,
    }
    return await make.release(given.pop("windows"), **given)


def entries(content):
    """What a calendar programme reads: summary, beginning, and all that is said of it."""
    return [
        (str(one["summary"]), one["dtstart"].dt, str(one.get("location", "")), str(one["description"]))
        for one in Calendar.from_ical(content).walk("VEVENT")
    ]


async def test_an_event_is_a_file_with_its_moment_place_and_address(make):
    release = await evening(make)

    content = await calendar.event_file("evening", viewer=await make.viewer(await make.member()))

    assert entries(content) == [("An evening; with fish, rolls", STARTS, "Flensburg", "Something is coming.")]
    assert f"UID:event-{release.id}@portal" in content.decode()
    assert "URL:http" in content.decode()
    assert content.decode().count("\r\n") == content.decode().count("\n")


async def test_it_says_whether_one_has_a_seat_in_the_readers_language(make):
    release = await evening(make)
    german = [NewText("title", "Ein Abend"), NewText("teaser", "Bald.")]
    await save_translations("Exclusive", release.id, "de", german, by=SYSTEM)
    anna, bert = await make.member(locale="de"), await make.member()
    for member in (anna, bert):
        await book(release.id, by=await viewer_of(member.id))

    files = [await calendar.event_file("evening", viewer=await viewer_of(one.id)) for one in (anna, bert)]

    assert [entries(one)[0][0] for one in files] == ["Ein Abend", "An evening; with fish, rolls"]
    assert [entries(one)[0][3].split("\n")[0] for one in files] == ["Du hast einen Platz.", "You wait for a seat."]


async def test_what_is_no_event_closed_hidden_or_nowhere_is_the_same_nothing_l32(make):
    await make.release({}, slug="article", public_at=NOW - timedelta(days=1))
    await evening(make, slug="closed", public_at=NOW + timedelta(days=1))
    await evening(make, slug="hidden", public_at=None, visibility=ReleaseVisibility.HIDDEN, windows={"gold": NOW})
    anna = await make.viewer(await make.member())

    refusals = set()
    for slug in ("article", "closed", "hidden", "never-was"):
        with pytest.raises(NotFound) as refused:
            await calendar.event_file(slug, viewer=anna)
        refusals.add(str(refused.value))

    assert refusals == {"There is no such event."}


async def test_a_feed_has_what_is_open_and_when_the_rest_will_open_l32(make):
    await evening(make)
    await make.release(
        {"gold": NOW + timedelta(days=2)}, slug="drop", title="A drop", public_at=NOW + timedelta(days=5)
    )
    await make.release({"gold": NOW + timedelta(days=2)}, slug="vip", title="For gold alone")
    await evening(make, slug="secret", public_at=None, visibility=ReleaseVisibility.HIDDEN, windows={"gold": NOW})
    await evening(make, slug="over", event=EventTerms(NOW - timedelta(days=2)), public_at=NOW - timedelta(days=9))
    anna = await make.member()

    content = await calendar.feed(await viewer_of(anna.id))

    assert sorted(one[:2] for one in entries(content)) == [
        ("An evening; with fish, rolls", STARTS),
        ("Opens for you: A drop", NOW + timedelta(days=5)),
    ]


async def test_the_tier_is_asked_at_each_fetch_l32(make):
    await make.ladder()
    await evening(make, public_at=None, visibility=ReleaseVisibility.HIDDEN, windows={"gold": NOW})
    anna = await make.member()
    token = await feed_token(anna)

    seen = []
    for keys in ([], ["tier:gold"], []):
        await replace_keys(anna.id, "tier:", keys)
        seen.append(len(entries(await feeds.fetch(token))))

    assert seen == [0, 1, 0]


async def test_staff_have_in_their_feed_what_their_own_tier_opens(make):
    await evening(make, public_at=None, visibility=ReleaseVisibility.HIDDEN, windows={"gold": NOW})
    staff = await make.brand()

    assert entries(await feeds.fetch(await feed_token(staff))) == []


async def test_a_renewed_an_ended_and_a_banned_ones_feed_open_nothing(make):
    anna, bea, cleo, dora = [await make.member() for _ in range(4)]
    tokens = [await feed_token(member) for member in (anna, bea, cleo, dora)]
    await feeds.renew_feed(by=await viewer_of(anna.id))
    await feeds.end_feed(by=await viewer_of(bea.id))
    await standing.ban(cleo.id)
    await erasure.erase_member(dora.id, deletes_posts=False)

    refusals = set()
    for token in (*tokens, "never given"):
        with pytest.raises(NotFound) as refused:
            await feeds.fetch(token)
        refusals.add(str(refused.value))

    assert refusals == {"This calendar is not there any more."}
    assert sorted([row.member_id for row in await CalendarFeed.all()]) == sorted([anna.id, cleo.id])


async def test_it_is_known_to_within_an_hour_when_a_feed_was_fetched(make):
    token = await feed_token(await make.member())

    noted = []
    for minutes in (0, 30, 61):
        with clock.living_at(NOW + timedelta(minutes=minutes)):
            await feeds.fetch(token)
        noted.append((await CalendarFeed.get()).last_fetched_at)

    assert noted == [NOW, NOW, NOW + timedelta(minutes=61)]


async def test_calendars_by_http_are_nobody_elses_to_keep(make, live_server):
    await evening(make)
    token = await feed_token(await make.member())

    async with live_server.client() as client:
        answers = [
            await client.get(path)
            for path in (f"/calendars/{token}.ics", "/exclusives/evening.ics", "/calendars/x.ics", "/exclusives/x.ics")
        ]

    assert [(one.status_code, one.headers["content-type"].split(";")[0]) for one in answers] == [
        (200, "text/calendar"),
        (200, "text/calendar"),
        (404, "text/plain"),
        (404, "text/plain"),
    ]
    assert {one.headers["cache-control"] for one in answers} == {"private, no-store"}
    assert len(entries(answers[0].content)) == 1


RENEW = "mutation { renewCalendarFeed { calendarFeed { address lastFetchedAt } errors { code } } }"
END = "mutation { endCalendarFeed { calendarFeed { address } errors { code } } }"
FEED = "{ viewer { calendarFeed { address } } }"


async def test_a_member_has_one_address_and_sees_it_again(make, graphql):
    anna = await make.member()

    first = await graphql(RENEW, viewer=anna)
    seen = await graphql(FEED, viewer=anna)
    second = await graphql(RENEW, viewer=anna)
    await graphql(END, viewer=anna)

    assert seen["calendarFeed"]["address"] == first["calendarFeed"]["address"] != second["calendarFeed"]["address"]
    assert first["calendarFeed"]["address"].endswith(".ics")
    assert await graphql(FEED, viewer=anna) == {"calendarFeed": None}


async def feed_token(member):
    feed = await feeds.renew_feed(by=await viewer_of(member.id))
    return feeds.address_of(feed).rsplit("/", 1)[1].removesuffix(".ics")
