"""Staff plan a holdout, see before what it could show, start and stop it; one that is over shows its interval (HO3, HO7)."""

from datetime import timedelta
from random import Random

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.holdouts.models import Holdout, HoldoutKind, HoldoutMember, HoldoutMessage, HoldoutOutcome
from portal.insights.holdouts import judging
from portal.insights.holdouts.listing import list_due
from portal.kernel import clock, steps
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_one_is_planned_started_and_stopped(make, visit: Visit) -> None:
    await make.programme()
    await make.reward(title="A cup of coffee")
    for place in range(4):
        member = await make.member(f"m{place}")
        if place % 2:
            await make.order(member, "40.00")
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="en")
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/holdouts")
    last = (clock.now() + timedelta(days=30)).date().isoformat()

    await page.get_by_role("button", name="New holdout").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Name").fill("Free coffee")
    await dialog.get_by_label("What is kept back").select_option(label="Reward: A cup of coffee")
    await dialog.get_by_label("Held out, in percent").fill("80")
    await dialog.get_by_label("Last day").fill(last)
    await dialog.get_by_role("button", name="Plan it").click()
    await expect(dialog).to_contain_text("Hold out a share from 0.01 to 0.5")
    await dialog.get_by_label("Held out, in percent").fill("50")
    await dialog.get_by_label("Held out, in percent").blur()
    await expect(dialog.get_by_test_id("sizing")).to_contain_text("4 customers can be drawn")
    await pictured(page, "holdout-form")
    await dialog.get_by_role("button", name="Plan it").click()

    card = page.get_by_test_id("holdout")
    await expect(card).to_contain_text("Planned")
    await card.get_by_role("button", name="Start").click()
    await page.get_by_role("dialog").get_by_role("button", name="Start").click()
    await expect(card).to_contain_text("Being drawn")
    await steps.finish(list_due, clock.now())
    await page.reload()
    await expect(card).to_contain_text("4 drawn")
    await expect(card.get_by_test_id("verdict")).to_contain_text("There is a verdict when it is over")
    await card.get_by_role("button", name="Stop").click()
    await page.get_by_role("dialog").get_by_role("button", name="Stop").click()
    await expect(card.get_by_test_id("verdict")).to_have_text("No verdict: it was stopped before its end.")
    stored = await Holdout.get()
    assert (stored.name, stored.kind, stored.share, stored.members) == ("Free coffee", HoldoutKind.REWARD, 0.5, 4)


@pytest.mark.parametrize(("width", "locale"), [(1280, "de"), (375, "de"), (1280, "en"), (375, "en")])
async def test_a_result_is_drawn_with_its_interval(
    make, visit: Visit, monkeypatch: pytest.MonkeyPatch, width: int, locale: str
) -> None:
    monkeypatch.setattr(judging, "LEAST_BUYERS", 5)
    now, chance = clock.now(), Random(3)
    with clock.living_at(now - timedelta(days=40)):
        await make.programme()
        members = [await make.member(f"m{place}") for place in range(24)]
        reward = await make.reward(title="A cup of coffee")
        ended = await make.planned_holdout(
            HoldoutKind.REWARD, reward.id, name="Coffee for free", outcome=HoldoutOutcome.NET_MARGIN, margin=0.4
        )
    started, over = now - timedelta(days=40), now - timedelta(days=10)
    drawn = {"started_at": started, "listed_at": started, "ends_at": over, "members": 24, "held_out": 12}
    await Holdout.filter(id=ended.id).update(**drawn)
    await HoldoutMember.bulk_create(
        [
            HoldoutMember(holdout_id=ended.id, member_id=one.id, is_held_out=place % 2 == 0, assigned_at=started)
            for place, one in enumerate(members)
        ]
    )
    for place, one in enumerate(members[:20]):
        spent = chance.randrange(20, 60) + 25 * (place % 2)
        await make.order(one, f"{spent}.00", placed_at=now - timedelta(days=20))
    await make.planned_holdout(HoldoutKind.MESSAGE, message=HoldoutMessage.MONTHLY_POINTS, name="Monthly mail")
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale=locale)
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/holdouts")

    planned, card = page.get_by_test_id("holdout").nth(0), page.get_by_test_id("holdout").nth(1)
    await expect(planned).to_contain_text("Geplant" if locale == "de" else "Planned")
    await expect(card.get_by_test_id("verdict")).to_contain_text(
        "Es bringt mehr" if locale == "de" else "It brings more"
    )
    await expect(card.locator("svg.intervals circle")).to_have_count(4)
    await expect(card.locator("table.figures tbody tr")).to_have_count(5)
    assert await width_beyond(page) == 0
    await pictured(page, f"holdouts-{width}-{locale}")
