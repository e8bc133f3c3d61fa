"""Staff make a category, put it before another, and say which language is written in it."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.community.models import Category
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_staff_make_a_category_place_it_and_change_its_words(make, visit: Visit) -> None:
    await make.category("ideas", position=20)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    staff = await visit()
    await sign_in(staff, "staff@example.org")
    await staff.goto("/staff/categories")

    await staff.get_by_role("button", name="New category").click()
    await staff.get_by_label("Name", exact=True).fill("Brühen")
    await staff.get_by_label("Short name").fill("bruehen")
    await staff.get_by_role("dialog").get_by_label("Language").fill("deutsch!")
    await staff.get_by_label("Place").fill("10")
    await staff.get_by_role("dialog").get_by_role("button", name="Save").click()
    await expect(staff.get_by_text("Name the language by its tag, like de, pt-BR or zh-Hant.")).to_be_visible()
    await staff.get_by_role("dialog").get_by_label("Language").fill("de")
    await staff.get_by_role("dialog").get_by_role("button", name="Save").click()
    rows = staff.get_by_test_id("staff-category")
    await expect(rows).to_have_count(2)
    await expect(rows.first).to_contain_text("Brühen0 threads · German")

    await staff.get_by_role("button", name="Edit Ideas").click()
    await staff.get_by_label("Description").fill("What is missing")
    await staff.get_by_label("Lies in").select_option("bruehen")
    await staff.get_by_role("dialog").get_by_role("button", name="Save").click()
    await expect(staff.get_by_role("dialog")).to_have_count(0)
    ideas, brewing = await Category.get(slug="ideas"), await Category.get(slug="bruehen")
    assert (ideas.name, ideas.description, ideas.parent_id, ideas.position) == (
        "Ideas",
        "What is missing",
        brewing.id,
        20,
    )
    assert (brewing.locale, brewing.position, brewing.description) == ("de", 10, None)
    await staff.set_viewport_size({"width": 320, "height": 800})
    assert await width_beyond(staff) == 0
