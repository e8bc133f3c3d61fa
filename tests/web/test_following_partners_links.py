"""A partner's link counts people and leads to the shop with the code as it is written, and nowhere else (R74, R90, S3)."""

import pytest

from portal.referrals.partners.models import Partner
from portal.settings import Settings

pytestmark = pytest.mark.anyio
BROWSER = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}


@pytest.fixture
def chosen_settings(database_url: str) -> Settings:
    return Settings(database_url=database_url, shop_url="https://shop.example/start?from=forum")


async def test_r90_it_leads_to_the_shop_with_the_code_and_counts_people_alone_r74(live_server, make):
    partner = await make.partner()
    async with live_server.client(**BROWSER) as client:
        followed = await client.get("/r/harb0ur")
        fetched_ahead = await client.get("/r/harbour", headers={"sec-purpose": "prefetch"})
        looked_at = await client.head("/r/harbour")

    assert (followed.status_code, followed.headers["location"]) == (
        303,
        "https://shop.example/start?from=forum&ref=HARBOUR",
    )
    assert fetched_ahead.headers["location"] == "https://shop.example/start?from=forum"
    assert looked_at.status_code in {200, 303, 405}
    assert (await Partner.get(id=partner.id)).visits == 1


async def test_a_link_of_terms_that_are_over_leads_there_without_a_code(live_server, make):
    await make.partner(is_active=False)
    async with live_server.client(**BROWSER) as client:
        followed = await client.get("/r/harbour")

    assert followed.headers["location"] == "https://shop.example/start?from=forum"
