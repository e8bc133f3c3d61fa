"""Members read on their account what is recommended to them and why, and switch it off (IN33, IN34)."""

import pytest
from playwright.async_api import expect

from portal.insights.recommending.models import Learning, Popular
from portal.kernel import clock
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


@pytest.mark.parametrize(("width", "locale"), [(1280, "de"), (390, "de"), (1280, "en"), (390, "en")])
async def test_what_is_recommended_is_read_and_switched_off(make, visit: Visit, width: int, locale: str) -> None:
    await make.programme()
    ada = await make.member_with_password(PASSWORD, "ada", locale=locale)
    await make.survey(title="Would you tell a friend?")
    learning_id = (await Learning.create(day=clock.now().date(), made_at=clock.now(), is_finished=True, orders=20)).id
    for sku in ("mill", "pot"):
        product = await make.product(sku, sku.title())
        await Popular.create(learning_id=learning_id, product_id=product.id, customers=20)
    page = await visit(width=width)
    await sign_in(page, "ada@example.org")

    await page.goto("/account")

    card = page.get_by_test_id("recommended")
    await expect(card.get_by_role("listitem").filter(has_text="Would you tell a friend?")).to_contain_text("20")
    await expect(card.locator("a[href='/p/mill']")).to_be_visible()
    assert await width_beyond(page) == 0
    await pictured(page, f"recommended-{width}-{locale}")
    await card.locator("a[href^='/surveys/']").click()
    await expect(page.get_by_test_id("survey")).to_be_visible()

    await page.goto("/account")
    await card.locator("a[href='/account/settings']").click()
    await page.locator("[name=wantsRecommendations]").uncheck()
    await page.locator("form:has([name=wantsRecommendations]) [type=submit]").click()
    await expect(page.get_by_test_id("toast")).to_be_visible()
    await ada.refresh_from_db()
    assert ada.wants_recommendations is False
    await page.goto("/account")
    await expect(page.get_by_test_id("open-surveys")).to_be_visible()
    await expect(card).to_have_count(0)
