"""Staff see what free shipping and bundles would bring and cost (IN42, IN43)."""

import csv
from datetime import timedelta

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.insights.costs import save_channel_cost, save_margin
from portal.insights.models import AcquisitionChannel, ChannelCost
from portal.kernel import clock
from portal.kernel.money import Money
from portal.shop.models import Order
from portal.shop.products.keeping import save_product
from portal.shop.recording.orders import NewLine
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def the_past(make) -> None:
    """Twelve orders of 45.00 with beans and a filter, twenty of other values, all with 4.90 of shipping."""
    await save_product("beans", "Beans of the house", price=Money(2500, "EUR"), by=SYSTEM)
    await save_product("filter", "Paper filters", price=Money(2000, "EUR"), by=SYSTEM)
    await save_product("mug", "Mug", by=SYSTEM)
    await save_margin(0.8, since=clock.now().date() - timedelta(days=90), by=SYSTEM)
    for number in range(32):
        skus = ("beans", "filter") if number < 12 else ("mug",)
        total = 4990 if number < 12 else 2490 + 400 * (number - 12)
        share = (total - 490) // len(skus)
        await make.order(
            f"guest{number}@kiel.example",
            amount=Money(total, "EUR"),
            placed_at=clock.now() - timedelta(days=3),
            lines=[NewLine(sku=sku, title=sku, quantity=1, total=Money(share, "EUR")) for sku in skus],
        )
    await Order.all().update(shipping_minor=490)


@pytest.mark.parametrize(("width", "locale"), [(1280, "de"), (320, "de"), (1280, "en"), (320, "en")])
async def test_a_threshold_is_tried_and_bundles_are_shown(make, visit: Visit, width: int, locale: str) -> None:
    await make.programme()
    await the_past(make)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale=locale)
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/offers")

    words = {
        "de": ("Versandfrei ab (EUR)", "Wie viele auffüllen, in Prozent", "Anzeigen"),
        "en": ("Free shipping from (EUR)", "How many fill up, in percent", "Show"),
    }[locale]
    await page.get_by_label(words[0]).fill("50")
    await page.get_by_label(words[1]).fill("25")
    await page.get_by_test_id("offers-form").get_by_role("button", name=words[2]).click()

    shipping = page.get_by_test_id("offers-shipping")
    await expect(shipping).to_contain_text({"de": "Nach deiner Angabe füllen 25", "en": "You say that 25%"}[locale])
    await expect(page.get_by_test_id("offers-bands").get_by_role("img")).to_be_visible()
    bundles = page.get_by_test_id("offers-bundles")
    await expect(bundles.get_by_role("listitem")).to_contain_text(
        {"de": "Lohnt sich mit 2 weiteren Verkäufen", "en": "Pays with 2 more sold"}[locale]
    )
    assert await width_beyond(page) == 0
    await pictured(page, f"offers-{locale}-{width}")


async def test_bundles_are_saved_as_a_table(make, visit: Visit) -> None:
    await make.programme()
    await the_past(make)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/offers?discount=20")

    async with page.expect_download() as saved:
        await page.get_by_test_id("offers-bundles").get_by_role("button", name="Save as CSV").click()

    lines = (await (await saved.value).path()).read_text(encoding="utf-8-sig").splitlines()
    [_, bundle] = csv.reader(lines)
    assert set(bundle[0].split(" + ")) == {"Beans of the house", "Paper filters"}
    assert bundle[4:7] == ["45", "36", "108"]


async def test_staff_say_what_a_channel_costs(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    await save_channel_cost(AcquisitionChannel.OTHER, Money(100, "EUR"), since=clock.now().date(), by=SYSTEM)
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/insights")

    await page.get_by_role("button", name="Say what a channel costs").click()
    await page.get_by_label("How customers came").select_option("OTHER")
    await page.get_by_label("Cost a month (EUR)").fill("0")
    await page.get_by_role("dialog").get_by_role("button", name="Save").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)

    assert [(one.channel, one.amount_minor) for one in await ChannelCost.all()] == [(AcquisitionChannel.OTHER, 0)]
