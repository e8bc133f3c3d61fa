"""What Lighthouse says of the pages as a phone on a slow line sees them: its four scores, requests and the first content.

The demo is opened on an empty database, and looked at as a visitor, its account as a customer who is signed in. Each score is
the median of three runs, printed with what is wanted (95), the requests beside 12. An account is kept from search engines, so
its SEO is less by design. Performance is told of this machine's processor: run it on one that does nothing else. It needs npm's package `lighthouse` and
Chromium:

    npm install --prefix DIR lighthouse@12 && PORTAL_TEST_LIGHTHOUSE=DIR/node_modules python -m tests.bench.lighthouse
"""

import asyncio
import json
import os
import shutil
import statistics
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
from playwright.async_api import async_playwright

from portal.demo.people import PASSWORD
from tests.bench.first_visit import MOST_REQUESTS, a_thread, demo
from tests.browser.conftest import SWITCHES

RUNS = 3
WANTED = 95
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LOGIN = "mutation ($input: LoginInput!) { login(input: $input) { errors { message } } }"


async def main() -> None:
    tool = Path(os.environ.get("PORTAL_TEST_LIGHTHOUSE", "node_modules")).absolute() / ".bin" / "lighthouse"
    if not tool.exists():
        sys.exit(__doc__)
    async with demo() as origin:
        cookie = await signed_in(origin)
        product = await first_product(origin)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(SWITCHES))
            thread = await a_thread(browser, origin)
            await browser.close()
        pages: Mapping[str, tuple[str, dict[str, str]]] = {
            "front": ("/", {}),
            "thread": (thread, {}),
            "product": (product, {}),
            "account": ("/account", {"Cookie": cookie}),
        }
        for name, (path, headers) in pages.items():
            reports = [await report(tool, origin + path, headers) for _ in range(RUNS)]
            say(name, reports)


def say(name: str, reports: list[dict[str, Any]]) -> None:
    scores = {
        category: round(100 * statistics.median(one["categories"][category]["score"] or 0 for one in reports))
        for category in CATEGORIES
    }
    seen = statistics.median(one["audits"]["first-contentful-paint"]["numericValue"] for one in reports)
    requests = max(len(sent(one)) for one in reports)
    print(
        f"{name}: "
        + ", ".join(f"{category} {score} ({score / WANTED:.2f})" for category, score in scores.items())
        + f"; first content {seen:.0f} ms, {requests} requests ({requests / MOST_REQUESTS:.2f})"
    )
    for fault in sorted({fault for one in reports for fault in faults(one)}):
        print(f"  {fault}")


def sent(report: dict[str, Any]) -> list[str]:
    """What went over the line; a picture that stands in a sheet is none."""
    asked = (one["url"] for one in report["audits"]["network-requests"]["details"]["items"])
    return [url for url in asked if url.startswith("http")]


def faults(report: dict[str, Any]) -> list[str]:
    """What takes points away, of audits that count."""
    counted = {ref["id"] for one in report["categories"].values() for ref in one["auditRefs"] if ref["weight"]}
    return [
        f"{one['id']}: {one['title']}"
        for one in report["audits"].values()
        if one["id"] in counted and one["score"] is not None and one["score"] < 0.9
    ]


async def report(tool: Path, url: str, headers: dict[str, str]) -> dict[str, Any]:
    """One run, as on a phone: 150 ms there and back, 1.6 Mbit/s, a processor four times as slow (Lighthouse's own)."""
    process = await asyncio.create_subprocess_exec(
        str(tool),
        url,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags=--headless=new {' '.join(SWITCHES)}",
        f"--extra-headers={json.dumps(headers)}",
        env={**os.environ, "CHROME_PATH": shutil.which("chromium") or ""},
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()
    found: dict[str, Any] = json.loads(said)
    return found


async def signed_in(origin: str) -> str:
    """A customer's cookie."""
    async with httpx.AsyncClient(base_url=origin, headers={"X-Portal-Request": "1"}) as client:
        given = {"email": "alice@example.org", "password": PASSWORD}
        answer = await client.post("/graphql", json={"query": LOGIN, "variables": {"input": given}})
        assert answer.json()["data"]["login"]["errors"] == []
        return "; ".join(f"{name}={value}" for name, value in client.cookies.items())


async def first_product(origin: str) -> str:
    async with httpx.AsyncClient(base_url=origin) as client:
        answer = await client.post("/graphql", json={"query": "{ products(first: 1) { nodes { sku } } }"})
        return f"/p/{answer.json()['data']['products']['nodes'][0]['sku']}"


if __name__ == "__main__":
    asyncio.run(main())
