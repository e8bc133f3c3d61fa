"""X1: what attackers write stands as text on every page, in titles, names, tags and reasons as well as in posts."""

import json
from itertools import cycle
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.community.models import Thread
from tests.browser.visiting import Visit, sign_in
from tests.journeys.steps import PASSWORD
from tests.search.index import indexed

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""
CORPORA = ("owasp_xss_filter_evasion.json", "html5sec_vectors_a.json", "blns.json")
SHOWN = 20
"""Rows of a list on its first page."""
RUNNING = """() => [...document.querySelectorAll("*")].filter((one) =>
    [...one.attributes].some(({ name, value }) => name.startsWith("on")
        || (/^(href|src|action|formaction|data|xlink:href)$/.test(name) && /^\\s*(javascript|vbscript|data:text)/i.test(value)))
    || ["IFRAME", "OBJECT", "EMBED", "BASE", "MARQUEE"].includes(one.tagName)
    || (one.tagName === "SCRIPT" && !one.src && !one.type && !one.textContent.startsWith("globalThis.packedWords="))
).map((one) => one.outerHTML.slice(0, 200))"""
"""What would run or load something, or has; the pages themselves listen without attributes."""


def attacks(folder: Path) -> list[str]:
    """Those with a sign of markup or a program in them, of one line and of the length of a title."""

    def texts(value: object) -> list[str]:
        match value:
            case str():
                return [value]
            case dict():
                return [one for inner in value.values() for one in texts(inner)]
            case list():
                return [one for inner in value for one in texts(inner)]
        return []

    found = [one for name in CORPORA for one in texts(json.loads((folder / name).read_text()))]
    dangerous = [" ".join(one.split()) for one in found if "<" in one or "script:" in one.lower()]
    return [one for one in dict.fromkeys(dangerous) if 10 < len(one) <= 200 and one.isprintable()]


async def test_what_is_written_everywhere_runs_nowhere_x1(make, visit: Visit, shared: Path) -> None:
    every = attacks(shared / "data" / "testsuites")
    assert len(every) > 150
    # Of all kinds some, in as many threads and posts as the first pages show.
    titles, bodies = every[:: len(every) // SHOWN][:SHOWN], "\n\n".join(every)
    names = cycle([one[:80] for one in every if len(one) < 60])
    await make.programme()
    await make.member_with_password(PASSWORD, "anna", roles=(Role.MODERATOR, Role.BRAND), bio=every[0])
    room = await make.category(description=every[1])
    for title in titles:
        author = await make.member(display_name=next(names), bio=title)
        thread = await make.thread(by=author, within=room, title=title, body=title)
    await make.post(to=thread, by=author, body=bodies[:20_000])
    await make.review(by=author, title=titles[3][:80], body=bodies[:5_000])
    await Thread.filter(id=thread.id).update(lock_reason=titles[5], is_locked=True)
    await indexed()
    page = await visit()
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.on("framenavigated", lambda frame: asked.append(frame.url) if frame.parent_frame else None)

    async def look(target: Page, address: str, test_id: str) -> None:
        await target.goto(address)
        await expect(target.get_by_test_id(test_id).first).to_be_visible()
        assert await target.evaluate(RUNNING) == [], address
        assert asked == [], address

    await sign_in(page, "anna@example.org")
    for address, test_id in (
        ("/", "thread-row"),
        (f"/c/{room.slug}", "thread-row"),
        (f"/t/{global_id('Thread', thread.id)}", "post"),
        (f"/m/{author.handle}", "thread-row"),
        ("/search?q=script", "hit"),
        ("/p/beans", "review"),
        (f"/staff/members?q={author.handle}", "found-member"),
    ):
        await look(page, address, test_id)
    await page.goto(f"/m/{author.handle}")
    await expect(page.get_by_test_id("thread-row").first).to_contain_text(titles[-1])
    await page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<a href=\" javascript:x\">x</a><marquee></marquee>')"
    )
    assert len(await page.evaluate(RUNNING)) == 2
