"""Members read why an award is smaller than its rule says (R46): in the list of points and on the statement."""

import csv
import io
import json

import pytest
from playwright.async_api import expect

from portal.accounts.models import Member
from portal.loyalty.programme.models import EarnAction
from portal.notifications.unsubscribing import token_for
from tests.browser.visiting import Visit, sign_in
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
CUT = ["It would have been 30, but the limit was reached already.", "It would have been 30; a limit left 20 beans."]


async def test_what_a_limit_cut_is_said_in_plain_words_r46(make, visit: Visit) -> None:
    await make.programme()
    await make.earn_rule(EarnAction.POST, 30, daily_cap=50)
    anna = await make.member_with_password(PASSWORD, "anna")
    thread = await make.thread()
    for number in range(3):
        await make.post(to=thread, by=anna, body=f"Post {number}.")
    page = await visit(width=390)
    await sign_in(page, "anna@example.org")

    await page.goto("/account/points")
    await expect(page.get_by_test_id("transaction")).to_have_count(3)
    await expect(page.get_by_test_id("capped")).to_have_text(CUT)
    await page.goto("/account/statement")
    await expect(page.get_by_test_id("movement")).to_have_count(3)
    assert sorted(await page.get_by_test_id("capped").all_inner_texts()) == sorted(CUT)


async def test_what_people_typed_is_no_formula_in_a_file_for_spreadsheets_u8(visit: Visit) -> None:
    typed = [
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "＝1+1",
        '"=1"',
        "two\nlines",
        "plain",
        -5,
    ]
    page = await visit()
    await page.goto("/leaderboard")

    written = await page.evaluate("async (row) => (await import('/static/ui/csv.js')).csvOf([row])", typed)

    told = "async () => (await import('/static/ui/csv.js')).jsonOf(['Month', 'Orders'], [['May', 3], ['=June', null]])"
    assert json.loads(await page.evaluate(told)) == [{"Month": "May", "Orders": 3}, {"Month": "=June", "Orders": None}]
    (read,) = csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""))
    assert [one[:1] for one in read[:8]] == ["'"] * 8
    assert [one.removeprefix("'") for one in read] == [str(one) for one in typed]
    assert written.endswith(',"two\nlines","plain",-5\r\n')


async def test_reminders_end_with_a_press(make, visit: Visit) -> None:
    anna = await make.member("anna")
    page = await visit(width=390)

    await page.goto(f"/unsubscribe/{token_for(anna.id)}")
    await page.get_by_role("button", name="End these mails").click()
    await expect(page.get_by_text("You get no more reminders by mail.")).to_be_visible()

    assert (await Member.get(id=anna.id)).reminder_mails is False
