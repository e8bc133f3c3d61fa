"""Moderators take cases by keyboard, see who is writing, and decide with texts that they keep."""

import pytest
from playwright.async_api import expect

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.community import appointing
from portal.moderation import assignment
from portal.moderation.models import Case, Decision, ReportReason, SavedReply
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""


async def test_a_moderator_keeps_a_text_and_decides_with_it(make, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "martha", roles=(Role.MODERATOR,), locale="de")
    max_ = await make.moderator("max")
    anna = await make.member("anna", display_name="Anna", locale="de")
    thread = await make.thread(by=anna, title="Rabatte")
    await report(TargetType.THREAD, thread.id, ReportReason.SPAM, by=await make.viewer())
    case = await Case.get(target_id=thread.id)
    await assignment.note_answering(case.id, is_answering=True, by=await make.viewer(max_))

    page = await visit(width=320)
    await sign_in(page, "martha@example.org")
    await page.goto("/moderation/replies")
    await page.get_by_role("button", name="Neuer Baustein").click()
    dialog = page.get_by_role("dialog")
    await dialog.locator("[name=title]").fill("Werbung")
    await dialog.locator("[name=textDe]").fill("Hallo {nmae}, „{thread}“ ist Werbung ({rule}).")
    await dialog.locator("[name=ground]").fill("Hausregel 3")
    await dialog.locator("button[type=submit]").click()
    await expect(dialog).to_contain_text("Für {nmae} wird nichts eingesetzt.")
    await pictured(page, "saved-reply-refused-de-320")
    await dialog.locator("[name=textDe]").fill("Hallo {name}, „{thread}“ ist Werbung ({rule}).")
    await dialog.locator("button[type=submit]").click()
    await expect(page.get_by_test_id("saved-reply")).to_contain_text("Werbung")
    assert await width_beyond(page) == 0
    await pictured(page, "saved-replies-de-320")

    await page.goto("/moderation")
    await expect(page.get_by_test_id("work")).to_contain_text("Noch bei niemandem")
    await expect(page.get_by_test_id("work")).to_contain_text("Max schreibt gerade eine Entscheidung.")
    await page.keyboard.press("j")
    await page.keyboard.press("a")
    await expect(page.get_by_test_id("work")).to_contain_text("Bei Martha")
    assert await width_beyond(page) == 0
    await pictured(page, "case-taken-de-320")
    await page.get_by_role("combobox", name="Bei wem").select_option("NOBODY")
    await expect(page.get_by_test_id("case")).to_have_count(0)
    await page.get_by_role("combobox", name="Bei wem").select_option("ME")
    await expect(page.get_by_test_id("case")).to_have_count(1)
    await page.keyboard.press("j")
    await page.keyboard.press("d")
    await expect(dialog.get_by_test_id("answering")).to_have_text("Max schreibt gerade eine Entscheidung.")
    await dialog.get_by_label("Textbaustein").select_option(label="Werbung · Deutsch")
    await expect(dialog.locator("[name=ground]")).to_have_value("Hausregel 3")
    await pictured(page, "deciding-with-a-saved-reply-de-320")
    await dialog.locator("select[name=action]").select_option("HIDE")
    await dialog.locator("button[type=submit]").click()

    await expect(page.get_by_text("Hallo Anna, „Rabatte“ ist Werbung (Hausregel 3).")).to_be_visible()
    assert (await Decision.get()).statement == "Hallo Anna, „Rabatte“ ist Werbung (Hausregel 3)."


async def test_a_case_is_handed_to_another_moderator(make, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "mona", roles=(Role.MODERATOR,))
    max_ = await make.moderator("max")
    thread = await make.thread(title="Discounts")
    await report(TargetType.THREAD, thread.id, ReportReason.SPAM, by=await make.viewer())

    page = await visit()
    await sign_in(page, "mona@example.org")
    await page.goto("/moderation")
    await page.get_by_role("button", name="Hand over").click()
    await page.get_by_role("dialog").get_by_label("To whom").select_option(label="Max (@max)")
    await page.get_by_role("dialog").get_by_role("button", name="Hand over").click()

    await expect(page.get_by_test_id("work")).to_contain_text("With Max")
    await pictured(page, "case-handed-over-en")
    assert (await Case.get()).assignee_id == max_.id


async def test_staff_answer_officially_with_a_text_that_they_keep(make, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "bea", roles=(Role.BRAND,))
    await SavedReply.create(title="Thanks", text_en="Thank you, {name}! About {thread}: {rule}", ground="page 3")
    anna = await make.member("anna", display_name="Anna")
    thread = await make.thread(by=anna, title="Grinders")

    page = await visit()
    await sign_in(page, "bea@example.org")
    await page.goto(f"/t/{global_id('Thread', thread.id)}")
    await page.get_by_label("Saved reply").select_option(label="Thanks · English")

    await expect(page.locator("#reply textarea")).to_have_value("Thank you, Anna! About Grinders: page 3")


async def test_who_has_a_category_in_care_opens_its_queue_and_others_find_no_page(make, visit: Visit) -> None:
    room = await make.category("home")
    carla = await make.member_with_password(PASSWORD, "carla", locale="de")
    await make.member_with_password(PASSWORD, "berta", locale="de")
    await appointing.appoint_moderator(room.id, carla.id, by=await make.viewer(await make.brand()))
    for title, within in (("Rabatte", room), ("Anderswo", None)):
        thread = await make.thread(title=title, within=within)
        await report(TargetType.THREAD, thread.id, ReportReason.SPAM, by=await make.viewer())

    page = await visit(width=320)
    await sign_in(page, "carla@example.org")
    await page.goto("/moderation")
    await expect(page.locator(".case")).to_have_count(1)
    await expect(page.locator(".case")).to_contain_text("Rabatte")
    await page.locator("[data-take]").click()
    await expect(page.locator(".case")).to_contain_text("Bei Carla")
    assert await width_beyond(page) == 0
    await pictured(page, "moderation-in-care-de-320")

    other = await visit(width=320)
    await sign_in(other, "berta@example.org")
    await other.goto("/moderation")
    await expect(other.locator("h1")).to_be_visible()
    await expect(other.locator(".case, .cases, .case-filters")).to_have_count(0)
