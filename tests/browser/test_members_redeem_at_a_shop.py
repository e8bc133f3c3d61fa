"""Members see that their coupon is being made, and get it where they wait as soon as the shop has it."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect
from starlette.responses import JSONResponse

from portal import worker
from portal.loyalty.redeeming.models import Redemption
from portal.settings import settings, use
from tests.browser.visiting import Visit, sign_in
from tests.journeys.steps import PASSWORD
from tests.server import LiveServer
from tests.shop.coupon_shops import CouponShop, woocommerce_coupons
from tests.shop.loopback import KEY, SECRET, open_shop

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


@pytest.fixture
async def shop(make, live_server: LiveServer) -> AsyncIterator[CouponShop]:
    """It makes the coupons of a member with 250 points."""
    await make.programme()
    member = await make.member_with_password(PASSWORD, "anna")
    await make.points(member, 250)
    await make.reward(100, coupon_valid_days=30)
    async with open_shop(woocommerce_coupons, CouponShop) as opened:
        at_shop = {"woocommerce_url": opened.url, "woocommerce_key": KEY, "woocommerce_secret": SECRET}
        known = {name: getattr(settings(), name) for name in ("database_url", "smtp_url", "public_url")}
        use(type(settings())(**known, **at_shop, coupon_shop="woocommerce"))
        yield opened


async def test_a_coupon_comes_as_soon_as_the_shop_has_it(shop: CouponShop, visit: Visit) -> None:
    page = await visit()
    await sign_in(page, "anna@example.org")

    await page.goto("/account/rewards")
    await page.get_by_role("button", name="Redeem: Five euros off").click()
    await page.get_by_role("button", name="Redeem for 100").click()
    await expect(page.get_by_text("The shop is making your coupon.")).to_be_visible()
    await worker.ask_shops()
    code = (await Redemption.get()).coupon_code
    await expect(page.get_by_role("dialog").get_by_test_id("coupon")).to_have_text(code)
    await page.get_by_role("dialog").get_by_role("button", name="Close").last.click()
    await expect(page.get_by_test_id("coupon-row")).to_contain_text("Ready to use")

    shop.first = [JSONResponse({}, status_code=400)]
    await page.get_by_role("button", name="Redeem: Five euros off").click()
    await page.get_by_role("button", name="Redeem for 100").click()
    await expect(page.get_by_text("The shop is making your coupon.")).to_be_visible()
    await worker.ask_shops()
    await expect(page.get_by_text("The shop could not make this coupon.")).to_be_visible()
    await page.get_by_role("dialog").get_by_role("button", name="Close").last.click()
    await expect(page.get_by_test_id("coupon-row").first).to_contain_text("Given back")
    await expect(page.get_by_text("You have 150 beans to spend.")).to_be_visible()


async def test_a_coupon_that_is_given_back_while_the_shop_is_away_is_being_taken_back_sh92(
    shop: CouponShop, visit: Visit
) -> None:
    page = await visit()
    await sign_in(page, "anna@example.org")
    await page.goto("/account/rewards")
    await page.get_by_role("button", name="Redeem: Five euros off").click()
    await page.get_by_role("button", name="Redeem for 100").click()
    await expect(page.get_by_text("The shop is making your coupon.")).to_be_visible()
    await worker.ask_shops()
    await page.get_by_role("dialog").get_by_role("button", name="Close").last.click()
    row = page.get_by_test_id("coupon-row")
    await expect(row).to_contain_text("Ready to use")

    shop.first = [JSONResponse({}, status_code=503)] * 4
    await row.get_by_role("button", name="Give back").click()
    await page.get_by_role("dialog").get_by_role("button", name="Give back").click()
    await expect(row).to_contain_text("Being taken back")
    await expect(row.get_by_role("button", name="Give back")).to_have_count(0)
    await worker.ask_shops()

    await page.reload()
    await expect(row).to_contain_text("Given back")
    await expect(page.get_by_text("You have 250 beans to spend.")).to_be_visible()
