"""Staff set logo, colour, words and the links of the law; visitors find them, also where they join (LK1–LK3)."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.loyalty.programme.look import save_look
from portal.staff_texts import THE_PROGRAMME
from portal.translations.saving import NewText, save_translations
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.makers.drawings import drawn

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""
COLOUR = "getComputedStyle(document.querySelector('.button.is-primary')).backgroundColor"


async def test_staff_set_the_look_and_visitors_find_it(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page, visitor = await visit(), await visit(width=320)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/look")

    await page.get_by_label("Colour of links and buttons").fill("#f2c94c")
    await page.get_by_role("button", name="Save").click()
    await expect(
        page.get_by_text("On the light grounds of the pages this colour cannot be read: choose a darker one.")
    ).to_be_visible()
    await page.get_by_label("Colour of links and buttons").fill("#7a1f3d")
    logo = {"name": "logo.png", "mimeType": "image/png", "buffer": drawn()}
    await page.get_by_label("Logo", exact=False).first.set_input_files(logo)
    await page.get_by_label("What visitors read first").fill("Ask the roastery")
    await page.get_by_label("At the end of every page").fill("Beans since 1998.")
    await page.get_by_label("Imprint").fill("https://shop.example/imprint")
    await page.get_by_label("Terms of use", exact=False).first.fill("https://shop.example/terms")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    await expect(page.get_by_role("img", name="The logo as it is now")).to_be_visible()
    await pictured(page, "look-1280")

    await visitor.goto("/")
    await expect(visitor.get_by_role("heading", name="Ask the roastery")).to_be_visible()
    await expect(visitor.get_by_role("contentinfo")).to_contain_text("Beans since 1998.")
    imprint = visitor.get_by_role("contentinfo").get_by_role("link", name="Imprint")
    await expect(imprint).to_have_attribute("href", "https://shop.example/imprint")
    assert await visitor.evaluate("document.querySelector('.brand-logo').naturalWidth") > 0
    assert await visitor.evaluate(COLOUR) == "rgb(122, 31, 61)"
    assert await width_beyond(visitor) == 0
    await pictured(visitor, "looked-at-320")
    await visitor.goto("/join")
    await expect(visitor.get_by_test_id("consent-line")).to_have_text("By joining you agree to the Terms of use. ")


async def test_a_german_visitor_has_german_words_and_addresses(make, visit: Visit) -> None:
    await make.programme()
    await save_look(privacy_url="https://shop.example/privacy", hero_title="Ask the roastery", by=SYSTEM)
    german = [
        NewText("privacyUrl", "https://shop.example/datenschutz"),
        NewText("heroTitle", "Frag die Rösterei"),
    ]
    await save_translations("Program", THE_PROGRAMME, "de", german, by=SYSTEM)
    page = await visit(width=375, locale="de-DE")
    await page.emulate_media(color_scheme="dark")

    await page.goto("/")

    await expect(page.get_by_role("heading", name="Frag die Rösterei")).to_be_visible()
    privacy = page.get_by_role("contentinfo").get_by_role("link", name="Datenschutzerklärung")
    await expect(privacy).to_have_attribute("href", "https://shop.example/datenschutz")
    await pictured(page, "looked-at-de-375-dark")
