"""Staff name the version of the terms; who joins agrees to the one that they saw, and reads it later (LW31)."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Consent, ConsentPurpose, Member, Role
from portal.accounts.registration import activate
from portal.accounts.viewer import SYSTEM
from portal.loyalty.programme import current
from portal.loyalty.programme.look import save_look
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""
WORDS = {
    "en": {
        "language": "en-GB",
        "line": "By joining you agree to the Terms of use, version {}. ",
        "changed": "The terms of use have changed meanwhile: read the new version, and send the form again.",
        "kept": "You agreed to the terms of use, version 2026-12-01, on",
    },
    "de": {
        "language": "de-DE",
        "line": "Mit dem Beitritt stimmst du diesen zu: Nutzungsbedingungen, Fassung {}. ",
        "changed": "Die Nutzungsbedingungen haben sich inzwischen geändert: Bitte lies die neue Fassung und schicke "
        "das Formular noch einmal ab.",
        "kept": "Du hast den Nutzungsbedingungen, Fassung 2026-12-01, am",
    },
}


@pytest.mark.parametrize(("locale", "width"), [("en", 1280), ("de", 390)])
async def test_terms_that_change_while_somebody_joins_are_shown_to_them_anew(
    make, visit: Visit, locale: str, width: int
) -> None:
    words = WORDS[locale]
    await make.programme()
    await save_look(terms_url="https://shop.example/terms", terms_version="2026-06-01", by=SYSTEM)
    page = await visit(width=width, locale=words["language"])
    await page.goto("/join")
    line, form = page.get_by_test_id("consent-line"), page.locator("form.form:has(input[name=handle])")
    await expect(line).to_have_text(words["line"].format("2026-06-01"))
    await form.locator("[name=email]").fill("ada@example.org")
    await form.locator("[name=password]").fill(PASSWORD)
    await form.locator("[name=handle]").fill("ada")

    await save_look(terms_version="2026-12-01", by=SYSTEM)
    await form.locator("[type=submit]").click()
    await expect(form.locator("[data-field=termsVersion] .field-error")).to_have_text(words["changed"])
    await expect(form.locator("[data-field=termsVersion] .field-error")).to_be_in_viewport()
    await expect(line).to_have_text(words["line"].format("2026-12-01"))
    await expect(form.locator("[name=handle]")).to_have_value("ada")
    await expect(form.locator("[name=password]")).to_have_value(PASSWORD)
    assert not await Member.filter(handle="ada").exists()
    assert await width_beyond(page) == 0
    await pictured(page, f"terms-anew-{width}-{locale}")
    await form.locator("[type=submit]").click()
    await expect(form).to_have_count(0)
    proof = await Consent.get(purpose=ConsentPurpose.TERMS)
    assert proof.text_version == "2026-12-01"

    await activate(await Member.get(handle="ada"))
    member = await visit(width=width, locale=words["language"])
    await member.goto("/sign-in")
    await member.locator("[name=email]").fill("ada@example.org")
    await member.locator("[name=password]").fill(PASSWORD)
    await member.keyboard.press("Enter")
    await expect(member.get_by_test_id("account-menu")).to_be_visible()
    await member.goto("/account/settings")
    await expect(member.get_by_test_id("accepted-terms")).to_contain_text(words["kept"])
    assert await width_beyond(member) == 0
    await pictured(member, f"terms-kept-{width}-{locale}")


async def test_staff_name_a_version_and_put_it_back_from_the_change_log(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    await save_look(terms_version="2026-06-01", by=SYSTEM)
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/look")
    version = page.get_by_label("Version of the terms of use")
    await expect(version).to_have_value("2026-06-01")

    await version.fill("next week")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Write the version as a date or a number")).to_be_visible()
    await version.fill("2026-12-01")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    assert (await current()).terms_version == "2026-12-01"

    await page.goto("/staff/changes")
    change = page.get_by_test_id("change").first
    await expect(change).to_contain_text("Version of the terms of use: 2026-06-01 → 2026-12-01")
    await change.get_by_role("button", name="Put back").click()
    await page.get_by_role("dialog").get_by_role("button", name="Put back").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(page.get_by_test_id("change").first).to_contain_text("2026-12-01 → 2026-06-01")
    assert (await current()).terms_version == "2026-06-01"
    await pictured(page, "terms-put-back-1280")
