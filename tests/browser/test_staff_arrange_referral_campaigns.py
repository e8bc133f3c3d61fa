"""Staff make a referral campaign in steps, are refused beside the field, change it and end it (R67, R68, R87)."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.kernel import clock
from portal.referrals.models import Campaign, CampaignReward, ReferrerTally, RewardSide
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_staff_make_a_campaign_in_steps_change_it_and_end_it(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit(width=1280)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/campaigns")
    await expect(page.get_by_text("There is no referral campaign yet.")).to_be_visible()
    await page.get_by_role("button", name="New referral campaign").click()
    dialog = page.get_by_role("dialog")
    await dialog.locator("[name=name]").fill("Bring a friend")
    await dialog.locator("[name=slug]").fill("friends")
    mine, theirs = (dialog.get_by_test_id("campaign-reward").nth(place) for place in (0, 1))
    await mine.locator("[name=amount]").fill("500")
    await mine.get_by_role("button", name="Step: more from a later friend on").click()
    step = mine.get_by_test_id("campaign-step")
    await step.locator("[name=fromFriend]").fill("3")
    await step.locator("[name=amount]").fill("400")
    await theirs.locator("[name=kind]").select_option("DISCOUNT_PERCENT")
    await theirs.locator("[name=amount]").fill("110")
    await expect(theirs.get_by_role("button", name="Step: more from a later friend on")).to_be_hidden()
    await dialog.locator("[name=minimumOrder]").fill("25,50")
    await dialog.locator("[name=maxRewardsPerMonth]").fill("5")

    await dialog.get_by_role("button", name="Save").click()
    too_little = "Each step begins with a later friend than the one before, and brings more."
    await expect(mine.locator("[data-field='rewards.0.steps'] > .field-error")).to_have_text(too_little)
    too_much = "Please give more than 0 and at most 100 percent."
    await expect(theirs.locator("[data-field='rewards.1.percent'] > .field-error")).to_have_text(too_much)
    assert not await Campaign.exists()
    await pictured(page, "campaign-refused-en-1280")

    await step.locator("[name=amount]").fill("800")
    await theirs.locator("[name=amount]").fill("10")
    await dialog.get_by_role("button", name="Save").click()
    row = page.get_by_test_id("campaign")
    await expect(row).to_contain_text("Who invites: 500 beans, from friend no. 3 on: 800 beans")
    await expect(row).to_contain_text("Running")
    await expect(dialog).to_have_count(0)
    saved = await Campaign.get(slug="friends")
    assert (saved.minimum_order_minor, saved.max_rewards_per_month, saved.max_rewards_per_referrer) == (2550, 5, None)
    assert (saved.hold_days, saved.attribution_days, saved.review_score) == (14, 90, 50)
    (promised,) = await CampaignReward.filter(campaign=saved, side=RewardSide.REFERRER)
    assert (promised.points, promised.steps) == (500, [{"from_friend": 3, "amount": "800"}])

    await page.get_by_role("button", name="Edit Bring a friend").click()
    await expect(dialog.get_by_test_id("what-stays")).to_contain_text("Friends on their way keep the time")
    await dialog.get_by_test_id("campaign-step").get_by_role("button", name="Remove step").click()
    await dialog.locator("[name=maxRewardsPerReferrer]").fill("20")
    await dialog.get_by_role("button", name="Save").click()
    await expect(row).to_contain_text("20 rewards for a member at most")
    await expect(dialog).to_have_count(0)
    (promised,) = await CampaignReward.filter(campaign=saved, side=RewardSide.REFERRER)
    assert (promised.points, promised.steps) == (500, None)
    await pictured(page, "campaigns-en-1280")

    await page.get_by_role("button", name="End Bring a friend").click()
    await expect(dialog).to_contain_text("Who followed a link already")
    await dialog.get_by_role("button", name="End", exact=True).click()
    await expect(row).to_contain_text("Ended")
    ended = await Campaign.get(slug="friends")
    assert ended.ends_at is not None
    assert ended.ends_at <= clock.now()
    assert (ended.is_active, ended.minimum_order_minor, ended.max_rewards_per_referrer) == (True, 2550, 20)
    assert await CampaignReward.filter(campaign=saved).count() == 2


@pytest.mark.parametrize(
    ("locale", "width", "words"),
    [
        ("de", 390, "Ein Mitglied hat alle Belohnungen schon gehabt."),
        ("de", 1280, "Ein Mitglied hat alle Belohnungen schon gehabt."),
        ("en", 390, "One member has had all rewards there are."),
    ],
)
async def test_what_is_to_come_and_over_is_told_apart_and_nothing_is_too_wide(
    make, visit: Visit, locale: str, width: int, words: str
) -> None:
    await make.programme()
    now = clock.now()
    await make.campaign("over", name="Over", ends_at=now - timedelta(days=1))
    await make.campaign("coming", name="Later", starts_at=now + timedelta(days=7))
    await make.campaign("off", name="Off", is_active=False)
    running = await make.campaign(max_rewards_per_referrer=1)
    await ReferrerTally.create(campaign=running, referrer=await make.member("ada"), rewarded=1)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale=locale)
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/campaigns")

    chips = page.get_by_test_id("campaign").locator(".chip")
    standings = ["Läuft", "Kommt noch", "Aus", "Beendet"]
    await expect(chips).to_have_text(standings if locale == "de" else ["Running", "To come", "Off", "Ended"])
    await expect(page.get_by_test_id("codes-full")).to_have_text(words)
    assert await width_beyond(page) == 0
    await pictured(page, f"campaigns-{locale}-{width}")
    await page.get_by_test_id("campaign").nth(2).get_by_role("button").click()
    await expect(page.get_by_test_id("what-stays")).to_be_visible()
    assert await width_beyond(page) == 0
    await pictured(page, f"campaign-form-{locale}-{width}")
    remove, save = ("Belohnung entfernen", "Speichern") if locale == "de" else ("Remove reward", "Save")
    for _ in range(2):
        await page.get_by_role("button", name=remove).first.click()
    await page.get_by_role("button", name=save).click()
    nothing = "Please promise a reward to at least one side."
    german = "Bitte mindestens einer Seite eine Belohnung versprechen."
    await expect(page.locator("[data-field=rewards] > .field-error")).to_have_text(
        german if locale == "de" else nothing
    )
    assert await CampaignReward.all().count() == 8


async def test_a_campaign_to_come_that_is_switched_off_is_switched_on_from_its_page(make, visit: Visit) -> None:
    await make.programme()
    await make.campaign(starts_at=clock.now() + timedelta(days=7), is_active=False)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/campaigns")
    row = page.get_by_test_id("campaign")
    await expect(row.locator(".chip")).to_have_text("Off")

    await page.get_by_role("button", name="Edit Bring a friend").click()
    await page.locator("[name=isActive]").check()
    await page.locator("dialog").get_by_role("button", name="Save").click()

    await expect(row.locator(".chip")).to_have_text("To come")
    assert (await Campaign.get()).is_active
