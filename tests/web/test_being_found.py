"""What a page says before any script runs: to search engines, to messengers, and to who has no scripts."""

import json
import re

import pytest

from graphql_schema.ids import global_id
from portal.accounts.sessions import open_session
from portal.accounts.viewer import SYSTEM
from portal.community import views
from portal.community.answers import accept_answer
from portal.community.merging import merge_threads
from portal.community.models import Thread, ThreadKind
from portal.kernel import clock
from portal.kernel.money import Money
from portal.reviews.models import Review
from portal.shop.products.keeping import save_product
from portal.web.pages import FRONTEND

pytestmark = pytest.mark.anyio
ADDRESS = "http://127.0.0.1:8000"
"""Where the portal is by its settings."""


@pytest.fixture
def page(live_server):
    async def fetched(path, member=None, **headers):
        token = None if member is None else await open_session(member.id, user_agent="test")
        given = {**headers, **({"cookie": f"portal={token}"} if token else {})}
        async with live_server.client(**given) as client:
            return await client.get(path)

    return fetched


def meta(html, name):
    """What the page says under this name."""
    found = re.search(rf'<meta (?:name|property)="{re.escape(name)}" content="([^"]*)">', html)
    return found and found.group(1)


def things(html):
    return [json.loads(one) for one in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)]


def title(html):
    return re.search("<title>(.*?)</title>", html).group(1)


def canonical(html):
    return re.search('<link rel="canonical" href="(.*?)">', html).group(1)


async def test_a_question_says_its_title_its_words_and_its_one_address(make, page):
    question = await make.question(title="Which grinder?", body="For **filter** coffee, at home.")
    path = f"/t/{global_id('Thread', question.id)}"

    html = (await page(path)).text

    assert title(html) == "Which grinder? · Loyalty programme"
    assert meta(html, "description") == meta(html, "og:description") == "For filter coffee, at home."
    assert canonical(html) == meta(html, "og:url") == f"{ADDRESS}{path}/which-grinder"
    assert "<strong>filter</strong>" in html
    assert html.count("<title>") == html.count('property="og:title"') == 1


async def test_a_question_is_a_qapage_with_its_accepted_answer(make, page):
    asker, helper = await make.member("ada"), await make.member("ben")
    question = await make.question(title="Which grinder?", body="At home.", by=asker)
    answer = await make.post(body="A **hand** grinder.", to=question, by=helper)
    await make.post(body="Any.", to=question, by=await make.member("carl"))
    await accept_answer(answer.id, by=await make.viewer(asker))

    qa, crumbs = things((await page(f"/t/{global_id('Thread', question.id)}")).text)

    said = qa["mainEntity"]
    assert (qa["@context"], qa["@type"]) == ("https://schema.org", "QAPage")
    assert (said["name"], said["text"], said["answerCount"]) == ("Which grinder?", "At home.", 2)
    assert said["author"]["url"] == f"{ADDRESS}/m/ada"
    assert said["acceptedAnswer"]["text"] == "A hand grinder."
    assert [one["text"] for one in said["suggestedAnswer"]] == ["Any."]
    assert crumbs["@type"] == "BreadcrumbList"


async def test_what_is_no_question_is_a_posting_of_a_forum(make, page):
    thread = await make.thread(title="New mugs", kind=ThreadKind.DISCUSSION)
    await make.post(to=thread)

    said = things((await page(f"/t/{global_id('Thread', thread.id)}")).text)[0]

    assert (said["@type"], said["headline"], said["commentCount"]) == ("DiscussionForumPosting", "New mugs", 1)


async def test_no_text_ends_the_script_or_the_tag_that_it_stands_in_x9(make, page):
    words = "</script><script>alert(1)</script>\"'<b>"
    thread = await make.thread(title=words, body=f"`{words}`")

    html = (await page(f"/t/{global_id('Thread', thread.id)}")).text

    assert "<script>alert" not in html
    assert things(html)[0]["headline"] == words


async def test_a_product_says_its_price_and_its_picture(make, page):
    details = {"description": "Round.", "image_url": "https://cdn.example/1.jpg", "price": Money(1250, "EUR")}
    await save_product("B 1", "House & home", by=SYSTEM, **details)

    html = (await page("/p/B%201")).text

    (said,) = things(html)
    assert (title(html), meta(html, "og:image")) == (
        "House &amp; home · Loyalty programme",
        "https://cdn.example/1.jpg",
    )
    assert (said["@type"], said["sku"], said["offers"]["price"], said["offers"]["priceCurrency"]) == (
        "Product", "B 1", "12.50", "EUR",
    )  # fmt: skip
    assert canonical(html) == f"{ADDRESS}/p/B%201"


async def test_search_engines_hear_of_no_review_that_points_were_promised_for_lw19(make, page):
    bought = await make.review("B1", rating=5, body="Bought praise")
    await Review.filter(id=bought.id).update(is_incentivised=True)
    await make.review("B1", rating=2, body="Honest words")

    (said,) = things((await page("/p/B1")).text)

    assert (said["aggregateRating"]["ratingValue"], said["aggregateRating"]["reviewCount"]) == (2, 1)
    assert [one["reviewBody"] for one in said["review"]] == ["Honest words"]


async def test_a_member_is_shown_and_not_listed_by_search_engines(make, page):
    await make.member("ada", display_name="Ada", bio="I roast.")

    html = (await page("/m/ada")).text

    assert (title(html), meta(html, "description"), meta(html, "robots")) == (
        "Ada · Loyalty programme",
        "I roast.",
        "noindex",
    )


async def test_a_category_leads_to_its_threads_and_its_feed(make, page):
    category = await make.category("brewing", description="Water and coffee.")
    thread = await make.thread(title="How hot?", within=category)

    html = (await page("/c/brewing")).text

    assert (title(html), meta(html, "description")) == ("Brewing · Loyalty programme", "Water and coffee.")
    assert f'<a href="/t/{global_id("Thread", thread.id)}/how-hot">How hot?</a>' in html
    assert '<link rel="alternate" type="application/atom+xml" href="/c/brewing/feed.atom">' in html


async def test_the_first_page_leads_to_what_is_talked_about(make, page):
    await make.thread(title="How hot?", within=await make.category("brewing"))

    html = (await page("/")).text

    assert title(html) == "Loyalty programme"
    assert ">How hot?</a>" in html
    assert '<a href="/c/brewing">Brewing</a>' in html


async def test_pages_speak_the_readers_language(make, page):
    thread = await make.thread()
    await Thread.filter(id=thread.id).update(locale="de")
    path = f"/t/{global_id('Thread', thread.id)}"

    german, english = [(await page(path, **{"accept-language": one})).text for one in ("de-AT", "en")]

    assert '<html lang="de">' in german
    assert '<html lang="en">' in english
    assert '<main class="first-paint" lang="de">' in english


async def test_a_release_that_has_not_opened_says_its_teaser_alone_l20(make, page):
    terms = {"title": "First harvest", "teaser": "Forty bags.", "body_markdown": "Secret **price**"}
    await make.release({"gold": clock.now()}, slug="harvest", **terms)

    html = (await page("/exclusives/harvest")).text

    assert (title(html), meta(html, "description")) == ("First harvest · Loyalty programme", "Forty bags.")
    assert "Secret" not in html


async def test_a_long_thread_leads_on_page_by_page(make, page):
    author = await make.brand()
    thread = await make.thread(title="Long")
    for number in range(2, 54):
        await make.post(body=f"Post no. {number}", to=thread, by=author)
    path = f"/t/{global_id('Thread', thread.id)}"

    first = (await page(path)).text
    onward = re.search('<a rel="next" href="([^"]+)">', first).group(1)
    second = (await page(onward)).text

    assert (first.count("<article"), second.count("<article")) == (50, 3)
    assert (canonical(first), canonical(second)) == (
        f"{ADDRESS}{path}/long",
        f"{ADDRESS}{path}/long?{onward.split('?')[1]}",
    )
    assert "Post no. 53" in second
    assert 'rel="next"' not in second


async def test_an_old_address_leads_to_the_one_that_holds_now(make, page):
    author = await make.member()
    thread = await make.thread(title="How hot?", by=author)
    path = f"/t/{global_id('Thread', thread.id)}"
    await Thread.filter(id=thread.id).update(slug="how-warm")

    old = await page(f"{path}/how-hot?order=NEWEST")
    short, right = await page(path), await page(f"{path}/how-warm")

    assert (old.status_code, old.headers["location"]) == (301, f"{path}/how-warm?order=NEWEST")
    assert (short.status_code, right.status_code) == (200, 200)


async def test_a_merged_thread_names_what_it_became_as_its_one_address(make, page):
    source, target = await make.thread(title="One"), await make.thread(title="Two")
    await merge_threads(source.id, target.id, by=await make.viewer(await make.moderator()))

    answer = await page(f"/t/{global_id('Thread', source.id)}/one")

    assert (answer.status_code, canonical(answer.text)) == (200, f"{ADDRESS}/t/{global_id('Thread', target.id)}/two")


async def test_reading_a_page_counts_one_view_when_the_scripts_read_it(make, page, portal_db):
    thread = await make.thread()

    await page(f"/t/{global_id('Thread', thread.id)}")

    await views.flush()
    assert (await Thread.get(id=thread.id)).view_count == 0


def test_the_frontends_page_has_the_places_that_are_written_into():
    html = (FRONTEND / "index.html").read_text()

    assert (
        html.count("<!-- end of head -->") == html.count('<div id="app"></div>') == html.count('<html lang="en">') == 1
    )
    assert html.index("<title>") < html.index("<!-- end of head -->")
