"""Requests to addresses that somebody wrote down: judged once, followed nowhere, read to an end (S1)."""

from collections.abc import Sequence
from ipaddress import ip_address

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from portal.kernel import outgoing
from portal.kernel.outgoing import Unreachable, ask
from portal.kernel.reach import Address, Reach
from tests.sign_on.serving import serving_app

HERE, PUBLIC = Reach(own_machine=True), Reach()


def app(asked: list[str]) -> Starlette:
    async def plain(request: Request) -> Response:
        asked.append(request.url.path)
        return JSONResponse({"host": request.headers["host"], "accept": request.headers["accept"]})

    async def elsewhere(_: Request) -> Response:
        return RedirectResponse("/plain")

    async def endless(_: Request) -> Response:
        async def parts():
            for _ in range(100):
                yield b"x" * 65_536

        return StreamingResponse(parts())

    async def odd(_: Request) -> Response:
        return Response(b"[" * 5_000)

    names = {"plain": plain, "elsewhere": elsewhere, "endless": endless, "odd": odd}
    return Starlette(routes=[Route(f"/{name}", one) for name, one in names.items()])


async def test_an_answer_is_had_whole() -> None:
    async with serving_app(app([])) as url:
        answer = await ask("GET", f"{url}/plain", reach=HERE, time_limit=20)

    assert answer.is_success
    assert answer.as_object() == {"host": url.removeprefix("http://"), "accept": "application/json"}


async def test_a_redirect_is_told_and_not_followed_s1() -> None:
    asked: list[str] = []
    async with serving_app(app(asked)) as url:
        answer = await ask("GET", f"{url}/elsewhere", reach=HERE, time_limit=20)

    assert (answer.status, answer.headers["location"]) == (307, "/plain")
    assert asked == []


async def test_an_answer_without_an_end_is_none() -> None:
    async with serving_app(app([])) as url:
        with pytest.raises(Unreachable, match="the answer has no end"):
            await ask("GET", f"{url}/endless", reach=HERE, time_limit=60)


async def test_what_is_no_object_is_told_as_such() -> None:
    async with serving_app(app([])) as url:
        answer = await ask("GET", f"{url}/odd", reach=HERE, time_limit=20)

    with pytest.raises(Unreachable, match="no JSON object"):
        answer.as_object()


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fd00::1"])
async def test_a_name_that_leads_into_the_house_is_not_asked_s1(address: str) -> None:
    asked: list[str] = []

    async def resolve(host: str, port: int) -> Sequence[Address]:
        return [ip_address("93.184.216.34"), ip_address(address)]

    async with serving_app(app(asked)) as url:
        port = url.rpartition(":")[2]
        with pytest.raises(Unreachable, match="not public"):
            await ask("GET", f"http://login.example:{port}/plain", reach=PUBLIC, resolve=resolve, time_limit=20)

    assert asked == []


async def test_nobody_there_is_told_as_such() -> None:
    with pytest.raises(Unreachable, match="ConnectError"):
        await ask("GET", "http://127.0.0.1:9/", reach=HERE, time_limit=20)
    assert outgoing.MOST_READ == 262_144
