"""The overview of an account says what can be done: the next reward, the way through the tiers, what earns points."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from portal.kernel import clock
from portal.loyalty.programme.models import EarnAction
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
WORDS = {
    "en": {
        "asked": ["from 0 beans", "from 1,000 beans", "from 5,000 beans"],
        "missing": "300 beans to go for “Beans for a week”.",
        "had": "You can have “Five euros off” already, for 100 beans.",
        "label": "Points at the end of each month, from 0 to 200",
    },
    "de": {
        "asked": ["ab 0 beans", "ab 1.000 beans", "ab 5.000 beans"],
        "missing": "Noch 300 beans bis „Beans for a week“.",
        "had": "„Five euros off“ kannst du schon haben, für 100 beans.",
        "label": "Punkte am Ende jedes Monats, von 0 bis 200",
    },
}


@pytest.mark.parametrize(("locale", "width"), [("en", 1280), ("de", 320)])
async def test_a_member_sees_the_next_reward_the_tiers_and_the_ways_to_earn(
    make, visit: Visit, locale: str, width: int
) -> None:
    words = WORDS[locale]
    await make.programme()
    for rank, (slug, points) in enumerate({"bronze": 0, "silver": 1000, "gold": 5000}.items()):
        await make.tier(slug, rank, points)
    await make.reward(100)
    await make.reward(500, title="Beans for a week")
    await make.earn_rule(EarnAction.POST, 30)
    with clock.living_at(clock.now() - timedelta(days=70)):
        anna = await make.member_with_password(PASSWORD, "anna", locale=locale)
        await make.points(anna, 200)
    page = await visit(width=width)
    await sign_in(page, "anna@example.org")

    await page.goto("/account")
    reward, tiers = page.get_by_test_id("next-reward"), page.get_by_test_id("tier-path").locator("li")
    await expect(reward).to_contain_text(words["missing"])
    await expect(reward).to_contain_text(words["had"])
    await expect(reward.get_by_role("progressbar")).to_have_attribute("aria-valuenow", "40")
    assert await tiers.locator("span.small").all_inner_texts() == words["asked"]
    await expect(page.locator("[aria-current=step]")).to_contain_text("Bronze")
    await expect(page.get_by_text("For a POST")).to_be_visible()
    await expect(page.get_by_test_id("since-then")).to_contain_text("Bronze")
    assert await width_beyond(page) == 0
    await pictured(page, f"overview-{width}-{locale}")

    await page.goto("/account/points")
    await expect(page.get_by_test_id("points-over-time").get_by_role("img")).to_have_attribute(
        "aria-label", words["label"]
    )
    assert await width_beyond(page) == 0


async def test_who_has_nothing_yet_finds_no_empty_pictures(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "anna")
    page = await visit(width=390)
    await sign_in(page, "anna@example.org")

    await page.goto("/account")
    await expect(page.get_by_test_id("balance")).to_be_visible()
    for name in ("next-reward", "tier-path", "since-then"):
        await expect(page.get_by_test_id(name)).to_have_count(0)
    await page.goto("/account/points")
    await expect(page.get_by_test_id("balance")).to_be_visible()
    await expect(page.get_by_test_id("points-over-time")).to_have_count(0)
