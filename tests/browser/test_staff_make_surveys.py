"""Staff ask their customers something, ask it otherwise, and read what was said (FB1, FB4, FB5)."""

import pytest
from playwright.async_api import Page, expect

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.feedback.models import Survey, SurveyQuestion, SurveyRequest
from portal.kernel import clock
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def staff_at(make, visit: Visit, width: int, locale: str) -> Page:
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale=locale)
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")
    return page


@pytest.mark.parametrize(("width", "locale"), [(1280, "de"), (390, "en")])
async def test_a_survey_is_made_with_its_questions_fb4(make, visit: Visit, width: int, locale: str) -> None:
    await make.programme()
    page = await staff_at(make, visit, width, locale)
    await page.goto("/staff/surveys")

    await page.get_by_test_id("surveys").get_by_role("button").click()
    form = page.get_by_role("dialog").locator("form.form")
    await form.locator("[name=title]").fill("Would you tell a friend?")
    await form.locator("[name=points]").fill("20")
    await form.locator("[name=sentAfter]").select_option("PURCHASE")
    await form.locator("[name=sentAfterDays]").fill("7")
    await form.locator("fieldset > button").click()
    rows = form.get_by_test_id("survey-question-row")
    await rows.nth(1).locator("select").select_option("CHOICE")
    await rows.nth(1).locator("[name=prompt]").fill("How do you brew?")
    await rows.nth(1).locator("textarea").fill("Press\nFilter")
    await form.locator("[type=submit]").click()
    await expect(form.locator("[data-field='questions.0.prompt'] .field-error")).to_be_visible()
    await pictured(page, f"survey-form-{width}-{locale}")
    assert await Survey.all().count() == 0

    await rows.nth(0).locator("[name=prompt]").fill("How likely is it?")
    await form.locator("[type=submit]").click()

    await expect(page.get_by_test_id("survey")).to_contain_text("Would you tell a friend?")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    survey = await Survey.get()
    assert (survey.kind.name, survey.points, survey.closes_at) == ("NPS", 20, None)
    assert (survey.sent_after, survey.sent_after_days) == ("PURCHASE", 7)
    sent = {"de": "Geht 7 Tage nach einer Bestellung hinaus", "en": "Sent 7 days after an order"}
    await expect(page.get_by_test_id("survey")).to_contain_text(sent[locale])
    asked = await SurveyQuestion.all().order_by("position").values_list("prompt", "choices")
    assert asked == [("How likely is it?", []), ("How do you brew?", ["Press", "Filter"])]


@pytest.mark.parametrize(("width", "locale"), [(1280, "en"), (390, "de")])
async def test_what_was_said_is_read_fb4(make, visit: Visit, width: int, locale: str) -> None:
    await make.programme()
    survey, now = await make.survey(points=0), clock.now()
    for _ in range(4):
        quiet = await make.member()
        await SurveyRequest.create(survey_id=survey.id, member_id=quiet.id, settled_at=now, asked_at=now)
    for number in range(10):
        by = await make.member(f"customer{number}")
        if number < 6:
            await SurveyRequest.create(survey_id=survey.id, member_id=by.id, settled_at=now, asked_at=now)
        await make.response(survey, 10 if number < 8 else 3, by=by, words="I like it." if number < 2 else None)
    page = await staff_at(make, visit, width, locale)

    await page.goto("/staff/surveys")
    await expect(page.get_by_test_id("satisfaction")).to_contain_text("NPS 60")
    await expect(page.get_by_test_id("satisfaction")).to_contain_text("CSAT:")
    share = {"en": "Asked: 10, answered: 6 (60%)", "de": "Gefragt: 10, geantwortet: 6 (60\u00a0%)"}[locale]
    await expect(page.get_by_test_id("survey")).to_contain_text(share)
    await pictured(page, f"surveys-{width}-{locale}")
    assert await width_beyond(page) == 0

    await page.get_by_role("link", name="Would you tell a friend?").click()
    await expect(page.get_by_test_id("survey-comments").locator("li")).to_have_count(2)
    await expect(page.get_by_test_id("survey-score")).to_contain_text("60")
    await expect(page.get_by_test_id("survey-requests")).to_have_text(share)
    question = page.get_by_test_id("survey-question")
    await question.locator("summary").click()
    rows = await question.locator("tbody tr").all_inner_texts()
    assert [row.split("\t") for row in rows if not row.endswith("\t0")] == [["3", "2"], ["10", "8"]]
    await pictured(page, f"survey-results-{width}-{locale}")
    assert await width_beyond(page) == 0


async def test_a_survey_asks_otherwise_and_keeps_what_was_answered_fb5(make, visit: Visit) -> None:
    await make.programme()
    survey = await make.survey(points=0)
    await make.response(survey, 9, by=await make.member("ada"), words="I like it.")
    page = await staff_at(make, visit, 1280, "en")
    await page.goto("/staff/surveys")

    await page.get_by_role("button", name="Edit Would you tell a friend?").click()
    rows = page.get_by_test_id("survey-question-row")
    await rows.nth(1).locator("[name=prompt]").fill("What is missing?")
    await page.get_by_role("button", name="Save").click()

    await expect(page.get_by_role("dialog")).to_have_count(0)
    asked = await SurveyQuestion.filter(retired_at=None).order_by("position").values_list("prompt", flat=True)
    assert asked == ["How likely is it that you tell a friend?", "What is missing?"]
    await page.goto(f"/staff/surveys/{global_id('Survey', survey.id)}")
    await expect(page.get_by_test_id("survey-comments")).to_contain_text("Why?")
    await expect(page.get_by_test_id("survey-comments")).to_contain_text("I like it.")


async def test_nobody_but_staff_finds_the_page_fb1(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "ada")
    page = await visit()
    await sign_in(page, "ada@example.org")

    await page.goto("/staff/surveys")

    await expect(page.get_by_test_id("not-found")).to_be_visible()
