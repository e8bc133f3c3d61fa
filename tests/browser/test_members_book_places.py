"""A member takes the last seat, another waits and moves up; staff plan a release and see who sees it when."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.exclusives.models import Booking, Release, ReleaseKind, ReleaseVisibility
from portal.exclusives.terms import EventTerms
from portal.kernel import clock
from portal.loyalty.tiering.grants import grant_tier
from tests.browser.visiting import Visit, sign_in
from tests.journeys.steps import PASSWORD
from tests.server import LiveServer

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""


async def test_a_seat_is_taken_waited_for_and_given_back(make, live_server: LiveServer, visit: Visit) -> None:
    now = clock.now()
    await make.release(
        {},
        slug="evening",
        title="An evening",
        kind=ReleaseKind.EVENT,
        public_at=now - timedelta(days=1),
        event=EventTerms(now + timedelta(days=3), "Flensburg", 1),
    )
    await make.member_with_password(PASSWORD, "anna")
    await make.member_with_password(PASSWORD, "bert")
    anna, bert = await visit(), await visit(width=320)
    await sign_in(anna, "anna@example.org")
    await sign_in(bert, "bert@example.org")

    await anna.goto("/exclusives/evening")
    await anna.get_by_role("button", name="Take a seat").click()
    await expect(anna.get_by_test_id("own-place")).to_contain_text("You have a seat")
    async with anna.expect_download() as fetched:
        await anna.get_by_role("link", name="Add to calendar").click()
    assert (await fetched.value).suggested_filename == "event.ics"
    await bert.goto("/exclusives/evening")
    await bert.get_by_role("button", name="Join the waiting list").click()
    await expect(bert.get_by_test_id("own-place")).to_contain_text("You are on the waiting list")

    await anna.get_by_role("button", name="Give it back").click()
    await anna.get_by_role("dialog").get_by_role("button", name="Give it back").click()
    await expect(anna.get_by_test_id("own-place")).to_have_count(0)
    await bert.reload()
    await expect(bert.get_by_test_id("own-place")).to_contain_text("You have a seat")
    assert await bert.evaluate("document.documentElement.scrollWidth") == 320
    booked = await Booking.all().select_related("member")
    assert [(one.member.handle, one.placed_at is not None) for one in booked] == [("bert", True)]


async def test_a_member_has_a_calendar_ends_it_and_its_address_opens_nothing(
    make, live_server: LiveServer, visit: Visit
) -> None:
    await make.release({}, slug="drop", public_at=clock.now() + timedelta(hours=5))
    await make.member_with_password(PASSWORD, "anna")
    page = await visit()
    await sign_in(page, "anna@example.org")

    await page.goto("/exclusives")
    await expect(page.get_by_test_id("countdown")).to_contain_text("0")
    await page.get_by_role("button", name="As a calendar").click()
    await page.get_by_role("button", name="Make an address").click()
    address = await page.get_by_test_id("calendar-feed").locator("code").text_content()
    path = "/calendars/" + (address or "").rsplit("/", 1)[1]

    async with live_server.client() as client:
        fetched = await client.get(path)
        await page.get_by_role("button", name="End the calendar").click()
        await expect(page.get_by_role("button", name="Make an address")).to_be_visible()
        ended = await client.get(path)

    assert (fetched.status_code, fetched.text.count("BEGIN:VEVENT"), ended.status_code) == (200, 1, 404)


async def test_staff_announce_a_reduced_price_and_all_read_what_was_asked_before(
    make, live_server: LiveServer, visit: Visit
) -> None:
    await make.ladder()
    await make.product("MILL")
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit()
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/releases")
    await page.get_by_role("button", name="New release").click()
    await page.get_by_label("Kind").select_option("SALE")
    await page.get_by_label("Short name").fill("grinder-days")
    await page.get_by_label("Title").fill("Grinder days")
    await page.get_by_label("Teaser", exact=True).fill("For a while.")
    await page.get_by_label("Text", exact=True).fill("Twenty of them.")
    await page.get_by_label("Opens for everyone").fill("2020-03-01T09:00")
    await page.get_by_role("combobox", name="Product").fill("MILL")
    await page.get_by_label("The reduction is").select_option("PUBLIC")
    await page.get_by_label("Price with it (EUR)").fill("249,00")
    await page.get_by_role("dialog").get_by_role("button", name="Save").click()
    await expect(page.get_by_text("A public offer names the lowest total price")).to_be_visible()
    await page.get_by_label("Lowest price of the last 30 days (EUR)").fill("289")
    await page.get_by_role("dialog").get_by_role("button", name="Save").click()
    await expect(page.get_by_test_id("staff-release")).to_contain_text("public, for whoever it may concern")

    guest = await visit()
    for address in ("/exclusives", "/exclusives/grinder-days"):
        await guest.goto(address)
        await expect(guest.get_by_test_id("offer")).to_have_text(
            "Now €249.00Lowest price of the last 30 days before: €289.00"
        )


async def test_staff_plan_a_release_and_see_who_sees_it_when(make, live_server: LiveServer, visit: Visit) -> None:
    await make.ladder()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    goldie = await make.member("goldie")
    await grant_tier(goldie.id, "gold", clock.now() + timedelta(days=90), reason="A friend.", by=SYSTEM)
    page = await visit()
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/releases")
    await page.get_by_role("button", name="New release").click()
    await page.get_by_label("Kind").select_option("EVENT")
    await page.get_by_label("Short name").fill("evening")
    await page.get_by_label("Title").fill("An evening")
    await page.get_by_label("Teaser", exact=True).fill("With fish rolls.")
    await page.get_by_label("Text", exact=True).fill("Doors open at *seven*.")
    await page.get_by_label("Before it opens").select_option("HIDDEN")
    await page.get_by_label("Opens for Gold").fill("2027-03-01T09:00")
    await page.get_by_role("dialog").get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Please say when the event takes place.")).to_be_visible()
    await page.get_by_label("Starts").fill("2027-03-20T18:30")
    await page.get_by_label("Seats").fill("24")
    await page.get_by_role("dialog").get_by_role("button", name="Save").click()
    await expect(page.get_by_test_id("staff-release")).to_contain_text("An evening")

    saved = await Release.get(slug="evening")
    assert (saved.kind, saved.visibility, saved.event_seats) == (ReleaseKind.EVENT, ReleaseVisibility.HIDDEN, 24)
    row = page.get_by_test_id("openings").get_by_role("row").nth(1)
    await expect(row.get_by_role("cell")).to_have_text(["1 Mar 2027, 09:00"] * 2 + ["never"] * 2)
    await page.get_by_role("button", name="Who sees it how?").click()
    for tier, at, words in (
        ("", "2027-03-02T09:00", "For them there is no such thing."),
        ("gold", "2027-03-01T08:59", "For them there is no such thing."),
        ("gold", "2027-03-01T09:00", "It is open to them."),
    ):
        await page.get_by_label("Seen as").select_option(tier)
        await page.get_by_label("At this moment").fill(at)
        await page.get_by_role("button", name="Show").click()
        await expect(page.get_by_test_id("preview")).to_contain_text(words)
