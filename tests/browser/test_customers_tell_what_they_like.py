"""Staff ask for a preference, a customer tells it, tells it otherwise and takes it back, and a segment names it (FB7)."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.feedback.profile.models import ProfileAnswer, ProfileQuestion
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_staff_ask_and_name_the_answer_in_a_segment(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="en")
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/surveys")

    await page.get_by_role("button", name="New question").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Question", exact=True).fill("How do you brew?")
    await dialog.get_by_label("What it is used for").fill("To show you what suits.")
    await dialog.get_by_label("Choices").fill("Press\nFilter")
    await dialog.get_by_role("button", name="Save").click()
    row = page.get_by_test_id("asked").get_by_test_id("profile-question")
    await expect(row).to_contain_text("0 answers")
    assert (await ProfileQuestion.get()).choices == ["Press", "Filter"]

    await page.goto("/staff/segments")
    await page.get_by_role("button", name="New segment").click()
    condition = page.get_by_test_id("segment-condition")
    await condition.get_by_label("What").select_option("PROFILE")
    await condition.get_by_label("Any of these").select_option("Filter")
    await page.get_by_role("dialog").get_by_label("Name").fill("Filter people")
    await page.get_by_role("dialog").get_by_role("button", name="Save").click()
    await expect(page.get_by_test_id("own-segment")).to_contain_text("How do you brew? is one of: Filter")


@pytest.mark.parametrize(("width", "locale"), [(1280, "en"), (390, "de")])
async def test_a_customer_tells_changes_and_takes_back(make, visit: Visit, width: int, locale: str) -> None:
    await make.programme()
    await make.profile_question(kind="CHOICES")
    await make.profile_question("When did you begin?", kind="DATE", points=0)
    ada = await make.member_with_password(PASSWORD, "ada", locale=locale)
    page = await visit(width=width)
    await sign_in(page, "ada@example.org")
    await page.goto("/account/settings")
    how = page.get_by_test_id("profile-question").first
    await expect(how).to_contain_text("15")
    assert await width_beyond(page) == 0
    await pictured(page, f"profile-{width}-{locale}")

    await how.locator("[type=submit]").click()
    await expect(how.locator(".field-error:visible")).to_have_count(1)
    await how.get_by_label("Filter").check()
    await how.locator("[type=submit]").click()
    await expect(how.get_by_role("button")).to_have_count(2)
    assert (await ProfileAnswer.get()).choices == ["Filter"]
    assert (await make.account(ada)).available == 15

    await how.get_by_role("button").nth(1).click()
    await expect(how.get_by_role("button")).to_have_count(1)
    assert not await ProfileAnswer.exists()
