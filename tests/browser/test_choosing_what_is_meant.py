"""Forms name products, members and tags by choosing: what fits is looked up while somebody types."""

from datetime import UTC, datetime

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.loyalty.redeeming.models import Reward
from portal.segments.models import OwnSegment
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)


@pytest.fixture
async def staff(make):
    await make.programme()
    return await make.member_with_password(PASSWORD, "nora", roles=[Role.BRAND])


async def test_staff_choose_a_product_by_its_title_and_read_which_it_is(make, staff, visit: Visit) -> None:
    await make.product("RN-1", title="Hand grinder")
    await make.product("RN-2", title="Kettle")
    page = await visit(width=390)
    await sign_in(page, "nora@example.org")
    await page.goto("/staff/rewards")
    await page.get_by_role("button", name="New reward").click()
    await page.get_by_label("Kind").select_option("FREE_PRODUCT")
    product = page.get_by_role("combobox", name="Product")

    await product.press_sequentially("grind")
    await expect(page.locator(".suggestion")).to_have_text(["Hand grinderRN-1"])
    await pictured(page, "choosing-product-390")
    assert await width_beyond(page) == 0
    await product.press("Enter")

    await expect(product).to_have_value("RN-1")
    await expect(page.get_by_test_id("chosen")).to_have_text("Hand grinder")
    await expect(page.get_by_role("dialog")).to_be_visible()  # Enter took the product and sent nothing
    assert await Reward.all().count() == 0


async def test_staff_choose_a_member_by_name(make, staff, visit: Visit) -> None:
    await make.member("bert", display_name="Bert Brewer")
    page = await visit()
    await sign_in(page, "nora@example.org")
    await page.goto("/staff/programme")
    await page.get_by_role("button", name="Give a tier").click()
    member = page.get_by_role("combobox", name="Member's name")

    await member.press_sequentially("brew")
    await page.locator(".suggestion", has_text="Bert Brewer").click()

    await expect(member).to_have_value("bert")


async def test_countries_of_a_segment_are_chosen_by_their_names(staff, visit: Visit) -> None:
    page = await visit(width=320)
    await sign_in(page, "nora@example.org")
    await page.goto("/staff/segments")
    await page.get_by_role("button", name="New segment").click()
    await page.get_by_label("What", exact=True).select_option("COUNTRY")
    countries = page.get_by_role("combobox", name="Any of these")

    await countries.press_sequentially("germ")
    await expect(page.locator(".suggestion")).to_have_text(["GermanyDE"])
    await pictured(page, "choosing-countries-320")
    assert await width_beyond(page) == 0
    await countries.press("Enter")
    await countries.press_sequentially(", denm")
    await page.locator(".suggestion", has_text="Denmark").click()

    await expect(countries).to_have_value("DE, DK")


async def test_of_a_coupons_order_those_of_its_owner_are_offered(make, staff, visit: Visit) -> None:
    bert = await make.member("bert", display_name="Bert Brewer")
    for number, buyer in (("1007", bert), ("1008", await make.member("cleo")), ("1009", bert)):
        await make.order(buyer, external_id=number, placed_at=datetime(2026, 11, int(number[-1]), 12, tzinfo=UTC))
    await make.points(bert, 500)
    coupon = await make.redemption(bert, await make.reward(500))
    page = await visit()
    await sign_in(page, "nora@example.org")
    await page.goto("/staff/rewards")
    await page.get_by_role("button", name="Use a coupon").click()
    order = page.get_by_role("combobox", name="Number of the order")

    await order.press_sequentially("1008")
    await expect(page.get_by_test_id("chosen")).to_have_text("1008 · Cleo · 8 Nov 2026 · €50.00")
    await order.clear()
    await page.get_by_label("Code", exact=True).fill(coupon.coupon_code)
    await order.focus()
    offered = page.locator(".suggestion strong")
    await expect(offered).to_have_text(
        ["1009 · Bert Brewer · 9 Nov 2026 · €50.00", "1007 · Bert Brewer · 7 Nov 2026 · €50.00"]
    )
    await order.press_sequentially("7")
    await expect(offered).to_have_text(["1007 · Bert Brewer · 7 Nov 2026 · €50.00"])
    await order.press("Enter")

    await expect(order).to_have_value("1007")


async def test_tags_of_the_category_are_offered_and_several_taken(make, visit: Visit) -> None:
    await make.programme()
    anna = await make.member_with_password(PASSWORD, "anna")
    category = await make.category("coffee")
    await make.thread(within=category, tags=["espresso", "milk"])
    await make.thread(within=category, tags=["espresso"])
    page = await visit()
    await sign_in(page, f"{anna.handle}@example.org")
    await page.goto("/new?category=coffee")
    tags = page.get_by_role("combobox", name="Tags")

    await tags.focus()
    await expect(page.locator(".suggestion")).to_have_text(["espresso", "milk"])
    await tags.press("Enter")
    await tags.press_sequentially(", mi")
    await expect(page.locator(".suggestion")).to_have_text(["milk"])
    await tags.press("Enter")

    await expect(tags).to_have_value("espresso, milk")


async def test_a_segment_names_products_by_their_titles(make, staff, visit: Visit) -> None:
    await make.product("RN-1", title="Hand grinder")
    await make.product("RN-2", title="Kettle")
    page = await visit(width=390)
    await sign_in(page, "nora@example.org")
    await page.goto("/staff/segments")
    await page.get_by_role("button", name="New segment").click()
    dialog = page.get_by_role("dialog")
    await dialog.locator("[name=name]").fill("Grinders")
    await dialog.locator("[name=conditionField]").select_option("PRODUCT")
    products = dialog.get_by_role("combobox").and_(dialog.locator("input"))

    for begun, title in (("grind", "Hand grinder"), (", kett", "Kettle")):
        await products.press_sequentially(begun)
        await expect(page.locator(".suggestion", has_text=title)).to_be_visible()
        await products.press("Enter")
    await expect(products).to_have_value("RN-1, RN-2")
    assert await width_beyond(page) == 0
    await dialog.get_by_role("button", name="Save").click()

    await expect(dialog).to_have_count(0)
    (condition,) = (await OwnSegment.get()).conditions
    assert condition["values"] == ["RN-1", "RN-2"]


async def test_a_campaign_names_its_free_product_by_the_title(make, staff, visit: Visit) -> None:
    await make.product("RN-1", title="Hand grinder")
    page = await visit(width=390)
    await sign_in(page, "nora@example.org")
    await page.goto("/staff/campaigns")
    await page.get_by_role("button", name="New referral campaign").click()
    reward = page.get_by_test_id("campaign-reward").first
    amount = reward.locator("[name=amount]")
    await amount.fill("300")

    await reward.locator("[name=kind]").select_option("FREE_PRODUCT")
    await expect(amount).to_have_value("")
    await amount.press_sequentially("grind")
    await page.locator(".suggestion", has_text="Hand grinder").click()

    await expect(amount).to_have_value("RN-1")
    await expect(reward.get_by_test_id("chosen")).to_have_text("Hand grinder")
