"""What looked arranged has a page for moderators and its terms have one for staff; the queue is found by who may open it."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.community import appointing, votes
from portal.community.fair_play import terms, voiding
from portal.community.fair_play.models import Finding, FindingKind
from portal.community.models import Vote
from portal.moderation.models import ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""
LONG = "W" * 50


async def test_a_moderator_clears_what_was_fair_and_nothing_about_themselves_fp9(make, visit: Visit) -> None:
    await make.programme()
    moderator = await make.member_with_password(PASSWORD, "mona", roles=(Role.MODERATOR,), locale="de")
    anna, ben = await make.member("anna", display_name=LONG), await make.member("ben", display_name="Ben")
    thread = await make.thread()
    posts = [await make.post(to=thread, by=ben) for _ in range(3)]
    for post in posts:
        await make.vote(post, by=anna)
    await voiding.void(FindingKind.BURST, [anna.id, ben.id], votes=[(post.id, anna.id) for post in posts])
    await voiding.void(FindingKind.TRADED_ACCEPTANCES, [moderator.id, ben.id])
    page = await visit(width=320)
    await sign_in(page, "mona@example.org")
    await page.goto("/moderation")
    await page.get_by_role("link", name="Fair Play").click()

    rows = page.get_by_test_id("finding")
    await expect(rows).to_have_count(2)
    assert await page.title() == "Fair Play · Coffee club"
    await expect(page.get_by_role("heading", level=1)).to_have_text("Fair Play")
    await expect(rows.first).to_contain_text("Das betrifft dich selbst")
    await expect(rows.first.get_by_role("button")).to_have_count(0)
    await expect(rows.last).to_contain_text("3 Stimmen zählen deshalb nicht")
    assert await width_beyond(page) == 0
    await pictured(page, "fair-play-de-320")
    await rows.last.get_by_role("button", name=f"Freigeben: Viele Stimmen auf einmal, {LONG}, Ben").click()
    await page.get_by_role("button", name="Ja, freigeben").click()

    await expect(rows.last).to_contain_text("Freigegeben")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert await Vote.filter(member_id=anna.id).count() == 3
    assert await Finding.filter(undone_by_id=moderator.id).values_list("kind", flat=True) == [FindingKind.BURST]


async def test_votes_that_are_taken_back_are_listed_fp8(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "mona", roles=(Role.ADMIN,))
    anna, ben = await make.member("anna", display_name="Anna"), await make.member("ben", display_name="Ben")
    thread = await make.thread()
    for _ in range(3):
        post = await make.post(to=thread, by=ben)
        for value in (1, 0):
            await votes.vote(post.id, value, by=await make.viewer(anna))
    page = await visit()
    await sign_in(page, "mona@example.org")
    await page.goto("/moderation/fair-play")

    await expect(page.get_by_role("heading", name="Nothing found")).to_be_visible()
    await expect(page.get_by_test_id("withdrawn")).to_have_count(1)
    await expect(page.get_by_test_id("withdrawn")).to_contain_text("AnnaBen3")
    await pictured(page, "fair-play-en-1280")


async def test_staff_say_how_often_one_votes_and_moderators_read_it_fp6(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="de")
    await make.member_with_password(PASSWORD, "mona", roles=(Role.MODERATOR,))
    page = await visit(width=320)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/fair-play")
    form = page.get_by_test_id("fair-play")
    await expect(form.locator("[name=votesADay]")).to_have_value("20")

    await form.locator("[name=votesADay]").fill("1001")
    await form.locator("button[type=submit]").click()
    await expect(form).to_contain_text("Höchstens 1.000, bitte.")
    assert (await terms.in_force()).votes_a_day == 20
    await form.locator("[name=votesADay]").fill("30")
    await form.locator("[name=votesADayForOne]").fill("")
    await form.locator("[name=voteStandsAfterMinutes]").fill("0")
    await form.locator("button[type=submit]").click()
    await expect(form.locator("[name=votesADayForOne]")).to_have_value("6")

    saved = await terms.in_force()
    assert (saved.votes_a_day, saved.votes_a_day_for_one, saved.vote_stands_after_minutes) == (30, 6, 0)
    assert await width_beyond(page) == 0
    await pictured(page, "fair-play-terms-de-320")
    moderator = await visit()
    await sign_in(moderator, "mona@example.org")
    await moderator.goto("/moderation/fair-play")
    await expect(moderator.get_by_text("At most 30 votes up in a day and as many down, at most 6")).to_be_visible()
    await expect(moderator.get_by_role("link", name="Change")).to_have_count(0)


async def test_who_looks_after_one_category_finds_the_queue_and_sees_their_cases_alone_l52(make, visit: Visit) -> None:
    """The findings of fair play are not theirs: they concern the whole forum."""
    await make.programme()
    carla = await make.member_with_password(PASSWORD, "carla")
    home, other = await make.category("home"), await make.category("other")
    await appointing.appoint_moderator(home.id, carla.id, by=await make.viewer(await make.brand()))
    for category, title in ((home, "Mine to decide"), (other, "Not mine")):
        thread = await make.thread(within=category, title=title)
        await report(TargetType.THREAD, thread.id, ReportReason.SPAM, by=await make.viewer(), note="x")
    page = await visit(may_hear="403")
    await sign_in(page, "carla@example.org")

    await page.get_by_role("navigation", name="Main").get_by_role("link", name="Moderation").click()

    await expect(page.get_by_test_id("case")).to_have_count(1)
    await expect(page.get_by_test_id("case")).to_contain_text("Mine to decide")
    await expect(page.get_by_role("link", name="Fair play")).to_have_count(0)
    await page.goto("/moderation/fair-play")
    await expect(page.get_by_test_id("not-found")).to_be_visible()


async def test_nobody_else_is_shown_the_way_to_the_queue(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "anna")
    page = await visit()
    await sign_in(page, "anna@example.org")

    await expect(page.get_by_role("navigation", name="Main").get_by_role("link", name="Forum")).to_be_visible()
    await expect(page.get_by_role("link", name="Moderation")).to_have_count(0)
