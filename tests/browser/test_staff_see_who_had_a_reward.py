"""Staff see who had a reward and what became of each coupon, take one back and write its piece off (R54)."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.loyalty.redeeming.using import mark_coupon_used
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_staff_take_a_coupon_back_and_write_its_piece_off(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    reward = await make.reward(100, stock=5)
    anna, ben = await make.member("anna"), await make.member("ben")
    for member in (anna, ben):
        await make.points(member, 100)
    used, unused = await make.redemption(anna, reward), await make.redemption(ben, reward)
    await mark_coupon_used(used.coupon_code, order_external_id="A-7", by=SYSTEM)
    page = await visit()
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/rewards")
    await page.get_by_role("link", name="Coupons").click()
    await expect(page.get_by_test_id("staff-coupon")).to_have_count(2)
    newest, oldest = page.get_by_test_id("staff-coupon").first, page.get_by_test_id("staff-coupon").last
    await expect(oldest).to_contain_text("Order A-7")
    await expect(oldest).to_contain_text(f"…{used.coupon_code[-4:]}")
    assert used.coupon_code not in await page.content()
    await newest.get_by_role("button", name="Take back").click()
    await page.get_by_label("Write the piece off").check()
    await page.get_by_role("dialog").get_by_role("button", name="Take back").click()
    await expect(newest).to_contain_text("Given back")

    assert (await Redemption.get(id=unused.id)).state is RedemptionState.CANCELLED
    await reward.refresh_from_db()
    assert reward.stock == 3
    assert (await make.account(ben)).available == 100


async def test_a_code_that_is_read_out_at_a_till_is_used_once(make, visit: Visit) -> None:
    """On a telephone in German; a code that is none, or used, is refused beside its field."""
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="de")
    anna = await make.member("anna")
    await make.points(anna, 100)
    coupon = await make.redemption(anna, await make.reward(100))
    page = await visit(width=320)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/rewards")
    dialog = page.get_by_role("dialog")

    await page.get_by_role("button", name="Gutschein einlösen").click()
    await dialog.get_by_label("Code").fill("NOPE-1")
    await page.keyboard.press("Enter")
    await expect(dialog.locator("[aria-invalid=true]")).to_have_attribute("name", "couponCode")
    await dialog.get_by_label("Code").fill(f" {coupon.coupon_code.lower()} ")
    await dialog.get_by_label("Bestellung").fill("K-17")
    await page.keyboard.press("Enter")
    await expect(dialog).to_have_count(0)
    await page.get_by_role("button", name="Gutschein einlösen").click()
    await dialog.get_by_label("Code").fill(coupon.coupon_code)
    await page.keyboard.press("Enter")
    await expect(dialog.get_by_role("alert").or_(dialog.locator("[aria-invalid=true]")).first).to_be_visible()
    assert await width_beyond(page) == 0

    kept = await Redemption.get(id=coupon.id)
    assert (kept.state, kept.order_external_id) == (RedemptionState.USED, "K-17")
