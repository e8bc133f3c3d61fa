"""Staff say what is held back, read what follows, and are told in words what cannot be looked for."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.screening import terms
from portal.screening.models import Holds
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_staff_set_the_terms_of_screening_lw10(make, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="de")
    page = await visit(width=320)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/screening")
    await expect(page.get_by_text("Was schon da ist, bleibt stehen.")).to_be_visible()
    form = page.get_by_test_id("screening")

    await form.locator("[name=words]").fill("casino\n(viagra|pillen)")
    await form.locator("button[type=submit]").click()
    await expect(form).to_contain_text("Nach „(viagra|pillen)“ lässt sich nicht suchen")
    assert (await terms.in_force()).words == ""
    assert await width_beyond(page) == 0
    await pictured(page, "screening-de-320")
    await form.locator("[name=words]").fill("casino\nviagra*")
    await form.locator("[name=holdsPersonalData]").check()
    await form.locator("[name=mostLinksOfNewcomers]").fill("2")
    await form.locator("[name=reviews]").select_option("EVERYTHING")
    await form.locator("button[type=submit]").click()
    await expect(page.get_by_text("Gespeichert", exact=False).first).to_be_visible()

    saved = await terms.in_force()
    assert (saved.words, saved.holds_personal_data) == ("casino\nviagra*", True)
    assert (saved.most_links_of_newcomers, saved.newcomer_days, saved.reviews) == (2, 7, Holds.EVERYTHING)
