"""Staff see what a shop told, why it was not understood, and have it applied again."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.settings import use
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from tests.browser.visiting import Visit, sign_in
from tests.journeys.steps import PASSWORD
from tests.server import LiveServer
from tests.shop.shops import Shops, order_of_shopify, with_shops

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_an_order_in_another_currency_is_applied_once_its_reason_is_gone(
    make, live_server: LiveServer, visit: Visit, portal_db, tmp_path
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
    await staff.screenshot(path=str(tmp_path / "deliveries.png"))
    use(with_shops(portal_db.database_url, currency="USD"))
    await delivery.get_by_role("button", name="Apply orders/paid again").click()
    await expect(staff.get_by_text("It is applied again.")).to_be_visible()
    await shops.applied()

    assert await ShopDelivery.exclude(state=DeliveryState.APPLIED).count() == 0
    await shops.client.aclose()
