"""Customers find the surveys that wait for them, answer one, and hear why another is not to be answered (FB1 to FB3)."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.feedback.models import Survey, SurveyAnswer, SurveyKind, SurveyResponse
from portal.kernel import clock
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.makers.feedback import HOW, RATING, SCORE, WORDS

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


def address_of(survey: Survey) -> str:
    return f"/surveys/{global_id('Survey', survey.id)}"


@pytest.mark.parametrize(("width", "locale"), [(1280, "de"), (390, "de"), (1280, "en"), (390, "en")])
async def test_a_survey_is_found_answered_by_keyboard_and_thanked_for_fb3(
    make, visit: Visit, width: int, locale: str
) -> None:
    await make.programme()
    ada = await make.member_with_password(PASSWORD, "ada", locale=locale)
    await make.survey(SurveyKind.CUSTOM, SCORE, RATING, HOW, WORDS, title="Your first weeks with us")
    page = await visit(width=width)
    await sign_in(page, "ada@example.org")
    await page.goto("/account")
    await expect(page.get_by_test_id("open-surveys")).to_contain_text("20")
    await pictured(page, f"survey-waiting-{width}-{locale}")

    await page.get_by_role("link", name="Your first weeks with us").click()
    await expect(page.get_by_test_id("survey-points")).to_contain_text("20")
    await expect(page.get_by_role("group")).to_have_count(3)
    await pictured(page, f"survey-{width}-{locale}")
    assert await width_beyond(page) == 0

    submit = page.get_by_test_id("survey").get_by_role("button")
    await submit.click()
    await expect(page.locator(".field-error:visible")).to_have_count(3)
    await expect(page.locator("[name='answers.0.score']").first).to_be_focused()
    await pictured(page, f"survey-errors-{width}-{locale}")
    assert await SurveyResponse.all().count() == 0

    await page.keyboard.press("Space")
    for _ in range(9):
        await page.keyboard.press("ArrowRight")
    await page.get_by_role("group", name="How was it?").get_by_role("radio", name="4").check()
    await page.get_by_role("radio", name="Filter").check()
    await page.get_by_role("textbox", name="Why?").fill("It tastes of cocoa.")
    await submit.click()

    outcome = page.get_by_test_id("survey-outcome")
    await expect(outcome).to_contain_text("20")
    await expect(outcome.get_by_role("heading")).to_be_focused()
    await pictured(page, f"survey-thanks-{width}-{locale}")
    assert (await SurveyResponse.get()).member_id == ada.id
    said = await SurveyAnswer.all().values_list("score", "choice", "text")
    assert set(said) == {(9, None, None), (4, None, None), (None, "Filter", None), (None, None, "It tastes of cocoa.")}

    await page.goto("/account")
    await expect(page.get_by_test_id("open-surveys")).to_have_count(0)


async def test_what_is_answered_or_closed_says_so_fb1_fb2(make, visit: Visit) -> None:
    await make.programme()
    ada = await make.member_with_password(PASSWORD, "ada")
    answered = await make.survey(title="Answered")
    await make.response(answered, 9, by=ada)
    closed = await make.survey(title="Closed", closes_at=clock.now() - timedelta(days=1))
    page = await visit()
    await sign_in(page, "ada@example.org")

    await page.goto(address_of(answered))
    await expect(page.get_by_test_id("survey-outcome")).to_contain_text("You have answered this survey")
    await expect(page.locator("form.form")).to_have_count(0)

    await page.goto(address_of(closed))
    await expect(page.get_by_test_id("survey-outcome")).to_contain_text("This survey is closed")
    await expect(page.locator("form.form")).to_have_count(0)


async def test_staff_are_told_that_it_is_for_customers_fb1(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    survey = await make.survey()
    page = await visit()
    await sign_in(page, "staff@example.org")

    await page.goto(address_of(survey))

    await expect(page.get_by_test_id("survey-outcome")).to_contain_text("This survey is for customers")


async def test_of_what_is_no_survey_there_is_no_page(make, visit: Visit) -> None:
    await make.programme()
    ada = await make.member_with_password(PASSWORD, "ada")
    page = await visit()
    await sign_in(page, "ada@example.org")

    await page.goto(f"/surveys/{global_id('Member', ada.id)}")

    await expect(page.get_by_test_id("not-found")).to_be_visible()


async def test_a_survey_is_answered_about_an_order_fb2(make, visit: Visit) -> None:
    await make.programme()
    ada = await make.member_with_password(PASSWORD, "ada")
    survey = await make.survey(SurveyKind.CSAT, RATING, points=0)
    order = await make.order(ada)
    page = await visit()
    await sign_in(page, "ada@example.org")

    await page.goto(f"{address_of(survey)}?order={global_id('Order', order.id)}")
    await page.get_by_role("radio", name="4").check()
    await page.get_by_test_id("survey").get_by_role("button").click()

    await expect(page.get_by_test_id("survey-outcome")).to_be_visible()
    assert (await SurveyResponse.get()).order_id == order.id
