"""A moderator marks a threat to somebody's life, saves the evidence and ends it, in German, on a telephone (LW5)."""

import os
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.moderation.models import Evidence, ReportReason, Threat
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def shot(page, name: str) -> None:
    if folder := os.environ.get("PORTAL_TEST_SHOTS"):
        await page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


async def test_what_proves_a_threat_is_kept_handed_out_and_let_go_lw5(make, visit: Visit, tmp_path: Path) -> None:
    await make.member_with_password(PASSWORD, "martha", roles=(Role.MODERATOR,), locale="de")
    for title in ("Rabatte", "Nachbarn"):
        thread = await make.thread(title=title)
        await report(TargetType.THREAD, thread.id, ReportReason.ILLEGAL, by=await make.viewer())

    page = await visit(width=320)
    await sign_in(page, "martha@example.org")
    await page.goto("/moderation")
    case = page.get_by_test_id("case").filter(has_text="Nachbarn")
    await case.get_by_role("button", name="Gefahr für Leib oder Leben vermerken").click()
    dialog = page.get_by_role("dialog")
    await dialog.locator("[name=facts]").fill("Er nennt Ort und Zeit.")
    await dialog.locator("[name=authority]").fill("Polizei Hamburg")
    await dialog.locator("button[type=submit]").click()
    await expect(dialog).to_contain_text("Bitte gib an, wann die Behörde verständigt wurde.")
    await dialog.locator("[name=toldAt]").fill("2026-01-02T10:30")
    await dialog.locator("[name=reference]").fill("AZ 7/26")
    assert await width_beyond(page) == 0
    await shot(page, "marking-a-threat-de-320")
    await dialog.locator("button[type=submit]").click()
    await expect(case.get_by_test_id("threat")).to_contain_text("Polizei Hamburg ist verständigt")
    await expect(case.get_by_test_id("threat")).to_contain_text("Eine Kopie")

    await page.reload()
    await expect(page.get_by_test_id("case").first).to_contain_text("Nachbarn")
    assert await width_beyond(page) == 0
    await shot(page, "case-with-a-threat-de-320")
    async with page.expect_download() as saved:
        await case.get_by_role("link", name="Beweise speichern").click()
    await (await saved.value).save_as(tmp_path / "evidence.zip")
    assert ZipFile(tmp_path / "evidence.zip").namelist() == ["evidence-1.json"]

    await case.get_by_role("button", name="Beenden und Beweise löschen").click()
    await dialog.locator("[name=reason]").fill("Ein Zitat aus einem Film.")
    await dialog.locator("button[type=submit]").click()
    await expect(case.get_by_test_id("threat")).to_have_count(0)
    assert (await Threat.get()).end_reason == "Ein Zitat aus einem Film."
    assert not await Evidence.exists()
