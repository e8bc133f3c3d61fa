"""A real Chromium in front of a real server, which fails the test when a page complains."""

import shutil
import socket
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from portal.settings import Settings
from tests.browser.visiting import Visit
from tests.conftest import missing
from tests.mailbox import mailbox, smtp_port
from tests.server import LiveServer, serving

__all__ = ["mailbox", "smtp_port"]

SWITCHES = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-site-isolation-trials", "--renderer-process-limit=1",
)  # fmt: skip
CHROMIUMS = ("chromium-headless-shell", "chromium")
"""The first that is there: the same pages by the same engine, and without a browser around them, in half the time."""
# The server takes headless browsers for robots, whose clicks on referral links do not count.
ORDINARY = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
PATIENCE = 60_000
"""Milliseconds that a page may take to show something: whatever hangs takes longer, and a busy machine does not."""
expect.set_options(timeout=PATIENCE)


@pytest.fixture
def chosen_settings(database_url: str, smtp_port: int) -> Settings:
    """Links and cookies are for the address that the browser uses, so it is known beforehand."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return Settings(
        database_url=database_url, smtp_url=f"smtp://127.0.0.1:{smtp_port}", public_url=f"http://127.0.0.1:{port}"
    )


@pytest.fixture
async def live_server(portal_db: Settings) -> AsyncIterator[LiveServer]:
    async with serving(portal_db, port=int(portal_db.public_url.rsplit(":", 1)[1])) as found:
        yield found


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One for all tests of this process, which takes seconds to start; what pages keep is kept by each one's context."""
    path = next((found for name in CHROMIUMS if (found := shutil.which(name))), None)
    if path is None:
        missing("Chromium is not on the PATH; install Debian's package chromium-headless-shell.")
    async with async_playwright() as playwright:
        playwright.selectors.set_test_id_attribute("data-test")
        opened = await playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield opened
        await opened.close()


@pytest.fixture
async def visit(browser: Browser, live_server: LiveServer) -> AsyncIterator[Visit]:
    """Somebody with a browser of their own: `page = await visit()`; what their pages complain of fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    async def open_page(
        *,
        width: int = 1280,
        locale: str = "en-GB",
        zone: str | None = None,
        may_hear: str | tuple[str, ...] = "\n",
        is_installed: bool = False,
    ) -> Page:
        """``may_hear`` is what the browser may report of an answer that the page expects; ``is_installed`` with a
        service worker, which is as good as installed.
        """
        expected = (may_hear,) if isinstance(may_hear, str) else may_hear
        context = await browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            locale=locale,
            timezone_id=zone,
            user_agent=ORDINARY,
            reduced_motion="reduce",  # drawing each step of each animation takes a third of a processor
            service_workers="allow" if is_installed else "block",
        )
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda told: (
                complaints.append(told.text)
                if told.type == "error" and not any(one in told.text for one in expected)
                else None
            ),
        )
        return page

    yield open_page
    for context in contexts:
        await context.close()
    assert complaints == []
