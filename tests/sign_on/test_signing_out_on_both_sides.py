"""Signing out here leads to the provider, and what it signs about signing out there ends sessions here."""

import time

import pytest

from tests.sign_on.provider import Browser, parameters, set_up


async def test_signing_out_here_leads_to_the_provider_so10(provider, browser):
    await set_up(provider)
    await browser.sign_on()
    document = {"query": "mutation { logout { providerSignOutUrl errors { code } } }"}

    answer = await browser.client.post(f"{browser.portal}/graphql", json=document, headers={"x-portal-request": "1"})

    url = answer.json()["data"]["logout"]["providerSignOutUrl"]
    assert url.startswith(f"{provider.issuer}/end?")
    asked = parameters(url)
    assert (asked["client_id"], asked["post_logout_redirect_uri"]) == ("portal", f"{browser.portal}/")
    assert asked["id_token_hint"].count(".") == 2
    assert await browser.who() is None


async def test_signing_out_there_ends_the_session_here_so10(provider, browser, portal):
    await set_up(provider)
    await browser.sign_on()
    provider.says = {"sid": "s-2"}
    other = Browser(portal.url)
    await other.sign_on()
    door = f"{portal.url}/sign-on/login/logout"

    token = provider.logout_token()
    assert (await browser.client.post(door, data={"logout_token": token})).status_code == 200

    assert await browser.who() is None
    assert await other.who() == "anna@example.org"
    assert (await browser.client.post(door, data={"logout_token": token})).status_code == 400
    assert (await browser.client.post(door, data={"logout_token": provider.logout_token(sid=None)})).status_code == 200
    assert await other.who() is None
    await other.client.aclose()


@pytest.mark.parametrize(
    "others",
    [
        {"events": None},
        {"events": {"another": {}}},
        {"nonce": "n"},
        {"aud": "another client"},
        {"iss": "https://evil.example"},
        {"iat": int(time.time()) - 3600},
        {"exp": int(time.time()) - 60},
        {"sid": None, "sub": None},
        {"jti": None},
        {"nbf": int(time.time()) + 3600},
    ],
)
async def test_what_is_no_logout_token_ends_nothing_so10(provider, browser, others):
    await set_up(provider)
    await browser.sign_on()
    door = f"{browser.portal}/sign-on/login/logout"

    answer = await browser.client.post(door, data={"logout_token": provider.logout_token(**others)})

    assert answer.status_code == 400
    assert answer.json() == {"error": "invalid_request"}
    assert (await browser.client.post(door, content=b"\xff" * 40_000)).status_code == 400
    assert await browser.who() == "anna@example.org"


async def test_a_person_whose_session_was_not_named_to_us_is_signed_out_by_their_name_so10(provider, browser, portal):
    """Some providers name the session in the logout token alone."""
    await set_up(provider)
    provider.says = {"sid": None}
    await browser.sign_on()
    provider.person = {**provider.person, "sub": "u-2", "email": "bert@example.org"}
    other = Browser(portal.url)
    await other.sign_on()

    token = provider.logout_token()
    answer = await browser.client.post(f"{portal.url}/sign-on/login/logout", data={"logout_token": token})

    assert answer.status_code == 200
    assert await browser.who() is None
    assert await other.who() == "bert@example.org"
    await other.client.aclose()


async def test_a_late_logout_token_ends_no_session_that_began_since_so10(provider, browser):
    """Signed out there, and in again, before the word of the former came."""
    await set_up(provider)
    await browser.sign_on()

    token = provider.logout_token(sid=None, iat=int(time.time()) - 120)
    answer = await browser.client.post(f"{browser.portal}/sign-on/login/logout", data={"logout_token": token})

    assert answer.status_code == 200
    assert await browser.who() == "anna@example.org"
