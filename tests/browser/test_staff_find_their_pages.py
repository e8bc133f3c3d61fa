"""The pages of staff are listed by subject: beside the page, and on a telephone behind one line that a keyboard opens, too."""

import re

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)


@pytest.fixture
async def staff(make):
    await make.programme()
    return await make.member_with_password(PASSWORD, "nora", roles=[Role.BRAND])


async def test_every_page_stands_under_a_subject_and_the_one_that_is_open_is_marked(staff, visit: Visit) -> None:
    page = await visit(width=1280)
    await sign_in(page, "nora@example.org")
    await page.goto("/staff/rules")
    nav = page.get_by_role("navigation", name="Staff")

    await expect(nav.locator("[aria-current=page]")).to_have_text(["Rules and campaigns"])
    titles = await nav.locator(".side-title").all_inner_texts()
    assert titles == ["Waiting for you", "Figures", "Programme", "Customers", "Community", "Pages", "Systems"]
    assert await nav.get_by_role("list", name="Programme").get_by_role("link").count() == 6
    await pictured(page, "staff-nav-1280")


async def test_on_a_telephone_one_line_opens_them_by_the_keyboard_too(staff, visit: Visit) -> None:
    page = await visit(width=390)
    await sign_in(page, "nora@example.org")
    await page.goto("/staff/rules")
    nav = page.get_by_role("navigation", name="Staff")
    rewards = nav.get_by_role("link", name="Rewards", exact=True)
    await expect(nav.locator("summary")).to_have_text("Rules and campaigns")
    await expect(rewards).to_be_hidden()

    await nav.locator("summary").focus()
    await page.keyboard.press("Enter")
    await expect(rewards).to_be_visible()
    await pictured(page, "staff-nav-390")
    assert await width_beyond(page) == 0

    await rewards.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Rewards")
    await expect(rewards).to_be_hidden()


async def test_the_address_that_people_guess_leads_to_what_waits(staff, visit: Visit) -> None:
    page = await visit(width=1280)
    await sign_in(page, "nora@example.org")
    await page.goto("/staff")
    await expect(page).to_have_url(re.compile("/staff/alarms$"))
    await page.goto("/staff/coupons")
    await expect(page).to_have_url(re.compile("/staff/rewards$"))
