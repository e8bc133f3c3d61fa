"""GET /r/{code}: what counts as a visit, and where it leads (R73, R74, S3)."""

from urllib.parse import parse_qs, urlsplit

import pytest

from portal.referrals.models import Campaign, ReferralCode, ReferralVisit
from portal.referrals.visits import find_visit
from portal.settings import Settings

BROWSER = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}

OVER = "/join?invitation=over"


@pytest.fixture
async def code(make):
    await make.campaign()
    return await make.referral_code(await make.member())


async def visits_of(code):
    return (await ReferralCode.get(id=code.id)).visits


async def test_a_click_is_counted_and_leads_to_joining_with_a_token(live_server, code):
    async with live_server.client(**BROWSER) as client:
        answer = await client.get(f"/r/{code.code}")

    target = urlsplit(answer.headers["location"])
    assert (answer.status_code, target.scheme, target.netloc, target.path) == (303, "", "", "/join")
    visit = await find_visit(parse_qs(target.query)["ref"][0])
    assert visit.code_id == code.id
    assert parse_qs(target.query)["code"] == [code.code]
    assert await visits_of(code) == 1


@pytest.mark.parametrize(
    "agent",
    [
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 Telegram-Android/11.4 (A)",
        "Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
    ],
)
async def test_r74_people_in_an_app_or_with_a_phone_named_like_a_program_are_counted(live_server, code, agent):
    async with live_server.client(**{"user-agent": agent}) as client:
        await client.get(f"/r/{code.code}")

    assert await visits_of(code) == 1


async def test_the_answer_to_a_referral_link_is_not_stored_tells_nobody_and_sets_no_cookie(live_server, code):
    """LW26."""
    async with live_server.client(**BROWSER) as client:
        answer = await client.get(f"/r/{code.code}")

    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-purpose": "prefetch;prerender"},
        {"purpose": "prefetch"},
        {"x-moz": "prefetch"},
        {"user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"user-agent": "WhatsApp/2.23.20.0"},
        {"user-agent": "facebookexternalhit/1.1"},
        {"user-agent": "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"},
        {"user-agent": "TelegramBot (like TwitterBot)"},
        {"user-agent": "curl/8.5.0"},
        {"user-agent": ""},
    ],
)
async def test_r74_what_no_person_followed_leads_on_uncounted(live_server, code, headers):
    async with live_server.client(**{**BROWSER, **headers}) as client:
        answer = await client.get(f"/r/{code.code}")

    assert (answer.status_code, answer.headers["location"]) == (303, "/join")
    assert await visits_of(code) == 0
    assert not await ReferralVisit.exists()


async def test_r74_a_head_request_is_not_a_click(live_server, code):
    async with live_server.client(**BROWSER) as client:
        answer = await client.head(f"/r/{code.code}")

    assert (answer.status_code, answer.headers["location"]) == (303, "/join")
    assert await visits_of(code) == 0


@pytest.mark.parametrize(
    "path",
    ["NEVERGIVEN", "%00", "%ff%fe", "x" * 300, "..%2f..%2fetc", "a?to=https://evil.example", "%2f%2fevil.example"],
)
async def test_r73_s3_an_unknown_code_leads_to_the_same_place_whatever_it_says(live_server, code, path):
    async with live_server.client(**BROWSER) as client:
        answer = await client.get(f"/r/{path}")

    assert answer.status_code in {303, 404}
    assert answer.headers.get("location", OVER) == OVER


async def test_r88_a_link_of_a_campaign_that_is_over_leads_where_the_page_says_so(live_server, code):
    await Campaign.filter(id=code.campaign_id).update(is_active=False)

    async with live_server.client(**BROWSER) as client:
        answer = await client.get(f"/r/{code.code}")

    assert (answer.status_code, answer.headers["location"]) == (303, OVER)
    assert await visits_of(code) == 0


async def test_e3_one_address_counts_thirty_visits_an_hour_and_is_led_on_all_the_same(live_server, code):
    async with live_server.client(**BROWSER) as client:
        targets = [(await client.get(f"/r/{code.code}")).headers["location"] for _ in range(33)]

    assert await visits_of(code) == 30
    assert targets[30:] == ["/join"] * 3


class TestWithAShop:
    """The links lead to the shop where one is set."""

    @pytest.fixture
    def chosen_settings(self, database_url):
        return Settings(database_url=database_url, shop_url="https://shop.example/de?lang=de#top")

    async def test_the_token_joins_what_the_shops_address_has_already(self, live_server, code):
        async with live_server.client(**BROWSER) as client:
            answer = await client.get(f"/r/{code.code}?to=https://evil.example&ref=forged")

        target = urlsplit(answer.headers["location"])
        assert (target.scheme, target.netloc, target.path, target.fragment) == ("https", "shop.example", "/de", "top")
        query = parse_qs(target.query)
        assert (set(query), query["lang"]) == ({"lang", "ref"}, ["de"])
        assert (await find_visit(query["ref"][0])).code_id == code.id
