"""The page for signing in offers the shop's account, goes there and back, and says what went wrong."""

import pytest
from playwright.async_api import expect

from portal.sign_on import discovery
from tests.browser.visiting import Visit
from tests.server import LiveServer
from tests.sign_on.provider import provided, set_up

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_a_customer_signs_in_with_the_shop_account(visit: Visit, live_server: LiveServer) -> None:
    discovery.forget()
    async with provided() as provider:
        await set_up(provider, name="your shop account")
        page = await visit()
        await page.goto("/sign-in?next=/account")
        await page.get_by_role("link", name="Sign in with your shop account").click()

        # In the language that the provider named for them.
        await expect(page.get_by_role("button", name="Dein Konto")).to_be_visible()
        assert page.url.endswith("/account")


async def test_what_went_wrong_is_said_in_ones_language(visit: Visit, live_server: LiveServer) -> None:
    discovery.forget()
    async with provided() as provider:
        await set_up(provider, name="deinem Shop-Konto")
        provider.person["email_verified"] = False
        page = await visit(locale="de-DE")
        await page.goto("/sign-in")
        await page.get_by_role("link", name="Mit deinem Shop-Konto anmelden").click()

        await expect(page.get_by_role("alert")).to_have_text(
            "Deine E-Mail-Adresse ist dort nicht bestätigt. Bestätige sie dort und versuche es dann noch einmal."
        )
        await expect(page.get_by_role("link", name="Mit deinem Shop-Konto anmelden")).to_be_visible()
