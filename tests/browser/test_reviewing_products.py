"""Reviews on the pages: read by stars, written, changed, found helpful, answered, and hostile words held within (LW16, LW17)."""

import pytest
from playwright.async_api import Page, expect

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.reviews.models import Review
from portal.reviews.replying import reply_to_review
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.makers.drawings import drawn
from tests.search.index import indexed

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""
PHOTOGRAPH = {"name": "cup.jpg", "mimeType": "image/jpeg", "buffer": drawn("JPEG", 800, 600)}
HOSTILE = '<img src=x onerror="document.title=1"> <script>document.title=2</script> ' + "W" * 90


async def stars(page: Page, count: int) -> None:
    await page.locator(f"dialog input[name=rating][value='{count}']").check(force=True)


async def test_a_member_reviews_changes_and_deletes(make, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "anna")
    await make.product("beans", "Leuchtfeuer")
    page = await visit(width=375)
    await sign_in(page, "anna@example.org")
    await page.goto("/p/beans")
    await expect(page.get_by_text("Nobody has reviewed this yet.")).to_be_visible()
    how = page.get_by_test_id("how-checked")
    await expect(how.get_by_text("Every member can write one review of a product")).to_be_visible()
    await expect(how.get_by_text("All reviews are shown, good and bad")).to_be_hidden()
    await how.get_by_text("More on how reviews are checked").click()
    await expect(how.get_by_text("All reviews are shown, good and bad")).to_be_visible()

    await page.get_by_role("button", name="Write a review").click()
    await page.get_by_role("button", name="Publish the review").click()
    await expect(page.locator("dialog [data-field=rating] .field-error")).to_be_visible()
    await stars(page, 4)
    await page.get_by_label("Title").fill("Chocolate")
    await page.locator("dialog").get_by_test_id("picture").set_input_files(PHOTOGRAPH)
    await expect(page.locator("dialog textarea")).not_to_have_value("")
    await page.keyboard.type("A cup")
    await page.locator("dialog textarea").press("Control+End")
    await page.keyboard.type("Nuts and **chocolate**.")
    await pictured(page, "review-form")
    await page.get_by_role("button", name="Publish the review").click()
    card = page.get_by_test_id("review")
    await expect(card).to_contain_text("Nuts and chocolate.")
    await expect(card.get_by_role("img", name="4 stars of 5")).to_be_visible()
    await expect(card.get_by_role("img", name="A cup")).to_have_js_property("naturalWidth", 800)
    await expect(page.locator(".review-figure")).to_have_text("4")
    assert await width_beyond(page) == 0

    await page.get_by_role("button", name="Change your review").click()
    await stars(page, 2)
    await page.get_by_role("button", name="Save").click()
    await expect(card.get_by_role("img", name="2 stars of 5")).to_be_visible()
    await card.get_by_role("button", name="Delete").click()
    await page.locator("dialog").get_by_role("button", name="Delete").click()
    await expect(card).to_have_count(0)
    assert await Review.filter(open_key__isnull=False).count() == 0


async def test_stars_that_were_chosen_are_there_on_another_device_co24(make, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "anna")
    await make.product("beans", "Leuchtfeuer")
    page = await visit(width=375)
    await sign_in(page, "anna@example.org")
    await page.goto("/p/beans?write=review")
    await stars(page, 4)
    await expect(page.get_by_test_id("draft-note")).to_have_text("Saved")

    other = await visit()
    await sign_in(other, "anna@example.org")
    await other.goto("/p/beans?write=review")

    await expect(other.locator("dialog input[name=rating][value='4']")).to_be_checked()
    await expect(other.locator("dialog textarea")).to_have_value("")


async def test_readers_choose_by_stars_and_say_what_helped(make, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "bert", locale="de")
    good, bad = await make.review(rating=5, title="Fein", body="Pflaume."), await make.review(rating=1, body=HOSTILE)
    await Review.filter(id=good.id).update(is_incentivised=True, is_verified_purchase=True)
    await reply_to_review(bad.id, "Das tut uns leid.", by=await make.viewer(await make.brand()))
    page = await visit(width=320, locale="de-DE")
    await page.goto("/p/beans")

    cards = page.get_by_test_id("review")
    await expect(cards).to_have_count(2)
    await expect(page.locator(".review-figure")).to_have_text("3")
    await expect(page.get_by_test_id("without-incentive")).to_have_text("Ohne belohnte Bewertungen: 1")
    await expect(page.get_by_test_id("incentive")).to_have_text("Für diese Bewertung wurden Punkte versprochen")
    await expect(page.get_by_test_id("review-answer")).to_contain_text("Das tut uns leid.")
    await expect(page.get_by_test_id("how-checked")).to_contain_text("Bewertung")
    assert await width_beyond(page) == 0
    assert (await page.title()).startswith("Beans · ")
    await pictured(page, "reviews-de")

    await page.get_by_role("button", name="5 Sterne: eine Bewertung").click()
    await expect(cards).to_have_count(1)
    await expect(cards).to_contain_text("Fein")
    await page.get_by_role("button", name="5 Sterne: eine Bewertung").click()
    await expect(cards).to_have_count(2)
    await page.get_by_label("Nur von bestätigten Käufen").check()
    await expect(cards).to_have_count(1)
    await cards.get_by_test_id("helpful").click()
    await expect(page.get_by_test_id("toast").get_by_test_id("sign-in-again")).to_have_text("Anmelden")

    await sign_in_german(page, "bert@example.org")
    await page.goto(f"/p/beans#review-{global_id('Review', good.id)}")
    helpful = cards.filter(has_text="Fein").get_by_test_id("helpful")
    await helpful.click()
    await expect(helpful).to_have_text("Hilfreich (1)")
    await expect(helpful).to_have_attribute("aria-pressed", "true")

    await indexed()
    await page.goto("/search?q=Pflaume&type=REVIEW")
    await page.get_by_test_id("hit").get_by_role("link", name="Fein").click()
    await expect(cards.filter(has_text="Fein")).to_be_in_viewport()


async def sign_in_german(page: Page, email: str) -> None:
    await page.goto("/sign-in")
    await page.get_by_label("E-Mail-Adresse").fill(email)
    await page.get_by_label("Passwort").fill(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("account-menu")).to_be_visible()


async def test_staff_answer_what_waits_for_an_answer(make, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "brand", roles=(Role.BRAND,))
    review = await make.review(rating=2, title="Zu dunkel", body=HOSTILE)
    page = await visit(width=375)
    await sign_in(page, "brand@example.org")

    await page.goto("/staff/reviews")
    card = page.get_by_test_id("review")
    await expect(card.get_by_role("link", name="Beans")).to_be_visible()
    await expect(card.get_by_test_id("helpful")).to_have_count(0)
    await card.get_by_role("button", name="Answer").click()
    await page.locator("dialog textarea").fill("Try the lighter roast.")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_test_id("review-answer")).to_contain_text("Try the lighter roast.")
    assert await width_beyond(page) == 0
    await pictured(page, "staff-reviews")

    await page.goto("/staff/reviews")
    await expect(page.get_by_text("No review waits")).to_be_visible()
    await page.goto("/staff/reviews?show=answered&stars=2")
    await card.get_by_role("button", name="Change the answer").click()
    await page.get_by_role("button", name="Take the answer away").click()
    await expect(page.get_by_test_id("review-answer")).to_have_count(0)
    assert (await Review.get(id=review.id)).reply_html is None
