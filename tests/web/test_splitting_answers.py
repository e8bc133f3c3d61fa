"""X8: line breaks, quotes and dots in addresses, names of files and handles split no answer and lead nowhere else."""

import pytest

from portal.accounts.models import Member
from portal.accounts.sessions import open_session
from tests.makers.drawings import drawn

pytestmark = pytest.mark.anyio

SPLITTING = "%0d%0aSet-Cookie:%20split=1%0d%0a%0d%0a<script>"
REGISTER = """mutation ($handle: String!) { register(input: {
    email: "anna@example.org", password: "a long enough password", handle: $handle
}) { mailSent errors { code field } } }"""


async def head_of(live_server, target: str) -> list[str]:
    """The lines of an answer up to its body, to a request that no client would put right."""
    reader, writer = await live_server.open()
    writer.write(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return answer.decode("latin-1").partition("\r\n\r\n")[0].split("\r\n")


async def test_line_breaks_in_an_address_add_no_header_x8(live_server):
    doors = (
        "/r/",
        "/s/",
        "/exports/",
        "/media/",
        "/unsubscribe/",
        "/sign-on/shop?next=",
        "/sign-on/",
        "/explorer/",
        "/t/",
    )
    for target in [f"{door}{SPLITTING}{rest}" for door in doors for rest in ("", "/")]:
        names = {line.partition(":")[0].lower() for line in await head_of(live_server, target)}

        assert "date" in names
        assert not [name for name in names if name == "set-cookie" or "<" in name], target


async def test_no_address_leads_to_another_host_x8(live_server):
    for target in ("//evil.example/", "/%5cevil.example/media/", "//evil.example/graphql/", "/media/..//"):
        head = await head_of(live_server, target)
        led = [line.lower() for line in head if line.lower().startswith("location:")]

        assert all(line.startswith("location: http://127.0.0.1/") for line in led), target


async def test_the_name_of_a_file_is_in_no_answer_x8(make, live_server):
    token = await open_session((await make.member()).id, user_agent="test")
    for name in ('a"; filename="b.html', "..\\..\\x", "a\rb", "a\nSet-Cookie: split=1"):
        head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="' + name.encode() + b'"\r\n\r\n'
        async with live_server.client(authorization=f"Bearer {token}") as client:
            kept = await client.post(
                "/media",
                content=head + drawn() + b"\r\n--x--\r\n",
                headers={"content-type": "multipart/form-data; boundary=x"},
            )
            shown = await client.get(kept.json()["url"]) if kept.status_code == 201 else kept

        assert kept.status_code in {201, 400}, name
        assert "set-cookie" not in {*kept.headers, *shown.headers}
        assert shown.headers.get("content-disposition") in {None, 'attachment; filename="picture.webp"'}


async def test_no_handle_has_what_splits_an_answer_x8(graphql):
    for handle in ("anna\r\nSet-Cookie: a=b", 'anna"', "../anna", "an\nna", "an\x0bna"):
        result = await graphql(REGISTER, handle=handle)

        assert result == {"mailSent": False, "errors": [{"code": "INVALID", "field": ["handle"]}]}
    assert await Member.all().count() == 0
