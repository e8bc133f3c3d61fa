"""Staff see a month of releases as a picture: from the first tier for which one opens until everyone has it."""

from datetime import UTC, datetime

import pytest
from playwright.async_api import expect

from portal.accounts.models import Member, Role
from portal.exclusives.models import ReleaseKind
from portal.exclusives.terms import EventTerms
from portal.loyalty.programme.models import Tier
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
EARLY = "#336699"
MANY = 55
"""More, and newer, than what the list shows at first."""


def march(day: int, hour: int = 8) -> datetime:
    """Berlin's clock is an hour ahead in the first weeks of it."""
    return datetime(2027, 3, day, hour, tzinfo=UTC)


async def test_staff_see_early_access_in_the_calendar_of_a_month(make, visit: Visit) -> None:
    await make.release({"platinum": march(3), "gold": march(4, 23)}, title="Grinder days", public_at=march(10))
    await make.release(title="Tasting", kind=ReleaseKind.EVENT, event=EventTerms(march(20, 17)), public_at=march(8))
    await make.release({"gold": march(9)}, title="W" * 60)
    for _ in range(MANY):
        await make.release(title="Of another year", public_at=datetime(2029, 1, 1, tzinfo=UTC))
    await Tier.filter(slug="platinum").update(colour=EARLY)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/releases?month=2027-03")
    month = page.get_by_test_id("month")

    await expect(month.get_by_role("heading", name="March 2027")).to_be_visible()
    assert await month.get_by_role("columnheader").all_inner_texts() == [
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
        "Sat",
        "Sun",
    ]
    days = month.get_by_role("cell")
    await expect(days).to_have_count(35)
    await expect(days.filter(has=page.locator("time[datetime='2027-03-03']"))).to_contain_text(
        "3Grinder days opens for Platinum"
    )
    await expect(days.filter(has=page.locator("time[datetime='2027-03-05']"))).to_contain_text(
        "5Grinder days opens for Gold"
    )
    await expect(days.filter(has=page.locator("time[datetime='2027-03-20']"))).to_contain_text("20Tasting takes place")
    first = await page.evaluate(
        """() => [...document.querySelectorAll(".month td")].filter((day) => day.querySelector(".month-band.is-early"))
        .map((day) => [day.querySelector("time").dateTime.slice(5), getComputedStyle(day.querySelector(".is-early")).backgroundColor])"""
    )
    assert [day for day, _ in first][:3] == ["03-03", "03-04", "03-05"]
    assert [colour == "rgb(51, 102, 153)" for _, colour in first][:3] == [True, True, False]
    lane = month.locator("td .month-lanes > :nth-child(2).is-early")
    assert await lane.count() == 8, "from the 3rd to the 10th"
    await pictured(page, "month-1280")
    await month.get_by_role("link", name="February 2027").click()
    await expect(month).to_contain_text("Nothing opens and nothing takes place in this month.")

    await Member.filter(handle="staff").update(locale="de")
    await page.set_viewport_size({"width": 320, "height": 900})
    await page.goto("/staff/releases?month=2027-03")
    await expect(month.get_by_test_id("happens").nth(1)).to_have_text("05.03.2027, 00:00 Grinder days öffnet für Gold")
    assert await month.get_by_test_id("happens").count() == 6
    assert await width_beyond(page) == 0
    await page.evaluate("document.documentElement.dataset.theme = 'dark'")
    await pictured(page, "month-320")
