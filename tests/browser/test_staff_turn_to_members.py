"""Staff read whom they should turn to, and write to a list (CA6, CA7)."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from portal.accounts.models import Consent, ConsentPurpose, Role
from portal.kernel import clock
from portal.moderation.models import AuditEntry
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
LAST_DAY = clock.local_day(clock.now()) + timedelta(days=5)
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def some_concerns(make) -> None:
    """Ada and Bert have points that expire; Ada agreed to news, and is unhappy."""
    now = clock.now()
    await make.programme()
    ada = await make.member("ada", display_name="Ada Lovelace")
    bert = await make.member("bert", display_name="Bert Müller")
    await make.points(ada, 120, expires_at=clock.end_of_day(LAST_DAY))
    await make.points(bert, 30, expires_at=now + timedelta(days=12))
    await make.response(await make.survey(points=0), 3, by=ada, words="It came late, and cold.")
    await Consent.create(
        member=ada,
        purpose=ConsentPurpose.NEWSLETTER,
        text_version="newsletter-2",
        email=ada.email,
        source="settings",
        given_at=now,
        confirmed_at=now,
    )


@pytest.mark.parametrize(("width", "locale"), [(1280, "de"), (375, "de"), (1280, "en"), (375, "en")])
async def test_staff_read_a_list_and_write_to_it(make, visit: Visit, width: int, locale: str) -> None:
    await some_concerns(make)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale=locale)
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/care?list=UNHAPPY")
    await expect(page.get_by_test_id("concern")).to_have_count(1)
    await expect(page.get_by_test_id("concern")).to_contain_text("It came late, and cold.")
    await pictured(page, f"care-unhappy-{width}-{locale}")

    await page.locator("a.pill").first.click()
    await expect(page.get_by_test_id("concern")).to_have_count(2)
    await expect(page.get_by_test_id("concern").first).to_contain_text("120")
    await expect(page.get_by_test_id("concern").first).to_contain_text(
        f"{LAST_DAY:%d.%m.%Y}" if locale == "de" else f"{LAST_DAY:%Y}"
    )
    assert await width_beyond(page) == 0
    await pictured(page, f"care-points-{width}-{locale}")

    await page.get_by_test_id("write").click()
    await expect(page.get_by_test_id("audience").locator("dd")).to_have_text(["2", "1", "0", "1"])
    await pictured(page, f"care-dialog-{width}-{locale}")
    for name in ("subjectDe", "textDe", "subjectEn", "textEn"):
        await page.locator(f"[name={name}]").fill("Beans")
    await page.get_by_role("dialog").locator("button[type=submit]").click()

    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert (await AuditEntry.get(action="care.message")).detail == "POINTS_EXPIRING, 1: Beans"


async def test_nobody_but_staff_finds_the_page(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "ada")
    page = await visit()
    await sign_in(page, "ada@example.org")

    await page.goto("/staff/care")

    await expect(page.get_by_test_id("concerns")).to_have_count(0)
