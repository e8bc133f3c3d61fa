"""Visiting with a browser, and signing in there."""

import os
from collections.abc import Awaitable, Callable
from pathlib import Path

from playwright.async_api import Page, expect

from tests.journeys.steps import PASSWORD

Visit = Callable[..., Awaitable[Page]]


async def sign_in(page: Page, email: str) -> None:
    await page.goto("/sign-in")
    await page.get_by_label("E-mail address").fill(email)
    await page.get_by_label("Password").fill(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("account-menu")).to_be_visible()


async def follow_notice(page: Page, title: str) -> None:
    """From the inbox to where the notice leads."""
    await page.goto("/account/notifications")
    await page.get_by_test_id("notification").get_by_role("link", name=title).click()


async def width_beyond(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    found = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return int(found)


async def pictured(page: Page, name: str) -> None:
    """Keep a picture of the whole page in the folder that PORTAL_TEST_PICTURES names, for whoever wants to look."""
    if folder := os.environ.get("PORTAL_TEST_PICTURES"):
        await page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
