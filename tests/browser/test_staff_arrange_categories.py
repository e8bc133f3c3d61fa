"""Staff make a category, put it before another, and say which language is written in it."""

import pytest
from playwright.async_api import expect

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.community.appointing import moderators_of
from portal.community.models import Audience, Category, ContentState, Post
from portal.community.rights_models import Ability, CategoryRight
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
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


async def test_staff_say_who_may_do_what_and_who_looks_after_it(make, visit: Visit) -> None:
    await make.tier("gold", 3, 500)
    await make.category("ideas", position=20)
    carla = await make.member("carla")
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    staff = await visit()
    await sign_in(staff, "staff@example.org")
    await staff.goto("/staff/categories")

    await staff.get_by_role("button", name="Edit Ideas").click()
    dialog = staff.get_by_role("dialog")
    await dialog.get_by_text("Who may do what").click()
    await dialog.get_by_label("Opens it to read").select_option("BRAND")
    await dialog.get_by_label("Gold and above: Open").select_option("may")
    await dialog.get_by_label("Members: Reply").select_option("not")
    await dialog.get_by_role("button", name="Save").click()
    await expect(dialog).to_have_count(0)
    ideas = await Category.get(slug="ideas")
    kept = (
        await CategoryRight.filter(category_id=ideas.id)
        .order_by("ability")
        .values_list("ability", "holder", "is_denied")
    )
    assert ideas.who_can_open is Audience.BRAND
    assert kept == [(Ability.OPEN, "tier:gold", False), (Ability.REPLY, "CUSTOMER", True)]

    await staff.get_by_role("button", name="Edit Ideas").click()
    await dialog.get_by_text("Who may do what").click()
    await expect(dialog.get_by_label("Members: Reply")).to_have_value("not")
    await pictured(staff, "rights-en")
    await staff.set_viewport_size({"width": 320, "height": 800})
    assert await width_beyond(staff) == 0
    await staff.set_viewport_size({"width": 1100, "height": 900})
    await staff.keyboard.press("Escape")

    await staff.get_by_role("button", name="Moderators of Ideas").click()
    await dialog.get_by_label("Member").fill("@carla")
    await dialog.get_by_role("button", name="Appoint").click()
    await expect(staff.get_by_test_id("staff-category")).to_contain_text("cared for by")
    assert await moderators_of([ideas.id]) == {ideas.id: [carla.id]}

    await staff.get_by_role("button", name="Archive Ideas").click()
    await dialog.get_by_role("button", name="Archive").click()
    await expect(staff.get_by_test_id("staff-category")).to_contain_text("archived")
    await staff.get_by_role("button", name="Open Ideas again").click()
    await dialog.get_by_role("button", name="Open again").click()
    await expect(staff.get_by_role("button", name="Archive Ideas")).to_be_visible()
    await staff.get_by_role("button", name="Delete Ideas").click()
    await dialog.get_by_role("button", name="Delete").click()
    await expect(staff.get_by_test_id("staff-category")).to_have_count(0)
    assert not await Category.exists()


async def test_an_author_brings_back_what_they_deleted(make, visit: Visit) -> None:
    anna = await make.member_with_password(PASSWORD, "anna")
    thread = await make.thread()
    await make.post(to=thread, by=anna, body="I see it now.")
    page = await visit()
    await sign_in(page, "anna@example.org")
    await page.goto(f"/t/{global_id('Thread', thread.id)}/{thread.slug}")

    await page.get_by_role("button", name="Delete").click()
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(page.get_by_text("This post was deleted.")).to_be_visible()
    await page.get_by_role("button", name="Bring it back").click()

    await expect(page.get_by_text("I see it now.")).to_be_visible()
    assert (await Post.get(thread_id=thread.id, number=2)).state is ContentState.VISIBLE
