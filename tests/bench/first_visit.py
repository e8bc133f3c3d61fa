"""The first and the second visit of a phone to a page: requests, bytes, and when there is something to see and to use.

The line is Chromium's own throttle: 150 ms there and back and 1.6 Mbit/s. Each time is the median of five visits to the
demo's front page and to a thread, printed as a ratio to what is wanted (first content within 1.5 s and 0.5 s, 12 requests).

    python -m tests.bench.first_visit
"""

import asyncio
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.async_api import Browser, BrowserContext, async_playwright

from tests.bench.demo_start import until_open
from tests.browser.conftest import SWITCHES

VISITS = 5
WANTED = {"first": 1500, "second": 500}
"""Milliseconds to the first content."""
MOST_REQUESTS = 12
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
PHONE = {"viewport": {"width": 390, "height": 844}, "locale": "en-GB"}


@dataclass(frozen=True, slots=True)
class Visit:
    first_content: float
    usable: float
    requests: int
    kilobytes: float


async def main() -> None:
    async with demo() as origin, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(SWITCHES))
        for name, path in (("front", "/"), ("thread", await a_thread(browser, origin))):
            both = [await twice(browser, origin + path) for _ in range(VISITS)]
            for order, visits in (("first", [one for one, _ in both]), ("second", [two for _, two in both])):
                seen = statistics.median(one.first_content for one in visits)
                usable = statistics.median(one.usable for one in visits)
                requests = max(one.requests for one in visits)
                size = statistics.median(one.kilobytes for one in visits)
                print(
                    f"{name}, {order} visit: first content {seen:.0f} ms ({seen / WANTED[order]:.2f} of the limit), "
                    f"usable {usable:.0f} ms, {requests} requests ({requests / MOST_REQUESTS:.2f}), {size:.0f} kB"
                )
        await browser.close()


async def twice(browser: Browser, address: str) -> tuple[Visit, Visit]:
    """A phone that has never been here, and the same phone again."""
    context = await browser.new_context(**PHONE)  # type: ignore[arg-type]
    try:
        return await visit(context, address), await visit(context, address)
    finally:
        await context.close()


async def visit(context: BrowserContext, address: str) -> Visit:
    page = await context.new_page()
    line = await context.new_cdp_session(page)
    await line.send("Network.enable")
    await line.send("Network.emulateNetworkConditions", LINE)
    sizes: list[float] = []
    asked: list[str] = []
    line.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
    line.on("Network.responseReceived", lambda told: asked.append(told["response"]["url"]) if _sent(told) else None)
    begun = asyncio.get_running_loop().time()
    await page.goto(address, wait_until="commit")
    await page.wait_for_selector("#main .page h1", state="attached")
    usable = (asyncio.get_running_loop().time() - begun) * 1000
    seen = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    await page.wait_for_load_state("load")
    await page.close()
    return Visit(seen, usable, len(asked), sum(sizes) / 1000)


def _sent(told: dict[str, Any]) -> bool:
    """Whether it came over the line, and not from what the phone kept."""
    response = told["response"]
    return not response.get("fromDiskCache") and response["url"].startswith("http")


async def a_thread(browser: Browser, origin: str) -> str:
    page = await browser.new_page()
    await page.goto(origin)
    path = await page.get_attribute("#main [data-test=thread-row] h2 a", "href")
    await page.close()
    assert path is not None
    return path


@asynccontextmanager
async def demo() -> AsyncIterator[str]:
    """The demo, on an empty database; its origin."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "PORTAL_DATABASE_URL": f"sqlite://{Path(folder) / 'demo.db'}",
            "PORTAL_PUBLIC_URL": f"http://127.0.0.1:{port}",
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "portal", "demo", "--port", str(port), env=environment, stdout=subprocess.DEVNULL
        )
        try:
            await asyncio.to_thread(until_open, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.wait(), 20)


if __name__ == "__main__":
    asyncio.run(main())
