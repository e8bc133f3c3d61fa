"""Pages of what is not there, or not for who asks, answer 404 with the page that says so: the API's rule of sight, told by the status."""

from urllib.parse import quote

import pytest

from graphql_schema.ids import global_id
from portal.access import keys
from portal.accounts.sessions import open_session
from portal.community.models import Category
from portal.web.found.rendering import outlined
from portal.web.packs.building import of_folder
from portal.web.pages import FRONTEND
from tests.statements import counted
from tests.web.pages import answered

pytestmark = pytest.mark.anyio

PAGE = 4
"""Statements of a thread's page."""


@pytest.fixture
def shell():
    return lambda path: outlined(of_folder(FRONTEND).page_at(path), "en")


NOTHING = ("/t/xyz", "/t/xyz/slug", "/c/nowhere", "/p/nothing", "/m/nobody", "/exclusives/none")
NO_TEXT = ("/t/%00", "/c/%00", "/p/%00", "/p/%EF%BF%BE", "/m/%00", "/exclusives/%00")
ENDLESS = tuple(f"/{one}/{'a' * 5000}" for one in ("t", "c", "p", "m", "exclusives"))


@pytest.mark.parametrize("path", [*NOTHING, *NO_TEXT, *ENDLESS])
async def test_what_never_was_is_not_found(live_server, shell, path):
    assert await answered(live_server, path) == (404, "private, no-store", shell(path))


async def test_what_everybody_may_see_is_found(make, live_server):
    thread = await make.thread(within=await make.category("coffee"))
    await make.member("anna")
    await make.product("beans")

    for path in (
        f"/t/{global_id('Thread', thread.id)}",
        f"/t/{global_id('Thread', thread.id)}/about-the-weather",
        "/c/coffee",
        "/m/anna",
        "/p/beans",
    ):
        assert (path, (await answered(live_server, path))[:2]) == (path, (200, "private, no-store"))


@pytest.mark.parametrize("sku", ["AB/12", "AB%2F12", "a//b/", "12.5-ä"])
async def test_a_product_is_found_whatever_is_in_its_number(make, live_server, sku):
    await make.product(sku)

    status, _, text = await answered(live_server, f"/p/{quote(sku, safe='')}")

    assert (status, f'<link rel="canonical" href="http://127.0.0.1:8000/p/{quote(sku, safe="")}">' in text) == (
        200,
        True,
    )


async def test_what_is_behind_a_gate_is_found_by_who_may_enter_alone(make, live_server, shell):
    category = await make.category("gold-lounge")
    thread = await make.thread(within=category)
    await Category.filter(id=category.id).update(required_key="tier:gold")
    inside, outside = await make.member(), await make.member()
    await keys.replace_keys(inside.id, "tier:", ["tier:gold"])

    for path in ("/c/gold-lounge", f"/t/{global_id('Thread', thread.id)}"):
        unknown = (404, "private, no-store", shell(path))
        assert await answered(live_server, path) == unknown
        assert await answered(live_server, path, outside) == unknown
        assert (await answered(live_server, path, inside))[:2] == (200, "private, no-store")


@pytest.mark.parametrize("answers", [1, 30])
async def test_a_page_of_a_thing_takes_as_many_statements_however_much_is_on_it(make, live_server, answers):
    """And a signed-in member's one more: whose session it is."""
    thread = await make.thread(within=await make.category("coffee"))
    for _ in range(answers):
        await make.post(to=thread, by=await make.member())
    member = await make.member()
    token = await open_session(member.id, user_agent="test")
    path = f"/t/{global_id('Thread', thread.id)}"

    async with live_server.client() as client:
        await client.get(path)
        with counted() as sent:
            await client.get(path)
    async with live_server.client(cookie=f"portal={token}") as client:
        await client.get(path)
        with counted() as also_sent:
            await client.get(path)

    assert (len(sent), len(also_sent)) == (PAGE, PAGE + 1), "\n".join([*sent, *also_sent])
