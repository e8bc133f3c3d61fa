"""How long one visitor waits for `{__typename}` while the server is attacked, beside how long when it is not.

    python -m tests.bench.under_attack [sqlite|postgresql] [part of a name …]

Each attack of the trials (G, A, M, AK and SO of the lists) runs against one `portal serve` process with the sample
brand, over loopback and bounded, while a canary asks every 50 ms from a thread of its own. Of a single request, sent one
after the other, stands how much of the processor's time it costs the server: it cannot hold anybody up for longer, and
the machine's other work is not in it; 250 ms are the most. Of crowds (hashes, sockets, slow bodies) the canary's 99th
percentile is compared with the 250 ms. Both move with the machine: idle stands beside them.
"""

import asyncio
import contextlib
import http.client
import json
import os
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any, Self

import httpx
from websockets.asyncio.client import connect

from portal.demo import build
from tests.bank.running import servers
from tests.bench.databases import KINDS, fresh

EVERY, LIMIT = 0.05, 0.25
QUIET = 4.0
ATTACK_FOR = 3.0
HEADERS = {"content-type": "application/json"}
CROWD = 40


class Canary:
    """Asks over and over; keeps how long each answer took."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._over = threading.Event()
        self.took: list[float] = []
        self.refused = 0
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        body = b'{"query": "{__typename}"}'
        line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        while not self._over.is_set():
            begun = time.perf_counter()
            try:
                line.request("POST", "/graphql", body, HEADERS)
                line.getresponse().read()
            except (OSError, http.client.HTTPException):
                self.refused += 1
                line.close()
            else:
                self.took.append(time.perf_counter() - begun)
            self._over.wait(EVERY)
        line.close()

    def shown(self) -> tuple[float, float]:
        """The 99th percentile, and the worst."""
        ordered = sorted(self.took) or [float("nan")]
        return ordered[int(len(ordered) * 0.99) - 1], ordered[-1]


def document(query: str, **variables: Any) -> bytes:
    return json.dumps({"query": query, "variables": variables}).encode()


def nested(depth: int) -> str:
    return "{products(first:100){nodes{id " + "boughtTogether{id " * depth + "}" * depth + "}}}"


def bomb(count: int) -> str:
    links = " ".join(f"fragment F{n} on Member{{...F{n + 1} ...F{n + 1}}}" for n in range(count))
    return f"{{viewer{{member{{...F0}}}}}} {links} fragment F{count} on Member{{id}}"


TYPES = "__schema{types{kind name description fields{name description args{name type{kind name}} type{kind name}}}}"
BODIES: Mapping[str, bytes] = {
    "lists in lists, six deep": document(nested(6)),
    "lists in a list, as deep as is allowed": document(nested(1)),
    "thirty long names": document("{" + " ".join(f'a{n}:product(sku:"{"x" * 8000}"){{id}}' for n in range(29)) + "}"),
    "introspection twenty times": document("{" + " ".join(f"a{n}:{TYPES}" for n in range(20)) + "}"),
    "introspection once": document("{" + TYPES + "}"),
    "G1 a hundred aliases": document("{" + " ".join(f"a{n}:__typename" for n in range(101)) + "}"),
    "G6 ninety fragments, each spread twice": document(bomb(90)),
    "G8 five thousand deep": document("{" + "thread{posts{nodes{" * 1700 + "id" + "}}}" * 1700 + "}"),
    "G9 a hundred of a hundred": document(
        "{threads(first:100){nodes{posts(first:100){nodes{author{threads(first:100){nodes{id}}}}}}}}"
    ),
    "G12 ten thousand ids": document("query($i:[ID!]!){nodes(ids:$i){id}}", i=["x"] * 10_000),
    "eighty thousand empty arrays": b'{"query":"{__typename}","variables":{"v":[' + b"[]," * 79_999 + b"[]]}}",
    "G13 five thousand directives": document("{__typename " + "@skip(if:false) " * 5000 + "}"),
    "G14 one field eight hundred times": document("{" + "viewer{member{id}} " * 800 + "}"),
    "G15 250 KB of commas": document("{__typename" + "," * 250_000 + "}"),
    "G15 250 KB of a comment": document("{__typename #" + "x" * 250_000 + "\n}"),
    "G16 three hundred unknown fields": document("{" + " ".join(f"nothing{n}" for n in range(300)) + "}"),
    "G23 a hundred thousand brackets": b"[" * 100_000,
    "G23 a number of 200,000 digits": b'{"query":"{__typename}","variables":{"v":' + b"9" * 200_000 + b"}}",
    "SO3 a token of 250 KB": document(
        'mutation($t:String!){signOn(input:{provider:"x",token:$t}){errors{code}}}', t="e30." * 60_000
    ),
    "A26 a refresh token of 250 KB": document(
        "mutation($t:String!){refreshSession(input:{refreshToken:$t}){errors{code}}}", t="x" * 250_000
    ),
}
"""What one request does; they are sent one after the other."""


async def over_and_over(port: int, body: bytes) -> tuple[str, int]:
    """What the last answer was, and how many there were."""
    until, last, count = time.monotonic() + ATTACK_FOR, "", 0
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
        while time.monotonic() < until:
            answer = await client.post("/graphql", content=body, headers=HEADERS)
            codes = [one["extensions"]["code"] for one in answer.json().get("errors", ())]
            last = f"{answer.status_code} {', '.join(dict.fromkeys(codes)) or 'answered'}"
            count += 1
    return last, count


def processor_seconds(pid: int) -> float:
    """What a process has had of the processors so far."""
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


async def distinct_documents(port: int) -> str:
    """G51: each is read anew."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
        for number in range(60):
            await client.post(
                "/graphql",
                content=document("{a" + str(number) + ":__typename #" + "x" * 240_000 + "\n}"),
                headers=HEADERS,
            )
    return "60 of 240 KB"


async def logins(port: int) -> str:
    """A9: two hundred at once."""
    query = 'mutation($e:String!){login(input:{email:$e,password:"a wrong password"}){errors{code}}}'

    async def one(client: httpx.AsyncClient, number: int) -> str:
        body = document(query, e=f"nobody{number}@example.org")
        errors = (await client.post("/graphql", content=body, headers=HEADERS)).json()["data"]["login"]["errors"]
        return str(errors[0]["code"])

    limits = httpx.Limits(max_connections=CROWD)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60, limits=limits) as client:
        codes = await asyncio.gather(*(one(client, number) for number in range(200)))
    return ", ".join(f"{codes.count(code)} {code}" for code in sorted(set(codes)))


async def keys(port: int) -> str:
    """AK2: two thousand keys that are none."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
        statuses = [
            (
                await client.post(
                    "/graphql",
                    content=document("{__typename}"),
                    headers={**HEADERS, "authorization": f"Bearer portal_key_{number:049d}"},
                )
            ).status_code
            for number in range(2000)
        ]
    return ", ".join(f"{statuses.count(one)} × {one}" for one in sorted(set(statuses)))


async def slow_bodies(port: int) -> str:
    """M9: bodies that come a byte at a time, after an answer that did not wait for them."""
    lines = []
    for _ in range(CROWD):
        with contextlib.suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"POST /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: 9000\r\n\r\n")
            lines.append((reader, writer))
    until = time.monotonic() + ATTACK_FOR
    while time.monotonic() < until:
        for _, writer in lines:
            with contextlib.suppress(OSError):
                writer.write(b"x")
        await asyncio.sleep(0.5)
    left = sum(not writer.is_closing() and not reader.at_eof() for reader, writer in lines)
    for _, writer in lines:
        writer.close()
    return f"{left} of {CROWD} still open"


async def large_heads(port: int) -> str:
    """A header of 100 KB, in one piece."""
    refused = 0
    for _ in range(200):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        with contextlib.suppress(OSError):
            writer.write(b"GET /healthz HTTP/1.1\r\nhost: x\r\nx-large: " + b"y" * 100_000 + b"\r\n\r\n")
            refused += b" 200 " not in (await reader.read(64))
        writer.close()
    return f"{refused} of 200 refused"


async def cancel_storm(port: int) -> str:
    """G39, M2: subscribe and complete at once, again and again."""
    made = 0
    until = time.monotonic() + ATTACK_FOR
    ask = {"query": 'subscription { threadChanged(threadId: "x") { __typename } }'}
    while time.monotonic() < until:
        async with connect(f"ws://127.0.0.1:{port}/graphql", subprotocols=["graphql-transport-ws"]) as line:  # type: ignore[list-item]
            await line.send('{"type": "connection_init"}')
            await line.recv()
            for number in range(100):
                await line.send(json.dumps({"id": str(number), "type": "subscribe", "payload": ask}))
                await line.send(json.dumps({"id": str(number), "type": "complete"}))
                made += 1
    return f"{made} cancelled"


async def large_messages(port: int) -> str:
    """G40: messages of 15 MB."""
    closed = 0
    for _ in range(10):
        async with connect(f"ws://127.0.0.1:{port}/graphql", subprotocols=["graphql-transport-ws"]) as line:  # type: ignore[list-item]
            with contextlib.suppress(Exception):
                await line.send("x" * (15 << 20))
                await line.recv()
            closed += line.close_code is not None
    return f"{closed} of 10 closed"


CROWDS: Mapping[str, Callable[[int], Awaitable[str]]] = {
    "G51 distinct documents": distinct_documents,
    "A9 two hundred logins at once": logins,
    "AK2 guessing keys": keys,
    "bodies that never end": slow_bodies,
    "large heads": large_heads,
    "G39 a storm of cancels": cancel_storm,
    "G40 large messages": large_messages,
}


async def measured(port: int, attack: Callable[[int], Awaitable[str]]) -> tuple[Canary, str]:
    with Canary(port) as canary:
        await asyncio.sleep(0.2)
        came_of_it = await attack(port)
        await asyncio.sleep(0.2)
    return canary, came_of_it + (f"; {canary.refused} times no answer" if canary.refused else "")


async def quiet(_port: int) -> str:
    await asyncio.sleep(QUIET)
    return "nothing"


async def main(kind: str, names: list[str]) -> None:
    def wanted(name: str) -> bool:
        return not names or any(part in name for part in names)

    def told(name: str, canary: Canary, share: float, came_of_it: str) -> None:
        p99, worst = canary.shown()
        print(
            f"{kind} {name}: {share:.2f} of the limit{' <<<' if share > 1 else ''}; canary p99 {p99 * 1000:.0f} ms "
            f"({p99 / idle:.1f} of idle), worst {worst * 1000:.0f} ms; {came_of_it}",
            flush=True,
        )

    async with fresh(kind) as chosen:
        await build.open_demo()
        async with servers(chosen, 1) as (server,):
            canary, _ = await measured(server.port, quiet)
            idle, worst_idle = canary.shown()
            print(f"{kind}: idle p99 {idle * 1000:.0f} ms, worst {worst_idle * 1000:.0f} ms", flush=True)
            for name in filter(wanted, BODIES):
                begun = processor_seconds(server.pid)
                with Canary(server.port) as canary:
                    last, count = await over_and_over(server.port, BODIES[name])
                cost = (processor_seconds(server.pid) - begun) / count
                told(name, canary, cost / LIMIT, f"{cost * 1000:.0f} ms of the processor each; {last}")
            for name in filter(wanted, CROWDS):
                canary, came_of_it = await measured(server.port, CROWDS[name])
                told(name, canary, canary.shown()[0] / LIMIT, came_of_it)


if __name__ == "__main__":
    backends = [one for one in sys.argv[1:] if one in KINDS] or list(KINDS)
    for backend in backends:
        asyncio.run(main(backend, [one for one in sys.argv[1:] if one not in KINDS]))
