"""Widgets on a page of another origin, with the policy that their page names: what visitors see, and one's own points (WI1–WI3)."""

import asyncio
import contextlib
import functools
import re
import socket
import threading
from collections.abc import AsyncIterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlencode

import pytest
from graphql import build_schema, parse, validate
from playwright.async_api import Route, expect

from portal.accounts.viewer import SYSTEM
from portal.settings import Settings
from portal.shop.products.keeping import save_product
from portal.web.pages import FRONTEND
from tests.browser.visiting import Visit, pictured, width_beyond
from tests.server import LiveServer
from tests.sign_on.shop import Shop

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the API is tested on both databases."""
WIDGETS = FRONTEND / "widgets"
POLICY = re.search(r"\n\s+(script-src \S+; connect-src \S+)\n", (WIDGETS / "README.md").read_text())


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def chosen_settings(database_url: str, smtp_port: int) -> Settings:
    port, shop = free_port(), free_port()
    return Settings(
        database_url=database_url,
        smtp_url=f"smtp://127.0.0.1:{smtp_port}",
        public_url=f"http://127.0.0.1:{port}",
        allowed_origins=f"http://localhost:{shop}",
    )


@pytest.fixture
async def shop_page(live_server: LiveServer) -> AsyncIterator[str]:
    """The example, at another origin, under the policy that a shop is told to copy."""
    assert POLICY is not None
    policy = f"default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; {POLICY[1]}"
    own, theirs = "https://community.example", live_server.url
    for directive in ("script-src", "connect-src"):
        policy = policy.replace(f"{directive} 'self'; ", "").replace(
            f"{directive} {own}", f"{directive} 'self' {theirs}"
        )

    class Pages(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            pass

    port = int(live_server.settings.allowed_origins.rsplit(":", 1)[1])
    server = ThreadingHTTPServer(("127.0.0.1", port), functools.partial(Pages, directory=str(WIDGETS / "example")))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://localhost:{port}/index.html"
    await asyncio.to_thread(server.shutdown)
    with contextlib.suppress(OSError):
        server.server_close()


def at(shop_page: str, live_server: LiveServer, **more: str) -> str:
    return f"{shop_page}?{urlencode({'portal': live_server.url, **more})}"


async def beans(make) -> None:
    await make.programme()
    product = await save_product("beans", "House blend", by=SYSTEM)
    await make.question(title="Does it suit a moka pot?", product=product)
    await make.review("beans", rating=4, title="Round", body="Sweet & **full**.")


@pytest.mark.parametrize(("width", "locale", "theme"), [(1280, "en", "light"), (320, "de", "dark")])
async def test_a_visitor_of_the_shop_sees_what_visitors_see(
    make, visit: Visit, live_server: LiveServer, shop_page: str, width: int, locale: str, theme: str
) -> None:
    """WI1."""
    await beans(make)
    page = await visit(width=width)
    await page.emulate_media(color_scheme=theme)

    await page.goto(at(shop_page, live_server, lang=locale))

    await expect(page.get_by_role("link", name="Does it suit a moka pot?")).to_be_visible()
    await expect(page.locator("portal-reviews")).to_contain_text("Sweet & full.")
    join = page.locator("portal-points").get_by_role("link", name="Join" if locale == "en" else "Mitmachen")
    await expect(join).to_have_attribute("href", f"{live_server.url}/join")
    assert await width_beyond(page) == 0
    assert await page.context.cookies(live_server.url) == []
    await pictured(page, f"widgets-{locale}-{width}")


async def test_who_the_shop_signs_on_reads_their_own_points(
    make, visit: Visit, live_server: LiveServer, shop_page: str
) -> None:
    """WI2."""
    await beans(make)
    anna = await make.member("anna")
    await make.points(anna, 120)
    shop = await Shop.set_up()
    page = await visit()

    await page.goto(at(shop_page, live_server, token=shop.token()))

    await expect(page.locator("portal-points")).to_contain_text("120 beans")
    assert await page.context.cookies(live_server.url) == []
    assert await page.evaluate("localStorage.length + sessionStorage.length") == 0


async def test_who_is_named_last_stays_signed_on_whatever_is_answered_first(
    make, visit: Visit, live_server: LiveServer, shop_page: str
) -> None:
    """WI2: somebody else signs on at the shop while the portal's answer about the first is under way."""
    await beans(make)
    await make.points(await make.member("anna"), 120)
    await make.points(await make.member("bert"), 7)
    shop = await Shop.set_up()
    page = await visit()
    slow = iter([1.0])

    async def answer_the_first_late(route: Route) -> None:
        seconds = next(slow, 0.0) if "WidgetSignOn" in (route.request.post_data or "") else 0.0
        response = await route.fetch()
        await asyncio.sleep(seconds)
        await route.fulfill(response=response)

    await page.route("**/graphql", answer_the_first_late)
    async with page.expect_request(lambda request: "WidgetSignOn" in (request.post_data or "")):
        await page.goto(at(shop_page, live_server, token=shop.token()))
    other = shop.token("8", "bert@example.org", name="Bert")
    await page.evaluate("token => document.querySelector('portal-session').setAttribute('token', token)", other)
    await page.wait_for_timeout(1500)
    await page.evaluate("document.querySelector('portal-points').draw()")

    await expect(page.locator("portal-points")).to_contain_text("7 beans")
    await expect(page.locator("portal-points")).not_to_contain_text("120")


async def test_a_page_that_is_not_allowed_hears_nothing(
    make, visit: Visit, live_server: LiveServer, shop_page: str
) -> None:
    """WI3."""
    await beans(make)
    page = await visit(may_hear="")

    await page.goto(at(shop_page.replace("localhost", "127.0.0.1"), live_server))

    await expect(page.locator("portal-questions")).to_contain_text("This could not be loaded.")


async def test_a_product_that_the_portal_does_not_know_takes_no_room(
    make, visit: Visit, live_server: LiveServer, shop_page: str
) -> None:
    await make.programme()
    page = await visit()

    await page.goto(at(shop_page, live_server))

    await expect(page.locator("portal-points")).to_contain_text("Collect beans")
    await expect(page.locator("portal-questions")).to_be_hidden()


def test_the_queries_of_the_widgets_are_those_of_the_schema() -> None:
    schema = build_schema((FRONTEND.parent / "graphql_schema" / "schema.graphql").read_text())
    queries = re.findall(r"`((?:query|mutation) \w+.*?)`", (WIDGETS / "widgets.js").read_text(), re.DOTALL)

    assert [error.message for one in queries for error in validate(schema, parse(one))] == []
    assert len(queries) == 6
