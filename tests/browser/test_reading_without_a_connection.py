"""Without a connection the pages open, and what was read last can be read, by who read it and nobody after them (IS1, IS2)."""

import re

import pytest
from playwright.async_api import Page, expect

from graphql_schema.ids import global_id
from portal.accounts.models import Member
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""
WORKER = """async () => {
  await navigator.serviceWorker.ready;
  const frame = await caches.open("portal-frame");
  for (let left = 200; left; left--) {
    const read = await (await caches.open("portal-read")).keys();
    if ((await frame.match("/offline")) && read.some(({ url }) => url.includes("thread-page"))) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}"""
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys())
      found.push(await (await (await caches.open(name)).match(request)).text());
  return found.join("\\n");
}"""


async def reading(make, visit: Visit, **choices: object) -> tuple[Page, str]:
    """Anna has read a thread, on a device of hers."""
    await make.programme()
    anna: Member = await make.member_with_password(PASSWORD, "anna", locale=choices.pop("speaks", "en"))
    thread = await make.thread(by=anna, title="The secret roast", body="Opens on Monday.")
    address = f"/t/{global_id('Thread', thread.id)}"
    page = await visit(is_installed=True, may_hear=("Failed to ", "ERR_INTERNET_DISCONNECTED"), **choices)
    await sign_in(page, "anna@example.org")
    await page.goto("/offline")
    await page.get_by_role("button", name=re.compile("^(Keep what I read|Auf diesem Gerät)")).click()
    await page.goto(address)
    await expect(page.get_by_text("Opens on Monday.")).to_be_visible()
    assert await page.evaluate(WORKER)  # the words alone come with the page, before the scripts have asked for them
    return page, address


@pytest.mark.parametrize(("width", "speaks"), [(1280, "en"), (375, "de")])
async def test_the_last_threads_are_read_without_a_connection(make, visit: Visit, width: int, speaks: str) -> None:
    """IS1."""
    page, address = await reading(make, visit, width=width, speaks=speaks)
    await page.context.set_offline(True)

    await page.goto(address)
    await expect(page.get_by_text("Opens on Monday.")).to_be_visible()
    # Nobody is known to be signed in, so it speaks the device's language.
    await expect(page.get_by_test_id("kept-note")).to_contain_text("No connection: this is how it was on")
    await page.goto("/leaderboard")
    await page.get_by_role("link", name="What can be read").click()
    await expect(page.get_by_test_id("kept-thread")).to_contain_text("The secret roast")
    await pictured(page, f"offline-{speaks}-{width}")
    assert await width_beyond(page) == 0
    await page.context.set_offline(False)


async def test_signing_out_forgets_what_was_read(make, visit: Visit) -> None:
    """IS2."""
    page, _ = await reading(make, visit)
    assert "Opens on Monday." in await page.evaluate(KEPT)

    await page.get_by_test_id("account-menu").click()
    await page.get_by_role("button", name="Sign out").click()
    await expect(page.get_by_role("link", name="Sign in").first).to_be_visible()

    assert "Opens on Monday." not in await page.evaluate(KEPT)
    await page.context.set_offline(True)
    await page.goto("/offline")
    await expect(page.get_by_text("Nothing is kept yet")).to_be_visible()
    await page.context.set_offline(False)


async def test_a_session_that_ended_elsewhere_leaves_nothing_to_the_next_visit(make, visit: Visit) -> None:
    """IS2."""
    page, _ = await reading(make, visit)

    await page.context.clear_cookies()
    await page.goto("/")
    await expect(page.get_by_role("link", name="Sign in").first).to_be_visible()

    assert "Opens on Monday." not in await page.evaluate(KEPT)


async def test_unasked_nothing_of_what_somebody_reads_is_kept(make, visit: Visit) -> None:
    """LW26."""
    await make.programme()
    anna = await make.member_with_password(PASSWORD, "anna")
    thread = await make.thread(by=anna, body="Opens on Monday.")
    page = await visit(is_installed=True)
    await sign_in(page, "anna@example.org")

    await page.goto(f"/t/{global_id('Thread', thread.id)}")
    await expect(page.get_by_text("Opens on Monday.")).to_be_visible()

    assert await page.evaluate("caches.keys()") == []
    assert await page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
