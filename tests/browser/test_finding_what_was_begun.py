"""What somebody has begun to write is listed under their account, to go on with where it belongs or to throw away."""

import pytest
from playwright.async_api import expect

from portal.accounts.viewer import SYSTEM
from portal.community import drafts, threads
from portal.community.draft_models import Draft, DraftPlace
from portal.shop.products.keeping import save_product
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""
LONG = "W" * 120


async def test_each_is_gone_on_with_where_it_belongs_co24(make, visit: Visit) -> None:
    await make.programme()
    await save_product("TEA-1", "Tea", by=SYSTEM)
    ida = await make.member_with_password(PASSWORD, "ida", locale="de")
    mine = await make.viewer(ida)
    category = await make.category("ideas")
    thread = await make.thread(within=category, by=ida, title=LONG)
    post = await make.first_post(thread)
    for place, key, title in (
        (DraftPlace.REPLY, str(thread.id), None),
        (DraftPlace.THREAD, "ideas", "A thread begun"),
        (DraftPlace.QUESTION, "TEA-1", "A question begun"),
        (DraftPlace.REVIEW, "TEA-1", "A review begun"),
        (DraftPlace.EDIT, str(post.id), None),
    ):
        await drafts.save_draft(place, key, f"Begun as {place} {LONG}", by=mine, title=title)
    page = await visit(width=320)
    await sign_in(page, "ida@example.org")
    await page.goto("/account/drafts")
    rows = page.get_by_test_id("draft")
    await expect(rows).to_have_count(5)
    await expect(page.get_by_role("heading", level=1)).to_have_text("Entwürfe")
    assert await width_beyond(page) == 0
    await pictured(page, "drafts-de-320")

    async def go_on(kind: str) -> None:
        await page.goto("/account/drafts")
        await rows.filter(has_text=kind).get_by_text("Weiterschreiben").click()

    await go_on("Antwort")
    await expect(page.locator("#reply textarea")).to_have_value(f"Begun as REPLY {LONG}")
    await go_on("Neues Thema")
    await expect(page.locator("[name=title]")).to_have_value("A thread begun")
    await expect(page.locator("[name=bodyMarkdown]")).to_have_value(f"Begun as THREAD {LONG}")
    await go_on("Frage zu einem Produkt")
    dialog = page.get_by_role("dialog")
    await expect(dialog.locator("[name=title]")).to_have_value("A question begun")
    await go_on("Bewertung")
    await expect(dialog.locator("[name=title]")).to_have_value("A review begun")
    await expect(dialog.locator("textarea")).to_have_value(f"Begun as REVIEW {LONG}")
    await go_on("Änderung")
    await expect(dialog.locator("textarea")).to_have_value(post.body_markdown)
    await expect(dialog.get_by_test_id("draft-other")).to_have_text(f"Begun as EDIT {LONG}")


async def test_what_is_discarded_is_gone_here_and_elsewhere_and_a_lost_place_is_told_co27(make, visit: Visit) -> None:
    await make.programme()
    ida = await make.member_with_password(PASSWORD, "ida")
    mine = await make.viewer(ida)
    hidden = await make.thread(title="Gone")
    await make.thread(title="How coarse?")
    await drafts.save_draft(DraftPlace.REPLY, str(hidden.id), "Nowhere to go", by=mine)
    await threads.hide_thread(hidden.id, by=SYSTEM)
    page = await visit()
    await sign_in(page, "ida@example.org")
    await page.goto("/")
    await page.get_by_role("link", name="How coarse?").first.click()
    await page.get_by_label("Text").fill("As coarse as sand")
    await expect(page.get_by_test_id("draft-note")).to_have_text("Saved")

    await page.goto("/account/drafts")
    lost = page.get_by_test_id("draft").filter(has_text="Nowhere to go")
    await expect(lost).to_contain_text("No longer there")
    await expect(lost.get_by_text("Go on writing")).to_have_count(0)
    await page.get_by_role("button", name="Discard: How coarse?").click()
    await page.get_by_role("dialog").get_by_role("button", name="Discard").click()

    await expect(page.get_by_test_id("draft")).to_have_count(1)
    assert await Draft.filter(member_id=ida.id).values_list("body_markdown", flat=True) == ["Nowhere to go"]
    await page.goto("/")
    await page.get_by_role("link", name="How coarse?").first.click()
    await expect(page.get_by_label("Text")).to_have_value("")


async def test_a_review_is_gone_on_with_on_another_device_and_ends_when_it_is_sent_co26(make, visit: Visit) -> None:
    await make.programme()
    await save_product("TEA-1", "Tea", by=SYSTEM)
    ida = await make.member_with_password(PASSWORD, "ida")
    here, there = await visit(), await visit()
    for page in (here, there):
        await sign_in(page, "ida@example.org")
    await here.goto("/p/TEA-1")
    await here.get_by_role("button", name="Write a review").click()
    dialog = here.get_by_role("dialog")
    await dialog.locator("[name=title]").fill("Green")
    await dialog.locator("textarea").fill("Tastes of hay.")
    await expect(dialog.get_by_test_id("draft-note")).to_have_text("Saved")

    await there.goto("/p/TEA-1")
    await there.get_by_role("button", name="Write a review").click()
    dialog = there.get_by_role("dialog")
    await expect(dialog.locator("textarea")).to_have_value("Tastes of hay.")
    await expect(dialog.locator("[name=title]")).to_have_value("Green")
    await dialog.locator("input[name=rating][value='4']").check(force=True)
    await dialog.get_by_role("button", name="Publish the review").click()
    await expect(there.get_by_test_id("review-body")).to_contain_text("Tastes of hay.")

    assert await Draft.filter(member_id=ida.id).count() == 0
