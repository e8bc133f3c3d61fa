"""A moderator's day at the desk, in German and by keyboard: what is waiting, deciding, an objection, the report at its end."""

import pytest
from playwright.async_api import Page, expect

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.community.models import ContentState, Post, Thread
from portal.moderation.models import Case, CaseState, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.screening.terms import save_terms
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""


async def looked_at(page: Page, name: str) -> None:
    assert await width_beyond(page) == 0
    await pictured(page, f"desk-{name}")


async def decide(page: Page, action: str, statement: str) -> None:
    """The case that is chosen, by keyboard."""
    await page.keyboard.press("d")
    dialog = page.get_by_role("dialog")
    await dialog.locator("select[name=action]").select_option(action)
    await dialog.locator("[name=ground]").fill("Hausregel 3")
    await dialog.locator("[name=statement]").fill(statement)
    await dialog.locator("button[type=submit]").press("Enter")
    await expect(dialog).to_have_count(0)


async def test_martha_clears_her_desk_and_olaf_hears_an_objection(make, visit: Visit) -> None:
    await make.programme()
    await save_terms(words="casino", by=SYSTEM)
    for name in ("martha", "olaf"):
        await make.member_with_password(PASSWORD, name, roles=(Role.MODERATOR,), locale="de")
    anna = await make.member_with_password(PASSWORD, "anna", display_name="Anna", locale="de")
    rude = await make.post(to=await make.question(title="Welche Mühle?"), by=anna, body="Frag doch woanders.")
    held = await make.thread(by=await make.member("bert", display_name="Bert"), title="Mein casino")
    await make.product("beans", "Leuchtfeuer")
    harsh = await make.review("beans", by=anna, rating=1, body="Der Laden ist ein Saustall.")
    place = f"/p/beans#review-{global_id('Review', harsh.id)}"
    await report(TargetType.POST, rude.id, ReportReason.ABUSE, by=await make.viewer())
    await report(TargetType.REVIEW, harsh.id, ReportReason.ABUSE, by=await make.viewer())

    page = await visit()
    await sign_in(page, "martha@example.org")
    await page.goto("/moderation")
    await expect(page.get_by_test_id("case")).to_have_count(3)
    reviewed = page.get_by_test_id("case").filter(has_text="Der Laden ist ein Saustall.")
    await expect(reviewed.locator(".case-target")).to_contain_text("Bewertung")
    named = reviewed.get_by_role("link", name="Bewertung von Leuchtfeuer")
    await expect(named).to_have_attribute("href", place)
    await expect(reviewed.get_by_role("img", name="Ein Stern von 5")).to_be_visible()
    await looked_at(page, "1-what-waits")
    await page.keyboard.press("j")
    await page.keyboard.press("a")
    await expect(page.get_by_test_id("work").first).to_contain_text("Bei Martha")
    for _ in range(3):
        await page.goto("/moderation")
        title = await page.get_by_test_id("case").first.inner_text()
        await page.keyboard.press("j")
        if "casino" in title:
            await decide(page, "NO_ACTION", "Das ist ein Bericht, keine Werbung.")
        elif "Saustall" in title:
            await decide(page, "WARN", "Kritik ja, Schimpfen nein.")
        else:
            await decide(page, "HIDE", "Das ist unfreundlich.")
    await page.goto("/moderation")
    await expect(page.get_by_test_id("case")).to_have_count(0)
    await looked_at(page, "2-all-done")
    assert (await Post.get(id=rude.id)).state is ContentState.HIDDEN
    assert (await Thread.get(id=held.id)).state is ContentState.VISIBLE
    assert await Case.filter(state=CaseState.DECIDED).count() == 3

    phone = await visit(width=375)
    await sign_in(phone, "anna@example.org")
    await phone.goto("/account/decisions")
    decisions = phone.get_by_test_id("decision")
    warned = decisions.filter(has_text="Kritik ja, Schimpfen nein.")
    await expect(warned.get_by_role("link", name="Bewertung von Leuchtfeuer")).to_have_attribute("href", place)
    hidden = decisions.filter(has_text="Das ist unfreundlich.")
    await hidden.get_by_role("button", name="Beschwerde einlegen").click()
    await phone.get_by_label("Deine Gründe").fill("Ich meinte den Laden nebenan.")
    await phone.get_by_role("button", name="Beschwerde senden").click()
    await expect(phone.get_by_test_id("complaint")).to_contain_text("Ich meinte den Laden nebenan.")

    other = await visit()
    await sign_in(other, "olaf@example.org")
    await other.goto("/moderation?state=APPEALED")
    await expect(other.get_by_test_id("complaint")).to_contain_text("Ich meinte den Laden nebenan.")
    await other.keyboard.press("j")
    await other.keyboard.press("d")
    dialog = other.get_by_role("dialog")
    await dialog.locator("input[type=radio]").first.check()
    await dialog.locator("textarea").last.fill("Das war so gemeint, wie du sagst.")
    await looked_at(other, "3-an-objection")
    await dialog.locator("button[type=submit]").press("Enter")
    await expect(dialog).to_have_count(0)
    assert (await Post.get(id=rude.id)).state is ContentState.VISIBLE

    await page.goto("/moderation/transparency")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Transparenzbericht")
    await looked_at(page, "4-the-report")
