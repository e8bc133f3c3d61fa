"""Staff see what a shop told, why it was not understood, and have it applied again."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.alarms import watching
from portal.kernel import clock
from portal.settings import use
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from tests.browser.visiting import Visit, follow_notice, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.queue import notices_told
from tests.server import LiveServer
from tests.shop.shops import SHOPIFY, Shops, order_of_shopify, with_shops

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_an_order_in_another_currency_is_applied_once_its_reason_is_gone(
    make, live_server: LiveServer, visit: Visit, portal_db
) -> None:
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    shops = Shops(with_shops(portal_db.database_url))
    await shops.shopify("orders/paid", order_of_shopify(currency="USD"))
    await shops.shopify("orders/updated", order_of_shopify(2), id="w-2")
    await shops.applied()
    staff = await visit()
    await sign_in(staff, "staff@example.org")

    await staff.goto("/staff/deliveries")
    await expect(staff.get_by_test_id("delivery")).to_have_count(2)
    await staff.get_by_label("State").select_option("WAITING")
    delivery = staff.get_by_test_id("delivery")
    await expect(delivery).to_have_count(1)
    await expect(delivery).to_contain_text("say how much of EUR one USD was worth")
    await pictured(staff, "deliveries")
    use(with_shops(portal_db.database_url, currency="USD"))
    await delivery.get_by_role("button", name="Apply orders/paid again").click()
    await expect(staff.get_by_text("It is applied again.")).to_be_visible()
    await shops.applied()

    assert await ShopDelivery.exclude(state=DeliveryState.APPLIED).count() == 0
    await shops.client.aclose()


async def test_from_the_notice_staff_set_aside_what_was_not_understood(
    make, graphql, live_server: LiveServer, visit: Visit, portal_db
) -> None:
    staff = await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    shops = Shops(with_shops(portal_db.database_url))
    await shops.shopify("orders/paid", b'{"id": 1001}')
    await shops.applied()
    await shops.client.aclose()
    await watching.watch(clock.now())
    await notices_told()
    page = await visit(width=375)
    await sign_in(page, "staff@example.org")

    await follow_notice(page, f"One delivery of {SHOPIFY} was not understood")
    await page.get_by_role("button", name="Set orders/paid aside").press("Enter")
    dialog = page.get_by_role("dialog")
    await page.keyboard.press("Enter")
    await expect(dialog.get_by_text("Please fill this in.")).to_be_visible()
    await dialog.get_by_label("Reason").fill("A test of the shop")
    await expect(dialog.get_by_text("Please fill this in.")).to_be_hidden()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Nothing here")).to_be_visible()

    seen = await graphql("{ shopDeliveries { nodes { state note } } }", viewer=staff)
    assert seen["nodes"] == [{"state": "DISMISSED", "note": "A test of the shop"}]
    assert await width_beyond(page) == 0
