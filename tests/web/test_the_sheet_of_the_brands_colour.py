"""GET /look.css: the brand's colour over the tokens of the pages, and nothing where staff set none (LK1)."""

import pytest

from portal.accounts.viewer import SYSTEM
from portal.loyalty.programme.look import save_look

pytestmark = pytest.mark.anyio


@pytest.fixture
def fetch(live_server):
    async def fetched(**headers):
        async with live_server.client(**headers) as client:
            return await client.get("/look.css")

    return fetched


async def test_it_says_the_tokens_that_differ(fetch) -> None:
    assert (await fetch()).text == ""

    await save_look(accent="#7a1f3d", by=SYSTEM)

    answer = await fetch()
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert answer.text.splitlines()[:2] == [":root {", "  --accent: light-dark(#7a1f3d, #bc8f9e);"]
    again = await fetch(**{"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304
