"""GET /r/{code}?post=…: the link leads to what a member wrote, and the visit goes along (R94)."""

from urllib.parse import parse_qs, urlsplit

import pytest

from graphql_schema.ids import global_id
from portal.accounts.viewer import SYSTEM
from portal.community import posts
from portal.kernel.ids import new_id
from portal.referrals.models import Campaign, ReferralVisit
from portal.referrals.visits import find_visit
from portal.settings import Settings

BROWSER = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}


@pytest.fixture
async def answer(make):
    await make.campaign()
    return await make.answer(to=await make.thread(), by=await make.member())


@pytest.fixture
async def link(make, answer):
    code = await make.referral_code(await answer.author)
    return f"/r/{code.code}?post={global_id('Post', answer.id)}"


@pytest.fixture
async def follow(live_server):
    async def follow(address, **headers):
        async with live_server.client(**{**BROWSER, **headers}) as client:
            answer = await client.get(address)
        assert answer.status_code == 303
        return answer.headers["location"]

    return follow


def page_of(answer):
    return f"/t/{global_id('Thread', answer.thread_id)}"


async def test_it_leads_to_the_post_with_the_token_and_the_code_r94(follow, answer, link):
    target = urlsplit(await follow(link))

    assert (target.netloc, target.path, target.fragment) == ("", page_of(answer), f"post-{answer.number}")
    query = parse_qs(target.query)
    assert set(query) == {"ref", "code"}
    assert (await find_visit(query["ref"][0])).post_id == answer.id


async def test_what_no_person_follows_leads_there_uncounted_r74(follow, answer, link):
    target = await follow(link, **{"user-agent": "WhatsApp/2.23.20.0"})

    assert target == f"{page_of(answer)}#post-{answer.number}"
    assert not await ReferralVisit.exists()


async def test_it_leads_there_when_the_campaign_is_over_and_the_page_can_say_so_r88(follow, answer, link):
    await Campaign.all().update(is_active=False)

    assert await follow(link) == f"{page_of(answer)}?invitation=over#post-{answer.number}"


async def test_it_leads_there_when_one_address_has_visited_often_enough_e3(follow, answer, link):
    targets = [await follow(link) for _ in range(31)]

    assert targets[30] == f"{page_of(answer)}#post-{answer.number}"
    assert await ReferralVisit.all().count() == 30


@pytest.mark.parametrize("agent", [BROWSER["user-agent"], "WhatsApp/2.23.20.0"])
async def test_what_is_hidden_leads_where_what_never_was_leads_r94(follow, answer, link, agent):
    await posts.hide_post(answer.id, by=SYSTEM)
    never = link.replace(global_id("Post", answer.id), global_id("Post", new_id()))

    hidden, unknown = [urlsplit(await follow(one, **{"user-agent": agent})) for one in (link, never)]

    assert (hidden.path, set(parse_qs(hidden.query))) == (unknown.path, set(parse_qs(unknown.query)))
    assert hidden.path == "/join"


class TestWithAShop:
    """A link to a post leads to the post, and every other one to the shop."""

    @pytest.fixture
    def chosen_settings(self, database_url):
        return Settings(database_url=database_url, shop_url="https://shop.example/de")

    async def test_a_link_to_a_post_leads_to_the_post_r94(self, follow, answer, link):
        target = urlsplit(await follow(link))

        assert (target.path, set(parse_qs(target.query))) == (page_of(answer), {"ref", "code"})

    async def test_one_to_what_is_hidden_leads_to_the_shop_with_the_token_alone_r94(self, follow, answer, link):
        await posts.hide_post(answer.id, by=SYSTEM)

        target = urlsplit(await follow(link))

        assert (target.netloc, set(parse_qs(target.query))) == ("shop.example", {"ref"})
