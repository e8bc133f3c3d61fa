"""The page for signing in offers the shop's account, goes there and back, and says what went wrong."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.sign_on import discovery
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.server import LiveServer
from tests.sign_on.provider import CLIENT, SECRET, provided, set_up

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


async def test_administrators_set_up_a_provider_try_it_and_switch_it_off(
    make, visit: Visit, live_server: LiveServer
) -> None:
    """On a phone; a customer whom it signed on is signed out by it."""
    discovery.forget()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.ADMIN,))
    staff = await visit(width=375)
    await sign_in(staff, "staff@example.org")
    await staff.goto("/staff/sign-on")
    dialog, row = staff.get_by_role("dialog"), staff.get_by_test_id("provider")
    async with provided() as provider:
        await staff.get_by_role("button", name="OpenID Connect").click()
        given = {"name": "your shop account", "slug": "login", "issuer": provider.issuer, "clientId": CLIENT}
        for name, value in {**given, "clientSecret": SECRET}.items():
            await dialog.locator(f"[name={name}]").fill(value)
        await dialog.get_by_role("button", name="Save").click()
        await expect(row).to_contain_text("your shop account On")
        await expect(row).to_contain_text("/sign-on/login/callback")
        await row.get_by_role("button", name="Check").click()
        await expect(row).to_contain_text("All is well.")
        assert await width_beyond(staff) == 0

        customer = await visit(may_hear="401")
        await customer.goto("/sign-in?next=/account")
        await customer.get_by_role("link", name="Sign in with your shop account").click()
        await expect(customer.get_by_role("button", name="Dein Konto")).to_be_visible()
        await row.get_by_role("button", name="Switch off").click()
        await dialog.get_by_role("button", name="Switch off").click()
        await expect(row).to_contain_text("your shop account Off")
        await expect(customer.get_by_role("link", name="Anmelden").first).to_be_visible()

        provider.describes = {"jwks_uri": "file:///etc/passwd"}
        await row.get_by_role("button", name="Check").click()
        await expect(row).to_contain_text("its “jwks_uri” is no address that may be asked")

    await staff.get_by_role("button", name="Signed tokens").click()
    await dialog.locator("[name=name]").fill("The till")
    await dialog.locator("[name=slug]").fill("till")
    await dialog.get_by_role("button", name="Save").click()
    secret = await staff.get_by_test_id("secret").inner_text()
    assert len(secret) == 43
    await staff.get_by_role("button", name="I have kept it").click()
    await staff.reload()
    await expect(row).to_have_count(2)
    assert secret not in await staff.content()
