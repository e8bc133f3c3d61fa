"""Path parameters that no column can hold lead where unknown ones lead (U4, M12, G24)."""

import pytest

ODD = [
    "x" * 100,
    "x" * 5_000,
    "%EF%B7%BA" * 40,
    "%00",
    "a%00b",
    "%ED%A0%80",
    "%FF",
    "'%20OR%201=1",
    "%F0%9F%98%80" * 30,
]
BROWSER = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(("door", "place"), [("/s/", "/"), ("/r/", "/join?invitation=over")])
async def test_a_link_that_nobody_can_have_made_leads_on(live_server, door, place, odd):
    async with live_server.client(**BROWSER) as client:
        answer = await client.get(door + odd)

    assert (answer.status_code, answer.headers["location"]) == (303, place)


@pytest.mark.parametrize("odd", ODD)
async def test_an_export_that_nobody_can_have_asked_for_is_not_there(live_server, odd):
    async with live_server.client(**BROWSER) as client:
        unknown, answer = await client.get("/exports/unknown"), await client.get("/exports/" + odd)

    assert answer.status_code == unknown.status_code < 500


@pytest.mark.parametrize("odd", ODD)
async def test_an_unsubscription_by_an_odd_token_changes_nothing(live_server, odd):
    async with live_server.client(**BROWSER) as client:
        answer = await client.post("/unsubscribe/" + odd, data={"List-Unsubscribe": "One-Click"})
        unknown = await client.post("/unsubscribe/unknown", data={"List-Unsubscribe": "One-Click"})

    assert answer.status_code == unknown.status_code < 500
