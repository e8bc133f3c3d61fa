"""Clients that ask while something is broken, one question after the other, and keep every answer with its duration."""

import asyncio
import itertools
import json
import time
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.shop.shops import own_signature

THREADS = "{ threads(first: 3) { totalCount nodes { title } } }"
BALANCE = "{ viewer { loyalty { available } } }"
ADJUST = "mutation ($input: AdjustPointsInput!) { adjustPoints(input: $input) { transaction { id } errors { code } } }"
TOO_LONG = 60.0
HANGS = 30.0
"""Seconds after which somebody waits in vain. Five are promised, and a machine may be several times slower than others;
by which limit an answer came is told by its code and by the reason in the server's words, not by a clock."""


@dataclass(frozen=True)
class Answer:
    """What one request came to. Without a status there was no answer: refused, reset, or none within a minute."""

    kind: str
    begun: float
    seconds: float
    status: int | None
    headers: httpx.Headers
    body: bytes

    @property
    def json(self) -> Any:
        """The body, or None where it is no JSON."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    @property
    def codes(self) -> set[str]:
        """The codes of GraphQL's errors."""
        told = self.json
        errors = (told.get("errors") or ()) if isinstance(told, dict) else ()
        return {str(error.get("extensions", {}).get("code")) for error in errors}

    @property
    def is_well(self) -> bool:
        return self.status in {200, 202} and not self.codes

    @property
    def says_try_again(self) -> bool:
        """503 in JSON with a moment to come back, and for GraphQL the code that clients know."""
        by_code = self.codes == {"UNAVAILABLE"} if self.kind in GRAPHQL else self.json is not None
        return self.status == 503 and by_code and "retry-after" in self.headers

    def __str__(self) -> str:
        return f"{self.kind} {self.status} {'/'.join(sorted(self.codes))}".rstrip()


@dataclass
class Answers:
    """Everything that was answered, in order."""

    all: list[Answer] = field(default_factory=list)

    def of(self, *kinds: str, since: float = 0, until: float = float("inf")) -> list[Answer]:
        """Those to questions that were put in this time."""
        return [one for one in self.all if (not kinds or one.kind in kinds) and since <= one.begun < until]

    def indecent(self, within: float = HANGS) -> list[str]:
        """What nobody should get: anything but success or a 503 that says try again, and whatever took too long."""
        return [
            f"{one} after {one.seconds:.2f} s: {one.body[:200]!r}"
            for one in self.all
            if not (one.is_well or one.says_try_again) or one.seconds > within
        ]

    def summary(self) -> str:
        """How many of each, with the longest wait."""
        counted = Counter(str(one) for one in self.all)
        longest = {name: max(one.seconds for one in self.all if str(one) == name) for name in counted}
        return ", ".join(f"{count} × {name} (≤ {longest[name]:.2f} s)" for name, count in counted.most_common())


class Asker:
    """Asks one server; ``token`` speaks for a member, ``staff`` for somebody who may adjust points."""

    def __init__(self, url: str, *, member: Any, token: str, staff: str, secret: str) -> None:
        self._client = httpx.AsyncClient(base_url=url, timeout=TOO_LONG, limits=httpx.Limits(max_connections=None))
        self.token = token
        self._member, self._staff, self._secret = member, staff, secret
        self._numbers = itertools.count(1)
        self._mine = uuid.uuid4().hex[:8]
        self.answers = Answers()

    async def threads(self) -> Answer:
        """A page that anybody may read."""
        return await self._graphql("threads", THREADS)

    async def balance(self) -> Answer:
        """What only one who is signed in may read."""
        return await self._graphql("balance", BALANCE, token=self.token)

    async def adjust(self) -> Answer:
        """A mutation, with a key of its own."""
        told = {"memberId": self._member, "points": 1, "reason": "By hand", "idempotencyKey": self._key()}
        return await self._graphql("adjust", ADJUST, token=self._staff, input=told)

    async def hook(self) -> Answer:
        """A signed delivery of a shop, which tells of an order."""
        number, at = self._key(), int(time.time())
        body = json.dumps(order(number)).encode()
        signature = own_signature(number, at, body, self._secret)
        signed = {"webhook-id": number, "webhook-timestamp": str(at), "webhook-signature": signature}
        return await self._ask("hook", "POST", "/hooks/orders", content=body, headers=signed)

    async def health(self) -> Answer:
        return await self._ask("health", "GET", "/healthz")

    async def ready(self) -> Answer:
        return await self._ask("ready", "GET", "/readyz")

    @asynccontextmanager
    async def busy(self, *questions: Callable[[], Awaitable[Answer]], each: int = 1) -> AsyncIterator[None]:
        """For the length of a block, ``each`` clients put each question again and again."""
        over = asyncio.Event()

        async def go_on(question: Callable[[], Awaitable[Answer]]) -> None:
            while not over.is_set():
                answer = await question()
                if not answer.is_well:
                    await asyncio.sleep(0.1)

        asking = [asyncio.create_task(go_on(question)) for question in questions for _ in range(each)]
        try:
            yield
        finally:
            over.set()
            await asyncio.gather(*asking)

    async def until_well(self, *questions: Callable[[], Awaitable[Answer]], within: float = HANGS) -> float:
        """Put the questions until all of them are answered well; how long that took."""
        begun = time.monotonic()
        while not all(answer.is_well for answer in await asyncio.gather(*(question() for question in questions))):
            assert time.monotonic() - begun < within, f"not well within {within} s: {self.answers.summary()}"
            await asyncio.sleep(0.05)
        took = time.monotonic() - begun
        print(f"well again after {took:.2f} s")  # noqa: T201 - pytest shows it with a failure, or with -rP
        return took

    async def close(self) -> None:
        await self._client.aclose()

    async def _graphql(self, kind: str, query: str, token: str | None = None, **variables: Any) -> Answer:
        headers = {"authorization": f"Bearer {token}"} if token else {}
        return await self._ask(kind, "POST", "/graphql", json={"query": query, "variables": variables}, headers=headers)

    async def _ask(self, kind: str, method: str, path: str, **more: Any) -> Answer:
        begun = time.monotonic()
        status, headers, body = None, httpx.Headers(), b""
        try:
            response = await self._client.request(method, path, **more)
            status, headers, body = response.status_code, response.headers, response.content
        except httpx.HTTPError as lost:
            body = repr(lost).encode()
        answer = Answer(kind, begun, time.monotonic() - begun, status, headers, body)
        self.answers.all.append(answer)
        return answer

    def _key(self) -> str:
        """Nobody else's: a portal serves several tests, and would know those of the one before already."""
        return f"number-{self._mine}-{next(self._numbers)}"


GRAPHQL = frozenset({"threads", "balance", "adjust"})


def order(number: str) -> dict[str, Any]:
    """An order over ten euros, as a shop of one's own tells it."""
    return {
        "type": "order.paid",
        "timestamp": "2026-11-01T10:05:00Z",
        "data": {
            "id": number,
            "updated_at": "2026-11-01T10:05:00Z",
            "placed_at": "2026-11-01T09:58:00Z",
            "paid_at": "2026-11-01T10:00:00Z",
            "currency": "EUR",
            "total": "10.00",
            "eligible": "10.00",
            "customer": {"id": "77", "email": "anna@example.org", "country": "DE"},
            "lines": [{"id": "1", "sku": "beans", "title": "Beans", "quantity": 1, "total": "10.00"}],
        },
    }


def worst(answers: Sequence[Answer]) -> float:
    """The longest that any of them took."""
    return max((one.seconds for one in answers), default=0.0)
