"""Staff single out members by conditions, see beforehand how many they are, and who they are once they are found (IN37)."""

import os
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from portal.accounts.models import Role
from portal.insights import counting
from portal.insights.own_segments.judging import judge_due
from portal.kernel import clock, steps
from portal.segments.models import OwnSegment
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def shown(page: Page, name: str) -> None:
    if folder := os.environ.get("PORTAL_TEST_PICTURES"):
        await page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


@pytest.mark.parametrize("width", [1280, 375])
async def test_one_is_made_counted_looked_into_and_written_to(make, visit: Visit, width: int) -> None:
    await make.programme()
    ada = await make.member("ada", display_name="Ada Lovelace")
    await make.member("bert")
    await make.order(ada, "40.00")
    await make.reward(title="A cup of coffee")
    await steps.finish(counting.count_due, clock.now())
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="de")
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/segments")

    await page.get_by_role("button", name="Neues Segment").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Name").fill("Käufer")
    await dialog.get_by_role("button", name="Bedingung hinzufügen").click()
    second = dialog.get_by_test_id("segment-condition").nth(1)
    await second.get_by_label("Was").select_option("SPENT")
    await second.get_by_label("Betrag in EUR").fill("39,999")
    await dialog.get_by_role("button", name="Speichern").click()
    await expect(second).to_contain_text("Betrag")
    await expect(second.get_by_label("Betrag in EUR")).to_have_attribute("aria-invalid", "true")
    await second.get_by_label("Betrag in EUR").fill("39,99")
    await dialog.get_by_role("button", name="Wie viele sind das?").click()
    await expect(dialog.get_by_test_id("segment-preview")).to_have_text("1 Mitglied")
    await shown(page, f"segment-form-{width}")
    await dialog.get_by_role("button", name="Speichern").click()

    row = page.get_by_test_id("own-segment")
    await expect(row).to_contain_text("Bestellungen mindestens 1 und Umsatz abzüglich Erstattungen mindestens 39,99")
    await expect(row).to_contain_text("Wird binnen einer Minute bestimmt")
    await steps.finish(judge_due, clock.now())
    await page.reload()
    await expect(row).to_contain_text("1 Mitglied")
    assert await width_beyond(page) == 0
    await shown(page, f"segments-{width}")
    await row.get_by_role("button", name="Nur für sie: Käufer").click()
    await page.get_by_role("dialog").get_by_label("Was nur für sie ist").select_option(label="Prämie: A cup of coffee")
    await page.get_by_role("dialog").get_by_role("button", name="Speichern").click()
    await expect(row.get_by_test_id("segment-audience")).to_contain_text("Prämie: A cup of coffee")
    await page.goto("/staff/rewards")
    await page.get_by_role("button", name="A cup of coffee").click()
    await expect(page.get_by_role("dialog").get_by_test_id("limited-to")).to_have_text("Nur für Käufer")
    await page.get_by_role("link", name="Nur für Käufer").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await row.get_by_role("button", name="Anschreiben").click()
    await expect(page.get_by_test_id("audience").locator("dd")).to_have_text(["1", "0", "0", "0"])
    await page.keyboard.press("Escape")
    await row.get_by_role("link").click()
    await expect(page.get_by_test_id("customer")).to_have_count(1)
    await expect(page.get_by_test_id("customer")).to_contain_text("Ada Lovelace")
    assert (await OwnSegment.get()).name == "Käufer"
