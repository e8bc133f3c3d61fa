"""Staff read the yearly report on moderation, and save its files in the Commission's columns (LW8, U8)."""

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.kernel import clock
from portal.moderation.models import ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
FORMULA = '=HYPERLINK("http://evil.example")'


async def test_a_moderator_saves_a_part_in_which_a_name_is_no_formula_lw8_u8(
    make, visit: Visit, tmp_path: Path
) -> None:
    await make.programme(name=FORMULA)
    await make.member_with_password(PASSWORD, "mona", roles=(Role.MODERATOR,), locale="de")
    post = await make.post(to=await make.thread())
    await report(TargetType.POST, post.id, ReportReason.SPAM, by=await make.viewer())
    page = await visit(width=375)
    await sign_in(page, "mona@example.org")
    await page.goto("/moderation")
    await page.get_by_role("link", name="Transparenzbericht").click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("Transparenzbericht")
    await expect(page.get_by_test_id("transparency-figures")).to_contain_text("Meldungen: Werbung oder Spam1")
    await expect(page.get_by_test_id("transparency-file")).to_have_count(7)
    assert await width_beyond(page) == 0
    await pictured(page, "transparency-de-375")
    async with page.expect_download() as saved:
        await page.get_by_role("button", name="CSV speichern: Teil 1: Angaben zum Bericht").click()
    file = tmp_path / "part.csv"
    await (await saved.value).save_as(file)

    today = clock.local_day(clock.now())
    assert (await saved.value).suggested_filename == f"1_report_identification-{today.year}-01-01-{today}.csv"
    rows = list(csv.reader(file.read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["Applicability", "Service", "Indicator", "Value"]
    assert {row[1] for row in rows[1:]} == {f"'{FORMULA}"}


async def test_the_brand_chooses_the_days_and_reads_why_some_are_none_lw8(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    today = clock.local_day(clock.now())
    page = await visit(width=1280)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/alarms")
    await page.get_by_role("link", name="Transparency report").click()
    await expect(page.get_by_test_id("transparency-figures")).to_contain_text("Measures without a notice0")
    await pictured(page, "transparency-en-1280")

    await page.get_by_label("From").fill((today + timedelta(days=1)).isoformat())
    await page.get_by_role("button", name="Show").click()

    await expect(page.get_by_role("alert")).to_have_text("A report is about a day at least and a year at most.")
    await expect(page.get_by_test_id("transparency-figures")).to_have_count(0)


async def test_for_members_there_is_no_such_page_lw8(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "anna")
    page = await visit()
    await sign_in(page, "anna@example.org")

    await page.goto("/moderation/transparency")

    await expect(page.get_by_test_id("transparency-figures")).to_have_count(0)
    await expect(page.get_by_role("heading", level=1)).not_to_have_text("Transparency report")
