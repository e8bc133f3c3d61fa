"""A cookie does not speak for pages of others (G31, G35), and where a request comes from is not a matter of belief (A5)."""

from hashlib import sha256
from typing import Any

import pytest

from portal.accounts.models import Member
from portal.accounts.sessions import end_all_sessions, open_session
from portal.settings import Environment, Settings
from portal.web import addresses, sessions
from tests.makers import Make
from tests.server import LiveServer, at_the_door

WHO = {"query": "{me}"}


async def token_of(make: Make, handle: str = "ada") -> str:
    member = await make.member(handle)
    return await open_session(member.id, user_agent="test")


def scope(*headers: tuple[str, str], client: tuple[str, int] | None = ("198.51.100.7", 1)) -> dict[str, Any]:
    return {"type": "http", "client": client, "headers": [(name.encode(), value.encode()) for name, value in headers]}


async def test_a_bearer_token_speaks_for_its_member(live_server: LiveServer, make: Make, sample: list[str]) -> None:
    token = await token_of(make)
    async with live_server.client(authorization=f"Bearer {token}") as client:
        answer = await client.post("/graphql", json=WHO)

    assert answer.json() == {"data": {"me": "ada"}}


@pytest.mark.parametrize("header", ["", "Bearer", "bearer", "Basic YTpi"])
async def test_who_sends_no_token_is_a_visitor(live_server: LiveServer, sample: list[str], header: str) -> None:
    """Basic is of whoever guards a site that is not open yet; it leaves the cookie its say."""
    async with live_server.client(authorization=header) as client:
        answer = await client.post("/graphql", json=WHO)

    assert answer.json() == {"data": {"me": None}}


@pytest.mark.parametrize("header", ["Bearer unknown", "unknown", "Token unknown", "Bearer " + "x" * 10_000])
async def test_a_token_that_is_not_good_is_refused_and_nothing_runs_g54(
    live_server: LiveServer, make: Make, sample: list[str], header: str
) -> None:
    """Also beside a good cookie: who signed out is told so, and is never taken for who never signed in."""
    cookie = f"portal={await token_of(make)}"
    async with live_server.client(authorization=header, cookie=cookie, **{"accept-language": "de"}) as client:
        posted = await client.post("/graphql", json={"query": "mutation{touch(n:1){done}}"})
        got = await client.get("/graphql?query={things{totalCount}}")

    for answer in (posted, got):
        assert answer.status_code == 401
        assert answer.json()["errors"] == [
            {
                "message": "Deine Sitzung ist vorbei; bitte melde dich neu an.",
                "extensions": {"code": "UNAUTHENTICATED"},
            }
        ]
        assert answer.headers["www-authenticate"] == 'Bearer error="invalid_token"'
        assert answer.headers["cache-control"] == "private, no-store"
        assert "set-cookie" not in answer.headers
    assert sample == []


@pytest.mark.parametrize(
    "neighbours",
    [
        'consent={"ads":true,"stats":false}; {own}',
        "cart[0]=1; {own}",
        "foo; {own}",
        'a="b; {own}',
        "a/b=1; u@x=1; =empty; {own}; seen=Mon, 1 Jan 2026; last",
        "größe=1;{own}",
        "{own};;  ; x",
        'portal="{token}"',
        "portal=of-an-older-path; {own}",
        "{own}; portal=of-a-wider-domain",
    ],
)
async def test_a_strange_neighbour_costs_nobody_their_session(
    live_server: LiveServer, make: Make, sample: list[str], neighbours: str
) -> None:
    """Banners and carts write on the same host, in ways of their own; browsers send them first where they are older."""
    token = await token_of(make)
    cookie = neighbours.replace("{own}", f"portal={token}").replace("{token}", token)
    async with live_server.client(**{"x-portal-request": "1"}) as client:
        request = client.build_request("POST", "/graphql", json=WHO, headers=[(b"cookie", cookie.encode())])
        answer = await client.send(request)

    assert answer.json() == {"data": {"me": "ada"}}


async def test_several_cookie_headers_are_one(live_server: LiveServer, make: Make, sample: list[str]) -> None:
    """HTTP/2 lets a browser send them apart."""
    token = await token_of(make)
    async with live_server.client(**{"x-portal-request": "1"}) as client:
        headers = [(b"cookie", b"theme=dark"), (b"cookie", f"portal={token}".encode())]
        answer = await client.send(client.build_request("POST", "/graphql", json=WHO, headers=headers))

    assert answer.json() == {"data": {"me": "ada"}}


async def test_a_cookie_that_is_no_longer_good_is_refused_once_g54(
    live_server: LiveServer, make: Make, sample: list[str]
) -> None:
    token = await token_of(make)
    await end_all_sessions((await Member.get(handle="ada")).id)
    async with live_server.client(origin=live_server.url) as client:
        client.cookies.set("portal", token, domain="127.0.0.1")
        refused = await client.post("/graphql", json=WHO)
        again = await client.post("/graphql", json=WHO)

    assert refused.status_code == 401
    mark = sha256(token.encode()).hexdigest()[:16]
    assert refused.headers["set-cookie"] == f"portal-over={mark}; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax"
    assert again.json() == {"data": {"me": None}}
    assert "set-cookie" not in again.headers


async def test_a_late_refusal_of_an_old_cookie_does_not_take_a_newer_one_g54(
    live_server: LiveServer, make: Make, sample: list[str]
) -> None:
    """A page asks with a cookie that is over, another window signs in, and only then the page is answered."""
    over = await token_of(make)
    member = await Member.get(handle="ada")
    await end_all_sessions(member.id)
    async with live_server.client(origin=live_server.url) as client:
        client.cookies.set("portal", over, domain="127.0.0.1")
        request = client.build_request("POST", "/graphql", json=WHO)
        client.cookies.set("portal", await open_session(member.id, user_agent=None), domain="127.0.0.1")
        late = await client.send(request)
        answer = await client.post("/graphql", json=WHO)

    assert late.status_code == 401
    assert answer.json() == {"data": {"me": "ada"}}


async def test_cookies_that_are_over_are_told_of_one_by_one_and_a_good_one_behind_them_counts_g54(
    live_server: LiveServer, make: Make, sample: list[str]
) -> None:
    """Five are asked about at a time; those that it was told of are not asked about again."""
    token = await token_of(make)
    cookies = "; ".join([*(f"portal=old-{n}" for n in range(7)), f"portal={token}"])
    async with live_server.client(origin=live_server.url) as client:
        first = await client.post("/graphql", json=WHO, headers={"cookie": cookies})
        told = first.headers["set-cookie"].partition(";")[0]
        second = await client.post("/graphql", json=WHO, headers={"cookie": f"{cookies}; {told}"})

    assert (first.status_code, second.status_code) == (401, 200)
    assert second.json() == {"data": {"me": "ada"}}


@pytest.mark.parametrize("how", [{"x-portal-request": "1"}, {"sec-fetch-site": "same-origin"}, {"origin": "SELF"}])
async def test_a_cookie_speaks_from_our_own_pages(
    live_server: LiveServer, make: Make, sample: list[str], how: dict[str, str]
) -> None:
    token = await token_of(make)
    headers = {name: live_server.url if value == "SELF" else value for name, value in how.items()}
    async with live_server.client(cookie=f"portal={token}", **headers) as client:
        answer = await client.post("/graphql", json=WHO)

    assert answer.json() == {"data": {"me": "ada"}}


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"sec-fetch-site": "cross-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "https://evil.example", "x-portal-request": "1"},
    ],
)
async def test_a_cookie_from_elsewhere_is_refused_and_nothing_runs_g31_g35(
    live_server: LiveServer, make: Make, sample: list[str], how: dict[str, str]
) -> None:
    token = await token_of(make)
    async with live_server.client(cookie=f"portal={token}", **how) as client:
        answer = await client.post("/graphql", json={"query": "mutation{touch(n:1){done}}"})

    assert answer.status_code == 403
    assert answer.json()["errors"][0]["extensions"] == {"code": "FORBIDDEN"}
    assert sample == []


@pytest.mark.parametrize(
    ("environment", "believed"), [(Environment.DEVELOPMENT, True), (Environment.PRODUCTION, False)]
)
def test_in_production_our_own_pages_are_those_of_the_public_address_g31(
    environment: Environment, believed: bool
) -> None:
    chosen = Settings.model_construct(environment=environment, public_url="https://community.example.org")
    by_another_name = scope(("host", "10.1.2.3"), ("origin", "https://10.1.2.3"))

    assert addresses.is_our_own("https://10.1.2.3", by_another_name, chosen) is believed
    assert addresses.is_our_own("https://community.example.org", by_another_name, chosen)


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "https://shop.example.evil.org", "http://shop.example"]
)
async def test_foreign_pages_are_told_nothing_g35(sample: list[str], origin: str) -> None:
    async with at_the_door(origin=origin, allowed_origins="https://shop.example") as client:
        preflight = await client.options("/graphql", headers={"access-control-request-method": "POST"})
        answer = await client.post("/graphql", json=WHO)

    assert "access-control-allow-origin" not in preflight.headers
    assert "access-control-allow-origin" not in answer.headers


async def test_the_shops_pages_may_call_g35(sample: list[str]) -> None:
    async with at_the_door(origin="https://shop.example", allowed_origins="https://shop.example") as client:
        preflight = await client.options("/graphql", headers={"access-control-request-method": "POST"})
        answer = await client.post("/graphql", json=WHO)

    assert preflight.status_code == 204
    allowed = set(preflight.headers["access-control-allow-headers"].split(", "))
    assert allowed >= {"authorization", "content-type", "x-portal-request"}
    assert allowed >= {"apollographql-client-name", "apollographql-client-version", "traceparent", "baggage"}
    assert set(answer.headers["access-control-expose-headers"].split(", ")) == {"retry-after", "x-request-id"}
    assert answer.headers["access-control-allow-origin"] == "https://shop.example"
    assert answer.headers["vary"] == "origin"


async def test_signing_in_hands_over_a_cookie_and_leaving_takes_it_back_a15(
    live_server: LiveServer, make: Make, sample: list[str]
) -> None:
    token = await token_of(make)
    async with live_server.client() as client:
        entered = await client.post("/graphql", json={"query": f'mutation{{enter(token:"{token}"){{done}}}}'})
        left = await client.post("/graphql", json={"query": "mutation{leave{done}}"}, headers={"x-portal-request": "1"})

    assert entered.headers["set-cookie"] == f"portal={token}; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax"
    assert left.headers["set-cookie"] == "portal=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"


def test_over_https_the_cookie_is_bound_to_the_host_a15() -> None:
    settings = Settings(public_url="https://forum.example")

    assert sessions.set_cookie("abc", settings).startswith("__Host-portal=abc; ")
    assert sessions.set_cookie("abc", settings).endswith("; Path=/; HttpOnly; SameSite=Lax; Secure")


@pytest.mark.parametrize(
    ("forwarded", "trusted", "peer", "seen"),
    [
        ("203.0.113.9", "", "198.51.100.7", "198.51.100.7"),
        ("203.0.113.9", "10.0.0.0/8", "198.51.100.7", "198.51.100.7"),
        ("203.0.113.9", "10.0.0.0/8", "10.0.0.1", "203.0.113.9"),
        ("1.1.1.1, 203.0.113.9", "10.0.0.0/8", "10.0.0.1", "203.0.113.9"),
        ("203.0.113.9, 10.0.0.2", "10.0.0.0/8", "10.0.0.1", "203.0.113.9"),
        ("nonsense", "10.0.0.1", "10.0.0.1", "10.0.0.1"),
        ("10.0.0.3", "10.0.0.0/8", "10.0.0.1", "10.0.0.3"),
        ("::ffff:203.0.113.9", "10.0.0.1", "10.0.0.1", "203.0.113.9"),
        ("2001:DB8::1", "10.0.0.1", "10.0.0.1", "2001:db8::1"),
    ],
)
def test_only_trusted_proxies_are_believed_a5(forwarded: str, trusted: str, peer: str, seen: str) -> None:
    settings = Settings(trusted_proxies=trusted)

    assert addresses.client_address(scope(("x-forwarded-for", forwarded), client=(peer, 1)), settings) == seen


def test_the_machine_itself_is_not_who_comes_through_a_proxy() -> None:
    assert addresses.is_loopback(scope(client=("127.0.0.1", 1)))
    assert addresses.is_loopback(scope(client=("::1", 1)))
    assert not addresses.is_loopback(scope(("x-forwarded-for", "127.0.0.1"), client=("127.0.0.1", 1)))
    assert not addresses.is_loopback(scope(client=("198.51.100.7", 1)))
    assert not addresses.is_loopback(scope(client=None))
