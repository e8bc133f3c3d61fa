"""Pages are compressed on their way to visitors, and to nobody who is signed in: their lengths would tell (BREACH)."""

import gzip

import brotli
import pytest

from graphql_schema.ids import global_id
from portal.accounts.sessions import open_session
from portal.web.compression import LEAST, compressed

pytestmark = pytest.mark.anyio


@pytest.fixture
async def page(make):
    thread = await make.thread()
    return f"/t/{global_id('Thread', thread.id)}"


async def fetched(live_server, page, accepted, **headers):
    """The answer's headers, and its body as it was sent."""
    given = {"accept-encoding": accepted, **headers}
    async with live_server.client() as client, client.stream("GET", page, headers=given) as answer:
        return answer.headers, b"".join([part async for part in answer.aiter_raw()])


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=0.8", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;Q=0., gzip", "gzip"),
        ("identity", None),
    ],
)
async def test_a_visitors_page_comes_in_the_smallest_form_that_is_taken(live_server, page, accepted, coding):
    _, whole = await fetched(live_server, page, "identity")

    headers, raw = await fetched(live_server, page, accepted)

    assert headers.get("content-encoding") == coding
    assert {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[coding](raw) == whole
    assert int(headers["content-length"]) == len(raw)
    assert "accept-encoding" in headers["vary"].split(", ")


async def test_a_members_page_is_sent_as_it_is(live_server, page, make):
    token = await open_session((await make.member()).id, user_agent="test")

    headers, raw = await fetched(live_server, page, "gzip, br", cookie=f"portal={token}")

    assert "content-encoding" not in headers
    assert raw.startswith(b"<!doctype html>")


async def test_what_fits_a_packet_is_sent_as_it_is():
    assert compressed(b"a" * (LEAST - 1), "br, gzip") == (b"a" * (LEAST - 1), {})
    assert compressed(b"a" * LEAST, "br, gzip")[1] == {"content-encoding": "br"}
