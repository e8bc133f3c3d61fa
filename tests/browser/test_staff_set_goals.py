"""Staff set a goal, see whether it is on track, and read what was changed when beside the figures (GO2, GO5)."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.insights.models import Goal, GoalMetric
from portal.kernel import clock
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_a_goal_is_set_changed_and_dropped(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="en")
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/insights")
    goals = page.get_by_test_id("goals")
    due = (clock.now() + timedelta(days=90)).date().isoformat()

    await goals.get_by_role("button", name="New goal").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Figure").select_option("REDEMPTION_RATE")
    await dialog.get_by_label("Target").fill("150")
    await dialog.get_by_label("By", exact=True).fill(due)
    await dialog.get_by_role("button", name="Save").click()
    await expect(dialog).to_contain_text("A share is more than 0 and at most 1")
    await dialog.get_by_label("Target").fill("25")
    await dialog.get_by_role("button", name="Save").click()

    await expect(goals.get_by_test_id("goal")).to_contain_text("25% by")
    await expect(goals.get_by_test_id("goal")).to_contain_text("No points have been given in this time.")
    assert [(one.metric, one.target) for one in await Goal.all()] == [(GoalMetric.REDEMPTION_RATE, 0.25)]

    await goals.get_by_role("button", name="Drop the goal").click()
    await page.get_by_role("dialog").get_by_role("button", name="Drop", exact=True).click()
    await expect(goals.get_by_test_id("goal")).to_have_count(0)
    assert not await Goal.exists()


@pytest.mark.parametrize(("width", "locale"), [(1280, "de"), (390, "de"), (1280, "en"), (390, "en")])
async def test_goals_and_changes_are_drawn(make, visit: Visit, width: int, locale: str) -> None:
    now = clock.now()
    with clock.living_at(now - timedelta(days=60)):
        await make.programme()
        await make.reward(title="A cup of coffee")
    with clock.living_at(now - timedelta(days=20)):
        await make.tier("gold", 2, 500)
    for number in range(5):
        await make.order(f"g{number}@example.org", "30.00", placed_at=now - timedelta(days=30 * number + 1))
    for metric, target, start in ((GoalMetric.AVERAGE_ORDER_VALUE, 28.0, 10.0), (GoalMetric.ACTIVE_MEMBERS, 90.0, 1.0)):
        days = {"due_on": (now + timedelta(days=30)).date(), "started_on": (now - timedelta(days=30)).date()}
        await Goal.create(metric=metric, target=target, start_value=start, saved_at=now, **days)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale=locale)
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")

    await page.goto("/insights")

    rows = page.get_by_test_id("goal")
    words = ["Auf Kurs", "Im Rückstand"] if locale == "de" else ["On track", "Behind"]
    await expect(rows.locator(".chip")).to_have_text(words)
    changes = page.get_by_test_id("changes")
    await expect(changes.locator(".mark")).to_have_count(2)
    await expect(changes.locator(".mark-list li")).to_have_count(2)
    await expect(changes).to_contain_text("A cup of coffee")
    assert await width_beyond(page) == 0
    await pictured(page, f"goals-{width}-{locale}")
