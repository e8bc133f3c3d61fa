"""Staff find a product, change it, and add one that nobody told of; what is wrong is said beside its field."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.shop.models import Product
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_one_is_added_and_another_changed(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    await make.product("BEANS", "Harbour blend")
    page = await visit(width=1280)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/alarms")
    await page.get_by_role("navigation", name="Staff").get_by_role("link", name="Products").click()
    dialog, rows = page.get_by_role("dialog"), page.get_by_test_id("staff-product")

    await page.get_by_role("button", name="New product").click()
    await dialog.get_by_label("Name").fill("Paper filters")
    await dialog.get_by_label("Article number").fill("FILTER-40")
    await dialog.get_by_label("Price (EUR)").fill("4,90")
    await dialog.get_by_label("Categories of the shop").fill("brewing, paper")
    await dialog.get_by_label("Page in the shop").fill("https://shop.example/filters")
    await dialog.get_by_role("button", name="Save").click()
    await expect(rows).to_have_count(2)
    await page.get_by_role("button", name="Edit Harbour blend").click()
    await dialog.get_by_label("Description").fill("Chocolate and cherries.")
    await dialog.get_by_role("button", name="Save").click()
    await expect(dialog).to_have_count(0)

    filters, beans = await Product.get(sku="FILTER-40"), await Product.get(sku="BEANS")
    assert (filters.title, filters.price_minor, filters.categories) == ("Paper filters", 490, ["brewing", "paper"])
    assert (beans.title, beans.description, beans.price_minor) == ("Harbour blend", "Chocolate and cherries.", None)
    await page.get_by_label("Words or article number").fill("paper")
    await page.keyboard.press("Enter")
    await expect(rows).to_have_count(1)
    await expect(rows).to_contain_text("Paper filters")
    await page.set_viewport_size({"width": 320, "height": 800})
    assert await width_beyond(page) == 0
    await pictured(page, "staff-products-320")
