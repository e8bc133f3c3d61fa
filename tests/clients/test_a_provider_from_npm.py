"""Signing on by a certified OpenID provider, and signing out from both sides, as a person's browser goes through it."""

import asyncio
import html
import re
import shutil
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest

from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.settings import Settings
from portal.sign_on import discovery
from portal.sign_on.models import ProviderSession
from portal.sign_on.providers import OpenIdTerms, save_openid
from tests.clients.packages import FOLDER, INSTALLED
from tests.conftest import missing
from tests.server import LiveServer, serving
from tests.sign_on.provider import CLIENT, SECRET, Browser

_FORM = re.compile(r'<form[^>]*action="([^"]+)"[^>]*>(.*?)</form>', re.DOTALL)
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def chosen_settings(database_url: str) -> Settings:
    return Settings(database_url=database_url, public_url=f"http://127.0.0.1:{free_port()}")


@pytest.fixture
async def portal(portal_db: Settings) -> AsyncIterator[LiveServer]:
    discovery.forget()
    async with serving(portal_db, port=int(portal_db.public_url.rpartition(":")[2])) as found:
        yield found


@pytest.fixture
async def issuer(portal: LiveServer) -> AsyncIterator[str]:
    node = shutil.which("node")
    if node is None or not (FOLDER / "oidc-provider").is_dir():
        missing(
            f"The provider needs node and its package: run `npm install --prefix DIR {INSTALLED}` "
            "and set PORTAL_TEST_CLIENTS=DIR/node_modules."
        )
    port, text = free_port(), (Path(__file__).parent / "provider.mjs").read_text()
    process = await asyncio.create_subprocess_exec(
        str(node), "--input-type=module", "--eval", text, str(port), portal.url, "login",
        cwd=FOLDER.parent, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert await asyncio.wait_for(process.stdout.readline(), 60) == b"listening\n"
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    await process.communicate()


async def follow(browser: Browser, answer: httpx.Response, *, until: str) -> httpx.Response:
    """On from page to page of the provider, filling in what it asks, until the browser is sent there."""
    for _ in range(20):
        if answer.is_redirect:
            target = urljoin(str(answer.url), answer.headers["location"])
            if target.startswith(until):
                return await browser.get(target)
            answer = await browser.get(target)
            continue
        found = _FORM.search(answer.text)
        assert found is not None, answer.text
        given = dict(_HIDDEN.findall(found[2]))
        if 'name="login"' in found[2]:
            given |= {"login": "anna", "password": "any"}
        if 'name="logout"' in answer.text:
            given["logout"] = "yes"
        answer = await browser.client.post(urljoin(str(answer.url), html.unescape(found[1])), data=given)
    raise AssertionError(answer.text)


async def test_a_customer_signs_on_and_out_by_a_certified_provider_so8_so10(portal: LiveServer, issuer: str) -> None:
    terms = OpenIdTerms(slug="login", name="Shop", issuer=issuer, client_id=CLIENT, client_secret=SECRET)
    await save_openid(terms, by=SYSTEM)
    browser, telephone = Browser(portal.url), Browser(portal.url)

    for one in (browser, telephone):
        ended = await follow(one, await one.get(await one.to_provider()), until=f"{portal.url}/sign-on/login/callback")
        assert ended.headers["location"] == "/account"
        assert await one.who() == "anna@example.org"
    assert (await Member.get()).display_name == "Anna"
    assert len({one.sid for one in await ProviderSession.all()}) == 2

    document = {"query": "mutation { logout { providerSignOutUrl errors { code } } }"}
    answer = await browser.client.post(f"{portal.url}/graphql", json=document, headers={"x-portal-request": "1"})
    out = await browser.get(answer.json()["data"]["logout"]["providerSignOutUrl"])
    assert (await follow(browser, out, until=f"{portal.url}/")).status_code == 200
    assert await telephone.who() == "anna@example.org"

    # The other one signs out at the provider itself, which tells the portal.
    there = await telephone.get(f"{issuer}/session/end")
    await follow_out(telephone, there)
    assert await telephone.who() is None
    for one in (browser, telephone):
        await one.client.aclose()


async def follow_out(browser: Browser, answer: httpx.Response) -> None:
    """Say yes to signing out; the provider stays where it is then."""
    found = _FORM.search(answer.text)
    assert found is not None, answer.text
    given = {**dict(_HIDDEN.findall(found[2])), "logout": "yes"}
    ended = await browser.client.post(urljoin(str(answer.url), html.unescape(found[1])), data=given)
    assert ended.is_redirect, ended.text
