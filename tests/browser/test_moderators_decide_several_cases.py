"""A moderator chooses several cases by keyboard and decides them by one statement, in German, on a telephone."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.community.models import ContentState, Thread
from portal.moderation.models import Case, CaseState, Decision
from portal.screening.terms import save_terms
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_what_was_held_back_is_refused_at_once_each_with_its_own_statement_lw10(make, visit: Visit) -> None:
    await save_terms(words="casino", by=SYSTEM)
    await make.member_with_password(PASSWORD, "martha", roles=(Role.MODERATOR,), locale="de")
    for name in ("anna", "bert"):
        await make.thread(by=await make.member(name, display_name=name.title()), title="My casino")

    page = await visit(width=320)
    await sign_in(page, "martha@example.org")
    await page.goto("/moderation")
    await expect(page.get_by_test_id("case")).to_have_count(2)
    await expect(page.get_by_test_id("case").first).to_contain_text("Gelistetes Wort")
    await expect(page.get_by_test_id("history").first).to_contain_text("Bisher: 0 Meldungen über diese Person")
    for key in "jxjx":
        await page.keyboard.press(key)
    assert await width_beyond(page) == 0
    await pictured(page, "several-cases-de-320")
    await page.keyboard.press("b")
    dialog = page.get_by_role("dialog")
    await dialog.locator("select[name=action]").select_option("HIDE")
    await dialog.locator("[name=ground]").fill("Hausregel 3")
    await dialog.locator("[name=statement]").fill("{name}, das ist Werbung.")
    await dialog.locator("button[type=submit]").click()

    await expect(page.get_by_text("Anna, das ist Werbung.")).to_be_visible()
    await expect(page.get_by_text("Bert, das ist Werbung.")).to_be_visible()
    assert await Case.filter(state=CaseState.DECIDED).count() == 2
    assert {one.statement for one in await Decision.all()} == {"Anna, das ist Werbung.", "Bert, das ist Werbung."}
    assert await Thread.filter(state=ContentState.HIDDEN).count() == 2
