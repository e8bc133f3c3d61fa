"""One step that only adds is applied under running code, for restarts one server after the other (F24).

Whoever runs goes on as if nothing had happened: it reads, writes, lets people sign in, awards, does what is due, and
stays ready. Whoever starts on the newer schema is refused; that is in tests/cli.
"""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from graphql_schema.ids import global_id
from portal import database
from portal.accounts.models import Role
from portal.accounts.sessions import open_session
from portal.kernel import sql
from portal.kernel.models import OutboxItem, OutboxState
from portal.loyalty import ledger
from portal.loyalty.programme.models import EarnAction
from portal.settings import Settings
from portal.shop.models import Order
from tests import postgres
from tests.faults.clients import order
from tests.faults.portals import GENTLY
from tests.processes import Process, Server
from tests.shop.shops import OWN_SECRET, own_signature
from tests.upgrades import the_next_version

pytestmark = pytest.mark.anyio
NEXT = ("-P", "-m", "portal")
"""Not with the history in the working directory, but with that of PYTHONPATH."""
PASSWORD = "a long enough sentence"
PEOPLE = 8
EARLY, LATE = range(4), range(4, PEOPLE)
"""Those who are there before the step and while it is taken; those who come afterwards, and may still post some."""
_MUTATION = "mutation ($input: %s!) { told: %s(input: $input) { errors { code message } %s } }"
LOGIN = _MUTATION % ("LoginInput", "login", "sessionToken")
REPLY = _MUTATION % ("CreatePostInput", "createPost", "post { id number thread { replyCount } author { displayName } }")
VOTE = _MUTATION % ("VoteInput", "vote", "post { score }")
ORDER = _MUTATION % ("RecordOrderInput", "recordOrder", "order { id pointsEarned }")
REFUND = _MUTATION % ("RecordRefundInput", "recordRefund", "order { state }")
REDEEM = _MUTATION % ("RedeemRewardInput", "redeemReward", "redemption { id couponCode }")
ADJUST = _MUTATION % ("AdjustPointsInput", "adjustPoints", "transaction { id }")
FRONT = "{ threads(first: 5) { totalCount nodes { title replyCount author { displayName tier { name } } } } }"
THREAD = "query ($id: ID!) { node(id: $id) { ... on Thread { title posts(first: 20) { nodes { bodyHtml score } } } } }"
MINE = """{ viewer { email loyalty { available pending tier { name } transactions(first: 5) { nodes { points } } }
  notifications(first: 5) { nodes { kind } } } }"""


class Crowd:
    """People who do everything again and again, and what they were told that nobody should hear."""

    def __init__(self, url: str, scene: dict[str, Any]) -> None:
        self.http = httpx.AsyncClient(base_url=url, timeout=120)
        self.scene = scene
        self.wrong: list[str] = []
        self.rounds = 0
        self.posts = 0

    async def ask(self, query: str, token: str | None = None, **variables: Any) -> Any:
        headers = {"authorization": f"Bearer {token}"} if token else {}
        answer = await self.http.post("/graphql", json={"query": query, "variables": variables}, headers=headers)
        self.http.cookies.clear()  # they are no browsers
        told = answer.json()
        payload = (told.get("data") or {}).get("told") or {}
        refused = [error["code"] for error in payload.get("errors") or ()]
        if answer.status_code != 200 or told.get("errors") or (refused and refused != ["RATE_LIMITED"]):
            self.wrong.append(f"{query[:80]} → {answer.status_code} {answer.text[:300]}")
        return payload

    async def sign_in(self, number: int) -> None:
        """By the password, into a session of their own."""
        told = await self.ask(LOGIN, input={"email": f"person{number}@example.org", "password": PASSWORD})
        self.scene["tokens"][number] = told.get("sessionToken")

    async def once(self, number: int) -> None:
        """One round of one person."""
        self.rounds += 1
        key, token, staff = f"{number}-{self.rounds}", self.scene["tokens"][number], self.scene["staff"]
        thread, member, email = self.scene["thread"], self.scene["members"][number], f"person{number}@example.org"
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 60))
        euros = {"amount": "10.00", "currency": "EUR"}
        line = {"sku": "beans", "title": "Beans", "quantity": 1, "total": euros}
        await self.ask(FRONT)
        await self.ask(THREAD, token, id=thread)
        post = (await self.ask(REPLY, token, input={"threadId": thread, "bodyMarkdown": f"Round {key}."})).get("post")
        if post is not None:
            self.posts += 1
            voter = self.scene["tokens"][EARLY[(number + 1) % len(EARLY)]]
            await self.ask(VOTE, voter, input={"postId": post["id"], "value": 1})
        told = {"externalId": key, "customerEmail": email, "placedAt": now, "total": euros, "lines": [line]}
        await self.ask(ORDER, staff, input=told)
        back = {"externalId": f"r{key}", "orderExternalId": key, "amount": euros, "refundedAt": now}
        await self.ask(REFUND, staff, input=back)
        await self.ask(ADJUST, staff, input={"memberId": member, "points": 3, "reason": "x", "idempotencyKey": key})
        await self.ask(REDEEM, token, input={"rewardId": self.scene["reward"], "idempotencyKey": key})
        await self.ask(MINE, token)
        await self.deliver(f"hook-{key}")
        await self.look_whether_it_is_ready()

    async def deliver(self, number: str) -> None:
        """An order as a shop tells it, for the worker to apply."""
        at, body = int(time.time()), json.dumps(order(number)).encode()
        signed = {
            "webhook-id": number,
            "webhook-timestamp": str(at),
            "webhook-signature": own_signature(number, at, body),
        }
        for _ in range(5):  # the door waits for less than a second, and a shop sends again what it did not take
            answer = await self.http.post("/hooks/orders", content=body, headers=signed)
            if answer.status_code == 202:
                return
            await asyncio.sleep(0.2)
        self.wrong.append(f"hook → {answer.status_code} {answer.text[:300]}")

    async def look_whether_it_is_ready(self) -> None:
        answer = await self.http.get("/readyz")
        if answer.status_code != 200:
            self.wrong.append(f"readyz → {answer.text}")

    async def all_once(self, people: range) -> None:
        await asyncio.gather(*(self.once(number) for number in people))

    async def until(self, over: asyncio.Event) -> None:
        while not over.is_set():
            await self.all_once(EARLY)


class Balancer:
    """Hands each request to the server that is in rotation, and once more where one that stops sends it elsewhere."""

    def __init__(self, first: Server) -> None:
        self._clients = {first.url: httpx.AsyncClient(base_url=first.url, timeout=120)}
        self._chosen = first.url
        self.sent_elsewhere = 0
        self.cookies = httpx.Cookies()

    def turn_to(self, server: Server) -> None:
        self._clients[server.url] = httpx.AsyncClient(base_url=server.url, timeout=120)
        self._chosen = server.url

    async def post(self, path: str, **more: Any) -> httpx.Response:
        return await self._ask("POST", path, **more)

    async def get(self, path: str) -> httpx.Response:
        return await self._ask("GET", path)

    async def aclose(self) -> None:
        for client in self._clients.values():
            await client.aclose()

    async def _ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        asked = self._chosen
        client = self._clients[asked]
        answer = await client.request(method, path, **more)
        client.cookies.clear()
        if answer.status_code == 503 and asked != self._chosen:
            self.sent_elsewhere += 1
            return await self._ask(method, path, **more)
        return answer


@pytest.fixture
def database_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path, sqlite_template: Path) -> Iterator[str]:
    """A database that nobody needs afterwards: it will be newer than the code."""
    if backend == "sqlite":
        path = tmp_path / "portal.db"
        path.write_bytes(sqlite_template.read_bytes())
        yield f"sqlite://{path}"
        return
    name = f"portal_next_{request.getfixturevalue('worker_id')}"
    url = asyncio.run(postgres.create(name, template=request.getfixturevalue("postgres_url")))
    yield url
    asyncio.run(postgres.drop(url))


@pytest.fixture
async def scene(make, portal_db: Settings) -> dict[str, Any]:
    await make.programme()
    await make.tier("silver", 1, 5)
    for action in (EarnAction.PURCHASE, EarnAction.THREAD, EarnAction.VOTE_RECEIVED):
        await make.earn_rule(action, **({"per_currency_unit": 1} if action is EarnAction.PURCHASE else {"points": 2}))
    people = [await make.member_with_password(PASSWORD, f"person{number}") for number in range(PEOPLE)]
    for one in people:
        await make.points(one, 100_000)
    staff = await make.member(roles=(Role.BRAND,))
    return {
        "tokens": [None] * PEOPLE,
        "members": [global_id("Member", one.id) for one in people],
        "staff": await open_session(staff.id, user_agent=None),
        "thread": global_id("Thread", (await make.thread(by=people[0])).id),
        "reward": global_id("Reward", (await make.reward(2)).id),
    }


@pytest.fixture
async def server(scene: dict[str, Any], portal_db: Settings, tmp_path: Path) -> AsyncIterator[Server]:
    running = Server(
        portal_db.database_url,
        words=tmp_path / "server.log",
        PORTAL_WEBHOOK_SECRET=OWN_SECRET,
        PORTAL_DATABASE_POOL="4",
    )
    await running.start()
    yield running
    await running.stop()


async def test_old_code_goes_on_as_if_nothing_had_happened(
    server: Server, scene: dict[str, Any], portal_db: Settings, tmp_path: Path
) -> None:
    added = the_next_version.write(tmp_path / "next")
    migration = Process(
        "migrate",
        words=tmp_path / "migrate.log",
        program=NEXT,
        PYTHONPATH=str(tmp_path / "next"),
        PORTAL_DATABASE_URL=portal_db.database_url,
    )
    crowd, over = Crowd(server.url, scene), asyncio.Event()
    await asyncio.gather(*(crowd.sign_in(number) for number in EARLY))
    await crowd.all_once(EARLY)  # every connection has its statements now
    await crowd.all_once(EARLY)
    assert crowd.wrong == []

    working = asyncio.create_task(crowd.until(over))
    await migration.start()
    await migration.gone()
    over.set()
    await working
    assert migration.exit_code == 0, migration.words
    assert (await database.migration_state(portal_db)).unknown == tuple(added)
    before = crowd.posts
    await asyncio.gather(*(crowd.sign_in(number) for number in LATE))
    await crowd.all_once(LATE)
    await crowd.all_once(LATE)

    assert crowd.posts == before + 2 * len(LATE)
    assert crowd.wrong == []
    await _until_nothing_waits(crowd.rounds)
    assert await ledger.verify() == []
    assert "[error" not in server.words
    await crowd.http.aclose()


async def test_one_server_after_the_other_is_replaced_and_no_request_is_lost_f24(
    server: Server, scene: dict[str, Any], portal_db: Settings, tmp_path: Path
) -> None:
    added = the_next_version.write(tmp_path / "next")
    of_next = {"PYTHONPATH": str(tmp_path / "next"), "PORTAL_DATABASE_URL": portal_db.database_url}
    migration = Process("migrate", words=tmp_path / "migrate.log", program=NEXT, **of_next)
    new = Server(
        portal_db.database_url,
        words=tmp_path / "new.log",
        program=NEXT,
        PORTAL_WEBHOOK_SECRET=OWN_SECRET,
        PORTAL_DATABASE_POOL="4",
        PYTHONPATH=of_next["PYTHONPATH"],
    )
    balancer, over = Balancer(server), asyncio.Event()
    crowd = Crowd(server.url, scene)
    await crowd.http.aclose()
    crowd.http = balancer  # type: ignore[assignment]
    await asyncio.gather(*(crowd.sign_in(number) for number in EARLY))
    working = asyncio.create_task(crowd.until(over))
    try:
        await migration.start()
        await migration.gone()
        assert migration.exit_code == 0, migration.words
        await new.start()
        balancer.turn_to(new)
        await server.stop()
        before = crowd.rounds
        while crowd.rounds < before + 2 * len(EARLY) and not working.done():  # noqa: ASYNC110 - nobody tells it
            await asyncio.sleep(0.1)
        over.set()
        await working
        await _until_nothing_waits(crowd.rounds)
    finally:
        await new.kill()
        await balancer.aclose()

    assert crowd.wrong == []
    assert server.exit_code == GENTLY
    assert "[error" not in server.words + new.words
    assert (await database.migration_state(portal_db)).unknown == tuple(added)
    assert await ledger.verify() == []


async def test_old_code_stays_ready_though_nobody_had_asked_before(portal_db: Settings, tmp_path: Path) -> None:
    server = Server(portal_db.database_url, words=tmp_path / "server.log")
    await Process.start(server)  # without asking whether it is ready
    async with httpx.AsyncClient(base_url=server.url, timeout=120) as client:
        while server.exit_code is None:
            with contextlib.suppress(httpx.ConnectError):
                assert (await client.get("/healthz")).status_code == 200
                break
            await asyncio.sleep(0.05)

        await sql.execute(
            "INSERT INTO tortoise_migrations (app, name, applied_at) VALUES ('portal', '9000_later', '2030-01-01')"
        )
        answer = await client.get("/readyz")
    await server.stop()

    assert (answer.status_code, answer.json()["migrations"]) == (200, "ok")


async def _until_nothing_waits(orders: int) -> None:
    """The worker of that server has applied every delivery, and sent what was to be sent."""
    end = time.monotonic() + 180
    while await Order.filter(external_id__startswith="hook-").count() < orders or await _waits():
        assert time.monotonic() < end
        await asyncio.sleep(0.1)


async def _waits() -> bool:
    return await OutboxItem.filter(state=OutboxState.WAITING).exists()
