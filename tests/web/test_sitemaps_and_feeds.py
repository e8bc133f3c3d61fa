"""What search engines and feed readers are told of: what a visitor sees, and nothing else (L20, L32)."""

import asyncio
from datetime import timedelta
from xml.etree import ElementTree as ET

import httpx
import pytest

from graphql_schema.ids import global_id
from portal import sitemaps
from portal.accounts.erasure import erase_member
from portal.accounts.sessions import open_session
from portal.accounts.viewer import SYSTEM
from portal.community.models import Category, ContentState, Thread
from portal.kernel import clock, pagination, sql
from portal.shop.models import Product
from portal.shop.products.keeping import save_product
from portal.web.app import create_app
from portal.web.pages import WITH_TOKENS

pytestmark = pytest.mark.anyio
ADDRESS = "http://127.0.0.1:8000"
SITEMAP, ATOM = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def fetch(live_server):
    async def fetched(path, **headers):
        async with live_server.client(**headers) as client:
            return await client.get(path)

    return fetched


@pytest.fixture
def locations(fetch):
    async def listed(path):
        root = ET.fromstring((await fetch(path)).text)
        return [one.text.removeprefix(ADDRESS) for one in root.iter(f"{SITEMAP}loc")]

    return listed


def page_of(thread):
    return f"/t/{global_id('Thread', thread.id)}/{thread.slug}"


async def test_robots_are_kept_from_what_is_somebodys_own_and_led_to_the_sitemap(fetch):
    lines = (await fetch("/robots.txt")).text.splitlines()

    assert lines[0] == "User-agent: *"
    assert {"Disallow: /account", "Disallow: /graphql", "Disallow: /staff/", "Disallow: /search"} <= set(lines)
    assert lines[-1] == f"Sitemap: {ADDRESS}/sitemap.xml"


async def test_robots_are_kept_from_every_page_with_a_token_in_its_address_a15(fetch):
    lines = (await fetch("/robots.txt")).text.splitlines()

    assert {"/confirm-address", "/keep-address"} < WITH_TOKENS
    assert {f"Disallow: {path}" for path in WITH_TOKENS} <= set(lines)


async def test_the_index_names_a_sitemap_for_each_kind_that_has_pages(make, locations):
    await make.thread()

    assert await locations("/sitemap.xml") == ["/sitemaps/places-1.xml", "/sitemaps/threads-1.xml"]


async def test_threads_are_listed_with_the_day_of_their_last_post(make, fetch, locations):
    thread = await make.thread()
    await Thread.filter(id=thread.id).update(last_activity_at=clock.now().replace(2026, 3, 9))

    text = (await fetch("/sitemaps/threads-1.xml")).text

    assert await locations("/sitemaps/threads-1.xml") == [page_of(thread)]
    assert "<lastmod>2026-03-09</lastmod>" in text


async def test_what_a_visitor_may_not_see_is_in_no_sitemap_l32(make, locations):
    shown, _, hidden = [await make.thread(within=await make.category(name)) for name in ("open", "gold", "shut")]
    await Category.filter(slug="gold").update(required_key="tier:gold")
    await Thread.filter(id=hidden.id).update(state=ContentState.HIDDEN)
    await make.hidden_release(slug="secret")
    await make.release(slug="teaser")
    await save_product("SOLD", "Sold", by=SYSTEM)
    await save_product("GONE", "Gone", by=SYSTEM)
    await Product.filter(sku="GONE").update(is_active=False)

    assert await locations("/sitemaps/threads-1.xml") == [page_of(shown)]
    assert await locations("/sitemaps/products-1.xml") == ["/p/SOLD"]
    assert set(await locations("/sitemaps/places-1.xml")) == {
        "/", "/p", "/exclusives", "/c/open", "/c/shut", "/exclusives/teaser",
    }  # fmt: skip


async def test_sitemaps_are_of_so_many_addresses_at_most_and_miss_none(make, locations, monkeypatch):
    for name in ("MOST", "STEP"):
        monkeypatch.setattr(sitemaps, name, 2 if name == "STEP" else 3)
    monkeypatch.setattr("portal.web.found.crawlers.MOST", 3)
    monkeypatch.setattr(sql, "MOST_COUNTED", 3)
    room = await make.category()
    threads = [await make.thread(within=room) for _ in range(7)]

    files = [one for one in await locations("/sitemap.xml") if "threads" in one]
    listed = [await locations(one) for one in files]

    assert [len(one) for one in listed] == [3, 3, 1]
    assert [path for one in listed for path in one] == [page_of(thread) for thread in threads]


async def test_releases_are_listed_however_many_there_are(make, locations, monkeypatch):
    monkeypatch.setattr(pagination, "LARGEST_SIZE", 2)
    for number in range(5):
        await make.release(slug=f"teaser-{number}")

    listed = [one for one in await locations("/sitemaps/places-1.xml") if one.startswith("/exclusives/")]

    assert sorted(listed) == [f"/exclusives/teaser-{number}" for number in range(5)]


@pytest.mark.parametrize(
    "path",
    [
        "threads-0",
        "threads-01",
        "threads-2",
        "members-1",
        "threads-99999999999",
        f"threads-{'9' * 5000}",
        "threads-%D9%A1",
    ],
)
async def test_there_is_no_sitemap_of_nothing(make, fetch, path):
    await make.thread()

    assert (await fetch(f"/sitemaps/{path}.xml")).status_code == 404


async def test_who_reads_no_further_keeps_no_sitemap_from_others_m9(make, portal_db):
    await make.thread()
    app = create_app(portal_db)
    begun = asyncio.Event()

    async def receive():
        await asyncio.Event().wait()

    async def send(message):
        if message.get("body"):
            begun.set()
            await asyncio.Event().wait()

    scope = {
        "type": "http", "method": "GET", "path": "/sitemaps/threads-1.xml", "headers": [(b"host", b"x")],
        "query_string": b"", "http_version": "1.1", "asgi": {"version": "3.0", "spec_version": "2.4"},
    }  # fmt: skip
    reader = asyncio.create_task(app(scope, receive, send))
    await begun.wait()

    others = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=ADDRESS)
    async with asyncio.timeout(10), others:
        answer = await others.get("/sitemaps/threads-1.xml")

    reader.cancel()
    assert (answer.status_code, answer.text.count("<loc>")) == (200, 1)


async def test_a_feed_has_the_newest_threads_of_a_category_with_their_words(make, fetch):
    room = await make.category("brewing")
    author = await make.member("ada", display_name="Ada & Co")
    older = await make.thread(title="How hot?", body="At **93**?", within=room, by=author)
    await Thread.filter(id=older.id).update(created_at=clock.now() - timedelta(days=1))
    newer = await make.thread(title="How <fine>?", within=room)
    await make.thread(within=await make.category("elsewhere"))

    answer = await fetch("/c/brewing/feed.atom")

    feed = ET.fromstring(answer.text)
    entries = feed.findall(f"{ATOM}entry")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    assert feed.find(f"{ATOM}title").text == "Brewing · Loyalty programme"
    assert [one.find(f"{ATOM}title").text for one in entries] == ["How <fine>?", "How hot?"]
    assert [one.find(f"{ATOM}link").get("href") for one in entries] == [
        ADDRESS + page_of(newer),
        ADDRESS + page_of(older),
    ]
    assert entries[1].find(f"{ATOM}author/{ATOM}name").text == "Ada & Co"
    assert "<strong>93</strong>" in entries[1].find(f"{ATOM}content").text


@pytest.mark.parametrize(("language", "nobody"), [("en", "A former member"), ("de", "Ehemaliges Mitglied")])
async def test_a_feed_calls_who_went_with_their_posts_what_the_page_calls_them(make, fetch, language, nobody):
    author = await make.member("ada", display_name="Ada")
    await make.post(to=await make.thread(by=author))
    await erase_member(author.id, deletes_posts=True)

    answer = await fetch("/feed.atom", **{"accept-language": language})

    names = [one.text for one in ET.fromstring(answer.text).iter(f"{ATOM}name")]
    assert names == [nobody]


async def test_the_feed_of_everything_asks_nobody_who_they_are_l32(make, fetch):
    gated = await make.category("gold")
    await make.thread(title="Secret", within=gated)
    await make.thread(title="Open")
    await Category.filter(id=gated.id).update(required_key="tier:gold")
    staff = await open_session((await make.brand()).id, user_agent="test")

    answers = [await fetch("/feed.atom"), await fetch("/feed.atom", cookie=f"portal={staff}")]
    titles = [[e.find(f"{ATOM}title").text for e in ET.fromstring(a.text).iter(f"{ATOM}entry")] for a in answers]

    assert titles == [["Open"], ["Open"]]


async def test_a_feed_of_what_is_gated_or_never_was_is_not_there(make, fetch):
    await make.category("gold")
    await Category.filter(slug="gold").update(required_key="tier:gold")

    gated, unknown = await fetch("/c/gold/feed.atom"), await fetch("/c/nowhere/feed.atom")
    no_text = await fetch("/c/%00/feed.atom")

    assert (gated.status_code, gated.content) == (unknown.status_code, unknown.content) == (404, unknown.content)
    assert (no_text.status_code, no_text.content) == (404, unknown.content)


async def test_a_feed_that_has_not_changed_is_not_sent_again(make, fetch):
    await make.thread()
    known = (await fetch("/feed.atom")).headers["etag"]

    again = await fetch("/feed.atom", **{"if-none-match": known})

    assert (again.status_code, again.content) == (304, b"")
