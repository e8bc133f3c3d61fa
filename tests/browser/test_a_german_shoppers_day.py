"""A day of a shopper on a telephone, in German: reading, asking, being answered, thanking, spending the points.

Each page that is met is looked at: nothing scrolls sideways, and no English is among it.
"""

from datetime import timedelta

import pytest
from playwright.async_api import Page, expect

from portal.accounts.models import Member
from portal.community.models import Post, Thread, ThreadKind
from portal.kernel import clock
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import Redemption
from tests.browser.visiting import Visit, pictured, width_beyond
from tests.journeys.steps import PASSWORD
from tests.queue import notices_told

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""
ENGLISH = ("Sign in", "Reply", "Points", "Rewards", "Settings", "Notifications", "Loading")


async def looked_at(page: Page, name: str) -> None:
    """As wide as the telephone, and in one language."""
    assert await width_beyond(page) == 0
    text = await page.locator("body").inner_text()
    assert [word for word in ENGLISH if word in text] == []
    await pictured(page, f"day-{name}")


async def the_brand(make) -> Member:
    await make.programme(name="Röstfreunde", points_name="Bohnen")
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 15)
    await make.reward(100, title="Fünf Euro geschenkt", coupon_valid_days=30)
    room = await make.category("kaffee")
    helper = await make.member("jonas", display_name="Jonas", locale="de")
    with clock.living_at(clock.now() - timedelta(days=2)):
        thread = await make.question(by=helper, within=room, title="Wie heiß darf das Wasser sein?")
        await make.post(to=thread, body="Etwa 94 Grad.")
    await make.points(await make.member_with_password(PASSWORD, "lena", display_name="Lena", locale="de"), 120)
    return helper


async def test_lena_reads_asks_thanks_and_spends(make, visit: Visit) -> None:
    helper = await the_brand(make)
    page = await visit(width=375, locale="de-DE", zone="Europe/Berlin")

    await page.goto("/")
    await page.get_by_role("link", name="Wie heiß darf das Wasser sein?").first.click()
    await expect(page.get_by_test_id("post")).to_have_count(2)
    await looked_at(page, "1-reading")

    await page.goto("/sign-in?next=/new")
    await page.get_by_label("E-Mail-Adresse").fill("lena@example.org")
    await page.get_by_label("Passwort", exact=True).fill(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1, name="Neues Thema")).to_be_visible()

    await page.get_by_label("Titel").fill("Wie fein mahle ich für die Moka?")
    await page.locator("textarea").first.fill("Bei mir wird der Kaffee bitter.\nDie Mühle ist **neu**.")
    await looked_at(page, "2-asking")
    await page.locator("form button[type=submit]").click()
    await expect(page.get_by_role("heading", level=1, name="Wie fein mahle ich für die Moka?")).to_be_visible()
    thread = await Thread.get(title="Wie fein mahle ich für die Moka?")
    assert thread.kind is ThreadKind.QUESTION

    await make.post(to=thread, by=helper, body="Feiner als für Filter, gröber als für Espresso.")
    await notices_told()
    await page.goto("/account/notifications")
    await expect(page.get_by_test_id("notification").first).to_contain_text("Wie fein mahle ich für die Moka?")
    await looked_at(page, "3-answered")
    await page.get_by_test_id("notification").first.get_by_role("link").first.click()
    answer = page.locator("#post-2")
    await expect(answer).to_contain_text("Feiner als für Filter")
    await answer.get_by_role("button", name="Annehmen").click()
    await expect(answer).to_contain_text("Angenommene Antwort")
    await looked_at(page, "4-accepted")
    assert (await Post.get(thread_id=thread.id, number=2)).is_accepted

    await page.goto("/account/rewards")
    await page.get_by_role("button", name="Einlösen: Fünf Euro geschenkt").click()
    await looked_at(page, "5-redeeming")
    await page.get_by_role("dialog").get_by_role("button", name="Für 100").click()
    code = page.get_by_role("dialog").get_by_test_id("coupon")
    await expect(code).to_be_visible()
    redemption = await Redemption.get()
    assert (redemption.cost, await code.inner_text()) == (100, redemption.coupon_code)

    await page.goto("/account/points")
    await expect(page.locator("main")).to_contain_text("20")
    await expect(page.locator("main")).to_contain_text("Bohnen")
    await looked_at(page, "6-points")
