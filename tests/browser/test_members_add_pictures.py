"""A member with a photograph: in a reply, seen by a visitor; as their face; and a word where it is no picture (U7)."""

import re

import pytest
from playwright.async_api import expect

from portal.media.models import PictureUse, Place
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.makers.drawings import drawn

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
PHOTOGRAPH = {"name": "IMG_0815.jpg", "mimeType": "image/jpeg", "buffer": drawn("JPEG", 1600, 1200)}
LETTER = {"name": "letter.jpg", "mimeType": "image/jpeg", "buffer": b"no picture at all"}


async def test_a_photograph_stands_in_a_reply_and_on_the_profile(make, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "anna")
    await make.thread(title="Which burr is this?")
    page = await visit(width=375, may_hear="415")
    await sign_in(page, "anna@example.org")
    await page.goto("/")
    await page.get_by_role("link", name="Which burr is this?").first.click()
    path = page.url

    await page.get_by_test_id("picture").set_input_files(LETTER)
    await expect(page.get_by_text("This is no picture that can be shown")).to_be_visible()
    await page.get_by_test_id("picture").set_input_files(PHOTOGRAPH)
    area = page.locator("textarea[name=bodyMarkdown]")
    await expect(area).to_have_value(re.compile(r"^!\[What the picture shows\]\(/media/[\w-]{22}\)\n$"))
    await page.keyboard.type("A burr of steel")  # in the place of the words that stand there, chosen
    await page.keyboard.press("Control+Enter")
    shown = page.get_by_role("img", name="A burr of steel")
    await expect(shown).to_be_visible()
    assert await width_beyond(page) == 0
    await pictured(page, "reply")

    stranger = await visit()
    await stranger.goto(path)
    await expect(stranger.get_by_role("img", name="A burr of steel")).to_have_js_property("naturalWidth", 1600)

    await page.goto("/account/settings")
    await page.get_by_test_id("picture").set_input_files(PHOTOGRAPH)
    await expect(page.get_by_role("button", name="Remove the picture")).to_be_visible()
    await expect(page.locator(".face img")).to_have_js_property("naturalWidth", 480)
    await pictured(page, "profile")
    assert await PictureUse.filter(place=Place.AVATAR).count() == 1
    await page.get_by_role("button", name="Remove the picture").click()
    await expect(page.get_by_role("button", name="Remove the picture")).to_be_hidden()
    assert await PictureUse.filter(place=Place.AVATAR).count() == 0
