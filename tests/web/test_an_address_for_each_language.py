"""What staff wrote in each language has an address in each, which search engines are told of (hreflang)."""

import re

import pytest

from graphql_schema.ids import global_id
from portal.accounts.sessions import open_session

pytestmark = pytest.mark.anyio
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')
HOUSE = "http://127.0.0.1:8000"


async def page(live_server, path, **headers):
    async with live_server.client(**headers) as client:
        text = (await client.get(path)).text
    language = re.search(r'<html lang="(\w+)">', text)
    canonical = re.search(r'<link rel="canonical" href="([^"]+)">', text)
    return language and language[1], canonical and canonical[1], dict(ALTERNATE.findall(text))


async def test_a_product_is_read_in_the_language_of_its_address(make, live_server):
    await make.product("beans")
    every = {one: f"{HOUSE}/p/beans?lang={one}" for one in ("de", "en")} | {"x-default": f"{HOUSE}/p/beans"}
    english = {"accept-language": "en"}

    assert await page(live_server, "/p/beans?lang=de", **english) == ("de", f"{HOUSE}/p/beans?lang=de", every)
    assert await page(live_server, "/p/beans", **english) == ("en", f"{HOUSE}/p/beans", every)
    assert await page(live_server, "/p/beans?lang=xx", **english) == ("en", f"{HOUSE}/p/beans", every)


async def test_the_first_page_and_categories_have_one_too_and_threads_none(make, live_server):
    thread = await make.thread(within=await make.category("coffee"))

    for path in ("/", "/c/coffee"):
        assert (await page(live_server, f"{path}?lang=de"))[2]["en"] == f"{HOUSE}{path}?lang=en"
    language, canonical, alternates = await page(live_server, f"/t/{global_id('Thread', thread.id)}?lang=de")
    assert (language, "lang" in canonical, alternates) == ("de", False, {})


async def test_who_is_signed_in_reads_in_the_language_that_they_chose(make, live_server):
    await make.product("beans")
    token = await open_session((await make.member("anna", locale="en")).id, user_agent="A browser")

    language, _, _ = await page(live_server, "/p/beans?lang=de", cookie=f"portal={token}")

    assert language == "en"
