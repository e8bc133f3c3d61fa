"""A member objects to a decision, somebody else decides by keyboard; and what a suspension brings about is said first."""

from datetime import date, timedelta

import pytest
from playwright.async_api import expect

from portal.accounts.models import Member, Role
from portal.community.models import ContentState, Post
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case, CaseAction, CaseState, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
WORDS = {"reason": ReportReason.ABUSE, "ground": "Hausregel 3", "statement": "Du hast jemanden einen Narren genannt."}


async def test_a_member_objects_on_a_telephone_and_another_moderator_upholds_it_by_keyboard(make, visit: Visit) -> None:
    berta = await make.member_with_password(PASSWORD, "berta", locale="de")
    await make.member_with_password(PASSWORD, "martha", roles=(Role.MODERATOR,))
    post = await make.answer(to=await make.question(), by=berta)
    await make.points(berta, 40)
    await report(TargetType.POST, post.id, ReportReason.ABUSE, by=await make.viewer())
    case = await Case.get()
    await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(await make.moderator()), **WORDS)

    page = await visit(width=375)
    await sign_in(page, "berta@example.org")
    await page.goto("/account/decisions")
    decision = page.get_by_test_id("decision")
    await expect(decision).to_contain_text("Dein Beitrag wurde ausgeblendet")
    await expect(decision).to_contain_text("Entschieden hat ein Mensch, kein Programm.")
    await decision.get_by_role("button", name="Beschwerde einlegen").click()
    await page.get_by_label("Deine Gründe").fill("Das war ein Zitat.")
    await pictured(page, "objecting-de-375")
    await page.get_by_role("button", name="Beschwerde senden").click()
    await expect(decision.get_by_test_id("complaint")).to_contain_text("Das war ein Zitat.")
    await expect(decision.get_by_role("button")).to_have_count(0)
    assert await width_beyond(page) == 0
    await pictured(page, "decisions-de-375")

    moderators = await visit()
    await sign_in(moderators, "martha@example.org")
    await moderators.goto("/moderation?state=APPEALED")
    await expect(moderators.get_by_test_id("complaint")).to_contain_text("Das war ein Zitat.")
    await moderators.keyboard.press("j")
    await moderators.keyboard.press("d")
    dialog = moderators.get_by_role("dialog")
    await dialog.get_by_label("Who objects is right").check()
    await dialog.get_by_label("Statement of reasons").fill("It was a quotation indeed.")
    await pictured(moderators, "deciding-en")
    await dialog.get_by_role("button", name="Send decision").press("Enter")
    await expect(moderators.get_by_test_id("complaint")).to_contain_text("Upheld. It was a quotation indeed.")
    assert (await Post.get(id=post.id)).state is ContentState.VISIBLE
    assert (await Case.get()).state is CaseState.CLOSED

    await moderators.goto("/m/berta")
    await moderators.get_by_role("button", name="Warn or suspend").click()
    preview = moderators.get_by_test_id("sanction-preview")
    await expect(preview).to_contain_text("40 points cannot be redeemed meanwhile")
    await dialog.get_by_label("Suspension", exact=False).first.check()
    await dialog.get_by_label("Last day of a suspension").fill((date.today() + timedelta(days=30)).isoformat())  # noqa: DTZ011
    await dialog.get_by_label("Statement of reasons").fill("It happened again.")
    await pictured(moderators, "sanction-en")
    await dialog.get_by_role("button", name="Impose it").click()
    await expect(dialog).to_have_count(0)
    assert (await Member.get(id=berta.id)).suspended_until is not None
    await page.goto("/account/decisions")
    await expect(page.get_by_role("heading", name="Du wurdest gesperrt")).to_be_visible()
    await expect(
        page.get_by_test_id("decision").first.get_by_role("button", name="Beschwerde einlegen")
    ).to_be_visible()
