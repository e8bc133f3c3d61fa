"""Staff find customers by name and segment, and read one customer on all channels (CA4, CA5, IN17)."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.care.interactions import Contact, record_interaction
from portal.care.models import InteractionChannel
from portal.insights import segmenting
from portal.kernel import clock
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def some_customers(make) -> None:
    """Sixteen who bought, the later the number the oftener and later; Ada did more than that."""
    now = clock.now()
    await make.programme()
    ada = await make.member("ada", display_name="Ada Lovelace")
    for number in range(15):
        for time in range(1 + number // 8):
            at = now - timedelta(days=170 - 10 * number - time)
            await make.order(f"guest{number}@example.org", "20.00", placed_at=at)
    for days in (40, 20, 3):
        await make.order(ada, "80.00", external_id=f"O-{days}", placed_at=now - timedelta(days=days))
    await make.thread(by=ada, title="Which grinder?")
    await make.review(by=ada, rating=5)
    await make.response(await make.survey(points=0), 9, by=ada, words="I like it.")
    contact = Contact(
        customer_email="ada@example.org", channel=InteractionChannel.PHONE, summary="Asked for an invoice."
    )
    await record_interaction(contact, by=SYSTEM)
    await segmenting.refresh_due(now)


@pytest.mark.parametrize(("width", "locale"), [(1280, "de"), (390, "de"), (1280, "en"), (390, "en")])
async def test_a_customer_is_found_by_segment_and_read(make, visit: Visit, width: int, locale: str) -> None:
    await some_customers(make)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale=locale)
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/customers")
    await expect(page.get_by_test_id("customer")).to_have_count(17)
    await pictured(page, f"customers-{width}-{locale}")
    assert await width_beyond(page) == 0

    await page.locator("select[name=segment]").select_option("CHAMPION")
    await page.get_by_role("search").last.get_by_role("button").click()
    await expect(page.get_by_test_id("customers")).to_be_visible()
    await page.get_by_role("link", name="Ada Lovelace").click()

    timeline = page.get_by_test_id("happening")
    await expect(timeline).to_have_count(7)
    await expect(page.get_by_test_id("timeline")).to_contain_text("Asked for an invoice.")
    await expect(page.get_by_test_id("customer-figures")).to_contain_text("240")
    assert await width_beyond(page) == 0
    await pictured(page, f"customer-{width}-{locale}")


async def test_nobody_but_staff_finds_the_page(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "ada")
    page = await visit()
    await sign_in(page, "ada@example.org")

    await page.goto("/staff/customers")

    await expect(page.get_by_test_id("customers")).to_have_count(0)
